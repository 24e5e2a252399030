import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState } from './shared/timeline.ts';

export const rhaNoReverseBeforeSwitchoverComplete = definePlanRule({
  id: 'rha/no-reverse-before-switchover-complete',
  level: 'error',
  summary: {
    en: 'Reverse replication is not started before the switchover has ended completely.',
    ja: 'スイッチオーバー処理が完全に終わるまで、リバース レプリケーションを開始しない。',
  },
  message: {
    en: 'The reverse replication is started without waiting for the end of the switchover.',
    ja: 'スイッチオーバーの完了を待たずに、リバース レプリケーションを開始している。',
  },
  advice: {
    en: 'Wait for the event 「スイッチオーバーが完了しました。」.',
    ja: 'イベント「スイッチオーバーが完了しました。」を待つ。',
  },
  source: guide.cleanSwitchover,
  actions: ['start-reverse', 'run'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { step, element, place } = moment;
      if (step.action !== 'start-reverse' && step.action !== 'run') continue;
      const early = inState(moment, ['switchover-running']) !== undefined;
      const said = step.action === 'start-reverse' && step.options['completed'] === 'no';
      if (!early && !said) continue;
      report(
        said && element ? element.place('completed') : place,
        {},
        {
          fixes: () => {
            const switchover = moments.findLast(
              (m) => m.index < moment.index && m.step.action === 'switchover',
            )?.element;
            const edits = [
              ...(said && element ? setFact(element, 'completed', 'yes') : []),
              ...(early && switchover ? setFact(switchover, 'wait', 'yes') : []),
            ];
            return edits.length > 0
              ? [
                  {
                    title: { en: 'Wait for the end of the switchover', ja: 'スイッチオーバーの完了を待つ' },
                    safe: false,
                    edits,
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
        title: 'a switchover that nobody waits for',
        design: design('scenario-state running\nstep switchover { wait no }\nstep start-reverse'),
        marks: ['start-reverse'],
        fixed: design('scenario-state running\nstep switchover { wait yes }\nstep start-reverse'),
      },
      {
        title: 'said not to be complete',
        design: design('scenario-state switched-over\nstep start-reverse { completed no }'),
        marks: ['no'],
        fixed: design('scenario-state switched-over\nstep start-reverse { completed yes }'),
      },
    ],
    compliant: [
      {
        title: 'after the event',
        design: design(
          'scenario-state running\nstep switchover { result-checked yes }\nstep start-reverse { completed yes }',
        ),
      },
    ],
    boundary: [
      {
        title: 'steps end before the next begins',
        design: design('scenario-state running\nstep switchover\nstep start-reverse'),
      },
    ],
  },
});
