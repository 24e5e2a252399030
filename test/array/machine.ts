// The state machine of pairs and snapshots: what is allowed in which state, and what follows.
// Source of the transitions: the NEC manuals and the driver listed in domain/nec/commands.yaml.
import type {
  Access,
  ArrayState,
  Generation,
  LinkVolume,
  LogicalDisk,
  Pair,
  SnapState,
  SyncState,
  Transition,
} from './state.ts';

/** The array says no: the state or the request does not allow it. */
export class Refusal extends Error {}

/** How a started change behaves when a fault was asked for. */
export type Course = 'normal' | 'stick' | 'break';

/** The logical disk of that bare name. */
export function diskNamed(state: ArrayState, name: string): LogicalDisk {
  const disk = state.disks.find((one) => one.name === name);
  if (disk) return disk;
  const prefixed = /^[A-Z][A-Z0-9]:(.*)$/u.exec(name);
  if (prefixed) throw new Refusal(`no logical disk ${name}: this command takes the name without the OS type prefix`);
  throw new Refusal(`no logical disk ${name}`);
}

/** The logical disk of a name with OS type prefix, as iSMcfg takes it. */
export function diskPrefixed(state: ArrayState, name: string): LogicalDisk {
  const disk = state.disks.find((one) => one.name !== undefined && `${one.type}:${one.name}` === name);
  if (disk) return disk;
  throw new Refusal(
    name.includes(':')
      ? `no logical disk ${name}`
      : `no logical disk ${name}: iSMcfg takes the name with OS type prefix`,
  );
}

/** What the array calls the disk's role in replication. */
export function attributeOf(state: ArrayState, disk: LogicalDisk): string {
  if (disk.kind === 'sv') return 'SV';
  if (disk.kind === 'lv') return 'LV';
  if (disk.kind === 'cv') return '---';
  const roles = [
    state.pairs.some((pair) => pair.mv === disk.name) ? 'MV' : '',
    state.pairs.some((pair) => pair.rv === disk.name) ? 'RV' : '',
    state.generations.some((generation) => generation.bv === disk.name) ? 'BV' : '',
  ].filter((role) => role !== '');
  return roles.length === 0 ? 'IV' : roles.join(',');
}

/** The pair of two volumes. */
export function pairOf(state: ArrayState, mv: string, rv: string): Pair {
  diskNamed(state, mv);
  diskNamed(state, rv);
  const pair = state.pairs.find((one) => one.mv === mv && one.rv === rv);
  if (!pair) throw new Refusal(`${mv} and ${rv} are not paired`);
  return pair;
}

function begin<State>(settle: number, course: Course, to: State[]): Transition<State> {
  return { to, left: settle, ...(course === 'stick' ? { stuck: true } : {}) };
}

function refuseIfFrozen(state: ArrayState): void {
  if (state.frozen) throw new Refusal('the array is frozen');
}

function enter(state: ArrayState, pair: Pair, sync: SyncState): void {
  pair.sync = sync;
  const mv = diskNamed(state, pair.mv);
  const rv = diskNamed(state, pair.rv);
  switch (sync) {
    case 'rpl/sync':
      rv.content = mv.content;
      pair.differenceKb = 0;
      pair.activity = 'replicate';
      break;
    case 'separated':
      pair.rvAccess = pair.rvAccessAfter;
      break;
    case 'fault':
      // What a copy that broke off has left on RV is worth nothing.
      rv.content = '';
      pair.rvAccess = 'nr';
      break;
    default:
      break;
  }
}

function start(state: ArrayState, pair: Pair, course: Course, to: SyncState[]): void {
  pair.transition = begin(state.settle, course, course === 'break' ? ['fault'] : to);
  if (state.settle === 0) settlePair(state, pair);
}

/** Moves a pair on by one query that has just shown its state. */
export function tickPair(state: ArrayState, pair: Pair): void {
  const transition = pair.transition;
  if (!transition || transition.stuck === true) return;
  transition.left -= 1;
  while (transition.left <= 0) {
    const next = transition.to.shift();
    if (next !== undefined) enter(state, pair, next);
    if (transition.to.length === 0) {
      delete pair.transition;
      return;
    }
    transition.left += Math.max(state.settle, 1);
  }
}

/** Brings a pair's change to its end, as a waiting command does. Returns false when it never ends. */
export function settlePair(state: ArrayState, pair: Pair): boolean {
  if (pair.transition?.stuck === true) return false;
  for (const next of pair.transition?.to ?? []) enter(state, pair, next);
  delete pair.transition;
  return true;
}

/** Sets a pair. */
export function setPair(state: ArrayState, mv: string, rv: string): void {
  refuseIfFrozen(state);
  const main = diskNamed(state, mv);
  const replica = diskNamed(state, rv);
  if (main === replica) throw new Refusal('MV and RV are the same logical disk');
  for (const disk of [main, replica]) if (disk.kind !== 'ld') throw new Refusal(`${disk.name} can't be in a pair`);
  if (state.pairs.some((pair) => pair.rv === rv)) throw new Refusal(`${rv} is RV of a pair already`);
  if (state.pairs.some((pair) => pair.mv === rv)) throw new Refusal(`${rv} is MV of a pair`);
  state.pairs.push({
    mv,
    rv,
    sync: 'separated',
    activity: '-',
    rvAccess: 'rw',
    rvAccessAfter: 'rw',
    immediate: false,
    differenceKb: main.capacityGb * 1024 * 1024,
  });
}

/** Releases a pair; forced, in any state. */
export function releasePair(state: ArrayState, mv: string, rv: string, force: boolean): void {
  refuseIfFrozen(state);
  const pair = pairOf(state, mv, rv);
  if (!force && pair.sync !== 'separated') throw new Refusal(`the pair ${mv} - ${rv} is ${pair.sync}, not separated`);
  state.pairs = state.pairs.filter((one) => one !== pair);
}

/** Starts the copy from MV to RV. */
export function replicate(state: ArrayState, mv: string, rv: string, course: Course): Pair {
  refuseIfFrozen(state);
  const pair = pairOf(state, mv, rv);
  if (pair.sync !== 'separated') throw new Refusal(`the pair ${mv} - ${rv} is ${pair.sync}, not separated`);
  const users = diskNamed(state, rv).inUseBy;
  if (users.length > 0) throw new Refusal(`RV ${rv} is in use by ${users.join(', ')}`);
  // One pair of an MV restoring into it and another copying out of it at once would copy half-restored data.
  const restoring = state.pairs.find((one) => one.mv === mv && one.sync.startsWith('rst/'));
  if (restoring) throw new Refusal(`MV ${mv} is being restored from ${restoring.rv}`);
  pair.sync = 'rpl/exec';
  pair.activity = 'replicate';
  pair.rvAccess = 'nr';
  start(state, pair, course, ['rpl/sync']);
  return pair;
}

/** Cuts RV off from MV. */
export function separate(
  state: ArrayState,
  mv: string,
  rv: string,
  access: Access,
  immediate: boolean,
  course: Course,
): Pair {
  refuseIfFrozen(state);
  const pair = pairOf(state, mv, rv);
  if (pair.sync !== 'rpl/exec' && pair.sync !== 'rpl/sync' && pair.sync !== 'rst/sync') {
    throw new Refusal(`the pair ${mv} - ${rv} is ${pair.sync}: nothing to separate`);
  }
  // RV becomes MV as it is at this moment, whenever the difference arrives.
  diskNamed(state, rv).content = diskNamed(state, mv).content;
  pair.sync = 'sep/exec';
  pair.activity = 'separate';
  pair.immediate = immediate;
  pair.rvAccessAfter = access;
  pair.rvAccess = immediate ? access : 'nr';
  pair.differenceKb = 0;
  start(state, pair, course, ['separated']);
  return pair;
}

/** Copies RV back to MV. */
export function restore(state: ArrayState, mv: string, rv: string, protect: boolean, course: Course): Pair {
  refuseIfFrozen(state);
  const pair = pairOf(state, mv, rv);
  if (pair.sync !== 'separated') throw new Refusal(`the pair ${mv} - ${rv} is ${pair.sync}, not separated`);
  const busy = state.pairs.find((one) => one.mv === mv && one !== pair && one.sync !== 'separated');
  if (busy) throw new Refusal(`MV ${mv} is ${busy.sync} with ${busy.rv}`);
  const users = diskNamed(state, mv).inUseBy;
  if (users.length > 0) throw new Refusal(`MV ${mv} is in use by ${users.join(', ')}`);
  // Readers of MV see the content of RV before the copy has finished.
  diskNamed(state, mv).content = diskNamed(state, rv).content;
  pair.sync = 'rst/exec';
  pair.activity = protect ? 'restore(protect)' : 'restore';
  pair.rvAccessAfter = pair.rvAccess;
  pair.rvAccess = 'nr';
  start(state, pair, course, protect ? ['rst/sync', 'separated'] : ['rst/sync']);
  return pair;
}

/** A host writes to a volume: what is kept the same follows. */
export function write(state: ArrayState, name: string, content: string): void {
  const disk = diskNamed(state, name);
  const access = accessOf(state, disk);
  if (access !== 'rw') throw new Refusal(`${name} can't be written: it is ${access}`);
  disk.content = content;
  for (const pair of state.pairs.filter((one) => one.mv === name)) {
    if (pair.sync === 'rpl/sync' || (pair.sync === 'rst/sync' && pair.activity === 'restore')) {
      diskNamed(state, pair.rv).content = content;
    } else {
      pair.differenceKb += 1024;
    }
  }
}

/** A host reads a volume. */
export function read(state: ArrayState, name: string): string {
  const disk = diskNamed(state, name);
  if (accessOf(state, disk) === 'nr') throw new Refusal(`${name} can't be read: it is Not Ready`);
  if (disk.kind === 'lv') {
    const source = state.links.find((link) => link.lv === name)?.linkedTo;
    return source === undefined ? '' : diskNamed(state, source).content;
  }
  return disk.content;
}

/** How hosts may use a volume now. */
export function accessOf(state: ArrayState, disk: LogicalDisk): Access {
  const pair = state.pairs.find((one) => one.rv === disk.name);
  if (pair) return pair.rvAccess;
  if (disk.kind === 'lv') {
    const link = state.links.find((one) => one.lv === disk.name);
    return link?.linkedTo === undefined ? 'nr' : link.access;
  }
  return disk.kind === 'ld' ? 'rw' : 'nr';
}

/** The generation of a BV and an SV; by the SV alone when no BV is given. */
export function generationOf(state: ArrayState, sv: string, bv?: string): Generation {
  diskNamed(state, sv);
  if (bv !== undefined) diskNamed(state, bv);
  const found = state.generations.find((one) => one.sv === sv && (bv === undefined || one.bv === bv));
  if (!found) throw new Refusal(bv === undefined ? `${sv} is not an SV` : `${sv} is not an SV of ${bv}`);
  return found;
}

function startSnap(state: ArrayState, generation: Generation, course: Course, to: SnapState): void {
  generation.transition = begin(state.settle, course, [to]);
  if (state.settle === 0) settleSnap(generation);
}

/** Moves a snapshot on by one query that has just shown its state. */
export function tickSnap(generation: Generation): void {
  const transition = generation.transition;
  if (!transition || transition.stuck === true) return;
  transition.left -= 1;
  if (transition.left <= 0) settleSnap(generation);
}

/** Brings a snapshot's change to its end. Returns false when it never ends. */
export function settleSnap(generation: Generation): boolean {
  if (generation.transition?.stuck === true) return false;
  generation.state = generation.transition?.to.at(-1) ?? generation.state;
  delete generation.transition;
  return true;
}

function linkTo(state: ArrayState, volume: string): LinkVolume | undefined {
  return state.links.find((link) => link.linkedTo === volume);
}

/** Creates a snapshot on an SV. */
export function createSnapshot(state: ArrayState, bv: string, sv: string): Generation {
  const generation = generationOf(state, sv, bv);
  if (generation.state !== '-' && generation.state !== 'snap/active') {
    throw new Refusal(`the snapshot ${sv} is ${generation.state}`);
  }
  if (generation.guarded) throw new Refusal(`${sv} is protected`);
  const link = linkTo(state, sv);
  if (link) throw new Refusal(`${sv} is linked to ${link.lv}`);
  generation.state = 'snap/active';
  generation.createdAt = state.calls;
  diskNamed(state, sv).content = diskNamed(state, bv).content;
  return generation;
}

/** Deletes the snapshot on an SV. */
export function deleteSnapshot(state: ArrayState, bv: string, sv: string, course: Course): Generation {
  const generation = generationOf(state, sv, bv);
  if (generation.state !== 'snap/active') throw new Refusal(`${sv} is ${generation.state}, not snap/active`);
  if (generation.guarded) throw new Refusal(`${sv} is protected`);
  const link = linkTo(state, sv);
  if (link) throw new Refusal(`${sv} is linked to ${link.lv}`);
  generation.state = 'snap/deleting';
  diskNamed(state, sv).content = '';
  startSnap(state, generation, course, '-');
  return generation;
}

/** Restores a BV from an SV. */
export function restoreSnapshot(
  state: ArrayState,
  bv: string,
  sv: string,
  keepDerived: boolean,
  course: Course,
): Generation {
  const generation = generationOf(state, sv, bv);
  if (generation.state !== 'snap/active') throw new Refusal(`${sv} is ${generation.state}, not snap/active`);
  const busy = state.generations.find((one) => one.bv === bv && one.state === 'rst/exec');
  if (busy) throw new Refusal(`${bv} is being restored from ${busy.sv}`);
  const users = diskNamed(state, bv).inUseBy;
  if (users.length > 0) throw new Refusal(`BV ${bv} is in use by ${users.join(', ')}`);
  diskNamed(state, bv).content = diskNamed(state, sv).content;
  if (!keepDerived) {
    const later = state.generations.filter((one) => one.bv === bv && one.createdAt > generation.createdAt);
    for (const one of later) one.state = '-';
  }
  generation.state = 'rst/exec';
  // A broken restore shows any state but snap/active.
  startSnap(state, generation, course, course === 'break' ? '-' : 'snap/active');
  return generation;
}

/** Links an LV to an SV, or to the BV itself. */
export function linkVolume(state: ArrayState, lv: string, target: string, access: Access): void {
  diskNamed(state, lv);
  diskNamed(state, target);
  const link = state.links.find((one) => one.lv === lv);
  if (!link) throw new Refusal(`${lv} is not an LV`);
  if (link.linkedTo !== undefined) throw new Refusal(`${lv} is linked to ${link.linkedTo} already`);
  const generation = state.generations.find((one) => one.sv === target);
  const bv = generation?.bv ?? target;
  if (link.bv !== bv) throw new Refusal(`${lv} is an LV of ${link.bv}, not of ${bv}`);
  if (generation && generation.state !== 'snap/active') {
    throw new Refusal(`${target} is ${generation.state}, not snap/active`);
  }
  link.linkedTo = target;
  link.access = access;
}

/** Unlinks an LV, which becomes Not Ready. */
export function unlinkVolume(state: ArrayState, lv: string): void {
  diskNamed(state, lv);
  const link = state.links.find((one) => one.lv === lv);
  if (!link) throw new Refusal(`${lv} is not an LV`);
  if (link.linkedTo === undefined) throw new Refusal(`${lv} is not linked`);
  const users = diskNamed(state, lv).inUseBy;
  if (users.length > 0) throw new Refusal(`LV ${lv} is in use by ${users.join(', ')}`);
  delete link.linkedTo;
  link.access = 'nr';
}
