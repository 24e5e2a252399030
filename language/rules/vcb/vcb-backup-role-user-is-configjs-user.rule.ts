import type { Proxy } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

function roles(proxy: Proxy): readonly Element<'backup-role'>[] {
  const vc = proxy.get('endpoint');
  return vc?.is('virtualcenter') ? vc.children('backup-role') : [];
}

export const backupRoleUserIsConfigjsUser = defineRule({
  id: 'vcb/backup-role-user-is-configjs-user',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: "Assign the role to a user and put that user's name and password into the VCB configuration file.",
    ja: 'ロールを割り当てたユーザーの名前とパスワードを VCB 構成ファイルに記す。',
  },
  message: {
    en: '{proxy} logs in to {vc} as {found}, who does not have the backup role ({allowed} do).',
    ja: '{proxy} は {vc} に {found} でログインするが、バックアップロールがあるのは {allowed} である。',
  },
  advice: {
    en: 'Assign the role to the user, or log in as one who has it.',
    ja: 'ユーザーにロールを割り当てるか、ロールを持つユーザーでログインする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ ロールの作成' },
  applies: (proxy) =>
    proxy.get('endpoint')?.is('virtualcenter') === true && proxy.states('user') && roles(proxy).length > 0,
  check(proxy, report) {
    const found = proxy.need('user');
    const users = roles(proxy).flatMap((role) => role.need('users'));
    if (users.includes(found)) return;
    report(
      proxy.place('user'),
      { proxy: proxy.label, vc: proxy.get('endpoint')?.label ?? '', found, allowed: list(users) },
      {
        related: roles(proxy).map((role) => ({
          place: role.place('users'),
          message: { en: 'the users with the role', ja: 'ロールを持つユーザー' },
        })),
        fixes: () => (users.length === 1 ? [say(proxy, 'user', `"${users[0]!}"`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another user',
        design: `virtualcenter vc { backup-role "VCB" { users "svc-vcb" } }
proxy p { endpoint vc  user "administrator" }`,
        marks: ['"administrator"'],
        fixed: `virtualcenter vc { backup-role "VCB" { users "svc-vcb" } }
proxy p { endpoint vc  user "svc-vcb" }`,
      },
    ],
    compliant: [
      {
        title: 'the user with the role',
        design: `virtualcenter vc { backup-role "VCB" { users "svc-vcb" } }
proxy p { endpoint vc  user "svc-vcb" }`,
      },
    ],
    boundary: [
      {
        title: 'one of two users',
        design: `virtualcenter vc { backup-role "VCB" { users "svc-vcb", "svc-vcb2" } }
proxy p { endpoint vc  user "svc-vcb2" }`,
      },
    ],
  },
});
