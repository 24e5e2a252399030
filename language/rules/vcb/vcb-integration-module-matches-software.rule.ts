import { backupSoftwareOn } from '../../model/derived/vcb.ts';
import { findProduct } from '../../support/products.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const integrationModuleMatchesSoftware = defineRule({
  id: 'vcb/integration-module-matches-software',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'The integration module installed must be the one for the backup product in use; it comes from the vendor or VMware.',
    ja: '統合モジュールは使用製品に対応するもの(ベンダまたはヴイエムウェア提供)を選ぶ。',
  },
  message: {
    en: '{software} has the integration module of {found}.',
    ja: '{software} の統合モジュールは {found} 用である。',
  },
  advice: { en: 'Install the module made for {allowed}.', ja: '{allowed} 用の統合モジュールを導入する。' },
  source: { document: 'vcb-guide', section: 'バックアップソフトウェア統合モジュールのインストール' },
  applies: (runs) =>
    runs.parent?.is('proxy') === true &&
    backupSoftwareOn(runs.parent).includes(runs) &&
    runs.states('integration-module'),
  check(runs, report) {
    const module = runs.need('integration-module');
    if (module === null) return;
    const found = findProduct(module)?.name ?? module;
    if (found === runs.name) return;
    report(
      runs.place('integration-module'),
      { software: runs.label, found, allowed: runs.name ?? '' },
      {
        fixes: () => [say(runs, 'integration-module', `"${runs.name ?? ''}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the module of another product',
        design: 'proxy p { runs NetBackup 6.5 { integration-module "Backup Exec" } }',
        marks: ['"Backup Exec"'],
        fixed: 'proxy p { runs NetBackup 6.5 { integration-module "NetBackup" } }',
      },
    ],
    compliant: [
      { title: 'its own module', design: 'proxy p { runs NetBackup 6.5 { integration-module "NetBackup" } }' },
    ],
    boundary: [
      {
        title: 'its own module under another name of the product',
        design: 'proxy p { runs NetBackup 6.5 { integration-module "Veritas NetBackup" } }',
      },
    ],
  },
});
