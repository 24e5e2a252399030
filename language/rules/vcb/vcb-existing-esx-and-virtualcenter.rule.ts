import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const existingEsxAndVirtualcenter = defineRule({
  id: 'vcb/existing-esx-and-virtualcenter',
  system: 'vcb',
  level: 'warning',
  subject: 'topology',
  summary: {
    en: 'Consolidated Backup needs existing ESX Server hosts; one host alone needs no VirtualCenter.',
    ja: 'Consolidated Backup には既存の ESX Server が必要。単一ホストなら VirtualCenter は不要。',
  },
  message: {
    en: '{job} uses Consolidated Backup, and the design has no ESX Server.',
    ja: '{job} は Consolidated Backup を使うが、設計に ESX Server がない。',
  },
  advice: {
    en: 'Add the ESX Server hosts that run the VMs, with the VirtualCenter that manages them.',
    ja: '仮想マシンを実行する ESX Server と、それを管理する VirtualCenter を記述する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' },
  applies: (topology) => topology.all('backup').some(usesVcb),
  check(topology, report) {
    const job = topology.all('backup').find(usesVcb);
    if (!job || topology.all('esx').length + topology.all('esxi').length > 0) return;
    report(job.place(), { job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'no host at all',
        design: `vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['b'],
      },
    ],
    compliant: [
      {
        title: 'a host and its VirtualCenter',
        design: `virtualcenter vc { esx e1 }
vm v { host e1 }
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'one host alone',
        design: `esx e1
vm v { host e1 }
proxy p { endpoint e1 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
