import { saves, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useTool } from './shared/fixes.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviVmfsMatrixOnlyWithRepnavi = defineRule({
  id: 'repnavi/vmfs-matrix-only-with-repnavi',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'The VMFS support tables hold where RepNavi Suite is used; otherwise support is confirmed separately.',
    ja: 'VMFS のサポート表は RepNavi Suite 使用時のもので、使用しない場合は個別確認が要る。',
  },
  message: {
    en: '{job} works with {found}: the support tables for guests and software do not speak of it.',
    ja: '{job} は {found} を使うため、ゲスト OS や各種ソフトウェアのサポート表は適用されない。',
  },
  advice: {
    en: 'Use RepNavi Suite, or confirm the support and write `confirmed tool-support by … on …` into the job.',
    ja: 'RepNavi Suite を使うか、サポートを確認してジョブに `confirmed tool-support by … on …` と書く。',
  },
  source: guide(sections.vmfsSupport1),
  applies: (job) => saves(job, 'vmfs'),
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
        design: vmfs({ job: 'using ControlCommand on mgmt01', more: ['server mgmt01'] }),
        marks: ['ControlCommand'],
        fixed: vmfs({ job: 'using RepNavi on mgmt01', more: ['server mgmt01'] }),
      },
      {
        title: 'somebody found that it is not supported',
        design: vmfs({ job: 'using manual on mgmt01  refuted tool-support by "NEC"', more: ['server mgmt01'] }),
        marks: ['manual'],
        fixed: vmfs({ job: 'using RepNavi on mgmt01  refuted tool-support by "NEC"', more: ['server mgmt01'] }),
      },
    ],
    compliant: [{ title: 'RepNavi Suite', design: repnavi({}) }],
    boundary: [
      {
        title: 'confirmed for ControlCommand',
        design: vmfs({
          job: 'using ControlCommand on mgmt01  confirmed tool-support by "PP support" on 2026-04-01',
          more: ['server mgmt01'],
        }),
      },
    ],
  },
});
