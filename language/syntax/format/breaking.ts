/** Breaks blocks that stand on one line and do not fit on it: facts share lines, blocks have their own. Lines that hold no whole block are left as long as they are. */
import { Tok } from '../scanner.ts';
import { columns, compact, continues, type Item, type Line } from './lines.ts';

/** The lines, those that are too long broken at their outermost blocks. */
export function breakLongLines(lines: readonly Line[], widest: number): Line[] {
  const broken: Line[] = [];
  let depth = 0;
  for (const line of lines) {
    const shift = continues(line) ? 1 : 0;
    const pieces = breakItems(line.items, depth + shift, widest);
    for (const [index, items] of pieces.entries()) broken.push({ items, apart: index === 0 && line.apart });
    for (const item of line.items) {
      if (item.kind === Tok.Open) depth++;
      else if (item.kind === Tok.Close) depth--;
    }
  }
  return broken;
}

function breakItems(items: readonly Item[], depth: number, widest: number): (readonly Item[])[] {
  const last = items[items.length - 1]!;
  const trailing = last.kind === 'comment' && items.length > 1 ? [last] : [];
  const tokens = trailing.length > 0 ? items.slice(0, -1) : items;
  if (tokens.some((item) => item.kind === 'comment')) return [items];
  // A line that begins with closing braces stands as far left as they bring it.
  let closes = 0;
  while (tokens[closes]?.kind === Tok.Close) closes++;
  if ((depth - closes) * 2 + columns(compact(tokens)) <= widest) return [items];
  const entries = split(tokens);
  if (!entries.some(hasWholeBlock)) return [items];
  const pieces: (readonly Item[])[] = [];
  let at = depth;
  if (entries.length > 1) {
    for (const entry of entries) {
      pieces.push(...breakItems(entry, at, widest));
      for (const item of entry) {
        if (item.kind === Tok.Open) at++;
        else if (item.kind === Tok.Close) at--;
      }
    }
  } else {
    const entry = entries[0]!;
    const open = entry.findIndex((item) => item.kind === Tok.Open);
    const close = closeOf(entry, open);
    pieces.push(entry.slice(0, open + 1));
    pieces.push(...packed(split(entry.slice(open + 1, close)), at + 1, widest));
    pieces.push(entry.slice(close));
  }
  // A comment behind what was one line stays behind its end.
  const end = pieces.pop()!;
  return [...pieces, [...end, ...trailing]];
}

/** Entries on lines: facts share one as far as they fit, blocks have one each. */
function packed(entries: readonly Item[][], depth: number, widest: number): (readonly Item[])[] {
  const lines: (readonly Item[])[] = [];
  let facts: Item[] = [];
  const end = (): void => {
    if (facts.length > 0) lines.push(facts);
    facts = [];
  };
  for (const entry of entries) {
    const isFact = entry.every((item) => item.kind !== Tok.Open);
    if (!isFact || depth * 2 + columns(compact([...facts, ...entry])) > widest) end();
    if (isFact) facts.push(...entry);
    else lines.push(...breakItems(entry, depth, widest));
  }
  end();
  return lines;
}

/** Splits items before each entry of their outermost level, and before a brace that closes what an earlier line opened. */
function split(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  let part: Item[] = [];
  let depth = 0;
  for (const item of items) {
    const stray = item.kind === Tok.Close && depth === 0;
    if (depth === 0 && part.length > 0 && (item.kind === Tok.Key || (stray && !isStray(part)))) {
      parts.push(part);
      part = [];
    }
    part.push(item);
    if (item.kind === Tok.Open) depth++;
    else if (item.kind === Tok.Close && !stray) depth--;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Whether a part holds nothing but closing braces. */
function isStray(part: readonly Item[]): boolean {
  return part.every((item) => item.kind === Tok.Close);
}

function hasWholeBlock(items: readonly Item[]): boolean {
  const open = items.findIndex((item) => item.kind === Tok.Open);
  return open >= 0 && closeOf(items, open) > open + 1;
}

/** Index of the brace that closes the one at `open`; -1 where it is not among the items. */
function closeOf(items: readonly Item[], open: number): number {
  let depth = 0;
  for (let i = open; i < items.length; i++) {
    if (items[i]!.kind === Tok.Open) depth++;
    else if (items[i]!.kind === Tok.Close && --depth === 0) return i;
  }
  return -1;
}
