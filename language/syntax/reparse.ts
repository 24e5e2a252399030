/** Parses an edited text again, unit by unit: those that read as before are taken over as they are. */
import { parseUnitAt } from './parser.ts';
import type { Unit } from './tree.ts';

export interface Reparsed {
  readonly units: Unit[];
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
  /** The units from `from` up to `to` are those that were read again, kept or not. */
  readonly from: number;
  readonly to: number;
}

/** What somebody typed: offsets `from` to `to` of the old text are `from` to `end` of the new one. All else is the same. */
export interface Touched {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/**
 * @param old the units of the text before
 * @param text the text now
 * @param fileKinds the words of the file level
 * @param touched where the texts differ, if that is known; it is looked for otherwise
 */
export function reparse(
  old: readonly Unit[],
  text: string,
  fileKinds: ReadonlySet<string>,
  touched?: Touched,
): Reparsed {
  // What is the same at the beginning and at the end needs no look at what was typed.
  let head = 0;
  let headEnd = 0;
  let tail = old.length;
  let tailStart = text.length;
  if (touched) {
    head = indexOf(old, (unit) => unit.end > touched.from);
    headEnd = head > 0 ? old[head - 1]!.end : 0;
    tail = Math.max(
      head,
      indexOf(old, (unit) => unit.offset >= touched.to),
    );
    if (tail < old.length) tailStart = old[tail]!.offset + touched.end - touched.to;
  } else {
    while (head < old.length && startsWithAt(text, old[head]!.text, headEnd)) headEnd += old[head++]!.text.length;
    while (tail > head) {
      const unit = old[tail - 1]!;
      const start = tailStart - unit.text.length;
      if (start < headEnd || !startsWithAt(text, unit.text, start)) break;
      tailStart = start;
      tail--;
    }
  }
  // Where the last unit before the edit ends depends on what follows it.
  if (head > 0) headEnd -= old[--head]!.text.length;
  const fresh: Unit[] = [];
  let from = headEnd;
  while (from < text.length || (fresh.length === 0 && head === 0)) {
    if (from >= tailStart) {
      while (tail < old.length && tailStart < from) tailStart += old[tail++]!.text.length;
      if (from === tailStart) break;
    }
    const { unit, end } = parseUnitAt(text, from, fileKinds);
    fresh.push(unit);
    from = end;
    if (from >= text.length) {
      tail = old.length;
      break;
    }
  }
  return settle(old, head, tail, fresh);
}

/** Keeps old units that came out the same; puts offsets and lines right. */
function settle(old: readonly Unit[], head: number, tail: number, fresh: readonly Unit[]): Reparsed {
  const before = new Map<string, Unit[]>();
  for (let i = head; i < tail; i++) {
    const unit = old[i]!;
    const same = before.get(unit.text);
    if (same) same.push(unit);
    else before.set(unit.text, [unit]);
  }
  const added: Unit[] = [];
  // A unit that moved past another is not kept: the order of the design is part of what it says.
  let last = -1;
  const kept = new Set<Unit>();
  const middle = fresh.map((unit) => {
    const known = before.get(unit.text)?.find((u) => u.rank > last);
    if (known) {
      last = known.rank;
      kept.add(known);
      return known;
    }
    const own = unit.detached();
    added.push(own);
    return own;
  });
  const removed = old.slice(head, tail).filter((unit) => !kept.has(unit));
  const units = [...old.slice(0, head), ...middle, ...old.slice(tail)];
  const fresher = new Set(added);
  let offset = head > 0 ? units[head - 1]!.end : 0;
  let line = head > 0 ? units[head - 1]!.line + units[head - 1]!.lineBreaks : 0;
  for (let rank = head; rank < units.length; rank++) {
    const unit = units[rank]!;
    unit.previousRank = fresher.has(unit) ? -1 : unit.rank;
    unit.rank = rank;
    unit.offset = offset;
    unit.line = line;
    offset += unit.text.length;
    line += unit.lineBreaks;
  }
  return { units, removed, added, from: head, to: head + middle.length };
}

/** The first unit for which it holds, all later ones being alike; the number of units where there is none. */
function indexOf(units: readonly Unit[], holds: (unit: Unit) => boolean): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(units[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startsWithAt(text: string, part: string, at: number): boolean {
  // Comparing a slice is a comparison of memory; `startsWith` looks at each character.
  return part.length > 0 && text.slice(at, at + part.length) === part;
}
