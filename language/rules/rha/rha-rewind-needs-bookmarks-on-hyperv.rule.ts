import { isHypervScenario, type Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (bookmark: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { keep 24 h${bookmark} } }
`;

export const rhaRewindNeedsBookmarksOnHyperv = defineRule({
  id: 'rha/rewind-needs-bookmarks-on-hyperv',
  system: 'rha',
  level: 'warning',
  subject: 'rewind',
  summary: {
    en: 'With data rewind of a Hyper-V scenario, bookmarks are set at regular times.',
    ja: 'Hyper-V シナリオのデータリワインドでは、定期的にブックマークを設定する。',
  },
  why: {
    en: 'Changes are writes to disk files, so a point from which the machine starts is hard to choose without a bookmark.',
    ja: '加わる変更は仮想ハードディスク ファイルへの書き込みなので、ブックマークがないと正常に起動できる時点を選びにくい。',
  },
  message: {
    en: '{scenario} keeps rewind points, but sets no bookmarks.',
    ja: '{scenario} はリワインドが有効だが、ブックマークのスケジュールがない。',
  },
  advice: {
    en: 'Add a schedule, such as `bookmark every 1 h` or `bookmark daily at 03:00`.',
    ja: '`bookmark every 1 h` や `bookmark daily at 03:00` のようにスケジュールを加える。',
  },
  source: guide.rewind,
  applies: (rewind) => rewind.name !== 'no' && isHypervScenario(rewind.parent as unknown as Scenario),
  check: (rewind, report) => {
    const { state } = rewind.fact('bookmark');
    if (state === 'tbc' || state === 'invalid') return;
    const bookmark = rewind.get('bookmark');
    if (bookmark && bookmark.every !== 'none') return;
    report(
      bookmark ? rewind.place('bookmark') : rewind.place(),
      { scenario: rewind.parent!.label },
      {
        fixes: () =>
          ['every 1 h', 'daily at 03:00'].map((schedule) => ({
            title: { en: `Set a bookmark ${schedule}`, ja: `ブックマークを設定する（${schedule}）` },
            safe: false,
            edits: setFact(rewind, 'bookmark', schedule),
          })),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'no word on bookmarks', design: design(''), marks: ['yes'], fixed: design('  bookmark every 1 h') },
      {
        title: 'bookmarks left out',
        design: design('  bookmark none'),
        marks: ['none'],
        fixed: design('  bookmark every 1 h'),
      },
    ],
    compliant: [{ title: 'a bookmark every night', design: design('  bookmark daily at 03:00') }],
    boundary: [{ title: 'rewind switched off', design: design('').replace('rewind yes', 'rewind no') }],
  },
});
