import { needSameLevel, scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { isCase2, machineOf, relocatedByProcedure, relocationFixes } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (folder: string): string => `hyperv hv-a {
  volume E { size 1 TB }
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { folder ${folder}  existing 0  ever-taken yes  planned yes }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointCase2FutureUse = defineRule({
  id: 'rha/checkpoint-case2-future-use',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 2 with checkpoints in future: the settings of case 1 are made too.',
    ja: 'ケース 2 で今後もチェックポイントを使うなら、ケース 1 の設定も行う。',
  },
  message: {
    en: '{vm} is case 2 with checkpoints planned: its folder still lies beside the virtual disk in {disks}.',
    ja: '{vm} はケース 2 で今後も利用予定だが、チェックポイント フォルダーが仮想ハードディスクと同じ {disks} にある。',
  },
  advice: {
    en: 'Set another checkpoint file location while the machine is stopped.',
    ja: '仮想マシンの停止中に［チェックポイント ファイルの場所］を変更する。',
  },
  source: guide.case2,
  reads: ['ever-taken', 'existing', 'planned'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0 && checkpoints.states('folder'),
  check: (checkpoints, report) => {
    if (!isCase2(checkpoints) || checkpoints.need('planned') !== true) return;
    const vm = machineOf(checkpoints);
    const beside = needSameLevel(vm);
    if (beside === null || relocatedByProcedure(vm)) return;
    report(checkpoints.place('folder'), { vm: vm.label, disks: beside }, { fixes: () => relocationFixes(checkpoints) });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'planned again, with the default folder',
        design: design('"D:\\VM\\app01\\Snapshots"'),
        marks: ['"D:\\VM\\app01\\Snapshots"'],
        fixed: design('"E:\\Checkpoints\\app01"'),
      },
    ],
    compliant: [{ title: 'planned again, with a folder of its own', design: design('"E:\\Checkpoints\\app01"') }],
    boundary: [
      {
        title: 'no further use',
        design: design('"D:\\VM\\app01\\Snapshots"').replace('planned yes', 'planned no'),
      },
    ],
  },
});
