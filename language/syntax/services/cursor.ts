/** What may stand at a place in a text, half-typed or not: completion begins here. */
import { Tok } from '../scanner.ts';
import { parseUnitAt } from '../parser.ts';
import type { EntryNode } from '../tree.ts';
import { FileNode, PhraseNode, unitAt, walkEntries, type ValueNode } from '../tree.ts';
import { blockKind } from './roles.ts';
import type { Kind } from '../../vocabulary/index.ts';

/** A place where something may be written. */
export interface Cursor {
  /** Start of the word or string that is being typed, the cursor itself where there is none. */
  readonly from: number;
  /** End of what a completion replaces: the closing quote of a string belongs to it. */
  readonly to: number;
  /** What is typed of it so far, with an opening quote. */
  readonly typed: string;
  /** Everything that may stand here. */
  readonly slots: readonly Slot[];
  /** The block around the cursor stands on one line so far. */
  readonly onOneLine: boolean;
}

export type Slot =
  /** A new entry in a block, or on the file level. */
  | { readonly as: 'entry'; readonly block: EntryNode | undefined; readonly kind: Kind | undefined }
  /** A value of an entry's head or fact, or of a phrase of it. */
  | {
      readonly as: 'value';
      readonly entry: EntryNode;
      readonly phrase: PhraseNode | undefined;
      /** Values before it in its list. */
      readonly before: readonly ValueNode[];
      /** Behind an arrow: the value that it belongs to. */
      readonly side: 'from' | 'to';
    }
  /** A unit, literal or argument behind a value. */
  | {
      readonly as: 'more';
      readonly value: ValueNode;
      readonly entry: EntryNode;
      readonly phrase: PhraseNode | undefined;
    }
  /** A preposition of an entry. */
  | { readonly as: 'phrase'; readonly entry: EntryNode };

const noKinds: ReadonlySet<string> = new Set();
const wordBefore = /[\p{L}_][\p{L}\p{M}\p{N}_\-./+[\]]*$/u;

/**
 * What may stand at an offset; undefined in comments, and where nothing may.
 *
 * The text before the cursor is read anew, without the word that is being typed: what comes behind it may be broken.
 */
export function cursorAt(file: FileNode, offset: number): Cursor | undefined {
  const unit = unitAt(file.units, offset);
  if (!unit) return { from: offset, to: offset, typed: '', slots: [entrySlot(undefined)], onOneLine: false };
  const at = offset - unit.offset;
  if (isInComment(unit.text, unit.tokens.comments, at)) return undefined;
  const line = unit.text.slice(unit.text.lastIndexOf('\n', at - 1) + 1, at);
  const { typed, to } = typedAt(line, unit.text, at);
  if (/^\d/.test(typed)) return undefined;
  const from = at - typed.length;
  const place = { from: offset - typed.length, to: unit.offset + to, typed };
  // A word in column 1 most likely begins an entry of the file level, whatever is still open above.
  const inColumnOne = from === 0 || /[\r\n]/.test(unit.text[from - 1]!);
  const head = parseUnitAt(unit.text.slice(0, from), 0, noKinds).unit;
  const tree = new FileNode([head], head.text);
  const { tokens } = head;
  const last = tokens.count - 1;
  const open = openBlock(tree.entries);
  const block = open && realEntry(file, unit.offset + open.start);
  const lastEntry = lastOf((open ?? tree).entries);
  const lastKind: Tok = last < 0 ? Tok.End : tokens.kinds[last]!;
  const sameLine = last >= 0 && !/[\r\n]/.test(head.text.slice(tokens.ends[last]));
  const onOneLine = open !== undefined && !/[\r\n]/.test(head.text.slice(open.start));
  const answer = (...slots: (Slot | undefined)[]): Cursor => ({
    ...place,
    slots: slots.filter((slot) => slot !== undefined),
    onOneLine,
  });
  if (inColumnOne && lastKind !== Tok.Comma)
    return answer(entrySlot(undefined), open ? entrySlot(block, open) : undefined);
  const fresh = entrySlot(block, open);
  if (!lastEntry || lastKind === Tok.End || lastKind === Tok.Open || lastKind === Tok.Close) return answer(fresh);
  const entry = realEntry(file, unit.offset + lastEntry.start) ?? lastEntry;
  const holder = lastOf(lastEntry.phrases) ?? lastEntry;
  const phrase = holder instanceof PhraseNode ? holder : undefined;
  const value = lastOf(holder.values);
  const wants = (side: 'from' | 'to', before: readonly ValueNode[]): Slot => ({
    as: 'value',
    entry,
    phrase,
    before,
    side,
  });
  switch (lastKind) {
    case Tok.Key:
      return sameLine ? answer(wants('from', []), { as: 'phrase', entry }) : answer(fresh);
    case Tok.Preposition:
      return sameLine ? answer(wants('from', [])) : answer(fresh);
    case Tok.Comma:
      return answer(wants('from', holder.values));
    case Tok.Operator:
      return sameLine ? answer(wants('to', holder.values.slice(0, -1))) : answer(fresh);
    default: {
      const more: Slot | undefined = value && sameLine ? { as: 'more', value, entry, phrase } : undefined;
      return answer(more, sameLine ? { as: 'phrase', entry } : undefined, fresh);
    }
  }
}

function entrySlot(block: EntryNode | undefined, typed = block): Slot {
  return { as: 'entry', block: block ?? typed, kind: typed && blockKind(block ?? typed) };
}

/** The word or string that ends at the cursor, and where what it replaces ends. */
function typedAt(line: string, text: string, at: number): { typed: string; to: number } {
  const string = openString(line);
  if (string !== undefined) return { typed: line.slice(string), to: text[at] === '"' ? at + 1 : at };
  const word = wordBefore.exec(line)?.[0] ?? /\d[\p{L}\p{N}.:]*$/u.exec(line)?.[0] ?? '';
  return { typed: word, to: at };
}

/** Where the string begins that is still open at the end of a line; undefined where none is. */
function openString(line: string): number | undefined {
  let start: number | undefined;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') start = start === undefined ? i : undefined;
    else if (start === undefined && line.startsWith('//', i)) return undefined;
  }
  return start;
}

function isInComment(text: string, comments: readonly number[], at: number): boolean {
  for (let i = 0; i < comments.length; i += 2) {
    const isLine = text.startsWith('//', comments[i]);
    if (comments[i]! < at && (isLine ? at <= comments[i + 1]! : at < comments[i + 1]!)) return true;
  }
  return false;
}

/** The innermost entry whose block is open at the end of the text. */
function openBlock(entries: readonly EntryNode[]): EntryNode | undefined {
  let open: EntryNode | undefined;
  let last = lastOf(entries);
  while (last && last.open >= 0 && last.close < 0) {
    open = last;
    last = lastOf(last.entries);
  }
  return open;
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

/** The entry of a file whose key stands at the offset. */
function realEntry(file: FileNode, start: number): EntryNode | undefined {
  const unit = unitAt(file.units, start);
  for (const entry of walkEntries(unit?.entries ?? [])) if (entry.start === start) return entry;
  return undefined;
}
