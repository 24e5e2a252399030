import { jobsOfDatastore, stateIn, targetsOf, type Backup } from '../../model/derived/array-jobs.ts';
import { controllersOf, guestClustersOf, hostsVcenter, vmsOn, type Vm } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

/** What keeps a VM from being copied by a job, in short; empty where nothing does. */
function obstacles(vm: Vm, job: Backup): readonly string[] {
  const found: string[] = [];
  if (hostsVcenter(vm)) found.push('vCenter Server');
  if (vm.get('vcls') === true) found.push('vCLS');
  if (vm.need('encrypted') === true) found.push('encrypted');
  if (vm.need('fault-tolerance') === true) found.push('fault-tolerance');
  if (vm.need('guest-iscsi') === true) found.push('guest-iscsi');
  if (job.need('mode') !== 'nonstop' || stateIn(job, vm) === 'off') return found;
  if (vm.get('directpath') === true) found.push('directpath');
  if (controllersOf(vm).has('nvme') && controllersOf(vm).has('scsi')) found.push('NVMe + SCSI');
  if (guestClustersOf(vm).some((cluster) => cluster.list('shared').length > 0)) found.push('guest-cluster');
  for (const disk of vm.children('disk')) {
    if (disk.get('layout') === 'dynamic') found.push(`${disk.label}: dynamic`);
    if (disk.get('filesystem') === 'RAW') found.push(`${disk.label}: RAW`);
    if ((disk.get('independent') ?? 'no') !== 'no') found.push(`${disk.label}: independent`);
  }
  return found;
}

const plain = 'encrypted no  fault-tolerance no  guest-iscsi no';
const design = (other: string, protect = 'web', on = 'ds'): string => `array t {
  ld mv
  ld rv
  pair p of mv -> rv
  ld mv2
}
vcenter vc {
  datastore ds on mv
  datastore ds2 on mv2
  vm web on ds { ${plain} }
  vm other on ${on} { ${other} }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareDatastoreAllVmsMeetRequirements = defineRule({
  id: 'vmware/datastore-all-vms-meet-requirements',
  system: 'nec',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'Every VM on a datastore that is backed up meets the requirements, since all of them are copied together.',
    ja: '一つのデータストアに複数の対象仮想マシンを置く場合、その全てがバックアップ要件を満たす必要がある。',
  },
  message: {
    en: '{job} copies {datastore} with {vm}, which it does not name and which cannot be backed up so ({found}).',
    ja: '{job} は {datastore} とともに、対象に挙げていない {vm} も複製するが、この仮想マシンは要件を満たさない（{found}）。',
  },
  advice: {
    en: 'Move that VM to another datastore, or change it.',
    ja: 'その仮想マシンを別のデータストアに移すか、構成を変更する。',
  },
  source: guide(sections.vmfsNotes4),
  applies: (datastore) => jobsOfDatastore(datastore).length > 0,
  check(datastore, report) {
    for (const job of jobsOfDatastore(datastore)) {
      const named = targetsOf(job);
      // VMs that the job names have rules of their own
      for (const vm of vmsOn(datastore)) {
        if (named.includes(vm)) continue;
        const found = obstacles(vm, job);
        if (found.length === 0) continue;
        report(
          datastore.place(),
          { job, datastore, vm: [vm], found: found.join(', ') },
          {
            related: [
              { place: vm.place(), message: { en: 'copied with the others', ja: '同時に複製される仮想マシン' } },
            ],
          },
        );
      }
    }
  },
  cases: {
    violating: [
      {
        title: 'an encrypted VM beside the one that is named',
        design: design('encrypted yes  fault-tolerance no  guest-iscsi no'),
        marks: ['ds'],
      },
      {
        title: 'a dynamic disk beside it',
        design: design(`${plain}  disk d { layout dynamic }`),
        marks: ['ds'],
      },
    ],
    compliant: [{ title: 'both meet them', design: design(plain) }],
    boundary: [
      { title: 'the encrypted VM is on another datastore', design: design('encrypted yes', 'web', 'ds2') },
      { title: 'named as well: reported at the VM', design: design('encrypted yes', 'web, other') },
    ],
  },
});
