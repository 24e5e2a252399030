import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (side: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 {
  type hyperv  master hv-a  replica hv-b  protect app01
  rewind yes { keep 24 h  max 100 GB  bookmark every 1 h  bookmark-on ${side} }
}
`;

export const rhaBookmarksEnabledOnMaster = defineRule({
  id: 'rha/bookmarks-enabled-on-master',
  system: 'rha',
  level: 'error',
  subject: 'rewind',
  summary: {
    en: 'Scheduled bookmarks are switched on in the properties of the master; data rewind itself in those of the replica.',
    ja: '［スケジュール済みブックマークの有効化］はマスタ、［データのリワインド］はレプリカのプロパティで設定する。',
  },
  message: {
    en: '{scenario} sets its bookmarks at the {found}; they belong to the master.',
    ja: '{scenario} のブックマークが {found} 側の設定になっている。マスタで設定する。',
  },
  advice: {
    en: 'Set them in the replication properties of the master.',
    ja: 'マスタの［レプリケーション］プロパティで設定する。',
  },
  source: guide.rewind,
  applies: (rewind) => rewind.name !== 'no' && rewind.states('bookmark-on'),
  check: (rewind, report) => {
    const found = rewind.get('bookmark-on');
    if (found !== 'replica') return;
    report(
      rewind.place('bookmark-on'),
      { scenario: rewind.parent!.label, found },
      {
        fixes: () => [
          // There is no other place where the product has this setting.
          {
            title: { en: 'Set them at the master', ja: 'マスタで設定する' },
            safe: true,
            edits: setFact(rewind, 'bookmark-on', 'master'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'bookmarks at the replica', design: design('replica'), marks: ['replica'], fixed: design('master') },
    ],
    compliant: [{ title: 'bookmarks at the master', design: design('master') }],
    boundary: [{ title: 'no word on the side', design: design('master').replace('  bookmark-on master', '') }],
  },
});
