import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState, insertStep } from './shared/timeline.ts';

export const rhaSyncDurationLargeDisks = definePlanRule({
  id: 'rha/sync-duration-large-disks',
  level: 'info',
  summary: {
    en: 'Synchronising large virtual disks takes long, and the plan waits for its end.',
    ja: '仮想ハードディスクは大きく同期に時間がかかるため、完了を待つ計画にする。',
  },
  message: {
    en: 'The switchover is planned while {scenario} still synchronises.',
    ja: '{scenario} の同期が終わらないうちにスイッチオーバーする計画になっている。',
  },
  advice: {
    en: 'Wait until the scenario is running (実行中).',
    ja: 'シナリオの状態が「実行中」になるまで待つ。',
  },
  source: guide.run,
  actions: ['switchover'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'switchover') continue;
      const scenario = inState(moment, ['synchronizing']);
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', 'synchronize', {
              en: 'Wait for the synchronisation first',
              ja: '先に同期の完了を待つ',
            }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a switchover during the first synchronisation',
        design: design('scenario-state never-run\nstep run { wait no }\nstep switchover'),
        marks: ['switchover'],
        fixed: design('scenario-state never-run\nstep run { wait no }\nstep synchronize\nstep switchover'),
      },
    ],
    compliant: [{ title: 'after its end', design: design('scenario-state never-run\nstep run\nstep switchover') }],
    boundary: [{ title: 'a state of which nothing is said', design: design('step switchover') }],
  },
});
