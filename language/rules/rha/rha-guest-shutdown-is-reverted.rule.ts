import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState, insertStep } from './shared/timeline.ts';

export const rhaGuestShutdownIsReverted = definePlanRule({
  id: 'rha/guest-shutdown-is-reverted',
  level: 'info',
  summary: {
    en: 'While a scenario runs, the product starts a guest that it finds stopped; a wanted shutdown needs the scenario stopped first.',
    ja: 'シナリオ稼働中に止まったゲストは製品が起動を試みるため、意図して止める前にシナリオを停止する。',
  },
  message: {
    en: 'The guest is shut down while {scenario} runs: the product will start it again.',
    ja: '{scenario} の稼働中にゲストを停止すると、製品が起動し直す。',
  },
  advice: {
    en: 'Stop the scenario, or start host maintenance, before the shutdown.',
    ja: '先にシナリオを停止するか、ホスト メンテナンスを起動する。',
  },
  source: guide.twoMethods,
  actions: ['vm-shutdown', 'vm-power-off'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'vm-shutdown' && moment.step.action !== 'vm-power-off') continue;
      const scenario = inState(moment, ['running']);
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', 'stop', { en: 'Stop the scenario first', ja: '先にシナリオを停止する' }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a shutdown while the scenario runs',
        design: design('scenario-state running\nstep vm-shutdown'),
        marks: ['vm-shutdown'],
        fixed: design('scenario-state running\nstep stop\nstep vm-shutdown'),
      },
    ],
    compliant: [
      { title: 'the scenario is stopped first', design: design('scenario-state running\nstep stop\nstep vm-shutdown') },
    ],
    boundary: [{ title: 'before the first run', design: design('scenario-state never-run\nstep vm-shutdown') }],
  },
});
