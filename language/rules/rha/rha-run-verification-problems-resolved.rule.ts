import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaRunVerificationProblemsResolved = definePlanRule({
  id: 'rha/run-verification-problems-resolved',
  level: 'error',
  summary: {
    en: 'Errors and warnings shown when a scenario is run are solved before it is run again.',
    ja: '実行時の検証結果にエラーや警告があれば、解決してから再度実行する。',
  },
  message: {
    en: 'The run goes on whatever the verification says.',
    ja: '検証結果を無視して実行する手順になっている。',
  },
  advice: {
    en: 'Look at the result, solve what is reported, then run again.',
    ja: '結果を確認し、表示された問題を解決してから実行する。',
  },
  source: guide.run,
  actions: ['run', 'start-reverse'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (step.options['ignore-verification'] !== 'yes') continue;
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
        title: 'the verification is ignored',
        design: design('scenario-state never-run\nstep run { sync block  ignore-verification yes }'),
        marks: ['yes'],
        fixed: design('scenario-state never-run\nstep run { sync block }'),
      },
    ],
    compliant: [
      {
        title: 'the verification is heeded',
        design: design('scenario-state never-run\nstep verify-scenario\nstep run'),
      },
    ],
    boundary: [{ title: 'said so', design: design('scenario-state never-run\nstep run { ignore-verification no }') }],
  },
});
