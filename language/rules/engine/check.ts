/**
 * The check: asks every rule of each of its subjects and gathers findings and coverage. A rule has three answers for a subject:
 * satisfied, violated, or cannot be told because a fact is not declared.
 *
 * `Checker` keeps the answers. After an edit it asks again only where something changed that the answer was read from.
 */
import type { Element } from '../../model/element.ts';
import type { FileChange } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import type { Plan } from '../../plans/plan.ts';
import { Memo, untracked } from '../../model/tracking.ts';
import type { Unit } from '../../syntax/tree.ts';
import { applyAllowances, expiredAssumptions } from './allowances.ts';
import { askAll, Asker, SubjectCheck, type Answer } from './ask.ts';
import type { Finding, Level } from './finding.ts';
import { FindingStore, inOrder } from './finding-store.ts';
import { LanguageChecks } from './language-findings.ts';
import type { Rule, SubjectName } from './rule.ts';
import { MissingFacts } from './undeclared.ts';

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

/** How many (rule, subject) pairs apply, how many of them could be decided, and how many of those are violated. */
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

/** Checks a topology once. */
export function check(topology: Topology, options: CheckOptions): CheckResult {
  return new Checker(topology, options).result();
}

/** Rules in force, by what they are asked of. */
type RulesBySubject = ReadonlyMap<SubjectName, readonly Asker[]>;

export class Checker {
  private readonly bySubject: RulesBySubject;
  private readonly checks = new Map<unknown, SubjectCheck>();
  private readonly queue = new Set<SubjectCheck>();
  private readonly missing: MissingFacts;
  private readonly language: LanguageChecks;
  private readonly plans: Memo<Topology, readonly Plan[]>;
  private applicable = 0;
  private decided = 0;
  private violated = 0;
  private readonly store = new FindingStore();
  /** How many units may hold an `allow`. */
  private allowances = 0;

  constructor(
    readonly topology: Topology,
    readonly options: CheckOptions,
  ) {
    this.bySubject = group(options);
    this.missing = new MissingFacts(options.strict ?? false);
    this.plans = new Memo(plansOf, topology);
    if (topology.tracked) {
      for (const element of topology.everything()) this.enter(element);
      for (const asker of this.bySubject.get('topology') ?? [])
        this.start(asker.rule, new SubjectCheck(topology, [asker], this.enqueue));
      this.settle();
    } else this.askOnce();
    // The rules have read most values by now: they are not read a second time.
    this.language = new LanguageChecks(topology, this.store);
    this.store.add(expiredAssumptions(topology, options.today));
    for (const file of topology.files) this.countAllowances(file.tree.units, 1);
  }

  /**
   * Follows an edit.
   *
   * @returns false where the topology has to be built anew, and this checker with it
   */
  update(changes: readonly FileChange[]): boolean {
    const change = this.topology.update(changes);
    if (!change) return false;
    for (const { removed, added } of changes) {
      this.countAllowances(removed, -1);
      this.countAllowances(added, 1);
    }
    for (const element of change.removed) this.leave(element);
    for (const element of change.added) this.enter(element);
    this.language.update(changes, change);
    this.settle();
    return true;
  }

  /** The result as it stands. */
  result(): CheckResult {
    const coverage = { applicable: this.applicable, decided: this.decided, violated: this.violated };
    const { topology } = this;
    if (this.allowances === 0) return { topology, findings: this.store.inOrder(), allowed: [], coverage };
    return untracked(() => {
      const { kept, allowed } = applyAllowances(topology, this.store.all(), this.options);
      return { topology, findings: inOrder(kept), allowed: inOrder(allowed), coverage };
    });
  }

  /** Asks everything, and keeps nothing that only an edit would need. */
  private askOnce(): void {
    const ask = (subject: unknown, askers: readonly Asker[]): void => {
      const answer = askAll(askers, subject);
      this.count(answer, 1);
      this.store.add(answer.findings);
      if (answer.undeclared.length > 0) this.missing.replace(answer, answer.undeclared);
    };
    for (const element of this.topology.everything()) {
      const askers = this.bySubject.get(element.kind);
      if (askers) ask(element, askers);
    }
    for (const asker of this.bySubject.get('topology') ?? []) ask(this.topology, [asker]);
    const ofPlans = this.bySubject.get('plan');
    if (ofPlans) for (const plan of this.plans.get()) ask(plan, ofPlans);
    this.retell(this.missing.refresh());
  }

  private enter(element: Element): void {
    if (this.bySubject.has(element.kind)) this.add(element, element.kind, element);
  }

  private leave(element: Element): void {
    const known = this.checks.get(element);
    if (known) this.drop(element, known);
  }

  private add(key: unknown, subject: SubjectName, of: unknown): void {
    this.start(key, new SubjectCheck(of, this.bySubject.get(subject)!, this.enqueue));
  }

  private readonly enqueue = (check: SubjectCheck): void => {
    this.queue.add(check);
  };

  private start(key: unknown, check: SubjectCheck): void {
    this.checks.set(key, check);
    this.queue.add(check);
  }

  private drop(key: unknown, known: SubjectCheck): void {
    this.checks.delete(key);
    this.queue.delete(known);
    known.forget();
    this.count(known.answer, -1);
    this.store.remove(known.answer.findings);
    this.missing.replace(known, []);
  }

  /** Asks again where something changed, until nothing is left to ask. */
  private settle(): void {
    this.enterPlans();
    for (const known of this.queue) {
      this.queue.delete(known);
      const before = known.answer;
      const after = known.run();
      this.count(before, -1);
      this.count(after, 1);
      this.store.remove(before.findings);
      this.store.add(after.findings);
      if (before.undeclared.length > 0 || after.undeclared.length > 0) {
        this.missing.replace(known, after.undeclared);
      }
    }
    this.retell(this.missing.refresh());
  }

  /** Plans are subjects that come and go with the jobs that they are compiled from. */
  private enterPlans(): void {
    if (!this.bySubject.has('plan')) return;
    if (!this.plans.stale) return;
    const now = new Set<unknown>(this.plans.get());
    for (const [key, known] of this.checks) {
      if (known.isPlan && !now.has(key)) this.drop(key, known);
    }
    for (const plan of now) if (!this.checks.has(plan)) this.add(plan, 'plan', plan);
  }

  private count(answer: Answer, sign: 1 | -1): void {
    this.applicable += sign * answer.applicable;
    this.decided += sign * answer.decided;
    this.violated += sign * answer.violated;
  }

  private countAllowances(units: readonly Unit[], sign: 1 | -1): void {
    for (const unit of units) if (unit.hasAllowance) this.allowances += sign;
  }

  private retell({ gone, come }: { gone: readonly Finding[]; come: readonly Finding[] }): void {
    this.store.remove(gone);
    this.store.add(come);
  }
}

function group(options: CheckOptions): RulesBySubject {
  const map = new Map<SubjectName, Asker[]>();
  for (const rule of options.rules) {
    const level = levelOf(rule, options.levels);
    if (level === 'off') continue;
    const asker = new Asker(rule, level);
    const list = map.get(rule.subject);
    if (list) list.push(asker);
    else map.set(rule.subject, [asker]);
  }
  return map;
}

/** The level in force: the rule's own setting before its family's before its default. */
export function levelOf(rule: Rule, levels: CheckOptions['levels']): RuleLevel {
  return levels?.[rule.id] ?? levels?.[`${rule.id.slice(0, rule.id.indexOf('/'))}/*`] ?? rule.level;
}
