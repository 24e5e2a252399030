import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const serviceConsoleRecoverByReinstall = defineRule({
  id: 'vcb/service-console-recover-by-reinstall',
  system: 'vcb',
  level: 'info',
  subject: 'console',
  summary: {
    en: 'After a failure the service console can be returned to its original state by reinstalling ESX Server 3.',
    ja: '障害時のサービス コンソールは ESX Server 3 の再インストールで初期状態へ戻せる。',
  },
  message: {
    en: 'No way is planned to bring the console of {host} back.',
    ja: '{host} のコンソールの復旧方法が計画されていない。',
  },
  advice: {
    en: 'Plan to reinstall ESX Server 3 (`recovery reinstall`).',
    ja: 'ESX Server 3 の再インストールを計画する(`recovery reinstall`)。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (console) => console.states('recovery'),
  check(console, report) {
    if (console.need('recovery') !== 'none') return;
    report(
      console.place('recovery'),
      { host: console.parent?.label ?? '' },
      { fixes: () => [say(console, 'recovery', 'reinstall')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing planned',
        design: 'esx e1 { console { recovery none } }',
        marks: ['none'],
        fixed: 'esx e1 { console { recovery reinstall } }',
      },
    ],
    compliant: [{ title: 'reinstalling', design: 'esx e1 { console { recovery reinstall } }' }],
    boundary: [{ title: 'from a backup', design: 'esx e1 { console { recovery backup  backup image } }' }],
  },
});
