/** Restores from generations (DSV): SV back to BV, and the recovery from a failed BV. */
import { executorOf, toolOf } from '../../model/derived/array-jobs.ts';
import { sourceOf } from '../../model/derived/istorage.ts';
import type { Plan, Step } from '../plan.ts';
import { elements, type PlanBuilder } from './builder.ts';
import { sameLdnNote, sameLunNote } from './notes.ts';
import {
  allVmsOn,
  begin,
  finish,
  hostsOfVolumes,
  managementServerOf,
  registerVms,
  secondaryRestore,
  startVms,
  type Task,
} from './restore-task.ts';
import { actorsOf, sections } from './sections.ts';
import { noWayBackNote, undoPowerOff, undoUnregister } from './vm-steps.ts';

export function needSnapshots(builder: PlanBuilder, task: Task, withLv: boolean): void {
  if (task.snapshots.length === 0) {
    builder.gap(
      {
        en: 'No snapshot of the backup holds what is to be restored.',
        ja: '復旧対象を保持するスナップショットがバックアップにない。',
      },
      task.place,
    );
  }
  for (const snapshot of task.snapshots) {
    if (!withLv || snapshot.get('lv')) continue;
    builder.gap(
      {
        en: `${snapshot.label} has no LV (\`lv\`) through which it could be read.`,
        ja: `${snapshot.label} に、読み出しに使う LV（\`lv\`）がない。`,
      },
      snapshot.place(),
    );
  }
}

export const linkUndo: Step['undo'] = {
  action: 'unlink',
  title: { en: 'Unlink the LV', ja: 'LV のリンクを解除する' },
};

export function svToBv(task: Task): Plan {
  const builder = begin(task);
  needSnapshots(builder, task, false);
  const vms = allVmsOn(task);
  if (vms.length > 1 && task.restore?.get('case') !== 'sv-to-bv') {
    builder.gap(
      {
        en: 'The document restores SV to BV only for a BV that holds one VM. For single VMs of several take `case lv-file`, after a failure of the BV `case bv-failure`.',
        ja: 'SV から BV へのリストアは、BV に仮想マシンが 1 つだけの場合の手順として示されている。仮想マシン単位なら `case lv-file`、BV 障害なら `case bv-failure` とする。',
      },
      task.place,
    );
  }
  const section = sections.manualDsv;
  const targets = elements(vms);
  const snapshots = elements(task.snapshots);
  for (const snapshot of snapshots) builder.startsWith(snapshot, 'snapshot', 'active');
  const byAnalogy: Step['notes'] = [
    {
      text: {
        en: 'Not a step of the document for DSV: taken over from its restore by DDR.',
        ja: 'DSV の手順としては文書に明記がない。DDR のリストア手順に倣った。',
      },
    },
  ];
  const executor = executorOf(task.backup);
  const scripted = toolOf(task.backup) === 'controlcommand';
  const vmware = scripted
    ? ({ actor: actorsOf('controlcommand').vmware, on: executor } as const)
    : ({ actor: 'business-server' } as const);
  builder.add({
    ...vmware,
    action: 'vm-power-off',
    targets,
    label: { en: 'Stop the VM', ja: '仮想マシンの停止' },
    undo: undoPowerOff,
    section,
  });
  // Not steps of the document for DSV: its section on the restore by DDR is their source.
  const alike = { ...vmware, section: sections.shortstopRestore } as const;
  builder.add({ ...alike, action: 'vm-unregister', targets, undo: undoUnregister, notes: byAnalogy });
  builder.add({
    action: 'snapshot-restore',
    actor: 'management-server',
    on: scripted ? executor : managementServerOf(task.snapshots),
    targets: snapshots,
    notes: [noWayBackNote],
    section,
  });
  builder.add({
    ...alike,
    action: 'rescan',
    targets: hostsOfVolumes(
      task.snapshots.map((snapshot) => sourceOf(snapshot)),
      vms,
    ),
    notes: byAnalogy,
  });
  registerVms(builder, task, vms, alike, byAnalogy);
  startVms(builder, task, vms, section);
  return finish(builder, task, 'sv-to-bv', 'manual/sv-to-bv-restore', 'Restore of SV to BV', 'SV から BV へのリストア');
}

export function bvFailure(task: Task): Plan {
  const builder = begin(task);
  needSnapshots(builder, task, true);
  const section = sections.manualDsv;
  const snapshots = elements(task.snapshots);
  const management = managementServerOf(task.snapshots);
  const vms = elements(allVmsOn(task));
  const bvs = task.snapshots.flatMap((snapshot) => sourceOf(snapshot) ?? []);
  const lvs = task.snapshots.flatMap((snapshot) => snapshot.get('lv') ?? []);
  const disks = elements([...bvs, ...lvs]);
  const storage = { actor: 'management-server', on: management, section } as const;
  for (const vm of vms) builder.startsWith(vm, 'power', 'off');
  for (const bv of bvs) builder.startsWith(bv, 'content', 'lost');
  builder.add({ action: 'vm-unregister', actor: 'business-server', targets: vms, section });
  builder.add({ ...storage, action: 'generation-release', targets: snapshots });
  builder.add({
    ...storage,
    action: 'access-forbid',
    targets: disks,
    undo: {
      action: 'access-permit',
      title: { en: 'Permit access to BV and LV again', ja: 'BV と LV へのアクセスを再度許可する' },
    },
  });
  for (const bv of bvs) {
    const ldn = bv.get('ldn');
    builder.add({
      ...storage,
      action: 'ld-rebuild',
      targets: elements([bv]),
      notes: [sameLdnNote],
      options: ldn === undefined ? {} : { ldn },
    });
  }
  builder.add({ ...storage, action: 'generation-set', targets: snapshots });
  for (const ld of [...bvs, ...lvs]) {
    const lun = ld.get('lun');
    builder.add({
      ...storage,
      action: 'access-permit',
      targets: elements([ld]),
      notes: [sameLunNote],
      options: lun === undefined ? {} : { lun: String(lun) },
    });
  }
  builder.add({
    ...storage,
    action: 'link',
    targets: snapshots,
    toBv: true,
    label: { en: 'Link BV and LV', ja: 'BV-LV のリンク設定' },
    undo: linkUndo,
  });
  secondaryRestore(builder, { ...task, fromSecondary: true }, lvs, section);
  builder.add({
    ...storage,
    action: 'unlink',
    targets: snapshots,
    label: { en: 'Unlink BV and LV', ja: 'BV-LV のリンク設定解除' },
  });
  builder.add({
    action: 'rescan',
    actor: 'business-server',
    targets: hostsOfVolumes(bvs, task.vms),
    label: { en: 'Rescan storage', ja: 'ストレージの再スキャン' },
    section,
  });
  registerVms(builder, task, allVmsOn(task), { actor: 'business-server', section });
  startVms(builder, task, allVmsOn(task), section);
  return finish(
    builder,
    task,
    'bv-failure',
    'manual/bv-failure-recovery',
    'Recovery from a failed BV',
    'BV 障害時の復旧',
  );
}
