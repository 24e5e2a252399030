/** From entries to elements: names and ranges, templates, what merges with what, assumptions. */
import { findProduct } from '../support/products.ts';
import type { EntryNode, Unit } from '../syntax/tree.ts';
import { kindOf, kinds, kindsIn, metaKinds, readingOf, type Kind, type KindName } from '../vocabulary/index.ts';
import { Element, lengthOf, nameAt, type Layer } from './element.ts';
import { rangeLength } from './ranges.ts';
import { nearest } from './nearest.ts';
import { ReadProblem, tokenValue } from './reader.ts';
import { Place, type SourceFile } from './source.ts';
import type { Pool, Topology } from './topology.ts';

/** A statement about all elements of a kind. */
interface Assumption {
  readonly entry: EntryNode;
  readonly scope: Element | undefined;
}

/** An entry that gives a name which another element has. */
interface Second {
  readonly element: Element;
  readonly unit: Unit;
  /** Problems of its unit, its own among them. */
  readonly problems: ReadProblem[];
  problem: ReadProblem;
}

export class Declarations {
  readonly problems: ReadProblem[] = [];
  readonly unstatedEntry: EntryNode | undefined;
  /** Whether a name given twice came in a way in which only a look at everything tells which of the two counts. */
  twins = false;
  /** Names of the file level that are given once more, by the key of the element that has them. */
  private readonly seconds = new Map<string, Second[]>();
  private readonly secondsOf = new Map<Unit, string[]>();

  private readonly templates = new Map<string, EntryNode>();
  private readonly assumes: EntryNode[] = [];
  private readonly assumptions = new Map<string, Assumption[]>();
  private readonly tops = new Map<string, Element>();
  private readonly children = new WeakMap<Element, readonly Element[]>();

  constructor(
    private readonly topology: Topology,
    files: readonly SourceFile[],
  ) {
    let unstated: EntryNode | undefined;
    for (const file of files) {
      for (const unit of file.tree.units) {
        for (const entry of unit.entries) {
          if (entry.key === 'template') this.declareTemplate(entry);
          else if (entry.key === 'assume') {
            if (entry.values[0]?.first === 'unstated') unstated ??= entry;
            else this.assumes.push(entry);
          }
        }
      }
    }
    this.unstatedEntry = unstated;
  }

  template(name: string): EntryNode | undefined {
    return this.templates.get(name.normalize('NFC'));
  }

  get templateNames(): Iterable<string> {
    return this.templates.keys();
  }

  /** The elements that one entry stands for: one, or as many as its range is long. */
  declare(
    entry: EntryNode,
    kind: Kind,
    parent: Element | undefined,
    origin: Layer['origin'],
    rangeIndex: number,
    length: number,
    problems: ReadProblem[],
    pool: Pool | undefined,
  ): Element[] {
    const make = (name: string | undefined, index: number): Element => {
      const layers: Layer[] = [{ entry, origin }, ...this.templateLayers(entry, kind)];
      const known = pool?.take(kind.keyword, name, parent, index, layers);
      return known ?? new Element(this.topology, kind.keyword as KindName, name, parent, layers, index);
    };
    const head = kind.name.style === 'none' ? undefined : entry.values[0];
    if (!head) return [make(undefined, rangeIndex)];
    const text = entry.unit.tokenText(head.first$);
    if (kind.name.style !== 'declared') return [make(valueName(kind, head.first, rangeIndex), rangeIndex)];
    const own = rangeLength(text);
    if (typeof own === 'object') {
      problems.push(new ReadProblem(own.code, Place.of(head), own.params));
      return [];
    }
    if (own !== undefined) {
      if (rangeIndex < 0) return Array.from({ length: own }, (_, index) => make(nameAt(text, index), index));
      if (own !== length) {
        const params = { text, first: String(length), second: String(own) };
        problems.push(new ReadProblem('range-lengths', Place.of(head), params));
        return [];
      }
    }
    return [make(nameAt(text, rangeIndex), rangeIndex)];
  }

  /**
   * Whether the element may have its name on the file level; a second of the name is a problem and no element.
   *
   * @param unit the unit that declares it
   * @param isFirst whether it stands before another of its name
   */
  claimTop(
    element: Element,
    unit: Unit,
    problems: ReadProblem[],
    isFirst: (element: Element, twin: Element) => boolean,
  ): boolean {
    if (element.name === undefined || element.definition.name.style !== 'declared') return true;
    const key = `${element.kind}:${element.name}`;
    const twin = this.tops.get(key);
    if (twin && twin !== element && !twin.removed) {
      if (isFirst(element, twin)) this.twins = true;
      const second = { element, unit, problems, problem: duplicate(element, twin) };
      problems.push(second.problem);
      append(this.seconds, key, second);
      append(this.secondsOf, unit, key);
      return false;
    }
    this.tops.set(key, element);
    return true;
  }

  releaseTop(element: Element): void {
    const key = `${element.kind}:${element.name ?? ''}`;
    if (this.tops.get(key) !== element) return;
    this.tops.delete(key);
    // One of the others has the name now.
    if (this.seconds.has(key)) this.twins = true;
  }

  /** The unit is gone, and with it what it said a second time. */
  releaseUnit(unit: Unit): void {
    for (const key of this.secondsOf.get(unit) ?? []) {
      const rest = this.seconds.get(key)?.filter((second) => second.unit !== unit) ?? [];
      if (rest.length > 0) this.seconds.set(key, rest);
      else this.seconds.delete(key);
    }
    this.secondsOf.delete(unit);
  }

  /** The element has moved: tells those that give its name once more where it stands. Returns their units. */
  retellSeconds(element: Element): Unit[] {
    if (element.parent || this.seconds.size === 0) return [];
    const seconds = this.seconds.get(`${element.kind}:${element.name ?? ''}`) ?? [];
    for (const second of seconds) {
      const problem = duplicate(second.element, element);
      second.problems[second.problems.indexOf(second.problem)] = problem;
      second.problem = problem;
    }
    return seconds.map(({ unit }) => unit);
  }

  isTwin(element: Element): boolean {
    return (
      element.name !== undefined &&
      element.definition.name.style === 'declared' &&
      this.tops.get(`${element.kind}:${element.name}`) !== element
    );
  }

  childrenOf(element: Element): readonly Element[] {
    return this.children.get(element) ?? [];
  }

  /** Makes the children that the layers of an element declare; those of the same kind and name in several layers are one. */
  makeChildren(parent: Element, problems: ReadProblem[], pool: Pool | undefined): readonly Element[] {
    const { definition } = parent;
    const allowed = kindsIn(parent.kind);
    let children: Element[] | undefined;
    let merged: Map<string, Element> | undefined;
    for (const { entry, origin } of parent.layers) {
      let inLayer: Set<string> | undefined;
      for (const sub of entry.unit.isUnclosed ? withSwallowed(entry, parent.kind) : entry.entries) {
        if (definition.facts[sub.key]) continue;
        const kind = allowed.get(sub.key);
        if (!kind || metaKinds.has(sub.key)) continue;
        const length = parent.rangeIndex >= 0 ? lengthOf(parent) : 0;
        for (const child of this.declare(sub, kind, parent, origin, parent.rangeIndex, length, problems, pool)) {
          // Unnamed elements of a kind of which there may be many are each their own.
          const own = child.name !== undefined && !kind.repeats;
          const key = kind.single ? kind.keyword : own ? `${kind.keyword}:${child.name}` : undefined;
          const twin = key === undefined ? undefined : merged?.get(key);
          if (twin && !inLayer?.has(key!)) twin.addLayers(child.layers);
          else if (twin) problems.push(duplicate(child, twin));
          else {
            if (key !== undefined) (merged ??= new Map()).set(key, child);
            (children ??= []).push(child);
          }
          if (key !== undefined) (inLayer ??= new Set()).add(key);
        }
      }
    }
    if (children) this.children.set(parent, children);
    else this.children.delete(parent);
    parent.madeChildren = children ?? [];
    return children ?? [];
  }

  private templateLayers(entry: EntryNode, kind: Kind): Layer[] {
    const layers: Layer[] = [];
    const seen = new Set<EntryNode>([entry]);
    let current = entry;
    for (;;) {
      const value = current.phrase('like')?.values[0];
      if (!value) return layers;
      const template = this.template(tokenValue(value.first));
      // A template that is missing, of another kind or cyclic is reported by the check of the entries.
      if (!template || seen.has(template) || template.phrase('for')?.values[0]?.first !== kind.keyword) return layers;
      seen.add(template);
      layers.push({ entry: template, origin: 'template' });
      current = template;
    }
  }

  private declareTemplate(entry: EntryNode): void {
    const head = entry.values[0];
    if (!head) return;
    const name = nameAt(head.first, -1);
    const twin = this.templates.get(name);
    if (twin) {
      this.problems.push(
        new ReadProblem('duplicate', Place.of(head), { kind: 'template', name }, undefined, [
          Place.of(twin.values[0]!),
        ]),
      );
    } else this.templates.set(name, entry);
  }

  /** Finds the elements within which assumptions hold; done once all elements are there. */
  scopeAssumptions(): void {
    for (const entry of this.assumes) {
      const kind = entry.values[0]?.first;
      if (kind === undefined) continue;
      const scopes: (Element | undefined)[] = [];
      const within = entry.phrase('in');
      if (!within) scopes.push(undefined);
      for (const value of within?.values ?? []) {
        const found = this.scopesNamed(tokenValue(value.first).normalize('NFC'));
        if (found.length === 0) {
          const guess = nearest(tokenValue(value.first), this.topology.names.namesOf(scopeKinds));
          const params = { text: value.first, kinds: scopeKinds.join(', '), guess: guess ?? '' };
          this.problems.push(new ReadProblem('reference-missing', Place.of(value), params, guess));
        }
        scopes.push(...found);
      }
      const list = this.assumptions.get(kind) ?? [];
      list.push(...scopes.map((scope) => ({ entry, scope })));
      this.assumptions.set(kind, list);
    }
  }

  /** The elements that `in` means: by name, or by a name qualified from outside (`vc01.prod`). */
  private scopesNamed(text: string): Element[] {
    const fits = (element: Element): boolean => scopeKinds.includes(element.kind);
    const whole = this.topology.names.named(text).filter(fits);
    if (whole.length > 0) return whole;
    return suffixesOf(text).flatMap((name) =>
      this.topology.names.named(name).filter((e) => fits(e) && `.${e.qualifiedName}`.endsWith(`.${text}`)),
    );
  }

  /** The assumptions, in the order of the design. */
  get assumptionEntries(): readonly EntryNode[] {
    return this.unstatedEntry ? [this.unstatedEntry, ...this.assumes] : this.assumes;
  }

  /** Names within which an assumption holds: an element of such a name more or less changes what is assumed. */
  get scopeNames(): ReadonlySet<string> {
    return new Set(
      this.assumes.flatMap((entry) =>
        (entry.phrase('in')?.values ?? []).flatMap((value) => {
          const text = tokenValue(value.first).normalize('NFC');
          return [text, ...suffixesOf(text)];
        }),
      ),
    );
  }

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
}

/**
 * The entries of a block and, after each, what it swallowed: where a brace is missing, what follows stands too deep. An entry that
 * cannot stand where it is, but can in the block, is taken for one of the block's, so that a brace that is being typed does not
 * make half a design disappear.
 */
function withSwallowed(entry: EntryNode, kind: string): EntryNode[] {
  const allowed = kindsIn(kind);
  return entry.entries.flatMap((sub) => [
    sub,
    ...escaping(sub, allowed.get(sub.key)).filter(({ key }) => allowed.has(key) && !metaKinds.has(key)),
  ]);
}

/** What stands within an entry, however deep, and is of a kind that nothing there can hold. `kind`: of the entry, where it has one. */
function escaping(entry: EntryNode, kind: Kind | undefined): EntryNode[] {
  const allowed = kind && kindsIn(kind.keyword);
  return entry.entries.flatMap((sub) => {
    const own = kinds.get(sub.key);
    if (own && !allowed?.has(sub.key) && !kind?.facts[sub.key]) return [sub];
    return escaping(sub, own).filter(({ key }) => !allowed?.has(key));
  });
}

/** Kinds of element within which an assumption may hold. */
const scopeKinds: readonly string[] = ((): readonly string[] => {
  const reading = readingOf(kindOf('assume').phrases['in']!);
  return reading.as === 'ref' ? reading.kinds : [];
})();

/** What stands behind each dot of a name. */
function suffixesOf(text: string): string[] {
  return [...text.matchAll(/\./g)].map((dot) => text.slice(dot.index + 1));
}

function duplicate(element: Element, twin: Element): ReadProblem {
  const params = { kind: element.kind, name: element.name ?? element.kind };
  return new ReadProblem('duplicate', element.place(), params, undefined, [twin.place()]);
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The name of an element that is named by a value: the product's canonical name, a path, what a reference says. */
function valueName(kind: Kind, written: string, rangeIndex: number): string {
  const schema = kind.name.schema;
  const plain = nameAt(written, rangeIndex);
  if (!schema || readingOf(schema).as !== 'product') return plain;
  // Arguments follow the name of a product (`runs VCB 1.1`): the first word or string alone is the name.
  return findProduct(plain)?.name ?? plain;
}

function depthWithin(element: Element, scope: Element): number {
  let depth = 0;
  for (let e: Element | undefined = element; e; e = e.parent, depth++) if (e === scope) return depth;
  return -1;
}
