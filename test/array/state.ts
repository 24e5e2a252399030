// What the stand-in array knows: the state file that its commands share, the faults it is told to show, and its journal.

/** States of a pair, as the array's query names them (commands.yaml: pair_states). */
export type SyncState =
  'separated' | 'rpl/exec' | 'rpl/sync' | 'sep/exec' | 'rst/exec' | 'rst/sync' | 'cancel' | 'fault';

/** States of a snapshot; `-` while the SV holds none. */
export type SnapState = '-' | 'snap/active' | 'snap/deleting' | 'rst/exec';

/** How a host may use a volume: not ready, read only, read and write. */
export type Access = 'nr' | 'ro' | 'rw';

/** A change that is under way. Queries of the volume move it on, never the clock. */
export interface Transition<State> {
  /** States still to come. */
  to: State[];
  /** Queries that still show the present state. */
  left: number;
  /** It never ends. */
  stuck?: boolean;
}

/** A logical disk. */
export interface LogicalDisk {
  /** LDN, decimal. */
  number: number;
  /** Absent while bound but not yet named. */
  name?: string;
  /** Usage format: the prefix of the name in iSMcfg. */
  type: string;
  capacityGb: number;
  pool: number;
  kind: 'ld' | 'sv' | 'lv' | 'cv';
  /** Stands for the data on it. */
  content: string;
  /** Hosts that have it mounted or attached. */
  inUseBy: string[];
}

/** A pair of MV and RV. */
export interface Pair {
  mv: string;
  rv: string;
  sync: SyncState;
  activity: '-' | 'replicate' | 'separate' | 'restore' | 'restore(protect)';
  /** Access to RV as it is now. */
  rvAccess: Access;
  /** Access to RV once separated. */
  rvAccessAfter: Access;
  /** RV may be used before the separation is complete. */
  immediate: boolean;
  /** Difference that a replicate has to copy. */
  differenceKb: number;
  transition?: Transition<SyncState>;
}

/** A generation: an SV of a BV. */
export interface Generation {
  bv: string;
  sv: string;
  state: SnapState;
  guarded: boolean;
  /** Call number at which the snapshot was created; stands for its time. */
  createdAt: number;
  transition?: Transition<SnapState>;
}

/** A link volume. */
export interface LinkVolume {
  lv: string;
  bv: string;
  /** What it is linked to: an SV, or the BV itself. */
  linkedTo?: string;
  access: Access;
}

/** An LD set: which hosts may use which logical disks. */
export interface LdSet {
  /** With platform prefix. */
  name: string;
  type: 'fc' | 'iscsi';
  paths: string[];
  initiators: string[];
  disks: { lun: number; name: string }[];
}

/**
 * A misbehaviour that the stand-in is told to show.
 * - `fail`: does nothing, says so, ends with `exit`
 * - `fail-after`: does its work, but ends with `exit` (a lost answer)
 * - `retry`: does nothing, answers a message id after which a caller should try again, ends with `exit`
 * - `hang`: does nothing and never ends
 * - `ignore`: does nothing and reports success (a guest that does not shut down, a rescan that finds nothing)
 * - `stick`: begins, but the state never changes any more
 * - `break`: begins, and the pair ends in state `fault`
 */
export type FaultKind = 'fail' | 'fail-after' | 'retry' | 'hang' | 'ignore' | 'stick' | 'break';

/** Which call misbehaves, and how. */
export interface Fault {
  /** `iSMrc_separate`, `iSMcfg addldsetld`, `govc snapshot.create`; `govc` for any call of it, `*` for any call at all. */
  command: string;
  kind: FaultKind;
  /** Only calls whose arguments, joined by blanks, contain this text. */
  match?: string;
  /** From which fitting call on, counted from 1 from now; default 1. */
  call?: number;
  /** For how many fitting calls; default 1, `Infinity` in the API means for ever. */
  times?: number;
  /** Exit code; default 1. */
  exit?: number;
  /** Message id or text; default for `retry` iSM31005. */
  message?: string;
  /** Where the message is written: both are said to occur. Default stderr. */
  stream?: 'stdout' | 'stderr';
}

/** A fault with how often it was met. */
export interface ArmedFault extends Fault {
  seen: number;
}

/** The state file. */
export interface ArrayState {
  name: string;
  /** How many queries show a state that is still changing; 0 changes at once. */
  settle: number;
  /** Whether spellings that no public source shows are taken. */
  unverified: 'refuse' | 'accept';
  /** No pair may be changed. */
  frozen: boolean;
  /** Real programs by name whose calls go through the stand-in, such as govc. */
  passed: Record<string, string>;
  disks: LogicalDisk[];
  pairs: Pair[];
  generations: Generation[];
  links: LinkVolume[];
  sets: LdSet[];
  faults: ArmedFault[];
  /** Number of calls so far. */
  calls: number;
}

/** One call, as the journal keeps it. */
export interface Call {
  /** Place in the order of calls, from 1. */
  n: number;
  /** `iSMrc_query`, `iSMcfg addldsetld`, `govc vm.power`. */
  command: string;
  /** All arguments, the subcommand included. */
  args: string[];
  outcome: 'done' | 'refused' | 'failed' | 'hung' | 'retry' | 'ignored' | 'running';
  exit: number | null;
  /** Why it was refused or failed. */
  message?: string;
  /** Options or values in it that no public source shows. */
  unverified?: string[];
}
