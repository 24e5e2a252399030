import { type Host, hostsOfProxy, managerOf } from '../../model/derived/vcb.ts';
import type { Topology } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

function hosts(topology: Topology): readonly Host[] {
  return [...new Set(topology.all('proxy').flatMap((proxy) => hostsOfProxy(proxy)))];
}

export const severalEsxNeedVirtualcenter = defineRule({
  id: 'vcb/several-esx-need-virtualcenter',
  system: 'vcb',
  level: 'error',
  subject: 'topology',
  summary: {
    en: 'VCB needs one ESX Server with VI Client, or several ESX Servers with the VirtualCenter that manages them.',
    ja: 'ESX Server が複数なら管理する VirtualCenter が、一台なら VI Client が必要である。',
  },
  message: {
    en: '{found} ESX Server hosts run VMs that Consolidated Backup protects, and no VirtualCenter manages them: {hosts}.',
    ja: 'Consolidated Backup が保護する仮想マシンを {found} 台の ESX Server が実行しているが、管理する VirtualCenter がない: {hosts}。',
  },
  advice: {
    en: 'Manage the hosts with VirtualCenter, and let the proxy connect to it.',
    ja: 'VirtualCenter でホストを管理し、プロキシの接続先にする。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  applies: (topology) => hosts(topology).length > 0,
  check(topology, report) {
    const unmanaged = hosts(topology).filter((host) => !managerOf(host));
    if (unmanaged.length < 2) return;
    report(unmanaged[1]!.place(), {
      found: String(unmanaged.length),
      hosts: list(unmanaged.map((host) => host.name ?? '')),
    });
  },
  cases: {
    violating: [
      {
        title: 'two stand-alone hosts',
        design: `esx e1
esx e2
vm v { host e1 }
vm w { host e2 }
proxy p { endpoint e1 }
backup b { protect v, w  using VCB on p }`,
        marks: ['e2'],
      },
    ],
    compliant: [
      {
        title: 'two hosts under VirtualCenter',
        design: `virtualcenter vc
esx e1 { manager vc }
esx e2 { manager vc }
vm v { host e1 }
vm w { host e2 }
proxy p { endpoint vc }
backup b { protect v, w  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'one stand-alone host',
        design: `esx e1
vm v { host e1 }
proxy p { endpoint e1 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
