import { datastoreOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const disksOnVmfsLocalIscsiOrFc = defineRule({
  id: 'vcb/disks-on-vmfs-local-iscsi-or-fc',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Protected virtual disks lie on VMFS datastores on local storage, an iSCSI SAN or a Fibre Channel SAN (the section on LAN mode also admits NAS).',
    ja: '保護対象の仮想ディスクはローカル、iSCSI SAN、FC SAN の VMFS データストアに置く(LAN モードの節では NAS も可とされる)。',
  },
  message: {
    en: '{disk} is on {ds}, which is {found} and no VMFS.',
    ja: '{disk} は VMFS ではない {ds}({found})にある。',
  },
  advice: {
    en: 'Move it to a VMFS datastore, or back it up in LAN mode and have somebody confirm the NAS.',
    ja: 'VMFS データストアへ移すか、LAN モードとし NAS の可否を確認する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' },
  applies: (vm) =>
    vcbJobsOf(vm).length > 0 && vm.children('disk').some((disk) => datastoreOf(disk)?.states('type') ?? false),
  check(vm, report) {
    for (const disk of vm.children('disk')) {
      const ds = datastoreOf(disk);
      const found = ds?.get('type');
      if (!ds || !found || found === 'vmfs') continue;
      report(
        disk.place(),
        { disk: disk.label, ds: ds.label, found },
        {
          related: [{ place: ds.place('type'), message: { en: 'its type', ja: 'データストアの種別' } }],
        },
      );
    }
  },
  cases: {
    violating: [
      {
        title: 'a disk on NFS',
        design: `datastore ds { type nfs }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['c'],
      },
    ],
    compliant: [
      {
        title: 'a disk on VMFS',
        design: `datastore ds { type vmfs  backing local }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'an RDM is no virtual disk',
        design: `san fc1
datastore ds { type vmfs  backing local }
vm v on ds { disk c  rdm q on fc1 }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
