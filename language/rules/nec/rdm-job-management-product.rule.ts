import { saves, schedulerProduct, toolOf } from '../../model/derived/array-jobs.ts';
import { rdmSchedulers } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (scheduler: string): string => rdm({ job: `using RepNavi on db  scheduler ${scheduler}` });

export const rdmJobManagementProduct = defineRule({
  id: 'rdm/job-management-product',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The job management software of RDM backups is JMSS, JMSS EnterpriseEdition, JobCenter or JobCenter Lite.',
    ja: 'RDM のジョブ管理ソフトは JMSS、JMSS EnterpriseEdition、JobCenter、JobCenter Lite である。',
  },
  message: {
    en: '{job} is started by {found}; the support table for RDM has {allowed}.',
    ja: '{job} は {found} から起動するが、RDM のサポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Let a listed product start the job.',
    ja: '表にある製品から起動する。',
  },
  source: guide(sections.rdmSupport6),
  applies: (job) => saves(job, 'rdm') && toolOf(job) === 'repnavi' && job.child('scheduler') !== undefined,
  check(job, report) {
    const product = schedulerProduct(job);
    const allowed = rdmSchedulers.rows.map((row) => row.product);
    // nothing at all, and the Task Scheduler, have rules of their own
    if (['none', 'manual', 'Task Scheduler', ...allowed].includes(product)) return;
    report(
      job.child('scheduler')!.place(),
      { job, found: product, allowed: allowed.join(', ') },
      { fixes: () => useScheduler(job, 'JobCenter') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a product of another maker',
        design: design('Hinemos 7.0'),
        marks: ['Hinemos'],
        fixed: design('JobCenter'),
      },
    ],
    compliant: [{ title: 'JobCenter', design: design('JobCenter R16.1') }],
    boundary: [{ title: 'JMSS', design: design('JMSS 7.3') }],
  },
});
