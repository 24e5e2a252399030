import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const vmnamecacheKeepDefault = defineRule({
  id: 'vcb/vmnamecache-keep-default',
  system: 'vcb',
  level: 'warning',
  subject: 'console',
  summary: {
    en: 'The default of VMNAMECACHE should not be changed; -c of vcbMounter overrides it.',
    ja: 'VMNAMECACHE は既定のまま使う(vcbMounter は -c で上書き可)。',
  },
  message: {
    en: 'VMNAMECACHE of {host} is changed to {found}.',
    ja: '{host} の VMNAMECACHE が {found} に変更されている。',
  },
  advice: {
    en: 'Keep the default; -c of vcbMounter overrides it where that is needed.',
    ja: 'デフォルトのままにする。必要なら vcbMounter の -c で上書きできる。',
  },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  applies: (console) => console.states('name-cache'),
  check(console, report) {
    const found = console.need('name-cache');
    if (found)
      report(
        console.place('name-cache'),
        { host: console.parent?.label ?? '', found },
        { fixes: () => drop(console, 'name-cache') },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'changed',
        design: 'esx e1 { console { use advanced  name-cache "/var/cache/vmnames" } }',
        marks: ['"/var/cache/vmnames"'],
        fixed: 'esx e1 { console { use advanced } }',
      },
    ],
    compliant: [{ title: 'the default', design: 'esx e1 { console { use advanced } }' }],
    boundary: [{ title: 'no console utilities in use', design: 'esx e1 { console { use none } }' }],
  },
});
