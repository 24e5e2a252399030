import { needSameLevel, scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, relocatedByProcedure, relocationFixes } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (folder: string, more = ''): string => `hyperv hv-a {
  volume E { size 1 TB }
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { folder ${folder}  existing 0  ever-taken no  planned yes }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${more}`;

export const rhaCheckpointCase1RelocateFolder = defineRule({
  id: 'rha/checkpoint-case1-relocate-folder',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 1 (none taken yet, use planned): the checkpoint folder is moved away from the virtual disk before the scenario is created.',
    ja: 'ケース 1（未取得・利用予定あり）では、シナリオ作成前にチェックポイント フォルダーを仮想ハードディスクと異なるパスへ変更する。',
  },
  message: {
    en: '{vm} is case 1: its checkpoint folder still lies beside the virtual disk in {disks}.',
    ja: '{vm} はケース 1 に当たり、チェックポイント フォルダーが仮想ハードディスクと同じ {disks} にある。',
  },
  advice: {
    en: 'Stop the machine, set another checkpoint file location, start it, then create the scenario.',
    ja: '仮想マシンを停止し、［チェックポイント ファイルの場所］を変更して起動してから、シナリオを作成する。',
  },
  source: guide.case1,
  reads: ['ever-taken', 'planned'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0 && checkpoints.states('folder'),
  check: (checkpoints, report) => {
    if (checkpoints.need('ever-taken') === true || checkpoints.need('planned') !== true) return;
    const vm = machineOf(checkpoints);
    const beside = needSameLevel(vm);
    if (beside === null || relocatedByProcedure(vm)) return;
    report(checkpoints.place('folder'), { vm: vm.label, disks: beside }, { fixes: () => relocationFixes(checkpoints) });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the default folder, and no checkpoint yet',
        design: design('"D:\\VM\\app01\\Snapshots"'),
        marks: ['"D:\\VM\\app01\\Snapshots"'],
        fixed: design('"E:\\Checkpoints\\app01"'),
      },
    ],
    compliant: [{ title: 'the folder is moved', design: design('"E:\\Checkpoints\\app01"') }],
    boundary: [
      {
        title: 'a procedure moves it before the scenario is created',
        design: design(
          '"D:\\VM\\app01\\Snapshots"',
          'procedure prepare for app01 { step vm-shutdown  step relocate-checkpoint-folder  step vm-power-on  step create-scenario }\n',
        ),
      },
    ],
  },
});
