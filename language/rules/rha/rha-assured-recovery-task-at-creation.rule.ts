import { switchedOn } from '../../model/derived/replication.ts';
import { insertEntry, replacePlace } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { scenariosAtStep } from './shared/timeline.ts';

export const rhaAssuredRecoveryTaskAtCreation = definePlanRule({
  id: 'rha/assured-recovery-task-at-creation',
  level: 'error',
  summary: {
    en: 'Assured Recovery works only in scenarios that were created with its task; others have to be created anew.',
    ja: 'アシュアード リカバリは、作成時にそのタスクを選んだシナリオでのみ使える。選んでいなければ作り直す。',
  },
  message: {
    en: '{scenario} is to be tested, but is not created with the Assured Recovery task.',
    ja: '{scenario} のテストを行う手順だが、アシュアード リカバリのタスク付きで作成されていない。',
  },
  advice: {
    en: 'Create it with `assured-recovery yes`; the Product column then shows “AR”.',
    ja: '`assured-recovery yes` で作成する。作成後は［製品］列に「AR」と表示される。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-auto', 'assured-recovery-start-manual'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (!moment.step.action.startsWith('assured-recovery-start')) continue;
      for (const scenario of scenariosAtStep(moment)) {
        if (switchedOn(scenario, 'assured-recovery')) continue;
        const block = scenario.child('assured-recovery');
        report(
          moment.place,
          { scenario: scenario.label },
          {
            related: [{ place: (block ?? scenario).place(), message: { en: 'the scenario', ja: 'シナリオ' } }],
            fixes: () => [
              {
                title: { en: 'Create it with the task', ja: 'タスク付きで作成する' },
                safe: false,
                edits: block ? replacePlace(block.place(), 'yes') : insertEntry(scenario, 'assured-recovery yes'),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a test of a scenario without the task',
        design: design('scenario-state running\nstep assured-recovery-start-auto'),
        marks: ['assured-recovery-start-auto'],
        fixed: design('scenario-state running\nstep assured-recovery-start-auto', { scenario: 'assured-recovery yes' }),
      },
    ],
    compliant: [
      {
        title: 'a test of a scenario with the task',
        design: design('scenario-state running\nstep assured-recovery-start-auto', {
          scenario: 'assured-recovery yes',
        }),
      },
    ],
    boundary: [
      {
        title: 'a manual test, ended by hand',
        design: design('scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end', {
          scenario: 'assured-recovery yes',
        }),
      },
    ],
  },
});
