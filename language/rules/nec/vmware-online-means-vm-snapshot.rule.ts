import { vmsOnLd } from '../../model/derived/machines.ts';
import { guide, sections } from './shared/guide.ts';
import { powerBefore } from './shared/order.ts';
import { definePlanRule, sourcesAt, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

const job = 'mode nonstop  using RepNavi on mgmt01';

export const vmwareOnlineMeansVmSnapshot = definePlanRule({
  id: 'vmware/online-means-vm-snapshot',
  level: 'error',
  summary: {
    en: 'An online (non-stop) backup takes the quiescent point by creating VM snapshots.',
    ja: 'オンライン(無停止)バックアップは仮想マシンのスナップショット作成で静止点を確保する。',
  },
  message: {
    en: '{vms} run without a VM snapshot at `{step}`: the copy has no quiescent point.',
    ja: '`{step}` の時点で {vms} にスナップショットがなく、静止点が確保されない。',
  },
  advice: {
    en: 'Create VM snapshots before.',
    ja: '前に仮想マシンのスナップショットを作成する。',
  },
  source: guide(sections.vmfsNotes4),
  kinds: ['backup-vmfs', 'backup-dsv'],
  when: (task) => task.mode === 'nonstop',
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'separate', 'snapshot-create')) {
      const vms = [...new Set(sourcesAt(moment).flatMap((ld) => vmsOnLd(ld)))].filter(
        (vm) => powerBefore(task, moment, vm) !== 'off' && valueOf(moment.before, vm, 'snapshot') !== 'present',
      );
      if (vms.length === 0) continue;
      report(
        moment.place,
        { vms, step: moment.step.action },
        { fixes: () => stepBefore(moment, 'step vm-snapshot-create') },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'replicate, separate',
        design: ddrSteps(
          `step replicate { wait yes }
          step separate`,
          { job },
        ),
        marks: ['separate'],
        fixed: ddrSteps(
          `step replicate { wait yes }
          step vm-snapshot-create
          step separate`,
          { job },
        ),
      },
    ],
    compliant: [
      {
        title: 'replicate, create, separate, delete',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-snapshot-create
          step separate
          step vm-snapshot-delete`,
          { job },
        ),
      },
    ],
    boundary: [
      {
        title: 'VMs that are off need no snapshot',
        design: ddrSteps(
          `step replicate { wait yes }
          step separate`,
          { job, vms: ['vm web on ds { state off }'] },
        ),
      },
    ],
  },
});
