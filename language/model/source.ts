/** Files of a topology and places in them. */
import type { FileNode, Unit } from '../syntax/tree.ts';
import { parseFile } from '../syntax/parser.ts';
import { unitKinds } from '../vocabulary/index.ts';

/** A file of a topology: its name as the user knows it, its text and its tree. */
export class SourceFile {
  private lines: number[] | undefined;

  constructor(
    /** Path or URI, as the host of the engine names files. */
    readonly uri: string,
    readonly tree: FileNode,
  ) {
    for (const unit of tree.units) unit.source = this;
  }

  static parse(uri: string, text: string): SourceFile {
    return new SourceFile(uri, parseFile(text, unitKinds));
  }

  get text(): string {
    return this.tree.text;
  }

  /** Line and column of an offset, both from 0; columns count UTF-16 units, as editors do. */
  position(offset: number): { line: number; column: number } {
    const starts = (this.lines ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - starts[low]! };
  }

  /** The text of a line, counted from 0, without its line break. */
  lineText(line: number): string {
    const starts = (this.lines ??= lineStarts(this.text));
    const from = starts[line];
    if (from === undefined) return '';
    return this.text.slice(from, starts[line + 1] ?? this.text.length).replace(/\r?\n$/, '');
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) starts.push(i + 1);
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
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

  /** Order in which a reader meets places: by file, then by position. */
  static compare(a: Place, b: Place): number {
    if (a.file !== b.file) return a.file.uri < b.file.uri ? -1 : 1;
    return a.start - b.start || a.end - b.end;
  }
}
