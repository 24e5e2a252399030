import {
  type Backup,
  type Host,
  type Vm,
  hostOf,
  linksBetween,
  proxyOf,
  transportOf,
  usesVcb,
  vmsOf,
} from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

/** The networks between the proxy of a job and the hosts of its VMs. */
function linksOf(job: Backup): readonly { readonly link: Element<'link'>; readonly vm: Vm; readonly host: Host }[] {
  const proxy = proxyOf(job);
  if (!proxy) return [];
  return vmsOf(job).flatMap((vm) => {
    const host = hostOf(vm);
    return host ? linksBetween(proxy, host).map((link) => ({ link, vm, host })) : [];
  });
}

export const nbdPlainOnlyOnIsolatedNetwork = defineRule({
  id: 'vcb/nbd-plain-only-on-isolated-network',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Use unencrypted transfer only when ESX Server and proxy are on a secure, isolated network.',
    ja: '平文転送(nbd)は ESX Server とプロキシが安全に隔離されたネットワークにある場合だけ使う。',
  },
  message: {
    en: '{job} sends the disks of {vm} unencrypted (`nbd`), and the network between {proxy} and {host} is not known to be isolated.',
    ja: '{job} は {vm} のディスクを暗号化せずに送る(`nbd`)が、{proxy} と {host} の間は分離されたネットワークではない。',
  },
  advice: {
    en: 'Use `nbdssl`, or keep ESX Server and proxy on a secure, isolated network.',
    ja: '`nbdssl` にするか、ESX Server とプロキシを安全な分離ネットワークに置く。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (job) => usesVcb(job) && transportOf(job) === 'nbd' && linksOf(job).length > 0,
  check(job, report) {
    const seen = new Set<Element<'link'>>();
    for (const { link, vm, host } of linksOf(job)) {
      if (seen.has(link) || link.need('isolated')) continue;
      seen.add(link);
      report(
        placeOfUse(job, 'transport'),
        { job: whoUses(job, 'transport'), vm: vm.name ?? '', proxy: proxyOf(job)?.label ?? '', host: host.label },
        {
          related: [{ place: link.place('isolated'), message: { en: 'the network', ja: 'ネットワーク' } }],
          fixes: () => sayUse(job, 'transport', 'nbdssl'),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'plain data over an office network',
        design: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['nbd'],
        fixed: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'encrypted',
        design: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    boundary: [
      {
        title: 'plain on an isolated network',
        design: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { isolated yes }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
