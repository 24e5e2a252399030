import { hostsVcenter, vmsOn } from '../../model/derived/machines.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

const design = (vcsa: string, protect = 'web'): string => `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2 }
vcenter vc on vcsa {
  datastore ds on mv
  datastore ds_mgmt on mv2
  vm web on ds
  vm vcsa on ${vcsa}
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVcenterVmSeparateDatastore = defineRule({
  id: 'vmware/vcenter-vm-separate-datastore',
  system: 'nec',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'A VM that hosts vCenter Server does not share a datastore with backup targets.',
    ja: 'vCenter Server の仮想マシンをバックアップ対象と同じデータストアに置くことはできない。',
  },
  message: {
    en: '{datastore} holds {found}, which hosts vCenter Server, beside the backup targets {vms}.',
    ja: '{datastore} に vCenter Server の {found} とバックアップ対象の {vms} が同居している。',
  },
  advice: {
    en: 'Move one of them to another datastore; the VM of vCenter belongs on one that no job copies.',
    ja: 'いずれかを別のデータストアに移す。vCenter の仮想マシンはどのジョブも複製しないデータストアに置く。',
  },
  source: guide(sections.vmfsNotes1),
  applies: (datastore) => vmsOn(datastore).some((vm) => hostsVcenter(vm)),
  check(datastore, report) {
    const vcenters = vmsOn(datastore).filter((vm) => hostsVcenter(vm));
    const targets = vmsOn(datastore).filter((vm) => !hostsVcenter(vm) && vmfsJobsOf(vm).length > 0);
    if (targets.length === 0) return;
    report(
      datastore.place(),
      { datastore, found: vcenters, vms: targets },
      {
        related: [...vcenters, ...targets].slice(0, 6).map((vm) => ({
          place: vm.place(),
          message: hostsVcenter(vm)
            ? { en: 'hosts vCenter Server', ja: 'vCenter Server の仮想マシン' }
            : { en: 'a backup target', ja: 'バックアップ対象' },
        })),
      },
    );
  },
  cases: {
    violating: [{ title: 'beside a target', design: design('ds'), marks: ['ds'] }],
    compliant: [{ title: 'on a datastore of its own', design: design('ds_mgmt') }],
    boundary: [
      {
        title: 'beside a VM that no job saves',
        design: `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2 }
vcenter vc on vcsa { datastore ds on mv  datastore ds_mgmt on mv2  vm web on ds  vm vcsa on ds_mgmt  vm dns01 on ds_mgmt }
backup j { protect ds  mode nonstop }`,
      },
    ],
  },
});
