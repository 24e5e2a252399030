import { stateIn } from '../../model/derived/array-jobs.ts';
import type { Vm } from '../../model/derived/machines.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, withoutStep } from './shared/steps.ts';

const actions = ['vm-snapshot-create', 'vm-snapshot-delete', 'vm-shutdown', 'vm-power-on'] as const;
const vms = ['vm web on ds', 'vm old on ds { state off }'];

export const repnaviPoweredOffVmSkipsSteps = definePlanRule({
  id: 'repnavi/powered-off-vm-skips-steps',
  level: 'error',
  summary: {
    en: 'For a VM that was powered off at the start, snapshot and shutdown steps are left out.',
    ja: 'パワーオフ状態の対象仮想マシンには、スナップショットやシャットダウン・パワーオンは実施しない。',
  },
  message: {
    en: '`{step}` is done to {vms}, powered off at the start.',
    ja: '開始時にパワーオフの {vms} に `{step}` を実施している。',
  },
  advice: {
    en: 'Leave VMs alone that were off: they would run afterwards.',
    ja: 'パワーオフだった仮想マシンには手を付けない。終了後に稼働したままになる。',
  },
  source: guide('RepNavi SuiteのVMware仮想マシン無停止バックアップの処理内容'),
  kinds: ['backup-vmfs', 'backup-dsv'],
  when: (task) => stepsOf(task, ...actions).length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, ...actions)) {
      const off = moment.step.targets.filter(
        (target): target is Vm & typeof target =>
          target.is('vm') && !!task.backup && stateIn(task.backup, target) === 'off',
      );
      if (off.length === 0) continue;
      report(
        moment.place,
        { step: moment.step.action, vms: off },
        { fixes: () => (off.length === moment.step.targets.length ? withoutStep(moment) : []) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a VM is powered on that was off',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on
          step vm-power-on on old`,
          { vms },
        ),
        marks: ['vm-power-on'],
        fixed: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`,
          { vms },
        ),
      },
    ],
    compliant: [
      {
        title: 'it is left alone',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`,
          { vms },
        ),
      },
    ],
    boundary: [
      {
        title: 'both were on',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown on web, old
          step separate
          step vm-power-on on web, old`,
          { vms: ['vm web on ds', 'vm old on ds'] },
        ),
      },
    ],
  },
});
