/** LD sets that show RDM disks to ESXi hosts. */
import { rdmJobsOf, type Backup } from '../../../model/derived/array-jobs.ts';
import { rdmLd, type Ldset } from '../../../model/derived/istorage.ts';
import { vmOf, type Vm } from '../../../model/derived/machines.ts';

export { rdmLd, type Ldset };

/** RDM jobs on disks of a set that shows them to an ESXi host, with the VM of each. */
export function rdmsSeenBy(ldset: Ldset): readonly { readonly job: Backup; readonly vm: Vm }[] {
  if (!ldset.list('to').some((host) => host.is('esxi', 'esx'))) return [];
  return ldset
    .list('lds')
    .flatMap((ld) => ld.referrers('rdm', 'on'))
    .flatMap((rdm) => rdmJobsOf(rdm).map((job) => ({ job, vm: vmOf(rdm) })));
}

/** Whether the set assigns its disks to ESXi hosts. */
export function showsEsxi(ldset: Ldset): boolean {
  return ldset.list('to').some((host) => host.is('esxi', 'esx'));
}
