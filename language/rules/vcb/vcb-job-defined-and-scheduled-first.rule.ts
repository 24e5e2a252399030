import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const jobDefinedAndScheduledFirst = defineRule({
  id: 'vcb/job-defined-and-scheduled-first',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Before VCB is used, a backup job for the VM or VM group must be set up and scheduled.',
    ja: '利用に先立ち、個別またはグループ単位のバックアップジョブを作成し実行時刻を決める。',
  },
  message: { en: '{job} protects nothing, or has no schedule.', ja: '{job} に保護対象またはスケジュールがない。' },
  advice: { en: 'Name what the job protects and when it runs.', ja: '保護対象とスケジュールを指定する。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    if (job.fact('schedule').state === 'tbc') job.need('schedule');
    const nothing = job.list('protect').length === 0;
    if (nothing)
      report(
        job.place(),
        { job: job.label },
        { message: { en: '{job} protects nothing.', ja: '{job} に保護対象がない。' } },
      );
    if (!job.states('schedule'))
      report(
        job.place(),
        { job: job.label },
        { message: { en: '{job} has no schedule.', ja: '{job} にスケジュールがない。' } },
      );
  },
  cases: {
    violating: [
      {
        title: 'no schedule',
        design: `vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['b'],
      },
      {
        title: 'nothing protected',
        design: `proxy p
backup b { using VCB on p  schedule daily at 03:05 }`,
        marks: ['b'],
      },
    ],
    compliant: [
      {
        title: 'both',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  schedule daily at 03:05 }`,
      },
    ],
    boundary: [
      {
        title: 'a job of another tool',
        design: `vm v
esx e1
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
  },
});
