/**
 * Customers' own procedures for jobs, restores, pairs and hosts of this system, compiled to plans of the same shape as ours, so that
 * the rules on order and state read both alike.
 */
import type { Element } from '../../model/element.ts';
import {
  arrayBackupOf,
  bootHostsOfJob,
  copiedVmsOf,
  copiesOf,
  isIstorageJob,
  rdmVmsOf,
  restoredPairsOf,
  restoredSnapshotsOf,
  restoredVmsOf,
  vmfsJobsOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import {
  bootLd,
  copyOf,
  ldsOf,
  mvOf,
  pairsFrom,
  pairsTo,
  snapshotsFrom,
  snapshotsThrough,
  sourceOf,
  svsOf,
  type Ld,
  type Pair,
  type Snapshot,
} from '../../model/derived/istorage.ts';
import { guestClustersOf, hostsIn, ldsOfVm, vmsOn, vmsOnLd, type Vm } from '../../model/derived/machines.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, Step } from '../plan.ts';
import { actionLabels, isArrayAction, type ArrayAction } from './actions.ts';
import { elements, namesOf, notOff, PlanBuilder } from './builder.ts';
import { hostsOfVolumes } from './restore-task.ts';

type Procedure = Element<'procedure'>;

/** Everything that a procedure is about, by what actions are done to. */
interface Subjects {
  readonly backups: readonly Backup[];
  readonly copies: readonly (Pair | Snapshot)[];
  readonly vms: readonly Vm[];
  readonly bootHosts: readonly Element[];
}

/** Whether a procedure is about disks of an array or what they hold. */
export function isIstorageProcedure(procedure: Procedure): boolean {
  const about = procedure.list('for') as unknown as readonly Element[];
  return about.some((element) => {
    if (element.is('pair', 'snapshot')) return true;
    if (element.is('backup')) return isIstorageJob(element);
    if (element.is('restore')) return arrayBackupOf(element) !== undefined;
    if (element.is('esxi')) return bootLd(element) !== undefined;
    return element.is('vm') && vmfsJobsOf(element).length > 0;
  });
}

function subjectsOf(procedure: Procedure): Subjects {
  const backups = new Set<Backup>();
  const copies = new Set<Pair | Snapshot>();
  const vms = new Set<Vm>();
  const hosts = new Set<Element>();
  for (const element of procedure.list('for') as unknown as readonly Element[]) {
    if (element.is('backup')) {
      backups.add(element);
      for (const copy of copiesOf(element)) copies.add(copy);
      for (const vm of [...copiedVmsOf(element), ...rdmVmsOf(element)]) vms.add(vm);
      for (const host of bootHostsOfJob(element)) hosts.add(host);
    } else if (element.is('restore')) {
      const backup = arrayBackupOf(element);
      if (backup) backups.add(backup);
      for (const copy of [...restoredPairsOf(element), ...restoredSnapshotsOf(element)]) copies.add(copy);
      for (const vm of restoredVmsOf(element)) vms.add(vm);
      if (backup) for (const host of bootHostsOfJob(backup)) hosts.add(host);
    } else if (element.is('pair', 'snapshot')) {
      const copy = element as Pair | Snapshot;
      copies.add(copy);
      const source = sourceOf(copy);
      if (source) for (const vm of vmsOnLd(source)) vms.add(vm);
    } else if (element.is('vm')) {
      vms.add(element);
      for (const ld of ldsOfVm(element)) for (const copy of copiesOfLd(ld)) copies.add(copy);
    } else if (element.is('esxi')) {
      hosts.add(element);
      const ld = bootLd(element);
      if (ld) for (const copy of copiesOfLd(ld)) copies.add(copy);
    }
  }
  return { backups: [...backups], copies: [...copies], vms: [...vms], bootHosts: [...hosts] };
}

function copiesOfLd(ld: Ld): readonly (Pair | Snapshot)[] {
  return [...pairsFrom(ld), ...pairsTo(ld), ...snapshotsFrom(ld), ...snapshotsThrough(ld)];
}

/** What an action is done to. */
type TargetKind = 'pair' | 'snapshot' | 'vm' | 'source' | 'copy' | 'host' | 'system' | 'cluster' | 'backup' | 'as-said';

const targetKinds: Readonly<Record<ArrayAction, TargetKind>> = {
  replicate: 'pair',
  'wait-synchronised': 'pair',
  separate: 'pair',
  'wait-separated': 'pair',
  restore: 'pair',
  'wait-restored': 'pair',
  pair: 'pair',
  unpair: 'pair',
  'snapshot-create': 'snapshot',
  'snapshot-restore': 'snapshot',
  'guard-on': 'snapshot',
  'guard-off': 'snapshot',
  link: 'snapshot',
  unlink: 'snapshot',
  'generation-release': 'snapshot',
  'generation-set': 'snapshot',
  'access-forbid': 'source',
  'access-permit': 'source',
  'ld-rebuild': 'source',
  'volume-unmount': 'source',
  'volume-mount': 'source',
  'access-release': 'copy',
  'access-grant': 'copy',
  'access-revert': 'copy',
  'device-attach': 'copy',
  'device-detach': 'copy',
  'datastore-mount': 'copy',
  'datastore-unmount': 'copy',
  'secondary-backup': 'copy',
  'secondary-restore': 'copy',
  'vm-snapshot-create': 'vm',
  'vm-snapshot-delete': 'vm',
  'vm-snapshot-revert': 'vm',
  'vm-shutdown': 'vm',
  'vm-power-off': 'vm',
  'vm-power-on': 'vm',
  'vm-unregister': 'vm',
  'vm-register': 'vm',
  'application-quiesce': 'vm',
  'application-resume': 'vm',
  'delete-files': 'vm',
  'copy-files': 'vm',
  'cluster-stop': 'cluster',
  'cluster-start': 'cluster',
  'esxi-shutdown': 'system',
  'esxi-start': 'system',
  'esxi-reinstall': 'system',
  rescan: 'host',
  'run-backup': 'backup',
};

/** VMs that are off have no part in quiescing; without a job to say so, the procedure and the VM do. */
const quiescing: ReadonlySet<ArrayAction> = new Set([
  'vm-snapshot-create',
  'vm-snapshot-delete',
  'vm-shutdown',
  'vm-power-on',
]);

/** What the step concerns where it names nothing: everything the procedure is about. */
function impliedTargets(action: ArrayAction, subjects: Subjects, procedure: Procedure): readonly Element[] {
  const { copies, vms } = subjects;
  switch (targetKinds[action]) {
    case 'pair':
      return elements(copies.filter((copy) => copy.is('pair')));
    case 'snapshot':
      return elements(copies.filter((copy) => copy.is('snapshot')));
    case 'source':
      return elements(copies.flatMap((copy) => sourceOf(copy) ?? []));
    case 'copy':
      return elements(copies.flatMap((copy) => copyOf(copy) ?? []));
    case 'vm':
      return elements(quiescing.has(action) ? vms.filter((vm) => !isOffAtStart(vm, subjects, procedure)) : vms);
    case 'cluster': {
      const clusters = [...new Set(vms.flatMap((vm) => guestClustersOf(vm)))];
      return elements(clusters.length > 0 ? clusters : vms);
    }
    case 'system':
      return subjects.bootHosts;
    case 'host':
      return hostsOfVolumes(copies.map(sourceOf), vms);
    case 'backup':
      return elements(subjects.backups);
    case 'as-said':
      return [];
  }
}

function isOffAtStart(vm: Vm, subjects: Subjects, procedure: Procedure): boolean {
  const said = procedure.get('vm-state');
  if (said) return said === 'off';
  const [backup] = subjects.backups;
  return backup ? notOff([vm], backup).length === 0 : vm.get('state') === 'off';
}

/** What the step names, brought to the kind that its action is done to: a datastore's VMs, an MV's pairs. */
function namedTargets(action: ArrayAction, named: readonly Element[]): readonly Element[] {
  const wanted = targetKinds[action];
  return [...new Set(named.flatMap((element) => expand(element, wanted)))];
}

function expand(element: Element, wanted: TargetKind): readonly Element[] {
  if (element.is('ld')) {
    if (wanted === 'pair') return elements([...pairsFrom(element), ...pairsTo(element)]);
    if (wanted === 'snapshot') {
      const all = element.topology.all('snapshot').filter((snapshot) => svsOf(snapshot).includes(element));
      return elements([...new Set([...snapshotsFrom(element), ...snapshotsThrough(element), ...all])]);
    }
    if (wanted === 'vm') return elements(vmsOnLd(element));
  } else if (element.is('pair', 'snapshot')) {
    const copy = element as Pair | Snapshot;
    if (wanted === 'source') return elements([sourceOf(copy)].flatMap((ld) => ld ?? []));
    if (wanted === 'copy') return elements([copyOf(copy)].flatMap((ld) => ld ?? []));
    if (wanted === 'vm') return elements([sourceOf(copy)].flatMap((ld) => (ld ? vmsOnLd(ld) : [])));
  } else if (element.is('datastore')) {
    if (wanted === 'vm') return elements(vmsOn(element));
    if (wanted === 'pair') return elements(ldsOf(element).flatMap((ld) => pairsFrom(ld)));
    if (wanted === 'snapshot') return elements(ldsOf(element).flatMap((ld) => snapshotsFrom(ld)));
    if (wanted === 'source') return elements(ldsOf(element));
  } else if (element.is('ldset')) {
    if (wanted === 'source' || wanted === 'copy') return elements(element.list('lds'));
  } else if (element.is('cluster', 'vcenter')) {
    if (wanted === 'host' || wanted === 'system') return elements(hostsIn(element));
  } else if (element.is('backup')) {
    if (wanted === 'pair') return elements(copiesOf(element).filter((copy) => copy.is('pair')));
    if (wanted === 'snapshot') return elements(copiesOf(element).filter((copy) => copy.is('snapshot')));
    if (wanted === 'vm') return elements(copiedVmsOf(element));
  }
  return [element];
}

/** The plan of a customer's procedure. */
export function procedurePlan(procedure: Procedure): Plan {
  const subjects = subjectsOf(procedure);
  const builder = new PlanBuilder(procedure, subjects.backups[0]);
  const pairState = procedure.get('pair-state');
  const vmState = procedure.get('vm-state');
  for (const copy of subjects.copies) {
    if (copy.is('pair') && mvOf(copy)) {
      builder.startsWith(copy, 'pair', pairState === 'synchronised' ? 'rpl/sync' : 'separated');
    }
  }
  for (const vm of vmState ? subjects.vms : []) builder.startsWith(vm, 'power', vmState!);
  for (const step of procedure.children('step')) addStep(builder, step, subjects, procedure);
  const name = procedure.name ?? '';
  return builder.build({
    id: name,
    procedure: 'customer',
    purpose: 'procedure',
    title: { en: `Own procedure: ${name}`, ja: `独自の手順: ${name}` },
  });
}

function addStep(builder: PlanBuilder, step: Element<'step'>, subjects: Subjects, procedure: Procedure): void {
  const action = step.name ?? 'other';
  const named = step.list('on') as unknown as readonly Element[];
  const to = step.list('to') as unknown as readonly Element[];
  const notes = notesOf(step);
  if (!isArrayAction(action)) {
    const label: Text =
      step.doc === '' ? { en: action, ja: action } : { en: oneLineOf(step.doc), ja: oneLineOf(step.doc) };
    builder.addPlain({ action, label, targets: named, notes, options: optionsOf(step, to), place: step.place() });
    return;
  }
  const targets = named.length > 0 ? namedTargets(action, named) : impliedTargets(action, subjects, procedure);
  const label = actionLabels[action];
  if (targets.length === 0) {
    builder.addPlain({ action, label, targets, notes, options: optionsOf(step, to), place: step.place() });
    return;
  }
  const goesTo = to.length > 0 ? namesOf(to) : undefined;
  builder.add({
    action,
    actor: 'operator',
    targets,
    label: goesTo ? { en: `${label.en} (to ${goesTo.en})`, ja: `${label.ja}（${goesTo.ja} へ）` } : label,
    waits: step.get('wait') === true || action === 'vm-shutdown' || action.startsWith('wait-'),
    toBv: action === 'link' && to.some((ld) => ld.is('ld') && snapshotsFrom(ld).length > 0),
    notes,
    options: optionsOf(step, to),
    place: step.place(),
  });
}

function oneLineOf(text: string): string {
  return text.split('\n')[0] ?? text;
}

function notesOf(step: Element<'step'>): Step['notes'] {
  const notes: Step['notes'][number][] = [];
  if (step.doc !== '') notes.push({ text: { en: step.doc, ja: step.doc } });
  const by = step.get('by');
  const at = step.get('at');
  if (by) notes.push({ text: { en: `Done by: ${by}.`, ja: `実施者: ${by}。` } });
  if (at) notes.push({ text: { en: `At ${at}.`, ja: `実施時刻: ${at}。` } });
  return notes;
}

function optionsOf(step: Element<'step'>, to: readonly Element[]): Record<string, string> {
  const options: Record<string, string> = {};
  const ldn = step.get('ldn');
  const lun = step.get('lun');
  const signature = step.get('signature');
  if (ldn) options['ldn'] = ldn;
  if (typeof lun === 'number') options['lun'] = String(lun);
  if (signature) options['signature'] = signature;
  if (to.length > 0) options['to'] = to.map((element) => element.qualifiedName).join(', ');
  return options;
}
