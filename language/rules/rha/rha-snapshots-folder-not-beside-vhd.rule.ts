import { needSameLevel, scenariosFor } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, relocatedByProcedure, relocationFixes } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (folder: string, more = ''): string => `hyperv hv-a {
  volume E { size 1 TB }
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { folder ${folder}  existing 0  planned yes }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${more}`;

export const rhaSnapshotsFolderNotBesideVhd = defineRule({
  id: 'rha/snapshots-folder-not-beside-vhd',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'The checkpoint folder does not lie in the same folder, at the same level, as the virtual hard disk.',
    ja: 'チェックポイント フォルダーは、仮想ハードディスクと同じフォルダーの同一階層に置かない。',
  },
  why: {
    en: 'Checkpoints there are not replicated, so the machine cannot start on the replica and switchover fails.',
    ja: 'その配置ではチェックポイントが複製されず、レプリカで仮想マシンを起動できないためスイッチオーバーに失敗する。',
  },
  message: {
    en: 'The checkpoint folder of {vm}, {found}, lies beside the virtual disk in {disks}.',
    ja: '{vm} のチェックポイント フォルダー {found} が、仮想ハードディスクと同じ {disks} にある。',
  },
  advice: {
    en: 'Set another folder while the machine is stopped; with existing checkpoints export and import the machine instead.',
    ja: '仮想マシンの停止中に場所を変更する。既にチェックポイントがある場合はエクスポートと再インポートで分離する。',
  },
  source: guide.checkpoints,
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0 && checkpoints.states('folder'),
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    const existing = checkpoints.get('existing');
    if (checkpoints.get('planned') !== true && !(existing != null && existing > 0)) {
      checkpoints.need('planned');
      checkpoints.need('existing');
      return;
    }
    const beside = needSameLevel(vm);
    if (beside === null || relocatedByProcedure(vm)) return;
    report(
      checkpoints.place('folder'),
      { vm: vm.label, found: checkpoints.need('folder'), disks: beside },
      {
        related: vm.children('disk').map((disk) => ({
          place: disk.place('file'),
          message: { en: 'a virtual disk', ja: '仮想ハードディスク' },
        })),
        fixes: () => relocationFixes(checkpoints),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: `a ${rhaLimits.checkpointFolder.value} folder beside the disk file`,
        design: design('"D:\\VM\\app01\\Snapshots"'),
        marks: ['"D:\\VM\\app01\\Snapshots"'],
        fixed: design('"E:\\Checkpoints\\app01"'),
      },
    ],
    compliant: [{ title: 'a folder of its own', design: design('"E:\\Checkpoints\\app01"') }],
    boundary: [
      {
        title: 'folders side by side, as an export makes them',
        design: `hyperv hv-a {
  vm app01 {
    disk os { file "D:\\VM\\app01\\Virtual Hard Disks\\os.vhdx" }
    checkpoints { folder "D:\\VM\\app01\\Snapshots"  existing 1  planned yes }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
      {
        title: 'a procedure moves the folder before the scenario is created',
        design: design(
          '"D:\\VM\\app01\\Snapshots"',
          'procedure prepare for app01 { step vm-shutdown  step relocate-checkpoint-folder  step vm-power-on  step create-scenario }\n',
        ),
      },
    ],
  },
});
