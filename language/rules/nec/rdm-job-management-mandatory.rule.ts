import { saves, schedulerProduct, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (scheduler: string, tool = 'RepNavi'): string => rdm({ job: `using ${tool} on db${scheduler}` });

export const rdmJobManagementMandatory = defineRule({
  id: 'rdm/job-management-mandatory',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Job management software is mandatory where RepNavi Suite is used for RDM backup.',
    ja: 'RDM バックアップで RepNavi Suite を使う場合、ジョブ管理ソフトウェアの導入は必須である。',
  },
  message: {
    en: '{job} uses RepNavi Suite on RDM disks and is started by `{found}`; job management software is required.',
    ja: '{job} は RepNavi Suite で RDM を対象とするが、起動は `{found}` である。ジョブ管理ソフトウェアが必要である。',
  },
  advice: {
    en: 'Let JobCenter, JobCenter Lite or JMSS start the job.',
    ja: 'JobCenter、JobCenter Lite または JMSS から起動する。',
  },
  source: guide(sections.rdmSupport6),
  applies: (job) => saves(job, 'rdm') && toolOf(job) === 'repnavi',
  check(job, report) {
    const product = schedulerProduct(job);
    // the Task Scheduler has a rule of its own, other products too
    if (product !== 'none' && product !== 'manual') return;
    report(
      job.child('scheduler')?.place() ?? job.place(),
      { job, found: product },
      { fixes: () => useScheduler(job, 'JobCenter') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'none is named', design: design(''), marks: ['j'], fixed: design('  scheduler JobCenter') },
      { title: 'none', design: design('  scheduler none'), marks: ['none'], fixed: design('  scheduler JobCenter') },
    ],
    compliant: [{ title: 'JobCenter', design: design('  scheduler JobCenter R16.1') }],
    boundary: [
      { title: 'JobCenter Lite', design: design('  scheduler JobCenter-Lite R16.1') },
      { title: 'ControlCommand alone', design: design('', 'ControlCommand') },
    ],
  },
});
