import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, insertStep } from './shared/timeline.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryManualTestEnded = definePlanRule({
  id: 'rha/assured-recovery-manual-test-ended',
  level: 'warning',
  summary: {
    en: 'A manual test is ended by pressing the integrity test button again and confirming; only then does replication resume.',
    ja: '手動テストは［レプリカ整合性テスト］をもう一度押して停止を確認すると終わり、そこで初めてレプリケーションが再開する。',
  },
  message: {
    en: 'The manual test is never ended, so replication does not resume.',
    ja: '手動テストを終了する手順がなく、レプリケーションが再開しない。',
  },
  advice: {
    en: 'Add a step that ends the test.',
    ja: 'テストを終了する手順を加える。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-manual'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'assured-recovery-start-manual') continue;
      if (firstOf(moments, 'assured-recovery-end', moment.index)) continue;
      report(
        moment.place,
        {},
        {
          fixes: () =>
            insertStep(moment, 'after', 'assured-recovery-end', { en: 'End the test', ja: 'テストを終了する' }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'started, never ended',
        design: design('scenario-state running\nstep assured-recovery-start-manual', { scenario }),
        marks: ['assured-recovery-start-manual'],
        fixed: design('scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end', {
          scenario,
        }),
      },
    ],
    compliant: [
      {
        title: 'started and ended',
        design: design('scenario-state running\nstep assured-recovery-start-manual\nstep assured-recovery-end', {
          scenario,
        }),
      },
    ],
    boundary: [
      {
        title: 'an automatic test ends by itself',
        design: design('scenario-state running\nstep assured-recovery-start-auto', { scenario }),
      },
    ],
  },
});
