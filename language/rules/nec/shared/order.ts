/** The order of steps, and what holds before them: checks that several rules share. */
import { stateIn } from '../../../model/derived/array-jobs.ts';
import { deviceStateOf, ldsetsOf, type Ld } from '../../../model/derived/istorage.ts';
import { vmsOnLd, type Vm } from '../../../model/derived/machines.ts';
import type { Text } from '../../../vocabulary/define.ts';
import type { Report } from '../../engine/rule.ts';
import { firstOf, sourcesAt, stepsOf, valueOf, type Moment, type PlanTask } from './plan-rule.ts';
import { missingInserted, reordered, stepBefore } from './steps.ts';

/** The state of a VM's power before a step; what nothing in the plan mentions is as the job says. */
export function powerBefore(task: PlanTask, moment: Moment, vm: Vm): string {
  return (
    valueOf(moment.before, vm, 'power') ?? (task.backup ? stateIn(task.backup, vm) : (vm.get('state') ?? 'running'))
  );
}

/** VMs on the originals that a step works on, and still running before it. */
export function runningBefore(task: PlanTask, moment: Moment): readonly Vm[] {
  const vms = [...new Set(sourcesAt(moment).flatMap((ld) => vmsOnLd(ld)))];
  return vms.filter((vm) => powerBefore(task, moment, vm) !== 'off');
}

/** VMs on the originals that a step works on, and still in the inventory before it. */
export function registeredBefore(moment: Moment, sources: readonly Ld[]): readonly Vm[] {
  const vms = [...new Set(sources.flatMap((ld) => vmsOnLd(ld)))];
  return vms.filter((vm) => valueOf(moment.before, vm, 'inventory') !== 'unregistered');
}

/** Whether a copy disk is attached on an ESXi host before a step. */
export function isAttached(moment: Moment, ld: Ld): boolean {
  const state = valueOf(moment.before, ld, 'device');
  if (state !== undefined) return state === 'attached';
  return ldsetsOf(ld).some(
    (set) => set.list('to').some((host) => host.is('esxi', 'esx')) && deviceStateOf(ld, set) === 'attached',
  );
}

/** Messages of a rule on an order: `{missing}` or `{found}`, `{allowed}`. */
export const orderTexts = {
  message: {
    en: 'The order is {found}; it has to be {allowed}.',
    ja: '手順の順序が {found} になっている。{allowed} の順でなければならない。',
  },
};

const missingText: Text = {
  en: 'The procedure lacks {missing}; the order is {allowed}.',
  ja: '手順に {missing} がない。順序は {allowed} である。',
};

/**
 * Reports steps that are missing or out of order. Actions in `elsewhere` may be missing: another rule says so.
 */
export function checkOrder(
  task: PlanTask,
  actions: readonly string[],
  report: Report,
  elsewhere: readonly string[] = [],
): void {
  const allowed = actions.join(', ');
  const moments = actions.map((action) => firstOf(task, action));
  const missing = actions.filter((action, i) => !moments[i] && !elsewhere.includes(action));
  const present = moments.filter((moment): moment is Moment => moment !== undefined);
  if (missing.length > 0) {
    // the step before which the first of them belongs, otherwise the last one that is there
    const first = actions.indexOf(missing[0]!);
    const at = present.find((moment) => actions.indexOf(moment.step.action) > first) ?? present[present.length - 1];
    report(
      at?.place ?? task.plan.job.place(),
      { missing: missing.join(', '), allowed },
      { message: missingText, fixes: () => missingInserted(actions, present, missing) },
    );
    return;
  }
  const early = present.find((moment, i) => i > 0 && moment.index < present[i - 1]!.index);
  if (!early) return;
  const found = [...present].sort((a, b) => a.index - b.index).map((moment) => moment.step.action);
  report(early.place, { found: found.join(', '), allowed }, { fixes: () => reordered(task, present) });
}

/** Reports each register step that no rescan stands before, after the restore. */
export function checkRescanBeforeRegister(task: PlanTask, report: Report): void {
  for (const register of stepsOf(task, 'vm-register')) {
    const restore = stepsOf(task, 'restore', 'secondary-restore')
      .filter((m) => m.index < register.index)
      .at(-1);
    const rescans = stepsOf(task, 'rescan').filter((m) => m.index < register.index);
    if (!restore || rescans.some((m) => m.index > restore.index)) continue;
    report(register.place, { step: register.step.action }, { fixes: () => stepBefore(register, 'step rescan') });
    return;
  }
}

export const rescanTexts = {
  message: {
    en: 'VMs are registered (`{step}`) although nothing has rescanned the storage since the restore.',
    ja: 'リストア後にストレージの再スキャンをせずに仮想マシンを登録（`{step}`）している。',
  },
  advice: {
    en: 'Rescan HBA and VMFS between the restore and the registration.',
    ja: 'リストアと登録の間で HBA・VMFS を再スキャンする。',
  },
};

/** Reports VMs that are still in the inventory when their disk is rebuilt. */
export function checkUnregisteredBeforeRebuild(task: PlanTask, report: Report): void {
  const rebuild = firstOf(task, 'ld-rebuild');
  if (!rebuild) return;
  const sources = rebuild.step.targets.filter((target): target is Ld & typeof target => target.is('ld'));
  const vms = registeredBefore(rebuild, sources);
  if (vms.length === 0) return;
  const first = stepsOf(task, 'unpair', 'generation-release', 'access-forbid', 'ld-rebuild')[0]!;
  report(rebuild.place, { vms, ld: sources }, { fixes: () => stepBefore(first, 'step vm-unregister') });
}
