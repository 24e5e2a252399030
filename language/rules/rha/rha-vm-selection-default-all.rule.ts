import { hostOf, isHypervScenario } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b${text} }
`;

export const rhaVmSelectionDefaultAll = defineRule({
  id: 'rha/vm-selection-default-all',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'The wizard selects every machine found on the master; a design says which one is meant.',
    ja: 'ウィザードではマスタの全仮想マシンが選択済みになるため、設計で対象を明示する。',
  },
  message: {
    en: '{scenario} does not say which machine it protects.',
    ja: '{scenario} の保護対象が記述されていない。',
  },
  advice: {
    en: 'Write `protect` with the machine.',
    ja: '`protect` で仮想マシンを指定する。',
  },
  source: guide.creation,
  applies: isHypervScenario,
  check: (scenario, report) => {
    if (scenario.fact('protect').state !== 'undeclared') return;
    report(
      scenario.place(),
      { scenario: scenario.label },
      {
        fixes: () => {
          const machine = hostOf(scenario, 'master')
            ?.children('vm')
            .find((vm) => vm.name === scenario.name);
          return machine
            ? [
                {
                  title: { en: `Protect ${machine.name!}`, ja: `${machine.name!} を保護する` },
                  safe: false,
                  edits: insertEntry(scenario, `protect ${nameText(machine.name!)}`),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'no word on machines', design: design(''), marks: ['app01'], fixed: design('  protect app01') },
    ],
    compliant: [{ title: 'the machine is named', design: design('  protect app01') }],
    boundary: [{ title: 'the machine is still to be decided', design: design('  protect tbc "ask the owner"') }],
  },
});
