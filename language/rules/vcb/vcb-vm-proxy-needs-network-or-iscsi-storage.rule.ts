import { readsFibreChannel } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

export const vmProxyNeedsNetworkOrIscsiStorage = defineRule({
  id: 'vcb/vm-proxy-needs-network-or-iscsi-storage',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'VCB may run inside a virtual machine only when the protected storage is reached over the network or by iSCSI.',
    ja: '仮想マシンをプロキシにできるのは、ネットワーク経由または iSCSI で届くストレージを対象とする場合である。',
  },
  message: {
    en: '{proxy} is a VM, and {job} reads {disk} over Fibre Channel.',
    ja: '{proxy} は仮想マシンだが、{job} は {disk} をファイバチャネルで読み取る。',
  },
  advice: { en: 'Use a physical proxy, or LAN mode.', ja: '物理プロキシにするか、LAN モードにする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup について' },
  reads: ['kind'],
  applies: (proxy) => readsFibreChannel(proxy) !== undefined,
  check(proxy, report) {
    const read = readsFibreChannel(proxy);
    if (!read || proxy.need('kind') !== 'virtual') return;
    report(
      proxy.place('kind'),
      { proxy: proxy.label, job: read.job.label, disk: read.disk.label },
      { fixes: () => sayUse(read.job, 'transport', 'nbdssl') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Fibre Channel from a VM',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p }`,
        marks: ['virtual'],
        fixed: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'a physical proxy',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a VM, over the network',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
