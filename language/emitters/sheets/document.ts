/**
 * A sheet for people, written once and shown twice: as Markdown for reviews, as a workbook for those who fill it in. Texts are plain;
 * each rendering makes them harmless in its own way.
 */
import { inlineText } from '../quoting/markdown.ts';

/** A line of a cell or of a list; what is in `strong` stands out before the rest. */
export type Line = string | { readonly strong: string; readonly text?: string };

/** The lines of a cell. */
export type Cell = readonly Line[];

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** What has to be known before the sheet is used: where it comes from, what it is not. */
  | { readonly kind: 'notice'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly style: 'bullet' | 'check' | 'number'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      /** Empty for a table of names and values that needs no heads. */
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    };

/** A part of a document under its heading. */
export interface Section {
  /** Name of the worksheet on which it stands. */
  readonly worksheet: string;
  /** Level 3 stands below the level 2 before it. */
  readonly level?: 2 | 3;
  /** Number of a step, before the heading. */
  readonly number?: string;
  /** Absent for what stands under the title itself. */
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

export interface Worksheet {
  /** At most 31 characters, none of `[]:*?/\\`, no apostrophe at either end. */
  readonly name: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

export interface SheetDocument {
  readonly title: string;
  readonly worksheets: readonly Worksheet[];
  readonly sections: readonly Section[];
}

/** The document as Markdown; ends with a line break. */
export function sheetMarkdown({ title, sections }: SheetDocument): string {
  const blocks = [`# ${inlineText(title)}`];
  for (const { level, number, heading, blocks: own } of sections) {
    if (heading !== undefined) {
      const before = number === undefined ? '' : `${number}. `;
      blocks.push(`${'#'.repeat(level ?? 2)} ${before}${inlineText(heading)}`);
    }
    blocks.push(...own.map(markdownOf).filter((text) => text !== ''));
  }
  return `${blocks.join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return inlineText(block.text);
    case 'notice':
      return block.lines.map((line) => `> ${inlineText(line)}`).join('\n>\n');
    case 'list': {
      const sign = { bullet: () => '-', check: () => '- [ ]', number: (i: number) => `${String(i + 1)}.` }[block.style];
      return block.items.map((item, index) => `${sign(index)} ${lineMarkdown(item)}`).join('\n');
    }
    case 'table': {
      const columns = block.head.length || (block.rows[0]?.length ?? 0);
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [
        block.head.length === 0 ? `|${' |'.repeat(columns)}` : line(block.head.map(inlineText)),
        `|${'---|'.repeat(columns)}`,
        ...block.rows.map((cells) => line(cells.map((cell) => cell.map(lineMarkdown).join('<br>')))),
      ].join('\n');
    }
  }
}

function lineMarkdown(line: Line): string {
  if (typeof line === 'string') return inlineText(line);
  return `**${inlineText(line.strong)}**${line.text === undefined ? '' : inlineText(line.text)}`;
}
