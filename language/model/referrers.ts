/** Who refers to an element: indexes by kind and fact, made when first asked for and kept up to date with every edit. */
import type { KindName } from '../vocabulary/index.ts';
import type { Element } from './element.ts';
import { elementsIn, type Topology } from './topology.ts';
import { everything, Source, untracked } from './tracking.ts';

interface Index {
  readonly kind: string;
  readonly fact: string;
  readonly byTarget: Map<Element, Element[]>;
  /** What each element refers to, so that it can be taken out again. */
  readonly targetsOf: Map<Element, readonly Element[]>;
  readonly sources: Map<Element, Source>;
}

export class Referrers {
  private readonly indexes = new Map<string, Index>();
  private readonly byKind = new Map<string, Index[]>();

  constructor(
    private readonly topology: Topology,
    private readonly compare: (a: Element, b: Element) => number,
  ) {}

  of(target: Element, kind: string, fact: string): readonly Element[] {
    const index = this.indexes.get(`${kind}.${fact}`) ?? this.make(kind, fact);
    if (this.topology.tracked) {
      let source = index.sources.get(target);
      if (!source) index.sources.set(target, (source = new Source()));
      source.read(everything);
    }
    return index.byTarget.get(target) ?? [];
  }

  /** Takes over what an element refers to now. */
  enter(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) this.put(index, element, this.targets(element, index.fact));
  }

  /** Takes an element out, as one that refers and as one that is referred to. */
  leave(element: Element): void {
    for (const index of this.byKind.get(element.kind) ?? []) this.put(index, element, []);
    for (const index of this.indexes.values()) {
      index.byTarget.delete(element);
      index.sources.delete(element);
    }
  }

  private make(kind: string, fact: string): Index {
    const index: Index = { kind, fact, byTarget: new Map(), targetsOf: new Map(), sources: new Map() };
    this.indexes.set(`${kind}.${fact}`, index);
    const same = this.byKind.get(kind);
    if (same) same.push(index);
    else this.byKind.set(kind, [index]);
    for (const element of untracked(() => this.topology.all(kind as KindName))) {
      this.put(index, element as unknown as Element, this.targets(element as unknown as Element, fact));
    }
    return index;
  }

  private targets(element: Element, fact: string): readonly Element[] {
    return untracked(() => [...new Set(elementsIn(element.get(fact as never)))]);
  }

  private put(index: Index, element: Element, targets: readonly Element[]): void {
    const before = index.targetsOf.get(element) ?? [];
    if (before.length === targets.length && before.every((target, i) => target === targets[i])) return;
    for (const target of before) {
      if (targets.includes(target)) continue;
      const list = index.byTarget.get(target);
      list?.splice(list.indexOf(element), 1);
      index.sources.get(target)?.changed();
    }
    for (const target of targets) {
      if (before.includes(target)) continue;
      const list = index.byTarget.get(target);
      if (!list) index.byTarget.set(target, [element]);
      else {
        list.push(element);
        if (list.length > 1 && this.compare(list[list.length - 2]!, element) > 0) list.sort(this.compare);
      }
      index.sources.get(target)?.changed();
    }
    if (targets.length > 0) index.targetsOf.set(element, targets);
    else index.targetsOf.delete(element);
  }
}
