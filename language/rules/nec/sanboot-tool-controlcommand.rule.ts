import { saves, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useTool } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const sanbootToolControlcommand = defineRule({
  id: 'sanboot/tool-controlcommand',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'ControlCommand is the tool for SAN-boot backup; RepNavi Suite is not named for it.',
    ja: 'SAN-boot のバックアップで使うのは ControlCommand である(RepNavi Suite の記載はない)。',
  },
  message: {
    en: '{job} saves the system of a host with {found}; the tool for that is {allowed}.',
    ja: '{job} は ESXi のシステムを {found} で対象とするが、使えるのは {allowed} である。',
  },
  advice: {
    en: 'Use ControlCommand with IOPATH=MANAGER on the management server.',
    ja: '管理サーバで IOPATH=MANAGER の ControlCommand を使う。',
  },
  source: guide(sections.sanboot),
  applies: (job) => saves(job, 'sanboot'),
  check(job, report) {
    const using = job.needChild('using');
    if (toolOf(job) === 'controlcommand') return;
    report(
      using.place(),
      { job, found: using.name ?? '', allowed: 'ControlCommand' },
      { fixes: () => useTool(job, 'ControlCommand') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'RepNavi Suite',
        design: sanboot({ job: 'using RepNavi on mgmt01' }),
        marks: ['RepNavi'],
        fixed: sanboot({ job: 'using ControlCommand on mgmt01' }),
      },
    ],
    compliant: [{ title: 'ControlCommand', design: sanboot({}) }],
    boundary: [{ title: 'with its version', design: sanboot({ job: 'using ControlCommand 12.4 on mgmt01' }) }],
  },
});
