import { overlap, runsOfJob } from '../../model/derived/timetable.ts';
import { type Backup, isVcbSoftware, jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const parallelJobsWithinProductLimit = defineRule({
  id: 'vcb/parallel-jobs-within-product-limit',
  system: 'vcb',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'Some backup products limit how many jobs run in parallel on one proxy, so do not start more at the same time.',
    ja: '製品により並行ジョブ数の上限があるので、同一プロキシの同時刻起動を制限する。',
  },
  message: {
    en: '{found} jobs may run at the same time on {proxy} ({jobs}), and {software} takes {allowed}.',
    ja: '{proxy} では {found} 個のジョブ({jobs})が同時に実行されうるが、{software} の上限は {allowed}。',
  },
  advice: { en: 'Spread the start times.', ja: '開始時刻を分散する。' },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  reads: ['parallel-jobs'],
  applies: (runs) => isVcbSoftware(runs) && runs.states('parallel-jobs'),
  check(runs, report) {
    const proxy = runs.parent;
    if (!proxy?.is('proxy')) return;
    const allowed = runs.need('parallel-jobs');
    const jobs = jobsOfProxy(proxy).filter((job) => runsOfJob(job).length > 0);
    let most: readonly Backup[] = [];
    for (const job of jobs) {
      for (const run of runsOfJob(job)) {
        const now = [{ start: run.start, end: run.start + 1, bounded: true }];
        const together = jobs.filter((other) => other === job || overlap(now, runsOfJob(other)));
        if (together.length > most.length) most = together;
      }
    }
    if (most.length <= allowed) return;
    report(runs.place('parallel-jobs'), {
      software: runs.label,
      proxy: proxy.label,
      found: String(most.length),
      jobs: list(most.map((job) => job.name ?? '')),
      allowed: String(allowed),
    });
  },
  cases: {
    violating: [
      {
        title: 'three at once, two allowed',
        design: `vm v[1..3]
proxy p { runs NetBackup 6.5 { parallel-jobs 2 } }
backup b[1..3] { protect v[1..3]  using VCB on p  schedule daily at 01:00 }`,
        marks: ['2'],
      },
    ],
    compliant: [
      {
        title: 'one after the other',
        design: `vm v[1..2]
proxy p { runs NetBackup 6.5 { parallel-jobs 1 } }
backup b1 { protect v1  using VCB on p  schedule daily at 01:00 }
backup b2 { protect v2  using VCB on p  schedule daily at 02:00 }`,
      },
    ],
    boundary: [
      {
        title: 'as many as allowed',
        design: `vm v[1..2]
proxy p { runs NetBackup 6.5 { parallel-jobs 2 } }
backup b[1..2] { protect v[1..2]  using VCB on p  schedule daily at 01:00 }`,
      },
    ],
  },
});
