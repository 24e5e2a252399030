import { mvOf } from '../../model/derived/istorage.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';
import type { Pair } from '../../model/derived/istorage.ts';

export const repnaviSynchronisedBeforeQuiesce = definePlanRule({
  id: 'repnavi/synchronised-before-quiesce',
  level: 'warning',
  summary: {
    en: 'MV and RV hold the same data before the VMs are quiesced.',
    ja: '静止点確保の前にレプリケートで MV と RV を同じ状態にしておく。',
  },
  message: {
    en: '`{step}` begins while {pairs} are still being replicated: the VMs stand still for as long as that takes.',
    ja: '{pairs} のレプリケート完了前に `{step}` を始めている。完了まで仮想マシンの静止が続く。',
  },
  advice: {
    en: 'Wait until the pair is synchronised (`step wait-synchronised`, or `wait yes` at the replication).',
    ja: '同期完了を待つ（`step wait-synchronised`、またはレプリケートに `wait yes`）。',
  },
  source: guide('無停止バックアップ時のボリューム状態遷移 (1 / 2)'),
  kinds: ['backup-vmfs'],
  when: (task) =>
    stepsOf(task, 'replicate').length > 0 && stepsOf(task, 'vm-snapshot-create', 'vm-shutdown').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'vm-snapshot-create', 'vm-shutdown')) {
      const pairs = [...moment.before.values()]
        .filter((state) => state.aspect === 'pair' && state.subject.is('pair'))
        .map((state) => state.subject as unknown as Pair)
        .filter((pair) => mvOf(pair) && valueOf(moment.before, pair, 'pair') === 'rpl/exec');
      if (pairs.length === 0) continue;
      report(
        moment.place,
        { step: moment.step.action, pairs },
        { fixes: () => stepBefore(moment, 'step wait-synchronised') },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nobody waits for the replication',
        design: ddrSteps(`step replicate
          step vm-shutdown
          step separate
          step vm-power-on`),
        marks: ['vm-shutdown'],
        fixed: ddrSteps(`step replicate
          step wait-synchronised
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    compliant: [
      {
        title: 'replicate, wait, shut down',
        design: ddrSteps(`step replicate
          step wait-synchronised
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    boundary: [
      {
        title: 'the replication itself waits',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
  },
});
