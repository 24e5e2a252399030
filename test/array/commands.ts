// The commands of the stand-in array: their forms as domain/nec/commands.yaml and its sources show them, and what they do.
import {
  accessOf,
  createSnapshot,
  deleteSnapshot,
  diskNamed,
  generationOf,
  linkVolume,
  pairOf,
  read,
  Refusal,
  releasePair,
  replicate,
  restore,
  restoreSnapshot,
  separate,
  setPair,
  settlePair,
  settleSnap,
  tickPair,
  tickSnap,
  unlinkVolume,
  type Course,
} from './machine.ts';
import { configurationCommands, configurationXml } from './configuration.ts';
import type { Form, Options } from './options.ts';
import type { Access, ArrayState, Generation, Pair } from './state.ts';

/** A command: its form, and its work, which returns what it prints. */
export interface Command {
  form: Form;
  /** Throws a `Refusal` when the array says no. */
  work: (state: ArrayState, options: Options, course: Course) => string;
}

const ld = ['ld'];
const pairValues = { mv: 'any', mvflg: ld, rv: 'any', rvflg: ld } as const;
const snapValues = { bv: 'any', bvflg: ld, sv: 'any', svflg: ld } as const;
const pairNames = ['mv', 'mvflg', 'rv', 'rvflg'];
const snapNames = ['bv', 'bvflg', 'sv', 'svflg'];

/** A time for what prints one: made from the number of the call, so that output is the same every time. */
export function timeOf(call: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2026/01/01 ${two(Math.floor(call / 3600) % 24)}:${two(Math.floor(call / 60) % 60)}:${two(call % 60)}`;
}

function accessOption(text: string | undefined, otherwise: Access): Access {
  if (text === undefined) return otherwise;
  if (text === 'ro' || text === 'rw' || text === 'nr') return text;
  throw new Refusal(`access is ro, rw or nr, not ${text}`);
}

/** Ends a change at once when the caller asked to wait for it. */
function waitFor(state: ArrayState, pair: Pair, options: Options): void {
  if (options.has('wait') && !settlePair(state, pair)) throw new Refusal('waiting ended without the state');
}

function describePair(state: ArrayState, pair: Pair): string {
  const rv = diskNamed(state, pair.rv);
  // Labels: the driver of cinder matches "LD Name", "Sync State" and "Separate Diff"; the others are those of the manual.
  return [
    `  LD Name         ${pair.rv}`,
    `  Type            ${rv.type}`,
    `  Activity State  ${pair.activity}`,
    `  Sync State      ${pair.sync}`,
    '  Copy Control    background copy',
    `  Separate Diff   ${pair.sync === 'separated' ? pair.differenceKb : 0}KB`,
    `  RV Access       ${pair.rvAccess}`,
  ].join('\n');
}

function queryPairs(state: ArrayState, options: Options): string {
  const mv = options.get('mv');
  const rv = options.get('rv');
  const asked = mv ?? rv;
  if (asked === undefined) throw new Refusal('give -mv or -rv');
  diskNamed(state, asked);
  const pairs = state.pairs.filter(
    (pair) => (mv === undefined || pair.mv === mv) && (rv === undefined || pair.rv === rv),
  );
  const first = pairs[0];
  if (!first) throw new Refusal(`${asked} is not in a pair`);
  const text = [
    'MV Information',
    `  LD Name         ${first.mv}`,
    `  Type            ${diskNamed(state, first.mv).type}`,
    '',
    'Pair Information',
    ...pairs.map((pair) => describePair(state, pair)),
  ].join('\n');
  for (const pair of pairs) tickPair(state, pair);
  return `${text}\n`;
}

function querySnapshots(state: ArrayState, options: Options): string {
  const sv = options.get('sv');
  const bv = options.get('bv') ?? (sv === undefined ? undefined : generationOf(state, sv).bv);
  if (bv === undefined) throw new Refusal('give -bv or -sv');
  const disk = diskNamed(state, bv);
  const chosen =
    sv === undefined ? state.generations.filter((one) => one.bv === bv) : [generationOf(state, sv, options.get('bv'))];
  if (chosen.length === 0) throw new Refusal(`${bv} has no generation`);
  const detail = options.has('detail');
  // Form and columns: the sample outputs in opensvc's driver for these arrays, and the columns cinder's driver cuts.
  const lines = [
    'BV Information',
    `    LD Name      : ${bv}`,
    `    Type         : ${disk.type}`,
    '    Special File : -',
    `    State        : ${chosen.some((one) => one.state === 'rst/exec') ? 'restore' : 'normal'}`,
    '    Reserve Area : -',
    '',
    ...(detail ? ['Pair Information'] : ['SV Information']),
    ...chosen.flatMap((one, index) => (detail ? snapshotDetail(state, one, index) : [snapshotLine(state, one, index)])),
  ];
  for (const generation of chosen) tickSnap(generation);
  return `${lines.join('\n')}\n`;
}

function snapshotLine(state: ArrayState, generation: Generation, index: number): string {
  const name = `${diskNamed(state, generation.sv).type}:${generation.sv.padEnd(24)}`;
  const place = String(-1 - index).padStart(4);
  const linked = state.links.some((link) => link.linkedTo === generation.sv);
  const time = generation.state === '-' ? '-' : `[${timeOf(generation.createdAt)}]`;
  return `  ${name}(${place}) ${generation.state.padEnd(13)} ${time}${linked ? ' link' : ''}`;
}

function snapshotDetail(state: ArrayState, generation: Generation, index: number): string[] {
  const link = state.links.find((one) => one.linkedTo === generation.sv);
  const time = generation.state === '-' ? '-' : timeOf(generation.createdAt);
  return [
    `    SV:LD Name              : ${generation.sv}`,
    `       Type                 : ${diskNamed(state, generation.sv).type}`,
    `       Generation(Attribute): ${-1 - index}(normal)`,
    `       Snap State           : ${generation.state.padEnd(18)} [${time}]`,
    `       Create   Start Time  : ${time}`,
    '       Processing Data Size : -',
    '       Snapshot Data Size   : -',
    `       SV Guard             : ${generation.guarded ? 'on' : 'off'}`,
    `       LV Link Status       : ${link ? 'link' : 'unlink'}`,
    ...(link ? [`    LV:LD Name              : ${link.lv}`, `       LV Access            : ${link.access}`] : []),
  ];
}

function linkInformation(state: ArrayState, options: Options): string {
  const volume = options.of('vol');
  const disk = diskNamed(state, volume);
  const generation = state.generations.find((one) => one.sv === volume);
  const bv = generation?.bv ?? volume;
  const link = state.links.find((one) => one.linkedTo === volume);
  const volumes = state.links.filter((one) => one.bv === bv);
  return [
    '',
    'Specified Volume Information',
    `${generation ? 'SV' : 'BV'}:LD Name      : ${volume}`,
    `   Type         : ${disk.type}`,
    '   Special File : -',
    `   State        : ${link ? `link   (${link.lv})` : 'unlink'}`,
    `   Mode         : ${accessOf(state, disk)}`,
    '',
    'Destination Volume Information',
    ...volumes.map((one) => {
      const state_ = one.linkedTo === undefined ? 'unlink' : `link   (${one.linkedTo})`;
      return `    LV:${one.lv.padEnd(24)} ${diskNamed(state, one.lv).type} ${state_}    ${one.access}`;
    }),
    '',
  ].join('\n');
}

function waitPair(state: ArrayState, options: Options): string {
  const pair = pairOf(state, options.of('mv'), options.of('rv'));
  const wanted = options.get('cond');
  const ended = settlePair(state, pair);
  if (!ended || (wanted !== undefined && pair.sync !== wanted)) {
    throw new Refusal(`the pair is ${pair.sync}${wanted === undefined ? '' : `, not ${wanted}`}`);
  }
  return '';
}

/** A command of which only the name is public. */
const nameOnly: Command = { form: { unseen: true }, work: () => '' };

/** All commands by name; those of iSMcfg with their subcommand. */
export const commands: Readonly<Record<string, Command>> = {
  iSMrc_pair: {
    form: {
      values: { ...pairValues, force: ['all'] },
      flags: ['pair', 'unpair'],
      oneOf: ['pair', 'unpair'],
      needs: pairNames,
    },
    work: (state, options) => {
      if (options.has('pair')) setPair(state, options.of('mv'), options.of('rv'));
      else releasePair(state, options.of('mv'), options.of('rv'), options.has('force'));
      return '';
    },
  },
  iSMrc_replicate: {
    form: {
      values: { ...pairValues, cprange: ['full'], cpmode: ['bg'] },
      flags: ['nowait'],
      always: ['nowait', 'cpmode'],
      needs: pairNames,
    },
    work: (state, options, course) => {
      waitFor(state, replicate(state, options.of('mv'), options.of('rv'), course), options);
      return '';
    },
  },
  iSMrc_separate: {
    form: {
      values: { ...pairValues, rvacc: ['ro', 'rw'], rvuse: ['complete', 'immediate'] },
      flags: ['nowait'],
      always: ['nowait', 'rvacc', 'rvuse'],
      needs: pairNames,
    },
    work: (state, options, course) => {
      const access = accessOption(options.get('rvacc'), 'ro');
      const immediate = options.get('rvuse') === 'immediate';
      const pair = separate(state, options.of('mv'), options.of('rv'), access, immediate, course);
      waitFor(state, pair, options);
      return '';
    },
  },
  iSMrc_restore: {
    form: { values: pairValues, unseen: true, needs: pairNames },
    work: (state, options, course) => {
      const protect = options.mentions('protect', '-protect');
      const pair = restore(state, options.of('mv'), options.of('rv'), protect, course);
      waitFor(state, pair, options);
      return '';
    },
  },
  iSMrc_wait: { form: { values: { ...pairValues, cond: 'any' }, unseen: true, needs: pairNames }, work: waitPair },
  iSMrc_query: { form: { values: pairValues }, work: queryPairs },
  iSMrc_flush: {
    form: { values: { drv: 'any' }, needs: ['drv'] },
    work: (state) => `Flush Start ${timeOf(state.calls)}\nFlush Normal End ${timeOf(state.calls)}\n`,
  },
  iSMrc_umount: nameOnly,
  iSMrc_mount: nameOnly,
  iSMrc_change: nameOnly,
  iSMrc_sense: nameOnly,
  iSMrc_ldlist: nameOnly,
  iSMrc_arrayinfo: nameOnly,
  iSMrc_volist: nameOnly,
  iSMsc_create: {
    form: { values: snapValues, needs: snapNames },
    work: (state, options) => {
      createSnapshot(state, options.of('bv'), options.of('sv'));
      return '';
    },
  },
  iSMsc_delete: {
    form: { values: snapValues, needs: snapNames },
    work: (state, options, course) => {
      deleteSnapshot(state, options.of('bv'), options.of('sv'), course);
      return '';
    },
  },
  iSMsc_restore: {
    form: {
      values: { ...snapValues, derivsv: ['keep'] },
      flags: ['nowait'],
      always: ['derivsv', 'nowait'],
      needs: snapNames,
    },
    work: (state, options, course) => {
      const keep = options.get('derivsv') !== 'del';
      const generation = restoreSnapshot(state, options.of('bv'), options.of('sv'), keep, course);
      if (options.has('wait') && !settleSnap(generation)) throw new Refusal('waiting ended without the state');
      return '';
    },
  },
  iSMsc_link: {
    form: { values: { lv: 'any', lvflg: ld, sv: 'any', svflg: ld, lvacc: ['ro'] }, needs: ['lv', 'lvflg'] },
    work: (state, options) => {
      const target = options.get('sv') ?? options.of('bv');
      linkVolume(state, options.of('lv'), target, accessOption(options.get('lvacc'), 'rw'));
      return '';
    },
  },
  iSMsc_unlink: {
    form: { values: { lv: 'any', lvflg: ld }, needs: ['lv', 'lvflg'] },
    work: (state, options) => {
      unlinkVolume(state, options.of('lv'));
      return '';
    },
  },
  iSMsc_query: { form: { values: snapValues, flags: ['summary', 'detail'] }, work: querySnapshots },
  iSMsc_linkinfo: {
    form: { values: { vol: 'any', volflg: ld }, flags: ['lcl'], needs: ['vol', 'volflg'] },
    work: linkInformation,
  },
  iSMsc_svguard: {
    form: { values: { sv: 'any', svflg: ld }, unseen: true, needs: ['sv'] },
    work: (state, options) => {
      const generation = generationOf(state, options.of('sv'));
      const release = options.mentions('off', 'release', 'reset', 'unset', '-off', '-release', '-reset', '-unset');
      generation.guarded = !release;
      return '';
    },
  },
  iSMsc_wait: {
    form: { values: { ...snapValues, cond: 'any' }, unseen: true, needs: ['sv'] },
    work: (state, options) => {
      const generation = generationOf(state, options.of('sv'), options.get('bv'));
      const wanted = options.get('cond') ?? generation.transition?.to.at(-1) ?? generation.state;
      if (!settleSnap(generation) || generation.state !== wanted) {
        throw new Refusal(`the snapshot is ${generation.state}, not ${wanted}`);
      }
      return '';
    },
  },
  ...configurationCommands,
  // The output form is set for a session; a process of its own has none, so the listing is XML in any case.
  clioutmsg: { form: {}, work: () => '' },
  iSMview: { form: { flags: ['all', 'alloptimize'] }, work: (state) => configurationXml(state, 'iSMview') },
  iSMquery: { form: { flags: ['cinder', 'xml', 'all'] }, work: (state) => configurationXml(state, 'iSMquery') },
  // Not a command of the array: what a backup product does when it reads a volume. Prints what the volume holds.
  'read-volume': {
    form: { values: { ld: 'any' }, needs: ['ld'] },
    work: (state, options) => `${read(state, options.of('ld'))}\n`,
  },
};
