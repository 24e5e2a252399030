/**
 * The resolved topology's elements: what rules, plans and emitters read. An element answers for what its own entry, its templates
 * and the design's assumptions say of it, and tells which of them said it and where.
 */
import type { EntryNode, Unit, ValueNode } from '../syntax/tree.ts';
import {
  kindOf,
  readingOf,
  type FactName,
  type Kind,
  type KindName,
  type RawValue,
  type Reading,
  type Ref,
  type Sayable,
  type Window,
} from '../vocabulary/index.ts';
import type { Background } from './background.ts';
import { hasRange, rangeAt, rangeLength } from './ranges.ts';
import { readToken, readValues, ReadProblem, ToBeConfirmed, tokenValue, type ReadContext } from './reader.ts';
import { Place } from './source.ts';
import type { Topology } from './topology.ts';
import type { Slots } from './slots.ts';
import { childrenPart, factPart, Memo, otherPart, placePart, Query, Source } from './tracking.ts';

/** References of a raw value replaced by elements. */
export type Resolved<T> =
  T extends Ref<infer K>
    ? Element<K & KindName> | null
    : T extends Window
      ? T
      : T extends { readonly from: infer L; readonly to: infer R }
        ? { readonly from: Resolved<L>; readonly to: Resolved<R> }
        : T extends (infer U)[]
          ? NonNullable<Resolved<U>>[]
          : T;

/** What a fact holds once it is known. References may be null: said to be `none`, or closed and not said. */
export type FactValue<K extends KindName, F extends FactName<K>> = Resolved<RawValue<K, F>>;

/** What a list holds; of a single value, the value. */
export type Item<T> = T extends readonly (infer U)[] ? U : NonNullable<T>;

/** Who says a fact. */
export type Origin = 'own' | 'template' | 'assumed';

/** All that is known of one fact of one element. */
export type Fact<T = unknown> =
  | {
      readonly state: 'known';
      readonly value: T;
      readonly origin: Origin;
      readonly place: Place;
      readonly entry: EntryNode;
    }
  /** Not said, and not saying it means that there is none. */
  | { readonly state: 'none'; readonly value: T }
  /** Not said, and needed where something depends on it. */
  | { readonly state: 'undeclared' }
  | { readonly state: 'tbc'; readonly note: string; readonly place: Place; readonly entry: EntryNode }
  | { readonly state: 'invalid'; readonly problem: ReadProblem; readonly entry: EntryNode };

/** Thrown by `need` where a fact is not known: the rule that asked cannot be told. The engine catches it; nobody else needs to. */
export class Undeclared extends Error {
  constructor(
    readonly element: Element,
    readonly fact: string,
    /** The value is written, but cannot be read; that is reported on its own. */
    readonly invalid: boolean,
  ) {
    super();
  }

  override get message(): string {
    return `${this.element.label} does not state ${this.fact}`;
  }
}

const nothingKnown: readonly (string | Fact)[] = [];

/** Kept where what derives from an element is undefined. */
const noneDerived = Symbol('undefined');

/** Under this the element keeps what its name refers to, where the name is a reference. No fact can be called so. */
const nameFact = '$name';

/** An entry that says something of an element: its own, or one of its templates. */
export interface Layer {
  readonly entry: EntryNode;
  readonly origin: 'own' | 'template';
}

export class Element<K extends KindName = KindName> extends Source {
  /** What was read so far, in pairs of name and fact: few each, and there are very many elements. */
  private known: readonly (string | Fact)[] = nothingKnown;
  /** Facts whose value depends on more than the text, with what they depend on. */
  private lookUps: Map<string, FactLookUp> | undefined;
  private childElements: readonly Element[] | undefined;
  /** Order of declaration within its unit. */
  sequence = 0;
  /** It was taken out of the design; whoever still holds it must let go. */
  removed = false;
  /** Children by name, made when there are many. */
  private childrenByName: Map<string, Element[]> | undefined;
  /** What it has in common with others. */
  private background: Background | undefined;
  /** Bits of the facts that its own entry says; -1 where nobody looked yet. */
  private ownBits = -1;
  /** What derives from it, by slot. */
  private derivedValues: unknown[] | undefined;
  readonly definition: Kind;

  constructor(
    readonly topology: Topology,
    readonly kind: K,
    /** As declared, ranges expanded; for kinds named by a value, the value's text; undefined where there is none. */
    readonly name: string | undefined,
    readonly parent: Element | undefined,
    private ownLayers: Layer[],
    /** Index within a range, -1 outside any. */
    readonly rangeIndex: number,
  ) {
    super();
    this.definition = kindOf(kind);
  }

  /** The element's own entry first, then its templates', in the order in which they win. */
  get layers(): readonly Layer[] {
    return this.ownLayers;
  }

  /** @internal Templates of the element around it say more of it. */
  addLayers(layers: readonly Layer[]): void {
    this.ownLayers.push(...layers);
    this.background = undefined;
  }

  /** @internal The unit that declares it; that of the element around it where a template gives it. */
  get unit(): Unit {
    return this.parent ? this.parent.unit : this.ownLayers[0]!.entry.unit;
  }

  /** Own entry. */
  get entry(): EntryNode {
    this.read(placePart);
    return this.ownLayers[0]!.entry;
  }

  /** How messages speak of it: `vm web01`, `disk os of vm web01`. */
  get label(): string {
    const own = this.name === undefined ? this.kind : `${this.kind} ${this.name}`;
    return (this.name === undefined || !this.isTopName) && this.parent ? `${own} of ${this.parent.label}` : own;
  }

  private get isTopName(): boolean {
    return (
      this.definition.name.style === 'declared' &&
      !this.definition.single &&
      this.kind !== 'disk' &&
      this.kind !== 'rdm'
    );
  }

  /** Kind and names from the outermost element inwards; equal for the same element of an earlier version of the design. */
  get path(): string {
    const place = String(this.entry.$containerIndex);
    const name = this.definition.repeats ? `${this.name ?? ''}@${place}` : (this.name ?? place);
    const own = `${this.kind}:${name}`;
    return this.parent ? `${this.parent.path}/${own}` : own;
  }

  /** `tokyo.mv_web`: names alone, as a reference from anywhere would have it. */
  get qualifiedName(): string {
    const own = this.name ?? this.kind;
    return this.parent?.name === undefined ? own : `${this.parent.qualifiedName}.${own}`;
  }

  /** Whether it is of one of the kinds; narrows the type. */
  is<C extends KindName>(...kinds: C[]): this is Element<C> {
    return (kinds as string[]).includes(this.kind);
  }

  /** Its children of a kind, templates' children merged in. */
  children<C extends KindName>(kind: C): Element<C>[] {
    return this.allChildren.filter((child) => child.kind === kind) as unknown as Element<C>[];
  }

  /** The child of a kind of which there is one at most. */
  child<C extends KindName>(kind: C): Element<C> | undefined {
    return this.allChildren.find((child) => child.kind === kind) as unknown as Element<C> | undefined;
  }

  /** The child of a kind of which there is one at most; throws `Undeclared` where it is not written. */
  needChild<C extends KindName>(kind: C): Element<C> {
    const child = this.child(kind);
    if (!child) throw new Undeclared(this, kind, false);
    return child;
  }

  /** What is known of a fact or, given a kind of child, whether one is written. */
  stateOf(name: string): Fact['state'] {
    const { definition } = this;
    if (definition.facts[name] ?? definition.phrases[name] ?? definition.args[name])
      return this.fact(name as FactName<K>).state;
    return this.child(name as KindName) ? 'known' : 'undeclared';
  }

  get allChildren(): readonly Element[] {
    this.read(childrenPart);
    return (this.childElements ??= this.topology.childrenOf(this));
  }

  /** Children with a name. */
  childrenNamed(name: string): readonly Element[] {
    this.read(childrenPart);
    return this.namedChildren(name);
  }

  /** @internal The same for looking names up, which notes the name and not the children. */
  namedChildren(name: string): readonly Element[] {
    const children = (this.childElements ??= this.topology.childrenOf(this));
    if (children.length < 12) return children.filter((child) => child.name === name);
    if (!this.childrenByName) {
      this.childrenByName = new Map();
      for (const child of children) {
        if (child.name === undefined) continue;
        const same = this.childrenByName.get(child.name);
        if (same) same.push(child);
        else this.childrenByName.set(child.name, [child]);
      }
    }
    return this.childrenByName.get(name) ?? [];
  }

  /** @internal Nodes of a cluster, for looking names up. */
  get childNodes(): readonly Element[] {
    const children = (this.childElements ??= this.topology.childrenOf(this));
    return children.filter((child) => child.kind === 'node');
  }

  /** The nearest element around it of a kind. */
  ancestor<C extends KindName>(kind: C): Element<C> | undefined {
    let element = this.parent;
    while (element && element.kind !== kind) element = element.parent;
    return element as unknown as Element<C> | undefined;
  }

  /**
   * A fact's value: undefined where it is not known. Closed facts are always known: an empty list or null where nothing is said.
   * Use it where silence decides nothing; where a rule depends on the value, use `need`.
   */
  get<F extends FactName<K>>(name: F): FactValue<K, F> | undefined {
    const fact = this.fact(name);
    return fact.state === 'known' || fact.state === 'none' ? fact.value : undefined;
  }

  /** A fact's value; throws `Undeclared`, which makes the rule's answer "cannot be told", where it is not known. */
  need<F extends FactName<K>>(name: F): FactValue<K, F> {
    const fact = this.fact(name);
    if (fact.state === 'known' || fact.state === 'none') return fact.value;
    throw new Undeclared(this, name, fact.state === 'invalid');
  }

  /** @internal A fact of any name, for those who go through a kind's facts by their names. */
  readAny(name: string): unknown {
    const fact = this.fact(name as FactName<K>) as Fact;
    return fact.state === 'known' || fact.state === 'none' ? fact.value : undefined;
  }

  /** @internal The element that a fact of any name refers to. */
  referred(name: string): Element | undefined {
    const value = this.readAny(name);
    return value instanceof Element ? (value as Element) : undefined;
  }

  /** A fact's items; empty where nothing is known, one where the fact is no list. */
  list<F extends FactName<K>>(name: F): readonly Item<FactValue<K, F>>[] {
    const value: unknown = this.get(name);
    if (value === undefined || value === null) return [];
    return (Array.isArray(value) ? value : [value]) as Item<FactValue<K, F>>[];
  }

  /** Whether something is said of the fact: a value, `none` or `tbc`. */
  states(name: FactName<K>): boolean {
    const { state } = this.fact(name);
    return state !== 'undeclared' && state !== 'none';
  }

  /** All that is known of a fact. */
  fact<F extends FactName<K>>(name: F): Fact<FactValue<K, F>> {
    const sayable = this.definition.sayable.get(name);
    if (this.topology.tracked) this.read(sayable ? sayable.bit : factPart(name));
    return ((sayable && this.commonFact(name, sayable)) ?? this.knownFact(name) ?? this.makeFact(name)) as Fact<
      FactValue<K, F>
    >;
  }

  /** @internal What a fact comes to, for those who look at every fact once: it is kept only where finding it took a look-up. */
  glance(name: string): Fact {
    const sayable = this.definition.sayable.get(name);
    const known = (sayable && this.commonFact(name, sayable)) ?? this.knownFact(name);
    if (known) return known;
    return sayable?.looksUp ? this.makeFact(name) : this.readFact(name);
  }

  /** The fact where its own entry is silent and what others say is the same for all of whom they say it. */
  private commonFact(name: string, sayable: Sayable): Fact | undefined {
    if (this.saysItself(name, sayable)) return undefined;
    const { facts } = (this.background ??= this.findBackground());
    let fact = facts[sayable.index];
    if (fact === undefined) facts[sayable.index] = fact = this.readCommon(name, sayable);
    return fact ?? undefined;
  }

  /** Whether the element's own entry may say the fact. */
  private saysItself(name: string, { where, bit }: Sayable): boolean {
    const { entry, origin } = this.ownLayers[0]!;
    if (origin !== 'own') return false;
    if (where === 'fact') {
      if (this.ownBits === -1) {
        let bits = 0;
        for (const sub of entry.entries) bits |= factPart(sub.key);
        this.ownBits = bits;
      }
      return (this.ownBits & bit) !== 0;
    }
    if (where === 'phrase') return entry.phrases.length > 0 && entry.phrase(name) !== undefined;
    const head = entry.values[0];
    return head !== undefined && head.moreFrom <= head.last$;
  }

  private findBackground(): Background {
    let background = this.topology.backgroundOf(this.kind);
    for (const { entry, origin } of this.ownLayers) if (origin !== 'own') background = background.with(entry);
    for (const assumption of this.topology.assumptionsFor(this)) background = background.with(assumption);
    return background;
  }

  /** What templates and assumptions say of a fact, or null where the element has to read it for itself. */
  private readCommon(name: string, { where, reading, meta, closed, looksUp }: Sayable): Fact | null {
    const entries: { entry: EntryNode; origin: Origin }[] = this.ownLayers.filter(({ origin }) => origin !== 'own');
    if (where !== 'fact') {
      for (const { entry, origin } of entries) {
        // What follows `for` in a template is the kind that it is for.
        if (entry.key === 'template') continue;
        const says = where === 'arg' ? entry.values.length > 0 : entry.phrase(name) !== undefined;
        if (!says) continue;
        if (
          looksUp ||
          mayDiffer(entry.unit.text.slice(entry.start - entry.unit.offset, entry.headEnd - entry.unit.offset))
        )
          return null;
        const read =
          where === 'arg'
            ? this.readArg(name, entry)
            : this.readHolder(reading, entry.phrase(name)?.values, entry, undefined);
        if (read) return toFact(read.value, origin, read.entry, read.place);
      }
      entries.length = 0;
    }
    for (const entry of this.topology.assumptionsFor(this)) entries.push({ entry, origin: 'assumed' });
    for (const { entry, origin } of entries) {
      const sub = entry.entries.find(({ key }) => key === name);
      if (!sub?.values[0]) continue;
      // References are looked up from where the element stands.
      if (looksUp || mayDiffer(sub.unit.text.slice(sub.start - sub.unit.offset, sub.end - sub.unit.offset)))
        return null;
      const read = this.readHolder(reading, sub.values, sub, sub);
      if (read) return toFact(read.value, origin, read.entry, read.place);
    }
    return this.silence(name, reading, meta, closed);
  }

  /** What it means that nobody says the fact. */
  private silence(name: string, reading: Reading, meta: Sayable['meta'], closed: boolean): Fact {
    const unstated = meta.unstated === undefined ? undefined : this.topology.unstatedEntry;
    if (unstated)
      return this.topology.unstatedFact(`${this.kind}.${name}`, () => unstatedFact(reading, meta.unstated!, unstated));
    if (!closed) return undeclared;
    return reading.as === 'list' ? noItems : noValue;
  }

  private makeFact(name: string): Fact {
    let fact: Fact;
    const sayable = this.definition.sayable.get(name);
    if (this.topology.tracked && (sayable === undefined || sayable.looksUp)) {
      const lookUp = new FactLookUp(this, name);
      fact = lookUp.run(() => this.readFact(name));
      if (lookUp.readSomething) (this.lookUps ??= new Map()).set(name, lookUp);
    } else fact = this.readFact(name);
    this.known = [...this.known, name, fact];
    return fact;
  }

  private knownFact(name: string): Fact | undefined {
    const { known } = this;
    for (let i = 0; i < known.length; i += 2) if (known[i] === name) return known[i + 1] as Fact;
    return undefined;
  }

  /** @internal What `derived` computes of it, kept in its slot. */
  derive<T>(slots: Slots, compute: (element: never) => T): T {
    const slot = slots.of(this.definition.ordinal);
    const values = (this.derivedValues ??= []);
    const kept = values[slot];
    if (this.topology.tracked) {
      if (kept !== undefined) return (kept as Memo<never, T>).get();
      const memo = new Memo<never, T>(compute, this as never);
      values[slot] = memo;
      return memo.get();
    }
    if (kept !== undefined) return (kept === noneDerived ? undefined : kept) as T;
    const value = compute(this as never);
    values[slot] = value === undefined ? noneDerived : value;
    return value;
  }

  /**
   * @internal Takes new text for the element in place of the old: its entries are other nodes now. Returns what was known, for
   * `settle`.
   */
  rebase(layers: Layer[]): { layers: Layer[]; facts: Map<string, Fact> } {
    const facts = new Map<string, Fact>();
    for (let i = 0; i < this.known.length; i += 2) facts.set(this.known[i] as string, this.known[i + 1] as Fact);
    const old = { layers: this.ownLayers, facts };
    this.ownLayers = layers;
    this.ownBits = -1;
    this.background = undefined;
    this.forgetFacts();
    this.childElements = undefined;
    this.childrenByName = undefined;
    return old;
  }

  /** @internal Lets all look-ups go and forgets what was read. */
  forgetFacts(): void {
    if (this.lookUps) for (const lookUp of this.lookUps.values()) lookUp.forget();
    this.lookUps = undefined;
    this.known = nothingKnown;
  }

  /** @internal It was taken out of the design: gives up its place with all that it and what derives from it have read. */
  release(): void {
    this.forgetFacts();
    for (const kept of this.derivedValues ?? []) if (kept instanceof Memo) kept.forget();
    this.derivedValues = undefined;
  }

  /** @internal The children were made anew. */
  set madeChildren(children: readonly Element[]) {
    this.childElements = children;
    this.childrenByName = undefined;
  }

  /** @internal Whether a fact comes to the same as before. */
  sameAs(name: string, before: Fact | undefined): boolean {
    return before !== undefined && sameFact(before, this.glanceKept(name));
  }

  private glanceKept(name: string): Fact {
    const sayable = this.definition.sayable.get(name);
    return (sayable && this.commonFact(name, sayable)) ?? this.knownFact(name) ?? this.makeFact(name);
  }

  /** @internal Reads a fact again whose surroundings changed; whether its value is another one now. */
  refresh(name: string): boolean {
    const before = this.knownFact(name);
    this.lookUps?.get(name)?.forget();
    this.lookUps?.delete(name);
    const at = this.known.indexOf(name);
    if (at >= 0) this.known = this.known.filter((_, i) => i !== at && i !== at + 1);
    if (!before) return true;
    return !sameFact(before, this.makeFact(name));
  }

  /** The smallest range to mark for a fact: its value, or the element's name where it is not said. `item`: of a list, which. */
  place(name?: FactName<K>, item?: number): Place {
    this.read(placePart);
    if (name !== undefined) {
      const fact = this.fact(name);
      if (fact.state === 'known' && item !== undefined) {
        const value = valueOfItem(this.valuesOf(name, fact.entry), item, this.rangeIndex >= 0);
        if (value) return Place.of(value);
      }
      if (fact.state === 'known' || fact.state === 'tbc') return fact.place;
      if (fact.state === 'invalid') return fact.problem.place;
    }
    const { entry } = this;
    const value = this.definition.name.style === 'none' ? undefined : entry.values[0];
    return value ? Place.tokens(value.unit, value.first$) : Place.tokens(entry.unit, entry.first$);
  }

  /** For a kind that is named by a reference (`after-switchover app01.nic0`): the element meant, or why there is none. */
  get target(): Element | ReadProblem | undefined {
    const { schema } = this.definition.name;
    if (!schema || readingOf(schema).as !== 'ref' || !this.ownLayers[0]!.entry.values[0]) return undefined;
    this.read(otherPart);
    const fact = this.knownFact(nameFact) ?? this.makeFact(nameFact);
    if (fact.state === 'invalid') return fact.problem;
    return fact.state === 'known' ? ((fact.value as Element | null) ?? undefined) : undefined;
  }

  /** Whether somebody vouches for a topic: `confirmed`, `refuted`, `pending`, or undefined where nobody said anything. */
  says(topic: string): 'confirmed' | 'refuted' | 'pending' | undefined {
    this.read(otherPart);
    for (const { entry } of this.layers) {
      for (const sub of entry.entries) {
        if (sub.key !== 'confirmed' && sub.key !== 'refuted' && sub.key !== 'pending') continue;
        if (sub.values.some((value) => value.first === topic)) return sub.key;
      }
    }
    return undefined;
  }

  /** The text of the `/** … *​/` comment above its entry, markers taken away. */
  get doc(): string {
    this.read(otherPart);
    return docOf(this.entry);
  }

  /** Elements of a kind whose fact refers to this one, in the order of the design. */
  referrers<C extends KindName>(kind: C, fact: FactName<C>): readonly Element<C>[] {
    return this.topology.referrersOf(this, kind, fact);
  }

  private readFact(name: string): Fact {
    const { definition } = this;
    if (name === nameFact) {
      const { entry } = this.ownLayers[0]!;
      const value = entry.values[0]!;
      const read = readValues(readingOf(definition.name.schema!), [value], undefined, this.context('name'));
      return toFact(read, 'own', entry, Place.of(value));
    }
    const sayable = definition.sayable.get(name);
    if (!sayable) throw new Error(`${this.kind} has no fact ${name}`);
    const { where, reading, meta, closed } = sayable;
    for (const layer of this.layers) {
      const read =
        where === 'arg'
          ? this.readArg(name, layer.entry)
          : where === 'phrase'
            ? // What follows `for` in a template is the kind that it is for.
              layer.entry.key === 'template'
              ? undefined
              : this.readHolder(reading, layer.entry.phrase(name)?.values, layer.entry, undefined)
            : this.readEntryFact(name, reading, layer.entry);
      if (read) return toFact(read.value, layer.origin, read.entry, read.place);
    }
    for (const assumption of this.topology.assumptionsFor(this)) {
      const read = this.readEntryFact(name, reading, assumption);
      if (read) return toFact(read.value, 'assumed', read.entry, read.place);
    }
    return this.silence(name, reading, meta, closed);
  }

  private readEntryFact(name: string, reading: Reading, entry: EntryNode): Read | undefined {
    for (const sub of entry.entries) {
      if (sub.key === name) return this.readHolder(reading, sub.values, sub, sub);
    }
    return undefined;
  }

  private readHolder(
    reading: Reading,
    values: readonly ValueNode[] | undefined,
    entry: EntryNode,
    phrases: EntryNode | undefined,
  ): Read | undefined {
    const first = values?.[0];
    if (!first) return undefined;
    const last = values[values.length - 1]!;
    const place = new Place(first.unit, first.start - first.unit.offset, last.end - last.unit.offset);
    return { value: readValues(reading, values, phrases, this.context(name(phrases ?? entry))), entry, place };

    function name(node: EntryNode): string {
      return node.key;
    }
  }

  /** Arguments follow the name: each literal goes to the first argument that is still free and whose type it fits. */
  private readArg(name: string, entry: EntryNode): Read | undefined {
    const head = entry.values[0];
    if (!head || entry.key !== this.kind) return undefined;
    // `runs tbc "which?"`: what follows is the question
    if (head.first === 'tbc' && this.definition.name.style === 'value') return undefined;
    // A choice (`64-bit`) is told from its options; a version takes anything with a digit, so it comes last.
    const args = Object.entries(this.definition.args).sort(
      ([, a], [, b]) => Number(readingOf(a).as === 'version') - Number(readingOf(b).as === 'version'),
    );
    const taken = new Set<string>();
    for (let token = head.moreFrom; token <= head.last$; token++) {
      for (const [arg, schema] of args) {
        if (taken.has(arg)) continue;
        let end = token;
        let value: unknown = readToken(readingOf(schema), head, token, this.context(arg));
        if (value instanceof ReadProblem) {
          if (args.length > 1) continue;
        } else if (readingOf(schema).as === 'version') {
          // `12c R2`: what follows and is no argument of its own belongs to the version
          while (end < head.last$ && !this.fitsOther(args, arg, taken, head, end + 1)) end++;
          const texts: string[] = [];
          for (let t = token; t <= end; t++) texts.push(tokenValue(head.unit.tokenText(t)));
          value = texts.join(' ');
        }
        taken.add(arg);
        if (arg === name) return { value, entry, place: Place.tokens(head.unit, token, end) };
        token = end;
        break;
      }
    }
    return undefined;
  }

  private fitsOther(
    args: [string, Kind['args'][string]][],
    current: string,
    taken: ReadonlySet<string>,
    head: ValueNode,
    token: number,
  ): boolean {
    return args.some(
      ([arg, schema]) =>
        arg !== current &&
        !taken.has(arg) &&
        !(readToken(readingOf(schema), head, token, this.context(arg)) instanceof ReadProblem),
    );
  }

  private valuesOf(name: string, entry: EntryNode): readonly ValueNode[] {
    if (this.definition.phrases[name]) return entry.phrase(name)?.values ?? [];
    return entry.values;
  }

  /** How this element's values are read. `fact`: whose value, for the scopes that depend on it. */
  context(fact: string): ReadContext {
    const element = this as unknown as Element;
    return {
      rangeIndex: this.rangeIndex,
      rangeLength: () => lengthOf(element),
      fill: (text) => fillNames(text, element),
      resolve: (text, kinds, place, side) => this.topology.names.resolve(text, kinds, element, place, fact, side),
    };
  }
}

/** Whether a text may read otherwise for each element: names and ranges are filled in. */
function mayDiffer(text: string): boolean {
  return /[{[]/.test(text);
}

/** A fact that was found by looking elsewhere: by a name, or along another element's fact. */
class FactLookUp extends Query {
  constructor(
    private readonly element: Element,
    private readonly fact: string,
  ) {
    super();
  }

  run<T>(compute: () => T): T {
    return this.track(compute);
  }

  protected override becameStale(): void {
    this.element.topology.lookUpIsStale(this.element, this.fact);
  }
}

/** Whether two readings of a fact come to the same. Places do not count: they are compared where they matter. */
export function sameFact(a: Fact, b: Fact): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'known' && b.state === 'known') return a.origin === b.origin && sameValue(a.value, b.value);
  if (a.state === 'none' && b.state === 'none') return true;
  return a.state === 'undeclared';
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Source || b instanceof Source) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

interface Read {
  readonly value: unknown;
  readonly entry: EntryNode;
  readonly place: Place;
}

function toFact(value: unknown, origin: Origin, entry: EntryNode, place: Place): Fact {
  if (value instanceof ReadProblem) return { state: 'invalid', problem: value, entry };
  if (value instanceof ToBeConfirmed) return { state: 'tbc', note: value.note, place: value.place, entry };
  return { state: 'known', value, origin, place, entry };
}

// What nobody says is the same for all.
const undeclared: Fact = { state: 'undeclared' };
const noItems: Fact = { state: 'none', value: [] };
const noValue: Fact = { state: 'none', value: null };

/** What `assume unstated` says of a fact, one for all elements of a kind. */
function unstatedFact(reading: Reading, text: string, entry: EntryNode): Fact {
  const place = Place.tokens(entry.unit, entry.first$, entry.values[0]?.last$ ?? entry.first$);
  return { state: 'known', value: unstatedValue(reading, text), origin: 'assumed', place, entry };
}

function unstatedValue(reading: Reading, text: string): unknown {
  switch (reading.as) {
    case 'yesno':
      return text === 'yes';
    case 'list':
      return [];
    case 'optional':
      return text === 'none' ? null : text;
    default:
      return text;
  }
}

/** `{name}` is the element's own name, `{vm}` the name of the vm that it is or stands in. */
function fillNames(text: string, element: Element): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, word: string) => {
    if (word === 'name') return nearestName(element) ?? whole;
    const holder = element.kind === word ? element : element.ancestor(word as KindName);
    return holder?.name ?? whole;
  });
}

function nearestName(element: Element): string | undefined {
  for (let e: Element | undefined = element; e; e = e.parent) if (e.name !== undefined) return e.name;
  return undefined;
}

/** The value that gives an item of a list: a range in it gives several items, unless the element itself is one of a range. */
function valueOfItem(values: readonly ValueNode[], item: number, ranged: boolean): ValueNode | undefined {
  let count = 0;
  for (const value of values) {
    const length = ranged ? undefined : rangeLength(value.first);
    count += typeof length === 'number' ? length : 1;
    if (item < count) return value;
  }
  return values[values.length - 1];
}

/** Length of the range that an element is one of. */
export function lengthOf(element: Element): number {
  for (let e: Element | undefined = element; e; e = e.parent) {
    const head = e.layers[0]!.entry.values[0];
    const length = head && e.definition.name.style === 'declared' ? rangeLength(head.first) : undefined;
    if (typeof length === 'number') return length;
  }
  return 0;
}

/** The doc comment above an entry, without its markers; empty where there is none. */
export function docOf(entry: EntryNode): string {
  const { unit } = entry;
  const start = unit.tokens.starts[entry.first$]!;
  const { comments } = unit.tokens;
  for (let i = comments.length - 2; i >= 0; i -= 2) {
    const from = comments[i]!;
    const to = comments[i + 1]!;
    if (to > start) continue;
    if (!/^\s*$/.test(unit.text.slice(to, start))) return '';
    const text = unit.text.slice(from, to);
    if (!text.startsWith('/**') || text.length < 5) return '';
    return text
      .slice(3, text.endsWith('*/') ? -2 : undefined)
      .split(/\r\n?|\n/)
      .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
      .join('\n')
      .trim();
  }
  return '';
}

/** A declared name with its range index filled in. */
export function nameAt(text: string, index: number): string {
  const value = tokenValue(text).normalize('NFC');
  return index >= 0 && hasRange(value) ? rangeAt(value, index) : value;
}
