import { asksFor, disksOf, jobsOfProxy, modeOf, needDiskBacking, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const virtualProxyForIscsiOrNbdStorage = defineRule({
  id: 'vcb/virtual-proxy-for-iscsi-or-nbd-storage',
  system: 'vcb',
  level: 'info',
  subject: 'proxy',
  summary: {
    en: 'For iSCSI storage and any storage usable through NBD, such as local disks, a virtual machine may be the proxy.',
    ja: 'iSCSI や NBD で扱えるローカル等のストレージなら、仮想マシンをプロキシにしてよい。',
  },
  message: {
    en: 'The design wants little hardware, and {proxy} is a dedicated physical machine, although none of its jobs reads over Fibre Channel.',
    ja: '設計はハードウェアの削減を求めているが、ファイバチャネルを読むジョブのない {proxy} が専用の物理マシンである。',
  },
  advice: {
    en: 'A VM can be the proxy for iSCSI and for what is read through ESX Server. The guide\'s "NDB" is read as NBD.',
    ja: 'iSCSI や ESX Server 経由で読む場合は仮想マシンをプロキシにできる。ガイドの「NDB 形式」は NBD と読む。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシの設定' },
  applies: (proxy) =>
    asksFor(proxy.topology, 'minimise-hardware') !== undefined &&
    jobsOfProxy(proxy).some((job) => modeOf(job) === 'san'),
  check(proxy, report) {
    if (proxy.get('kind') !== 'physical' || proxy.get('dedicated') !== true) return;
    const disks = jobsOfProxy(proxy).flatMap((job) => vmsOf(job).flatMap(disksOf));
    if (disks.length === 0 || disks.some((disk) => needDiskBacking(disk) === 'fc-san')) return;
    report(proxy.place('kind'), { proxy: proxy.label }, { fixes: () => [say(proxy, 'kind', 'virtual')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a dedicated machine for iSCSI',
        design: `design { needs minimise-hardware }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p }`,
        marks: ['physical'],
        fixed: `design { needs minimise-hardware }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind virtual  dedicated yes }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'a VM',
        design: `design { needs minimise-hardware }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind virtual  dedicated yes }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'Fibre Channel needs the machine',
        design: `design { needs minimise-hardware }
san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
