import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const catalogResourcePoolFromVcbutil = defineRule({
  id: 'vcb/catalog-resource-pool-from-vcbutil',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'The resource pool must be one printed by "vcbUtil -c resourcepools"; with several hosts it also decides on which host the VM runs.',
    ja: 'リソース プールは vcbUtil -c resourcepools の出力から選び、複数ホストでは実行ホストもこれで決まる。',
  },
  message: {
    en: '{restore} names the resource pool {found}; vcbUtil lists {allowed}.',
    ja: '{restore} のリソースプールは {found} だが、vcbUtil の一覧は {allowed}。',
  },
  advice: {
    en: 'Use a pool that `vcbUtil -c resourcepools` prints.',
    ja: '`vcbUtil -c resourcepools` が出力するリソースプールを使う。',
  },
  source: { document: 'vcb-guide', section: 'リソース プールの変更' },
  applies: (restore) =>
    restore.states('pool') &&
    restore.topology.all('virtualcenter').some((vc) => vc.states('resource-pools')) &&
    isVcbRestore(restore),
  check(restore, report) {
    const found = restore.need('pool');
    const allowed = restore.topology.all('virtualcenter').flatMap((vc) => vc.list('resource-pools'));
    if (allowed.includes(found)) return;
    report(
      restore.place('pool'),
      { restore: restore.label, found, allowed: list(allowed) },
      {
        fixes: () => (allowed.length === 1 ? [say(restore, 'pool', `"${allowed[0]!}"`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another pool',
        design: `virtualcenter vc { resource-pools "/Tokyo/host/e1/Resources" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  pool "/Tokyo/host/e2/Resources" }`,
        marks: ['"/Tokyo/host/e2/Resources"'],
        fixed: `virtualcenter vc { resource-pools "/Tokyo/host/e1/Resources" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  pool "/Tokyo/host/e1/Resources" }`,
      },
    ],
    compliant: [
      {
        title: 'a pool of the list',
        design: `virtualcenter vc { resource-pools "/Tokyo/host/e1/Resources" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  pool "/Tokyo/host/e1/Resources" }`,
      },
    ],
    boundary: [
      {
        title: 'no list to compare with',
        design: `virtualcenter vc
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  pool "/Tokyo/host/e2/Resources" }`,
      },
    ],
  },
});
