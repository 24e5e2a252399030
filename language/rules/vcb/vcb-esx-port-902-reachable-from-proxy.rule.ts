import { type Backup, type Host, type Proxy, type Vm, hostOf, jobsOfProxy, vmsOf } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { ports } from '../../support/vcb/transports.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';

interface Need {
  readonly proxy: Proxy;
  readonly host: Host;
  readonly vm: Vm;
  readonly job: Backup;
}

/** Hosts at the link that run VMs which a proxy at the link backs up. */
function needs(link: Element<'link'>): readonly Need[] {
  const ends = link.list('between') as unknown as readonly Element[];
  const found = new Map<string, Need>();
  for (const proxy of ends) {
    if (!proxy.is('proxy')) continue;
    for (const job of jobsOfProxy(proxy)) {
      for (const vm of vmsOf(job)) {
        const host = hostOf(vm);
        if (host && ends.includes(host)) found.set(`${proxy.path} ${host.path}`, { proxy, host, vm, job });
      }
    }
  }
  return [...found.values()];
}

export const esxPort902ReachableFromProxy = defineRule({
  id: 'vcb/esx-port-902-reachable-from-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'link',
  summary: {
    en: 'The proxy must reach TCP port 902 of every ESX Server that runs VMs to be backed up.',
    ja: '対象を稼働させる全 ESX Server の 902/TCP へプロキシから接続できるようにする。',
  },
  message: {
    en: '{proxy} cannot reach port {port} of {host} over {link}; it runs {vm}, which {job} backs up.',
    ja: '{proxy} は {link} 経由で {host} のポート {port} に到達できない。{host} は {job} が対象とする {vm} を実行している。',
  },
  advice: {
    en: 'Allow TCP port {port} from the proxy to every ESX Server that runs protected VMs.',
    ja: '保護対象の仮想マシンを実行するすべての ESX Server へ TCP ポート {port} を許可する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのネットワークの構成' },
  reads: ['ports'],
  applies: (link) => needs(link).length > 0,
  check(link, report) {
    const open = link.need('ports');
    if (open.includes(ports.esx)) return;
    for (const { proxy, host, vm, job } of needs(link)) {
      report(
        link.place('ports'),
        {
          link: link.label,
          proxy: proxy.label,
          host: host.label,
          vm: vm.name ?? '',
          job: job.label,
          port: String(ports.esx),
        },
        {
          fixes: () => [
            {
              title: { en: `Open port ${String(ports.esx)}`, ja: `ポート ${String(ports.esx)} を許可する` },
              safe: false,
              edits: addToList(link, 'ports', String(ports.esx)),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'only port 443 is open',
        design: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { ports 443 }
backup b { protect v  using VCB on p }`,
        marks: ['443'],
        fixed: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { ports 443, 902 }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'port 902 is open',
        design: `esx e1
vm v { host e1 }
proxy p
link lan between p, e1 { ports 443, 902 }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a host that runs no protected VM',
        design: `esx e1
esx e2
vm v { host e1 }
proxy p
link lan between p, e2 { ports 443 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
