import { disksInJob, vcbJobsOf, volumesOf } from '../../model/derived/vcb.ts';
import { quiescedFileSystems } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const fsQuiesceOnlyNtfsFat = defineRule({
  id: 'vcb/fs-quiesce-only-ntfs-fat',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'The file systems that the pre-backup script quiesces are NTFS and FAT.',
    ja: 'プリバックアップ時に静止されるのは NTFS と FAT のボリュームである。',
  },
  message: {
    en: '{job} wants file-system consistency, and {volume} is {found}; {allowed} are quiesced.',
    ja: '{job} はファイルシステムの整合性を求めるが、{volume} は {found}。静止されるのは {allowed}。',
  },
  advice: {
    en: 'Quiesce the other file system with scripts of your own.',
    ja: 'ほかのファイルシステムは独自スクリプトで静止する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('consistency') === 'filesystem'),
  check(vm, report) {
    const job = vcbJobsOf(vm).find((each) => each.get('consistency') === 'filesystem');
    if (!job || vm.child('quiesce')?.get('pre-freeze')) return;
    for (const volume of disksInJob(job, vm).flatMap(volumesOf)) {
      const found = volume.need('filesystem');
      if (quiescedFileSystems.rows.some((row) => found.startsWith(row))) continue;
      report(volume.place('filesystem'), {
        job: job.label,
        volume: volume.label,
        found,
        allowed: list(quiescedFileSystems.rows),
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'another file system',
        design: `vm v { disk d { filesystem ReFS } }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
        marks: ['ReFS'],
      },
    ],
    compliant: [
      {
        title: 'NTFS',
        design: `vm v { disk d { filesystem NTFS } }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
      },
    ],
    boundary: [
      {
        title: 'FAT32 is a FAT',
        design: `vm v { disk d { filesystem FAT32 } }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
      },
    ],
  },
});
