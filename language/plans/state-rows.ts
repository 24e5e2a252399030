/** What each step of a plan changes, as rows of a table: state before and after, alike ones of several elements in one row. */
import type { Text } from '../vocabulary/define.ts';
import { simulate, stateKey, type Plan } from './plan.ts';
import { aspectText, valueText } from './state-texts.ts';

type Language = keyof Text;

/** A row: the number of the step, what changes, from which state to which. */
export interface StateRow {
  /** From 1. */
  readonly step: number;
  /** What the step is; empty in the further rows of a step. */
  readonly title: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** How many names stand in one row before the rest is counted. */
const shown = 4;

/** The rows of all steps; a step that changes nothing has one row without states. */
export function stateRows(plan: Plan, language: Language): readonly StateRow[] {
  const states = simulate(plan);
  return plan.steps.flatMap((step, index) => {
    const groups = new Map<string, { what: string; names: string[]; before: string; after: string }>();
    for (const effect of step.effects) {
      const { subject, aspect, value } = effect;
      const before = states[index]?.get(stateKey(effect))?.value;
      if (before === value) continue;
      const from = before === undefined ? '-' : valueText(aspect, before)[language];
      const to = valueText(aspect, value)[language];
      const same = aspect === subject.kind || aspect === 'power';
      const what = same ? '' : aspectText(aspect)[language];
      const key = [subject.kind, aspect, from, to].join('\u0000');
      const group = groups.get(key) ?? { what, names: [], before: from, after: to };
      group.names.push(subject.label);
      groups.set(key, group);
    }
    const title = step.title[language];
    if (groups.size === 0) return [{ step: index + 1, title, what: '-', before: '', after: '' }];
    return [...groups.values()].map((group, row) => ({
      step: index + 1,
      title: row === 0 ? title : '',
      what: group.what === '' ? namesOf(group.names, language) : `${namesOf(group.names, language)}: ${group.what}`,
      before: group.before,
      after: group.after,
    }));
  });
}

function namesOf(names: readonly string[], language: Language): string {
  const some = names.length > shown + 1 ? names.slice(0, shown) : names;
  const rest = names.length - some.length;
  const list = some.join(language === 'ja' ? '、' : ', ');
  if (rest === 0) return list;
  return language === 'ja' ? `${list} ほか ${String(rest)} 件` : `${list} and ${String(rest)} more`;
}

/** How many columns of a terminal a text takes: signs of East Asian scripts take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/^[\p{Mn}\p{Me}\u200b-\u200f]$/u.test(sign)) continue;
    width +=
      /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Cells of one width a column, for a terminal; cells that are too long are broken at blanks, or anywhere. */
export function columns(rows: readonly (readonly string[])[], widest: readonly number[]): string[] {
  const widths = widest.map((limit, column) =>
    Math.min(limit, Math.max(...rows.map((row) => widthOf(row[column] ?? '')))),
  );
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => broken(cell, widths[column]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => padded(lines[line] ?? '', widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (const word of text.split(/(?<= )/u)) {
    if (widthOf((line + word).trimEnd()) > width) flush();
    for (const sign of word) {
      if (widthOf((line + sign).trimEnd()) > width) flush();
      line += sign;
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}
