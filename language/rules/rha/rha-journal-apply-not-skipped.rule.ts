import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { removeSteps } from './shared/timeline.ts';

export const rhaJournalApplyNotSkipped = definePlanRule({
  id: 'rha/journal-apply-not-skipped',
  level: 'warning',
  summary: {
    en: 'A switchover waits until all journals are applied.',
    ja: 'スイッチオーバーは、ジャーナルがすべて適用されるまで待つ。',
  },
  why: {
    en: 'Otherwise it begins before the latest changes have reached the replica.',
    ja: '待たない場合、最新の変更がレプリカに送られる前にスイッチオーバーが始まる。',
  },
  message: {
    en: 'The switchover does not wait for the journals; the latest changes may be lost.',
    ja: 'ジャーナルの適用を待たずに切り替えるため、最新の変更が失われる可能性がある。',
  },
  advice: {
    en: 'Leave “do not wait until all journals are applied” unchecked.',
    ja: '［ジャーナルがすべて適用されるまで待機しない］をチェックしない。',
  },
  source: guide.cleanSwitchover,
  actions: ['switchover', 'switchback', 'skip-journal-apply'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { step, element, place } = moment;
      if (step.action === 'skip-journal-apply') {
        report(
          place,
          {},
          { fixes: () => removeSteps([moment], { en: 'Have the journals applied', ja: 'ジャーナルをすべて適用する' }) },
        );
      }
      if (step.options['wait-for-journals'] !== 'no') continue;
      report(
        element ? element.place('wait-for-journals') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Wait for the journals', ja: 'ジャーナルの適用を待つ' },
                    safe: false,
                    edits: setFact(element, 'wait-for-journals', 'yes'),
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
        title: 'a switchover that does not wait',
        design: design('scenario-state running\nstep switchover { wait-for-journals no }'),
        marks: ['no'],
        fixed: design('scenario-state running\nstep switchover { wait-for-journals yes }'),
      },
      {
        title: 'journals left out',
        design: design('scenario-state running\nstep skip-journal-apply\nstep switchover'),
        marks: ['skip-journal-apply'],
        fixed: design('scenario-state running\nstep switchover'),
      },
    ],
    compliant: [
      {
        title: 'a switchover that waits',
        design: design('scenario-state running\nstep switchover { wait-for-journals yes }'),
      },
    ],
    boundary: [{ title: 'no word on journals', design: design('scenario-state running\nstep switchover') }],
  },
});
