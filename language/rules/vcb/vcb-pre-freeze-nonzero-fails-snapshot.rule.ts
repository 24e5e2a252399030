import { defineRule } from '../engine/rule.ts';

export const preFreezeNonzeroFailsSnapshot = defineRule({
  id: 'vcb/pre-freeze-nonzero-fails-snapshot',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'A pre-freeze script that returns a non-zero exit code makes the snapshot fail.',
    ja: 'Pre-freeze が 0 以外で終わるとスナップショットは作成されない。',
  },
  message: {
    en: 'The pre-freeze script of {vm} returns {found} when it succeeds: the snapshot fails.',
    ja: '{vm} の Pre-freeze スクリプトは成功時に {found} を返すため、スナップショットの作成に失敗する。',
  },
  advice: { en: 'End the script with `exit 0` on success.', ja: '成功時は `exit 0` で終了させる。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) => quiesce.states('pre-freeze-exit'),
  check(quiesce, report) {
    const found = quiesce.need('pre-freeze-exit');
    if (found !== 0)
      report(quiesce.place('pre-freeze-exit'), { vm: quiesce.parent?.label ?? '', found: String(found) });
  },
  cases: {
    violating: [
      {
        title: 'exit code 1',
        design: 'vm v { quiesce { pre-freeze "/usr/sbin/pre-freeze-script"  pre-freeze-exit 1 } }',
        marks: ['1'],
      },
    ],
    compliant: [
      {
        title: 'exit code 0',
        design: 'vm v { quiesce { pre-freeze "/usr/sbin/pre-freeze-script"  pre-freeze-exit 0 } }',
      },
    ],
    boundary: [
      { title: 'only the post-thaw script fails', design: 'vm v { quiesce { pre-freeze-exit 0  post-thaw-exit 1 } }' },
    ],
  },
});
