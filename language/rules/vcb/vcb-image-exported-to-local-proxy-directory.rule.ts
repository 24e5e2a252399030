import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';

export const imageExportedToLocalProxyDirectory = defineRule({
  id: 'vcb/image-exported-to-local-proxy-directory',
  system: 'vcb',
  level: 'warning',
  subject: 'root',
  summary: {
    en: 'An image-level snapshot is exported to a local folder of the proxy, so the backup root should not be a network path.',
    ja: 'イメージレベルのスナップショットはプロキシのローカルフォルダへ書き出すため、バックアップルートにネットワークパスを使わない。',
  },
  message: {
    en: 'The backup root {found} of {proxy} is a network path.',
    ja: '{proxy} のバックアップルート {found} はネットワークパスである。',
  },
  advice: { en: 'Use a local folder of the proxy.', ja: 'プロキシのローカルフォルダにする。' },
  source: { document: 'vcb-guide', section: 'イメージレベルの仮想マシンバックアップの実行' },
  applies: (root) => root.parent?.is('proxy') === true,
  check(root, report) {
    if (!(root.name ?? '').startsWith('\\\\')) return;
    report(
      root.place(),
      { found: root.name ?? '', proxy: root.parent?.label ?? '' },
      {
        fixes: () => [
          {
            title: { en: 'Use C:\\mnt', ja: 'C:\\mnt にする' },
            safe: false,
            edits: replacePlace(root.place(), '"C:\\mnt"'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a share',
        design: String.raw`proxy p { root "\\nas\backup" }`,
        marks: ['"\\\\nas\\backup"'],
        fixed: String.raw`proxy p { root "C:\mnt" }`,
      },
    ],
    compliant: [{ title: 'a local folder', design: String.raw`proxy p { root "C:\mnt" }` }],
    boundary: [{ title: 'another drive of the proxy', design: String.raw`proxy p { root "E:\mnt" }` }],
  },
});
