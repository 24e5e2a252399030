import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { checkpoints { existing 1  ${text} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCheckpointCase3StartVerified = defineRule({
  id: 'rha/checkpoint-case3-start-verified',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 3: the scenario is created only after the imported machine has been seen to start.',
    ja: 'ケース 3 では、再インポートした仮想マシンが正常に起動することを確認してからシナリオを作成する。',
  },
  message: {
    en: '{vm} was imported anew, but nobody has confirmed that it starts.',
    ja: '{vm} は再インポート済みだが、正常な起動が確認されていない。',
  },
  advice: {
    en: 'Start it, then write `confirmed reimport-start by … on …`.',
    ja: '起動を確認し、`confirmed reimport-start by … on …` と記述する。',
  },
  source: guide.case3,
  applies: (checkpoints) => checkpoints.get('reimported') === true && scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    const vm = machineOf(checkpoints);
    if (checkpoints.says('reimport-start') === 'confirmed' || vm.says('reimport-start') === 'confirmed') return;
    report(checkpoints.place('reimported'), { vm: vm.label });
  },
  cases: {
    violating: [{ title: 'imported, never started', design: design('reimported yes'), marks: ['yes'] }],
    compliant: [
      {
        title: 'imported and started',
        design: design('reimported yes  confirmed reimport-start by "infra team" on 2026-05-02'),
      },
    ],
    boundary: [{ title: 'not imported anew', design: design('reimported no') }],
  },
});
