import { replacePlace } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { addSteps } from './shared/timeline.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryManualForEyes = definePlanRule({
  id: 'rha/assured-recovery-manual-for-eyes',
  level: 'info',
  summary: {
    en: 'Automatic tests suit periodic checks, manual tests suit a look with one’s own eyes.',
    ja: '自動テストは定期的な確認に、手動テストは管理者の目視確認に向いている。',
  },
  message: {
    en: 'Somebody is to look at the machine, but the test is automatic and ends by itself.',
    ja: '目視確認を行う計画だが、自動テストは自動で終了する。',
  },
  advice: {
    en: 'Start a manual test, and end it by hand.',
    ja: '手動テストを開始し、終了も手動で行う。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-auto'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (step.action !== 'assured-recovery-start-auto' || step.options['visual-check'] !== 'yes') continue;
      report(
        element ? element.place('visual-check') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Test by hand', ja: '手動テストにする' },
                    safe: false,
                    edits: [
                      ...replacePlace(element.place(), 'assured-recovery-start-manual'),
                      ...(moments.some((m) => m.step.action === 'assured-recovery-end') ? [] : endAfter(element)),
                    ],
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
        title: 'a look at an automatic test',
        design: design('scenario-state running\nstep assured-recovery-start-auto { visual-check yes }', { scenario }),
        marks: ['yes'],
        fixed: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    compliant: [
      {
        title: 'a look at a manual test',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    boundary: [
      {
        title: 'an automatic test that nobody looks at',
        design: design('scenario-state running\nstep assured-recovery-start-auto { visual-check no }', { scenario }),
      },
    ],
  },
});

function endAfter(element: Parameters<typeof addSteps>[0]) {
  return addSteps(element, 'after', ['assured-recovery-end']);
}
