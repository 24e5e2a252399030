import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { isCase2, machineOf } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a {
  vm app01 { checkpoints { existing 0  ever-taken yes  shutdown-since-deletion yes  ${text} } }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointCase2AvhdxGone = defineRule({
  id: 'rha/checkpoint-case2-avhdx-gone',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 2: after the shutdown somebody looks that no AVHDX file is left beside the disks, then the scenario is created.',
    ja: 'ケース 2 では、シャットダウン後に AVHDX が残っていないことを保存場所で確認してからシナリオを作成する。',
  },
  message: {
    en: 'AVHDX files of deleted checkpoints are still beside the disks of {vm}.',
    ja: '{vm} の保存場所に、削除済みチェックポイントの AVHDX が残っている。',
  },
  advice: {
    en: 'Shut the machine down, wait for the merge and look again.',
    ja: '仮想マシンをシャットダウンし、統合の完了後に再度確認する。',
  },
  source: guide.case2,
  reads: ['ever-taken', 'existing', 'leftover-avhdx'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    if (!isCase2(checkpoints)) return;
    if (checkpoints.need('leftover-avhdx') === true) {
      report(checkpoints.place('leftover-avhdx'), { vm: machineOf(checkpoints).label });
    }
  },
  cases: {
    violating: [{ title: 'AVHDX still there', design: design('leftover-avhdx yes'), marks: ['yes'] }],
    compliant: [{ title: 'looked, and none there', design: design('leftover-avhdx no') }],
    boundary: [
      {
        title: 'checkpoints exist, so AVHDX belong there',
        design: `hyperv hv-a { vm app01 { checkpoints { existing 1  ever-taken yes  leftover-avhdx yes } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
