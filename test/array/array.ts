// A stand-in for an iStorage array in tests: its commands on a PATH of their own, which ask this process for their answer.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellQuote } from '../tools/bundle.ts';
import { answer, callOf, complaint } from './answer.ts';
import { commands } from './commands.ts';
import { addDisk } from './configuration.ts';
import { AnswerServer, type Reply } from './server.ts';
import { accessOf, diskNamed, generationOf, linkVolume, pairOf, read, setPair, write } from './machine.ts';
import type { Access, ArrayState, Call, Fault, LogicalDisk, SnapState, SyncState } from './state.ts';

export type { ArrayState, Call, Fault, FaultKind, SnapState, SyncState } from './state.ts';

/** A logical disk to begin with. */
export interface DiskLayout {
  /** Usage format; default LX. */
  type?: string;
  /** Default 100. */
  capacityGb?: number;
  /** Stands for the data on it; default the name of the disk followed by `: first`. */
  content?: string;
  /** Hosts that have it mounted or attached: replicate to it and restore into it are refused then. */
  inUseBy?: string[];
}

/** What the array holds at the start. */
export interface ArrayLayout {
  name?: string;
  /** Logical disks by name; those named in pairs and snapshots need no entry here. */
  disks?: Record<string, DiskLayout>;
  /** Pairs; default state `separated`, default access of RV `rw`. */
  pairs?: { mv: string; rv: string; state?: SyncState; rvAccess?: Access }[];
  /** BVs with their generations; those in `active` hold a snapshot already. */
  snapshots?: { bv: string; svs: string[]; active?: string[]; guarded?: string[]; lvs?: string[] }[];
  /** LVs that are linked at the start. */
  links?: { lv: string; to: string; access?: Access }[];
  /** LD sets with platform prefix, and what is assigned to them. */
  sets?: { name: string; type?: 'fc' | 'iscsi'; disks?: Record<string, number> }[];
}

/** How the stand-in behaves. */
export interface ArrayOptions {
  layout: ArrayLayout;
  /** How many queries show a state that is still changing; default 1. */
  settle?: number;
  /**
   * Spellings that no public source shows: refused (default), so that a script that emits one unguarded fails, or
   * accepted as for a site that has confirmed them; the journal then says which they were.
   */
  unverified?: 'refuse' | 'accept';
  /** Path of the real govc: calls of it then go through the stand-in, into the same journal and with faults. */
  govc?: string;
  /**
   * Programs beside those of the array whose calls go through the stand-in as those of govc do: POSIX shell text by name. One named
   * `govc` takes the place of the real one.
   */
  programs?: Record<string, string>;
}

/** A stand-in array. */
export class StandInArray {
  /** Its folder. */
  readonly folder: string;
  /** The folder of its commands, to be put first on PATH. */
  readonly bin: string;
  /** A file that is there once a pair has been restored: for programs that show what is on the volumes, such as a host. */
  readonly restored: string;
  /** Called when a command begins, before it is answered; the answer waits for what it returns. For tests that do something then. */
  onCall: ((call: Call) => Promise<void> | void) | undefined;

  private readonly server: AnswerServer;
  private current: ArrayState;
  private calls: Call[] = [];

  /** Use `createArray`. */
  constructor(folder: string, state: ArrayState) {
    this.folder = folder;
    this.bin = join(folder, 'bin');
    this.restored = join(folder, 'restored');
    this.current = state;
    this.server = new AnswerServer(join(folder, 'port'), (program, args) => this.answer(program, args));
  }

  /** A copy of the whole state now. */
  state(): ArrayState {
    return structuredClone(this.current);
  }

  /** Changes the state by hand, as a person at the array would. */
  change(edit: (state: ArrayState) => void): void {
    edit(this.current);
  }

  /** Puts everything back to a layout, and forgets all calls and faults. */
  reset(layout: ArrayLayout): void {
    const { name, settle, unverified, passed } = this.current;
    this.current = { ...emptyState({ layout: { ...layout, name }, settle, unverified }), passed };
    fill(this.current, layout);
    this.calls = [];
    this.onCall = undefined;
    rmSync(this.restored, { force: true });
  }

  /** Every call so far, in the order in which they began; calls of govc too when they go through the stand-in. */
  journal(): Call[] {
    return [...this.calls];
  }

  private note(call: Call): void {
    this.calls[call.n - 1] = call;
  }

  private async answer(program: string, args: string[]): Promise<Reply> {
    const state = this.current;
    const call = callOf(state, program, args);
    this.note(call);
    await this.onCall?.(call);
    const { result, fault } = answer(state, call);
    if (state.pairs.some(({ sync }) => sync.startsWith('rst'))) writeFileSync(this.restored, '');
    if (result) {
      this.note(result.call);
      const kind = result.call.outcome === 'hung' ? 'hang' : 'end';
      return { kind, code: result.call.exit ?? 1, stdout: result.stdout, stderr: result.stderr };
    }
    return {
      kind: 'run',
      program: state.passed[program] ?? '',
      ended: (code) => {
        const failed = fault?.kind === 'fail-after' && code === 0;
        const exit = failed ? (fault.exit ?? 1) : code;
        this.note({ ...call, outcome: exit === 0 ? 'done' : 'failed', exit });
        return { kind: 'end', code: exit, stdout: '', stderr: failed ? complaint(fault, call.command) : '' };
      },
    };
  }

  /** The calls as text, `iSMrc_separate -mv … -> 0`, for a person and for comparing. */
  transcript(): string[] {
    return this.journal().map((call) => {
      const program_ = call.command.split(' ')[0] ?? call.command;
      return [program_, ...call.args, '->', call.outcome === 'done' ? '0' : `${call.outcome} ${call.exit}`].join(' ');
    });
  }

  /** Arms faults; each counts fitting calls from now on. */
  inject(...faults: Fault[]): void {
    this.change((state) => {
      state.faults.push(
        ...faults.map((fault) => ({ ...fault, times: Math.min(fault.times ?? 1, Number.MAX_SAFE_INTEGER), seen: 0 })),
      );
    });
  }

  /** Takes back all faults. */
  heal(): void {
    this.change((state) => {
      state.faults = [];
    });
  }

  /** State of the pair now, without moving it on as a query would. */
  pair(mv: string, rv: string): { sync: SyncState; rvAccess: Access } {
    const { sync, rvAccess } = pairOf(this.state(), mv, rv);
    return { sync, rvAccess };
  }

  /** State of the snapshot on an SV now, without moving it on. */
  snapshot(sv: string): { state: SnapState; guarded: boolean } {
    const { state, guarded } = generationOf(this.state(), sv);
    return { state, guarded };
  }

  /** What an LV is linked to now, or undefined. */
  link(lv: string): { to: string; access: Access } | undefined {
    const link = this.state().links.find((one) => one.lv === lv);
    return link?.linkedTo === undefined ? undefined : { to: link.linkedTo, access: link.access };
  }

  /** How hosts may use a volume now. */
  access(name: string): Access {
    const state = this.state();
    return accessOf(state, diskNamed(state, name));
  }

  /** A host reads a volume; throws when the array would not let it. */
  read(name: string): string {
    return read(this.state(), name);
  }

  /** What is on a volume, whoever may read it. */
  content(name: string): string {
    return diskNamed(this.state(), name).content;
  }

  /** A host writes to a volume: an RV in rpl/sync follows. Throws when the array would not let it. */
  write(name: string, content: string): void {
    this.change((state) => {
      write(state, name, content);
    });
  }

  /** Ends its server and removes all its files. */
  remove(): void {
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function emptyState(options: ArrayOptions): ArrayState {
  return {
    name: options.layout.name ?? 'array',
    settle: options.settle ?? 1,
    unverified: options.unverified ?? 'refuse',
    frozen: false,
    passed: options.govc === undefined ? {} : { govc: options.govc },
    disks: [],
    pairs: [],
    generations: [],
    links: [],
    sets: [],
    faults: [],
    calls: 0,
  };
}

function fill(state: ArrayState, layout: ArrayLayout): void {
  const disk = (name: string, kind: LogicalDisk['kind'] = 'ld'): void => {
    if (state.disks.some((one) => one.name === name)) return;
    const given = layout.disks?.[name] ?? {};
    addDisk(state, { name, type: given.type ?? 'LX', capacityGb: given.capacityGb ?? 100, pool: 0, kind });
    const made = diskNamed(state, name);
    made.content = given.content ?? (kind === 'ld' ? `${name}: first` : '');
    made.inUseBy = given.inUseBy ?? [];
  };
  for (const snapshot of layout.snapshots ?? []) {
    disk(snapshot.bv);
    for (const sv of snapshot.svs) {
      disk(sv, 'sv');
      const active = snapshot.active?.includes(sv) === true;
      const guarded = snapshot.guarded?.includes(sv) === true;
      state.generations.push({ bv: snapshot.bv, sv, state: active ? 'snap/active' : '-', guarded, createdAt: 0 });
      if (active) diskNamed(state, sv).content = layout.disks?.[sv]?.content ?? diskNamed(state, snapshot.bv).content;
    }
    for (const lv of snapshot.lvs ?? []) {
      disk(lv, 'lv');
      state.links.push({ lv, bv: snapshot.bv, access: 'nr' });
    }
  }
  for (const pair of layout.pairs ?? []) {
    disk(pair.mv);
    disk(pair.rv);
    setPair(state, pair.mv, pair.rv);
    const made = pairOf(state, pair.mv, pair.rv);
    made.sync = pair.state ?? 'separated';
    made.rvAccess = pair.rvAccess ?? (made.sync === 'separated' ? 'rw' : 'nr');
    if (made.sync === 'rpl/sync') diskNamed(state, pair.rv).content = diskNamed(state, pair.mv).content;
  }
  for (const name of Object.keys(layout.disks ?? {})) disk(name);
  for (const link of layout.links ?? []) linkVolume(state, link.lv, link.to, link.access ?? 'ro');
  for (const set of layout.sets ?? []) {
    const disks = Object.entries(set.disks ?? {}).map(([name, lun]) => ({
      name: diskNamed(state, name).name ?? '',
      lun,
    }));
    state.sets.push({ name: set.name, type: set.type ?? 'fc', paths: [], initiators: [], disks });
  }
}

/** Lays out a stand-in array in a folder of its own; `remove` takes it away again. */
export function createArray(options: ArrayOptions): StandInArray {
  const state = emptyState(options);
  fill(state, options.layout);
  const array = new StandInArray(mkdtempSync(join(tmpdir(), 'quiesce-array-')), state);
  mkdirSync(array.bin);
  const names = new Set(Object.keys(commands).map((name) => name.split(' ')[0] ?? name));
  mkdirSync(join(array.folder, 'real'));
  for (const [name, text] of Object.entries(options.programs ?? {})) {
    const real = join(array.folder, 'real', name);
    writeFileSync(real, `#!/bin/sh\n${text}`, { mode: 0o755 });
    array.change(({ passed }) => void (passed[name] = real));
  }
  for (const name of Object.keys(array.state().passed)) names.add(name);
  for (const name of names) {
    writeFileSync(join(array.bin, name), commandText(name, join(array.folder, 'port')));
    chmodSync(join(array.bin, name), 0o755);
  }
  return array;
}

/** A command: asks the server behind the port for its answer. Written in bash, since it starts many thousand times in a suite. */
function commandText(name: string, port: string): string {
  return `#!/bin/bash
LC_ALL=C
until read -r port < ${shellQuote(port)}; do :; done
exec 3<> "/dev/tcp/127.0.0.1/$port" || exit 70
printf '%s\\0' "$(($# + 1))" ${shellQuote(name)} "$@" >&3
IFS= read -r -d '' kind <&3 || exit 70
if [[ $kind == run ]]; then
  IFS= read -r -d '' program <&3
  "$program" "$@" 3>&-
  printf '%s\\0' 1 "$?" >&3
  IFS= read -r -d '' kind <&3
fi
IFS= read -r -d '' code <&3
IFS= read -r -d '' out <&3
IFS= read -r -d '' err <&3
printf '%s' "$out"
printf '%s' "$err" >&2
if [[ $kind == hang ]]; then
  # Who set the time limit hears of it; the time itself does not pass.
  [[ -z $STAGE_TIMEOUT ]] || kill -USR1 "$STAGE_TIMEOUT"
  exec 3>&-
  exec /bin/sleep infinity
fi
exit "$code"
`;
}
