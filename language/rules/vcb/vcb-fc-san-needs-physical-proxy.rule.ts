import { readsFibreChannel } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const fcSanNeedsPhysicalProxy = defineRule({
  id: 'vcb/fc-san-needs-physical-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'With a Fibre Channel SAN the proxy must be a physical machine.',
    ja: 'FC SAN を対象とするプロキシは物理マシンでなければならない。',
  },
  message: {
    en: '{proxy} is virtual, and {job} reads {ds} over Fibre Channel in SAN mode.',
    ja: '{proxy} は仮想マシンだが、{job} は {ds} をファイバチャネルの SAN モードで読み取る。',
  },
  advice: {
    en: 'Use a physical machine with a Fibre Channel HBA, or read through ESX Server in LAN mode.',
    ja: 'FC HBA を持つ物理マシンにするか、ESX Server を経由する LAN モードにする。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['kind'],
  applies: (proxy) => readsFibreChannel(proxy) !== undefined,
  check(proxy, report) {
    if (proxy.need('kind') === 'physical') return;
    const read = readsFibreChannel(proxy);
    report(
      proxy.place('kind'),
      { proxy: proxy.label, job: read?.job.label ?? '', ds: read?.disk.label ?? '' },
      {
        fixes: () => [say(proxy, 'kind', 'physical')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a VM as the proxy of a Fibre Channel SAN',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport san } }`,
        marks: ['virtual'],
        fixed: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    compliant: [
      {
        title: 'a physical proxy',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'a virtual proxy over iSCSI',
        design: `san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport san } }`,
      },
      {
        title: 'a virtual proxy in LAN mode',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind virtual }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
