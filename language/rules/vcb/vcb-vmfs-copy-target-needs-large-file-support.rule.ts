import { defineRule } from '../engine/rule.ts';
import { isConsoleCopy } from './shared/copies.ts';
import { sizeText } from './shared/texts.ts';

const design = (step: string): string => `esx e1
procedure move for e1 { step copy-files on e1 { ${step} } }`;

export const vmfsCopyTargetNeedsLargeFileSupport = defineRule({
  id: 'vcb/vmfs-copy-target-needs-large-file-support',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'Files of VMFS go in or out with ftp, scp or cp only where the file system of the other side takes files of their size.',
    ja: 'ftp・scp・cp による VMFS のファイルのコピーは、相手側のファイルシステムがそのサイズのファイルを扱える場合に限る。',
  },
  message: {
    en: 'The largest file has {found}; the file system that it is copied to takes {allowed} at the most.',
    ja: '最大のファイルは {found} だが、コピー先のファイルシステムで扱えるのは {allowed} まで。',
  },
  advice: {
    en: 'Copy to a file system that takes files of this size.',
    ja: 'このサイズのファイルを扱えるファイルシステムにコピーする。',
  },
  source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' },
  reads: ['size', 'size-limit'],
  applies: (step) => isConsoleCopy(step, ['ftp', 'scp', 'cp']) && (step.states('size') || step.states('size-limit')),
  check(step, report) {
    const size = step.need('size');
    const limit = step.need('size-limit');
    if (size > limit)
      report(
        step.place('size'),
        { found: sizeText(size), allowed: sizeText(limit) },
        {
          related: [
            { place: step.place('size-limit'), message: { en: 'the limit of the destination', ja: 'コピー先の上限' } },
          ],
        },
      );
  },
  cases: {
    violating: [
      {
        title: '40 GB to a file system for files of 4 GB',
        design: design('tool "cp"  size 40 GB  size-limit 4 GB'),
        marks: ['40 GB'],
      },
    ],
    compliant: [
      { title: 'a file system for files of 2 TB', design: design('tool "scp"  size 40 GB  size-limit 2 TB') },
    ],
    boundary: [{ title: 'exactly the limit', design: design('tool "ftp"  size 4 GB  size-limit 4 GB') }],
  },
});
