/** Findings with the source line and the marked range, as good compilers show them. */
import { eastAsianWidth } from 'get-east-asian-width';
import pc from 'picocolors';
import type { Finding } from '../../language/rules/engine/finding.ts';
import type { Language } from '../../language/emitters/emitter.ts';
import { documents } from '../../language/support/documents.ts';
import { rangeOf, summaryOf, type Report } from './report.ts';

type Colors = ReturnType<typeof pc.createColors>;

const words = {
  en: { error: 'error', warning: 'warning', info: 'info', source: 'source', fix: 'fix', help: 'help', note: 'see' },
  ja: { error: 'エラー', warning: '警告', info: '情報', source: '出典', fix: '修正', help: '対処', note: '参照' },
} as const;

/** NO_COLOR and FORCE_COLOR are obeyed; otherwise a terminal gets colours and a pipe does not. */
export function useColor(stream: { readonly isTTY?: boolean }): boolean {
  if ((process.env['NO_COLOR'] ?? '') !== '') return false;
  const force = process.env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true && process.env['TERM'] !== 'dumb';
}

export function pretty(report: Report, color: boolean): string {
  const c = pc.createColors(color);
  const blocks = report.findings.map((f) => block(f, report.language, c));
  return `${blocks.map((b) => `${b}\n\n`).join('')}${closing(report, c)}\n`;
}

function block(f: Finding, language: Language, c: Colors): string {
  const w = words[language];
  const paint = { error: c.red, warning: c.yellow, info: c.cyan }[f.level];
  const { start, end } = rangeOf(f);
  const number = String(start.line);
  const gutter = ' '.repeat(number.length);
  const lines = [
    `${c.bold(paint(`${w[f.level]}[${f.rule}]`))}${c.bold(`: ${printable(f.message[language])}`)}`,
    `${gutter} ${c.blue('-->')} ${printable(f.place.file.uri)}:${String(start.line)}:${String(start.column)}`,
  ];
  const text = f.place.file.lineText(start.line - 1);
  const last = end.line === start.line ? Math.max(end.column, start.column + 1) : text.length + 1;
  const { shown, from, to } = excerpt(text, start.column - 1, last - 1);
  lines.push(
    `${gutter} ${c.blue('|')}`,
    `${c.blue(`${number} |`)} ${shown}`,
    `${gutter} ${c.blue('|')} ${' '.repeat(width(shown.slice(0, from)))}${paint('^'.repeat(Math.max(1, width(shown.slice(from, to)))))}`,
  );
  if (f.advice) lines.push(`${gutter} ${c.blue('=')} ${c.bold(w.help)}: ${printable(f.advice[language])}`);
  for (const related of f.related) {
    const at = rangeOf(related).start;
    lines.push(
      `${gutter} ${c.blue('=')} ${c.bold(w.note)}: ${printable(related.place.file.uri)}:${String(at.line)}:${String(at.column)} ${printable(related.message[language])}`,
    );
  }
  for (const fix of f.fixes()) {
    const safe = fix.safe ? ' (--fix)' : '';
    lines.push(`${gutter} ${c.blue('=')} ${c.green(w.fix)}: ${printable(fix.title[language])}${safe}`);
  }
  if (f.source) {
    lines.push(
      `${gutter} ${c.blue('=')} ${c.dim(`${w.source}: ${documentName(f.source.document, language)}, ${f.source.section}`)}`,
    );
  }
  return lines.join('\n');
}

function documentName(id: string, language: Language): string {
  return documents.get(id)?.title[language] ?? id;
}

/** A window of a long line around the marked range, tabs as blanks, control signs made visible. */
function excerpt(text: string, from: number, to: number): { shown: string; from: number; to: number } {
  const limit = 160;
  let start = 0;
  let end = text.length;
  if (text.length > limit) {
    start = Math.max(0, Math.min(from - 40, text.length - limit));
    end = Math.min(text.length, start + limit);
  }
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shown = `${head}${printable(text.slice(start, end))}${tail}`;
  const clamp = (n: number): number => Math.min(Math.max(n - start + head.length, 0), shown.length);
  return { shown, from: clamp(from), to: clamp(to) };
}

/** A terminal obeys control characters; a topology is untrusted, so it gets none. Lengths stay as they are. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (ch) =>
    ch === '\t' ? ' ' : '\ufffd',
  );
}

function width(text: string): number {
  let columns = 0;
  for (const ch of text) if (!/\p{M}/u.test(ch)) columns += eastAsianWidth(ch.codePointAt(0)!);
  return columns;
}

function closing(report: Report, c: Colors): string {
  const s = summaryOf(report);
  const percent = s.coverage.applicable === 0 ? 100 : Math.floor((s.coverage.decided / s.coverage.applicable) * 100);
  const fixable = s.fixable > 0;
  if (report.language === 'ja') {
    return [
      `ファイル ${String(s.files)} 件: エラー ${String(s.errors)}、警告 ${String(s.warnings)}、情報 ${String(s.infos)}${s.allowed > 0 ? `、許容済み ${String(s.allowed)}` : ''}`,
      `判定できた規則: ${String(s.coverage.decided)} / ${String(s.coverage.applicable)} (${String(percent)} %)`,
      ...(fixable ? [c.dim(`${String(s.fixable)} 件は --fix で修正できる`)] : []),
    ].join('\n');
  }
  const plural = (n: number, word: string): string => `${String(n)} ${word}${n === 1 ? '' : 's'}`;
  return [
    `${plural(s.files, 'file')}: ${plural(s.errors, 'error')}, ${plural(s.warnings, 'warning')}, ${String(s.infos)} info${s.allowed > 0 ? `, ${String(s.allowed)} allowed` : ''}`,
    `rules decided: ${String(s.coverage.decided)} of ${String(s.coverage.applicable)} that apply (${String(percent)} %)`,
    ...(fixable ? [c.dim(`${plural(s.fixable, 'finding')} can be mended with --fix`)] : []),
  ].join('\n');
}
