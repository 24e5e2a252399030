import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkRawCapable, rawCapableTexts } from './shared/secondary.ts';

const design = (raw: string): string =>
  sanboot({
    job: 'using ControlCommand on mgmt01  secondary on bk01',
    more: [`server bk01 { runs NetBackup 9.1 { raw-gpt ${raw} } }`],
  });

export const sanbootSecondaryRawCapableSoftware = defineRule({
  id: 'sanboot/secondary-raw-capable-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup software for the SAN-boot copy can back up GPT RAW devices.',
    ja: 'SAN-boot の2次バックアップには GPT 形式 RAW デバイスを扱えるバックアップソフトが要る。',
  },
  ...rawCapableTexts,
  source: guide(sections.sanbootExample),
  applies: (secondary) => saves(jobOf(secondary), 'sanboot'),
  check: checkRawCapable,
  cases: {
    violating: [{ title: 'software that cannot', design: design('no'), marks: ['no'] }],
    compliant: [{ title: 'software that can', design: design('yes') }],
    boundary: [{ title: 'no secondary backup', design: sanboot({}) }],
  },
});
