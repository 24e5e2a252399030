import { rdmsOfJob } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm } from './shared/rdm-targets.ts';

const design = (filesystem: string): string =>
  rdm({ vm: 'guest "Windows Server 2022"', rdm: `filesystem ${filesystem}` });

export const rdmWindowsFilesystemNtfsOnly = defineRule({
  id: 'rdm/windows-filesystem-ntfs-only',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The Windows file system supported for RDM backup is NTFS.',
    ja: 'RDM の Windows ファイルシステムバックアップの対象は NTFS である。',
  },
  message: {
    en: '{job} saves {rdm}, whose file system is {found}; only {allowed} is supported.',
    ja: '{job} が対象とする {rdm} のファイルシステムは {found} だが、サポートされるのは {allowed} のみである。',
  },
  advice: {
    en: 'Keep the data on an NTFS disk, or protect it in another way. Formatting destroys what is on the disk.',
    ja: 'データを NTFS のディスクに置くか、別の方法で保護する。フォーマットすると内容は失われる。',
  },
  source: guide(sections.rdmSupport1),
  applies: (job) => isWindowsRdm(job, 'filesystem'),
  check(job, report) {
    for (const disk of rdmsOfJob(job)) {
      const filesystem = disk.need('filesystem');
      // ReFS has a rule of its own
      if (filesystem === 'NTFS' || filesystem === 'ReFS') continue;
      report(disk.place('filesystem'), { job, rdm: disk, found: filesystem, allowed: 'NTFS' });
    }
  },
  cases: {
    violating: [{ title: 'FAT32', design: design('FAT32'), marks: ['FAT32'] }],
    compliant: [{ title: 'NTFS', design: design('NTFS') }],
    boundary: [{ title: 'ReFS is reported by its own rule', design: design('ReFS') }],
  },
});
