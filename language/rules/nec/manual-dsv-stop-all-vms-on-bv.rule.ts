import { guide, sections } from './shared/guide.ts';
import { runningBefore } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const vms = ['vm web on ds', 'vm app on ds'];
const design = (steps: string): string => dsvSteps(steps, { vms });

export const manualDsvStopAllVmsOnBv = definePlanRule({
  id: 'manual/dsv-stop-all-vms-on-bv',
  level: 'error',
  summary: {
    en: 'By hand, all VMs that use the BV are stopped before the snapshot is taken.',
    ja: '手動 DSV 手順ではスナップショット作成前に対象 BV を使う全ての仮想マシンを停止する。',
  },
  message: {
    en: '{vms} on the same BV still run when the snapshot is taken.',
    ja: 'スナップショット作成の時点で、同じ BV を使う {vms} が稼働している。',
  },
  advice: {
    en: 'Stop every VM on the BV.',
    ja: 'BV を使う全ての仮想マシンを停止する。',
  },
  source: guide(sections.manualDsv),
  kinds: ['backup-dsv'],
  when: (task) =>
    (task.tool === 'manual' || task.tool === 'controlcommand' || task.mode === 'stopped') && task.mode !== 'nonstop',
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'snapshot-create')) {
      const running = runningBefore(task, moment);
      if (running.length === 0) continue;
      report(
        moment.place,
        { vms: running },
        { fixes: () => stepBefore(moment, `step vm-shutdown on ${running.map((vm) => vm.name ?? '').join(', ')}`) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one of two VMs keeps running',
        design: design('step vm-shutdown on web\nstep snapshot-create\nstep vm-power-on on web'),
        marks: ['snapshot-create'],
        fixed: design(
          'step vm-shutdown on web\nstep vm-shutdown on app\nstep snapshot-create\nstep vm-power-on on web',
        ),
      },
    ],
    compliant: [
      { title: 'both are stopped', design: design('step vm-shutdown\nstep snapshot-create\nstep vm-power-on') },
    ],
    boundary: [
      {
        title: 'one was off before',
        design: dsvSteps('step vm-shutdown on web\nstep snapshot-create\nstep vm-power-on on web', {
          vms: ['vm web on ds', 'vm app on ds { state off }'],
        }),
      },
    ],
  },
});
