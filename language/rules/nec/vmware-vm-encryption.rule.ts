import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';
import { cannotBeTarget, excludedTexts } from './shared/targets.ts';

const other = (says: string, protect: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm web on ds { encrypted no }
  vm other on ds { ${says} }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVmEncryption = defineRule({
  id: 'vmware/vm-encryption',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM that uses VM encryption cannot be backed up.',
    ja: '仮想マシンの暗号化を使う仮想マシンはバックアップできない。',
  },
  ...excludedTexts,
  advice: {
    en: 'Move it to a datastore that no such job copies, or give up its encryption.',
    ja: '対象外のデータストアに移すか、暗号化の使用をやめる。',
  },
  source: guide(sections.vmfsNotes2),
  reads: ['encrypted'],
  applies: isTarget,
  check(vm, report) {
    if (vm.need('encrypted') === true) cannotBeTarget(vm, report, vm.place('encrypted'), 'encrypted yes');
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'on the datastore that is protected', design: vmfs({ vm: 'encrypted yes' }), marks: ['yes'] },
      {
        title: 'named by the job',
        design: other('encrypted yes', 'web, other'),
        marks: ['yes'],
        fixed: other('encrypted yes', 'web'),
      },
    ],
    compliant: [{ title: 'not in use', design: vmfs({ vm: 'encrypted no' }) }],
    boundary: [{ title: 'an encrypted VM that no job saves', design: other('encrypted yes', 'web') }],
  },
});
