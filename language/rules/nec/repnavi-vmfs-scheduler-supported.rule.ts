import { saves, schedulerProduct, toolOf } from '../../model/derived/array-jobs.ts';
import { vmfsSchedulers } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviVmfsSchedulerSupported = defineRule({
  id: 'repnavi/vmfs-scheduler-supported',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A VMFS job is started by JobCenter, JobCenter Lite or the Windows Task Scheduler.',
    ja: 'VMFS ジョブのジョブ管理には JobCenter、JobCenter Lite またはタスクスケジューラを使う。',
  },
  message: {
    en: '{job} is started by {found}; the support table for VMFS has {allowed}.',
    ja: '{job} は {found} から起動するが、VMFS のサポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Use the Task Scheduler of the management server where VMFS is all there is, JobCenter otherwise.',
    ja: 'VMFS だけなら管理サーバのタスクスケジューラ、それ以外は JobCenter を使う。',
  },
  source: guide(sections.vmfsSupport2),
  applies: (job) => saves(job, 'vmfs') && toolOf(job) === 'repnavi' && job.child('scheduler') !== undefined,
  check(job, report) {
    const product = schedulerProduct(job);
    const allowed = vmfsSchedulers.rows.map((row) => row.product);
    if (product === 'none' || product === 'manual' || allowed.includes(product)) return;
    report(
      job.child('scheduler')!.place(),
      { job, found: product, allowed: allowed.join(', ') },
      { fixes: () => [...useScheduler(job, 'task-scheduler'), ...useScheduler(job, 'JobCenter')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'JMSS is for RDM',
        design: repnavi({ job: 'scheduler JMSS 7.3' }),
        marks: ['JMSS'],
        fixed: repnavi({ job: 'scheduler task-scheduler' }),
      },
      {
        title: 'a product of another maker',
        design: repnavi({ job: 'scheduler JP1' }),
        marks: ['JP1'],
        fixed: repnavi({ job: 'scheduler task-scheduler' }),
      },
    ],
    compliant: [{ title: 'JobCenter', design: repnavi({ job: 'scheduler JobCenter R16.1' }) }],
    boundary: [
      { title: 'JobCenter Lite', design: repnavi({ job: 'scheduler JobCenter-Lite R13.1' }) },
      { title: 'started by hand', design: repnavi({ job: 'scheduler none' }) },
    ],
  },
});
