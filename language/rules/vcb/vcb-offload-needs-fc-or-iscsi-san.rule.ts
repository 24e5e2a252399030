import { asksFor, disksOf, isSan, needDiskBacking, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const offloadNeedsFcOrIscsiSan = defineRule({
  id: 'vcb/offload-needs-fc-or-iscsi-san',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'The load reduction on ESX Server is obtained only when VM data is on a Fibre Channel or iSCSI SAN.',
    ja: 'ESX Server の負荷軽減効果が得られるのは、仮想マシンのデータを FC または iSCSI の SAN に置いた場合だけである。',
  },
  message: {
    en: 'The design asks for little load on ESX Server, and {disk} is on {found} storage.',
    ja: '設計は ESX Server の低負荷を求めているが、{disk} は {found} ストレージにある。',
  },
  advice: { en: 'Move the data to a Fibre Channel or iSCSI SAN.', ja: 'データを FC または iSCSI の SAN へ移す。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && asksFor(vm.topology, 'low-esx-load') !== undefined,
  check(vm, report) {
    for (const disk of disksOf(vm)) {
      const found = needDiskBacking(disk);
      if (!isSan(found)) report(disk.place(), { disk: disk.label, found });
    }
  },
  cases: {
    violating: [
      {
        title: 'local storage',
        design: `design { needs low-esx-load }
esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['c'],
      },
    ],
    compliant: [
      {
        title: 'an iSCSI SAN',
        design: `design { needs low-esx-load }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'local storage where nobody asks',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
