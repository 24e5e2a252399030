/**
 * The resolved topology: the elements of all files that see each other. It is built once and then follows edits: `update` takes
 * over what new units of text say and tells the readers of what changed. Reading it changes nothing that a reader can see (values
 * are kept when first asked for).
 */
import { Background } from './background.ts';
import { Declarations } from './declarations.ts';
import { Element, type Fact, type Layer } from './element.ts';
import { Names, placeIn } from './names.ts';
import type { ReadProblem } from './reader.ts';
import { Referrers } from './referrers.ts';
import { rebaseMask } from './rebase.ts';
import { Slots } from './slots.ts';
import type { FileChange, SourceFile } from './source.ts';
import { childrenPart, everything, factPart, Memo, otherPart, placePart, Source } from './tracking.ts';
import type { EntryNode, Unit } from '../syntax/tree.ts';
import { kindOf, kinds, kindsIn, metaKinds, type FactName, type KindName } from '../vocabulary/index.ts';

/** The elements that a top-level unit declares, and what was wrong with the declarations. */
export interface Declared {
  readonly tops: readonly Element[];
  /** Outer before inner, in the order of the text. */
  readonly all: readonly Element[];
  readonly problems: readonly ReadProblem[];
}

/** What an update touched, for those who keep something per element or unit. */
export interface TopologyChange {
  readonly added: readonly Element[];
  readonly removed: readonly Element[];
  /** Elements whose text was read again, changed or not. */
  readonly rebased: readonly Element[];
  /** Elements of other units whose references lead elsewhere now. */
  readonly rereferenced: readonly Element[];
  /** Units whose problems name the place of something that moved. */
  readonly retold: readonly Unit[];
}

export class Topology {
  readonly names: Names;
  private readonly declarations: Declarations;
  private readonly declared = new Map<Unit, Declared>();
  private readonly byKind = new Map<string, { list: Element[] | undefined; readonly source: Source }>();
  private readonly referrers: Referrers;
  /** What derives from anything but elements, which keep it themselves. */
  private readonly memos = new Map<unknown, WeakMap<object, Memo<never, unknown>>>();
  private readonly kept = new Map<unknown, WeakMap<object, unknown>>();
  /** Facts whose look-ups went stale during an update. */
  private readonly staleLookUps: [Element, string][] = [];
  private fileOrder: Map<SourceFile, number>;

  /**
   * @param files in the order in which they are read
   * @param found problems met while gathering the files
   * @param tracked whether it will be updated: reads are noted only then
   */
  constructor(
    public files: readonly SourceFile[],
    readonly found: readonly ReadProblem[] = [],
    readonly tracked = false,
  ) {
    this.fileOrder = new Map(files.map((file, index) => [file, index]));
    this.names = new Names(tracked, this.compareElements);
    this.referrers = new Referrers(this);
    this.declarations = new Declarations(this, files);
    for (const file of files) {
      for (const unit of file.tree.units) this.declareUnit(unit, undefined);
    }
    for (const { all } of this.declared.values()) for (const element of all) this.register(element);
    this.declarations.scopeAssumptions();
  }

  /** What cannot be right in how entries declare elements: names, ranges, templates. */
  get problems(): ReadProblem[] {
    return [...this.found, ...this.declarations.problems, ...[...this.declared.values()].flatMap((d) => d.problems)];
  }

  /** Problems of gathering files and of templates and assumptions, which no unit's elements own. */
  get ownProblems(): readonly ReadProblem[] {
    return [...this.found, ...this.declarations.problems];
  }

  /** What a unit declares. */
  declaredBy(unit: Unit): Declared | undefined {
    return this.declared.get(unit);
  }

  /** The elements of the file level. */
  get elements(): readonly Element[] {
    return this.files.flatMap((file) => file.tree.units.flatMap((unit) => this.declared.get(unit)?.tops ?? []));
  }

  /** `assume unstated`, where the design says it. */
  get unstatedEntry(): EntryNode | undefined {
    return this.declarations.unstatedEntry;
  }

  /** @internal A fact that `assume unstated` gives to all elements of a kind. */
  unstatedFact(key: string, make: () => Fact): Fact {
    let fact = this.unstatedFacts.get(key);
    if (!fact) this.unstatedFacts.set(key, (fact = make()));
    return fact;
  }

  private readonly unstatedFacts = new Map<string, Fact>();

  /** @internal What elements of a kind have in common that no template and no assumption speaks of. */
  backgroundOf(kind: string): Background {
    let background = this.backgrounds.get(kind);
    if (!background) this.backgrounds.set(kind, (background = new Background()));
    return background;
  }

  private readonly backgrounds = new Map<string, Background>();

  /** All elements of a kind, in the order of the design. */
  all<K extends KindName>(kind: K): readonly Element<K>[] {
    const entry = this.kindEntry(kind);
    entry.source.read(everything);
    entry.list ??= this.collect(kind);
    return entry.list as unknown as Element<K>[];
  }

  /** Every element, outer before inner. */
  *everything(): Generator<Element> {
    for (const file of this.files) {
      for (const unit of file.tree.units) yield* this.declared.get(unit)?.all ?? [];
    }
  }

  /** The element with the path that `Element.path` gave. */
  at(path: string): Element | undefined {
    for (const element of this.everything()) if (element.path === path) return element;
    return undefined;
  }

  /** Elements of a kind whose fact refers to the target, in the order of the design. */
  referrersOf<C extends KindName>(target: Element, kind: C, fact: FactName<C>): readonly Element<C>[] {
    return this.referrers.byFact(target, kind, fact) as unknown as readonly Element<C>[];
  }

  /** @internal See `inverse`. */
  inverseOf(target: Element, kind: string, targetsOf: (element: Element) => readonly Element[]): readonly Element[] {
    return this.referrers.by(target, kind, targetsOf);
  }

  /** What holds for the element by `assume`, nearest scope first. */
  assumptionsFor(element: Element): EntryNode[] {
    return this.declarations.assumptionsFor(element);
  }

  /** The entries that assume something, in the order of the design. */
  get assumptionEntries(): readonly EntryNode[] {
    return this.declarations.assumptionEntries;
  }

  /** The template of a name. */
  template(name: string): EntryNode | undefined {
    return this.declarations.template(name);
  }

  get templateNames(): Iterable<string> {
    return this.declarations.templateNames;
  }

  private readonly compareElements = (a: Element, b: Element): number => this.compare(a, b);

  /** Order of the design: by file, then by place. */
  compare(a: Element, b: Element): number {
    if (a === b) return 0;
    const unitA = a.unit;
    const unitB = b.unit;
    if (unitA === unitB) return a.sequence - b.sequence;
    const fileA = this.fileOrder.get(unitA.source as SourceFile) ?? 0;
    const fileB = this.fileOrder.get(unitB.source as SourceFile) ?? 0;
    return fileA - fileB || unitA.offset - unitB.offset;
  }

  /** @internal Keeps what `derived` computes. */
  memo<A extends object, T>(key: unknown, argument: A, compute: (argument: A) => T): T {
    if (this.tracked) {
      let memos = this.memos.get(key);
      if (!memos) this.memos.set(key, (memos = new WeakMap<object, Memo<never, unknown>>()));
      let memo = memos.get(argument);
      if (!memo) memos.set(argument, (memo = new Memo<never, unknown>(compute, argument as never)));
      return memo.get() as T;
    }
    let map = this.kept.get(key);
    if (!map) this.kept.set(key, (map = new WeakMap<object, unknown>()));
    if (map.has(argument)) return map.get(argument) as T;
    const value = compute(argument);
    map.set(argument, value);
    return value;
  }

  /** @internal */
  childrenOf(element: Element): readonly Element[] {
    return this.declarations.childrenOf(element);
  }

  /** @internal */
  lookUpIsStale(element: Element, fact: string): void {
    this.staleLookUps.push([element, fact]);
  }

  /**
   * Takes over what edited files say.
   *
   * @returns what was touched, or undefined where the edit reaches so far (a template, an assumption, a name given twice) that the
   *   topology has to be built anew; nothing of it can be used then
   */
  update(changes: readonly FileChange[]): TopologyChange | undefined {
    if (changes.some((change) => [...change.removed, ...change.added].some(reachesFar))) return undefined;
    const old = changes.flatMap((change) => change.removed.map((unit) => this.declared.get(unit)!));
    const pool = new Pool(old.flatMap((d) => d.tops));
    for (const change of changes) {
      for (const unit of change.removed) {
        this.declared.delete(unit);
        this.declarations.releaseUnit(unit);
      }
    }
    for (const change of changes) for (const unit of change.added) this.declareUnit(unit, pool);
    const fresh = new Set(changes.flatMap((change) => change.added.flatMap((unit) => this.declared.get(unit)!.all)));
    if (!changes.every((change) => this.inOrder(change, pool))) return undefined;
    const before = old.flatMap((d) => d.all);
    const removed = before.filter((element) => !fresh.has(element));
    const beforeSet = new Set(before);
    const added = [...fresh].filter((element) => !beforeSet.has(element));
    const rebased = [...fresh].filter((element) => beforeSet.has(element));
    const names = new Set<string>();
    for (const element of removed) {
      element.removed = true;
      this.unregister(element, names);
    }
    for (const element of added) this.register(element, names);
    if (this.hasTwins(added)) return undefined;
    const scopes = this.declarations.scopeNames;
    for (const name of names) if (scopes.has(name)) return undefined;
    // An assumption that holds within nothing known carries a guess, which any name more or less may change.
    if (names.size > 0 && this.ownProblems.some((problem) => problem.code === 'reference-missing')) return undefined;
    this.moveInLists(removed, added);
    for (const element of removed) {
      this.referrers.leave(element);
      element.changed();
      element.release();
    }
    // Text is compared before names are told, so that each fact is read once, with everything in its new place.
    const masks = new Map<Element, number>();
    const reread: [Element, ReadonlyMap<string, unknown>][] = [];
    for (const element of rebased) {
      const was = pool.takenOver.get(element)!;
      const { mask, recheck } = rebaseMask(element, was);
      masks.set(element, mask | placePart | (sameList(was.children, element) ? 0 : childrenPart));
      if (recheck.size > 0) reread.push([element, recheck]);
    }
    this.names.changed(names);
    for (const [element, facts] of reread) {
      for (const name of facts.keys()) {
        if (!pool.sameFactAsBefore(element, name)) masks.set(element, masks.get(element)! | factPart(name));
      }
    }
    for (const element of added) this.referrers.enter(element);
    for (const [element, mask] of masks) {
      element.changed(mask);
      this.referrers.factsChanged(element, mask);
    }
    // What a look-up brings may move an index entry, and the other way round.
    const rereferenced = new Set<Element>();
    do this.settleLookUps(rereferenced);
    while (this.referrers.settle());
    const retold = rebased.flatMap((element) => this.declarations.retellSeconds(element));
    return { added, removed, rebased, rereferenced: [...rereferenced], retold };
  }

  /** Reads the facts again whose look-ups went stale, until none is left. */
  private settleLookUps(touched: Set<Element>): void {
    // A circle of references ends when nothing changes any more.
    for (const [element, fact] of this.staleLookUps) {
      if (element.removed) continue;
      touched.add(element);
      if (!element.refresh(fact)) continue;
      const part = factPart(fact) | (fact === '$name' ? otherPart : 0);
      element.changed(part);
      this.referrers.factsChanged(element, part);
    }
    this.staleLookUps.length = 0;
  }

  /** Files come and go: the order of what stays is kept. */
  setFiles(files: readonly SourceFile[]): void {
    this.files = files;
    this.fileOrder = new Map(files.map((file, index) => [file, index]));
  }

  private declareUnit(unit: Unit, pool: Pool | undefined): void {
    const problems: ReadProblem[] = [];
    const tops: Element[] = [];
    const top = kindsIn('file');
    // While all is declared in order, nothing is before what is there.
    const isFirst = (element: Element, twin: Element): boolean =>
      pool !== undefined && ((twin.unit !== unit && !this.declared.has(twin.unit)) || this.compare(element, twin) < 0);
    for (const entry of unit.entries) {
      const kind = top.get(entry.key);
      if (!kind || metaKinds.has(entry.key)) continue;
      for (const element of this.declarations.declare(entry, kind, undefined, 'own', -1, 0, problems, pool)) {
        if (!this.declarations.claimTop(element, unit, problems, isFirst)) continue;
        tops.push(element);
      }
    }
    const all: Element[] = [];
    const visit = (element: Element): void => {
      element.sequence = all.length;
      all.push(element);
      for (const child of this.declarations.makeChildren(element, problems, pool)) visit(child);
    };
    for (const element of tops) visit(element);
    this.declared.set(unit, { tops, all, problems });
  }

  private register(element: Element, names?: Set<string>): void {
    if (element.name !== undefined && kindOf(element.kind).name.style === 'declared') {
      this.names.add(element, names === undefined);
      names?.add(element.name);
    }
  }

  private unregister(element: Element, names: Set<string>): void {
    if (element.name !== undefined && kindOf(element.kind).name.style === 'declared') {
      this.names.remove(element);
      names.add(element.name);
    }
    if (!element.parent) this.declarations.releaseTop(element);
  }

  /** Whether the elements that stay have kept their order: lists of them are not sorted anew. */
  private inOrder({ file, from, to }: FileChange, pool: Pool): boolean {
    const { units } = file.tree;
    let last = from - 1;
    let lastSequence = Number.MAX_SAFE_INTEGER;
    // The unit behind those that were read again stands for all that follow it.
    for (const unit of units.slice(from, to + 1)) {
      if (unit.previousRank >= 0) {
        if (unit.previousRank < last) return false;
        last = unit.previousRank;
        lastSequence = Number.MAX_SAFE_INTEGER;
        continue;
      }
      for (const element of this.declared.get(unit)?.all ?? []) {
        const was = pool.takenOver.get(element);
        if (!was) continue;
        const { rank } = was.unit;
        if (was.unit.source !== file || rank < last || (rank === last && was.sequence < lastSequence)) return false;
        last = rank;
        lastSequence = was.sequence;
      }
    }
    return true;
  }

  /** A name given twice on the file level, now or before: which of the two counts depends on the order of everything. */
  private hasTwins(added: readonly Element[]): boolean {
    return this.declarations.twins || added.some((element) => !element.parent && this.declarations.isTwin(element));
  }

  private kindEntry(kind: string): { list: Element[] | undefined; readonly source: Source } {
    let entry = this.byKind.get(kind);
    if (!entry) this.byKind.set(kind, (entry = { list: undefined, source: new Source() }));
    return entry;
  }

  /** Keeps the lists of kinds in order: what came goes to its place, which is found by halving. */
  private moveInLists(removed: readonly Element[], added: readonly Element[]): void {
    const gone = new Set<Element>(removed);
    const kinds = new Map<string, Element[]>();
    for (const element of removed) if (!kinds.has(element.kind)) kinds.set(element.kind, []);
    for (const element of added) {
      const come = kinds.get(element.kind);
      if (come) come.push(element);
      else kinds.set(element.kind, [element]);
    }
    for (const [kind, come] of kinds) {
      const entry = this.kindEntry(kind);
      if (entry.list) {
        // Readers may still hold the list as it was.
        const leave = removed.filter((element) => element.kind === kind);
        const list = leave.length > few ? entry.list.filter((element) => !gone.has(element)) : entry.list.slice();
        if (leave.length <= few) for (const element of leave) list.splice(list.indexOf(element), 1);
        for (const element of come) {
          list.splice(placeIn(list, element, this.compareElements), 0, element);
        }
        entry.list = list;
      }
      entry.source.changed();
    }
  }

  /** Fills the lists of all kinds that have none: one walk for all. */
  private collect(kind: string): Element[] {
    const lists = new Map<string, Element[]>();
    for (const file of this.files) {
      for (const unit of file.tree.units) {
        for (const element of this.declared.get(unit)?.all ?? []) {
          const list = lists.get(element.kind);
          if (list) list.push(element);
          else lists.set(element.kind, [element]);
        }
      }
    }
    // Of the kinds that the design has none of, too.
    for (const other of kinds.keys()) this.kindEntry(other).list ??= lists.get(other) ?? [];
    return this.kindEntry(kind).list ?? [];
  }
}

/** As many elements are taken out of a list one by one. */
const few = 16;

/** Entries that speak about any number of elements elsewhere. */
function reachesFar(unit: Unit): boolean {
  return unit.entries.some((entry) => entry.key === 'template' || entry.key === 'assume' || entry.key === 'include');
}

function sameList(was: readonly Element[], element: Element): boolean {
  const now = element.topology.childrenOf(element);
  return was.length === now.length && was.every((child, index) => child === now[index]);
}

/** What an element was before its text was read again. */
export interface Was {
  readonly layers: readonly Layer[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly children: readonly Element[];
  /** Where it stood: its unit and its place in it. */
  readonly unit: Unit;
  readonly sequence: number;
}

/** Elements of units that are being replaced, to be taken over by what the new text declares in their place. */
export class Pool {
  private readonly byKey = new Map<string, Element[]>();
  readonly takenOver = new Map<Element, Was>();

  constructor(tops: readonly Element[]) {
    for (const element of tops) this.offer(element, '');
  }

  private offer(element: Element, around: string): void {
    const key = `${around}/${element.kind}:${element.name ?? ''}`;
    const same = this.byKey.get(key);
    if (same) same.push(element);
    else this.byKey.set(key, [element]);
    for (const child of element.topology.childrenOf(element)) this.offer(child, key);
  }

  /** The element that stood in this place, if there was one and nobody has taken it over yet. */
  take(
    kind: string,
    name: string | undefined,
    parent: Element | undefined,
    rangeIndex: number,
    layers: Layer[],
  ): Element | undefined {
    const key = `${keyOf(parent)}/${kind}:${name ?? ''}`;
    const candidates = this.byKey.get(key);
    const element = candidates?.find(
      (e) => e.parent === parent && e.rangeIndex === rangeIndex && !this.takenOver.has(e),
    );
    if (!element) return undefined;
    const children = element.topology.childrenOf(element);
    // What a template gives to an element stands, for order, where the element does.
    const unit = (parent && this.takenOver.get(parent)?.unit) ?? element.unit;
    this.takenOver.set(element, { sequence: element.sequence, unit, ...element.rebase(layers), children });
    return element;
  }

  sameFactAsBefore(element: Element, name: string): boolean {
    return element.sameAs(name, this.takenOver.get(element)!.facts.get(name));
  }
}

function keyOf(element: Element | undefined): string {
  return element ? `${keyOf(element.parent)}/${element.kind}:${element.name ?? ''}` : '';
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
  const slots = new Slots();
  return (argument) =>
    argument instanceof Element
      ? (argument as Element).derive(slots, compute)
      : argument.topology.memo(compute, argument, compute);
}

/**
 * The inverse of a derived relation: given what each element of a kind comes to, who comes to a given element.
 *
 * `const jobsOf = inverse('backup', vmsOf)` makes `jobsOf(vm)` the backups whose `vmsOf` holds the vm, in the order of the design.
 * It is an index that is kept up to date: use it instead of a search through `topology.all`.
 */
export function inverse<K extends KindName>(
  kind: K,
  targetsOf: (element: Element<K>) => readonly unknown[],
): (target: { readonly topology: Topology }) => readonly Element<K>[] {
  const of = targetsOf as unknown as (element: Element) => readonly Element[];
  return (target) => target.topology.inverseOf(target as Element, kind, of) as unknown as readonly Element<K>[];
}

/** As `derived`, of a whole topology. */
export function derivedOf<T>(compute: (topology: Topology) => T): (topology: Topology) => T {
  return (topology) => topology.memo(compute, topology, compute);
}
