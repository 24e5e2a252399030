import { backupSoftwareOf } from '../../model/derived/array-jobs.ts';
import { rawDeviceOptions } from '../../support/nec/software.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const server = (options: string, format = 'raw-gpt', name = '"Arcserve Backup" 19'): string =>
  vmfs({
    job: `mode nonstop  secondary on bk01 { format ${format} }`,
    more: [`server bk01 { runs ${name} { options ${options} } }`],
  });

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]+/g, '');

export const secondaryArcserveEnterpriseModule = defineRule({
  id: 'secondary/arcserve-enterprise-module',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'Arcserve Backup needs the separately sold Enterprise Module to back up RAW devices.',
    ja: 'Arcserve Backup で RAW デバイスを扱うには別売の Enterprise Module が要る。',
  },
  message: {
    en: '{product} saves RAW devices here, but has only these options: {found}. {allowed} is required.',
    ja: '{product} で RAW デバイスを保存する設計だが、オプションは {found} である。{allowed} が必要である。',
  },
  advice: {
    en: 'Order and install the Enterprise Module.',
    ja: 'Enterprise Module（別売）を手配して導入する。',
  },
  source: guide(sections.vmfsSupport2),
  reads: ['format'],
  applies: (secondary) =>
    backupSoftwareOf(secondary).some((runs) => rawDeviceOptions.rows.some((row) => row.product === runs.name)),
  check(secondary, report) {
    if (secondary.need('format') !== 'raw-gpt') return;
    for (const { product, option } of rawDeviceOptions.rows) {
      for (const runs of backupSoftwareOf(secondary)) {
        if (runs.name !== product) continue;
        const options = runs.need('options');
        if (options.some((o) => key(o).includes(key(option)))) continue;
        report(
          runs.place('options'),
          { product, found: options.join(', ') || '-', allowed: option },
          {
            fixes: () => [
              {
                title: { en: `Order ${option} for ${product}`, ja: `${product} に ${option} を追加手配する` },
                safe: false,
                edits: addToList(runs, 'options', `"${option}"`),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'no option', design: server('none'), marks: ['none'], fixed: server('"Enterprise Module"') },
      {
        title: 'another option',
        design: server('"Tape Library Option"'),
        marks: ['"Tape Library Option"'],
        fixed: server('"Tape Library Option", "Enterprise Module"'),
      },
    ],
    compliant: [{ title: 'with the module', design: server('"Enterprise Module"') }],
    boundary: [
      { title: 'saved file by file', design: server('none', 'file') },
      { title: 'another product', design: server('none', 'raw-gpt', 'NetWorker 19.4') },
    ],
  },
});
