/**
 * Reads the value of a fact as the vocabulary says: text to number, size, schedule, reference … A value that cannot be read is a
 * problem with a place and, where it is clear what was meant, a replacement.
 */
import { nearest } from './nearest.ts';
import { parseOs } from '../support/operating-systems.ts';
import { findProduct } from '../support/products.ts';
import { Tok } from '../syntax/scanner.ts';
import type { EntryNode, ValueNode } from '../syntax/tree.ts';
import type { Reading, Schedule, Window } from '../vocabulary/define.ts';
import { hasRange, rangeAt, rangeLength } from './ranges.ts';
import { Place } from './source.ts';

/** A value or a reference that cannot be read. `code` names the message in `model/problems`. */
export class ReadProblem {
  constructor(
    readonly code: string,
    readonly place: Place,
    readonly params: Readonly<Record<string, string>> = {},
    /** What to write instead of the place. */
    readonly instead?: string,
    readonly related: readonly Place[] = [],
  ) {}
}

/** A value that the author left open with `tbc`. */
export class ToBeConfirmed {
  constructor(
    readonly note: string,
    readonly place: Place,
  ) {}
}

/** What reading needs to know of where it reads. */
export interface ReadContext {
  /** Index within the ranges of the entry, -1 outside any. */
  readonly rangeIndex: number;
  /** How many elements the ranges of the entry stand for, 0 outside any. */
  rangeLength?(): number;
  /** Fills `{name}` and `{vm}` in strings. */
  fill(text: string): string;
  /** Finds the element that a name means. `side` tells the ends of an arrow apart. */
  resolve(text: string, kinds: readonly string[], place: Place, side: 'from' | 'to' | undefined): unknown;
}

/** One word or literal with its place. */
interface Piece {
  readonly text: string;
  readonly kind: Tok;
  readonly place: Place;
}

/** The text that a token stands for: a string without its quotes. */
export function tokenValue(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.length > 1 && text.endsWith('"') ? text.length - 1 : text.length;
  const inner = text.slice(1, end);
  return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
}

/** A string literal of the language for a text. Line breaks cannot stand in one and become blanks. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/[\r\n]+/g, ' ')}"`;
}

/** Reads the values of an entry, a phrase or a name. `entry` is given where phrases belong to the value (`daily at 01:00`). */
export function readValues(
  reading: Reading,
  values: readonly ValueNode[],
  entry: EntryNode | undefined,
  context: ReadContext,
): unknown {
  const first = values[0];
  if (!first) return undefined;
  if (first.first === 'tbc' && first.tokenKind(first.first$) === Tok.Word) {
    return new ToBeConfirmed(first.more.map(tokenValue).join(' '), Place.of(first));
  }
  if (reading.as === 'list') return readList(reading.item, values, entry, context);
  if (values.length > 1) {
    return new ReadProblem('one-value', Place.of(values[1]!), { count: String(values.length) });
  }
  return readOne(reading, first, entry, context, undefined);
}

function readList(
  item: Reading,
  values: readonly ValueNode[],
  entry: EntryNode | undefined,
  context: ReadContext,
): unknown {
  if (values.length === 1 && values[0]!.first === 'none' && values[0]!.first$ === values[0]!.last$) return [];
  const items: unknown[] = [];
  for (const value of values) {
    const length = value.unit.hasRange && context.rangeIndex < 0 ? rangeLength(rangedText(value)) : undefined;
    if (typeof length === 'object') return new ReadProblem(length.code, Place.of(value), length.params);
    if (length !== undefined) {
      const ranged = { ...bind(context), rangeLength: () => length };
      for (let index = 0; index < length; index++) {
        const read = readOne(item, value, undefined, { ...ranged, rangeIndex: index }, undefined);
        if (read instanceof ReadProblem) return read;
        items.push(read);
      }
      continue;
    }
    const read = readOne(item, value, entry, context, undefined);
    if (read instanceof ReadProblem) return read;
    items.push(read);
  }
  return items;
}

function bind(context: ReadContext): ReadContext {
  return {
    rangeIndex: context.rangeIndex,
    rangeLength: () => context.rangeLength?.() ?? 0,
    fill: (text) => context.fill(text),
    resolve: (text, kinds, place, side) => context.resolve(text, kinds, place, side),
  };
}

/** The words of a value that hold ranges. A quoted string counts as one where it is all of the value. */
function rangedText(value: ValueNode): string {
  return value.operatorToken < 0 ? value.first : `${value.first} ${value.operator!} ${value.second!}`;
}

/** Ranges of one entry pair element by element: one that is longer or shorter than the entry's own is a slip. */
function rangeProblem(value: ValueNode, context: ReadContext): ReadProblem | undefined {
  const text = rangedText(value);
  const length = rangeLength(text);
  if (length === undefined) return undefined;
  if (typeof length === 'object') return new ReadProblem(length.code, Place.of(value), length.params);
  if (context.rangeIndex < 0) {
    if (text.startsWith('"')) return undefined;
    return new ReadProblem('range-single', Place.of(value), { text, count: String(length) });
  }
  const wanted = context.rangeLength?.() ?? length;
  if (wanted === length) return undefined;
  return new ReadProblem('range-lengths', Place.of(value), { text, first: String(wanted), second: String(length) });
}

function readOne(
  reading: Reading,
  value: ValueNode,
  entry: EntryNode | undefined,
  context: ReadContext,
  side: 'from' | 'to' | undefined,
): unknown {
  const ranges = value.unit.hasRange ? rangeProblem(value, context) : undefined;
  if (ranges) return ranges;
  switch (reading.as) {
    case 'optional':
      if (value.first === 'none' && value.first$ === value.last$) return null;
      return readOne(reading.item, value, entry, context, side);
    case 'arrow': {
      if (value.operator !== '->') {
        return new ReadProblem('arrow-missing', Place.of(value), { text: Place.of(value).text });
      }
      const from = readPiece(reading.from, piece(value, value.first$, context), context, 'from');
      if (from instanceof ReadProblem) return from;
      const to = readPiece(reading.to, piece(value, value.operatorToken + 1, context), context, 'to');
      if (to instanceof ReadProblem) return to;
      return tooMuch(value) ?? { from, to };
    }
    case 'window':
      return readWindow(value, entry);
    case 'schedule':
      return readSchedule(value, entry);
    default: {
      if (value.operatorToken >= 0) {
        return new ReadProblem('operator-not-here', Place.tokens(value.unit, value.operatorToken), {
          text: value.operator!,
        });
      }
      return readPiece(reading, wholePiece(value, context), context, side);
    }
  }
}

/** Reads one word or literal as a simple type. Exported for arguments and names, which are pieces of a value. */
export function readToken(reading: Reading, value: ValueNode, token: number, context: ReadContext): unknown {
  return readPiece(reading, piece(value, token, context), context, undefined);
}

function piece(value: ValueNode, token: number, context: ReadContext): Piece {
  const raw = value.unit.tokenText(token);
  const kind = value.unit.tokens.kinds[token]! as Tok;
  let text = tokenValue(raw);
  if (context.rangeIndex >= 0 && hasRange(text)) text = rangeAt(text, context.rangeIndex);
  if (raw.startsWith('"') && text.includes('{')) text = context.fill(text);
  return { text, kind, place: Place.tokens(value.unit, token) };
}

/** First word and following literals as one text: `12c R2`, `every 4 h`. */
function wholePiece(value: ValueNode, context: ReadContext): Piece {
  const first = piece(value, value.first$, context);
  if (value.first$ === value.last$) return first;
  return {
    text: [first.text, ...value.more.map(tokenValue)].join(' '),
    kind: first.kind,
    place: Place.of(value),
  };
}

const bytes: Record<string, number> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };
const milliseconds: Record<string, number> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const bits: Record<string, number> = { kbps: 1e3, Mbps: 1e6, Gbps: 1e9 };
/** The units of quantities by type, with what one of each comes to: bytes, milliseconds, bits per second. */
export const quantityUnits = { size: bytes, duration: milliseconds, rate: bits } as const;
const quantity = /^(\d+(?:\.\d+)?)(?:[ \t\u3000\u00a0]+([A-Za-z]+))?$/;
const gluedQuantity = /^(\d+(?:\.\d+)?)([A-Za-z]+)$/;

function readPiece(
  reading: Reading,
  { text, place, kind }: Piece,
  context: ReadContext,
  side: 'from' | 'to' | undefined,
): unknown {
  const wrong = (code: string, params: Record<string, string> = {}, instead?: string): ReadProblem =>
    new ReadProblem(code, place, { text, ...params }, instead);
  switch (reading.as) {
    case 'text':
    case 'word':
    case 'code':
    case 'rule':
    case 'kind':
    case 'template':
    case 'topic':
      return text;
    case 'path':
      return text.trim() === '' ? wrong('empty-path') : text;
    case 'int':
      return /^\d{1,15}$/.test(text) ? Number(text) : wrong('not-int');
    case 'number':
      return /^\d+(\.\d+)?$/.test(text) ? Number(text) : wrong('not-number');
    case 'yesno':
      if (text === 'yes') return true;
      if (text === 'no') return false;
      return wrong('not-yesno', {}, yesnoGuess(text));
    case 'size':
      return readQuantity(text, bytes, 'TB', wrong);
    case 'duration':
      return readQuantity(text, milliseconds, 'h', wrong);
    case 'rate':
      return readQuantity(text, bits, 'Mbps', wrong);
    case 'version':
      return /\d/.test(text) || text === 'none' ? text : wrong('not-version');
    case 'address':
      return isAddress(text) ? text : wrong('not-address');
    case 'fqdn':
      return /^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(text) ? text : wrong('not-fqdn');
    case 'time': {
      const match = /^(\d{1,2}):(\d\d)$/.exec(text);
      if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return wrong('not-time');
      return `${match[1]!.padStart(2, '0')}:${match[2]!}`;
    }
    case 'date':
      return isDate(text) ? text : wrong('not-date');
    case 'os':
      return parseOs(text);
    case 'product':
      // An unknown product is kept as written: that it is unknown is a finding, and no reason to lose the entry.
      return findProduct(text)?.name ?? text;
    case 'choice': {
      if (reading.options.includes(text)) return text;
      const guess = nearest(text, reading.options);
      return wrong('not-choice', { options: reading.options.join(', '), guess: guess ?? '' }, guess);
    }
    case 'ref':
      if (text === 'none' && kind === Tok.Word) return null;
      if (reading.words.includes(text)) return text;
      return context.resolve(text, reading.kinds, place, side);
    default:
      throw new Error(`a ${reading.as} cannot stand within another value`);
  }
}

function yesnoGuess(text: string): string | undefined {
  if (/^(true|on|y|enabled?|はい|有効)$/i.test(text)) return 'yes';
  if (/^(false|off|n|disabled?|いいえ|無効)$/i.test(text)) return 'no';
  return nearest(text, ['yes', 'no']);
}

function readQuantity(
  text: string,
  unitSizes: Record<string, number>,
  example: string,
  wrong: (code: string, params?: Record<string, string>, instead?: string) => ReadProblem,
): number | ReadProblem {
  const unitNames = Object.keys(unitSizes).join(', ');
  const match = quantity.exec(text);
  if (!match) {
    const glued = gluedQuantity.exec(text);
    const unit = glued && Object.keys(unitSizes).find((u) => u.toLowerCase() === glued[2]!.toLowerCase());
    if (glued && unit) return wrong('quantity-blank', { units: unitNames }, `${glued[1]!} ${unit}`);
    return wrong('not-quantity', { units: unitNames, example });
  }
  const [, number, unit] = match;
  if (unit === undefined) return wrong('quantity-unit', { units: unitNames, example: `${number!} ${example}` });
  const size = unitSizes[unit];
  if (size === undefined) return wrong('not-quantity', { units: unitNames, example });
  return Number(number) * size;
}

function isAddress(text: string): boolean {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  return (
    !!match && match.slice(1, 5).every((n) => Number(n) <= 255) && (match[5] === undefined || Number(match[5]) <= 32)
  );
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const lengths = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]!;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function timeOf(text: string): string | undefined {
  const match = /^(\d{1,2}):(\d\d)$/.exec(text);
  return match && Number(match[1]) < 24 && Number(match[2]) < 60
    ? `${match[1]!.padStart(2, '0')}:${match[2]!}`
    : undefined;
}

/** `mon, tue`, `mon..fri` */
function readWeekdays(values: readonly ValueNode[]): string[] | ReadProblem {
  const days: string[] = [];
  for (const value of values) {
    const from = weekdays.indexOf(value.first);
    const to = value.second === undefined ? from : weekdays.indexOf(value.second);
    if (from < 0 || to < 0) {
      return new ReadProblem('not-weekday', Place.of(value), {
        text: Place.of(value).text,
        options: weekdays.join(', '),
      });
    }
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(weekdays[day]!);
      if (day === to) break;
    }
  }
  return days;
}

/** Literals that follow a value which takes none. */
function tooMuch(value: ValueNode): ReadProblem | undefined {
  const from = value.moreFrom;
  if (from > value.last$) return undefined;
  const place = Place.tokens(value.unit, from, value.last$);
  return new ReadProblem('value-too-much', place, { text: place.text }, undefined);
}

function readWindow(value: ValueNode, entry: EntryNode | undefined): Window | ReadProblem {
  const from = timeOf(value.first);
  const to = value.operator === '..' ? timeOf(value.second!) : undefined;
  if (from === undefined || to === undefined) {
    return new ReadProblem('not-window', Place.of(value), { text: Place.of(value).text });
  }
  const much = tooMuch(value);
  if (much) return much;
  const on = entry?.phrase('on');
  const own = Place.of(value).text;
  // Weekdays stand behind the last of several windows and hold for all of them.
  const text = !entry ? own : entry.values.length === 1 ? entryText(entry) : on ? `${own} ${Place.of(on).text}` : own;
  if (!on) return { from, to, text };
  const days = readWeekdays(on.values);
  return days instanceof ReadProblem ? days : { from, to, weekdays: days, text };
}

/** Value and phrases of an entry as one text, blanks folded. */
function entryText(entry: EntryNode): string {
  const from = entry.values[0]!.start - entry.unit.offset;
  return entry.unit.text.slice(from, entry.headEnd - entry.unit.offset).replace(/\s+/g, ' ');
}

const monthsBetween: Record<string, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };
/** The schedules that say their days with `on`. */
const datedSchedules: ReadonlySet<string> = new Set(['weekly', ...Object.keys(monthsBetween), 'once']);
const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

function readSchedule(value: ValueNode, entry: EntryNode | undefined): Schedule | ReadProblem {
  const text = entry ? entryText(entry) : Place.of(value).text;
  const wrong = (code: string, place: Place, params: Record<string, string> = {}): ReadProblem =>
    new ReadProblem(code, place, { text: place.text, ...params });
  const times = entry?.phrase('at')?.values ?? [];
  const atNode = times[0];
  const at = atNode ? timeOf(atNode.first) : undefined;
  if (atNode && at === undefined) return wrong('not-time', Place.of(atNode));
  if (times.length > 1) return wrong('one-value', Place.of(times[1]!), { count: String(times.length) });
  const much = value.first === 'every' ? undefined : tooMuch(value);
  if (much) return much;
  const on = entry?.phrase('on');
  if (on && !datedSchedules.has(value.first)) {
    return wrong('schedule-on-not-here', Place.of(on), { schedule: value.first });
  }
  const withTime = (schedule: Omit<Schedule, 'text' | 'at'>): Schedule | ReadProblem =>
    at === undefined ? wrong('schedule-time', Place.of(value)) : { ...schedule, at, text };
  switch (value.first) {
    case 'none':
      return { every: 'none', text };
    case 'daily':
      return withTime({ every: 'daily' });
    case 'weekly': {
      if (!on) return wrong('schedule-weekday', Place.of(value), { options: weekdays.join(', ') });
      const days = readWeekdays(on.values);
      return days instanceof ReadProblem ? days : withTime({ every: 'weekly', weekdays: days });
    }
    case 'monthly':
    case 'quarterly':
    case 'half-yearly':
    case 'yearly':
      return readMonthly(monthsBetween[value.first]!);
    case 'every': {
      const match = quantity.exec(value.more.map(tokenValue).join(' '));
      const size = match?.[2] === undefined ? undefined : milliseconds[match[2]];
      if (!match || size === undefined) return wrong('schedule-interval', Place.of(value));
      return { every: 'interval', interval: Number(match[1]) * size, ...(at === undefined ? {} : { at }), text };
    }
    case 'once': {
      const day = on?.values[0];
      if (on && on.values.length > 1)
        return wrong('one-value', Place.of(on.values[1]!), { count: String(on.values.length) });
      if (!day || !isDate(day.first)) return wrong('schedule-date', day ? Place.of(day) : Place.of(value));
      return withTime({ every: 'once', date: day.first });
    }
    default: {
      const time = timeOf(value.first);
      return time === undefined ? wrong('not-schedule', Place.of(value)) : { every: 'daily', at: time, text };
    }
  }

  function readMonthly(every: number): Schedule | ReadProblem {
    const months = every === 1 ? {} : { months: every };
    const days: number[] = [];
    for (const day of on?.values ?? []) {
      const nth = /^(first|second|third|fourth|last)-(mon|tue|wed|thu|fri|sat|sun)$/.exec(day.first);
      if (nth && on!.values.length === 1) {
        return withTime({ every: 'monthly', nth: ordinals[nth[1]!]!, weekdays: [nth[2]!], ...months });
      }
      if (!/^\d{1,2}$/.test(day.first) || Number(day.first) < 1 || Number(day.first) > 31) {
        return wrong('not-month-day', Place.of(day));
      }
      days.push(Number(day.first));
    }
    if (days.length === 0) return wrong('schedule-month-day', Place.of(value));
    return withTime({ every: 'monthly', monthDays: days, ...months });
  }
}
