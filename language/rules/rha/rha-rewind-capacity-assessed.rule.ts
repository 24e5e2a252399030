import type { Scenario } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { procedureFix } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';
import { addSteps } from './shared/timeline.ts';

const design = (topic: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { keep 24 h  max 100 GB  ${topic} } }
`;

export const rhaRewindCapacityAssessed = defineRule({
  id: 'rha/rewind-capacity-assessed',
  system: 'rha',
  level: 'info',
  subject: 'rewind',
  summary: {
    en: 'How much space rewind points need is found out before the scenario runs, for instance in assessment mode.',
    ja: 'リワインドに必要な容量は、アセスメント モードなどで事前に把握しておく。',
  },
  message: {
    en: 'Nobody has confirmed that the space for the rewind points of {scenario} was measured.',
    ja: '{scenario} のリワインドに必要な容量の把握が確認されていない。',
  },
  advice: {
    en: 'Run an assessment and write `confirmed rewind-capacity by … on …`.',
    ja: 'アセスメントを実行し、`confirmed rewind-capacity by … on …` と記述する。',
  },
  source: guide.rewind,
  applies: (rewind) => rewind.name !== 'no',
  check: (rewind, report) => {
    const scenario = rewind.parent as unknown as Scenario;
    if (rewind.says('rewind-capacity') === 'confirmed' || scenario.says('rewind-capacity') === 'confirmed') return;
    const assessed = scenario.referrers('procedure', 'for').some((procedure) => {
      const actions = procedure.children('step').map((step) => step.name);
      const run = actions.indexOf('run');
      return actions.includes('assess') && (run < 0 || actions.indexOf('assess') < run);
    });
    if (assessed) return;
    report(
      rewind.place(),
      { scenario: scenario.label },
      {
        fixes: () => {
          const title = { en: 'Assess before the first run', ja: '初回実行の前にアセスメントを行う' };
          const procedures = scenario.referrers('procedure', 'for');
          const run = procedures.flatMap((p) => p.children('step')).find((step) => step.name === 'run');
          if (run) return [{ title, safe: false, edits: addSteps(run, 'before', ['assess']) }];
          return procedures.length === 0 && scenario.rangeIndex < 0
            ? [procedureFix(scenario, `introduce-${scenario.name ?? ''}`, ['step assess', 'step run'], title)]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a guess',
        design: design(''),
        marks: ['yes'],
        fixed: `${design('')}procedure introduce-app01 for app01 {
  step assess
  step run
}
`,
      },
      {
        title: 'a first run without an assessment',
        design: `${design('')}procedure introduce for app01 {
  step run
}
`,
        marks: ['yes'],
        fixed: `${design('')}procedure introduce for app01 {
  step assess
  step run
}
`,
      },
    ],
    compliant: [{ title: 'measured', design: design('confirmed rewind-capacity by "infra team" on 2026-05-08') }],
    boundary: [
      {
        title: 'an assessment is planned before the first run',
        design: `${design('')}procedure introduce for app01 { step assess  step run }
`,
      },
    ],
  },
});
