/** Asks rules of one subject, and keeps the answer until something changes that it was read from. */
import { Undeclared, type Element } from '../../model/element.ts';
import { Query } from '../../model/tracking.ts';
import { fillText, type Finding, type Level } from './finding.ts';
import type { Report, Rule } from './rule.ts';

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

const nothing: Answer = { findings: [], undeclared: [], applicable: 0, decided: 0, violated: 0 };

export class SubjectCheck extends Query {
  answer: Answer = nothing;

  constructor(
    readonly subject: unknown,
    private readonly rules: readonly { readonly rule: Rule; readonly level: Level }[],
    private readonly enqueue: (check: SubjectCheck) => void,
  ) {
    super();
  }

  get isPlan(): boolean {
    return this.rules[0]?.rule.subject === 'plan';
  }

  /** Asks again. */
  run(): Answer {
    this.answer = this.track(() => {
      const findings: Finding[] = [];
      const undeclared: Unknown[] = [];
      let applicable = 0;
      let decided = 0;
      let violated = 0;
      for (const { rule, level } of this.rules) {
        const had = findings.length;
        const answered = ask(rule, level, this.subject, findings, undeclared);
        if (answered === 'not-applicable') continue;
        applicable++;
        if (findings.length > had) violated++;
        if (answered === 'decided' || findings.length > had) decided++;
      }
      return findings.length + undeclared.length + applicable === 0
        ? nothing
        : { findings, undeclared, applicable, decided, violated };
    });
    return this.answer;
  }

  protected override becameStale(): void {
    this.enqueue(this);
  }
}

function ask(
  rule: Rule,
  level: Level,
  subject: unknown,
  findings: Finding[],
  undeclared: Unknown[],
): 'not-applicable' | 'decided' | 'cannot-be-told' {
  const element = isElement(subject) ? subject : undefined;
  const before = findings.length;
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
    if (rule.applies && !rule.applies(subject as never)) return 'not-applicable';
    rule.check(subject as never, report);
    return 'decided';
  } catch (error) {
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

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'rangeIndex' in value;
}
