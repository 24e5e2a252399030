import {
  type Datastore,
  type Disk,
  datastoreOf,
  disksOf,
  lunAccess,
  modeOf,
  proxyOf,
  vcbJobsOf,
} from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** The datastore of a disk, or the RDM itself: what has a LUN. */
function lunHolder(disk: Disk): Datastore | Element<'rdm'> | undefined {
  return disk.is('rdm') ? disk : datastoreOf(disk);
}

export const sanModeProxyMustAccessStorage = defineRule({
  id: 'vcb/san-mode-proxy-must-access-storage',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'In SAN mode a VM cannot be backed up when its disk images are on storage the proxy cannot access.',
    ja: 'SAN モードでは、プロキシから届かないストレージに置かれた仮想マシンは取得できない。',
  },
  message: {
    en: '{proxy} does not see the LUN of {holder}, which {job} reads in SAN mode.',
    ja: '{proxy} から {holder} の LUN が見えないが、{job} は SAN モードで読み取る。',
  },
  advice: {
    en: 'Present the LUN to the proxy, or use LAN mode.',
    ja: 'LUN をプロキシに公開するか、LAN モードにする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  applies: (vm) => vcbJobsOf(vm).some((job) => modeOf(job) === 'san'),
  check(vm, report) {
    for (const job of vcbJobsOf(vm)) {
      const proxy = proxyOf(job);
      if (modeOf(job) !== 'san' || !proxy) continue;
      const hidden = [...new Set(disksOf(vm).map(lunHolder))].filter(
        (holder) => holder && lunAccess(holder, proxy) === 'none',
      );
      for (const holder of hidden)
        report(vm.place(), { proxy: proxy.label, holder: holder?.label ?? '', job: job.label });
    }
  },
  cases: {
    violating: [
      {
        title: 'a LUN that is masked for the proxy',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access none for p }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'a LUN that the proxy sees',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access rw for p }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'masked, but read through ESX Server',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access none for p }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
