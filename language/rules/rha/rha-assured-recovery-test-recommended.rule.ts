import { isHypervScenario, switchedOn } from '../../model/derived/replication.ts';
import { insertEntry, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01${text} }
`;
const suggested = 'test monthly on 1 at 04:00';

export const rhaAssuredRecoveryTestRecommended = defineRule({
  id: 'rha/assured-recovery-test-recommended',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'Whether the replicated machine starts is tested in normal times.',
    ja: '複製した仮想マシンが起動することを、平時に試しておく。',
  },
  message: {
    en: 'No start test of the machine of {scenario} is planned.',
    ja: '{scenario} の仮想マシンについて、起動テストの予定がない。',
  },
  advice: {
    en: 'Create the scenario with `assured-recovery yes` and plan tests; an existing scenario without the task has to be created anew.',
    ja: '`assured-recovery yes` でシナリオを作成し、テストを計画する。タスクなしで作成済みの場合は作り直しになる。',
  },
  source: guide.assuredRecovery,
  applies: isHypervScenario,
  check: (scenario, report) => {
    const block = scenario.child('assured-recovery');
    const on = switchedOn(scenario, 'assured-recovery');
    const test = on?.get('test');
    if (on && (on.fact('test').state === 'tbc' || (test && test.every !== 'none'))) return;
    if (scenario.says('assured-recovery-tested') === 'confirmed') return;
    if (scenario.topology.all('design').some((design_) => design_.says('assured-recovery-tested') === 'confirmed'))
      return;
    const byProcedure = scenario
      .referrers('procedure', 'for')
      .some((procedure) => procedure.children('step').some((step) => step.name?.startsWith('assured-recovery-start')));
    if (byProcedure) return;
    report(
      block ? block.place() : scenario.place(),
      { scenario: scenario.label },
      {
        fixes: () => {
          if (on)
            return [
              {
                title: { en: 'Test every month', ja: '毎月テストする' },
                safe: false,
                edits: setFact(on, 'test', suggested.slice(5)),
              },
            ];
          if (block) return [];
          return [
            {
              title: { en: 'Create it with the task, and test every month', ja: 'タスク付きで作成し、毎月テストする' },
              safe: false,
              edits: insertEntry(scenario, `assured-recovery yes { ${suggested}  start auto }`),
            },
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no test planned',
        design: design(''),
        marks: ['app01'],
        fixed: design(`  assured-recovery yes { ${suggested}  start auto }`),
      },
      {
        title: 'the task without a test',
        design: design('  assured-recovery yes { start manual }'),
        marks: ['yes'],
        fixed: design(`  assured-recovery yes { start manual  ${suggested} }`),
      },
    ],
    compliant: [{ title: 'a test every month', design: design(`  assured-recovery yes { ${suggested}  start auto }`) }],
    boundary: [
      {
        title: 'tested by hand, and said so',
        design: design('  confirmed assured-recovery-tested by "infra team" on 2026-05-20'),
      },
    ],
  },
});
