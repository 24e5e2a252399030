import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { machineOf, preparedBy, preparingFixes } from './shared/checkpoints.ts';
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
    // A procedure that starts it before it creates the scenario is the look that is asked for.
    if (preparedBy(vm, 'vm-power-on')) return;
    report(
      checkpoints.place('reimported'),
      { vm: vm.label },
      {
        fixes: () =>
          preparingFixes(vm, ['vm-power-on'], {
            en: 'Start it before the scenario is created',
            ja: 'シナリオの作成前に起動する',
          }),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'imported, never started',
        design: design('reimported yes'),
        marks: ['yes'],
        fixed: `${design('reimported yes')}procedure prepare-app01 for app01 {
  step vm-power-on on hv-a.app01
  step create-scenario
}
`,
      },
      {
        title: 'imported by a procedure that does not start it',
        design: `${design('reimported yes')}procedure renew for app01 {
  step import-vm on hv-a.app01
  step create-scenario
}
`,
        marks: ['yes'],
        fixed: `${design('reimported yes')}procedure renew for app01 {
  step import-vm on hv-a.app01
  step vm-power-on
  step create-scenario
}
`,
      },
    ],
    compliant: [
      {
        title: 'imported and started',
        design: design('reimported yes  confirmed reimport-start by "infra team" on 2026-05-02'),
      },
    ],
    boundary: [
      { title: 'not imported anew', design: design('reimported no') },
      {
        title: 'a procedure starts it before the scenario is created',
        design: `${design('reimported yes')}procedure renew for app01 {
  step import-vm on hv-a.app01
  step vm-power-on on hv-a.app01
  step create-scenario
}
`,
      },
    ],
  },
});
