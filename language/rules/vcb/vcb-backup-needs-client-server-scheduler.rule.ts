import { isTraditional } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const backupNeedsClientServerScheduler = defineRule({
  id: 'vcb/backup-needs-client-server-scheduler',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A backup needs three software components: backup client (agent), backup server and scheduler.',
    ja: 'バックアップにはクライアント(エージェント)・サーバ・スケジューラの三要素がそろう必要がある。',
  },
  message: { en: '{job} names no {found}.', ja: '{job} に {found} の記述がない。' },
  advice: {
    en: 'Say where the client, the server and the scheduler are.',
    ja: 'クライアント、サーバ、スケジューラを記述する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップのコンポーネントと方法' },
  applies: (job) => isTraditional(job),
  check(job, report) {
    for (const part of ['client', 'server'] as const) {
      const value = job.need(part);
      if (value === null || (Array.isArray(value) && value.length === 0))
        report(job.place(part), { job: job.label, found: part });
    }
    if (!job.states('schedule') && !job.child('scheduler')) report(job.place(), { job: job.label, found: 'scheduler' });
  },
  cases: {
    violating: [
      {
        title: 'no server',
        design: `vm v
backup b { protect v  method method-2  client v  server none  schedule daily at 01:00 }`,
        marks: ['none'],
      },
      {
        title: 'no scheduler',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk }`,
        marks: ['b'],
      },
    ],
    compliant: [
      {
        title: 'all three',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'the scheduler is named, its times are elsewhere',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  scheduler NetBackup }`,
      },
    ],
  },
});
