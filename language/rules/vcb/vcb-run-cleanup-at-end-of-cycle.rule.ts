import { overlap, runsOfJob } from '../../model/derived/timetable.ts';
import { type Backup, cleanupOf, jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

/** A full hour of the day at which none of the jobs may run, the first after the night; `06:00` where there is none. */
function timeAfter(jobs: readonly Backup[]): string {
  const hours = [...Array(24).keys()].map((hour) => (hour + 6) % 24);
  const free = hours.find((hour) => {
    const runs = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      start: day * 1440 + hour * 60,
      end: day * 1440 + hour * 60 + 1,
      bounded: true,
    }));
    return !jobs.some((job) => overlap(runs, runsOfJob(job)));
  });
  return `${String(free ?? 6).padStart(2, '0')}:00`;
}

export const runCleanupAtEndOfCycle = defineRule({
  id: 'vcb/run-cleanup-at-end-of-cycle',
  system: 'vcb',
  level: 'warning',
  subject: 'proxy',
  summary: {
    en: 'Some backup products skip the post-backup script when a job fails, so run vcbCleanup at the end of the backup cycle.',
    ja: '失敗時にポスト処理を省く製品があるため、サイクルの最後に vcbCleanup を実行する。',
  },
  why: {
    en: 'Some backup products do not call the post-backup script when a job fails; VMs then stay mounted and in snapshot mode.',
    ja: '失敗時にポストバックアップスクリプトを呼ばない製品があり、仮想マシンがマウントされスナップショットモードのまま残る。',
  },
  message: {
    en: 'No vcbCleanup runs on {proxy} at the end of the backup cycle.',
    ja: '{proxy} ではバックアップサイクルの最後に vcbCleanup を実行しない。',
  },
  advice: {
    en: 'Add `cleanup { schedule … }` after the last job; it is generated with the option -y.',
    ja: '最後のジョブの後に `cleanup { schedule … }` を加える。-y オプション付きで生成される。',
  },
  source: { document: 'vcb-guide', section: 'バックアップジョブ失敗後のクリーンアップ' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    if (cleanupOf(proxy)) return;
    const cleanup = proxy.child('cleanup');
    if (cleanup) cleanup.need('schedule');
    report(
      proxy.place(),
      { proxy: proxy.label },
      { fixes: () => [add(proxy, `cleanup { schedule daily at ${timeAfter(jobsOfProxy(proxy))} }`)] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nobody cleans up',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  schedule daily at 05:30  window 05:00 .. 06:30 }`,
        marks: ['p'],
        fixed: `vm v
proxy p { cleanup { schedule daily at 07:00 } }
backup b { protect v  using VCB on p  schedule daily at 05:30  window 05:00 .. 06:30 }`,
      },
    ],
    compliant: [
      {
        title: 'at the proxy',
        design: `vm v
proxy p { cleanup { schedule daily at 06:00 } }
backup b { protect v  using VCB on p  schedule daily at 03:05 }`,
      },
    ],
    boundary: [
      {
        title: 'for all proxies',
        design: `design { cleanup daily at 06:00 }
vm v
proxy p
backup b { protect v  using VCB on p  schedule daily at 03:05 }`,
      },
    ],
  },
});
