import { arrayBackupOf, isPairRestore, pairsOf, restoredVmsOf, saves } from '../../model/derived/array-jobs.ts';
import { mvOf } from '../../model/derived/istorage.ts';
import { ldsOfVm } from '../../model/derived/machines.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, labels, referenceTo, sections } from './shared/guide.ts';

const design = (restore: string, vm = 'disk os  disk data on ds2'): string => `array t {
  ld mv1
  ld rv1
  ld mv2
  ld rv2
  pair p1 of mv1 -> rv1
  pair p2 of mv2 -> rv2
}
vcenter vc {
  datastore ds1 on mv1
  datastore ds2 on mv2
  vm web on ds1 { ${vm} }
}
backup j { protect ds1, ds2  mode nonstop }
restore r of j { ${restore} }
`;

export const vmwareMultiLunRestoreAllRv = defineRule({
  id: 'vmware/multi-lun-restore-all-rv',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Restoring a VM that is spread over several LUNs takes every RV that holds one of its virtual disks.',
    ja: '複数 LUN に跨る仮想マシンのリストアでは仮想ディスクを置いた全ての RV をリストアする。',
  },
  message: {
    en: '{restore} brings back {vm} from {found} only; its disks are also on {missing}.',
    ja: '{restore} は {vm} を {found} だけから戻すが、{missing} にもディスクがある。',
  },
  advice: {
    en: 'Restore all pairs that hold disks of the VM.',
    ja: '仮想マシンのディスクがある全てのペアをリストアする。',
  },
  source: guide(sections.vmfsMore1),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && restore.list('pairs').length > 0 && isPairRestore(restore);
  },
  check(restore, report) {
    const job = arrayBackupOf(restore)!;
    const restored = restore.list('pairs');
    for (const vm of restoredVmsOf(restore)) {
      const lds = ldsOfVm(vm);
      const missing = pairsOf(job).filter((pair) => {
        const mv = mvOf(pair);
        return mv && lds.includes(mv) && !restored.some((other) => mvOf(other) === mv);
      });
      if (missing.length === 0) continue;
      report(
        restore.place('pairs'),
        { restore, vm, found: restored, missing },
        {
          related: [{ place: vm.place(), message: { en: 'the VM', ja: '対象の仮想マシン' } }],
          fixes: () => [
            {
              title: { en: `Restore ${labels(missing)} too`, ja: `${labels(missing)} もリストアする` },
              safe: false,
              edits: addToList(restore, 'pairs', missing.map((pair) => referenceTo(pair)).join(', ')),
            },
          ],
        },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'one of two pairs', design: design('pairs p1'), marks: ['p1'], fixed: design('pairs p1, t.p2') },
      {
        title: 'a VM named by the restore',
        design: design('scope vm  vms web  method pair  pairs p2'),
        marks: ['p2'],
        fixed: design('scope vm  vms web  method pair  pairs p2, t.p1'),
      },
    ],
    compliant: [{ title: 'both pairs', design: design('pairs p1, p2') }],
    boundary: [{ title: 'the VM is on one LUN only', design: design('pairs p1', 'disk os') }],
  },
});
