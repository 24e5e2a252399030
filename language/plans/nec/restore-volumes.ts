/** Restores of whole volumes by DDR: as RepNavi Suite does it, and by hand after a failure of the MV. */
import { executorOf, toolOf } from '../../model/derived/array-jobs.ts';
import { hostsSeeing, mvOf, rvOf, technologyOf } from '../../model/derived/istorage.ts';
import type { Plan } from '../plan.ts';
import { elements } from './builder.ts';
import { detachedNote, notPoweredOnNote, sameLdnNote, sameLunNote, severalDisksNotes } from './notes.ts';
import {
  allVmsOn,
  begin,
  finish,
  hostsOfVolumes,
  managementServerOf,
  needPairs,
  registerVms,
  secondaryRestore,
  startVms,
  type Task,
} from './restore-task.ts';
import { actorsOf, sections } from './sections.ts';
import { noWayBackNote, undoPowerOff, undoUnregister } from './vm-steps.ts';

/** The steps of RepNavi Suite, after those that bring the data to the RV where it is not there. */
export function volume(task: Task): Plan {
  const builder = begin(task);
  needPairs(builder, task);
  const { backup } = task;
  const nonstop = backup.get('mode') === 'nonstop';
  const tool = (task.restore && toolOf(task.restore)) ?? toolOf(backup);
  const executor = (task.restore && executorOf(task.restore)) ?? executorOf(backup);
  const actors = actorsOf(tool);
  const section = nonstop ? sections.nonstopRestore : sections.shortstopRestore;
  const vms = elements(allVmsOn(task));
  const vmware = { actor: actors.vmware, on: tool === 'manual' ? undefined : executor, section } as const;

  secondaryRestore(builder, task, task.pairs.map(rvOf), sections.sanbootRestore);
  builder.add({
    ...vmware,
    action: 'vm-power-off',
    targets: vms,
    undo: undoPowerOff,
    notes: severalDisksNotes(allVmsOn(task), task.pairs),
  });
  builder.add({ ...vmware, action: 'vm-unregister', targets: vms, undo: undoUnregister });
  const attached = task.pairs.some((pair) => rvOf(pair) && hostsSeeing(rvOf(pair)!).length > 0);
  builder.add({
    action: 'restore',
    actor: actors.storage,
    on: executor,
    targets: elements(task.pairs),
    notes: [...(attached ? [detachedNote] : []), noWayBackNote],
    section,
  });
  builder.add({ ...vmware, action: 'rescan', targets: hostsOfVolumes(task.pairs.map(mvOf), task.vms) });
  registerVms(builder, task, allVmsOn(task), vmware, [notPoweredOnNote]);
  const by = [...new Set(task.pairs.map((pair) => technologyOf(pair)))].join(' / ');
  const procedure = task.fromSecondary
    ? 'vmfs/restore-from-secondary'
    : nonstop
      ? 'repnavi/nonstop-restore'
      : 'repnavi/shortstop-restore';
  return finish(
    builder,
    task,
    'volume',
    procedure,
    task.fromSecondary ? `Restore of volumes from the secondary backup by ${by}` : `Restore of volumes by ${by}`,
    task.fromSecondary
      ? `2次バックアップからの ${by} によるボリューム単位リストア`
      : `${by} によるボリューム単位リストア`,
  );
}

/** A failed MV: rebuilt as it was, filled from its RV. */
export function mvFailure(task: Task): Plan {
  const builder = begin(task);
  needPairs(builder, task);
  const section = sections.manualDdr;
  const vms = elements(allVmsOn(task));
  const pairs = elements(task.pairs);
  const mvs = task.pairs.flatMap((pair) => mvOf(pair) ?? []);
  const management = managementServerOf(task.pairs);
  const storage = { actor: 'management-server', on: management, section } as const;
  for (const vm of vms) builder.startsWith(vm, 'power', 'off');
  for (const mv of mvs) builder.startsWith(mv, 'content', 'lost');

  secondaryRestore(builder, task, task.pairs.map(rvOf), section);
  builder.add({ action: 'vm-unregister', actor: 'business-server', targets: vms, section });
  builder.add({
    ...storage,
    action: 'unpair',
    targets: pairs,
    undo: { action: 'pair', title: { en: 'Set the pair again', ja: 'ペアを再設定する' } },
  });
  builder.add({
    ...storage,
    action: 'access-forbid',
    targets: elements(mvs),
    undo: {
      action: 'access-permit',
      title: { en: 'Permit access to the MV again', ja: 'MV へのアクセスを再度許可する' },
    },
  });
  for (const mv of mvs) {
    const ldn = mv.get('ldn');
    builder.add({
      ...storage,
      action: 'ld-rebuild',
      targets: elements([mv]),
      notes: [sameLdnNote],
      options: ldn === undefined ? {} : { ldn },
    });
  }
  for (const mv of mvs) {
    const lun = mv.get('lun');
    builder.add({
      ...storage,
      action: 'access-permit',
      targets: elements([mv]),
      notes: [sameLunNote],
      options: lun === undefined ? {} : { lun: String(lun) },
    });
  }
  builder.add({ ...storage, action: 'pair', targets: pairs });
  builder.add({ ...storage, action: 'restore', targets: pairs, notes: [noWayBackNote] });
  builder.add({
    action: 'rescan',
    actor: 'business-server',
    targets: hostsOfVolumes(mvs, task.vms),
    label: { en: 'Rescan storage', ja: 'ストレージの再スキャン' },
    section,
  });
  registerVms(builder, task, allVmsOn(task), { actor: 'business-server', section });
  startVms(builder, task, allVmsOn(task), section);
  return finish(
    builder,
    task,
    'mv-failure',
    'manual/mv-failure-recovery',
    'Recovery from a failed MV',
    'MV 障害時の復旧',
  );
}

/** The only VM of its MV: steps 1, 2 and 4 to 6 of the recovery from a failed MV, after the VM is stopped. */
export function wholeMvOfVm(task: Task): Plan {
  const builder = begin(task);
  const section = sections.manualDdr;
  const vms = elements(task.vms);
  secondaryRestore(builder, task, task.pairs.map(rvOf), section);
  builder.add({
    action: 'vm-power-off',
    actor: 'business-server',
    targets: vms,
    label: { en: 'Stop the VM if it runs', ja: '障害となった仮想マシンの停止（稼働中の場合）' },
    notes: [
      {
        text: {
          en: 'The MV holds this VM alone: the whole MV is restored.',
          ja: 'MV に格納されている仮想マシンが 1 つだけのため、MV ごと復旧する。',
        },
        rule: 'manual/rv-file-recovery-scope',
      },
    ],
    undo: undoPowerOff,
    section,
  });
  builder.add({ action: 'vm-unregister', actor: 'business-server', targets: vms, undo: undoUnregister, section });
  builder.add({
    action: 'restore',
    actor: 'management-server',
    on: managementServerOf(task.pairs),
    targets: elements(task.pairs),
    notes: [noWayBackNote],
    section,
  });
  builder.add({
    action: 'rescan',
    actor: 'business-server',
    targets: hostsOfVolumes(task.pairs.map(mvOf), task.vms),
    label: { en: 'Rescan storage', ja: 'ストレージの再スキャン' },
    section,
  });
  registerVms(builder, task, task.vms, { actor: 'business-server', section });
  startVms(builder, task, task.vms, section);
  return finish(
    builder,
    task,
    'vm',
    'manual/mv-failure-recovery',
    'Restore of the only VM of its MV',
    'MV 上の唯一の仮想マシンのリストア',
  );
}
