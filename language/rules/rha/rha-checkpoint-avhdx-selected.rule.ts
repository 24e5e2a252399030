import { isHypervScenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  existing: number,
  discovered: string,
): string => `hyperv hv-a { vm app01 { checkpoints { existing ${String(existing)} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  avhdx-discovered ${discovered} }
`;

export const rhaCheckpointAvhdxSelected = defineRule({
  id: 'rha/checkpoint-avhdx-selected',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The discovery of the scenario includes the AVHDX files of the existing checkpoints.',
    ja: '自動検出の結果で、チェックポイントの AVHDX が選択されていることを確認する。',
  },
  message: {
    en: '{vm} has {count} checkpoints, but the discovery of {scenario} does not include their AVHDX files.',
    ja: '{vm} にはチェックポイントが {count} 個あるが、{scenario} の自動検出結果に AVHDX が含まれていない。',
  },
  advice: {
    en: 'Stop the scenario, run the automatic discovery of database files, select the AVHDX files, save and run.',
    ja: 'シナリオを停止して［データベース ファイルの自動検出］を行い、AVHDX を選択して保存・実行する。',
  },
  source: guide.afterTaking,
  reads: ['avhdx-discovered'],
  applies: (scenario) =>
    isHypervScenario(scenario) &&
    scenario.list('protect').some((vm) => (vm.child('checkpoints')?.get('existing') ?? 0) > 0),
  check: (scenario, report) => {
    if (scenario.need('avhdx-discovered') !== false) return;
    const vm = scenario.list('protect').find((machine) => (machine.child('checkpoints')?.get('existing') ?? 0) > 0)!;
    const checkpoints = vm.child('checkpoints')!;
    report(
      scenario.place('avhdx-discovered'),
      { vm: vm.label, count: String(checkpoints.get('existing')), scenario: scenario.label },
      {
        related: [
          { place: checkpoints.place('existing'), message: { en: 'the checkpoints', ja: '既存のチェックポイント' } },
        ],
        fixes: () => [
          {
            title: { en: 'Plan to select the AVHDX files', ja: 'AVHDX を選択するよう計画する' },
            safe: false,
            edits: setFact(scenario, 'avhdx-discovered', 'yes'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'checkpoints without their AVHDX', design: design(1, 'no'), marks: ['no'], fixed: design(1, 'yes') },
    ],
    compliant: [{ title: 'checkpoints with their AVHDX', design: design(1, 'yes') }],
    boundary: [{ title: 'no checkpoints', design: design(0, 'no') }],
  },
});
