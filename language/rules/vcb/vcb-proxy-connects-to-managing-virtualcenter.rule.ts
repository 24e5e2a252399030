import {
  type Host,
  type Proxy,
  type Vm,
  hostOf,
  hostsOfProxy,
  jobsOfProxy,
  managerOf,
  vmsOf,
} from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

/** A protected VM whose host another VirtualCenter than the proxy's endpoint manages. */
function misled(
  proxy: Proxy,
): { readonly vm: Vm; readonly host: Host; readonly vc: Element<'virtualcenter'> } | undefined {
  const endpoint = proxy.get('endpoint');
  for (const vm of jobsOfProxy(proxy).flatMap((job) => vmsOf(job))) {
    const host = hostOf(vm);
    const vc = host && managerOf(host);
    if (vc && (endpoint as unknown) !== vc) return { vm, host, vc };
  }
  return undefined;
}

export const proxyConnectsToManagingVirtualcenter = defineRule({
  id: 'vcb/proxy-connects-to-managing-virtualcenter',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The proxy must connect to the VirtualCenter that manages the ESX Server cluster.',
    ja: 'プロキシは ESX Server クラスタを管理する VirtualCenter へ接続できなければならない。',
  },
  message: {
    en: '{proxy} connects to {found}, and {host} with {vm} is managed by {vc}.',
    ja: '{proxy} の接続先は {found} だが、{vm} を実行する {host} は {vc} が管理している。',
  },
  advice: {
    en: 'Let the proxy connect to the VirtualCenter that manages the hosts.',
    ja: 'ホストを管理する VirtualCenter に接続する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのネットワークの構成' },
  applies: (proxy) => proxy.states('endpoint') && hostsOfProxy(proxy).some((host) => managerOf(host) !== undefined),
  check(proxy, report) {
    const found = misled(proxy);
    if (!found) return;
    const { vm, host, vc } = found;
    report(
      proxy.place('endpoint'),
      {
        proxy: proxy.label,
        found: proxy.get('endpoint')?.label ?? '',
        host: host.label,
        vm: vm.name ?? '',
        vc: vc.label,
      },
      { fixes: () => [say(proxy, 'endpoint', vc.name ?? '')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a host of a cluster as the endpoint',
        design: `virtualcenter vc { esx e1 }
vm v { host e1 }
proxy p { endpoint e1 }
backup b { protect v  using VCB on p }`,
        marks: ['e1'],
        fixed: `virtualcenter vc { esx e1 }
vm v { host e1 }
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'the VirtualCenter',
        design: `virtualcenter vc { esx e1 }
vm v { host e1 }
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a stand-alone host',
        design: `esx e1
vm v { host e1 }
proxy p { endpoint e1 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
