import { type Proxy, backupSoftwareOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function said(proxy: Proxy): 'confirmed' | 'refuted' | 'pending' | undefined {
  return (
    proxy.says('local-job') ??
    backupSoftwareOn(proxy)
      .find((runs) => runs.says('local-job'))
      ?.says('local-job')
  );
}

export const verifySoftwareWithLocalJob = defineRule({
  id: 'vcb/verify-software-with-local-job',
  system: 'vcb',
  level: 'warning',
  subject: 'proxy',
  summary: {
    en: 'After set-up verify the backup software by a backup and restore job of a local proxy directory.',
    ja: '設定後はプロキシのローカル ディレクトリで取得と復元を試し、構成を検証する。',
  },
  message: {
    en: 'Backup and restore of a local folder were not tried on {proxy}.',
    ja: '{proxy} でローカルディレクトリのバックアップとリストアを確認していない。',
  },
  advice: {
    en: 'Run a backup and a restore of a local folder, then confirm: `confirmed local-job by … on …`.',
    ja: 'ローカルディレクトリでバックアップとリストアを実行し、`confirmed local-job by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  applies: (proxy) => said(proxy) !== undefined,
  check(proxy, report) {
    if (said(proxy) !== 'confirmed') report(proxy.place(), { proxy: proxy.label });
  },
  cases: {
    violating: [
      { title: 'still to be done', design: 'proxy p { pending local-job by "ops" until 2026-05-01 }', marks: ['p'] },
    ],
    compliant: [{ title: 'done', design: 'proxy p { confirmed local-job by "ops" on 2026-04-02 }' }],
    boundary: [
      {
        title: 'said at the backup software',
        design: 'proxy p { runs NetBackup 6.5 { confirmed local-job by "ops" on 2026-04-02 } }',
      },
    ],
  },
});
