import { vmsOnLd } from '../../model/derived/machines.ts';
import { guide } from './shared/guide.ts';
import { powerBefore } from './shared/order.ts';
import { definePlanRule, sourcesAt, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

const design = (steps: string): string => ddrSteps(steps, { restore: 'scope volume' });

export const repnaviRestoreVmOffAndUnregistered = definePlanRule({
  id: 'repnavi/restore-vm-off-and-unregistered',
  level: 'error',
  summary: {
    en: 'Before RV is restored to MV, the VMs on it are powered off and removed from the inventory.',
    ja: 'RV から MV へのリストア前に仮想マシンをパワーオフしインベントリから削除する。',
  },
  message: {
    en: 'The disk of {vms} is restored while the VM runs or is in the inventory.',
    ja: '{vms} を停止・インベントリ削除しないまま、ディスクをリストアしている。',
  },
  advice: {
    en: 'Power the VMs off and remove them from the inventory before.',
    ja: '前に仮想マシンをパワーオフし、インベントリから削除する。',
  },
  source: guide('リストア処理内容'),
  kinds: ['pair-restore'],
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'restore')) {
      const vms = [...new Set(sourcesAt(moment).flatMap((ld) => vmsOnLd(ld)))];
      const running = vms.filter((vm) => powerBefore(task, moment, vm) !== 'off');
      const registered = vms.filter((vm) => valueOf(moment.before, vm, 'inventory') !== 'unregistered');
      if (running.length === 0 && registered.length === 0) continue;
      const steps = [
        ...(running.length > 0 ? ['step vm-power-off'] : []),
        ...(registered.length > 0 ? ['step vm-unregister'] : []),
      ];
      report(
        moment.place,
        { vms: [...new Set([...running, ...registered])] },
        { fixes: () => stepBefore(moment, ...steps) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'restored under a VM that runs',
        design: design(`step restore { wait yes }
          step rescan`),
        marks: ['restore'],
        fixed: design(`step vm-power-off
          step vm-unregister
          step restore { wait yes }
          step rescan`),
      },
      {
        title: 'still in the inventory',
        design: design(`step vm-power-off
          step restore { wait yes }
          step rescan`),
        marks: ['restore'],
        fixed: design(`step vm-power-off
          step vm-unregister
          step restore { wait yes }
          step rescan`),
      },
    ],
    compliant: [
      {
        title: 'powered off, unregistered, restored',
        design: design(`step vm-power-off
          step vm-unregister
          step restore { wait yes }
          step rescan
          step vm-register`),
      },
    ],
    boundary: [
      {
        title: 'shut down instead of powered off',
        design: design(`step vm-shutdown
          step vm-unregister
          step restore { wait yes }
          step rescan
          step vm-register`),
      },
    ],
  },
});
