import { overlap, runsOfJob, timeText } from '../../model/derived/timetable.ts';
import { type Backup, disksInJob, jobsOfProxy, vmsOf, volumesOf } from '../../model/derived/vcb.ts';
import { limits } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

/** What a job mounts at once: the volumes with a drive letter by file, one export a VM by image. */
function mounts(job: Backup): number {
  if (job.get('level') === 'image') return vmsOf(job).length;
  return vmsOf(job)
    .flatMap((vm) => disksInJob(job, vm))
    .flatMap(volumesOf)
    .filter((volume) => volume.is('volume') || volume.get('letter') !== null).length;
}

export const max60ConcurrentMounts = defineRule({
  id: 'vcb/max-60-concurrent-mounts',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'At most 60 virtual machines may be mounted at the same time; the example counts mounted volumes (60 with C:, or 30 with C: and D:).',
    ja: '同時マウントの上限は 60 で、ドライブ単位で数える(C: のみ 60 台、C:・D: なら 30 台)。',
  },
  why: {
    en: 'The guide says virtual machines, and its example counts drive letters (60 with C:, or 30 with C: and D:): volumes are counted; an image-level export counts as one.',
    ja: 'ガイドの本文は仮想マシン数だが、例はドライブ数(C: のみ 60 台、C: と D: で 30 台)のため、ボリューム数で数える。イメージレベルは 1 と数える。',
  },
  message: {
    en: '{jobs} may run together on {proxy} ({at}) and mount {found} volumes; at most {allowed} are supported.',
    ja: '{proxy} で {jobs} が同時に実行され({at})、{found} ボリュームをマウントしうる。上限は {allowed}。',
  },
  advice: { en: 'Spread the schedules, or add a proxy.', ja: '実行時刻を分散するか、プロキシを追加する。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (proxy) => jobsOfProxy(proxy).some((job) => job.states('schedule')),
  check(proxy, report) {
    const jobs = jobsOfProxy(proxy).filter((job) => runsOfJob(job).length > 0);
    let worst: { found: number; together: readonly Backup[]; start: number } | undefined;
    for (const job of jobs) {
      for (const run of runsOfJob(job)) {
        const now = [{ start: run.start, end: run.start + 1, bounded: true }];
        const together = jobs.filter((other) => other === job || overlap(now, runsOfJob(other)));
        const found = together.reduce((sum, other) => sum + mounts(other), 0);
        if (found > (worst?.found ?? limits.mounts.value)) worst = { found, together, start: run.start };
      }
    }
    if (!worst) return;
    report(proxy.place(), {
      proxy: proxy.label,
      jobs: list(worst.together.map((job) => job.name ?? '')),
      at: timeText(worst.start),
      found: String(worst.found),
      allowed: String(limits.mounts.value),
    });
  },
  cases: {
    violating: [
      {
        title: '31 VMs with two volumes each',
        design: `vm v[1..31] { disk c { letter C }  disk d { letter D } }
proxy p
backup b { protect v[1..31]  using VCB on p  level file  schedule daily at 01:00 }`,
        marks: ['p'],
      },
    ],
    compliant: [
      {
        title: 'a few VMs',
        design: `vm v[1..9] { disk c { letter C }  disk d { letter D } }
proxy p
backup b { protect v[1..9]  using VCB on p  level file  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: '30 VMs with two volumes each, exactly 60',
        design: `vm v[1..30] { disk c { letter C }  disk d { letter D } }
proxy p
backup b { protect v[1..30]  using VCB on p  level file  schedule daily at 01:00 }`,
      },
      {
        title: '62 volumes in two jobs that do not meet',
        design: `vm v[1..31] { disk c { letter C } }
vm w[1..31] { disk c { letter C } }
proxy p
backup b { protect v[1..31]  using VCB on p  level file  schedule daily at 01:00  window 01:00 .. 02:00 }
backup c { protect w[1..31]  using VCB on p  level file  schedule daily at 02:00  window 02:00 .. 03:00 }`,
      },
    ],
  },
});
