import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryChangesDiscarded = definePlanRule({
  id: 'rha/assured-recovery-changes-discarded',
  level: 'warning',
  summary: {
    en: 'When a test ends, every change made on the replica is discarded, and what happened on the master meanwhile is applied.',
    ja: 'テストが終了すると、レプリカで加わった変更はすべて破棄され、その間のマスタの変更が反映される。',
  },
  message: {
    en: 'The plan counts on changes made during the test; they are discarded.',
    ja: 'テスト中の変更が残る前提になっているが、すべて破棄される。',
  },
  advice: {
    en: 'Treat what is entered during the test as thrown away.',
    ja: 'テスト中に入力したものは破棄される前提で計画する。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-auto', 'assured-recovery-start-manual'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (step.options['keep-changes'] !== 'yes') continue;
      report(
        element ? element.place('keep-changes') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Do not count on them', ja: '変更の保持を前提にしない' },
                    safe: false,
                    edits: removeFact(element, 'keep-changes'),
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
        title: 'data entered during the test is kept',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes  keep-changes yes }\nstep assured-recovery-end',
          { scenario },
        ),
        marks: ['yes'],
        fixed: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    compliant: [
      {
        title: 'data entered during the test is thrown away',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual { keep-changes no }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    boundary: [
      {
        title: 'no word on it',
        design: design('scenario-state running\nstep assured-recovery-start-auto', { scenario }),
      },
    ],
  },
});
