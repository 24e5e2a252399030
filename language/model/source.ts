/** Files of a topology and places in them. */
import { parseFile } from '../syntax/parser.ts';
import { reparse, type Touched } from '../syntax/reparse.ts';
import { FileNode, unitAt, type Unit } from '../syntax/tree.ts';
import { unitKinds } from '../vocabulary/index.ts';

/** A file of a topology: its name as the user knows it, its text and its tree. It stays the same object when its text changes. */
export class SourceFile {
  private current: FileNode;

  constructor(
    /** Path or URI, as the host of the engine names files. */
    readonly uri: string,
    tree: FileNode,
  ) {
    this.current = tree;
    for (const unit of tree.units) unit.source = this;
  }

  static parse(uri: string, text: string): SourceFile {
    return new SourceFile(uri, parseFile(text, unitKinds));
  }

  get tree(): FileNode {
    return this.current;
  }

  get text(): string {
    return this.current.text;
  }

  /**
   * Takes over an edited text.
   *
   * @param touched where it differs from the old one, if that is known
   */
  update(text: string, touched?: Touched): FileChange {
    const { units, removed, added, from, to } = reparse(this.current.units, text, unitKinds, touched);
    for (const unit of added) unit.source = this;
    this.current = new FileNode(units, text);
    return { file: this, removed, added, from, to };
  }

  /** Line and column of an offset, both from 0; columns count UTF-16 units, as editors do. */
  position(offset: number): { line: number; column: number } {
    const unit = unitAt(this.current.units, offset);
    if (!unit) return { line: 0, column: offset };
    const within = Math.min(offset - unit.offset, unit.text.length);
    const starts = unit.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= within) low = middle;
      else high = middle - 1;
    }
    return { line: unit.line + low, column: within - starts[low]! };
  }

  /** The text of a line, counted from 0, without its line break. */
  lineText(line: number): string {
    const { units } = this.current;
    let low = 0;
    let high = units.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (units[middle]!.line <= line) low = middle;
      else high = middle - 1;
    }
    const unit = units[low];
    if (!unit) return '';
    const starts = unit.lineStarts;
    const at = line - unit.line;
    if (at < 0 || at >= starts.length) return '';
    return unit.text.slice(starts[at], starts[at + 1]).replace(/\r?\n?$/, '');
  }
}

/** What an edit of a file did to its units. */
export interface FileChange {
  readonly file: SourceFile;
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
  /** Its units from `from` up to `to` were read again; those before and behind are as they were. */
  readonly from: number;
  readonly to: number;
}

/** A range of source text. It moves with its unit when something above is edited. */
export class Place {
  constructor(
    readonly unit: Unit,
    private readonly from: number,
    private readonly to: number,
  ) {}

  static of(node: { unit: Unit; start: number; end: number }): Place {
    return new Place(node.unit, node.start - node.unit.offset, node.end - node.unit.offset);
  }

  static tokens(unit: Unit, first: number, last = first): Place {
    return new Place(unit, unit.tokens.starts[first]!, unit.tokens.ends[last]!);
  }

  get file(): SourceFile {
    return this.unit.source as SourceFile;
  }

  get start(): number {
    return this.unit.offset + this.from;
  }

  get end(): number {
    return this.unit.offset + this.to;
  }

  get text(): string {
    return this.unit.text.slice(this.from, this.to);
  }

  /** Order of the units in which places stand. */
  static compareUnits(a: Unit, b: Unit): number {
    if (a.source !== b.source) return (a.source as SourceFile).uri < (b.source as SourceFile).uri ? -1 : 1;
    return a.offset - b.offset;
  }

  /** Order in which a reader meets places: by file, then by position. */
  static compare(a: Place, b: Place): number {
    if (a.file !== b.file) return a.file.uri < b.file.uri ? -1 : 1;
    return a.start - b.start || a.end - b.end;
  }
}
