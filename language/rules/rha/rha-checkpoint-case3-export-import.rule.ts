import { needSameLevel, scenariosFor } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, preparationFixes, preparedBy } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (reimported: string): string => `hyperv hv-a {
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { folder "D:\\VM\\app01\\Snapshots"  existing 1${reimported} }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointCase3ExportImport = defineRule({
  id: 'rha/checkpoint-case3-export-import',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 3 (checkpoints exist beside the virtual disk): the machine is stopped, exported and imported again before the scenario is created.',
    ja: 'ケース 3（既定の配置で取得済み）では、仮想マシンを停止してエクスポートし、再インポートしてからシナリオを作成する。',
  },
  why: {
    en: 'Such checkpoints cannot be protected, and switchover fails; an export separates the folders.',
    ja: 'その配置のチェックポイントは保護できず、スイッチオーバーにも失敗する。エクスポートするとフォルダーが分かれる。',
  },
  message: {
    en: '{vm} has {count} checkpoints beside the virtual disk in {disks} and was not imported anew.',
    ja: '{vm} には、仮想ハードディスクと同じ {disks} にチェックポイントが {count} 個あり、再インポートもされていない。',
  },
  advice: {
    en: 'Stop, export and import the machine ({folders} are then apart), see that it starts, then create the scenario.',
    ja: '停止・エクスポート・再インポートで {folders} を分け、正常な起動を確認してからシナリオを作成する。',
  },
  source: guide.case3,
  reads: ['existing'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0 && checkpoints.states('folder'),
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    const count = checkpoints.need('existing');
    if (count === 0) return;
    const beside = needSameLevel(vm);
    if (beside === null || checkpoints.get('reimported') === true || preparedBy(vm, 'import-vm')) return;
    const params = {
      vm: vm.label,
      count: String(count),
      disks: beside,
      folders: rhaLimits.exportFolders.values.join(', '),
    };
    report(checkpoints.place('existing'), params, {
      fixes: () => preparationFixes(vm, ['vm-shutdown', 'export-vm', 'import-vm', 'vm-power-on']),
    });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one checkpoint in the default folder',
        design: design(''),
        marks: ['1'],
        fixed: `${design('')}procedure prepare-app01 for app01 {
  step vm-shutdown on hv-a.app01
  step export-vm on hv-a.app01
  step import-vm on hv-a.app01
  step vm-power-on on hv-a.app01
  step create-scenario
}
`,
      },
    ],
    compliant: [{ title: 'exported and imported', design: design('  reimported yes') }],
    boundary: [
      {
        title: 'folders side by side',
        design: `hyperv hv-a {
  vm app01 {
    disk os { file "D:\\VM\\app01\\Virtual Hard Disks\\os.vhdx" }
    checkpoints { folder "D:\\VM\\app01\\Snapshots"  existing 1 }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
