import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const resourcepoolMustBeOnVmhost = defineRule({
  id: 'vcb/resourcepool-must-be-on-vmhost',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'RESOURCEPOOL must be a valid pool on the host given in VMHOST; %VMHOST% may be used in it.',
    ja: 'RESOURCEPOOL は VMHOST で指定したホスト上の有効なプールを選ぶ(%VMHOST% 可)。',
  },
  message: {
    en: '{restore} names the pool {found}, and {host} has {allowed}.',
    ja: '{restore} のリソースプールは {found} だが、{host} にあるのは {allowed}。',
  },
  advice: { en: 'Use a pool of the host that the VM is restored to.', ja: 'リストア先ホストのリソースプールを使う。' },
  source: { document: 'vcb-guide', section: '構成パラメータの設定' },
  applies: (restore) =>
    restore.states('pool') && restore.list('host').some((host) => host.is('esx') && host.states('resource-pools')),
  check(restore, report) {
    const found = restore.need('pool');
    for (const host of restore.list('host')) {
      if (!host.is('esx')) continue;
      const allowed = host.get('resource-pools') ?? [];
      if (allowed.length === 0 || allowed.includes(found)) continue;
      report(
        restore.place('pool'),
        { restore: restore.label, found, host: host.label, allowed: list(allowed) },
        {
          fixes: () => (allowed.length === 1 ? [say(restore, 'pool', `"${allowed[0]!}"`)] : []),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a pool of another host',
        design: `esx e1 { resource-pools "e1/Restore" }
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  pool "e2/Restore" }`,
        marks: ['"e2/Restore"'],
        fixed: `esx e1 { resource-pools "e1/Restore" }
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  pool "e1/Restore" }`,
      },
    ],
    compliant: [
      {
        title: 'a pool of the host',
        design: `esx e1 { resource-pools "e1/Restore" }
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  pool "e1/Restore" }`,
      },
    ],
    boundary: [
      {
        title: 'no list to compare with',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { from-esx 2.5  host e1  pool "e2/Restore" }`,
      },
    ],
  },
});
