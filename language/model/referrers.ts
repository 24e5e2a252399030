/**
 * Inverse relations: who refers to an element, by a fact or by something derived. Each is an index made when first asked for; an
 * edit changes only the entries of the elements that it touched.
 */
import type { KindName } from '../vocabulary/index.ts';
import type { Element } from './element.ts';
import { elementsIn, type Topology } from './topology.ts';
import { everything, Query, Source, untracked } from './tracking.ts';

type TargetsOf = (element: Element) => readonly Element[];

/** What one element contributes to an index. */
class Contribution extends Query {
  targets: readonly Element[] = [];

  constructor(
    readonly element: Element,
    private readonly targetsOf: TargetsOf,
    private readonly enqueue: ((contribution: Contribution) => void) | undefined,
  ) {
    super();
  }

  run(): readonly Element[] {
    const compute = (): readonly Element[] => [...new Set(this.targetsOf(this.element))];
    return this.enqueue ? this.track(compute) : compute();
  }

  protected override becameStale(): void {
    this.enqueue?.(this);
  }
}

class Index {
  readonly byTarget = new Map<Element, Element[]>();
  private readonly contributions = new Map<Element, Contribution>();
  private readonly sources = new Map<Element, Source>();
  private readonly queue = new Set<Contribution>();
  private readonly enqueue: ((contribution: Contribution) => void) | undefined;

  constructor(
    private readonly topology: Topology,
    readonly targetsOf: TargetsOf,
  ) {
    this.enqueue = topology.tracked ? (contribution) => this.queue.add(contribution) : undefined;
  }

  of(target: Element): readonly Element[] {
    if (this.topology.tracked) {
      let source = this.sources.get(target);
      if (!source) this.sources.set(target, (source = new Source()));
      source.read(everything);
    }
    return this.byTarget.get(target) ?? [];
  }

  enter(element: Element): void {
    const contribution = new Contribution(element, this.targetsOf, this.enqueue);
    this.contributions.set(element, contribution);
    this.put(contribution, contribution.run());
  }

  leave(element: Element): void {
    const contribution = this.contributions.get(element);
    if (contribution) {
      this.put(contribution, []);
      contribution.forget();
      this.contributions.delete(element);
      this.queue.delete(contribution);
    }
  }

  forget(target: Element): void {
    this.byTarget.delete(target);
    this.sources.delete(target);
  }

  /** Runs what became stale; whether there was anything. */
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
    if (before.length === targets.length && before.every((target, i) => target === targets[i])) return;
    contribution.targets = targets;
    for (const target of before) {
      if (targets.includes(target)) continue;
      const list = this.byTarget.get(target);
      const index = list ? list.indexOf(element) : -1;
      if (index >= 0) list!.splice(index, 1);
      this.sources.get(target)?.changed();
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
      this.sources.get(target)?.changed();
    }
  }
}

export class Referrers {
  private readonly indexes = new Map<unknown, Index>();
  private readonly byKind = new Map<string, Index[]>();

  constructor(private readonly topology: Topology) {}

  /** Elements of a kind whose fact refers to the target. */
  byFact(target: Element, kind: string, fact: string): readonly Element[] {
    const key = `${kind}.${fact}`;
    const index = this.indexes.get(key) ?? this.make(key, kind, (element) => elementsIn(element.readAny(fact)));
    return index.of(target);
  }

  /** Elements of a kind of which `targetsOf` gives the target. */
  by(target: Element, kind: string, targetsOf: TargetsOf): readonly Element[] {
    return (this.indexes.get(targetsOf) ?? this.make(targetsOf, kind, targetsOf)).of(target);
  }

  enter(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) index.enter(element);
  }

  /** Takes an element out, as one that refers and as one that is referred to. */
  leave(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) index.leave(element);
    for (const index of this.indexes.values()) index.forget(element);
  }

  /** Brings all indexes up to date; whether anything had changed. */
  settle(): boolean {
    let any = false;
    for (const index of this.indexes.values()) if (index.settle()) any = true;
    return any;
  }

  private make(key: unknown, kind: string, targetsOf: TargetsOf): Index {
    const index = new Index(this.topology, targetsOf);
    this.indexes.set(key, index);
    const same = this.byKind.get(kind);
    if (same) same.push(index);
    else this.byKind.set(kind, [index]);
    untracked(() => {
      for (const element of this.topology.all(kind as KindName)) index.enter(element);
    });
    return index;
  }
}
