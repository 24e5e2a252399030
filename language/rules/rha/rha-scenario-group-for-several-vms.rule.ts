import { hypervScenarios, isHypervScenario } from '../../model/derived/replication.ts';
import { appendToFile, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (group: string): string => `hyperv hv-a { vm app[01..02] {} }
hyperv hv-b {}
scenario-group "Hyper-V Group" {}
scenario app[01..02] { type hyperv  master hv-a  replica hv-b  protect app[01..02]${group} }
`;

export const rhaScenarioGroupForSeveralVms = defineRule({
  id: 'rha/scenario-group-for-several-vms',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'Scenarios of several machines are put into a scenario group, which makes operation easier.',
    ja: '複数の仮想マシンを保護するときは、シナリオグループにまとめると運用しやすい。',
  },
  message: {
    en: '{scenario} is in no group and lands in the default group {default}, among {count} scenarios.',
    ja: '{scenario} はグループ未指定のため、デフォルトの「{default}」グループに入る（シナリオは全 {count} 個）。',
  },
  advice: {
    en: 'Declare a `scenario-group` and name it in the scenarios.',
    ja: '`scenario-group` を宣言し、各シナリオで指定する。',
  },
  source: guide.groupTip,
  applies: (scenario) => isHypervScenario(scenario) && hypervScenarios(scenario.topology).length > 1,
  check: (scenario, report) => {
    if (scenario.get('group')) return;
    const params = {
      scenario: scenario.label,
      default: rhaLimits.defaultGroup.value,
      count: String(hypervScenarios(scenario.topology).length),
    };
    report(scenario.place(), params, {
      fixes: () => {
        const groups = scenario.topology.all('scenario-group');
        const [only] = groups;
        if (groups.length === 0) {
          const edits = setFact(scenario, 'group', '"Hyper-V Group"');
          return [
            {
              title: { en: 'Make a group for them', ja: 'グループを作成して割り当てる' },
              safe: false,
              edits: [...edits, ...appendToFile(scenario.place().file, 'scenario-group "Hyper-V Group" {}')],
            },
          ];
        }
        return groups.length === 1 && only
          ? [
              {
                title: { en: `Put it into ${only.name!}`, ja: `${only.name!} に入れる` },
                safe: false,
                edits: setFact(scenario, 'group', nameText(only.name!)),
              },
            ]
          : [];
      },
    });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'two scenarios without a group',
        design: design(''),
        marks: ['app[01..02]', 'app[01..02]'],
        fixed: design('  group "Hyper-V Group"'),
      },
      {
        title: 'no group at all',
        design: design('').replace('scenario-group "Hyper-V Group" {}\n', ''),
        marks: ['app[01..02]', 'app[01..02]'],
        fixed: `${design('  group "Hyper-V Group"').replace('scenario-group "Hyper-V Group" {}\n', '')}scenario-group "Hyper-V Group" {}
`,
      },
    ],
    compliant: [{ title: 'two scenarios in a group', design: design('  group "Hyper-V Group"') }],
    boundary: [
      {
        title: 'a single scenario',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
