import { isNightly } from '../../model/derived/timetable.ts';
import { jobsOf, needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const scheduleImageLinuxNightly = defineRule({
  id: 'vcb/schedule-image-linux-nightly',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'Take image-level backups of Linux virtual machines every night.',
    ja: 'Linux 仮想マシンはファイルレベルが使えないため、イメージレベルを毎晩取得する運用とする。',
  },
  message: {
    en: '{vm} runs Linux and has no image-level job every night.',
    ja: '{vm} は Linux だが毎晩のイメージレベルのジョブがない。',
  },
  advice: { en: 'Let an image-level job run every night.', ja: 'イメージレベルのジョブを毎晩実行する。' },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && needGuest(vm).family === 'linux',
  check(vm, report) {
    const images = jobsOf(vm).filter((job) => job.get('level') === 'image');
    if (images.some((job) => job.states('schedule') && isNightly(job.need('schedule')))) return;
    report(images[0]?.place('schedule') ?? vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'once a week',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image  schedule weekly on sat at 22:00 }`,
        marks: ['weekly'],
      },
    ],
    compliant: [
      {
        title: 'every night',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image  schedule daily at 22:00 }`,
      },
    ],
    boundary: [
      {
        title: 'a Windows guest once a week',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level image  schedule weekly on sat at 22:00 }`,
      },
    ],
  },
});
