/**
 * What follows about the disks of an iStorage array: what a logical disk is, which pairs and snapshots copy it and by which
 * technology, who sees it and what is on it. Rules, plans and emitters read the design through these, so that they agree. Jobs are
 * in `array-jobs`, machines in `machines`.
 */
import type { Element } from '../element.ts';
import { derived, inverse } from '../topology.ts';

export type Ld = Element<'ld'>;
export type Pair = Element<'pair'>;
export type Snapshot = Element<'snapshot'>;
export type Ldset = Element<'ldset'>;
export type Datastore = Element<'datastore'>;
export type Host = Element<'esxi'> | Element<'esx'>;

/** What a logical disk is in pairs and snapshots. */
export type Role = 'MV' | 'RV' | 'BV' | 'SV' | 'LV';
/** DDR copies within an array, RDR to another one; DSV keeps generations. */
export type Technology = 'DDR' | 'RDR' | 'DSV';

// ── Pairs and snapshots ───────────────────────────────────────────────────────────────────────────────────────────────

export function mvOf(pair: Pair): Ld | undefined {
  return pair.get('of')?.from ?? undefined;
}

export function rvOf(pair: Pair): Ld | undefined {
  return pair.get('of')?.to ?? undefined;
}

export function bvOf(snapshot: Snapshot): Ld | undefined {
  return snapshot.get('of') ?? undefined;
}

export function lvOf(snapshot: Snapshot): Ld | undefined {
  return snapshot.get('lv') ?? undefined;
}

/** The generations of a snapshot, in the order of the design. */
export function svsOf(snapshot: Snapshot): readonly Ld[] {
  return snapshot.list('svs');
}

/** The MV of a pair, the BV of a snapshot. */
export function sourceOf(copy: Pair | Snapshot): Ld | undefined {
  return copy.is('pair') ? mvOf(copy) : bvOf(copy);
}

/** The disk through which others read the copy: the RV of a pair, the LV of a snapshot. */
export function copyOf(copy: Pair | Snapshot): Ld | undefined {
  return copy.is('pair') ? rvOf(copy) : lvOf(copy);
}

/** The array that has the disk, pair, snapshot or LD set. */
export function arrayOf(element: Ld | Pair | Snapshot | Ldset): Element<'array'> | undefined {
  return element.ancestor('array');
}

/** DSV for a snapshot; DDR for a pair within one array, RDR across two. While an end is not known a pair counts as DDR. */
export function technologyOf(copy: Pair | Snapshot): Technology {
  if (!copy.is('pair')) return 'DSV';
  const mv = mvOf(copy);
  const rv = rvOf(copy);
  return mv && rv && arrayOf(mv) !== arrayOf(rv) ? 'RDR' : 'DDR';
}

const one = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item]);

/** Pairs of which the disk is the MV. */
export const pairsFrom: (ld: Ld) => readonly Pair[] = inverse('pair', (pair) => one(mvOf(pair)));

/** Pairs of which the disk is the RV; more than one is a mistake of the design. */
export const pairsTo: (ld: Ld) => readonly Pair[] = inverse('pair', (pair) => one(rvOf(pair)));

/** Snapshots of which the disk is the BV. */
export const snapshotsFrom: (ld: Ld) => readonly Snapshot[] = inverse('snapshot', (snapshot) => one(bvOf(snapshot)));

/** Snapshots of which the disk is a generation (SV). */
export const snapshotsTo: (ld: Ld) => readonly Snapshot[] = inverse('snapshot', (snapshot) => svsOf(snapshot));

/** Snapshots that are read through the disk (LV). */
export const snapshotsThrough: (ld: Ld) => readonly Snapshot[] = inverse('snapshot', (snapshot) => one(lvOf(snapshot)));

/** What the disk is; it may be several at once, such as an RV of which snapshots are taken. Empty for a disk in none. */
export const rolesOf = derived((ld: Ld): ReadonlySet<Role> => {
  const roles = new Set<Role>();
  if (pairsFrom(ld).length > 0) roles.add('MV');
  if (pairsTo(ld).length > 0) roles.add('RV');
  if (snapshotsFrom(ld).length > 0) roles.add('BV');
  if (snapshotsTo(ld).length > 0) roles.add('SV');
  if (snapshotsThrough(ld).length > 0) roles.add('LV');
  return roles;
});

export function hasRole(ld: Ld, ...roles: readonly Role[]): boolean {
  const own = rolesOf(ld);
  return roles.some((role) => own.has(role));
}

// ── Who sees a disk, and what is on it ────────────────────────────────────────────────────────────────────────────────

/** LD sets that assign the disk. */
export function ldsetsOf(ld: Ld): readonly Ldset[] {
  return ld.referrers('ldset', 'lds');
}

/** Every machine to which the disk is assigned. */
export const assignedTo = derived((ld: Ld): readonly Element[] => [
  ...new Set(ldsetsOf(ld).flatMap((set) => set.list('to') as readonly Element[])),
]);

/** ESXi hosts to which the disk is assigned. */
export function hostsSeeing(ld: Ld): readonly Element<'esxi'>[] {
  return assignedTo(ld).filter((machine): machine is Element<'esxi'> & Element => machine.is('esxi'));
}

/** Usual state of the device on the ESXi hosts of an LD set: the set's own word, else the disk's; undefined where nobody says it. */
export function deviceStateOf(ld: Ld, ldset?: Ldset): 'attached' | 'detached' | undefined {
  return ldset?.get('device') ?? ld.get('device');
}

/** The logical disks of which a datastore is made. */
export function ldsOf(datastore: Datastore): readonly Ld[] {
  return (datastore.list('on') as readonly Element[]).filter((base): base is Ld & Element => base.is('ld'));
}

/** Datastores on the disk. */
export function datastoresOn(ld: Ld): readonly Datastore[] {
  return ld.referrers('datastore', 'on');
}

/** The logical disk of an RDM. */
export function rdmLd(rdm: Element<'rdm'>): Ld | undefined {
  const on = rdm.get('on') as Element | null | undefined;
  return on?.is('ld') ? on : undefined;
}

/** The logical disk from which a host boots; undefined for a local disk. */
export function bootLd(host: Element<'esxi'>): Ld | undefined {
  const boot = host.get('boot');
  return typeof boot === 'object' && boot !== null ? boot : undefined;
}

/** Hosts that boot from the disk. */
export function bootHosts(ld: Ld): readonly Element<'esxi'>[] {
  return ld.referrers('esxi', 'boot');
}
