import { defineRule } from '../engine/rule.ts';

export const postThawSuccessIsZero = defineRule({
  id: 'vcb/post-thaw-success-is-zero',
  system: 'vcb',
  level: 'warning',
  subject: 'quiesce',
  summary: {
    en: 'A successful post-thaw script has exit status 0.',
    ja: 'Post-thaw は成功時に終了ステータス 0 を返す。',
  },
  message: {
    en: 'The post-thaw script of {vm} returns {found} when it succeeds; success is 0.',
    ja: '{vm} の Post-thaw スクリプトは成功時に {found} を返すが、成功は 0 とする。',
  },
  advice: { en: 'End the script with `exit 0` on success.', ja: '成功時は `exit 0` で終了させる。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) => quiesce.states('post-thaw-exit'),
  check(quiesce, report) {
    const found = quiesce.need('post-thaw-exit');
    if (found !== 0) report(quiesce.place('post-thaw-exit'), { vm: quiesce.parent?.label ?? '', found: String(found) });
  },
  cases: {
    violating: [
      {
        title: 'exit code 2',
        design: 'vm v { quiesce { post-thaw "/usr/sbin/post-thaw-script"  post-thaw-exit 2 } }',
        marks: ['2'],
      },
    ],
    compliant: [
      { title: 'exit code 0', design: 'vm v { quiesce { post-thaw "/usr/sbin/post-thaw-script"  post-thaw-exit 0 } }' },
    ],
    boundary: [
      { title: 'only the pre-freeze script fails', design: 'vm v { quiesce { pre-freeze-exit 1  post-thaw-exit 0 } }' },
    ],
  },
});
