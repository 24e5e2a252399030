/** Restores of single VMs out of a mounted copy. */
import { arrayBackupOf, isPairRestore, restoredVmsOf, type Restore } from '../../../model/derived/array-jobs.ts';
import type { Element } from '../../../model/element.ts';
import { hasRole, type Ld } from '../../../model/derived/istorage.ts';
import { ldsOfVm, vmsOnLd, type Vm } from '../../../model/derived/machines.ts';

/** Whether files of VMs are recovered through the RV or the LV; undefined for any other restore. */
export function fileRecovery(restore: Restore): 'rv' | 'lv' | undefined {
  const procedure = restore.get('case');
  if (procedure === 'rv-file') return 'rv';
  if (procedure === 'lv-file') return 'lv';
  if (procedure || !arrayBackupOf(restore) || isPairRestore(restore)) return undefined;
  if (restore.get('scope') !== 'vm' && restore.get('scope') !== 'files') return undefined;
  const source = restore.get('source');
  if (source === 'rv' || source === 'lv') return source;
  // not said, the copies tell: a VM on an MV comes back through the RV
  const [vm] = restoredVmsOf(restore);
  const ld = vm && ldsOfVm(vm)[0];
  return ld ? (hasRole(ld, 'MV') ? 'rv' : hasRole(ld, 'BV') ? 'lv' : undefined) : undefined;
}

/** A VM of the restore that has its logical disk for itself. */
export function aloneOnDisk(restore: Restore): { readonly vm: Vm; readonly ld: Ld } | undefined {
  for (const vm of restoredVmsOf(restore)) {
    const ld = ldsOfVm(vm).find((disk) => vmsOnLd(disk).length === 1);
    if (ld) return { vm, ld };
  }
  return undefined;
}

/** Steps of procedures for the restore that register the copy as a datastore. */
export function mountsOf(restore: Restore): readonly Element<'step'>[] {
  return restore
    .referrers('procedure', 'for')
    .flatMap((procedure) => procedure.children('step').filter((step) => step.name === 'datastore-mount'));
}
