/**
 * The check: asks every rule of each of its subjects and gathers findings and coverage. A rule has three answers for a subject:
 * satisfied, violated, or cannot be told because a fact is not declared.
 */
import { Undeclared, type Element } from '../../model/element.ts';
import { Place } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import type { Plan } from '../../plans/plan.ts';
import { plansOf } from '../../plans/index.ts';
import type { KindName } from '../../vocabulary/index.ts';
import { fillText, type Finding, type Level } from './finding.ts';
import { languageFindings } from './language-findings.ts';
import type { Report, Rule, SubjectName, SubjectOf } from './rule.ts';
import { applyAllowances } from './allowances.ts';
import { undeclaredFindings, type Missing } from './undeclared.ts';

/** A level, or `off`. */
export type RuleLevel = Level | 'off';

export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** Levels by rule id or by family (`istorage/*`); what is not named keeps its default. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** Undeclared facts are errors. */
  readonly strict?: boolean;
  /** `YYYY-MM-DD`, for allowances that expire. The engine has no clock of its own. */
  readonly today: string;
}

/** How many (rule, subject) pairs apply, and how many of them could be decided; `assumed` of those rest on an assumption. */
export interface Coverage {
  readonly applicable: number;
  readonly decided: number;
  readonly violated: number;
}

export interface CheckResult {
  readonly topology: Topology;
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  /** Findings that an `allow` accepts. */
  readonly allowed: readonly Finding[];
  readonly coverage: Coverage;
}

export function check(topology: Topology, options: CheckOptions): CheckResult {
  const findings: Finding[] = languageFindings(topology);
  const missing: Missing = new Map();
  let applicable = 0;
  let decided = 0;
  let violated = 0;
  for (const rule of options.rules) {
    const level = levelOf(rule, options.levels);
    if (level === 'off') continue;
    for (const subject of subjectsOf(topology, rule.subject)) {
      const answer = ask(rule, level, subject);
      if (answer === undefined) continue;
      applicable++;
      findings.push(...answer.findings);
      if (answer.findings.length > 0) violated++;
      if (answer.undeclared.length === 0) decided++;
      else if (answer.findings.length > 0) decided++;
      for (const { element, fact } of answer.undeclared) note(missing, element, fact, rule.id);
    }
  }
  findings.push(...undeclaredFindings(missing, options.strict ?? false));
  const { kept, allowed } = applyAllowances(topology, findings, options);
  const byPlace = (a: Finding, b: Finding): number =>
    Place.compare(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  return {
    topology,
    findings: withoutTwins(kept.sort(byPlace)),
    allowed: withoutTwins(allowed.sort(byPlace)),
    coverage: { applicable, decided, violated },
  };
}

/** What a rule answers for one subject; undefined where it does not apply. */
export interface Answer {
  readonly findings: readonly Finding[];
  readonly undeclared: readonly { readonly element: Element; readonly fact: string }[];
}

export function ask<S extends SubjectName>(rule: Rule<S>, level: Level, subject: SubjectOf<S>): Answer | undefined {
  const findings: Finding[] = [];
  const undeclared: { element: Element; fact: string }[] = [];
  const element = isElement(subject) ? subject : undefined;
  const report: Report = (place, params = {}, reported = {}) => {
    findings.push({
      rule: rule.id,
      level,
      place,
      message: fillText(reported.message ?? rule.message, params),
      advice: fillText(rule.advice, params),
      source: rule.source,
      related: reported.related ?? [],
      fixes: reported.fixes ?? (() => []),
      ...(element ? { subject: element } : {}),
    });
  };
  try {
    if (rule.applies && !rule.applies(subject)) return undefined;
    rule.check(subject, report);
  } catch (error) {
    if (!(error instanceof Undeclared)) throw error;
    // A value that cannot be read is reported on its own; the rule has nothing to add.
    if (!error.invalid) undeclared.push({ element: error.element, fact: error.fact });
    for (const fact of rule.reads ?? []) {
      if (!element || (element === error.element && fact === error.fact)) continue;
      const state = element.stateOf(fact);
      if (state === 'undeclared' || state === 'tbc') undeclared.push({ element, fact });
    }
    if (error.invalid && undeclared.length === 0) return findings.length > 0 ? { findings, undeclared } : undefined;
  }
  return { findings, undeclared };
}

/** The level in force: the rule's own setting before its family's before its default. */
export function levelOf(rule: Rule, levels: CheckOptions['levels']): RuleLevel {
  return levels?.[rule.id] ?? levels?.[`${rule.id.slice(0, rule.id.indexOf('/'))}/*`] ?? rule.level;
}

function* subjectsOf(topology: Topology, subject: SubjectName): Generator<never> {
  if (subject === 'topology') yield topology as never;
  else if (subject === 'plan') yield* plansOf(topology) as readonly Plan[] as readonly never[];
  else yield* topology.all(subject as KindName) as readonly never[];
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'layers' in value;
}

function note(missing: Missing, element: Element, fact: string, rule: string): void {
  let facts = missing.get(element);
  if (!facts) missing.set(element, (facts = new Map()));
  const rules = facts.get(fact);
  if (rules) rules.add(rule);
  else facts.set(fact, new Set([rule]));
}

/** Elements of one range share their text: what is the same for all of them is said once. */
function withoutTwins(findings: Finding[]): Finding[] {
  return findings.filter((finding, index) => {
    for (let i = index - 1; i >= 0; i--) {
      const other = findings[i]!;
      if (other.place.start !== finding.place.start || other.place.file !== finding.place.file) return true;
      if (other.rule === finding.rule && other.message.en === finding.message.en) return false;
    }
    return true;
  });
}
