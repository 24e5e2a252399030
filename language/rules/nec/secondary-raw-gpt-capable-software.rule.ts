import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkRawCapable, rawCapableTexts } from './shared/secondary.ts';

export const secondaryRawGptCapableSoftware = defineRule({
  id: 'secondary/raw-gpt-capable-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup software for a VMFS copy can back up GPT RAW devices.',
    ja: 'VMFS の複製の2次バックアップには GPT 形式 RAW デバイスを扱えるバックアップソフトが要る。',
  },
  ...rawCapableTexts,
  source: guide(sections.vmfsSupport2),
  applies: (secondary) => saves(jobOf(secondary), 'vmfs'),
  check: checkRawCapable,
  cases: {
    violating: [
      {
        title: 'software that cannot',
        design: vmfs({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 { runs NetBackup 9.1 { raw-gpt no } }'],
        }),
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'software that can',
        design: vmfs({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 { runs NetBackup 9.1 { raw-gpt yes } }'],
        }),
      },
    ],
    boundary: [
      {
        title: 'an RDM copy is mounted and saved file by file',
        design: rdm({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 { runs NetBackup 9.1 { raw-gpt no } }'],
        }),
      },
    ],
  },
});
