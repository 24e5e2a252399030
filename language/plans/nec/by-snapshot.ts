/** Backup by DSV of VMFS volumes, and the steps on SV and LV that RDM disks share with it. */
import { copiedVmsOf, executorOf, isOff, snapshotsOf, toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import { hostsSeeing, svsOf } from '../../model/derived/istorage.ts';
import type { Element } from '../../model/element.ts';
import type { Actor, Step } from '../plan.ts';
import { elements, notOff, type PlanBuilder } from './builder.ts';
import { offNotes, snapshotNotes, stopAllOnBvNote } from './notes.ts';
import { addSecondaries } from './secondary-steps.ts';
import { actorsOf, sections } from './sections.ts';
import { offText, undoShutdown, undoSnapshots } from './vm-steps.ts';

/** Whose steps on snapshots they are. */
interface By {
  readonly actor: Actor;
  readonly on: Element | undefined;
  readonly section: string;
}

const attachedLvNote: Step['notes'][number] = {
  text: {
    en: 'The LV is assigned to ESXi hosts. It must be detached there: DSV with an attached LV is a restricted operation.',
    ja: 'LV は ESXi に割り当てられている。ESXi で detach されていること。attach したままの DSV は制限事項である。',
  },
  rule: 'istorage/no-dsv-with-lv-attached',
};

const rotationNote: Step['notes'][number] = {
  text: {
    en: 'Of several SVs the one is taken that holds nothing, else the oldest: its backup is gone then.',
    ja: '複数の SV がある場合は空の SV、なければ最も古い SV を使う。その SV の以前のバックアップは失われる。',
  },
};

/** Takes the snapshot and, where a secondary backup reads it, protects the SV. */
export function addSnapshot(builder: PlanBuilder, job: Backup, by: By): void {
  const snapshots = snapshotsOf(job);
  const targets = elements(snapshots);
  const onEsxi = snapshots.some((snapshot) => {
    const lv = snapshot.get('lv');
    return !!lv && hostsSeeing(lv).length > 0;
  });
  builder.add({
    ...by,
    targets,
    action: 'snapshot-create',
    notes: [
      ...(onEsxi ? [attachedLvNote] : []),
      ...(snapshots.some((snapshot) => svsOf(snapshot).length > 1) ? [rotationNote] : []),
    ],
  });
  if (job.children('secondary').length === 0) return;
  builder.add({
    ...by,
    targets,
    action: 'guard-on',
    undo: { action: 'guard-off', title: { en: 'Release the protection of the SV', ja: 'SV の保護設定を解除する' } },
  });
}

/** Shows the snapshot through its LV to the secondary backup, and takes it back. */
export function addSecondaryThroughLv(builder: PlanBuilder, job: Backup, by: By): void {
  if (job.children('secondary').length === 0) return;
  const snapshots = snapshotsOf(job);
  const targets = elements(snapshots);
  if (snapshots.some((snapshot) => !snapshot.get('lv'))) {
    builder.gap(
      {
        en: 'A secondary backup reads the snapshot through an LV, and the snapshot has none (`lv`).',
        ja: '2次バックアップは LV を通してスナップショットを読み出すが、LV が書かれていない（`lv`）。',
      },
      snapshots[0]?.place() ?? job.place(),
    );
  }
  builder.add({
    ...by,
    targets,
    action: 'link',
    undo: { action: 'unlink', title: { en: 'Unlink the LV', ja: 'LV のリンクを解除する' } },
  });
  addSecondaries(builder, job);
  builder.add({ ...by, targets, action: 'unlink' });
  builder.add({ ...by, targets, action: 'guard-off' });
}

/** RepNavi Suite does it all; what it does is not numbered anywhere. */
function repnaviDsv(builder: PlanBuilder, job: Backup): void {
  builder.add({
    action: 'run-backup',
    actor: 'repnavi',
    on: executorOf(job),
    targets: elements(snapshotsOf(job)),
    label: { en: 'RepNavi Suite backs up', ja: 'RepNavi Suite によるバックアップ' },
    notes: [
      {
        text: {
          en: 'Quiescing the VMs and taking the snapshot are one job of RepNavi Suite; for DSV the document does not number its steps.',
          ja: '仮想マシンの静止点確保とスナップショット作成は RepNavi Suite の 1 つのジョブとして実行される。DSV の個々の手順は文書に示されていない。',
        },
      },
    ],
    moreEffects: elements(snapshotsOf(job)).map((subject) => ({ subject, aspect: 'snapshot', value: 'active' })),
    section: sections.vmfs,
  });
  addSecondaries(builder, job);
}

/** The procedure of appendix D; with ControlCommand also non-stop, in the order of the non-stop backup by DDR. */
export function dsv(builder: PlanBuilder, job: Backup): void {
  const nonstop = job.get('mode') === 'nonstop';
  const tool = toolOf(job);
  if (tool === 'repnavi') {
    repnaviDsv(builder, job);
    return;
  }
  if (nonstop && tool !== 'controlcommand') {
    builder.gap(
      {
        en: 'The document gives no ordered procedure for a non-stop backup by DSV by hand. Use ControlCommand or RepNavi Suite, or `mode stopped`.',
        ja: 'DSV による無停止バックアップの手動手順は文書に示されていない。ControlCommand か RepNavi Suite を使うか、`mode stopped` とする。',
      },
      job.place('mode'),
    );
  }
  const vms = copiedVmsOf(job);
  const on = notOff(vms, job);
  const off = vms.filter((vm) => isOff(job, vm));
  for (const vm of off) builder.startsWith(vm, 'power', 'off');
  const executor = executorOf(job);
  const vmware = {
    actor: tool === 'controlcommand' ? actorsOf(tool).vmware : ('business-server' as const),
    on: tool === 'controlcommand' ? executor : undefined,
    targets: elements(on),
    skippedWhen: offText,
  };
  const by: By = { actor: 'management-server', on: executor, section: sections.manualDsv };
  if (nonstop) {
    builder.add({
      ...vmware,
      action: 'vm-snapshot-create',
      undo: undoSnapshots,
      notes: [
        {
          text: {
            en: 'The document describes the backup by DSV with VMs stopped only. For one without, the order is that of its non-stop backup by DDR.',
            ja: '文書の DSV の手順は仮想マシンを停止するもののみ。停止しない場合の順序は DDR の無停止バックアップに倣った。',
          },
        },
        ...snapshotNotes(on),
        ...offNotes(off),
      ],
      section: sections.attention,
    });
    addSnapshot(builder, job, by);
    builder.add({ ...vmware, action: 'vm-snapshot-delete', section: sections.nonstop });
  } else {
    builder.add({
      ...vmware,
      action: 'vm-shutdown',
      label: { en: 'Stop VMs', ja: '仮想マシンの停止' },
      undo: undoShutdown,
      notes: [stopAllOnBvNote, ...offNotes(off)],
      section: sections.manualDsv,
    });
    addSnapshot(builder, job, by);
    builder.add({
      ...vmware,
      action: 'vm-power-on',
      label: { en: 'Start VMs again', ja: '仮想マシンの再開' },
      section: sections.manualDsv,
    });
  }
  addSecondaryThroughLv(builder, job, by);
}
