/**
 * A document for people as a workbook (Office Open XML, ECMA-376): one worksheet for each part, ready to be printed on A4. Every cell is
 * text: nothing of a topology is ever read as a formula, a number or a date. The bytes depend on the document alone.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { xmlDocument, type XmlElement } from '../quoting/xml-tree.ts';
import type { Cell, Line, Section, SheetDocument } from './document.ts';
import { columnName, looksLikeFormula, worksheetText } from './workbook-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Cell formats, by their place in `cellXfs` of the style sheet; the ones marked as text are for what begins like a formula. */
const style = {
  title: 1,
  notice: 2,
  heading: 3,
  subheading: 4,
  head: 5,
  body: 6,
  bodyAsText: 7,
  list: 8,
  listAsText: 9,
};

interface Row {
  readonly cells: readonly { readonly lines: Cell; readonly style: number }[];
  /** Whether the first cell spans all columns. */
  readonly wide?: boolean;
}

/** The workbook's bytes. */
export function workbook(document: SheetDocument): Uint8Array {
  const names = document.worksheets.map(({ name }) => name);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relationships([
      ['rId1', `${relations}/officeDocument`, 'xl/workbook.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
      ['rId3', `${relations}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(document.title),
    'docProps/app.xml': xmlDocument({
      name: 'Properties',
      attributes: { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      content: [{ name: 'Application', content: 'Quiesce' }],
    }),
    'xl/workbook.xml': book(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string, string] => [
        `rId${String(index + 1)}`,
        `${relations}/worksheet`,
        `worksheets/sheet${String(index + 1)}.xml`,
      ]),
      [`rId${String(names.length + 1)}`, `${relations}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
  for (const [index, { name, widths }] of document.worksheets.entries()) {
    const sections = document.sections.filter((section) => section.worksheet === name);
    const rows = [
      { cells: [{ lines: [document.title], style: style.title }], wide: true },
      ...sections.flatMap(rowsOf),
    ];
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = worksheet(rows, widths);
  }
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files)) {
    // The first moment that the format of the archive can write, as it is where the program runs: always the same bytes.
    entries[path] = [strToU8(text), { mtime: new Date(1980, 0, 1), level: 6 }];
  }
  return zipSync(entries);
}

// ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function rowsOf({ level, number, heading, blocks }: Section): Row[] {
  const rows: Row[] = [];
  const wide = (lines: Cell, as: number): void => {
    rows.push({ cells: [{ lines, style: as }], wide: true });
  };
  if (heading !== undefined) {
    if (level !== 3) rows.push({ cells: [] });
    wide([number === undefined ? heading : `${number}. ${heading}`], level === 3 ? style.subheading : style.heading);
  }
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        wide([block.text], style.list);
        break;
      case 'notice':
        for (const line of block.lines) wide([line], style.notice);
        break;
      case 'list':
        for (const [index, item] of block.items.entries()) {
          const sign = { bullet: '・', check: '☐ ', number: `${String(index + 1)}. ` }[block.style];
          wide([behind(sign, item)], style.list);
        }
        break;
      case 'table':
        if (block.head.length > 0)
          rows.push({ cells: block.head.map((text) => ({ lines: [text], style: style.head })) });
        for (const cells of block.rows) rows.push({ cells: cells.map((lines) => ({ lines, style: style.body })) });
        break;
    }
  }
  return rows;
}

function behind(sign: string, line: Line): Line {
  return typeof line === 'string' ? `${sign}${line}` : { ...line, strong: `${sign}${line.strong}` };
}

// ── Parts of the package ──────────────────────────────────────────────────────────────────────────────────────────────

function worksheet(rows: readonly Row[], widths: readonly number[]): string {
  const last = columnName(widths.length - 1);
  const merges = rows.flatMap(({ wide }, index) =>
    wide && widths.length > 1 ? [`A${String(index + 1)}:${last}${String(index + 1)}`] : [],
  );
  return xmlDocument({
    name: 'worksheet',
    attributes: { xmlns: main },
    content: [
      { name: 'sheetPr', content: [{ name: 'pageSetUpPr', attributes: { fitToPage: '1' } }] },
      {
        name: 'sheetViews',
        content: [
          {
            name: 'sheetView',
            attributes: { showGridLines: '0', workbookViewId: '0' },
            content: [
              {
                name: 'pane',
                attributes: { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' },
              },
            ],
          },
        ],
      },
      { name: 'sheetFormatPr', attributes: { defaultRowHeight: '15' } },
      {
        name: 'cols',
        content: widths.map((width, index) => ({
          name: 'col',
          attributes: { min: String(index + 1), max: String(index + 1), width: String(width), customWidth: '1' },
        })),
      },
      { name: 'sheetData', content: rows.map((row, index) => rowElement(row, index, widths)) },
      ...(merges.length === 0
        ? []
        : [
            {
              name: 'mergeCells',
              attributes: { count: String(merges.length) },
              content: merges.map((ref) => ({ name: 'mergeCell', attributes: { ref } })),
            },
          ]),
      {
        name: 'pageMargins',
        attributes: { left: '0.4', right: '0.4', top: '0.6', bottom: '0.6', header: '0.3', footer: '0.3' },
      },
      {
        name: 'pageSetup',
        attributes: { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
      },
      { name: 'headerFooter', content: [{ name: 'oddFooter', content: '&P / &N' }] },
    ],
  });
}

function rowElement({ cells, wide }: Row, index: number, widths: readonly number[]): XmlElement {
  const number = String(index + 1);
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Programs do not agree on whether a row grows with its text: its height is said.
  const heights = cells.map((cell, column) =>
    heightOf(cell.lines, cell.style, wide ? total : (widths[column] ?? total)),
  );
  const height = heights.length === 0 ? undefined : String(Math.min(Math.max(...heights), highestRow));
  return {
    name: 'row',
    attributes: { r: number, ht: height, customHeight: height === undefined ? undefined : '1' },
    content: cells.map(({ lines, style: as }, column) => cellElement(`${columnName(column)}${number}`, lines, as)),
  };
}

/** Highest row that the format knows, in points. */
const highestRow = 409;

/** In points, by the number of narrow characters in each line; a wide one counts twice. */
function heightOf(lines: Cell, as: number, width: number): number {
  if (as === style.title) return 24;
  const columns = (line: Line): number =>
    Array.from(plain(line)).reduce((sum, c) => sum + eastAsianWidth(c.codePointAt(0)!), 0);
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((columns(line) * 1.05 + 1) / width)), 0);
  return Math.max(1, rows) * (as === style.heading ? 18 : 14) + 2;
}

function cellElement(reference: string, lines: Cell, as: number): XmlElement {
  const text = lines.map(plain).join('\n');
  const attributes = { r: reference, s: String(looksLikeFormula(text) ? asText(as) : as) };
  if (text === '') return { name: 'c', attributes };
  const run = (content: string): XmlElement => ({
    name: 't',
    attributes: { 'xml:space': 'preserve' },
    content: worksheetText(content),
  });
  const parts = runs(lines);
  const content = parts.some(({ strong }) => strong)
    ? parts.map((part) => ({
        name: 'r',
        content: [...(part.strong ? [{ name: 'rPr', content: [{ name: 'b' }] }] : []), run(part.text)],
      }))
    : [run(text)];
  return { name: 'c', attributes: { ...attributes, t: 'inlineStr' }, content: [{ name: 'is', content }] };
}

/** The format that keeps a text one when somebody edits the cell: without it, typing Enter in `=1+1` would calculate. */
function asText(as: number): number {
  return as === style.body ? style.bodyAsText : style.listAsText;
}

function plain(line: Line): string {
  return typeof line === 'string' ? line : `${line.strong}${line.text ?? ''}`;
}

function runs(lines: Cell): { readonly text: string; readonly strong: boolean }[] {
  const parts: { text: string; strong: boolean }[] = [];
  const add = (text: string, strong: boolean): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.strong === strong) last.text += text;
    else parts.push({ text, strong });
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) add('\n', false);
    if (typeof line === 'string') add(line, false);
    else {
      add(line.strong, true);
      add(line.text ?? '', false);
    }
  }
  return parts;
}

function book(names: readonly string[]): string {
  return xmlDocument({
    name: 'workbook',
    attributes: { xmlns: main, 'xmlns:r': relations },
    content: [
      {
        name: 'sheets',
        content: names.map((name, index) => ({
          name: 'sheet',
          attributes: { name, sheetId: String(index + 1), 'r:id': `rId${String(index + 1)}` },
        })),
      },
      {
        name: 'definedNames',
        content: names.map((name, index) => ({
          name: 'definedName',
          attributes: { name: '_xlnm.Print_Titles', localSheetId: String(index) },
          content: `'${name.replaceAll("'", "''")}'!$1:$1`,
        })),
      },
    ],
  });
}

function coreProperties(title: string): string {
  return xmlDocument({
    name: 'cp:coreProperties',
    attributes: {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    // No date and no person: the same design gives the same file.
    content: [
      { name: 'dc:title', content: worksheetText(title) },
      { name: 'dc:creator', content: 'Quiesce' },
    ],
  });
}

function contentTypes(sheets: number): string {
  const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, type: string): XmlElement => ({
    name: 'Override',
    attributes: { PartName: part, ContentType: type },
  });
  return xmlDocument({
    name: 'Types',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    content: [
      {
        name: 'Default',
        attributes: { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
      },
      { name: 'Default', attributes: { Extension: 'xml', ContentType: 'application/xml' } },
      override('/xl/workbook.xml', `${sheetml}.sheet.main+xml`),
      ...Array.from({ length: sheets }, (_, index) =>
        override(`/xl/worksheets/sheet${String(index + 1)}.xml`, `${sheetml}.worksheet+xml`),
      ),
      override('/xl/styles.xml', `${sheetml}.styles+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ],
  });
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return xmlDocument({
    name: 'Relationships',
    attributes: { xmlns: packageRelations },
    content: all.map(([Id, Type, Target]) => ({ name: 'Relationship', attributes: { Id, Type, Target } })),
  });
}

function styles(): string {
  const font = (size: string, bold: boolean, colour?: string): XmlElement => ({
    name: 'font',
    content: [
      ...(bold ? [{ name: 'b' }] : []),
      { name: 'sz', attributes: { val: size } },
      ...(colour === undefined ? [] : [{ name: 'color', attributes: { rgb: colour } }]),
      { name: 'name', attributes: { val: 'Yu Gothic' } },
    ],
  });
  const pattern = (type: string, colour?: string): XmlElement => ({
    name: 'fill',
    content: [
      {
        name: 'patternFill',
        attributes: { patternType: type },
        ...(colour !== undefined && { content: [{ name: 'fgColor', attributes: { rgb: colour } }] }),
      },
    ],
  });
  const side = (name: string): XmlElement => ({
    name,
    attributes: { style: 'thin' },
    content: [{ name: 'color', attributes: { rgb: 'FF9AA5B1' } }],
  });
  const format = (fontId: number, fillId: number, borderId: number, quotePrefix = false): XmlElement => ({
    name: 'xf',
    attributes: {
      // 49 is the number format "text".
      numFmtId: '49',
      fontId: String(fontId),
      fillId: String(fillId),
      borderId: String(borderId),
      xfId: '0',
      quotePrefix: quotePrefix ? '1' : undefined,
      applyNumberFormat: '1',
      applyAlignment: '1',
    },
    content: [{ name: 'alignment', attributes: { vertical: 'top', wrapText: '1' } }],
  });
  const group = (name: string, content: readonly XmlElement[]): XmlElement => ({
    name,
    attributes: { count: String(content.length) },
    content,
  });
  return xmlDocument({
    name: 'styleSheet',
    attributes: { xmlns: main },
    content: [
      group('fonts', [
        font('10', false),
        font('15', true),
        font('10', false, 'FF52606D'),
        font('12', true),
        font('10', true),
      ]),
      group('fills', [pattern('none'), pattern('gray125'), pattern('solid', 'FFE4E7EB'), pattern('solid', 'FFD9E8F6')]),
      group('borders', [
        { name: 'border', content: ['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => ({ name })) },
        { name: 'border', content: [...['left', 'right', 'top', 'bottom'].map(side), { name: 'diagonal' }] },
      ]),
      group('cellStyleXfs', [{ name: 'xf', attributes: { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' } }]),
      // In the order of `style`.
      group('cellXfs', [
        format(0, 0, 0),
        format(1, 0, 0),
        format(2, 0, 0),
        format(3, 3, 0),
        format(4, 0, 0),
        format(4, 2, 1),
        format(0, 0, 1),
        format(0, 0, 1, true),
        format(0, 0, 0),
        format(0, 0, 0, true),
      ]),
      group('cellStyles', [{ name: 'cellStyle', attributes: { name: 'Normal', xfId: '0', builtinId: '0' } }]),
    ],
  });
}
