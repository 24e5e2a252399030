/**
 * A document of the editor whose edits cost what they touch. The stock one copies the whole text and moves the offset of every
 * line below with each key; this one keeps the text in pieces of some hundred lines and puts it together when somebody asks.
 */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Characters of a piece, about. */
const usual = 16_384;

/** A stretch of whole lines: every piece but the last one ends with a line feed. */
class Piece {
  /** Line breaks in it. */
  readonly breaks: number;
  private starts: number[] | undefined;

  constructor(readonly text: string) {
    let breaks = 0;
    if (text.includes('\r')) breaks = text.match(/\r\n?|\n/g)?.length ?? 0;
    else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) breaks++;
    this.breaks = breaks;
  }

  /** Where its lines begin, and behind the last line break the one that follows. */
  get lineStarts(): readonly number[] {
    if (!this.starts) {
      this.starts = [0];
      for (const match of this.text.matchAll(/\r\n?|\n/g)) this.starts.push(match.index + match[0].length);
    }
    return this.starts;
  }
}

/** Where something stands: a piece, and the offset in it. */
interface Spot {
  readonly piece: number;
  readonly within: number;
}

export class EditedDocument implements TextDocument {
  private pieces: Piece[];
  private whole: string | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    private currentVersion: number,
    text: string,
  ) {
    this.whole = text;
    this.pieces = piecesOf(text);
  }

  get version(): number {
    return this.currentVersion;
  }

  get lineCount(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.breaks, 1);
  }

  getText(range?: Range): string {
    if (!range) return (this.whole ??= this.pieces.map(({ text }) => text).join(''));
    const [start, end] = inOrder(this.spotOf(range.start), this.spotOf(range.end));
    return this.between(start, end);
  }

  offsetAt(position: Position): number {
    const { piece, within } = this.spotOf(position);
    let offset = within;
    for (let i = 0; i < piece; i++) offset += this.pieces[i]!.text.length;
    return offset;
  }

  positionAt(offset: number): Position {
    let within = Math.max(0, offset);
    let above = 0;
    let at = 0;
    for (; at < this.pieces.length - 1 && within >= this.pieces[at]!.text.length; at++) {
      within -= this.pieces[at]!.text.length;
      above += this.pieces[at]!.breaks;
    }
    const piece = this.pieces[at]!;
    within = Math.min(within, piece.text.length);
    const starts = piece.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= within) low = middle;
      else high = middle - 1;
    }
    return { line: above + low, character: beforeBreak(piece.text, within, starts[low]!) - starts[low]! };
  }

  getLineRange(line: number): Range {
    const at = Math.max(0, Math.min(line, this.lineCount - 1));
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const { piece, within } = this.spotOf({ line: at, character: 0 });
    const end = this.endOfLine(piece, within);
    const length = beforeBreak(this.pieces[piece]!.text, end, within) - within;
    return { start: { line: at, character: 0 }, end: { line: at, character: length } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const { piece, within } = this.spotOf({ line, character: 0 });
    const end = this.endOfLine(piece, within);
    const { text } = this.pieces[piece]!;
    return text.slice(beforeBreak(text, end, within), end);
  }

  /** Where the line ends that begins at an offset of a piece, its line break included. */
  private endOfLine(piece: number, start: number): number {
    const { text, lineStarts } = this.pieces[piece]!;
    return lineStarts[lineStarts.indexOf(start) + 1] ?? text.length;
  }

  /** Takes over edits as the protocol has them, one after the other. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) this.replace(change.range, change.text);
      else {
        this.pieces = piecesOf(change.text);
        this.whole = change.text;
      }
    }
    this.currentVersion = version;
  }

  private replace(range: Range, text: string): void {
    const [start, end] = inOrder(this.spotOf(range.start), this.spotOf(range.end));
    let last = end.piece;
    let joined =
      this.pieces[start.piece]!.text.slice(0, start.within) + text + this.pieces[last]!.text.slice(end.within);
    // A piece ends with a line: what lost its end takes the next one in.
    while (last < this.pieces.length - 1 && !joined.endsWith('\n')) joined += this.pieces[++last]!.text;
    const fresh = joined === '' && this.pieces.length > last - start.piece + 1 ? [] : piecesOf(joined);
    this.pieces.splice(start.piece, last - start.piece + 1, ...fresh);
    this.whole = undefined;
  }

  private between(start: Spot, end: Spot): string {
    if (start.piece === end.piece) return this.pieces[start.piece]!.text.slice(start.within, end.within);
    const inner = this.pieces.slice(start.piece + 1, end.piece).map(({ text }) => text);
    return [
      this.pieces[start.piece]!.text.slice(start.within),
      ...inner,
      this.pieces[end.piece]!.text.slice(0, end.within),
    ].join('');
  }

  /** A position as the protocol means it: behind the end of a line is its end, below the last line the end of the text. */
  private spotOf({ line, character }: Position): Spot {
    if (line < 0) return { piece: 0, within: 0 };
    let below = line;
    let at = 0;
    for (; at < this.pieces.length - 1 && below >= this.pieces[at]!.breaks; at++) below -= this.pieces[at]!.breaks;
    const { text, lineStarts } = this.pieces[at]!;
    const start = lineStarts[below];
    if (start === undefined) return { piece: at, within: text.length };
    const end = Math.min(start + Math.max(0, character), lineStarts[below + 1] ?? text.length);
    return { piece: at, within: character <= 0 ? start : beforeBreak(text, end, start) };
  }
}

/** How the documents of the editor are made and edited. */
export const editedDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): EditedDocument =>
    new EditedDocument(uri, languageId, version, text),
  update: (
    document: EditedDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): EditedDocument => {
    document.update(changes, version);
    return document;
  },
};

/** Cuts a text behind line feeds. Each piece has a memory of its own: a slice would keep the whole text alive. */
function piecesOf(text: string): Piece[] {
  if (text.length <= 2 * usual) return [new Piece(text)];
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const feed = text.length - from <= 2 * usual ? -1 : text.indexOf('\n', from + usual);
    const end = feed < 0 ? text.length : feed + 1;
    pieces.push(new Piece(structuredClone(text.slice(from, end))));
    from = end;
  }
  return pieces;
}

function inOrder(a: Spot, b: Spot): [Spot, Spot] {
  return a.piece < b.piece || (a.piece === b.piece && a.within <= b.within) ? [a, b] : [b, a];
}

/** An offset of a line, moved before its line break where it is in or behind it. */
function beforeBreak(text: string, offset: number, start: number): number {
  let end = offset;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}
