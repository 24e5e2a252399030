import { defineRule } from '../engine/rule.ts';

export const backuptoolsUserMayRegisterVms = defineRule({
  id: 'vcb/backuptools-user-may-register-vms',
  system: 'vcb',
  level: 'error',
  subject: 'console',
  summary: {
    en: 'USERNAME must have the right to register or create virtual machines.',
    ja: 'USERNAME には仮想マシンの登録・作成権限が必要である。',
  },
  message: {
    en: '{user} on the console of {host} may not register VMs; a restore needs it.',
    ja: '{host} のコンソールの {user} には仮想マシンを登録する権限がないが、リストアに必要。',
  },
  advice: {
    en: 'Grant the user the right to register or create VMs.',
    ja: '仮想マシンを登録・作成できる権限を与える。',
  },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  reads: ['registers-vms'],
  applies: (console) => console.states('user'),
  check(console, report) {
    if (!console.need('registers-vms'))
      report(console.place('registers-vms'), { host: console.parent?.label ?? '', user: console.get('user') ?? '' });
  },
  cases: {
    violating: [{ title: 'no right', design: 'esx e1 { console { user "vcb"  registers-vms no } }', marks: ['no'] }],
    compliant: [{ title: 'the right is there', design: 'esx e1 { console { user "vcb"  registers-vms yes } }' }],
    boundary: [{ title: 'no user, so nothing to judge', design: 'esx e1 { console { use advanced } }' }],
  },
});
