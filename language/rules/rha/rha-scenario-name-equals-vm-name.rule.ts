import { isHypervScenario } from '../../model/derived/replication.ts';
import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (name: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario ${name} { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaScenarioNameEqualsVmName = defineRule({
  id: 'rha/scenario-name-equals-vm-name',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'The product names a scenario after its machine.',
    ja: '製品が作るシナリオの名前は、仮想マシンと同名になる。',
  },
  message: {
    en: 'The scenario is called {found} here; the product will call it {allowed}.',
    ja: 'ここではシナリオ名が {found} だが、製品では {allowed} になる。',
  },
  advice: {
    en: 'Give it the name of the machine, so that design and manager can be compared.',
    ja: '設計とマネージャの画面を照合できるよう、仮想マシンと同じ名前にする。',
  },
  source: guide.creation,
  applies: (scenario) => isHypervScenario(scenario) && scenario.list('protect').length === 1,
  check: (scenario, report) => {
    const vm = scenario.list('protect')[0]!;
    const allowed = vm.get('name') ?? vm.name!;
    const found = scenario.name!;
    if (found === allowed || found === vm.name) return;
    report(
      scenario.place(),
      { found, allowed },
      {
        fixes: () => {
          const referred =
            scenario.referrers('procedure', 'for').length +
            scenario.referrers('step', 'on').length +
            scenario.referrers('step', 'scenarios').length;
          const taken = scenario.topology.all('scenario').some((other) => other.name === allowed);
          // A range names many, and a name that others refer to is renamed by the editor.
          return scenario.rangeIndex < 0 && referred === 0 && !taken
            ? [
                {
                  title: { en: `Call it ${allowed}`, ja: `${allowed} に改名する` },
                  safe: false,
                  edits: replacePlace(scenario.place(), nameText(allowed)),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'a name of its own', design: design('erp'), marks: ['erp'], fixed: design('app01') }],
    compliant: [{ title: 'the name of the machine', design: design('app01') }],
    boundary: [
      {
        title: 'the name that Hyper-V shows for the machine',
        design: `hyperv hv-a { vm app01 { name "APP-01" } }
hyperv hv-b {}
scenario "APP-01" { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
