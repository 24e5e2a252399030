import { defineRule } from '../engine/rule.ts';

export const passwordInBackuptoolsIsARisk = defineRule({
  id: 'vcb/password-in-backuptools-is-a-risk',
  system: 'vcb',
  level: 'warning',
  subject: 'console',
  summary: {
    en: 'A password in backuptools.conf is a security risk; only ESX Server 3 administrators may use the console.',
    ja: 'パスワードの記載はリスクを伴うため、コンソールを管理者以外に使わせない。',
  },
  message: {
    en: 'backuptools.conf of {host} holds a password, and {found} users who are no administrators use the console.',
    ja: '{host} の backuptools.conf にパスワードがあり、管理者以外の {found} 人がコンソールを使う。',
  },
  advice: {
    en: 'Keep others off the console, or leave the password out and do without unattended use.',
    ja: '管理者以外の利用をなくすか、パスワードを書かず無人実行をやめる。',
  },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  reads: ['non-admin-users'],
  applies: (console) => console.states('password'),
  check(console, report) {
    const found = console.need('non-admin-users');
    if (found > 0)
      report(console.place('non-admin-users'), { host: console.parent?.label ?? '', found: String(found) });
  },
  cases: {
    violating: [
      {
        title: 'other users on the console',
        design: `secret pw { env VCB_PASSWORD }
esx e1 { console { password pw  non-admin-users 2 } }`,
        marks: ['2'],
      },
    ],
    compliant: [
      {
        title: 'administrators only',
        design: `secret pw { env VCB_PASSWORD }
esx e1 { console { password pw  non-admin-users 0 } }`,
      },
    ],
    boundary: [{ title: 'other users, but no password', design: 'esx e1 { console { non-admin-users 2 } }' }],
  },
});
