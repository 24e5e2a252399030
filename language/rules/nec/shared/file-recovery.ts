/** Recovery of single VMs through a mounted RV or LV (appendix D): the same steps with another disk. */
import { assignedTo, type Ld } from '../../../model/derived/istorage.ts';
import type { Vm } from '../../../model/derived/machines.ts';
import type { Report } from '../../engine/rule.ts';
import { powerBefore } from './order.ts';
import { copyDisksAt, firstOf, stepsBefore, stepsOf, valueOf, type PlanTask } from './plan-rule.ts';
import { stepBefore, stepsAtEnd } from './steps.ts';

/** Whether a disk is assigned to machines other than ESXi hosts: to the backup server. */
function hasServer(ld: Ld): boolean {
  return assignedTo(ld).some((machine) => !machine.is('esxi', 'esx'));
}

/** Shown to the business server while the backup server still sees it. */
export function checkAccessSwitch(task: PlanTask, report: Report): void {
  for (const grant of stepsOf(task, 'access-grant')) {
    const disks = copyDisksAt(grant).filter(
      (ld) => hasServer(ld) && (valueOf(grant.before, ld, 'assignment') ?? 'original') === 'original',
    );
    if (disks.length === 0) continue;
    report(grant.place, { disk: disks }, { fixes: () => stepBefore(grant, 'step access-release') });
  }
}

export const accessSwitchTexts = {
  message: {
    en: '{disk} is assigned to the business server while the backup server still has access to it.',
    ja: 'バックアップサーバへのアクセス設定を解除しないまま、{disk} を業務サーバに割り付けている。',
  },
  advice: {
    en: 'Release the access of the backup server first. A disk that is assigned to the ESXi host all the time is only attached.',
    ja: '先にバックアップサーバへのアクセス設定を解除する。常に ESXi に割り付けてあるディスクは attach するだけでよい。',
  },
};

/** Registered as a datastore before the host has rescanned. */
export function checkRescanBeforeMount(task: PlanTask, report: Report): void {
  for (const mount of stepsOf(task, 'datastore-mount')) {
    const shown = stepsBefore(task, mount, 'access-grant', 'device-attach').at(-1);
    const rescans = stepsBefore(task, mount, 'rescan');
    if (rescans.some((m) => !shown || m.index > shown.index)) continue;
    report(mount.place, { disk: copyDisksAt(mount) }, { fixes: () => stepBefore(mount, 'step rescan') });
  }
}

export const rescanBeforeMountTexts = {
  message: {
    en: '{disk} is registered as a datastore although the host has not rescanned the storage since it was shown the disk.',
    ja: '{disk} を見せた後にストレージの再スキャンをせずにデータストアとして登録している。',
  },
  advice: {
    en: 'Rescan the storage on the business server before.',
    ja: '登録の前に業務サーバで「ストレージの再スキャン」を行う。',
  },
};

/** Files deleted or copied while the VM runs or is registered. */
export function checkStoppedAndUnregistered(task: PlanTask, report: Report): void {
  for (const moment of stepsOf(task, 'delete-files', 'copy-files')) {
    const vms = moment.step.targets.filter((target): target is Vm & typeof target => target.is('vm'));
    const running = vms.filter((vm) => powerBefore(task, moment, vm) !== 'off');
    const registered = vms.filter((vm) => valueOf(moment.before, vm, 'inventory') !== 'unregistered');
    if (running.length === 0 && registered.length === 0) continue;
    const steps = [
      ...(running.length > 0 ? ['step vm-shutdown'] : []),
      ...(registered.length > 0 ? ['step vm-unregister'] : []),
    ];
    report(
      moment.place,
      { vms: [...new Set([...running, ...registered])], step: moment.step.action },
      { fixes: () => stepBefore(moment, ...steps) },
    );
    return;
  }
}

export const stoppedTexts = {
  message: {
    en: 'The files of {vms} are handled (`{step}`) while the VM still runs or is in the inventory.',
    ja: '{vms} を停止・インベントリ削除しないまま、ファイルを操作（`{step}`）している。',
  },
  advice: {
    en: 'Stop the failed VM if it runs, and remove it from the inventory first.',
    ja: '稼働中なら障害仮想マシンを停止し、先にインベントリから削除する。',
  },
};

/** Files copied over those that are there. */
export function checkDeleteThenCopy(task: PlanTask, report: Report): void {
  for (const copy of stepsOf(task, 'copy-files')) {
    const vms = copy.step.targets.filter(
      (target) => target.is('vm') && valueOf(copy.before, target, 'files') !== 'deleted',
    );
    if (vms.length === 0 && copy.step.targets.length > 0) continue;
    if (stepsBefore(task, copy, 'delete-files').length > 0 && vms.length === 0) continue;
    report(copy.place, { vms }, { fixes: () => stepBefore(copy, 'step delete-files') });
  }
}

export const deleteTexts = {
  message: {
    en: 'The files of {vms} are copied over those that are still on the original disk.',
    ja: '{vms} の元のファイルを削除しないまま、複製からコピーしている。',
  },
  advice: {
    en: 'Delete the files (vmx, vmdk …) of the failed VM on the original before the copy.',
    ja: 'コピーの前に、元のディスク上の障害仮想マシンのファイル（vmx、vmdk など）を削除する。',
  },
};

/** Access control not put back. */
export function checkAccessReverted(task: PlanTask, report: Report): void {
  const grant = firstOf(task, 'access-grant', 'access-release');
  if (!grant) return;
  const disks = copyDisksAt(grant).filter((ld) => (valueOf(task.end, ld, 'assignment') ?? 'original') !== 'original');
  if (disks.length === 0) return;
  report(grant.place, { disk: disks }, { fixes: () => stepsAtEnd(task, 'step access-revert') });
}

export const revertedTexts = {
  message: {
    en: 'The procedure ends with {disk} still assigned otherwise than at the start.',
    ja: '{disk} のアクセス設定が元に戻らないまま手順が終わっている。',
  },
  advice: {
    en: 'Put AccessControl back to the original setting after the copy.',
    ja: 'コピー後に AccessControl の設定を元の状態に戻す。',
  },
};

/** No backup run at the end, so that the UUIDs differ. */
export function checkRerun(task: PlanTask, report: Report): void {
  const work = stepsOf(task, 'copy-files', 'datastore-mount').at(-1);
  if (!work) return;
  if (stepsOf(task, 'run-backup', 'replicate', 'snapshot-create').some((m) => m.index > work.index)) return;
  report(work.place, {}, { fixes: () => stepsAtEnd(task, 'step run-backup') });
}

export const rerunTexts = {
  advice: {
    en: 'Run the backup once more at the end.',
    ja: '最後に「バックアップ手順」を再実行する。',
  },
};
