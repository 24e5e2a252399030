import {
  executorOf,
  isChainedByScript,
  isIstorageJob,
  jobOf,
  needBackupServer,
  withoutJobManagement,
} from '../../model/derived/array-jobs.ts';
import { isSameMachine, machinesOf } from '../../model/derived/machines.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { useScheduler } from './shared/fixes.ts';
import { repnavi } from './shared/designs.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

const design = (secondary: string, scheduler = 'scheduler task-scheduler'): string =>
  repnavi({ job: `${scheduler}  secondary on ${secondary}`, more: ['server bk01'] });

export const stackNoJobManagementSameServer = defineRule({
  id: 'stack/no-job-management-same-server',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'Without job management software, a script can chain disk backup and secondary backup only on one and the same server.',
    ja: 'ジョブ管理ソフトなしでディスクバックアップと2次バックアップを連携させるスクリプトを作る場合、バックアップサーバと管理サーバを同一にする。',
  },
  message: {
    en: '{job} has no job management software and chains its secondary backup on {found} by script, but runs on {machine}.',
    ja: '{job} はジョブ管理ソフトなしで、{machine} から {found} の2次バックアップをスクリプトで連携する設計になっている。',
  },
  advice: {
    en: 'Let the management server do the secondary backup, use JobCenter, or run the secondary backup on a schedule of its own.',
    ja: '管理サーバで2次バックアップを行うか、JobCenter を使うか、2次バックアップを独自のスケジュールで実行する。',
  },
  source: guide(sections.stack2),
  applies: (secondary) => isIstorageJob(jobOf(secondary)) && withoutJobManagement(jobOf(secondary)),
  check(secondary, report) {
    const job = jobOf(secondary);
    const chained = isChainedByScript(secondary) ?? secondary.need('chain') === 'script';
    if (!chained) return;
    const server = needBackupServer(secondary);
    job.needChild('using').need('on');
    const executor = executorOf(job);
    if (!server || !executor) return;
    if (machinesOf(server).every((s) => machinesOf(executor).some((e) => isSameMachine(s, e)))) return;
    report(
      secondary.place('on'),
      { job, found: server, machine: executor },
      {
        fixes: () => [
          {
            title: {
              en: `Do the secondary backup on ${executor.label}`,
              ja: `2次バックアップを ${executor.label} で行う`,
            },
            safe: false,
            edits: setFact(secondary, 'on', referenceTo(executor)),
          },
          ...useScheduler(job, 'JobCenter'),
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'chained tape backup on another server',
        design: design('bk01 { chain script }'),
        marks: ['bk01'],
        fixed: design('mgmt01 { chain script }'),
      },
    ],
    compliant: [{ title: 'on the management server', design: design('mgmt01 { chain script }') }],
    boundary: [
      { title: 'with JobCenter', design: design('bk01 { chain script }', 'scheduler JobCenter R16.1') },
      { title: 'not chained', design: design('bk01 { chain manual }') },
      { title: 'on a schedule of its own', design: design('bk01 { schedule daily at 05:00 }') },
    ],
  },
});
