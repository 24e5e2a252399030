// What the simulator says about itself, read from govc's JSON and from the simulator's trace.

/** A snapshot of a virtual machine. */
export interface SnapshotState {
  name: string;
  /** Taken with quiescing of the guest. */
  quiesced: boolean;
  /** The virtual machine goes on from this snapshot. */
  current: boolean;
  /** Name of the snapshot it is based on. */
  parent?: string;
}

/** A registered virtual machine. */
export interface VmState {
  /** Managed object id, `vm-12`. */
  id: string;
  name: string;
  uuid: string;
  power: 'poweredOn' | 'poweredOff' | 'suspended';
  toolsRunning: boolean;
  /** Depth first, oldest first. */
  snapshots: SnapshotState[];
  datastore: string;
  /** `[datastore] folder/file.vmx` */
  path: string;
  host: string | undefined;
}

/** A host. */
export interface HostState {
  id: string;
  name: string;
  maintenance: boolean;
}

/** A call that the simulator received. */
export interface VcenterRequest {
  method: string;
  /** Name of the host or virtual machine, or the object id. */
  target: string;
}

/** An object with the properties that were asked for. */
export interface CollectedObject {
  id: string;
  properties: Record<string, unknown>;
}

interface Change {
  name: string;
  val?: unknown;
}

/** Reads the objects that `govc object.collect -json -type …` prints one after the other. */
export function collect(text: string): CollectedObject[] {
  return text
    .split(/(?<=^\})\n/mu)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const update = JSON.parse(part) as { obj: { value: string }; changeSet: Change[] | null };
      return {
        id: update.obj.value,
        properties: Object.fromEntries((update.changeSet ?? []).map((change) => [change.name, change.val ?? null])),
      };
    });
}

interface SnapshotTree {
  snapshot: { value: string };
  name: string;
  quiesced: boolean;
  childSnapshotList?: SnapshotTree[] | null;
}

/** Flattens a virtual machine's `snapshot` property. */
export function snapshotsOf(property: unknown): SnapshotState[] {
  if (property === null || property === undefined) return [];
  const info = property as { currentSnapshot?: { value: string } | null; rootSnapshotList?: SnapshotTree[] | null };
  const walk = (trees: SnapshotTree[] | null | undefined, parent?: string): SnapshotState[] =>
    (trees ?? []).flatMap((tree) => [
      {
        name: tree.name,
        quiesced: tree.quiesced,
        current: tree.snapshot.value === info.currentSnapshot?.value,
        ...(parent === undefined ? {} : { parent }),
      },
      ...walk(tree.childSnapshotList, tree.name),
    ]);
  return walk(info.rootSnapshotList);
}

/** Reads the calls from the simulator's trace file. */
export function requestsOfTrace(trace: string): VcenterRequest[] {
  const calls = trace.matchAll(/^Request: .*\n<Envelope[^\n]*?<Body><(\w+) [^\n]*?<_this type="\w+">([^<]*)</gmu);
  return [...calls].map(([, method, target]) => ({ method: method ?? '', target: target ?? '' }));
}
