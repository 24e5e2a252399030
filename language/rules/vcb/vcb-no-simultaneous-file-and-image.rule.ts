import { overlap, runsOfJob, timeText } from '../../model/derived/timetable.ts';
import { vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const noSimultaneousFileAndImage = defineRule({
  id: 'vcb/no-simultaneous-file-and-image',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'File-level and image-level backup of the same VM cannot run at the same time.',
    ja: '同一仮想マシンのファイルレベルとイメージレベルは同時に走らせられない。',
  },
  message: {
    en: '{file} and {image} may run on {vm} at the same time ({found}).',
    ja: '{vm} に対する {file} と {image} が同時に実行されうる({found})。',
  },
  advice: {
    en: 'Move one of the jobs, and give both a `window` that tells how long they may take.',
    ja: '一方の時刻をずらし、両方に所要時間を示す `window` を書く。',
  },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (vm) => {
    const levels = new Set(vcbJobsOf(vm).map((job) => job.get('level')));
    return levels.has('file') && levels.has('image');
  },
  check(vm, report) {
    const jobs = vcbJobsOf(vm);
    for (const file of jobs.filter((job) => job.get('level') === 'file')) {
      for (const image of jobs.filter((job) => job.get('level') === 'image')) {
        const runs = runsOfJob(file);
        const others = runsOfJob(image);
        if (overlap(runs, others)) {
          const at = runs.find((run) => overlap([run], others));
          report(
            file.place('schedule'),
            { file: file.label, image: image.label, vm: vm.label, found: at ? timeText(at.start) : '' },
            {
              related: [
                {
                  place: image.place('schedule'),
                  message: { en: 'the image-level job', ja: 'イメージレベルのジョブ' },
                },
              ],
            },
          );
          continue;
        }
        // On a day with both, how long the earlier one takes decides; without its window nobody can tell.
        for (const job of [file, image]) {
          const open = runsOfJob(job).filter((run) => !run.bounded);
          const day = open.map((run) => ({ ...run, end: run.start + 1440 }));
          if (overlap(day, job === file ? others : runs)) job.need('window');
        }
      }
    }
  },
  cases: {
    violating: [
      {
        title: 'both at 03:05',
        design: `vm v
proxy p
backup f { protect v  using VCB on p  level file  schedule daily at 03:05  window 03:00 .. 05:00 }
backup i { protect v  using VCB on p  level image  schedule weekly on sat at 03:05  window 03:00 .. 05:00 }`,
        marks: ['daily'],
      },
      {
        title: 'the image still runs when the files begin',
        design: `vm v
proxy p
backup f { protect v  using VCB on p  level file  schedule daily at 03:05  window 03:00 .. 05:00 }
backup i { protect v  using VCB on p  level image  schedule weekly on sat at 22:00  window 22:00 .. 04:00 }`,
        marks: ['daily'],
      },
    ],
    compliant: [
      {
        title: 'one after the other',
        design: `vm v
proxy p
backup f { protect v  using VCB on p  level file  schedule daily at 03:05  window 03:00 .. 05:00 }
backup i { protect v  using VCB on p  level image  schedule weekly on sat at 22:00  window 22:00 .. 03:00 }`,
      },
    ],
    boundary: [
      {
        title: 'at the same time, but different VMs',
        design: `vm v
vm w
proxy p
backup f { protect v  using VCB on p  level file  schedule daily at 03:05 }
backup i { protect w  using VCB on p  level image  schedule daily at 03:05 }`,
      },
    ],
  },
});
