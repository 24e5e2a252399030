/** Plans of backup jobs on iStorage arrays: VMFS with DDR, RDR and DSV, physical RDM, SAN boot. */
import type { Element } from '../../model/element.ts';
import {
  bootHostsOfJob,
  copiedVmsOf,
  copiesOf,
  executorOf,
  isOff,
  pairsOf,
  rdmVmsOf,
  regionsOf,
  snapshotsOf,
  toolOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { hostsSeeing, rvOf, technologyOf } from '../../model/derived/istorage.ts';
import { guestClustersOf, type Vm } from '../../model/derived/machines.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, Step } from '../plan.ts';
import { findGaps } from './backup-gaps.ts';
import { elements, notOff, PlanBuilder } from './builder.ts';
import {
  clusterNote,
  detachedNote,
  notReadyNote,
  offNotes,
  snapshotNotes,
  stopAllNote,
  stopAllOnBvNote,
  synchronisedNote,
} from './notes.ts';
import { addSecondaries } from './secondary-steps.ts';
import { actorsOf, sections, type Actors } from './sections.ts';

/** The plan of a job's own run. */
export function backupPlan(job: Backup): Plan {
  const builder = new PlanBuilder(job, job);
  const name = job.name ?? '';
  const finish = (procedure: string, en: string, ja: string): Plan =>
    builder.build({
      id: name,
      procedure,
      purpose: 'backup',
      title: { en: `${en}: ${name}`, ja: `${ja}: ${name}` },
    });

  const regions = [...regionsOf(job)];
  findGaps(builder, job);
  if (regions.length === 1 && regions[0] === 'sanboot') {
    sanboot(builder, job);
    return finish(
      'sanboot/ddr-backup',
      'Backup of the ESXi system by DDR',
      'DDR による ESXi システム領域のバックアップ',
    );
  }
  if (regions.length === 1 && regions[0] === 'rdm') {
    rdm(builder, job);
    return finish('rdm/backup', 'Backup of RDM disks', 'RDM 領域のバックアップ');
  }
  if (snapshotsOf(job).length > 0 && pairsOf(job).length === 0) {
    dsv(builder, job);
    return finish('manual/dsv-backup', 'Backup by DSV with VMs stopped', 'DSV によるバックアップ（仮想マシン停止）');
  }
  const by = technologyName(job);
  const tool = toolOf(job);
  const mode = job.get('mode');
  if (tool === 'manual' || mode === 'stopped') {
    manualDdr(builder, job);
    return finish(
      'manual/ddr-backup',
      `Backup by ${by} with VMs stopped`,
      `${by} によるバックアップ（仮想マシン停止）`,
    );
  }
  if (mode === 'nonstop') {
    nonstop(builder, job);
    return finish('repnavi/nonstop-backup', `Non-stop backup by ${by}`, `${by} による無停止バックアップ`);
  }
  shortstop(builder, job);
  return finish('repnavi/shortstop-backup', `Short-stop backup by ${by}`, `${by} による短停止バックアップ`);
}

function technologyName(job: Backup): string {
  return [...new Set(pairsOf(job).map((pair) => technologyOf(pair)))].join(' / ') || 'DDR';
}

// ── VMFS ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

interface VmfsParts {
  readonly vms: readonly Vm[];
  /** Not off when the job runs. */
  readonly on: readonly Vm[];
  readonly off: readonly Vm[];
  readonly pairs: readonly Element[];
  readonly executor: Element | undefined;
  readonly actors: Actors;
}

function partsOf(job: Backup): VmfsParts {
  const vms = copiedVmsOf(job);
  return {
    vms,
    on: notOff(vms, job),
    off: vms.filter((vm) => isOff(job, vm)),
    pairs: elements(pairsOf(job)),
    executor: executorOf(job),
    actors: actorsOf(toolOf(job)),
  };
}

const offText: Text = { en: 'the VM is powered off', ja: '仮想マシンがパワーオフ状態の場合' };

/** Replicate, with what has to be known of the RVs; the state of VMs that are off is kept for those who read the plan. */
function addReplicate(builder: PlanBuilder, parts: VmfsParts, job: Backup, section: string): void {
  for (const vm of parts.off) builder.startsWith(vm, 'power', 'off');
  const onEsxi = pairsOf(job).some((pair) => {
    const rv = rvOf(pair);
    return rv !== undefined && hostsSeeing(rv).length > 0;
  });
  builder.add({
    action: 'replicate',
    actor: parts.actors.storage,
    on: parts.executor,
    targets: parts.pairs,
    notes: [notReadyNote, ...(onEsxi ? [detachedNote] : [])],
    section,
  });
}

function addSeparate(builder: PlanBuilder, parts: VmfsParts, section: string): void {
  builder.add({
    action: 'separate',
    actor: parts.actors.storage,
    on: parts.executor,
    targets: parts.pairs,
    section,
  });
}

function nonstop(builder: PlanBuilder, job: Backup): void {
  const parts = partsOf(job);
  const { actors, executor } = parts;
  const section = sections.nonstop;
  addReplicate(builder, parts, job, section);
  builder.add({
    action: 'vm-snapshot-create',
    actor: actors.vmware,
    on: executor,
    targets: elements(parts.on),
    undo: undoSnapshots,
    skippedWhen: offText,
    notes: [synchronisedNote, ...snapshotNotes(parts.on), ...offNotes(parts.off)],
    section,
  });
  addSeparate(builder, parts, section);
  builder.add({
    action: 'vm-snapshot-delete',
    actor: actors.vmware,
    on: executor,
    targets: elements(parts.on),
    skippedWhen: offText,
    section,
  });
  addSecondaries(builder, job);
}

const undoSnapshots: Step['undo'] = {
  action: 'vm-snapshot-delete',
  title: { en: 'Delete the VM snapshots that were created', ja: '作成した仮想マシンのスナップショットを削除する' },
};
const undoShutdown: Step['undo'] = {
  action: 'vm-power-on',
  title: { en: 'Power on the VMs that were shut down', ja: 'シャットダウンした仮想マシンをパワーオンする' },
};

function shortstop(builder: PlanBuilder, job: Backup): void {
  const parts = partsOf(job);
  const { actors, executor } = parts;
  const section = sections.shortstop;
  addReplicate(builder, parts, job, section);
  const clustered = parts.on.some((vm) => guestClustersOf(vm).length > 0);
  builder.add({
    action: 'vm-shutdown',
    actor: actors.vmware,
    on: executor,
    targets: elements(parts.on),
    undo: undoShutdown,
    skippedWhen: offText,
    notes: [synchronisedNote, ...(clustered ? [clusterNote] : []), ...offNotes(parts.off)],
    section,
  });
  addSeparate(builder, parts, section);
  builder.add({
    action: 'vm-power-on',
    actor: actors.vmware,
    on: executor,
    targets: elements(parts.on),
    skippedWhen: offText,
    section,
  });
  addSecondaries(builder, job);
}

function manualDdr(builder: PlanBuilder, job: Backup): void {
  if (job.get('mode') === 'nonstop') {
    builder.gap(
      {
        en: 'The document gives no procedure by hand for a non-stop backup. Use RepNavi or ControlCommand, or `mode stopped`.',
        ja: '無停止バックアップの手動手順は文書に定められていない。RepNavi か ControlCommand を使うか、`mode stopped` とする。',
      },
      job.place('mode'),
    );
  }
  const parts = partsOf(job);
  const section = sections.manualDdr;
  addReplicate(builder, parts, job, section);
  builder.add({
    action: 'vm-shutdown',
    actor: 'business-server',
    targets: elements(parts.on),
    label: { en: 'Stop VMs', ja: '仮想マシンの停止' },
    undo: undoShutdown,
    skippedWhen: offText,
    notes: [stopAllNote, ...offNotes(parts.off)],
    section,
  });
  addSeparate(builder, parts, section);
  builder.add({
    action: 'vm-power-on',
    actor: 'business-server',
    targets: elements(parts.on),
    label: { en: 'Start VMs again', ja: '仮想マシンの再開' },
    skippedWhen: offText,
    section,
  });
  addSecondaries(builder, job);
}

function dsv(builder: PlanBuilder, job: Backup): void {
  const mode = job.get('mode');
  if (mode === 'nonstop') {
    builder.gap(
      {
        en: 'The document gives no ordered procedure for a non-stop backup by DSV.',
        ja: 'DSV による無停止バックアップの手順は文書に示されていない。',
      },
      job.place('mode'),
    );
  }
  if (toolOf(job) === 'repnavi') {
    builder.gap(
      {
        en: 'The document gives no ordered procedure for DSV with RepNavi Suite; it gives one by hand (`using manual`, `using ControlCommand`).',
        ja: 'RepNavi Suite を用いた DSV の手順は文書に示されていない。手動の手順のみ示されている（`using manual`、`using ControlCommand`）。',
      },
      job.child('using')?.place() ?? job.place(),
    );
  }
  const vms = copiedVmsOf(job);
  const on = notOff(vms, job);
  const off = vms.filter((vm) => isOff(job, vm));
  const snapshots = elements(snapshotsOf(job));
  const executor = executorOf(job);
  const section = sections.manualDsv;
  for (const vm of off) builder.startsWith(vm, 'power', 'off');
  const onEsxi = snapshotsOf(job).some((snapshot) => {
    const lv = snapshot.get('lv');
    return !!lv && hostsSeeing(lv).length > 0;
  });
  builder.add({
    action: 'vm-shutdown',
    actor: 'business-server',
    targets: elements(on),
    label: { en: 'Stop VMs', ja: '仮想マシンの停止' },
    undo: undoShutdown,
    skippedWhen: offText,
    notes: [stopAllOnBvNote, ...offNotes(off)],
    section,
  });
  const storage = { actor: 'management-server', on: executor, targets: snapshots, section } as const;
  builder.add({
    ...storage,
    action: 'snapshot-create',
    notes: onEsxi
      ? [
          {
            text: {
              en: 'The LV is assigned to ESXi hosts. It must be detached there: DSV with an attached LV is a restricted operation.',
              ja: 'LV は ESXi に割り当てられている。ESXi で detach されていること。attach したままの DSV は制限事項である。',
            },
            rule: 'istorage/no-dsv-with-lv-attached',
          },
        ]
      : [],
  });
  const secondaries = job.children('secondary');
  const guard = {
    ...storage,
    action: 'guard-on',
    undo: {
      action: 'guard-off',
      title: { en: 'Release the protection of the SV', ja: 'SV の保護設定を解除する' },
    },
  } as const;
  if (secondaries.length > 0) builder.add(guard);
  builder.add({
    action: 'vm-power-on',
    actor: 'business-server',
    targets: elements(on),
    label: { en: 'Start VMs again', ja: '仮想マシンの再開' },
    skippedWhen: offText,
    section,
  });
  if (secondaries.length === 0) return;
  const lvs = snapshotsOf(job).filter((snapshot) => snapshot.get('lv'));
  if (lvs.length < snapshotsOf(job).length) {
    builder.gap(
      {
        en: 'A secondary backup reads the snapshot through an LV, and the snapshot has none (`lv`).',
        ja: '2次バックアップは LV を通してスナップショットを読み出すが、LV が書かれていない（`lv`）。',
      },
      snapshotsOf(job)[0]?.place() ?? job.place(),
    );
  }
  builder.add({
    ...storage,
    action: 'link',
    undo: { action: 'unlink', title: { en: 'Unlink the LV', ja: 'LV のリンクを解除する' } },
  });
  addSecondaries(builder, job);
  builder.add({ ...storage, action: 'unlink' });
  builder.add({ ...storage, action: 'guard-off' });
}

// ── RDM, SAN boot ─────────────────────────────────────────────────────────────────────────────────────────────────────

function rdm(builder: PlanBuilder, job: Backup): void {
  if (toolOf(job) !== 'repnavi') {
    builder.gap(
      {
        en: 'For RDM disks the document numbers no steps. With RepNavi Suite the product carries them out; with ControlCommand, ask the PP support desk for the procedure.',
        ja: 'RDM 領域の手順は文書に示されていない。RepNavi Suite を使う場合は製品が実行する。ControlCommand を使う場合は PP サポート窓口に手順を確認する。',
      },
      job.child('using')?.place() ?? job.place(),
    );
    return;
  }
  const copies = elements(copiesOf(job));
  const pairs = elements(pairsOf(job));
  for (const pair of pairsOf(job)) {
    builder.startsWith(pair, 'pair', 'separated');
    const rv = rvOf(pair);
    if (rv) builder.startsWith(rv, 'content', 'previous');
  }
  builder.add({
    action: 'run-backup',
    actor: 'repnavi',
    on: executorOf(job) ?? rdmVmsOf(job)[0],
    targets: copies.length > 0 ? copies : pairs,
    label: { en: 'RepNavi Suite backs up', ja: 'RepNavi Suite によるバックアップ' },
    notes: [
      {
        text: {
          en: 'Replicating, quiescing and separating are one job of RepNavi Suite, started by the job management software; the document does not number its steps.',
          ja: 'レプリケート・静止点確保・セパレートは RepNavi Suite の 1 つのジョブとして、ジョブ管理ソフトから実行される。個々の手順は文書に示されていない。',
        },
        rule: 'rdm/job-management-mandatory',
      },
    ],
    section: sections.rdmWindows,
  });
  addSecondaries(builder, job);
}

function sanboot(builder: PlanBuilder, job: Backup): void {
  const hosts = elements(bootHostsOfJob(job));
  const pairs = elements(pairsOf(job));
  const executor = executorOf(job);
  const section = sections.sanboot;
  if (toolOf(job) === 'repnavi') {
    builder.gap(
      {
        en: 'The system of an ESXi host is backed up with ControlCommand (IOPATH=MANAGER), not with RepNavi Suite.',
        ja: 'ESXi システム領域のバックアップは RepNavi Suite ではなく ControlCommand（IOPATH=MANAGER）で行う。',
      },
      job.child('using')?.place() ?? job.place(),
    );
  }
  if (snapshotsOf(job).length > 0) {
    builder.gap(
      {
        en: 'The document describes the backup of an ESXi system by DDR only, not by snapshots.',
        ja: 'ESXi システム領域のバックアップは DDR による手順のみで、スナップショットによる手順は文書に示されていない。',
      },
      job.place(),
    );
  }
  builder.add({
    action: 'replicate',
    actor: 'management-server',
    on: executor,
    targets: pairs,
    notes: [
      notReadyNote,
      {
        text: {
          en: 'The document does not say where in the order the replication stands; it stands here as in the procedures for VMFS.',
          ja: 'レプリケートの順序は文書に明記がなく、VMFS 領域の手順に倣った。',
        },
      },
    ],
    section,
  });
  builder.add({
    action: 'esxi-shutdown',
    actor: 'business-server',
    targets: hosts,
    undo: { action: 'esxi-start', title: { en: 'Start the ESXi server', ja: 'ESXi サーバを起動する' } },
    notes: [
      {
        text: {
          en: 'The ESXi server has to be shut down before the separation. Stop its VMs, or move them to another host, before.',
          ja: '静止点確保のため、セパレート前に ESXi サーバのシャットダウンが必要。稼働中の仮想マシンは事前に停止するか、別のホストへ移動する。',
        },
        rule: 'sanboot/shutdown-before-separate',
      },
    ],
    section,
  });
  builder.add({ action: 'separate', actor: 'management-server', on: executor, targets: pairs, section });
  builder.add({ action: 'esxi-start', actor: 'business-server', targets: hosts, section });
  addSecondaries(builder, job);
}
