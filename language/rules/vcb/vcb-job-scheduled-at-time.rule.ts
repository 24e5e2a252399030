import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const jobScheduledAtTime = defineRule({
  id: 'vcb/job-scheduled-at-time',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: { en: 'Each job is scheduled to run at a certain time.', ja: '各ジョブには実行時刻を設定する。' },
  message: {
    en: '{job} runs `{found}`, which names no time of day.',
    ja: '{job} のスケジュール `{found}` に時刻がない。',
  },
  advice: { en: 'Say at what time it runs: `at 03:05`.', ja: '実行時刻を `at 03:05` のように指定する。' },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (job) => usesVcb(job) && job.states('schedule'),
  check(job, report) {
    const schedule = job.need('schedule');
    if (schedule.at !== undefined) return;
    report(job.place('schedule'), { job: job.label, found: schedule.text });
  },
  cases: {
    violating: [
      {
        title: 'on no schedule',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  schedule none }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'daily at a time',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  schedule daily at 03:05 }`,
      },
    ],
    boundary: [
      {
        title: 'weekly at a time',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  schedule weekly on sat at 22:00 }`,
      },
    ],
  },
});
