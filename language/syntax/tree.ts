/**
 * The syntax tree: the node types that Langium derives from the grammar, made by our own parser, with positions that are relative
 * to their unit, so that an edit above a unit costs nothing below it.
 */
import type { CstNode } from 'langium';
import type * as ast from './generated/ast.ts';
import { cstOf } from './cst.ts';
import type { Tok } from './scanner.ts';
import { type Tokens } from './scanner.ts';

/** A syntax error, relative to its unit. `params` fill the message's placeholders. */
export interface SyntaxProblem {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly params?: Readonly<Record<string, string>>;
  /** A replacement of a range that mends it. */
  readonly instead?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A line ends with LF, CR LF or, as editors have it, with a CR of its own. */
const lineBreak = /\r\n?|\n/g;

/** A top-level entry with all that it holds: what is scanned, parsed and reused as one piece. */
export class Unit {
  /** Offset of the unit in its file. Moves when something above is edited. */
  offset = 0;
  /** Number of lines above the unit. */
  line = 0;
  /** Place among the units of its file. */
  rank = 0;
  /** The place before the last edit, -1 where that edit brought the unit. */
  previousRank = -1;
  entries: EntryNode[] = [];
  problems: SyntaxProblem[] = [];
  /** The file that the unit belongs to, set by its owner (`model/source`). */
  source: unknown;
  /** Line breaks within the unit. */
  readonly lineBreaks: number;

  /** The text of the unit alone. */
  text: string;

  constructor(
    text: string,
    readonly tokens: Tokens,
  ) {
    this.text = text;
    let lines = 0;
    if (text.includes('\r')) lines = text.match(lineBreak)?.length ?? 0;
    else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines++;
    this.lineBreaks = lines;
  }

  get end(): number {
    return this.offset + this.text.length;
  }

  /** Whether `allow` may stand somewhere in the unit. */
  get hasAllowance(): boolean {
    return (this.allowance ??= this.text.includes('allow'));
  }

  private allowance: boolean | undefined;

  /** Whether a block was still open where the unit ended. */
  get isUnclosed(): boolean {
    return this.problems.some(({ code }) => code === 'unclosed-block');
  }

  /** Whether a range may stand somewhere in the unit. */
  get hasRange(): boolean {
    return (this.range ??= this.text.includes('['));
  }

  private range: boolean | undefined;

  /** Where each line begins, within the unit. */
  get lineStarts(): Uint32Array {
    if (!this.starts) {
      const starts = new Uint32Array(this.lineBreaks + 1);
      let line = 0;
      for (const match of this.text.matchAll(lineBreak)) starts[++line] = match.index + match[0].length;
      this.starts = starts;
    }
    return this.starts;
  }

  private starts: Uint32Array | undefined;

  /**
   * The same, with a text of its own in memory: a slice would keep the whole text alive that it was cut from, once for each edit
   * of a long session.
   */
  detached(): this {
    this.text = structuredClone(this.text);
    return this;
  }

  tokenText(token: number): string {
    return this.text.slice(this.tokens.starts[token], this.tokens.ends[token]);
  }
}

/** A whole file as the parser sees it. */
export class FileNode implements ast.File {
  readonly $type = 'File';
  readonly $container = undefined;
  // Langium sets the document here when it owns the tree.
  $document?: ast.File['$document'];
  private flat: EntryNode[] | undefined;

  constructor(
    readonly units: readonly Unit[],
    readonly text: string,
  ) {}

  get entries(): EntryNode[] {
    if (!this.flat) {
      this.flat = [];
      for (const unit of this.units) {
        for (const entry of unit.entries) {
          entry.$containerIndex = this.flat.length;
          this.flat.push(entry);
        }
      }
    }
    return this.flat;
  }

  get $cstNode(): CstNode {
    return cstOf(this);
  }
}

const none: never[] = [];

abstract class Node {
  /** Last token, inclusive. */
  last$: number;

  constructor(
    readonly unit: Unit,
    /** First token. */
    readonly first$: number,
    last: number,
  ) {
    this.last$ = last;
  }

  /** Offsets in the file as it is now. */
  get start(): number {
    return this.unit.offset + this.unit.tokens.starts[this.first$]!;
  }

  get end(): number {
    return this.unit.offset + this.unit.tokens.ends[this.last$]!;
  }

  get $cstNode(): CstNode {
    return cstOf(this as unknown as ValueNode | EntryNode | PhraseNode);
  }
}

/** `key value, value preposition value { … }` */
export class EntryNode extends Node implements ast.Entry {
  declare readonly $type: 'Entry';
  declare readonly $containerProperty: string;
  /** The entry around it; undefined on the file level. */
  outer$: EntryNode | undefined;
  $containerIndex = 0;
  values: ValueNode[] = none;
  phrases: PhraseNode[] = none;
  entries: EntryNode[] = none;
  /** Tokens of the braces, -1 where there are none. */
  open = -1;
  close = -1;

  constructor(
    unit: Unit,
    keyToken: number,
    readonly key: string,
  ) {
    super(unit, keyToken, keyToken);
  }

  /** The file's node is another one after each edit, so an entry of the file level asks for it. */
  get $container(): EntryNode | FileNode {
    return this.outer$ ?? (this.unit.source as { readonly tree: FileNode }).tree;
  }

  get keyStart(): number {
    return this.start;
  }

  get keyEnd(): number {
    return this.unit.offset + this.unit.tokens.ends[this.first$]!;
  }

  phrase(preposition: string): PhraseNode | undefined {
    for (const phrase of this.phrases) if (phrase.preposition === preposition) return phrase;
    return undefined;
  }

  /** End of the last token before the block. */
  get headEnd(): number {
    const token = this.open >= 0 ? this.open - 1 : this.last$;
    return this.unit.offset + this.unit.tokens.ends[token]!;
  }
}
Object.defineProperty(EntryNode.prototype, '$type', { value: 'Entry', enumerable: true });
Object.defineProperty(EntryNode.prototype, '$containerProperty', { value: 'entries' });

/** `preposition value, value` */
export class PhraseNode extends Node implements ast.Phrase {
  declare readonly $type: 'Phrase';
  declare readonly $containerProperty: string;
  $containerIndex = 0;
  values: ValueNode[] = none;

  constructor(
    unit: Unit,
    token: number,
    readonly preposition: string,
    readonly $container: EntryNode,
  ) {
    super(unit, token, token);
  }
}
Object.defineProperty(PhraseNode.prototype, '$type', { value: 'Phrase', enumerable: true });
Object.defineProperty(PhraseNode.prototype, '$containerProperty', { value: 'phrases' });

/** A word or literal, perhaps joined to another by an operator, perhaps followed by literals: `mv -> rv`, `NetBackup 9.1`. */
export class ValueNode extends Node implements ast.Value {
  declare readonly $type: 'Value';
  declare readonly $containerProperty: string;
  $containerIndex = 0;
  /** Token of the operator, -1 without one. */
  operatorToken = -1;

  constructor(
    unit: Unit,
    token: number,
    readonly $container: EntryNode | PhraseNode,
  ) {
    super(unit, token, token);
  }

  get first(): string {
    return this.unit.tokenText(this.first$);
  }

  get operator(): string | undefined {
    return this.operatorToken < 0 ? undefined : this.unit.tokenText(this.operatorToken);
  }

  get second(): string | undefined {
    return this.operatorToken < 0 ? undefined : this.unit.tokenText(this.operatorToken + 1);
  }

  /** Token of the first literal that follows, past the last token where there is none. */
  get moreFrom(): number {
    return this.operatorToken < 0 ? this.first$ + 1 : this.operatorToken + 2;
  }

  get more(): string[] {
    const from = this.moreFrom;
    if (from > this.last$) return none;
    const more: string[] = [];
    for (let token = from; token <= this.last$; token++) more.push(this.unit.tokenText(token));
    return more;
  }

  /** The entry that the value belongs to, directly or through a phrase. */
  get entry(): EntryNode {
    const holder = this.$container;
    return holder instanceof EntryNode ? holder : holder.$container;
  }

  tokenKind(token: number): Tok {
    return this.unit.tokens.kinds[token]!;
  }
}
Object.defineProperty(ValueNode.prototype, '$type', { value: 'Value', enumerable: true });
Object.defineProperty(ValueNode.prototype, '$containerProperty', { value: 'values' });

export type TreeNode = FileNode | EntryNode | PhraseNode | ValueNode;

/** Children in the order of the text. */
export function childrenOf(node: TreeNode): readonly (EntryNode | PhraseNode | ValueNode)[] {
  if (node instanceof FileNode) return node.entries;
  if (node instanceof EntryNode) return [...node.values, ...node.phrases, ...node.entries];
  if (node instanceof PhraseNode) return node.values;
  return none;
}

/** The innermost node whose text holds the offset, its end included. */
export function nodeAt(file: FileNode, offset: number): TreeNode {
  const unit = unitAt(file.units, offset);
  let found: TreeNode = file;
  let candidates: readonly TreeNode[] = unit?.entries ?? [];
  for (;;) {
    const inner: TreeNode | undefined = candidates.find(
      (n) => n instanceof FileNode || (n.start <= offset && offset <= n.end),
    );
    if (!inner) return found;
    found = inner;
    candidates = childrenOf(inner);
  }
}

/** The unit that holds the offset. */
export function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return units[low];
}

/** The entry and all below it. */
export function* walkEntries(entries: readonly EntryNode[]): Generator<EntryNode> {
  for (const entry of entries) {
    yield entry;
    if (entry.entries.length > 0) yield* walkEntries(entry.entries);
  }
}
