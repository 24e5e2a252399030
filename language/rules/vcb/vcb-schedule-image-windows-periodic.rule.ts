import { jobsOf, needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const scheduleImageWindowsPeriodic = defineRule({
  id: 'vcb/schedule-image-windows-periodic',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'Take image-level backups of Windows virtual machines periodically, for example the boot disk image once a week.',
    ja: 'Windows 仮想マシンは起動ディスクなどのイメージバックアップを週次のように定期的に取得する。',
  },
  message: {
    en: '{vm} runs Windows and has no image-level job; take one periodically, for example of the boot disk once a week.',
    ja: '{vm} は Windows だがイメージレベルのジョブがない。起動ディスクを週 1 回など定期的に取得する。',
  },
  advice: { en: 'Add an image-level job.', ja: 'イメージレベルのジョブを追加する。' },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && needGuest(vm).family === 'windows',
  check(vm, report) {
    if (!jobsOf(vm).some((job) => job.get('level') === 'image')) report(vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'files only',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file  schedule daily at 03:05 }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'an image every week',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file  schedule daily at 03:05 }
backup c { protect v  using VCB on p  level image  schedule weekly on sat at 22:00 }`,
      },
    ],
    boundary: [
      {
        title: 'a Linux guest has a rule of its own',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level file  schedule daily at 03:05 }`,
      },
    ],
  },
});
