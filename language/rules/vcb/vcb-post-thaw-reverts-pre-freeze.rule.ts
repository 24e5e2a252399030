import { needGuest } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const postThawRevertsPreFreeze = defineRule({
  id: 'vcb/post-thaw-reverts-pre-freeze',
  system: 'vcb',
  level: 'warning',
  subject: 'quiesce',
  summary: {
    en: 'A post-thaw script has to revert all changes made by the pre-freeze script, so both are written as a pair.',
    ja: 'Post-thaw は Pre-freeze の変更をすべて戻す役割なので、両スクリプトは対で用意する。',
  },
  message: {
    en: '{vm} has a pre-freeze script, but no post-thaw script to undo what it does.',
    ja: '{vm} に Pre-freeze スクリプトはあるが、変更を元に戻す Post-thaw スクリプトがない。',
  },
  advice: {
    en: 'Write the post-thaw script that releases the applications.',
    ja: 'アプリケーションを再開する Post-thaw スクリプトを用意する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (quiesce) => Boolean(quiesce.get('pre-freeze')),
  check(quiesce, report) {
    if (quiesce.get('post-thaw')) return;
    const vm = quiesce.parent;
    report(
      quiesce.place('pre-freeze'),
      { vm: vm?.label ?? '' },
      {
        fixes: () => {
          const windows = vm?.is('vm') && vm.child('guest') ? needGuest(vm).family === 'windows' : undefined;
          if (windows === undefined) return [];
          return [
            say(quiesce, 'post-thaw', `"${windows ? quiesceScripts.windows.postThaw : quiesceScripts.other.postThaw}"`),
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing undoes it',
        design: 'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze "/usr/sbin/pre-freeze-script" } }',
        marks: ['"/usr/sbin/pre-freeze-script"'],
        fixed:
          'vm v { guest "Red Hat Enterprise Linux 4"  quiesce { pre-freeze "/usr/sbin/pre-freeze-script"  post-thaw "/usr/sbin/post-thaw-script" } }',
      },
    ],
    compliant: [
      {
        title: 'both',
        design: 'vm v { quiesce { pre-freeze "/usr/sbin/pre-freeze-script"  post-thaw "/usr/sbin/post-thaw-script" } }',
      },
    ],
    boundary: [
      { title: 'a post-thaw script alone', design: 'vm v { quiesce { post-thaw "/usr/sbin/post-thaw-script" } }' },
    ],
  },
});
