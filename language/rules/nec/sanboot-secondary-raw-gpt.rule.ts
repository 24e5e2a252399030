import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (format: string): string =>
  sanboot({ job: `using ControlCommand on mgmt01  secondary on mgmt01 { format ${format} }` });

export const sanbootSecondaryRawGpt = defineRule({
  id: 'sanboot/secondary-raw-gpt',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'A secondary backup of the SAN-boot area treats the copy disk as a GPT RAW device.',
    ja: 'SAN-boot 領域の2次バックアップは複製ディスクを GPT 形式の RAW デバイスとして扱う。',
  },
  message: {
    en: 'The copy of the ESXi system of {job} is saved as `{found}`; only `{allowed}` works.',
    ja: '{job} の ESXi システムの複製を `{found}` 形式で保存する設計だが、可能なのは `{allowed}` のみ。',
  },
  advice: {
    en: 'Save it as a GPT RAW device.',
    ja: 'GPT 形式の RAW デバイスとして保存する。',
  },
  source: guide(sections.sanboot),
  reads: ['format'],
  applies: (secondary) => saves(jobOf(secondary), 'sanboot'),
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
    violating: [{ title: 'file by file', design: design('file'), marks: ['file'], fixed: design('raw-gpt') }],
    compliant: [{ title: 'as a GPT RAW device', design: design('raw-gpt') }],
    boundary: [{ title: 'no secondary backup', design: sanboot({}) }],
  },
});
