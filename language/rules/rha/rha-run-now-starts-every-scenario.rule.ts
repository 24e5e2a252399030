import { hypervScenarios, isHypervScenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (run: string): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  run ${run} }
scenario app02 { type hyperv  master hv-a  replica hv-b  protect app02  run later }
`;

export const rhaRunNowStartsEveryScenario = defineRule({
  id: 'rha/run-now-starts-every-scenario',
  system: 'rha',
  level: 'warning',
  subject: 'scenario',
  summary: {
    en: '“Run now” on the last page of the wizard starts the scenarios and synchronisations of all selected machines at once.',
    ja: 'ウィザード最後の「今すぐ実行」は、選択した全仮想マシンのシナリオと同期を一斉に開始する。',
  },
  message: {
    en: '{scenario} is run at once when it is created, and with it all of the {count} scenarios.',
    ja: '{scenario} を作成時に実行すると、全 {count} 個のシナリオが一斉に動く。',
  },
  advice: {
    en: 'Finish the wizard without running, and run the scenarios one by one in quiet hours.',
    ja: 'ウィザードは「終了」で閉じ、閑散時間帯に 1 つずつ実行する。',
  },
  source: guide.creation,
  applies: isHypervScenario,
  check: (scenario, report) => {
    const count = hypervScenarios(scenario.topology).length;
    if (scenario.get('run') !== 'now' || count < 2) return;
    report(
      scenario.place('run'),
      { scenario: scenario.label, count: String(count) },
      {
        fixes: () => [
          {
            title: { en: 'Run it later', ja: '後で実行する' },
            safe: false,
            edits: setFact(scenario, 'run', 'later'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'two machines, run at once', design: design('now'), marks: ['now'], fixed: design('later') }],
    compliant: [{ title: 'run later', design: design('later') }],
    boundary: [
      {
        title: 'a single scenario',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  run now }
`,
      },
    ],
  },
});
