/**
 * Inverse relations: who refers to an element, by a fact or by something derived. Each is an index made when first asked for; an
 * edit changes only the entries of the elements that it touched. Who reads an entry is noted at the target, under a part of its
 * own for the index, as if the relation were one of the target's facts.
 */
import { bitOf, type KindName } from '../vocabulary/index.ts';
import type { Element } from './element.ts';
import { elementsIn, type Topology } from './topology.ts';
import { Query, untracked } from './tracking.ts';

type TargetsOf = (element: Element) => readonly Element[];

const nobody: readonly Element[] = [];

abstract class Index {
  private readonly byTarget = new Map<Element, Element[]>();

  constructor(
    protected readonly topology: Topology,
    /** The part of the target that stands for it. */
    private readonly part: number,
  ) {}

  of(target: Element): readonly Element[] {
    if (this.topology.tracked) target.read(this.part);
    if (this.byTarget.size === 0) return nobody;
    return this.byTarget.get(target) ?? nobody;
  }

  /** Enters an element that nobody will ask to leave: elements come in the order of the design. */
  fill(element: Element): void {
    const targets = this.targetsOf(element);
    for (const [index, target] of targets.entries()) {
      const list = this.byTarget.get(target);
      if (!list) this.byTarget.set(target, [element]);
      else if (index === 0 || list[list.length - 1] !== element) list.push(element);
    }
  }

  abstract enter(element: Element): void;
  abstract leave(element: Element): void;
  /** Runs what became stale; whether there was anything. */
  abstract settle(): boolean;
  protected abstract targetsOf(element: Element): readonly Element[];

  forget(target: Element): void {
    this.byTarget.delete(target);
  }

  /** Moves an element from the targets that it had to those that it has. */
  protected move(element: Element, before: readonly Element[], targets: readonly Element[]): void {
    for (const target of before) {
      if (targets.includes(target)) continue;
      const list = this.byTarget.get(target);
      const index = list ? list.indexOf(element) : -1;
      if (index >= 0) list!.splice(index, 1);
      if (list?.length === 0) this.byTarget.delete(target);
      target.changed(this.part);
    }
    for (const target of targets) {
      if (before.includes(target)) continue;
      const list = this.byTarget.get(target);
      if (!list) this.byTarget.set(target, [element]);
      else {
        list.push(element);
        const last = list[list.length - 2];
        if (last && this.topology.compare(last, element) > 0) list.sort((a, b) => this.topology.compare(a, b));
      }
      target.changed(this.part);
    }
  }
}

/** Who names the target in a fact. An element's fact is told from outside when it changes, so nothing has to be noted here. */
class FactIndex extends Index {
  private readonly targets = new Map<Element, readonly Element[]>();
  private readonly queue = new Set<Element>();

  constructor(
    topology: Topology,
    kind: string,
    private readonly fact: string,
  ) {
    super(topology, bitOf(`${kind}.${fact}`));
  }

  enter(element: Element): void {
    const before = this.targets.get(element) ?? nobody;
    const targets = unique(this.targetsOf(element));
    if (targets.length > 0) this.targets.set(element, targets);
    else this.targets.delete(element);
    if (!sameList(before, targets)) this.move(element, before, targets);
  }

  leave(element: Element): void {
    this.queue.delete(element);
    const before = this.targets.get(element);
    if (!before) return;
    this.targets.delete(element);
    this.move(element, before, nobody);
  }

  /** The element's facts with these bits changed. */
  changed(element: Element, bits: number): void {
    if ((bitOf(this.fact) & bits) !== 0) this.queue.add(element);
  }

  settle(): boolean {
    if (this.queue.size === 0) return false;
    for (const element of this.queue) {
      this.queue.delete(element);
      if (!element.removed) this.enter(element);
    }
    return true;
  }

  protected targetsOf(element: Element): readonly Element[] {
    return elementsIn(element.readAny(this.fact));
  }
}

/** What one element contributes to the inverse of something derived. */
class Contribution extends Query {
  targets: readonly Element[] = nobody;

  constructor(
    readonly element: Element,
    private readonly targetsOf: TargetsOf,
    private readonly enqueue: (contribution: Contribution) => void,
  ) {
    super();
  }

  run(): readonly Element[] {
    return this.track(() => unique(this.targetsOf(this.element)));
  }

  protected override becameStale(): void {
    this.enqueue(this);
  }
}

let derivedIndexes = 0;

/** Of which elements something derived gives the target. */
class DerivedIndex extends Index {
  private readonly contributions = new Map<Element, Contribution>();
  private readonly queue = new Set<Contribution>();
  private readonly enqueue = (contribution: Contribution): void => {
    this.queue.add(contribution);
  };

  constructor(
    topology: Topology,
    protected readonly targetsOf: TargetsOf,
  ) {
    super(topology, bitOf(String(derivedIndexes++)));
  }

  enter(element: Element): void {
    const contribution = new Contribution(element, this.targetsOf, this.enqueue);
    this.contributions.set(element, contribution);
    this.put(contribution, contribution.run());
  }

  leave(element: Element): void {
    const contribution = this.contributions.get(element);
    if (!contribution) return;
    this.put(contribution, nobody);
    contribution.forget();
    this.contributions.delete(element);
    this.queue.delete(contribution);
  }

  settle(): boolean {
    if (this.queue.size === 0) return false;
    for (const contribution of this.queue) {
      this.queue.delete(contribution);
      this.put(contribution, contribution.run());
    }
    return true;
  }

  private put(contribution: Contribution, targets: readonly Element[]): void {
    const { element, targets: before } = contribution;
    if (sameList(before, targets)) return;
    contribution.targets = targets;
    this.move(element, before, targets);
  }
}

export class Referrers {
  private readonly all: Index[] = [];
  private readonly byKind = new Map<string, Index[]>();
  private readonly ofFacts = new Map<string, Map<string, FactIndex>>();
  private readonly ofDerived = new Map<TargetsOf, DerivedIndex>();

  constructor(private readonly topology: Topology) {}

  /** Elements of a kind whose fact refers to the target. */
  byFact(target: Element, kind: string, fact: string): readonly Element[] {
    let ofKind = this.ofFacts.get(kind);
    if (!ofKind) this.ofFacts.set(kind, (ofKind = new Map<string, FactIndex>()));
    let index = ofKind.get(fact);
    if (!index) {
      index = new FactIndex(this.topology, kind, fact);
      ofKind.set(fact, index);
      this.make(index, kind);
    }
    return index.of(target);
  }

  /** Elements of a kind of which `targetsOf` gives the target. */
  by(target: Element, kind: string, targetsOf: TargetsOf): readonly Element[] {
    let index = this.ofDerived.get(targetsOf);
    if (!index) {
      index = new DerivedIndex(this.topology, targetsOf);
      this.ofDerived.set(targetsOf, index);
      this.make(index, kind);
    }
    return index.of(target);
  }

  enter(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) index.enter(element);
  }

  /** Takes an element out, as one that refers and as one that is referred to. */
  leave(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) index.leave(element);
    for (const index of this.all) index.forget(element);
  }

  /** The element's facts with these bits changed: what it refers to by them is looked at again when indexes settle. */
  factsChanged(element: Element, bits: number): void {
    const indexes = this.ofFacts.get(element.kind);
    if (indexes) for (const index of indexes.values()) index.changed(element, bits);
  }

  /** Brings all indexes up to date; whether anything had changed. */
  settle(): boolean {
    let any = false;
    for (const index of this.all) if (index.settle()) any = true;
    return any;
  }

  private make(index: Index, kind: string): void {
    this.all.push(index);
    const same = this.byKind.get(kind);
    if (same) same.push(index);
    else this.byKind.set(kind, [index]);
    untracked(() => {
      for (const element of this.topology.all(kind as KindName)) {
        if (this.topology.tracked) index.enter(element);
        else index.fill(element);
      }
    });
  }
}

function unique(elements: readonly Element[]): readonly Element[] {
  return elements.length < 2 ? elements : [...new Set(elements)];
}

function sameList(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, i) => element === b[i]);
}
