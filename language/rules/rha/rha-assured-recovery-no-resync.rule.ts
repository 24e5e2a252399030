import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { removeSteps } from './shared/timeline.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryNoResync = definePlanRule({
  id: 'rha/assured-recovery-no-resync',
  level: 'info',
  summary: {
    en: 'After a test no resynchronisation is needed.',
    ja: 'テスト後の再同期は必要ない。',
  },
  message: {
    en: 'A synchronisation follows the test, which does not need it.',
    ja: 'テスト後に同期を行う手順があるが、必要ない。',
  },
  advice: {
    en: 'Leave it out: replication resumes by itself.',
    ja: 'この手順を省く。レプリケーションは自動で再開する。',
  },
  source: guide.assuredRecovery,
  actions: ['synchronize'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'synchronize') continue;
      const previous = moments[moment.index - 1]?.step.action;
      const follows = previous === 'assured-recovery-end' || previous === 'assured-recovery-start-auto';
      if (moment.step.options['after'] !== 'assured-recovery-end' && !follows) continue;
      report(moment.place, {}, { fixes: () => removeSteps([moment], { en: 'Leave it out', ja: 'この手順を省く' }) });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a synchronisation after the test',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end\nstep synchronize',
          { scenario },
        ),
        marks: ['synchronize'],
        fixed: design('scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end', {
          scenario,
        }),
      },
    ],
    compliant: [
      {
        title: 'nothing after the test',
        design: design('scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end', {
          scenario,
        }),
      },
    ],
    boundary: [
      {
        title: 'a synchronisation for another reason',
        design: design('scenario-state never-run\nstep run { wait no }\nstep synchronize'),
      },
    ],
  },
});
