import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';
import { cannotBeTarget, excludedTexts } from './shared/targets.ts';

const other = (says: string, protect: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm web on ds { guest-iscsi no }
  vm other on ds { ${says} }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareGuestIscsiInitiator = defineRule({
  id: 'vmware/guest-iscsi-initiator',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM in which an iSCSI initiator is configured cannot be backed up.',
    ja: 'iSCSI イニシエータを設定した仮想マシンはバックアップできない。',
  },
  ...excludedTexts,
  advice: {
    en: 'Give the VM its disks through ESXi instead, or move it to a datastore that no such job copies.',
    ja: 'ディスクを ESXi 経由で割り付けるか、対象外のデータストアに移す。',
  },
  source: guide(sections.vmfsNotes2),
  reads: ['guest-iscsi'],
  applies: isTarget,
  check(vm, report) {
    if (vm.need('guest-iscsi') === true) cannotBeTarget(vm, report, vm.place('guest-iscsi'), 'guest-iscsi yes');
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'on the datastore that is protected', design: vmfs({ vm: 'guest-iscsi yes' }), marks: ['yes'] },
      {
        title: 'named by the job',
        design: other('guest-iscsi yes', 'web, other'),
        marks: ['yes'],
        fixed: other('guest-iscsi yes', 'web'),
      },
    ],
    compliant: [{ title: 'not in use', design: vmfs({ vm: 'guest-iscsi no' }) }],
    boundary: [
      {
        title: 'an initiator of the ESXi host does not count',
        design: vmfs({ vm: 'guest-iscsi no', vcenter: ['esxi esx-01 { boot local }'] }),
      },
    ],
  },
});
