import {
  type Backup,
  type Disk,
  type Proxy,
  disksOf,
  jobsOfProxy,
  needDiskBacking,
  transportOf,
  vmsOf,
} from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

/** A job that reads over the SAN something that is not on iSCSI. */
function sanJob(proxy: Proxy): { readonly job: Backup; readonly disk: Disk } | undefined {
  for (const job of jobsOfProxy(proxy)) {
    if (transportOf(job) !== 'san') continue;
    for (const disk of vmsOf(job).flatMap(disksOf)) if (needDiskBacking(disk) !== 'iscsi-san') return { job, disk };
  }
  return undefined;
}

export const virtualProxyUsesNbd = defineRule({
  id: 'vcb/virtual-proxy-uses-nbd',
  system: 'vcb',
  level: 'warning',
  subject: 'proxy',
  summary: {
    en: 'nbd or nbdssl enables VCB in a virtual machine acting as proxy; san in a virtual proxy is conceivable for iSCSI only.',
    ja: '仮想マシンをプロキシにするなら nbd/nbdssl を選ぶ(san は iSCSI の場合に限る)。',
  },
  message: {
    en: '{proxy} is virtual, and {job} reads {disk} over the SAN; in a VM that can be done over iSCSI at most.',
    ja: '{proxy} は仮想マシンだが、{job} は {disk} を SAN から直接読み取る。仮想マシンで可能なのは iSCSI に限られる。',
  },
  advice: { en: 'Use `nbd` or `nbdssl`.', ja: '`nbd` または `nbdssl` にする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  reads: ['kind'],
  applies: (proxy) => proxy.states('kind') && jobsOfProxy(proxy).some((job) => transportOf(job) === 'san'),
  check(proxy, report) {
    if (proxy.need('kind') !== 'virtual') return;
    const found = sanJob(proxy);
    if (!found) return;
    report(
      proxy.place('kind'),
      { proxy: proxy.label, job: found.job.label, disk: found.disk.label },
      {
        fixes: () => sayUse(found.job, 'transport', 'nbd'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a virtual proxy left at the default transport',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p }`,
        marks: ['virtual'],
        fixed: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    compliant: [
      {
        title: 'a virtual proxy with nbd',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'a virtual proxy over iSCSI',
        design: `san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
