import { guide, sections } from './shared/guide.ts';
import { runningBefore } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

export const vmwareOfflineMeansShutdown = definePlanRule({
  id: 'vmware/offline-means-shutdown',
  level: 'error',
  summary: {
    en: 'An offline (short-stop) backup takes the quiescent point by shutting the VMs down.',
    ja: 'オフライン(短停止)バックアップは仮想マシンのシャットダウンで静止点を確保する。',
  },
  message: {
    en: '{vms} still run at `{step}`: the copy has no quiescent point.',
    ja: '`{step}` の時点で {vms} が稼働しており、静止点が確保されない。',
  },
  advice: {
    en: 'Shut the VMs down before.',
    ja: '前に仮想マシンをシャットダウンする。',
  },
  source: guide(sections.vmfsNotes4),
  kinds: ['backup-vmfs', 'backup-dsv'],
  // by hand and with ControlCommand alone the procedures of appendix D have rules of their own
  when: (task) => task.mode === 'shortstop' && task.tool !== 'manual' && task.tool !== 'controlcommand',
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'separate', 'snapshot-create')) {
      const vms = runningBefore(task, moment);
      if (vms.length === 0) continue;
      report(moment.place, { vms, step: moment.step.action }, { fixes: () => stepBefore(moment, 'step vm-shutdown') });
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'replicate, separate',
        design: ddrSteps(`step replicate { wait yes }
          step separate`),
        marks: ['separate'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate`),
      },
    ],
    compliant: [
      {
        title: 'replicate, shut down, separate, power on',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    boundary: [
      {
        title: 'VMs that are off need no shutdown',
        design: ddrSteps(
          `step replicate { wait yes }
          step separate`,
          { vms: ['vm web on ds { state off }'] },
        ),
      },
    ],
  },
});
