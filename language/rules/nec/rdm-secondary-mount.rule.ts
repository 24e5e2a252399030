import { jobOf, rdmsOfJob, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, labels, sections } from './shared/guide.ts';

const design = (format: string, filesystem = 'NTFS'): string =>
  rdm({
    rdm: `filesystem ${filesystem}`,
    job: `mode nonstop  secondary on bk01 { format ${format} }`,
    more: ['server bk01'],
  });

export const rdmSecondaryMount = defineRule({
  id: 'rdm/secondary-mount',
  system: 'nec',
  level: 'warning',
  subject: 'secondary',
  summary: {
    en: 'The secondary backup of an RDM copy mounts the RV or LV on the backup server, as for a physical server.',
    ja: 'RDM の2次バックアップは複製ディスク(RV/LV)をマウントして行い、物理サーバの場合と同様の手順である。',
  },
  message: {
    en: 'The copies of {job} hold file systems ({found}) and are saved as RAW devices; they can be mounted and saved file by file.',
    ja: '{job} の複製にはファイルシステム（{found}）があるが、RAW デバイスとして保存する設計である。マウントしてファイル単位で保存できる。',
  },
  advice: {
    en: 'Mount the copy and save its files (`format file`).',
    ja: '複製をマウントしてファイル単位で保存する（`format file`）。',
  },
  source: guide(sections.rdm),
  reads: ['format'],
  applies: (secondary) => saves(jobOf(secondary), 'rdm'),
  check(secondary, report) {
    if (secondary.need('format') !== 'raw-gpt') return;
    const formatted = rdmsOfJob(jobOf(secondary)).filter((disk) => disk.need('filesystem') !== 'RAW');
    if (formatted.length === 0) return;
    const found = [...new Set(formatted.map((disk) => disk.get('filesystem') ?? ''))].join(', ');
    report(
      secondary.place('format'),
      { job: jobOf(secondary), found },
      {
        related: formatted.map((disk) => ({
          place: disk.place('filesystem'),
          message: { en: `the file system of ${labels([disk])}`, ja: `${labels([disk])} のファイルシステム` },
        })),
        fixes: () => [set(secondary, 'format', 'file')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'NTFS saved as a RAW device', design: design('raw-gpt'), marks: ['raw-gpt'], fixed: design('file') },
    ],
    compliant: [{ title: 'mounted and saved file by file', design: design('file') }],
    boundary: [{ title: 'a RAW device of a database has no file system', design: design('raw-gpt', 'RAW') }],
  },
});
