/** What every output format is made from: findings of all topologies, and what they were decided on. */
import type { Finding } from '../../language/rules/engine/finding.ts';
import type { Coverage } from '../../language/rules/engine/check.ts';
import type { Language } from '../../language/emitters/emitter.ts';
import { ruleOf } from '../../language/rules/index.ts';

export interface Report {
  readonly findings: readonly Finding[];
  readonly allowed: number;
  readonly coverage: Coverage;
  readonly files: number;
  readonly language: Language;
  readonly version: string;
}

export type Format = (report: Report) => string;

/** Line and column from 1, as people and most formats count; columns count UTF-16 units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export function rangeOf(finding: Pick<Finding, 'place'>): { start: Spot; end: Spot } {
  const { file, start, end } = finding.place;
  return { start: spot(file.position(start)), end: spot(file.position(end)) };
}

function spot({ line, column }: { line: number; column: number }): Spot {
  return { line: line + 1, column: column + 1 };
}

/** Message and advice as one text. */
export function messageOf(finding: Finding, language: Language): string {
  const advice = finding.advice?.[language];
  return advice === undefined ? finding.message[language] : `${finding.message[language]} ${advice}`;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly allowed: number;
  readonly fixable: number;
  readonly coverage: { readonly decided: number; readonly applicable: number };
}

export function summaryOf(report: Report): Summary {
  const count = (level: string): number => report.findings.filter((f) => f.level === level).length;
  return {
    files: report.files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    allowed: report.allowed,
    fixable: report.findings.filter((f) => f.fixes().some((fix) => fix.safe)).length,
    coverage: { decided: report.coverage.decided, applicable: report.coverage.applicable },
  };
}

/** One sentence on what a rule demands, where the finding comes from one. */
export function summaryOfRule(id: string, language: Language): string {
  return ruleOf(id)?.summary[language] ?? id;
}
