import { datastoreOf, inVirtualInfrastructure } from '../../model/derived/vcb.ts';
import { limits } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { sizeText } from './shared/texts.ts';

export const vmfsDiskImageMax2tb = defineRule({
  id: 'vcb/vmfs-disk-image-max-2tb',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: { en: 'A disk image on VMFS is at most 2 TB.', ja: 'VMFS 上に置けるディスク イメージは 2TB が上限である。' },
  message: {
    en: '{disk} has {found}; a disk image on VMFS is at most {allowed}.',
    ja: '{disk} は {found}。VMFS 上のディスクイメージは {allowed} まで。',
  },
  advice: {
    en: 'Split the data over several disks, or map a LUN.',
    ja: 'データを複数のディスクに分けるか、LUN を RDM で対応付ける。',
  },
  source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' },
  applies: (vm) => inVirtualInfrastructure(vm) && vm.children('disk').some((disk) => disk.states('size')),
  check(vm, report) {
    for (const disk of vm.children('disk')) {
      const size = disk.get('size');
      if (size === undefined || size <= limits.vmfsFile.value || datastoreOf(disk)?.get('type') === 'nfs') continue;
      report(disk.place('size'), { disk: disk.label, found: sizeText(size), allowed: sizeText(limits.vmfsFile.value) });
    }
  },
  cases: {
    violating: [{ title: '3 TB', design: 'esx e1 { vm v { disk d { size 3 TB } } }', marks: ['3 TB'] }],
    compliant: [{ title: '500 GB', design: 'esx e1 { vm v { disk d { size 500 GB } } }' }],
    boundary: [{ title: 'exactly 2 TB', design: 'esx e1 { vm v { disk d { size 2 TB } } }' }],
  },
});
