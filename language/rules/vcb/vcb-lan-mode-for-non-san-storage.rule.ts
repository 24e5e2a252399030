import {
  type Disk,
  type Proxy,
  datastoreOf,
  diskBacking,
  disksOf,
  isSan,
  lunAccess,
  modeOf,
  proxyOf,
  vcbJobsOf,
} from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

/** Whether the proxy is known to see the LUN of a disk: by a zone, or by the access stated for it. */
function sees(proxy: Proxy, disk: Disk): boolean {
  const holder = disk.is('rdm') ? disk : datastoreOf(disk);
  const access = holder && lunAccess(holder, proxy);
  if (access) return access !== 'none';
  const sans = disk.is('rdm') ? [disk.get('on')] : (datastoreOf(disk)?.list('on') ?? []);
  const zones = proxy.referrers('zone', 'of');
  return sans.some((san) => zones.some((zone) => (zone.parent as unknown) === san));
}

export const lanModeForNonSanStorage = defineRule({
  id: 'vcb/lan-mode-for-non-san-storage',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'LAN mode is meant for ESX Server that keeps VM disks on local storage or NAS without SAN access.',
    ja: 'LAN モードは SAN に届かずローカルや NAS に仮想ディスクを置く構成向けである。',
  },
  message: {
    en: '{job} reads {disk} in LAN mode, although it is on {found} storage that {proxy} sees.',
    ja: '{job} は {disk} を LAN モードで読むが、ディスクは {proxy} から見える {found} ストレージにある。',
  },
  advice: {
    en: 'Use SAN mode: it keeps the data off the LAN and the load off ESX Server.',
    ja: 'SAN モードにする。LAN と ESX Server に負荷がかからない。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (vm) => vcbJobsOf(vm).some((job) => modeOf(job) === 'lan'),
  check(vm, report) {
    for (const job of vcbJobsOf(vm)) {
      const proxy = proxyOf(job);
      if (modeOf(job) !== 'lan' || !proxy) continue;
      const disk = disksOf(vm).find((each) => isSan(diskBacking(each) ?? 'local') && sees(proxy, each));
      if (!disk) continue;
      report(
        placeOfUse(job, 'transport'),
        { job: whoUses(job, 'transport'), disk: disk.label, found: diskBacking(disk) ?? '', proxy: proxy.label },
        {
          fixes: () => sayUse(job, 'transport', 'san'),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a LUN that the proxy sees',
        design: `san fc1 { type fc  zone z of p }
datastore ds on fc1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['nbd'],
        fixed: `san fc1 { type fc  zone z of p }
datastore ds on fc1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    compliant: [
      {
        title: 'local storage',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'a SAN that the proxy does not see',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
