import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const serviceConsoleBackupMayBeOmitted = defineRule({
  id: 'vcb/service-console-backup-may-be-omitted',
  system: 'vcb',
  level: 'info',
  subject: 'console',
  summary: {
    en: 'The service console changes little and is quickly rebuilt, so its backup may be left out.',
    ja: '変化が乏しく復旧も容易なサービス コンソールは、取得対象から外してよい。',
  },
  message: {
    en: 'A backup of the console of {host} is mandatory in this design, although it may be left out.',
    ja: 'この設計では {host} のコンソールのバックアップを必須としているが、省略してよい。',
  },
  advice: {
    en: 'Leave it out: ESX Server 3 is quickly reinstalled.',
    ja: '省略する。ESX Server 3 は容易に再インストールできる。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server 3 のサービス コンソールのバックアップ' },
  applies: (console) => console.states('mandatory'),
  check(console, report) {
    if (console.need('mandatory'))
      report(
        console.place('mandatory'),
        { host: console.parent?.label ?? '' },
        { fixes: () => [say(console, 'mandatory', 'no')] },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'mandatory',
        design: 'esx e1 { console { mandatory yes } }',
        marks: ['yes'],
        fixed: 'esx e1 { console { mandatory no } }',
      },
    ],
    compliant: [{ title: 'not mandatory', design: 'esx e1 { console { mandatory no } }' }],
    boundary: [{ title: 'a backup that nobody demands', design: 'esx e1 { console { backup image  mandatory no } }' }],
  },
});
