import { backupSoftwareOn, jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const integrationModuleRequired = defineRule({
  id: 'vcb/integration-module-required',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The integration module of the backup product, with its pre- and post-backup scripts, is needed on the proxy.',
    ja: 'プリ/ポストバックアップ スクリプトを含む統合モジュールを、利用製品に合わせて用意する。',
  },
  message: {
    en: 'No backup software on {proxy} names an integration module ({found}).',
    ja: '{proxy} のバックアップソフトウェアに統合モジュールの記述がない({found})。',
  },
  advice: {
    en: 'Install the integration module for the backup product; it comes from its vendor or from VMware.',
    ja: 'バックアップ製品の統合モジュールを導入する。提供元は製品ベンダーまたは VMware。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の動作' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0 && backupSoftwareOn(proxy).length > 0,
  check(proxy, report) {
    const software = backupSoftwareOn(proxy);
    if (software.some((runs) => runs.need('integration-module') !== null)) return;
    report(software[0]!.place('integration-module'), {
      proxy: proxy.label,
      found: list(software.map((runs) => runs.name ?? '')),
    });
  },
  cases: {
    violating: [
      {
        title: 'none installed',
        design: `vm v
proxy p { runs NetBackup 6.5 { integration-module none } }
backup b { protect v  using VCB on p }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'the module of the product',
        design: `vm v
proxy p { runs NetBackup 6.5 { integration-module NetBackup } }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'one of two products has one',
        design: `vm v
proxy p { runs NetBackup 6.5 { integration-module NetBackup }  runs "Backup Exec" 12 { integration-module none } }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
