import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, relocationFixes } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { checkpoints { ${text} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

const known = (text: string): string => `hyperv hv-a {
  volume D { size 1 TB }
  volume E { size 1 TB }
  vm app01 {
    disk os { file "D:\\VM\\app01\\os.vhdx" }
    checkpoints { ${text} }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointSettingsChangedBeforehand = defineRule({
  id: 'rha/checkpoint-settings-changed-beforehand',
  system: 'rha',
  level: 'warning',
  subject: 'checkpoints',
  summary: {
    en: 'Where checkpoints are going to be used, the Hyper-V settings for them are changed beforehand.',
    ja: 'チェックポイントを利用する予定があれば、Hyper-V の設定をあらかじめ変更しておく。',
  },
  message: {
    en: 'Checkpoints are planned for {vm}, but no folder is set for them.',
    ja: '{vm} ではチェックポイントの利用予定があるが、保存先が決められていない。',
  },
  advice: {
    en: 'Set a `folder` that does not lie beside the virtual disks.',
    ja: '仮想ハードディスクと同一階層でない `folder` を設定する。',
  },
  source: guide.checkpoints,
  reads: ['planned'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    if (checkpoints.need('planned') !== true || checkpoints.states('folder')) return;
    report(
      checkpoints.place('planned'),
      { vm: machineOf(checkpoints).label },
      { fixes: () => relocationFixes(checkpoints) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'planned, no folder', design: design('planned yes'), marks: ['yes'] },
      {
        title: 'planned, no folder, though the disks are known and there is another volume',
        design: known('planned yes'),
        marks: ['yes'],
        fixed: known('planned yes  folder "E:\\Checkpoints\\app01"'),
      },
    ],
    compliant: [{ title: 'planned, with a folder', design: design('planned yes  folder "E:\\Checkpoints\\app01"') }],
    boundary: [{ title: 'not planned', design: design('planned no') }],
  },
});
