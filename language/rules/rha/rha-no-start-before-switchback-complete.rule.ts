import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState } from './shared/timeline.ts';

export const rhaNoStartBeforeSwitchbackComplete = definePlanRule({
  id: 'rha/no-start-before-switchback-complete',
  level: 'error',
  summary: {
    en: 'The scenario is not started before the switchback has ended completely.',
    ja: 'スイッチバックが完全に終わるまで、シナリオを開始しない。',
  },
  message: {
    en: '{scenario} is run without waiting for the end of the switchback.',
    ja: 'スイッチバックの完了を待たずに {scenario} を実行している。',
  },
  advice: {
    en: 'Wait for the event 「スイッチオーバーが完了しました。」.',
    ja: 'イベント「スイッチオーバーが完了しました。」を待つ。',
  },
  source: guide.switchback,
  actions: ['run'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const scenario = moment.step.action === 'run' ? inState(moment, ['switchback-running']) : undefined;
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () => {
            const switchback = moments.findLast(
              (m) => m.index < moment.index && (m.step.action === 'switchback' || m.step.action === 'switchover'),
            );
            return switchback?.element
              ? [
                  {
                    title: { en: 'Wait for the end of the switchback', ja: 'スイッチバックの完了を待つ' },
                    safe: false,
                    edits: setFact(switchback.element, 'wait', 'yes'),
                  },
                ]
              : [];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'run at once',
        design: design('scenario-state backward-running\nstep switchback { wait no }\nstep run'),
        marks: ['run'],
        fixed: design('scenario-state backward-running\nstep switchback { wait yes }\nstep run'),
      },
    ],
    compliant: [
      {
        title: 'after its end',
        design: design('scenario-state backward-running\nstep switchback { wait yes }\nstep run'),
      },
    ],
    boundary: [
      {
        title: 'steps end before the next begins',
        design: design('scenario-state backward-running\nstep switchback\nstep run'),
      },
    ],
  },
});
