import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { machineOf } from './shared/checkpoints.ts';

const design = (text: string): string => `hyperv hv-a {
  vm app01 {
    disk os { file "D:\\VM\\app01\\Virtual Hard Disks\\os.vhdx" }
    checkpoints { ${text} }
  }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointGuideBeforeScenario = defineRule({
  id: 'rha/checkpoint-guide-before-scenario',
  system: 'rha',
  level: 'warning',
  subject: 'checkpoints',
  summary: {
    en: 'Whoever has taken or will take checkpoints decides which case of section 2.1 applies before the scenario is created.',
    ja: 'チェックポイントを取得済み、または取得予定なら、シナリオ作成前に 2.1 のどのケースに当たるかを確認する。',
  },
  message: {
    en: '{vm} uses checkpoints, but neither a review nor the facts that decide the case ({missing}) are stated.',
    ja: '{vm} ではチェックポイントを使うが、確認の記録もケースを決める記述（{missing}）もない。',
  },
  advice: {
    en: 'State the facts, so that the rules of the case apply, or write `confirmed guide-reviewed by … on …` in the block.',
    ja: 'ケースごとの規則が適用されるよう事実を記述するか、ブロックに `confirmed guide-reviewed by … on …` と書く。',
  },
  source: guide.cautions,
  reads: ['ever-taken', 'planned'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    const used =
      checkpoints.get('ever-taken') === true ||
      checkpoints.get('planned') === true ||
      (checkpoints.get('existing') ?? 0) > 0;
    if (!used) {
      checkpoints.need('ever-taken');
      checkpoints.need('planned');
      return;
    }
    if (checkpoints.says('guide-reviewed') === 'confirmed' || vm.says('guide-reviewed') === 'confirmed') return;
    const missing = (['folder', 'existing', 'ever-taken'] as const)
      .filter((fact) => checkpoints.get(fact) == null)
      .map((fact) => `checkpoints ${fact}`);
    if (vm.children('disk').length === 0 || vm.children('disk').some((disk) => disk.get('file') == null))
      missing.push('disk file');
    if (missing.length > 0) report(checkpoints.place(), { vm: vm.label, missing: missing.join(', ') });
  },
  cases: {
    violating: [
      { title: 'checkpoints of which little is known', design: design('ever-taken yes'), marks: ['checkpoints'] },
    ],
    compliant: [
      {
        title: 'somebody has decided the case',
        design: design('ever-taken yes  confirmed guide-reviewed by "infra team" on 2026-05-01'),
      },
    ],
    boundary: [
      {
        title: 'the facts decide the case',
        design: design('folder "E:\\Checkpoints\\app01"  existing 2  ever-taken yes  planned yes'),
      },
      { title: 'no checkpoints, past or future', design: design('ever-taken no  planned no') },
    ],
  },
});
