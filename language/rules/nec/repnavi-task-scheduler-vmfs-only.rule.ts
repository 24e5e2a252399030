import {
  executorOf,
  regionsOf,
  runsOnManagementServer,
  saves,
  schedulerProduct,
  toolOf,
} from '../../model/derived/array-jobs.ts';
import { isManagementServer } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { rdm, repnavi, sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviTaskSchedulerVmfsOnly = defineRule({
  id: 'repnavi/task-scheduler-vmfs-only',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The Task Scheduler of the management server suffices only where VMFS backup is the sole requirement.',
    ja: '管理サーバのタスクスケジューラだけで済むのは VMFS 領域のバックアップのみが要件の場合である。',
  },
  message: {
    en: '{job} is started by the Task Scheduler, but {found}.',
    ja: '{job} はタスクスケジューラから起動するが、{found}。',
  },
  advice: {
    en: 'Let JobCenter or JobCenter Lite start the jobs.',
    ja: 'JobCenter または JobCenter Lite からジョブを起動する。',
  },
  source: guide(sections.vmfsSupport2),
  applies: (job) =>
    toolOf(job) === 'repnavi' &&
    schedulerProduct(job) === 'Task Scheduler' &&
    (saves(job, 'vmfs') || saves(job, 'rdm')),
  check(job, report) {
    const place = job.child('scheduler')!.place();
    const fixes = () => useScheduler(job, 'JobCenter');
    if (regionsOf(job).has('rdm')) {
      report(
        place,
        { job },
        {
          message: {
            en: '{job} saves RDM disks and is started by the Task Scheduler, which is enough for VMFS alone.',
            ja: '{job} は RDM を対象とするのに、VMFS のみの場合にしか使えないタスクスケジューラから起動する。',
          },
          fixes,
        },
      );
      return;
    }
    const machine = (job.child('scheduler')!.get('on') ?? undefined) as unknown as Element | undefined;
    const onManagement = machine ? isManagementServer(machine) : executorOf(job) ? runsOnManagementServer(job) : true;
    if (onManagement) return;
    report(
      place,
      { job, machine: machine ?? executorOf(job) },
      {
        message: {
          en: '{job} is started by the Task Scheduler of {machine}, which is no management server.',
          ja: '{job} は管理サーバではない {machine} のタスクスケジューラから起動する。',
        },
        fixes,
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an RDM job',
        design: rdm({ job: 'using RepNavi on db  scheduler task-scheduler' }),
        marks: ['task-scheduler'],
        fixed: rdm({ job: 'using RepNavi on db  scheduler JobCenter' }),
      },
      {
        title: 'the Task Scheduler of another server',
        design: repnavi({
          job: 'scheduler task-scheduler on bk01',
          more: ['server bk01'],
          array: ['ld spare'],
        }),
        marks: ['task-scheduler'],
        fixed: repnavi({ job: 'scheduler JobCenter on bk01', more: ['server bk01'], array: ['ld spare'] }),
      },
    ],
    compliant: [
      {
        title: 'a VMFS job by the management server’s own',
        design: `array t { manager mgmt01  ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01  scheduler task-scheduler }`,
      },
    ],
    boundary: [
      {
        title: 'no scheduler is prescribed for SAN boot',
        design: sanboot({ job: 'using ControlCommand on mgmt01  scheduler task-scheduler' }),
      },
    ],
  },
});
