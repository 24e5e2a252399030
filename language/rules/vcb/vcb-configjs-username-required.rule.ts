import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

export const configjsUsernameRequired = defineRule({
  id: 'vcb/configjs-username-required',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: { en: 'USERNAME has no default and must be set.', ja: '既定値のない USERNAME は必ず指定する。' },
  message: {
    en: '{proxy} names no `user`; USERNAME of config.js has no default.',
    ja: '{proxy} に `user` の記述がない。config.js の USERNAME にデフォルトはない。',
  },
  advice: { en: 'Name a user who has the backup role.', ja: 'バックアップロールを持つユーザーを指定する。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    if (proxy.fact('user').state === 'tbc') proxy.need('user');
    const roles = proxy.topology.all('backup-role').flatMap((role) => role.list('users'));
    if (proxy.get('user')) return;
    report(
      proxy.place(),
      { proxy: proxy.label },
      {
        fixes: () => (roles.length === 1 ? [add(proxy, `user "${roles[0]!}"`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no user, and one who has the role',
        design: `virtualcenter vc { backup-role "VCB" { users "svc-vcb" } }
vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['p'],
        fixed: `virtualcenter vc { backup-role "VCB" { users "svc-vcb" } }
vm v
proxy p { user "svc-vcb" }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'a user',
        design: `vm v
proxy p { user "svc-vcb" }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [{ title: 'a proxy without jobs', design: 'proxy p' }],
  },
});
