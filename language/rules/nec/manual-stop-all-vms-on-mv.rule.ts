import { guide, sections } from './shared/guide.ts';
import { runningBefore } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

const vms = ['vm web on ds', 'vm app on ds'];
const design = (steps: string): string => ddrSteps(steps, { vms, job: 'mode shortstop  using manual on mgmt01' });

export const manualStopAllVmsOnMv = definePlanRule({
  id: 'manual/stop-all-vms-on-mv',
  level: 'error',
  summary: {
    en: 'By hand, all VMs that use the MV are stopped before it is separated.',
    ja: '手動手順ではセパレート前に対象 MV を使う全ての仮想マシンを停止する。',
  },
  message: {
    en: '{vms} on the same MV still run when it is separated.',
    ja: 'セパレートの時点で、同じ MV を使う {vms} が稼働している。',
  },
  advice: {
    en: 'Stop every VM on the MV.',
    ja: 'MV を使う全ての仮想マシンを停止する。',
  },
  source: guide(sections.manualDdr),
  kinds: ['backup-vmfs'],
  when: (task) =>
    (task.tool === 'manual' || task.tool === 'controlcommand' || task.mode === 'stopped') && task.mode !== 'nonstop',
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'separate')) {
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
        design: design(`step replicate { wait yes }
          step vm-shutdown on web
          step separate { wait yes }
          step vm-power-on on web`),
        marks: ['separate'],
        fixed: design(`step replicate { wait yes }
          step vm-shutdown on web
          step vm-shutdown on app
          step separate { wait yes }
          step vm-power-on on web`),
      },
    ],
    compliant: [
      {
        title: 'both are stopped',
        design: design(`step replicate { wait yes }
          step vm-shutdown on web, app
          step separate { wait yes }
          step vm-power-on on web, app`),
      },
    ],
    boundary: [
      {
        title: 'a step that names no VM is about all of them',
        design: design(`step replicate { wait yes }
          step vm-shutdown
          step separate { wait yes }
          step vm-power-on`),
      },
    ],
  },
});
