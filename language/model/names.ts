/**
 * Finds what a name means: inner first, then outward, then what is unique in the topology. A name may be qualified from any outer
 * element (`tokyo.mv_web`, `db01.data`), and end in a fact that is itself a reference (`esx-02.boot`).
 */
import { kinds as vocabulary, readingOf } from '../vocabulary/index.ts';
import type { Element } from './element.ts';
import { Guesses } from './guesses.ts';
import { ReadProblem } from './reader.ts';
import type { Place } from './source.ts';
import { everything, Source } from './tracking.ts';

/** Facts whose arrows look each end up in another element: the master's switch on the left, the replica's on the right. */
const arrowScopes: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  'scenario.map': { from: 'master', to: 'replica' },
};

export class Names {
  /** All elements with a declared name. */
  private readonly byName = new Map<string, Element[]>();
  /** What is read of a name, whether there is an element of it or not. */
  private readonly sources = new Map<string, Source>();
  private readonly guesses: Guesses;

  /** `compare`: the order of the design. */
  constructor(
    private readonly tracked: boolean,
    private readonly compare: (a: Element, b: Element) => number,
  ) {
    this.guesses = new Guesses(
      tracked,
      (kinds) => this.namesOf(kinds),
      (name, kinds) => this.byName.get(name)?.some((e) => kinds.includes(e.kind)) ?? false,
    );
  }

  /** Adds an element where the order of the design has it; while all are added in that order, that is the end. */
  add(element: Element, isLast: boolean): void {
    const name = element.name!;
    const same = this.byName.get(name);
    if (!same) this.byName.set(name, [element]);
    else if (isLast) same.push(element);
    else same.splice(placeIn(same, element, this.compare), 0, element);
  }

  remove(element: Element): void {
    const same = this.byName.get(element.name!);
    if (!same) return;
    const index = same.indexOf(element);
    if (index >= 0) same.splice(index, 1);
    if (same.length === 0) this.byName.delete(element.name!);
  }

  /** Elements came or went: tells who looked their names up. */
  changed(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    for (const name of names) {
      this.sources.get(name)?.changed();
    }
    this.guesses.changed(names);
  }

  named(name: string): readonly Element[] {
    if (this.tracked) this.sourceOf(name).read(everything);
    return this.byName.get(name) ?? [];
  }

  private sourceOf(name: string): Source {
    let source = this.sources.get(name);
    if (!source) {
      if (this.sources.size >= this.sweepAt) this.sweep();
      this.sources.set(name, (source = new Source()));
    }
    return source;
  }

  /** Forgets names that nobody looks up any more: a long session tries very many. */
  private sweep(): void {
    for (const [name, source] of this.sources) if (!source.isRead) this.sources.delete(name);
    this.sweepAt = 2 * this.sources.size + 1000;
  }

  private sweepAt = 1000;

  /** Every name that an element of the kinds has; for completion and guesses. Nothing notes that it was read. */
  *namesOf(kinds: readonly string[]): Generator<string> {
    for (const [name, elements] of this.byName) if (elements.some((e) => kinds.includes(e.kind))) yield name;
  }

  /**
   * The element of one of the kinds that the name means where `from` says it, or a problem.
   *
   * @param fact the fact whose value it is
   * @param side the end of an arrow
   */
  resolve(
    written: string,
    kinds: readonly string[],
    from: Element,
    place: Place,
    fact: string,
    side: 'from' | 'to' | undefined,
  ): Element | ReadProblem {
    const text = written.normalize('NFC');
    if (this.tracked) {
      // Whatever is found, an element of one of these names more or less may change it.
      this.sourceOf(text).read(everything);
      for (let dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1))
        this.sourceOf(text.slice(dot + 1)).read(everything);
    }
    const scope = side && arrowScopes[`${from.kind}.${fact}`];
    const start = scope ? from.referred(scope[side]) : from;
    const found = this.find(text, kinds, start ?? from, scope !== undefined && !!start);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      const shared = sharedNodeElement(found);
      if (shared) return shared;
      const candidates = found.map((e) => e.qualifiedName);
      return new ReadProblem(
        'reference-ambiguous',
        place,
        { text, candidates: [...new Set(candidates)].slice(0, 6).join(', ') },
        undefined,
        found.slice(0, 6).map((e) => e.place()),
      );
    }
    return this.missing(text, kinds, place);
  }

  private find(text: string, kinds: readonly string[], from: Element, onlyWithin: boolean): Element[] {
    const whole = this.lookUp(text, kinds, from, onlyWithin);
    if (whole.length > 0 || !text.includes('.')) return whole;
    // Names may hold dots themselves, so each dot may be the one that qualifies.
    for (let dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
      const outer = text.slice(0, dot);
      const inner = text.slice(dot + 1);
      const outers = this.lookUp(outer, undefined, from, onlyWithin);
      const holders =
        outers.length > 0 || !outer.includes('.') ? outers : this.find(outer, [...vocabulary.keys()], from, onlyWithin);
      const found = holders.flatMap((holder) => this.within(holder, inner, kinds));
      if (found.length > 0) return [...new Set(found)];
      // The nearest of that name need not be the one that holds it: a scenario and its vm may share a name.
      if (onlyWithin) continue;
      const others = this.named(outer).filter((holder) => !holders.includes(holder));
      const further = others.flatMap((holder) => this.within(holder, inner, kinds));
      if (further.length > 0) return [...new Set(further)];
    }
    return [];
  }

  /** A plain name, seen from an element. */
  private lookUp(name: string, kinds: readonly string[] | undefined, from: Element, onlyWithin: boolean): Element[] {
    const fits = (e: Element): boolean => kinds === undefined || kinds.includes(e.kind);
    for (let element: Element | undefined = from; element; element = onlyWithin ? undefined : element.parent) {
      const inner = element.namedChildren(name).filter(fits);
      if (inner.length > 0) return inner;
      if (element.name === name && fits(element)) return [element];
      if (element.kind === 'hyperv') {
        const inNodes = element.childNodes.flatMap((node) => node.namedChildren(name).filter(fits));
        if (inNodes.length > 0) return inNodes;
      }
    }
    const all = this.named(name).filter(fits);
    if (onlyWithin) return all.filter((e) => isWithin(e, from));
    // On the top level before what is inside something else.
    const top = all.filter((e) => !e.parent);
    return top.length === 1 ? top : all;
  }

  private within(holder: Element, name: string, kinds: readonly string[]): Element[] {
    const children = holder.namedChildren(name).filter((e) => kinds.includes(e.kind));
    if (children.length > 0) return children;
    const schema = holder.definition.facts[name] ?? holder.definition.phrases[name];
    if (schema && readingOf(schema).as === 'ref') {
      const target = holder.referred(name);
      return target && kinds.includes(target.kind) ? [target] : [];
    }
    return this.named(name).filter((e) => kinds.includes(e.kind) && isWithin(e, holder));
  }

  private missing(text: string, kinds: readonly string[], place: Place): ReadProblem {
    const last = text.slice(text.lastIndexOf('.') + 1);
    const other = [...this.named(text), ...this.named(last)].find((e) => !kinds.includes(e.kind));
    const guess = this.guesses.nearest(text, kinds) ?? this.guesses.nearest(last, kinds);
    return new ReadProblem(
      other ? 'reference-kind' : 'reference-missing',
      place,
      { text, kinds: kinds.join(', '), guess: guess ?? '', other: other?.kind ?? '' },
      guess,
      other ? [other.place()] : [],
    );
  }
}

/** Where an element belongs in a list that is in order. */
export function placeIn(
  list: readonly Element[],
  element: Element,
  compare: (a: Element, b: Element) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]!, element) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithin(element: Element, holder: Element): boolean {
  for (let e = element.parent; e; e = e.parent) if (e === holder) return true;
  return false;
}

/** The nodes of a cluster carry the same switches: whichever node's is meant, it is the same network. */
function sharedNodeElement(found: readonly Element[]): Element | undefined {
  const cluster = found[0]!.parent?.parent;
  return found.every((e) => e.parent?.kind === 'node' && e.parent.parent === cluster && e.kind === found[0]!.kind)
    ? found[0]
    : undefined;
}
