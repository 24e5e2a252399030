import { switchedOn } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { scenariosAtStep } from './shared/timeline.ts';

export const rhaAssuredRecoveryPeriodicNeedsSchedule = definePlanRule({
  id: 'rha/assured-recovery-periodic-needs-schedule',
  level: 'warning',
  summary: {
    en: 'Periodic automatic tests run by a schedule that is set beforehand.',
    ja: '定期的な自動テストは、あらかじめ設定したスケジュールに従って行われる。',
  },
  message: {
    en: '{scenario} is to be tested periodically, but has no schedule of tests.',
    ja: '{scenario} を定期的にテストする計画だが、テストのスケジュールがない。',
  },
  advice: {
    en: 'Add `test` with a schedule to `assured-recovery`; the scenario must be stopped to set it.',
    ja: '`assured-recovery` に `test` でスケジュールを加える。設定時はシナリオを停止する。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-auto'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'assured-recovery-start-auto' || moment.step.options['periodic'] !== 'yes') continue;
      for (const scenario of scenariosAtStep(moment)) {
        const block = switchedOn(scenario, 'assured-recovery');
        const test = block?.get('test');
        if (!block || (test && test.every !== 'none')) continue;
        report(
          moment.element ? moment.element.place('periodic') : moment.place,
          { scenario: scenario.label },
          {
            related: [{ place: block.place(), message: { en: 'no schedule here', ja: 'スケジュールがない' } }],
            fixes: () => [
              {
                title: { en: 'Test every Sunday', ja: '毎週日曜にテストする' },
                safe: false,
                edits: setFact(block, 'test', 'weekly on sun at 04:00'),
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
        title: 'periodic, but when?',
        design: design('scenario-state running\nstep assured-recovery-start-auto { periodic yes }', {
          scenario: 'assured-recovery yes { start auto }',
        }),
        marks: ['yes'],
        fixed: design('scenario-state running\nstep assured-recovery-start-auto { periodic yes }', {
          scenario: 'assured-recovery yes { start auto  test weekly on sun at 04:00 }',
        }),
      },
    ],
    compliant: [
      {
        title: 'every Sunday',
        design: design('scenario-state running\nstep assured-recovery-start-auto { periodic yes }', {
          scenario: 'assured-recovery yes { start auto  test weekly on sun at 04:00 }',
        }),
      },
    ],
    boundary: [
      {
        title: 'a single automatic test',
        design: design('scenario-state running\nstep assured-recovery-start-auto { periodic no }', {
          scenario: 'assured-recovery yes { start auto }',
        }),
      },
    ],
  },
});
