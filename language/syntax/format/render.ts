/** Lines to text: indentation, and tables of adjacent one-line entries of one kind. */
import { Tok } from '../scanner.ts';
import { columns, compact, continues, isTall, type Item, type Line } from './lines.ts';

const step = '  ';

export function render(lines: readonly Line[], widest: number): string[] {
  const placed = place(lines);
  const texts: string[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    const key = rowKey(placed, from);
    if (key !== undefined) while (to < lines.length && !lines[to]!.apart && rowKey(placed, to) === key) to++;
    const indent = step.repeat(placed[from]!.level);
    const rows = to - from > 1 ? table(lines.slice(from, to), widest - indent.length) : undefined;
    for (let i = from; i < to; i++) {
      const { items, apart } = lines[i]!;
      if (apart && !opensBlock(lines[i - 1]) && items[0]!.kind !== Tok.Close) texts.push('');
      texts.push(...reindent(indent + (rows?.[i - from] ?? compact(items)), items, placed[i]!.level));
    }
    from = to;
  }
  return texts;
}

interface Placed {
  readonly line: Line;
  readonly level: number;
  /** The line is one whole entry and perhaps a comment behind it. */
  readonly isRow: boolean;
}

function place(lines: readonly Line[]): Placed[] {
  let depth = 0;
  return lines.map((line, index) => {
    const { items } = line;
    let closes = 0;
    while (items[closes]?.kind === Tok.Close) closes++;
    const level = depth - closes + (hangs(lines, index) ? 1 : 0);
    for (const item of items) {
      if (item.kind === Tok.Open) depth++;
      else if (item.kind === Tok.Close) depth--;
    }
    return { line, level, isRow: isWholeEntry(items) && !goesOn(lines, index) };
  });
}

/** Whether a line stands one level deeper, since it goes on with an entry; a comment between does too. */
function hangs(lines: readonly Line[], index: number): boolean {
  for (let i = index; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.items.some((item) => item.kind !== 'comment')) return continues(line);
  }
  return false;
}

/** Whether the next line with a token goes on with the entry of this one. */
function goesOn(lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i < lines.length; i++) {
    const first = lines[i]!.items.find((item) => item.kind !== 'comment');
    if (first) return first.kind === Tok.Open || continues(lines[i]!);
  }
  return false;
}

function isWholeEntry(items: readonly Item[]): boolean {
  if (items[0]!.kind !== Tok.Key) return false;
  let depth = 0;
  for (let i = 0; i < items.length; i++) {
    const { kind } = items[i]!;
    if (kind === 'comment' && (i < items.length - 1 || isTall(items[i]!))) return false;
    if (kind === Tok.Open) depth++;
    else if (kind === Tok.Close) depth--;
    if (depth < 0 || (kind === Tok.Key && depth === 0 && i > 0)) return false;
  }
  return depth === 0;
}

function rowKey(placed: readonly Placed[], index: number): string | undefined {
  const { isRow, level, line } = placed[index]!;
  return isRow ? `${String(level)} ${line.items[0]!.text}` : undefined;
}

function opensBlock(line: Line | undefined): boolean {
  const last = line?.items.findLast((item) => item.kind !== 'comment');
  return last?.kind === Tok.Open;
}

/** Lines of a block comment stand one blank deeper than it begins where they begin with a star; others stay as they are. */
function reindent(text: string, items: readonly Item[], level: number): string[] {
  if (!items.some(isTall)) return [text];
  return text.split(/\r\n|\n|\r/).map((line, index) => {
    if (index === 0) return line.trimEnd();
    return /^\s*\*/.test(line) ? `${step.repeat(level)} ${line.trim()}` : line.trimEnd();
  });
}

/** A part of a row that is set in a column: the key and name, a phrase, the first fact with its brace, each further fact. */
interface Cell {
  /** Rows stay aligned as long as their cells' words agree. */
  readonly word: string;
  readonly text: string;
  readonly gap: string;
}

/** The rows set as a table, undefined where one would be too wide. */
function table(lines: readonly Line[], widest: number): string[] | undefined {
  const rows = lines.map(({ items }) => {
    const last = items[items.length - 1]!;
    const comment = last.kind === 'comment' ? last.text : undefined;
    return { cells: cellsOf(comment === undefined ? items : items.slice(0, -1)), comment };
  });
  const texts = rows.map(() => '');
  align(
    rows.map(({ cells }, row) => ({ cells, row })),
    0,
    texts,
  );
  if (texts.some((text) => columns(text) > widest)) return undefined;
  const commented = Math.max(...texts.filter((_, row) => rows[row]!.comment !== undefined).map(columns));
  return texts.map((text, row) => {
    const { comment } = rows[row]!;
    return comment === undefined ? text : `${pad(text, commented)}   ${comment}`;
  });
}

/** Adds the cell at `index` to each row, then goes on with the rows whose words agree so far. */
function align(
  rows: readonly { readonly cells: readonly Cell[]; readonly row: number }[],
  index: number,
  texts: string[],
): void {
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (!cell) continue;
    texts[row.row] = texts[row.row]! + cell.gap + cell.text;
    const group = groups.get(cell.word);
    if (group) group.push(row);
    else groups.set(cell.word, [row]);
  }
  for (const group of groups.values()) {
    // What ends a row is not padded and does not push the others.
    const further = group.filter(({ cells }) => cells[index + 1]);
    const width = Math.max(...further.map(({ row }) => columns(texts[row]!)));
    for (const { row } of further) texts[row] = pad(texts[row]!, width);
    if (further.length > 0) align(further, index + 1, texts);
  }
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - columns(text));
}

function cellsOf(items: readonly Item[]): Cell[] {
  const cells: Cell[] = [];
  let cell: Item[] = [];
  let gap = '';
  const end = (nextGap: string): void => {
    const word = cell[0]!.kind === Tok.Open ? `{ ${cell[1]!.text}` : cell[0]!.text;
    cells.push({ word, text: compact(cell), gap });
    gap = nextGap;
    cell = [];
  };
  let depth = 0;
  for (const [index, item] of items.entries()) {
    if (index > 0) {
      if (depth === 0 && (item.kind === Tok.Preposition || item.kind === Tok.Open)) end(' ');
      else if (depth === 1 && item.kind === Tok.Key && cell[cell.length - 1]!.kind !== Tok.Open) end(step);
    }
    cell.push(item);
    if (item.kind === Tok.Open) depth++;
    else if (item.kind === Tok.Close) depth--;
  }
  end('');
  return cells;
}
