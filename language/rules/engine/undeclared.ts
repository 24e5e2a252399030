/** The third answer: one finding per element that lists the facts which the rules need and the design does not state. */
import type { Element } from '../../model/element.ts';
import { Query } from '../../model/tracking.ts';
import { kinds, metaOf } from '../../vocabulary/index.ts';
import { insertEntry } from './edits.ts';
import type { Unknown } from './ask.ts';
import type { Finding } from './finding.ts';

export const undeclaredRule = 'design/undeclared-facts';
export const openQuestionRule = 'design/open-question';

/** What the rules miss of each element, kept up to date with their answers. */
export class MissingFacts {
  private readonly asked = new Map<object, readonly Unknown[]>();
  private readonly elements = new Map<Element, MissingOf>();
  private readonly queue = new Set<MissingOf>();

  constructor(private readonly strict: boolean) {}

  /** Takes over what a subject's rules asked for in vain; `refresh` tells what follows. `check` stands for the subject. */
  replace(check: object, unknowns: readonly Unknown[]): void {
    for (const unknown of this.asked.get(check) ?? []) this.of(unknown.element).take(unknown, check);
    if (unknowns.length > 0) this.asked.set(check, unknowns);
    else this.asked.delete(check);
    for (const unknown of unknowns) this.of(unknown.element).add(unknown, check);
  }

  /** Makes the findings again of the elements whose missing facts or place changed. */
  refresh(): { gone: readonly Finding[]; come: readonly Finding[] } {
    const gone: Finding[] = [];
    const come: Finding[] = [];
    for (const of of this.queue) {
      this.queue.delete(of);
      gone.push(...of.findings);
      come.push(...of.run(this.strict));
      if (of.isEmpty) this.elements.delete(of.element);
    }
    return { gone, come };
  }

  private of(element: Element): MissingOf {
    let of = this.elements.get(element);
    if (!of) this.elements.set(element, (of = new MissingOf(element, (stale) => this.queue.add(stale))));
    this.queue.add(of);
    return of;
  }
}

/** What the rules miss of one element. */
class MissingOf extends Query {
  findings: readonly Finding[] = [];
  /** By fact, the rules that want it, each with the subjects for which it asked. */
  private readonly facts = new Map<string, Map<string, Set<object>>>();

  constructor(
    readonly element: Element,
    private readonly enqueue: (of: MissingOf) => void,
  ) {
    super();
  }

  add({ fact, rule }: Unknown, check: object): void {
    let rules = this.facts.get(fact);
    if (!rules) this.facts.set(fact, (rules = new Map<string, Set<object>>()));
    const checks = rules.get(rule);
    if (checks) checks.add(check);
    else rules.set(rule, new Set([check]));
  }

  take({ fact, rule }: Unknown, check: object): void {
    const rules = this.facts.get(fact);
    const checks = rules?.get(rule);
    checks?.delete(check);
    if (checks?.size === 0) rules!.delete(rule);
    if (rules?.size === 0) this.facts.delete(fact);
  }

  get isEmpty(): boolean {
    return this.facts.size === 0;
  }

  run(strict: boolean): readonly Finding[] {
    const { element } = this;
    this.findings =
      element.removed || this.isEmpty
        ? []
        : this.track(() =>
            undeclaredFindings(
              element,
              new Map([...this.facts].map(([fact, rules]) => [fact, [...rules.keys()]])),
              strict,
            ),
          );
    if (this.findings.length === 0) this.forget();
    return this.findings;
  }

  protected override becameStale(): void {
    this.enqueue(this);
  }
}

function undeclaredFindings(
  element: Element,
  facts: ReadonlyMap<string, readonly string[]>,
  strict: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const level = strict ? 'error' : 'info';
  const undeclared = [...facts.keys()].filter((fact) => element.stateOf(fact) === 'undeclared').sort();
  const open = [...facts.keys()].filter((fact) => element.stateOf(fact) === 'tbc').sort();
  const rules = (names: readonly string[]): string =>
    [...new Set(names.flatMap((fact) => facts.get(fact)!))].sort().join(', ');
  if (undeclared.length > 0) {
    findings.push({
      rule: undeclaredRule,
      ...(element.rangeIndex >= 0 ? { twinOf: `${undeclared.join()} ${rules(undeclared)}` } : {}),
      level,
      place: element.place(),
      message: {
        en: `${element.label} does not state ${undeclared.map((f) => `\`${f}\``).join(', ')}: these rules cannot be told: ${rules(undeclared)}.`,
        ja: `${element.label} に ${undeclared.map((f) => `\`${f}\``).join('、')} の記述がなく、次の規則を判定できない: ${rules(undeclared)}。`,
      },
      advice: {
        en: 'State them here, in a template, or once for all in an `assume` block; `tbc` where nobody knows yet.',
        ja: 'ここかテンプレート、または `assume` ブロックで一括して記述する。未定なら `tbc` と書く。',
      },
      related: [],
      subject: element,
      fixes: () => {
        // an argument has its place in the head of the entry, which only the author can choose; a part of its own is no fact
        const { facts: known, phrases: prepositions } = element.definition;
        const writable = undeclared.filter((fact) => known[fact] ?? prepositions[fact]);
        if (writable.length === 0) return [];
        const phrases = writable.filter((fact) => element.definition.phrases[fact]);
        const entries = writable.filter((fact) => !phrases.includes(fact));
        return [
          {
            title: {
              en: `Insert ${writable.join(', ')} as open questions`,
              ja: `${writable.join('、')} を確認事項として挿入`,
            },
            safe: false,
            edits: [
              ...phrases.flatMap((fact) => insertEntry(element, '', fact, `tbc "${labelOf(element, fact)}"`)),
              ...(entries.length > 0
                ? insertEntry(element, entries.map((fact) => `${fact} tbc "${labelOf(element, fact)}"`).join('\n'))
                : []),
            ],
          },
        ];
      },
    });
  }
  for (const fact of open) {
    const read = element.fact(fact as never);
    if (read.state !== 'tbc') continue;
    findings.push({
      rule: openQuestionRule,
      level,
      place: read.place,
      message: {
        en: `\`${fact}\` of ${element.label} is to be confirmed${read.note ? `: ${read.note}` : ''}. These rules wait for it: ${rules([fact])}.`,
        ja: `${element.label} の \`${fact}\` は確認待ち${read.note ? `(${read.note})` : ''}。判定待ちの規則: ${rules([fact])}。`,
      },
      related: [],
      subject: element,
      fixes: () => [],
    });
  }
  return findings;
}

function labelOf(element: Element, fact: string): string {
  const { definition } = element;
  const schema = definition.facts[fact] ?? definition.phrases[fact] ?? definition.args[fact];
  const label = schema ? metaOf(schema).label.en : (kinds.get(fact)?.title.en ?? fact);
  return label.toLowerCase().replaceAll('"', '');
}
