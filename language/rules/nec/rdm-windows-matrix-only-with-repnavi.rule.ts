import { guestsAre, saves, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useTool } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const windows = 'guest "Windows Server 2022"';

export const rdmWindowsMatrixOnlyWithRepnavi = defineRule({
  id: 'rdm/windows-matrix-only-with-repnavi',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'The RDM support tables for Windows hold where RepNavi Suite is used; otherwise support is confirmed separately.',
    ja: 'Windows の RDM サポート表は RepNavi Suite 使用時のもので、使用しない場合は個別確認が要る。',
  },
  message: {
    en: '{job} works with {found}: the RDM support tables for Windows do not speak of it.',
    ja: '{job} は {found} を使うため、Windows の RDM サポート表は適用されない。',
  },
  advice: {
    en: 'Use RepNavi Suite inside the VM, or confirm the support and write `confirmed tool-support by … on …` into the job.',
    ja: '仮想マシン内で RepNavi Suite を使うか、サポートを確認してジョブに `confirmed tool-support by … on …` と書く。',
  },
  source: guide(sections.rdmSupport1),
  applies: (job) => saves(job, 'rdm') && guestsAre(job, 'windows'),
  check(job, report) {
    const using = job.needChild('using');
    if (toolOf(job) === 'repnavi' || job.says('tool-support') === 'confirmed') return;
    report(using.place(), { job, found: using.name ?? '' }, { fixes: () => useTool(job, 'RepNavi') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'ControlCommand alone',
        design: rdm({ vm: windows, job: 'using ControlCommand on db' }),
        marks: ['ControlCommand'],
        fixed: rdm({ vm: windows, job: 'using RepNavi on db' }),
      },
    ],
    compliant: [{ title: 'RepNavi Suite', design: rdm({ vm: windows, job: 'using RepNavi on db' }) }],
    boundary: [
      {
        title: 'Linux works with ControlCommand',
        design: rdm({ vm: 'guest "RHEL 8.6"', job: 'using ControlCommand on db' }),
      },
      {
        title: 'confirmed for ControlCommand',
        design: rdm({
          vm: windows,
          job: 'using ControlCommand on db  confirmed tool-support by "PP support" on 2026-04-01',
        }),
      },
    ],
  },
});
