/** A text as the formatter sees it: lines of tokens and comments, without the blanks between them. */
import { eastAsianWidth } from 'get-east-asian-width';
import { Tok } from '../scanner.ts';
import type { FileNode, SyntaxProblem } from '../tree.ts';

/** Why a text cannot be formatted. Offsets are of the whole text. */
export class SyntaxErrors extends Error {
  constructor(readonly problems: readonly SyntaxProblem[]) {
    super('the text has syntax errors');
  }
}

/** A token or a comment. */
export interface Item {
  readonly kind: Tok | 'comment';
  readonly text: string;
}

export interface Line {
  readonly items: readonly Item[];
  /** A blank line stands above. */
  readonly apart: boolean;
}

/** The lines of a file that holds no syntax error; blank ones are told by `apart`. */
export function linesOf(file: FileNode): Line[] {
  const lines: Line[] = [];
  let items: Item[] = [];
  let apart = false;
  let at = 0;
  const end = (): void => {
    if (items.length > 0) lines.push({ items, apart: apart && lines.length > 0 });
    items = [];
    apart = false;
  };
  for (const { offset, text, tokens } of file.units) {
    const { comments } = tokens;
    let token = 0;
    let comment = 0;
    while (token < tokens.count || comment < comments.length) {
      const isComment =
        comment < comments.length && (token >= tokens.count || comments[comment]! < tokens.starts[token]!);
      const from = isComment ? comments[comment]! : tokens.starts[token]!;
      const to = isComment ? comments[comment + 1]! : tokens.ends[token]!;
      const breaks = lineBreaks(file.text, at, offset + from);
      if (breaks > 0) end();
      if (breaks > 1) apart = true;
      items.push(
        isComment
          ? { kind: 'comment', text: text.slice(from, to).trimEnd() }
          : { kind: tokens.kinds[token]!, text: tokenText(text.slice(from, to)) },
      );
      at = offset + to;
      if (isComment) comment += 2;
      else token++;
    }
  }
  end();
  return lines;
}

/** A quantity has one blank before its unit, however many were written. */
function tokenText(text: string): string {
  return text.startsWith('"') ? text : text.replace(/[ \t\u3000]+/, ' ');
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

/** Columns that a text fills in an editor or a terminal: two for each sign of East Asian width. */
export function columns(text: string): number {
  let width = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) width++;
    else if (!/\p{M}/u.test(sign)) width += eastAsianWidth(code);
  }
  return width;
}

/** Whether a comment goes over several lines. */
export function isTall(item: Item): boolean {
  return item.kind === 'comment' && /[\r\n]/.test(item.text);
}

/** Whether a line goes on with what the line above began: a value, a phrase, an operator. */
export function continues(line: Line): boolean {
  const first = line.items.find((item) => item.kind !== 'comment');
  return first !== undefined && first.kind !== Tok.Key && first.kind !== Tok.Close && first.kind !== Tok.Open;
}

/** The blanks between two neighbours on a line. */
export function gapBetween(left: Item, right: Item, beforeLeft: Item | undefined): string {
  if (right.kind === 'comment') return right.text.startsWith('//') ? '   ' : ' ';
  if (left.kind === 'comment') return ' ';
  if (right.kind === Tok.Comma) return '';
  if (left.kind === Tok.Open && right.kind === Tok.Close) return '';
  if (right.kind === Tok.Close) return ' ';
  if (right.kind === Tok.Key) return left.kind === Tok.Open ? ' ' : '  ';
  // `mon..fri`, but `22:00 .. 06:00`: words are short, times are not.
  const span = left.kind === Tok.Operator ? left : right.kind === Tok.Operator ? right : undefined;
  if (span?.text === '..') {
    const before = left === span ? beforeLeft : left;
    return before?.kind === Tok.Word ? '' : ' ';
  }
  return ' ';
}

/** Items with one standard gap between each. */
export function compact(items: readonly Item[]): string {
  let text = '';
  for (let i = 0; i < items.length; i++) {
    if (i > 0) text += gapBetween(items[i - 1]!, items[i]!, items[i - 2]);
    text += items[i]!.text;
  }
  return text;
}
