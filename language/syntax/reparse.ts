/** Parses an edited text again, unit by unit: those that read as before are taken over as they are. */
import { parseUnitAt } from './parser.ts';
import type { Unit } from './tree.ts';

export interface Reparsed {
  readonly units: Unit[];
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

/**
 * @param old the units of the text before
 * @param text the text now
 * @param fileKinds the words of the file level
 */
export function reparse(old: readonly Unit[], text: string, fileKinds: ReadonlySet<string>): Reparsed {
  // What is the same at the beginning and at the end needs no look at what was typed.
  let head = 0;
  let headEnd = 0;
  while (head < old.length && startsWithAt(text, old[head]!.text, headEnd)) headEnd += old[head++]!.text.length;
  let tail = old.length;
  let tailStart = text.length;
  while (tail > head) {
    const unit = old[tail - 1]!;
    const start = tailStart - unit.text.length;
    if (start < headEnd || !startsWithAt(text, unit.text, start)) break;
    tailStart = start;
    tail--;
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
  let offset = 0;
  let line = 0;
  for (const [rank, unit] of units.entries()) {
    unit.previousRank = fresher.has(unit) ? -1 : unit.rank;
    unit.rank = rank;
    unit.offset = offset;
    unit.line = line;
    offset += unit.text.length;
    line += unit.lineBreaks;
  }
  return { units, removed, added };
}

function startsWithAt(text: string, part: string, at: number): boolean {
  // Comparing a slice is a comparison of memory; `startsWith` looks at each character.
  return part.length > 0 && text.slice(at, at + part.length) === part;
}
