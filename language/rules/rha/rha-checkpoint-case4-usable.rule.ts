import { needSameLevel, scenariosFor } from '../../model/derived/replication.ts';
import { removeEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, preparingSteps } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (steps: string): string => `hyperv hv-a {
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { folder "E:\\Checkpoints\\app01"  existing 1 }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
procedure prepare for app01 {
${steps}  step create-scenario
}
`;

export const rhaCheckpointCase4Usable = defineRule({
  id: 'rha/checkpoint-case4-usable',
  system: 'rha',
  level: 'info',
  subject: 'checkpoints',
  summary: {
    en: 'Case 4 (a folder of their own, checkpoints exist): the scenario is created for the running machine without preparation.',
    ja: 'ケース 4（保存先変更済み・取得済み）では、準備なしに稼働中の仮想マシンに対してシナリオを作成できる。',
  },
  message: {
    en: '{vm} is exported before its scenario is created, which its separate checkpoint folder makes unnecessary.',
    ja: '{vm} は保存先が分かれているため、シナリオ作成前のエクスポートは要らない。',
  },
  advice: {
    en: 'Leave export and import out.',
    ja: 'エクスポートとインポートの手順を省く。',
  },
  source: guide.case4,
  reads: ['existing'],
  applies: (checkpoints) =>
    checkpoints.states('folder') &&
    preparingSteps(machineOf(checkpoints), 'export-vm').length > 0 &&
    scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    if (checkpoints.need('existing') === 0 || needSameLevel(vm) !== null) return;
    const exports = preparingSteps(vm, 'export-vm');
    const imports = preparingSteps(vm, 'import-vm');
    report(
      exports[0]!.place(),
      { vm: vm.label },
      {
        fixes: () => [
          {
            title: { en: 'Leave export and import out', ja: 'エクスポートとインポートを省く' },
            safe: false,
            edits: [...exports, ...imports].flatMap((step) => removeEntry(step.entry)),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an export that is not needed',
        design: design('  step export-vm on hv-a.app01\n  step import-vm on hv-a.app01\n'),
        marks: ['export-vm'],
        fixed: design(''),
      },
    ],
    compliant: [{ title: 'the scenario is created at once', design: design('') }],
    boundary: [
      {
        title: 'a folder beside the disks, where the export is needed',
        design: design(
          '  step vm-shutdown on hv-a.app01\n  step export-vm on hv-a.app01\n  step import-vm on hv-a.app01\n',
        ).replace('E:\\Checkpoints\\app01', 'D:\\VM\\app01\\Snapshots'),
      },
    ],
  },
});
