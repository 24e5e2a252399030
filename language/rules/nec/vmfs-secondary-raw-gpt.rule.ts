import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsSecondaryRawGpt = defineRule({
  id: 'vmfs/secondary-raw-gpt',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The secondary backup of a VMFS copy disk (RV or LV) treats the disk as a GPT RAW device.',
    ja: 'VMFS の複製ディスク(RV/LV)の2次バックアップは GPT 形式の RAW デバイスとして扱う。',
  },
  why: {
    en: 'VMFS is a format of VMware’s own: a Windows or Linux backup server cannot read what is on the copy disk.',
    ja: 'VMFS は VMware 独自の形式で、Windows/Linux のバックアップサーバは複製ディスクの内容を認識できない。',
  },
  message: {
    en: 'The copy disk of {job} holds VMFS and is saved as `{found}`; only `{allowed}` works.',
    ja: '{job} の複製ディスクは VMFS だが `{found}` 形式で保存する設計になっている。可能なのは `{allowed}` のみ。',
  },
  advice: {
    en: 'Save it as a GPT RAW device. For single files, register a restored copy with an ESXi host.',
    ja: 'GPT 形式の RAW デバイスとして保存する。ファイル単位で戻す場合は複製を ESXi に接続する。',
  },
  source: guide(sections.vmfs),
  reads: ['format'],
  applies: (secondary) => saves(jobOf(secondary), 'vmfs'),
  check(secondary, report) {
    const format = secondary.need('format');
    if (format === 'raw-gpt') return;
    report(
      secondary.place('format'),
      { job: jobOf(secondary), found: format, allowed: 'raw-gpt' },
      // nothing else can be meant, unless the job saves RDM disks too
      { fixes: () => [set(secondary, 'format', 'raw-gpt', !saves(jobOf(secondary), 'rdm'))] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'saved file by file',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server bk01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop  secondary on bk01 { format file } }`,
        marks: ['file'],
        fixed: `array t { ld mv  ld rv  pair p of mv -> rv }
server bk01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop  secondary on bk01 { format raw-gpt } }`,
      },
    ],
    compliant: [
      {
        title: 'saved as a GPT RAW device',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server bk01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop  secondary on bk01 { format raw-gpt } }`,
      },
    ],
    boundary: [
      {
        title: 'the RDM of a VM is saved file by file',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server bk01
vcenter vc { vm web { rdm data on mv { compatibility physical } } }
backup j { protect web.data  mode nonstop  secondary on bk01 { format file } }`,
      },
    ],
  },
});
