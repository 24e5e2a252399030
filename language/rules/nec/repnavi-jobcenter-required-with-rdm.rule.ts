import {
  rdmJobsOf,
  rdmJobsOfVm,
  rdmsOfJob,
  saves,
  schedulerProduct,
  targetsOf,
} from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const mixed = (vmfsJob: string, rdmJob: string): string => `array t {
  ld mv
  ld rv
  ld mv2
  ld rv2
  pair p of mv -> rv
  pair p2 of mv2 -> rv2
}
vcenter vc {
  datastore ds on mv
  vm db on ds { rdm data on mv2 { compatibility physical } }
}
server mgmt01
backup system { protect ds  using RepNavi on mgmt01${vmfsJob} }
${rdmJob}`;

export const repnaviJobcenterRequiredWithRdm = defineRule({
  id: 'repnavi/jobcenter-required-with-rdm',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Where physical-compatibility RDM disks of the VMs are backed up as well, JobCenter or JobCenter Lite is required.',
    ja: '仮想マシンの RDM(物理互換)もバックアップする場合は JobCenter または JobCenter Lite が要る。',
  },
  message: {
    en: '{job} saves the VMFS of {vms}, whose RDM disks {other} saves; its scheduler is {found}, but {allowed} is required.',
    ja: '{job} は {vms} の VMFS を対象とし、その RDM は {other} が対象とする。ジョブ管理は {found} だが、{allowed} が必要である。',
  },
  advice: {
    en: 'Let JobCenter or JobCenter Lite start both jobs.',
    ja: '両方のジョブを JobCenter または JobCenter Lite から起動する。',
  },
  source: guide(sections.vmfsSupport2),
  applies: (job) => saves(job, 'vmfs') && targetsOf(job).some((vm) => rdmJobsOfVm(vm).length > 0),
  check(job, report) {
    const product = schedulerProduct(job);
    if (product === 'JobCenter' || product === 'JobCenter Lite') return;
    const vms = targetsOf(job).filter((vm) => rdmJobsOfVm(vm).length > 0);
    const others = [...new Set(vms.flatMap((vm) => vm.children('rdm').flatMap((disk) => rdmJobsOf(disk))))];
    report(
      job.child('scheduler')?.place() ?? job.place(),
      {
        job,
        vms,
        other: others,
        found: product,
        allowed: 'JobCenter / JobCenter Lite',
      },
      {
        related: others.flatMap((other) =>
          rdmsOfJob(other).map((disk) => ({
            place: disk.place(),
            message: { en: `saved by ${other.label}`, ja: `${other.label} の対象` },
          })),
        ),
        fixes: () => useScheduler(job, 'JobCenter'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VMFS by the Task Scheduler, RDM by JobCenter',
        design: mixed(
          '  scheduler task-scheduler',
          'backup data { protect db.data  using RepNavi on db  scheduler JobCenter }',
        ),
        marks: ['task-scheduler'],
        fixed: mixed(
          '  scheduler JobCenter',
          'backup data { protect db.data  using RepNavi on db  scheduler JobCenter }',
        ),
      },
      {
        title: 'no scheduler for the VMFS job',
        design: mixed('', 'backup data { protect db.data  using RepNavi on db  scheduler JobCenter }'),
        marks: ['system'],
        fixed: mixed(
          '  scheduler JobCenter',
          'backup data { protect db.data  using RepNavi on db  scheduler JobCenter }',
        ),
      },
    ],
    compliant: [
      {
        title: 'both by JobCenter Lite',
        design: mixed(
          '  scheduler JobCenter-Lite',
          'backup data { protect db.data  using RepNavi on db  scheduler JobCenter-Lite }',
        ),
      },
    ],
    boundary: [{ title: 'no job saves the RDM disk', design: mixed('  scheduler task-scheduler', '') }],
  },
});
