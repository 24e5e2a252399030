import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const tapeLibraryMustBeMultiTarget = defineRule({
  id: 'vcb/tape-library-must-be-multi-target',
  system: 'vcb',
  level: 'error',
  subject: 'tape',
  summary: {
    en: 'A tape library (not a stand-alone drive) has to be multi-target, not multi-LUN.',
    ja: 'テープ ライブラリを使う場合はマルチ LUN ではなくマルチターゲット構成でなければならない(単体ドライブは除く)。',
  },
  message: { en: '{tape} is a library with {found} addressing.', ja: '{tape} は {found} のライブラリである。' },
  advice: { en: 'Set the library to multi-target.', ja: 'ライブラリをマルチターゲットにする。' },
  source: { document: 'vcb-guide', section: '仮想マシン内でのバックアップ サーバの実行' },
  reads: ['addressing'],
  applies: (tape) => tape.get('kind') === 'library',
  check(tape, report) {
    const found = tape.need('addressing');
    if (found !== 'multi-target')
      report(
        tape.place('addressing'),
        { tape: tape.label, found },
        { fixes: () => [say(tape, 'addressing', 'multi-target')] },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a multi-LUN library',
        design: 'tape t1 { kind library  addressing multi-lun }',
        marks: ['multi-lun'],
        fixed: 'tape t1 { kind library  addressing multi-target }',
      },
    ],
    compliant: [{ title: 'a multi-target library', design: 'tape t1 { kind library  addressing multi-target }' }],
    boundary: [{ title: 'a stand-alone drive', design: 'tape t1 { kind drive  addressing multi-lun }' }],
  },
});
