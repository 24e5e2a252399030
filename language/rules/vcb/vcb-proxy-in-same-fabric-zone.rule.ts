import {
  type Disk,
  type Host,
  type Proxy,
  type Vm,
  datastoreOf,
  disksOf,
  hostOf,
  jobsOfProxy,
  modeOf,
  vmsOf,
} from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { addToPhrase } from './shared/fixes.ts';

interface Reading {
  readonly san: Element<'san'>;
  readonly host: Host;
  readonly vm: Vm;
}

/** The hosts whose VMs the proxy reads from a SAN with zones. */
function readings(proxy: Proxy): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const job of jobsOfProxy(proxy)) {
    if (modeOf(job) !== 'san') continue;
    for (const vm of vmsOf(job)) {
      const host = hostOf(vm);
      if (!host) continue;
      for (const san of disksOf(vm).flatMap(sansOf)) {
        if (san.children('zone').length > 0) found.set(`${san.path} ${host.path}`, { san, host, vm });
      }
    }
  }
  return [...found.values()];
}

function sansOf(disk: Disk): readonly Element<'san'>[] {
  const bases = disk.is('rdm') ? [disk.get('on')] : (datastoreOf(disk)?.list('on') ?? []);
  return bases.flatMap((base) => (base?.is('san') ? [base] : []));
}

export const proxyInSameFabricZone = defineRule({
  id: 'vcb/proxy-in-same-fabric-zone',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Access is given by adding the proxy to the fabric zone of the ESX Server systems.',
    ja: 'プロキシは ESX Server と同一のファブリック ゾーンへ加える。',
  },
  message: {
    en: '{proxy} is in no zone of {san} with {host}, whose VM {vm} is backed up in SAN mode.',
    ja: '{proxy} は {san} で {host} と同じゾーンにない。{host} の {vm} を SAN モードでバックアップする。',
  },
  advice: {
    en: 'Add the proxy to the zone of the ESX Server hosts.',
    ja: 'プロキシを ESX Server のゾーンに追加する。',
  },
  source: { document: 'vcb-guide', section: 'SAN の構成' },
  applies: (proxy) => readings(proxy).length > 0,
  check(proxy, report) {
    for (const { san, host, vm } of readings(proxy)) {
      const zones = san
        .children('zone')
        .filter((zone) => zone.list('of').some((member) => (member as Element) === host));
      if (zones.length === 0 || zones.some((zone) => zone.list('of').some((member) => (member as Element) === proxy)))
        continue;
      const zone = zones[0]!;
      report(
        zone.place('of'),
        { proxy: proxy.label, san: san.label, host: host.label, vm: vm.name ?? '' },
        {
          fixes: () => [
            {
              title: { en: `Add ${proxy.label} to ${zone.label}`, ja: `${proxy.label} を ${zone.label} に加える` },
              safe: false,
              edits: addToPhrase(zone, 'of', proxy.name ?? ''),
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
        title: 'separate zones',
        design: `san fc1 { type fc  zone ze of e1  zone zp of p }
datastore ds on fc1
esx e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['e1'],
        fixed: `san fc1 { type fc  zone ze of e1, p  zone zp of p }
datastore ds on fc1
esx e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'one zone',
        design: `san fc1 { type fc  zone z of e1, p }
datastore ds on fc1
esx e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'separate zones in LAN mode',
        design: `san fc1 { type fc  zone ze of e1  zone zp of p }
datastore ds on fc1
esx e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
