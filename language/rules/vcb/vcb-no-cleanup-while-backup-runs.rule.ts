import { overlap, runsOfJob, startsOf, timeText } from '../../model/derived/timetable.ts';
import { cleanupOf, jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const noCleanupWhileBackupRuns = defineRule({
  id: 'vcb/no-cleanup-while-backup-runs',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Do not run vcbCleanup while a backup is still running on the proxy, because that backup may fail.',
    ja: 'プロキシで取得中に vcbCleanup を実行すると進行中のジョブが失敗し得る。',
  },
  why: {
    en: 'vcbCleanup removes the mounts and snapshots of running backups too, and they may fail.',
    ja: 'vcbCleanup は実行中のバックアップのマウントやスナップショットも取り除くため、失敗することがある。',
  },
  message: {
    en: 'vcbCleanup on {proxy} starts at {at}, while {job} may still run.',
    ja: '{proxy} の vcbCleanup は {at} に始まるが、{job} がまだ実行中の可能性がある。',
  },
  advice: {
    en: 'Run vcbCleanup after the last job of the cycle.',
    ja: 'vcbCleanup はサイクルの最後のジョブが終わってから実行する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップジョブ失敗後のクリーンアップ' },
  applies: (proxy) => cleanupOf(proxy) !== undefined && jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const cleanup = cleanupOf(proxy);
    if (!cleanup) return;
    for (const start of startsOf(cleanup.schedule)) {
      const now = [{ start, end: start + 1, bounded: true }];
      const job = jobsOfProxy(proxy).find((each) => overlap(now, runsOfJob(each)));
      if (!job) continue;
      report(
        cleanup.place,
        { proxy: proxy.label, at: timeText(start), job: job.label },
        {
          related: [{ place: job.place('schedule'), message: { en: 'the job', ja: 'ジョブ' } }],
        },
      );
      return;
    }
  },
  cases: {
    violating: [
      {
        title: "in the middle of a job's window",
        design: `vm v
proxy p { cleanup { schedule daily at 04:00 } }
backup b { protect v  using VCB on p  schedule daily at 03:05  window 03:00 .. 05:00 }`,
        marks: ['daily'],
      },
      {
        title: "the design's clean-up",
        design: `design { cleanup daily at 03:05 }
vm v
proxy p
backup b { protect v  using VCB on p  schedule daily at 03:05 }`,
        marks: ['daily'],
      },
    ],
    compliant: [
      {
        title: 'after the last job',
        design: `vm v
proxy p { cleanup { schedule daily at 06:00 } }
backup b { protect v  using VCB on p  schedule daily at 03:05  window 03:00 .. 05:00 }`,
      },
    ],
    boundary: [
      {
        title: 'just when the window ends',
        design: `vm v
proxy p { cleanup { schedule daily at 05:00 } }
backup b { protect v  using VCB on p  schedule daily at 03:05  window 03:00 .. 05:00 }`,
      },
    ],
  },
});
