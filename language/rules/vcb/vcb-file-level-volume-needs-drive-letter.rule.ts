import { disksInJob, needGuest, needLetter, vcbJobsOf, volumesOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const fileLevelVolumeNeedsDriveLetter = defineRule({
  id: 'vcb/file-level-volume-needs-drive-letter',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'In file-level backup the proxy sees only volumes with a drive letter, so every volume on the virtual disks must have one.',
    ja: 'プロキシが認識できるのはドライブ レター付きボリュームのみなので、全ボリュームに割り当てておく。',
  },
  message: {
    en: '{volume} has no drive letter, so the proxy does not see its files; {job} saves them by file.',
    ja: '{volume} にドライブレターがなく、プロキシはそのファイルを認識できない。{job} はファイルレベルで取得する。',
  },
  advice: {
    en: 'Give the volume a drive letter in the guest, or back the VM up at image level.',
    ja: 'ゲストでボリュームにドライブレターを割り当てるか、イメージレベルにする。',
  },
  source: { document: 'vcb-guide', section: 'ファイルレベルの仮想マシンバックアップの実行' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('level') === 'file') && needGuest(vm).family === 'windows',
  check(vm, report) {
    for (const job of vcbJobsOf(vm).filter((each) => each.get('level') === 'file')) {
      for (const volume of disksInJob(job, vm).flatMap(volumesOf)) {
        if (needLetter(volume) !== null) continue;
        report(
          volume.place('letter'),
          { volume: volume.label, job: job.label },
          { fixes: () => [say(job, 'level', 'image')] },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a volume without a letter',
        design: `vm v { guest "Windows Server 2003"  disk d { letter none } }
proxy p
backup b { protect v  using VCB on p  level file }`,
        marks: ['none'],
        fixed: `vm v { guest "Windows Server 2003"  disk d { letter none } }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
    compliant: [
      {
        title: 'every volume has one',
        design: `vm v { guest "Windows Server 2003"  disk d { letter D } }
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    boundary: [
      {
        title: 'a volume without a letter on a disk that the job does not take',
        design: `vm v { guest "Windows Server 2003"  disk d { letter D }  disk scratch { letter none } }
proxy p
backup b { protect v.d  using VCB on p  level file }`,
      },
    ],
  },
});
