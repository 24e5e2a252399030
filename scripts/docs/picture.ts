/**
 * The picture of the READMEs: a piece of `examples/broken-istorage` with the findings that the check really has there, set under the
 * lines that they are about. Made anew with the other pages, so that it never shows what the product does not say.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import type { Element } from '../../language/model/element.ts';
import { check } from '../../language/rules/engine/check.ts';
import type { Finding } from '../../language/rules/engine/finding.ts';
import { rules } from '../../language/rules/index.ts';
import { documents } from '../../language/support/documents.ts';
import { columns } from '../../language/syntax/format/lines.ts';
import { highlights, type HighlightClass } from '../../language/syntax/highlight.ts';
import { Tok } from '../../language/syntax/scanner.ts';
import type { Text } from '../../language/vocabulary/define.ts';

type Language = keyof Text;

const example = 'examples/broken-istorage/broken-istorage.quiesce';
/** The elements whose lines are shown, by the end of their paths. */
const shown = ['vm:web01', 'backup:nightly'];

const colour = {
  page: '#0f1b2a', bar: '#182a40', text: '#d7e3f0', dim: '#7f94ab', error: '#ff8080', warning: '#f2c55c', info: '#6cb6ff', fix: '#7ee2a8',
  string: '#f0b88a', number: '#b5dca8', comment: '#7f9c7f', preposition: '#c8a6ff',
} as const; // prettier-ignore
const wordColour: Record<HighlightClass, string> = {
  keyword: '#ff9ecb', property: '#8ecbff', class: '#ffe08a', variable: '#9fe3d6', enumMember: '#c9d9ea', type: '#c9d9ea',
}; // prettier-ignore

/** Pixels. Every text is stretched to its columns, so that marks stay under what they mark in whatever font there is. */
const charWidth = 7.4;
const lineHeight = 19;
const codeLeft = 56;
const noteLeft = codeLeft + 2 * charWidth;
/** Columns that a note may fill. */
const widest = 112;

interface Span {
  readonly text: string;
  readonly fill: string;
  readonly bold?: boolean;
}

/** A line of the picture: its spans from `x` on, and perhaps marks under stretches of it. */
interface Row {
  readonly x: number;
  readonly spans: readonly Span[];
  readonly number?: number;
  readonly marks?: readonly { readonly x: number; readonly width: number; readonly fill: string }[];
}

/** The picture as SVG, in one language. */
export function picture(root: string, language: Language): string {
  const file = SourceFile.parse(example, readFileSync(join(root, example), 'utf8'));
  const topology = new Topology([file]);
  // What is merely for information would fill the picture without showing more.
  const findings = check(topology, { rules, today: '2026-11-21' }).findings.filter((f) => f.level !== 'info');
  const coloured = colouredSpans(file);
  const rows: Row[] = [];
  for (const [index, path] of shown.entries()) {
    const { entry } = elementAt(topology, path);
    if (index > 0) rows.push({ x: codeLeft, spans: [{ text: '⋯', fill: colour.dim }] });
    const last = file.position(entry.end).line;
    for (let line = file.position(entry.start).line; line <= last; line++) {
      const here = findings.filter((f) => file.position(f.place.start).line === line);
      rows.push(codeRow(file, line, here, coloured), ...here.flatMap((f) => notes(f, language)));
    }
  }
  const sources = new Set(findings.map((f) => documents.get(f.source?.document ?? '')?.title[language]));
  const footer = [...sources].filter((title) => title !== undefined).join('; ');
  rows.push({ x: codeLeft, spans: [] }, { x: codeLeft, spans: [{ text: `§ ${footer}`, fill: colour.dim }] });
  return svg(rows, example);
}

function elementAt(topology: Topology, path: string): Element {
  for (const element of topology.everything()) if (element.path.split('/').at(-1) === path) return element;
  throw new Error(`${example} has no ${path} any more`);
}

/** What is coloured in a file: start, end and colour, in the order of the text. */
function colouredSpans(file: SourceFile): readonly { start: number; end: number; fill: string }[] {
  const spans: { start: number; end: number; fill: string }[] = [];
  for (const { start, length, as } of highlights(file.tree))
    spans.push({ start, end: start + length, fill: wordColour[as] });
  for (const { tokens, offset, text } of file.tree.units) {
    for (let token = 0; token < tokens.count; token++) {
      const start = tokens.starts[token]!;
      const kind = tokens.kinds[token]!;
      const literal = text[start] === '"' ? colour.string : colour.number;
      const fill =
        kind === Tok.Literal || kind === Tok.Code ? literal : kind === Tok.Preposition ? colour.preposition : undefined;
      if (fill) spans.push({ start: offset + start, end: offset + tokens.ends[token]!, fill });
    }
    for (let i = 0; i < tokens.comments.length; i += 2) {
      spans.push({ start: offset + tokens.comments[i]!, end: offset + tokens.comments[i + 1]!, fill: colour.comment });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function codeRow(
  file: SourceFile,
  line: number,
  here: readonly Finding[],
  coloured: ReturnType<typeof colouredSpans>,
): Row {
  const text = file.lineText(line);
  const indent = text.length - text.trimStart().length;
  const start = offsetOf(file, line);
  const spans: Span[] = [];
  let at = indent;
  for (const { start: from, end: to, fill } of coloured) {
    if (to <= start + at || from >= start + text.length) continue;
    if (from > start + at) spans.push({ text: text.slice(at, from - start), fill: colour.text });
    spans.push({ text: text.slice(from - start, to - start), fill });
    at = to - start;
  }
  if (at < text.length) spans.push({ text: text.slice(at), fill: colour.text });
  const marks = here.map((f) => {
    const from = f.place.start - start;
    const to = Math.min(f.place.end - start, text.length);
    return {
      x: codeLeft + columns(text.slice(0, from)) * charWidth,
      width: columns(text.slice(from, to)) * charWidth,
      fill: colour[f.level],
    };
  });
  return { x: codeLeft + columns(text.slice(0, indent)) * charWidth, spans, number: line + 1, marks };
}

function offsetOf(file: SourceFile, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = file.text.indexOf('\n', at) + 1;
  return at;
}

/** What is said below a line: the finding, a fix, and the rule with the section of the document where it is written. */
function notes(f: Finding, language: Language): Row[] {
  const fix = f.fixes()[0]?.title[language];
  const said = wrap(f.message[language]).map((line, index) => [
    { text: index === 0 ? '● ' : '  ', fill: colour[f.level] },
    { text: line, fill: colour[f.level] },
  ]);
  const rest = [
    ...(fix === undefined ? [] : [[{ text: `  ⚒ ${fix}`, fill: colour.fix }]]),
    [{ text: `  ${f.rule}${f.source ? ` — ${f.source.section}` : ''}`, fill: colour.dim }],
  ];
  return [...said, ...rest].map((spans) => ({ x: noteLeft, spans }));
}

/** Breaks a text at blanks, or where Japanese has none at any sign. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e]+ ?|./gu) ?? []) {
    if (line !== '' && columns(line + piece) > widest && !/^[。、）」』]/.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function svg(rows: readonly Row[], title: string): string {
  const extent = (row: Row): number => row.x + row.spans.reduce((sum, span) => sum + columns(span.text), 0) * charWidth;
  const width = Math.ceil(Math.max(...rows.map(extent)) + 24);
  const top = 34;
  const height = top + rows.length * lineHeight + 26;
  const lines = rows.flatMap((row, index) => {
    const y = top + (index + 1) * lineHeight + 4;
    const number =
      row.number === undefined
        ? []
        : [
            text(codeLeft - 16 - String(row.number).length * charWidth, y, [
              { text: String(row.number), fill: colour.dim },
            ]),
          ];
    const marks = (row.marks ?? []).map(
      ({ x, width: w, fill }) => `<path d="${wave(x, y + 4, w)}" fill="none" stroke="${fill}" stroke-width="1.2"/>`,
    );
    return [...number, ...(row.spans.length > 0 ? [text(row.x, y, row.spans)] : []), ...marks];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">
<style>text { font: 12.5px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace; white-space: pre }</style>
<rect width="${width}" height="${height}" rx="8" fill="${colour.page}"/>
<path d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${top - 8}H0z" fill="${colour.bar}"/>
${text(20, 22, [{ text: title, fill: colour.text }])}
${lines.join('\n')}
</svg>
`;
}

function text(x: number, y: number, spans: readonly Span[]): string {
  const width = spans.reduce((sum, span) => sum + columns(span.text), 0) * charWidth;
  const inner = spans.map((span) => `<tspan fill="${span.fill}">${escape(span.text)}</tspan>`).join('');
  return `<text x="${short(x)}" y="${short(y)}" textLength="${short(width)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${inner}</text>`;
}

function wave(x: number, y: number, width: number): string {
  let path = `M${short(x)} ${short(y)}`;
  for (let at = 0, up = true; at < width; at += 3, up = !up)
    path += `l${short(Math.min(3, width - at))} ${up ? -2 : 2}`;
  return path;
}

const short = (n: number): string => String(Math.round(n * 10) / 10);

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
