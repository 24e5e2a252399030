import { hasRole, pairsTo } from '../../model/derived/istorage.ts';
import { guide, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

export const manualTapeAfterSeparate = definePlanRule({
  id: 'manual/tape-after-separate',
  level: 'error',
  summary: {
    en: 'The tape (RAW) backup from the RV begins only after the separation has completed.',
    ja: 'テープへの RAW バックアップはセパレート完了後に RV から行う。',
  },
  message: {
    en: 'The tape backup of {rv} begins while the separation is still running.',
    ja: 'セパレートの完了を待たずに {rv} のテープバックアップを始めている。',
  },
  advice: {
    en: 'Wait for the end of the separation (`step wait-separated`, or `wait yes`).',
    ja: 'セパレートの完了を待つ（`step wait-separated` または `wait yes`）。',
  },
  source: guide(sections.manualDdr),
  when: (task) =>
    stepsOf(task, 'secondary-backup').some((moment) => copyDisksAt(moment).some((ld) => hasRole(ld, 'RV'))),
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'secondary-backup')) {
      const busy = copyDisksAt(moment).filter((ld) =>
        pairsTo(ld).some((pair) => valueOf(moment.before, pair, 'pair') === 'sep/exec'),
      );
      if (busy.length === 0) continue;
      report(moment.place, { rv: busy }, { fixes: () => stepBefore(moment, 'step wait-separated') });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nobody waits',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on
          step secondary-backup on rv`),
        marks: ['secondary-backup'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on
          step wait-separated
          step secondary-backup on rv`),
      },
    ],
    compliant: [
      {
        title: 'separate, wait, tape backup',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step wait-separated
          step secondary-backup on rv`),
      },
    ],
    boundary: [
      {
        title: 'the separation itself waits',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate { wait yes }
          step secondary-backup on rv`),
      },
    ],
  },
});
