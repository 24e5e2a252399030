/** What restores of this system have in common: what is restored from what, and the steps that several of them share. */
import type { Element } from '../../model/element.ts';
import type { Backup, Restore } from '../../model/derived/array-jobs.ts';
import { arrayOf, hostsSeeing, sourceOf, type Ld, type Pair, type Snapshot } from '../../model/derived/istorage.ts';
import { possibleHostsOf, vmsOnLd, type Vm } from '../../model/derived/machines.ts';
import type { Place } from '../../model/source.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Actor, Plan, Step } from '../plan.ts';
import { elements, notOff, PlanBuilder } from './builder.ts';
import { afterNonstopNotes, rawNote } from './notes.ts';
import { sections } from './sections.ts';

/** What a restore is about, whoever asks for it: a `restore` of the design, or a job that must be restorable. */
export interface Task {
  readonly job: Plan['job'];
  readonly backup: Backup;
  readonly restore: Restore | undefined;
  readonly pairs: readonly Pair[];
  readonly snapshots: readonly Snapshot[];
  readonly vms: readonly Vm[];
  /** Data comes from the secondary backup first. */
  readonly fromSecondary: boolean;
  readonly place: Place;
  readonly name: string;
}

export type Kind = 'volume' | 'vm' | 'mv-failure' | 'bv-failure' | 'sv-to-bv' | 'esxi' | 'reinstall' | 'rdm';

export const vmsOf = (ld: Ld | undefined): readonly Vm[] => (ld ? vmsOnLd(ld) : []);

export function begin(task: Task): PlanBuilder {
  return new PlanBuilder(task.job, task.backup);
}

export function finish(builder: PlanBuilder, task: Task, kind: Kind, procedure: string, en: string, ja: string): Plan {
  const name = task.backup.name ?? task.name;
  return builder.build({
    id: task.name,
    procedure,
    purpose: kind,
    title: { en: `${en}: ${name}`, ja: `${ja}: ${name}` },
  });
}

export function noProcedure(task: Task, kind: Kind, text: Text): Plan {
  const builder = begin(task);
  builder.gap(text, task.place);
  return finish(builder, task, kind, 'none', 'Restore', 'リストア');
}

/** ESXi hosts that have to recognise the restored volumes: those that see them, else those on which the VMs may run. */
export function hostsOfVolumes(lds: readonly (Ld | undefined)[], vms: readonly Vm[]): readonly Element[] {
  const seeing = lds.flatMap((ld) => (ld ? hostsSeeing(ld) : [])) as unknown as Element[];
  if (seeing.length > 0) return [...new Set(seeing)];
  return [...new Set(vms.flatMap((vm) => possibleHostsOf(vm)))];
}

/** Every VM with a file on a restored disk, named or not: the disk comes back as a whole. */
export function allVmsOn(task: Task): readonly Vm[] {
  const sources = [...task.pairs, ...task.snapshots].map((copy) => sourceOf(copy));
  return [...new Set([...sources.flatMap(vmsOf), ...task.vms])];
}

export function managementServerOf(copies: readonly (Pair | Snapshot)[]): Element | undefined {
  for (const copy of copies) {
    const source = sourceOf(copy);
    const manager = (source && arrayOf(source))?.list('manager')[0];
    if (manager) return manager;
  }
  return undefined;
}

export function needPairs(builder: PlanBuilder, task: Task): void {
  if (task.pairs.length > 0) return;
  builder.gap(
    {
      en: 'No pair of the backup holds what is to be restored.',
      ja: '復旧対象を保持するペアがバックアップにない。',
    },
    task.place,
  );
}

export function secondaryRestore(
  builder: PlanBuilder,
  task: Task,
  copies: readonly (Ld | undefined)[],
  section: string,
): void {
  if (!task.fromSecondary) return;
  const secondary = task.backup.children('secondary')[0];
  const raw = secondary?.get('format') !== 'file';
  builder.add({
    action: 'secondary-restore',
    actor: 'backup-server',
    on: secondary?.get('on') ?? undefined,
    targets: elements(copies.filter((ld): ld is Ld => ld !== undefined)),
    notes: raw ? [rawNote] : [],
    section,
  });
}

export interface By {
  readonly actor: Actor;
  readonly on?: Element | undefined;
  readonly section: string;
}

/**
 * Registers the VMs. After a non-stop backup those that ran come back with the snapshot of the backup: they are reverted to it and
 * it is deleted, whoever restores.
 */
export function registerVms(
  builder: PlanBuilder,
  task: Task,
  vms: readonly Vm[],
  by: By,
  last: Step['notes'] = [],
): void {
  const nonstop = task.backup.get('mode') === 'nonstop';
  const snapshotted = nonstop ? elements(notOff(vms, task.backup)) : [];
  builder.add({
    ...by,
    action: 'vm-register',
    targets: elements(vms),
    notes: snapshotted.length > 0 ? [] : last,
    moreEffects: snapshotted.flatMap((subject) => [
      { subject, aspect: 'snapshot', value: 'present' },
      { subject, aspect: 'disks', value: 'read-only' },
    ]),
  });
  const skippedWhen: Text = {
    en: 'the VM was powered off when the backup was taken',
    ja: 'バックアップ時に仮想マシンがパワーオフ状態だった場合',
  };
  const after = { ...by, section: sections.nonstopRestore, targets: snapshotted, skippedWhen } as const;
  builder.add({ ...after, action: 'vm-snapshot-revert' });
  builder.add({ ...after, action: 'vm-snapshot-delete', notes: [...afterNonstopNotes(vms), ...last] });
}

/** Starts the VMs that ran before; those that were off stay off. */
export function startVms(builder: PlanBuilder, task: Task, vms: readonly Vm[], section: string): void {
  const targets = elements(notOff(vms, task.backup));
  builder.add({ action: 'vm-power-on', actor: 'business-server', targets, section });
}
