import { needGuest } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const postThawPathNonWindows = defineRule({
  id: 'vcb/post-thaw-path-non-windows',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'On other operating systems the post-thaw script is /usr/sbin/post-thaw-script.',
    ja: 'Windows 以外の Post-thaw は /usr/sbin/post-thaw-script とする。',
  },
  message: {
    en: 'The post-thaw script of {vm} is {found}; VCB runs {allowed}.',
    ja: '{vm} の Post-thaw スクリプトは {found} だが、VCB が実行するのは {allowed}。',
  },
  advice: { en: 'Put the script at {allowed}.', ja: 'スクリプトを {allowed} に置く。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) =>
    Boolean(quiesce.get('post-thaw')) &&
    quiesce.parent?.is('vm') === true &&
    !['windows', 'unknown'].includes(needGuest(quiesce.parent).family),
  check(quiesce, report) {
    const found = quiesce.need('post-thaw') ?? '';
    const allowed = quiesceScripts.other.postThaw;
    if (found === allowed) return;
    report(
      quiesce.place('post-thaw'),
      { vm: quiesce.parent?.label ?? '', found, allowed },
      {
        fixes: () => [say(quiesce, 'post-thaw', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another folder',
        design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { post-thaw "/opt/thaw.sh" } }',
        marks: ['"/opt/thaw.sh"'],
        fixed: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { post-thaw "/usr/sbin/post-thaw-script" } }',
      },
    ],
    compliant: [
      {
        title: 'the path that VCB runs',
        design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { post-thaw "/usr/sbin/post-thaw-script" } }',
      },
    ],
    boundary: [
      { title: 'no script', design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { post-thaw none } }' },
    ],
  },
});
