import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaScenarioVerificationProblemsResolved = definePlanRule({
  id: 'rha/scenario-verification-problems-resolved',
  level: 'error',
  summary: {
    en: 'Errors and warnings of the scenario verification are solved before the wizard goes on.',
    ja: 'シナリオの検証でエラーや警告が出たら、解決してから再試行する。',
  },
  message: {
    en: 'The creation goes on whatever the scenario verification says.',
    ja: 'シナリオの検証結果を無視して作成を続ける手順になっている。',
  },
  advice: {
    en: 'Solve what is reported, warnings too, and retry.',
    ja: '警告も含めて解決し、再試行する。',
  },
  source: guide.creation,
  actions: ['verify-scenario', 'create-scenario'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (
        (step.action !== 'verify-scenario' && step.action !== 'create-scenario') ||
        step.options['ignore-verification'] !== 'yes'
      )
        continue;
      report(
        element ? element.place('ignore-verification') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Heed the verification', ja: '検証結果に従う' },
                    safe: false,
                    edits: removeFact(element, 'ignore-verification'),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the result is ignored',
        design: design('step create-scenario\nstep verify-scenario { wait yes  ignore-verification yes }\nstep run'),
        marks: ['yes'],
        fixed: design('step create-scenario\nstep verify-scenario { wait yes }\nstep run'),
      },
    ],
    compliant: [
      { title: 'the result is heeded', design: design('step create-scenario\nstep verify-scenario\nstep run') },
    ],
    boundary: [
      {
        title: 'said so',
        design: design('step create-scenario\nstep verify-scenario { ignore-verification no }\nstep run'),
      },
    ],
  },
});
