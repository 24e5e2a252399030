/** Plans of backup jobs on iStorage arrays: VMFS with DDR, RDR and DSV, physical RDM, SAN boot. */
import type { Element } from '../../model/element.ts';
import {
  bootHostsOfJob,
  copiedVmsOf,
  executorOf,
  isOff,
  pairsOf,
  regionsOf,
  snapshotsOf,
  toolOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { hostsSeeing, rvOf, technologyOf } from '../../model/derived/istorage.ts';
import { guestClustersOf, type Vm } from '../../model/derived/machines.ts';
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
  synchronisedNote,
} from './notes.ts';
import { dsv } from './by-snapshot.ts';
import { rdm } from './rdm-plans.ts';
import { addSecondaries } from './secondary-steps.ts';
import { actorsOf, sections, type Actors } from './sections.ts';
import { offText, undoShutdown, undoSnapshots } from './vm-steps.ts';

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
    if (toolOf(job) === 'repnavi') return finish('vmfs/dsv-backup', 'Backup by DSV', 'DSV によるバックアップ');
    if (job.get('mode') === 'nonstop') {
      return finish('vmfs/dsv-nonstop-backup', 'Non-stop backup by DSV', 'DSV による無停止バックアップ');
    }
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

export const undoEsxiShutdown: Step['undo'] = {
  action: 'esxi-start',
  title: { en: 'Start the ESXi server', ja: 'ESXi サーバを起動する' },
  until: ['restore'],
};

// ── SAN boot ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

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
    undo: undoEsxiShutdown,
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
