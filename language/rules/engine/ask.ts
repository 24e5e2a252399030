/** Asks rules of one subject, and keeps the answer until something changes that it was read from. */
import { Undeclared, type Element } from '../../model/element.ts';
import { Query } from '../../model/tracking.ts';
import { fillText, type Finding, type Level } from './finding.ts';
import type { Rule, TextReport } from './rule.ts';

/** A fact that a rule asked for in vain. */
export interface Unknown {
  readonly element: Element;
  readonly fact: string;
  readonly rule: string;
}

/** What all rules answer for one subject. */
export interface Answer {
  readonly findings: readonly Finding[];
  readonly undeclared: readonly Unknown[];
  readonly applicable: number;
  readonly decided: number;
  readonly violated: number;
}

const none: readonly never[] = [];
const nothing: Answer = { findings: none, undeclared: none, applicable: 0, decided: 0, violated: 0 };

/** A rule in force, ready to be asked. */
export class Asker {
  private subject: unknown;
  private findings: Finding[] = [];

  constructor(
    readonly rule: Rule,
    readonly level: Level,
  ) {}

  /** @internal Asks the rule of a subject; what it finds and misses goes to the lists. */
  ask(subject: unknown, findings: Finding[], undeclared: Unknown[]): 'not-applicable' | 'decided' | 'cannot-be-told' {
    const { rule } = this;
    const before = findings.length;
    try {
      if (rule.applies && !rule.applies(subject as never)) return 'not-applicable';
      // Rules do not ask rules: one at a time is asked.
      this.subject = subject;
      this.findings = findings;
      rule.check(subject as never, this.report);
      return 'decided';
    } catch (error) {
      const element = isElement(subject) ? subject : undefined;
      if (!(error instanceof Undeclared)) {
        const what = element ? ` on ${element.label}` : '';
        throw new Error(`rule ${rule.id} failed${what}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
      const had = undeclared.length;
      // A value that cannot be read is reported on its own; the rule has nothing to add.
      if (!error.invalid) undeclared.push({ element: error.element, fact: error.fact, rule: rule.id });
      for (const fact of rule.reads ?? []) {
        if (!element || (element === error.element && fact === error.fact)) continue;
        const state = element.stateOf(fact);
        if (state === 'undeclared' || state === 'tbc') undeclared.push({ element, fact, rule: rule.id });
      }
      if (error.invalid && undeclared.length === had && findings.length === before) return 'not-applicable';
      return 'cannot-be-told';
    }
  }

  private readonly report: TextReport = (place, params = {}, reported = {}) => {
    const { rule, subject } = this;
    this.findings.push({
      rule: rule.id,
      level: this.level,
      place,
      message: fillText(reported.message ?? rule.message, params),
      advice: fillText(rule.advice, params),
      source: rule.source,
      related: reported.related ?? [],
      fixes: reported.fixes ?? (() => []),
      ...(isElement(subject) ? { subject } : {}),
    });
  };
}

/** Asks all rules of a subject. */
export function askAll(askers: readonly Asker[], subject: unknown): Answer {
  const findings: Finding[] = [];
  const undeclared: Unknown[] = [];
  let applicable = 0;
  let decided = 0;
  let violated = 0;
  for (const asker of askers) {
    const had = findings.length;
    const answered = asker.ask(subject, findings, undeclared);
    if (answered === 'not-applicable') continue;
    applicable++;
    if (findings.length > had) violated++;
    if (answered === 'decided' || findings.length > had) decided++;
  }
  return findings.length + undeclared.length + applicable === 0
    ? nothing
    : {
        findings: findings.length > 0 ? findings : none,
        undeclared: undeclared.length > 0 ? undeclared : none,
        applicable,
        decided,
        violated,
      };
}

/** The rules of one subject, with their answer, which becomes stale when something changes that it was read from. */
export class SubjectCheck extends Query {
  answer: Answer = nothing;

  constructor(
    readonly subject: unknown,
    private readonly askers: readonly Asker[],
    private readonly enqueue: (check: SubjectCheck) => void,
  ) {
    super();
  }

  get isPlan(): boolean {
    return this.askers[0]?.rule.subject === 'plan';
  }

  /** Asks again. */
  run(): Answer {
    this.answer = this.track(() => askAll(this.askers, this.subject));
    return this.answer;
  }

  protected override becameStale(): void {
    this.enqueue(this);
  }
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'rangeIndex' in value;
}
