/** Finds what stands at an offset of a file. */
import { Tok } from '../scanner.ts';
import {
  childrenOf,
  unitAt,
  type EntryNode,
  type FileNode,
  type PhraseNode,
  type Unit,
  type ValueNode,
} from '../tree.ts';

/** A token with the innermost node that it belongs to. */
export interface TokenAt {
  readonly unit: Unit;
  readonly token: number;
  readonly kind: Tok;
  readonly node: EntryNode | PhraseNode | ValueNode;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

/** The token that holds the offset or ends at it; a word before a sign. Undefined between tokens and in comments. */
export function tokenAtOffset(file: FileNode, offset: number): TokenAt | undefined {
  const unit = unitAt(file.units, offset);
  if (!unit) return undefined;
  const { starts, ends, kinds, count } = unit.tokens;
  const at = offset - unit.offset;
  let found: number | undefined;
  for (let token = firstEndingAt(unit, at); token < count && starts[token]! <= at; token++) {
    if (ends[token]! < at) continue;
    // Where two touch, the one that is a word or a value is meant.
    if (found === undefined || isWord(kinds[token]!)) found = token;
  }
  if (found === undefined) return undefined;
  const node = nodeOf(unit, found);
  return (
    node && {
      unit,
      token: found,
      kind: kinds[found]!,
      node,
      start: unit.offset + starts[found]!,
      end: unit.offset + ends[found]!,
    }
  );
}

/** The first token that ends at the position in the unit or behind it. */
function firstEndingAt(unit: Unit, at: number): number {
  const { ends, count } = unit.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWord(kind: number): boolean {
  return kind >= (Tok.Key as number) && kind <= (Tok.Literal as number);
}

function nodeOf(unit: Unit, token: number): EntryNode | PhraseNode | ValueNode | undefined {
  let found: EntryNode | PhraseNode | ValueNode | undefined;
  let candidates: readonly (EntryNode | PhraseNode | ValueNode)[] = unit.entries;
  for (;;) {
    const inner = candidates.find((node) => node.first$ <= token && token <= node.last$);
    if (!inner) return found;
    found = inner;
    candidates = childrenOf(inner);
  }
}
