/**
 * The resolved topology: the elements of all files that see each other. Built once from the trees; reading it changes nothing that
 * a reader can see (values are kept when first asked for).
 */
import { findProduct } from '../support/products.ts';
import type { EntryNode } from '../syntax/tree.ts';
import { kindsIn, metaKinds, readingOf, type Kind, type KindName, type FactName } from '../vocabulary/index.ts';
import { Element, nameAt, type Layer } from './element.ts';
import { Names } from './names.ts';
import { rangeLength } from './ranges.ts';
import { ReadProblem, tokenValue } from './reader.ts';
import { Place, type SourceFile } from './source.ts';

/** A statement about all elements of a kind. */
interface Assumption {
  readonly entry: EntryNode;
  readonly scope: Element | undefined;
}

export class Topology {
  readonly names = new Names();
  readonly elements: readonly Element[];
  /** What cannot be right in how entries declare elements: names, ranges, templates. */
  readonly problems: ReadProblem[] = [];
  /** `assume unstated`, where the design says it. */
  readonly unstatedEntry: EntryNode | undefined;

  private readonly templates = new Map<string, EntryNode>();
  private readonly assumptions = new Map<string, Assumption[]>();
  private readonly byKind = new Map<string, Element[]>();
  private readonly referrerIndexes = new Map<string, Map<Element, Element[]>>();
  private readonly derived = new Map<unknown, Map<unknown, unknown>>();
  private readonly children = new Map<Element, Element[]>();

  /** `found`: problems met while gathering the files. */
  constructor(
    readonly files: readonly SourceFile[],
    found: readonly ReadProblem[] = [],
  ) {
    this.problems.push(...found);
    const tops: EntryNode[] = [];
    const assumes: EntryNode[] = [];
    let unstated: EntryNode | undefined;
    for (const file of files) {
      for (const entry of file.tree.entries) {
        if (entry.key === 'template') this.declareTemplate(entry);
        else if (entry.key === 'assume') {
          if (entry.values[0]?.first === 'unstated') unstated ??= entry;
          else assumes.push(entry);
        } else tops.push(entry);
      }
    }
    this.unstatedEntry = unstated;
    const elements: Element[] = [];
    const seen = new Map<string, Element>();
    for (const entry of tops) {
      const kind = kindsIn('file').get(entry.key);
      if (!kind || metaKinds.has(entry.key)) continue;
      for (const element of this.declare(entry, kind, undefined, 'own', -1, 0)) {
        if (element.name !== undefined && kind.name.style === 'declared') {
          const key = `${element.kind}:${element.name}`;
          const twin = seen.get(key);
          if (twin) {
            this.duplicate(element, twin);
            continue;
          }
          seen.set(key, element);
        }
        elements.push(element);
      }
    }
    this.elements = elements;
    for (const element of elements) this.register(element);
    for (const entry of assumes) this.declareAssumption(entry);
  }

  /** All elements of a kind, in the order of the design. */
  all<K extends KindName>(kind: K): readonly Element<K>[] {
    return (this.byKind.get(kind) ?? []) as unknown as Element<K>[];
  }

  /** Every element, outer before inner. */
  *everything(): Generator<Element> {
    for (const elements of this.byKind.values()) yield* elements;
  }

  /** The element with the path that `Element.path` gave. */
  at(path: string): Element | undefined {
    const kind = /([^/:]+):[^/]*$/.exec(path)?.[1];
    return kind === undefined ? undefined : this.byKind.get(kind)?.find((e) => e.path === path);
  }

  referrersOf<C extends KindName>(target: Element, kind: C, fact: FactName<C>): readonly Element<C>[] {
    const key = `${kind}.${fact}`;
    let index = this.referrerIndexes.get(key);
    if (!index) {
      index = new Map();
      for (const element of this.all(kind)) {
        for (const referred of elementsIn(element.get(fact))) {
          const list = index.get(referred);
          if (!list) index.set(referred, [element as unknown as Element]);
          else if (!list.includes(element as unknown as Element)) list.push(element as unknown as Element);
        }
      }
      this.referrerIndexes.set(key, index);
    }
    return (index.get(target) ?? []) as unknown as Element<C>[];
  }

  /** What holds for the element by `assume`, nearest scope first. */
  assumptionsFor(element: Element): EntryNode[] {
    const all = this.assumptions.get(element.kind);
    if (!all) return [];
    const found: { entry: EntryNode; depth: number }[] = [];
    for (const { entry, scope } of all) {
      const depth = scope ? depthWithin(element, scope) : Number.MAX_SAFE_INTEGER;
      if (depth >= 0) found.push({ entry, depth });
    }
    return found.sort((a, b) => a.depth - b.depth).map((f) => f.entry);
  }

  /** @internal Keeps what `derived` computes. */
  memo<A, T>(key: unknown, argument: A, compute: (argument: A) => T): T {
    let map = this.derived.get(key);
    if (!map) this.derived.set(key, (map = new Map<unknown, unknown>()));
    if (map.has(argument)) return map.get(argument) as T;
    const value = compute(argument);
    map.set(argument, value);
    return value;
  }

  /** @internal */
  childrenOf(element: Element): readonly Element[] {
    const made = this.children.get(element);
    if (made) return made;
    const children = this.makeChildren(element);
    this.children.set(element, children);
    return children;
  }

  private register(element: Element): void {
    const same = this.byKind.get(element.kind);
    if (same) same.push(element);
    else this.byKind.set(element.kind, [element]);
    if (element.name !== undefined && element.definition.name.style === 'declared') this.names.add(element);
    for (const child of element.allChildren) this.register(child);
  }

  private makeChildren(parent: Element): Element[] {
    const allowed = kindsIn(parent.kind);
    const children: Element[] = [];
    const merged = new Map<string, Element>();
    const length = parent.rangeIndex >= 0 ? lengthOf(parent) : 0;
    for (const { entry, origin } of parent.layers) {
      const inLayer = new Set<string>();
      for (const sub of entry.entries) {
        if (parent.definition.facts[sub.key]) continue;
        const kind = allowed.get(sub.key);
        if (!kind || metaKinds.has(sub.key)) continue;
        for (const child of this.declare(sub, kind, parent, origin, parent.rangeIndex, length)) {
          // Unnamed elements of a kind of which there may be many are each their own.
          const key = kind.single ? kind.keyword : child.name === undefined ? undefined : `${kind.keyword}:${child.name}`;
          const twin = key === undefined ? undefined : merged.get(key);
          if (twin && !inLayer.has(key!)) twin.layers.push(...child.layers);
          else if (twin) this.duplicate(child, twin);
          else {
            if (key !== undefined) merged.set(key, child);
            children.push(child);
          }
          if (key !== undefined) inLayer.add(key);
        }
      }
    }
    return children;
  }

  /** The elements that one entry stands for: one, or as many as its range is long. */
  private declare(
    entry: EntryNode,
    kind: Kind,
    parent: Element | undefined,
    origin: Layer['origin'],
    rangeIndex: number,
    length: number,
  ): Element[] {
    const layers = (): Layer[] => [{ entry, origin }, ...this.templateLayers(entry, kind)];
    const head = kind.name.style === 'none' ? undefined : entry.values[0];
    const make = (name: string | undefined, index: number): Element =>
      new Element(this, kind.keyword as KindName, name, parent, layers(), index) as Element;
    if (!head) return [make(undefined, rangeIndex)];
    const text = entry.unit.tokenText(head.first$);
    const own = kind.name.style === 'declared' ? rangeLength(tokenValue(text)) : undefined;
    if (typeof own === 'object') {
      this.problems.push(new ReadProblem(own.code, Place.of(head), own.params));
      return [];
    }
    if (own !== undefined) {
      if (rangeIndex < 0) return Array.from({ length: own }, (_, index) => make(nameAt(text, index), index));
      if (own !== length) {
        const params = { text, first: String(length), second: String(own) };
        this.problems.push(new ReadProblem('range-lengths', Place.of(head), params));
        return [];
      }
    }
    if (kind.name.style === 'declared') return [make(nameAt(text, rangeIndex), rangeIndex)];
    const element = make(undefined, rangeIndex);
    return [make(valueName(kind, element, head.first), rangeIndex)];
  }

  private templateLayers(entry: EntryNode, kind: Kind): Layer[] {
    const layers: Layer[] = [];
    const seen = new Set<EntryNode>([entry]);
    let current = entry;
    for (;;) {
      const value = current.phrase('like')?.values[0];
      if (!value) return layers;
      const template = this.templates.get(tokenValue(value.first).normalize('NFC'));
      // A template that is missing, of another kind or cyclic is reported by the check of the entries.
      if (!template || seen.has(template) || template.phrase('for')?.values[0]?.first !== kind.keyword) return layers;
      seen.add(template);
      layers.push({ entry: template, origin: 'template' });
      current = template;
    }
  }

  /** The template of a name. */
  template(name: string): EntryNode | undefined {
    return this.templates.get(name.normalize('NFC'));
  }

  get templateNames(): Iterable<string> {
    return this.templates.keys();
  }

  private declareTemplate(entry: EntryNode): void {
    const head = entry.values[0];
    if (!head) return;
    const name = nameAt(head.first, -1);
    const twin = this.templates.get(name);
    if (twin) {
      this.problems.push(
        new ReadProblem('duplicate', Place.of(head), { kind: 'template', name }, undefined, [Place.of(twin.values[0]!)]),
      );
    } else this.templates.set(name, entry);
  }

  private declareAssumption(entry: EntryNode): void {
    const kind = entry.values[0]?.first;
    if (kind === undefined) return;
    const scopes: (Element | undefined)[] = [];
    const within = entry.phrase('in');
    if (!within) scopes.push(undefined);
    for (const value of within?.values ?? []) {
      const found = this.names.named(tokenValue(value.first).normalize('NFC'));
      if (found.length === 0) {
        this.problems.push(new ReadProblem('reference-missing', Place.of(value), { text: value.first, kinds: '', guess: '' }));
      }
      scopes.push(...found);
    }
    const list = this.assumptions.get(kind) ?? [];
    list.push(...scopes.map((scope) => ({ entry, scope })));
    this.assumptions.set(kind, list);
  }

  private duplicate(element: Element, twin: Element): void {
    this.problems.push(
      new ReadProblem(
        'duplicate',
        element.place(),
        { kind: element.kind, name: element.name ?? element.kind },
        undefined,
        [twin.place()],
      ),
    );
  }
}

/** The name of an element that is named by a value: the product's canonical name, a path, what a reference says. */
function valueName(kind: Kind, element: Element, written: string): string {
  const schema = kind.name.schema;
  const plain = nameAt(written, element.rangeIndex);
  if (!schema || readingOf(schema).as !== 'product') return plain;
  // Arguments follow the name of a product (`runs VCB 1.1`): the first word or string alone is the name.
  return findProduct(plain)?.name ?? plain;
}

function lengthOf(element: Element): number {
  for (let e: Element | undefined = element; e; e = e.parent) {
    const head = e.entry.values[0];
    const length = head && e.definition.name.style === 'declared' ? rangeLength(tokenValue(head.first)) : undefined;
    if (typeof length === 'number') return length;
  }
  return 0;
}

function depthWithin(element: Element, scope: Element): number {
  let depth = 0;
  for (let e: Element | undefined = element; e; e = e.parent, depth++) if (e === scope) return depth;
  return -1;
}

/** The elements that a value refers to. */
export function elementsIn(value: unknown): Element[] {
  if (value instanceof Element) return [value as Element];
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value === 'object' && value !== null && 'from' in value && 'to' in value) {
    return [...elementsIn(value.from), ...elementsIn(value.to)];
  }
  return [];
}

/**
 * A fact that follows from others, kept once computed: `const roles = derived((ld: Element<'ld'>) => …)`. The function must depend
 * on nothing but the topology.
 */
export function derived<A extends { readonly topology: Topology }, T>(compute: (argument: A) => T): (argument: A) => T {
  return (argument) => argument.topology.memo(compute, argument, compute);
}

/** As `derived`, of a whole topology. */
export function derivedOf<T>(compute: (topology: Topology) => T): (topology: Topology) => T {
  return (topology) => topology.memo(compute, topology, compute);
}
