import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';
import { cannotBeTarget, excludedTexts } from './shared/targets.ts';

const other = (says: string, protect: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm web on ds { fault-tolerance no }
  vm other on ds { ${says} }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareFaultTolerance = defineRule({
  id: 'vmware/fault-tolerance',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM with vSphere Fault Tolerance cannot be backed up.',
    ja: 'vSphere Fault Tolerance を設定した仮想マシンはバックアップできない。',
  },
  ...excludedTexts,
  advice: {
    en: 'Protect it with vSphere HA instead, or move it to a datastore that no such job copies.',
    ja: 'vSphere HA による保護に変えるか、対象外のデータストアに移す。',
  },
  source: guide(sections.vmfsNotes2),
  reads: ['fault-tolerance'],
  applies: isTarget,
  check(vm, report) {
    if (vm.need('fault-tolerance') === true)
      cannotBeTarget(vm, report, vm.place('fault-tolerance'), 'fault-tolerance yes');
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'on the datastore that is protected', design: vmfs({ vm: 'fault-tolerance yes' }), marks: ['yes'] },
      {
        title: 'named by the job',
        design: other('fault-tolerance yes', 'web, other'),
        marks: ['yes'],
        fixed: other('fault-tolerance yes', 'web'),
      },
    ],
    compliant: [{ title: 'not in use', design: vmfs({ vm: 'fault-tolerance no' }) }],
    boundary: [
      {
        title: 'vSphere HA is no obstacle',
        design: vmfs({ vm: 'fault-tolerance no', vcenter: ['cluster prod { ha yes }'] }),
      },
    ],
  },
});
