import { arrayBackupOf, restoredVmsOf, saves } from '../../model/derived/array-jobs.ts';
import { datastoresOfVm } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (restore: string, vm = 'disk os  disk data on ds2'): string => `array t {
  ld mv1
  ld rv1
  ld mv2
  ld rv2
  pair p1 of mv1 -> rv1
  pair p2 of mv2 -> rv2
}
vcenter vc {
  esxi esx-01
  datastore ds1 on mv1
  datastore ds2 on mv2
  vm web on ds1 { ${vm} }
}
backup j { protect ds1, ds2  mode nonstop }
restore r of j { ${restore}  host esx-01 }
`;

export const vmwareNoSingleVmdkRestore = defineRule({
  id: 'vmware/no-single-vmdk-restore',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'A single virtual disk of a VM on several LUNs cannot be restored on its own.',
    ja: '複数 LUN に跨る仮想マシンで特定の仮想ディスクだけをリストアすることはできない。',
  },
  message: {
    en: '{restore} brings back single disks of {vm}, which is spread over {found}.',
    ja: '{restore} は {vm} のディスクを個別に戻すが、この仮想マシンは {found} に跨っている。',
  },
  advice: {
    en: 'Restore the VM as a whole.',
    ja: '仮想マシン全体をリストアする。',
  },
  source: guide(sections.vmfsMore1),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && restore.get('scope') === 'disk';
  },
  check(restore, report) {
    for (const vm of restoredVmsOf(restore)) {
      const datastores = datastoresOfVm(vm);
      if (datastores.length < 2) continue;
      report(
        restore.place('scope'),
        { restore, vm, found: datastores },
        { fixes: () => [set(restore, 'scope', 'vm')] },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the second disk of a VM on two LUNs',
        design: design('scope disk  disks web.data'),
        marks: ['disk'],
        fixed: design('scope vm  disks web.data'),
      },
    ],
    compliant: [{ title: 'a VM on one LUN', design: design('scope disk  disks web.os', 'disk os') }],
    boundary: [{ title: 'the whole VM', design: design('scope vm  vms web') }],
  },
});
