/**
 * A rule is one object in one place: what it demands, where that is written, how it is checked and mended, and its cases. Pages,
 * the rule index, the configuration schema and the tests are derived from it.
 */
import type { Element } from '../../model/element.ts';
import type { Place } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { KindName } from '../../vocabulary/index.ts';
import type { Fix, Level, Related, Source } from './finding.ts';

export type System = 'nec' | 'rha' | 'vcb' | 'design';

/** What a rule is asked of: every element of a kind, every plan, or the whole topology once. */
export type SubjectName = KindName | 'plan' | 'topology';

export type SubjectOf<S extends SubjectName> = S extends 'plan'
  ? Plan
  : S extends 'topology'
    ? Topology
    : S extends KindName
      ? Element<S>
      : never;

export interface ReportOptions {
  /** Replaces the rule's own message where it has several. */
  readonly message?: Text;
  readonly related?: readonly Related[];
  /** Made only when somebody asks for the fixes. */
  readonly fixes?: () => readonly Fix[];
}

/** Something with a name that a finding speaks of: an element. */
export interface Named {
  readonly label: string;
  readonly entry: { readonly start: number; readonly end: number };
  readonly place: () => Place;
}

/**
 * What fills a placeholder. Elements are shown by their labels, and are related places besides: the other end of the finding. None is
 * shown as a hyphen.
 */
export type Param = string | Named | readonly Named[] | undefined;

/** Says that the rule is violated. `params` fill the placeholders of the message. */
export type Report = (place: Place, params?: Readonly<Record<string, Param>>, options?: ReportOptions) => void;

/** As the engine hears it: with texts only. */
export type TextReport = (place: Place, params?: Readonly<Record<string, string>>, options?: ReportOptions) => void;

/** A design that shows the rule: a text in the language of Quiesce, complete enough to be checked alone. */
export interface RuleCase {
  readonly title: string;
  readonly design: string;
  /** Of a violating case: the marked texts, in order. */
  readonly marks?: readonly string[];
  /** Of a violating case with a fix: the design after the first fix. Checked again, the finding is gone. */
  readonly fixed?: string;
  /** `YYYY-MM-DD`; the day on which the case is checked, where that matters. */
  readonly today?: string;
}

export interface Rule<S extends SubjectName = SubjectName> {
  /** The catalogue's id. */
  readonly id: string;
  readonly system: System;
  /** Default level. */
  readonly level: Level;
  readonly subject: S;
  /** The demand in one sentence. */
  readonly summary: Text;
  /** Why it matters; what goes wrong otherwise. */
  readonly why?: Text;
  /** What was found and what is allowed; placeholders in braces. */
  readonly message: Text;
  /** What to do. */
  readonly advice: Text;
  readonly source: Source;
  /**
   * Facts of the subject that the check reads with `need`. Naming them lets one finding list all that are missing, instead of
   * one at a time.
   */
  readonly reads?: readonly string[];
  /** Whether the rule speaks of this subject at all; default always. A rule that does not apply is not counted in the coverage. */
  readonly applies?: (subject: SubjectOf<S>) => boolean;
  /** Reports each violation. A fact that `need` does not find makes the answer "cannot be told". */
  readonly check: (subject: SubjectOf<S>, report: TextReport) => void;
  /** Whether any violation can offer a fix. */
  readonly fixable?: boolean;
  readonly cases: {
    readonly violating: readonly RuleCase[];
    readonly compliant: readonly RuleCase[];
    readonly boundary: readonly RuleCase[];
  };
}

/** A rule of whatever subject, for lists of rules. */
export type AnyRule = { [S in SubjectName]: Rule<S> }[SubjectName];

/** A rule as it is written: its check may name elements in place of texts. */
type WrittenRule<S extends SubjectName> = Omit<Rule<S>, 'check'> & {
  readonly check: (subject: SubjectOf<S>, report: Report) => void;
};

/** Declares a rule; the types of `check` and `applies` follow from the subject. */
export function defineRule<const S extends SubjectName>(rule: WrittenRule<S>): Rule<S> {
  return { ...rule, check: (subject, report) => rule.check(subject, naming(report)) };
}

/** Lists longer than this are cut, in messages and in related places alike. */
const most = 5;

/** Turns elements among the parameters into texts, and into related places where they are not said already. */
export function naming(report: TextReport): Report {
  return (place, params = {}, options = {}) => {
    const texts = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, textOf(param)]));
    const named = Object.values(params).flatMap((param) =>
      typeof param === 'string' ? [] : listOf(param).slice(0, most),
    );
    const related = [...(options.related ?? [])];
    for (const element of named) {
      const own = element.place();
      const isHere = place.file === own.file && contains(element.entry, place);
      if (isHere || related.some((other) => other.place.file === own.file && contains(element.entry, other.place)))
        continue;
      related.push({ place: own, message: { en: element.label, ja: element.label } });
    }
    report(place, texts, { ...options, related });
  };
}

function contains(outer: { readonly start: number; readonly end: number }, inner: Place): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function listOf(param: Named | readonly Named[] | undefined): readonly Named[] {
  if (param === undefined) return [];
  return Array.isArray(param) ? (param as readonly Named[]) : [param as Named];
}

function textOf(param: Param): string {
  if (typeof param === 'string') return param;
  const labels = listOf(param).map((element) => element.label);
  if (labels.length === 0) return '-';
  return labels.length > most ? `${labels.slice(0, most).join(', ')}, … (${String(labels.length)})` : labels.join(', ');
}
