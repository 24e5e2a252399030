import { needGuest } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const preFreezePathNonWindows = defineRule({
  id: 'vcb/pre-freeze-path-non-windows',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'On other operating systems the pre-freeze script is /usr/sbin/pre-freeze-script.',
    ja: 'Windows 以外の Pre-freeze は /usr/sbin/pre-freeze-script とする。',
  },
  message: {
    en: 'The pre-freeze script of {vm} is {found}; VCB runs {allowed}.',
    ja: '{vm} の Pre-freeze スクリプトは {found} だが、VCB が実行するのは {allowed}。',
  },
  advice: { en: 'Put the script at {allowed}.', ja: 'スクリプトを {allowed} に置く。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) =>
    Boolean(quiesce.get('pre-freeze')) &&
    quiesce.parent?.is('vm') === true &&
    !['windows', 'unknown'].includes(needGuest(quiesce.parent).family),
  check(quiesce, report) {
    const found = quiesce.need('pre-freeze') ?? '';
    const allowed = quiesceScripts.other.preFreeze;
    if (found === allowed) return;
    report(
      quiesce.place('pre-freeze'),
      { vm: quiesce.parent?.label ?? '', found, allowed },
      {
        fixes: () => [say(quiesce, 'pre-freeze', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another folder',
        design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze "/opt/freeze.sh" } }',
        marks: ['"/opt/freeze.sh"'],
        fixed: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze "/usr/sbin/pre-freeze-script" } }',
      },
    ],
    compliant: [
      {
        title: 'the path that VCB runs',
        design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze "/usr/sbin/pre-freeze-script" } }',
      },
    ],
    boundary: [
      { title: 'no script', design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze none } }' },
    ],
  },
});
