import { jobsOfProxy, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const virtualProxyOwnResourcePool = defineRule({
  id: 'vcb/virtual-proxy-own-resource-pool',
  system: 'vcb',
  level: 'info',
  subject: 'proxy',
  summary: {
    en: 'Put the virtual machine that runs the backup and the production virtual machines in different resource pools.',
    ja: 'プロキシ役の仮想マシンは本番用と別のリソース プールに置き、性能への影響を抑える。',
  },
  message: {
    en: '{proxy} is in the resource pool {found}, as is {vm}, which it backs up.',
    ja: '{proxy} は、バックアップ対象の {vm} と同じリソースプール {found} にある。',
  },
  advice: { en: 'Put the proxy into a resource pool of its own.', ja: 'プロキシを専用のリソースプールに置く。' },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (proxy) => proxy.get('kind') === 'virtual' && proxy.states('resource-pool') && jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const found = proxy.need('resource-pool');
    const vm = jobsOfProxy(proxy)
      .flatMap((job) => vmsOf(job))
      .find((each) => each.get('resource-pool') === found);
    if (vm) report(proxy.place('resource-pool'), { proxy: proxy.label, found, vm: vm.name ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'one pool for both',
        design: `vm v { resource-pool "Production" }
proxy p { kind virtual  resource-pool "Production" }
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['"Production"'],
      },
    ],
    compliant: [
      {
        title: 'a pool each',
        design: `vm v { resource-pool "Production" }
proxy p { kind virtual  resource-pool "Backup" }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'a physical proxy',
        design: `vm v { resource-pool "Production" }
proxy p { kind physical  resource-pool "Production" }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
