/**
 * How the vocabulary is written down: kinds of elements and their facts, each a zod schema with its texts, its example and what
 * the language needs to know of it in `.meta()`. Decoding, references, completion, hover, documentation pages and the types of
 * the resolved topology are all derived from these objects; nothing about a kind or a fact is said anywhere else.
 */
import { z } from 'zod';

/** One sentence or label in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

declare const target: unique symbol;

/** What a reference-typed fact holds before resolution: a mark that carries the target kinds in the type system. */
export interface Ref<K extends string = string> {
  readonly [target]: K;
}

/** `a -> b`: what an arrow joins. */
export interface Arrow<L, R> {
  readonly from: L;
  readonly to: R;
}

/** A literal that must be compared as a version: the text is kept, since 6.10 is not 6.1. */
export type VersionText = string;

/** How the text of a value is read. The parameters belong to the reading alone; the TypeScript type comes from the zod schema. */
export type Reading =
  | { readonly as: 'text' | 'word' | 'code' | 'int' | 'number' | 'yesno' | 'version' | 'address' | 'fqdn' | 'path' }
  /** bytes, milliseconds, bits per second */
  | { readonly as: 'size' | 'duration' | 'rate' }
  /** `HH:MM`, `YYYY-MM-DD` */
  | { readonly as: 'time' | 'date' }
  | { readonly as: 'schedule' | 'window' }
  | { readonly as: 'os' | 'product' | 'topic' | 'rule' | 'kind' | 'template' }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  /** `words`: words accepted beside a reference, such as `local` in `boot local` */
  | { readonly as: 'ref'; readonly kinds: readonly string[]; readonly words: readonly string[] }
  | { readonly as: 'list'; readonly item: Reading }
  | { readonly as: 'arrow'; readonly from: Reading; readonly to: Reading }
  /** accepts the word `none` (decoded as null) beside the item's own values */
  | { readonly as: 'optional'; readonly item: Reading };

/** Everything the language says about one fact, phrase, argument or name. */
export interface FactMeta {
  /** A short noun, as a column heading of a parameter sheet would have it. */
  readonly label: Text;
  /** What it means and what depends on it: hover and page. */
  readonly doc?: Text;
  /** The entry as an engineer writes it, for completion and pages: `size 2 TB`. */
  readonly example: string;
  /**
   * What it means that nothing is written. `open`: undecided, a rule that needs it cannot tell. `closed`: there is none.
   * References, lists of references and children are closed unless said otherwise; all others are open.
   */
  readonly absent?: 'open' | 'closed';
  /**
   * The value, as text, that `assume unstated` gives to elements that do not state the fact: `no`, `none`. Only for facts of the
   * sort "is this in use", where silence in a design most often means no.
   */
  readonly unstated?: string;
}

const readings = z.registry<{ reading: Reading }>();
const metas = z.registry<FactMeta>();

function reading<S extends z.ZodType>(schema: S, how: Reading): S {
  readings.add(schema, { reading: how });
  return schema;
}

/** How the values of a schema made by `t` are read. */
export function readingOf(schema: z.ZodType): Reading {
  let found = readingBySchema.get(schema);
  if (!found) {
    found = readings.get(schema)?.reading;
    if (!found) throw new Error('a vocabulary schema was not made by `t`');
    readingBySchema.set(schema, found);
  }
  return found;
}

/** The registry looks a schema's parents up as well, each time; this is asked for every entry of a design. */
const readingBySchema = new Map<z.ZodType, Reading>();

/** The texts and example of a fact. */
export function metaOf(schema: z.ZodType): FactMeta {
  const found = metas.get(schema);
  if (!found) throw new Error('a vocabulary schema was not wrapped in `fact`');
  return found;
}

/** The value types of the language. Each call makes a new schema, so that each fact carries its own texts. */
export const t = {
  /** A string in quotes, or a bare word or literal taken as its text. */
  text: () => reading(z.string(), { as: 'text' }),
  word: () => reading(z.string(), { as: 'word' }),
  /** `0010h`, `a1`: text that begins with a digit or is a bare literal. */
  code: () => reading(z.string(), { as: 'code' }),
  int: () => reading(z.int(), { as: 'int' }),
  number: () => reading(z.number(), { as: 'number' }),
  yesno: () => reading(z.boolean(), { as: 'yesno' }),
  /** Bytes; units KB to TB are powers of 1024. */
  size: () => reading(z.number().nonnegative(), { as: 'size' }),
  /** Milliseconds. */
  duration: () => reading(z.number().nonnegative(), { as: 'duration' }),
  /** Bits per second; kbps to Gbps are powers of 1000. */
  rate: () => reading(z.number().nonnegative(), { as: 'rate' }),
  time: () => reading(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), { as: 'time' }),
  date: () => reading(z.iso.date(), { as: 'date' }),
  /** Kept as written; compare with `compareVersions`. */
  version: () => reading(z.string(), { as: 'version' }),
  /** An IPv4 address, perhaps with `/prefix`. */
  address: () => reading(z.string(), { as: 'address' }),
  fqdn: () => reading(z.string(), { as: 'fqdn' }),
  path: () => reading(z.string(), { as: 'path' }),
  /**
   * `daily at 01:00`, `weekly on sat at 22:00`, `monthly on 1 at 03:00`, `monthly on first-sun at 01:00`,
   * `quarterly on 1 at 03:00` (also `half-yearly`, `yearly`), `every 4 h`, `once on 2026-05-01 at 22:00`, `none`.
   */
  schedule: () => reading(z.custom<Schedule>(), { as: 'schedule' }),
  /** `22:00 .. 06:00`, perhaps `on mon, tue`. */
  window: () => reading(z.custom<Window>(), { as: 'window' }),
  /** An operating system by its vendor's name; name and version are told apart by `support/operating-systems`. */
  os: () => reading(z.custom<OsValue>(), { as: 'os' }),
  /** A software product by its vendor's name or an alias of `support/products`; decoded to the canonical name. */
  product: () => reading(z.string(), { as: 'product' }),
  /** A topic that a person vouches for; see `vocabulary/topics`. */
  topic: () => reading(z.string(), { as: 'topic' }),
  /** The id of a rule. */
  rule: () => reading(z.string(), { as: 'rule' }),
  kind: () => reading(z.string(), { as: 'kind' }),
  template: () => reading(z.string(), { as: 'template' }),
  oneOf: <const O extends readonly [string, ...string[]]>(...options: O) =>
    reading(z.enum(options), { as: 'choice', options }),
  ref: <const K extends readonly [string, ...string[]]>(...kinds: K) =>
    reading(z.custom<Ref<K[number]>>(), { as: 'ref', kinds, words: [] }),
  /** A reference, or one of some words: `boot local`. */
  refOr: <const K extends readonly string[], const W extends readonly string[]>(kinds: K, words: W) =>
    reading(z.custom<Ref<K[number]> | W[number]>(), { as: 'ref', kinds, words }),
  /** Values with commas, in one entry. `none` is the known-empty list. */
  list: <S extends z.ZodType>(item: S) => reading(z.array(item), { as: 'list', item: readingOf(item) }),
  arrow: <L extends z.ZodType, R extends z.ZodType>(from: L, to: R) =>
    reading(z.custom<Arrow<z.infer<L>, z.infer<R>>>(), { as: 'arrow', from: readingOf(from), to: readingOf(to) }),
  /** The item's values or `none`, which is decoded as null. References take `none` without this. */
  optional: <S extends z.ZodType>(item: S) => reading(z.nullable(item), { as: 'optional', item: readingOf(item) }),
};

/** When a job runs. `at` is `HH:MM`. */
export interface Schedule {
  readonly every: 'daily' | 'weekly' | 'monthly' | 'interval' | 'once' | 'none';
  readonly at?: string;
  /** `mon` … `sun` */
  readonly weekdays?: readonly string[];
  readonly monthDays?: readonly number[];
  /** 1 to 4, or -1 for the last: `monthly on first-sun` */
  readonly nth?: number;
  /** months between two runs of a monthly schedule: absent for 1, 3 for `quarterly` */
  readonly months?: number;
  /** of `every 4 h`, in milliseconds */
  readonly interval?: number;
  /** of `once`: `YYYY-MM-DD` */
  readonly date?: string;
  readonly text: string;
}

/** A time of day in which something may happen; `to` before `from` passes midnight. */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly weekdays?: readonly string[];
  readonly text: string;
}

/** An operating system as written, told apart by `support/operating-systems`. Fields that the text does not say are absent. */
export interface OsValue {
  readonly text: string;
  readonly family: 'windows' | 'linux' | 'unix' | 'other' | 'unknown';
  /** The product's canonical name without version, `Windows Server`, `Red Hat Enterprise Linux`. */
  readonly product?: string;
  /** `2012 R2`, `8.6` */
  readonly version?: string;
  /** `SP1` */
  readonly servicePack?: string;
}

/** Adds the texts to a type: `fact(t.size(), { label: …, example: 'size 2 TB' })`. */
export function fact<S extends z.ZodType>(schema: S, meta: FactMeta): S {
  metas.add(schema, meta);
  const how = readingOf(schema);
  const withMeta = schema.meta({ title: meta.label.en, description: meta.doc?.en, examples: [meta.example] });
  readings.add(withMeta, { reading: how });
  metas.add(withMeta, meta);
  return withMeta;
}

type Shape = Record<string, z.ZodType>;

/** How an element of a kind is named. */
export interface Naming {
  /** `declared`: a name of its own that references find. `value`: a value that tells which (a product, a path, a reference). */
  readonly style: 'declared' | 'value' | 'none';
  readonly required: boolean;
  readonly schema?: z.ZodType;
}

export interface KindSpec<N extends string, A extends Shape, P extends Shape, F extends Shape> {
  /** The word that begins an entry of this kind. */
  readonly keyword: N;
  readonly title: Text;
  readonly doc: Text;
  /** Kinds in whose block it may stand; `file` for the top level, `*` for anywhere. */
  readonly parents: readonly string[];
  /** At most one in a parent. */
  readonly single?: boolean;
  /** Several with the same value may stand in one parent, each its own: steps, settings for different machines. */
  readonly repeats?: boolean;
  /** Default: a declared, required name. */
  readonly name?: Naming;
  /** Literals after the name, in order: `runs RepNavi 12.4`. Each is optional. */
  readonly args?: A;
  /** Prepositions with their types. */
  readonly phrases?: P;
  readonly facts?: F;
  /** May say `like TEMPLATE`. Default true for kinds with a declared name. */
  readonly like?: boolean;
  readonly example: string;
}

export interface Kind<
  N extends string = string,
  A extends Shape = Shape,
  P extends Shape = Shape,
  F extends Shape = Shape,
> {
  readonly keyword: N;
  readonly title: Text;
  readonly doc: Text;
  readonly parents: readonly string[];
  readonly single: boolean;
  readonly repeats: boolean;
  readonly name: Naming;
  readonly like: boolean;
  readonly example: string;
  readonly args: A;
  readonly phrases: P;
  readonly facts: F;
  /** All that can be said of an element of this kind, as one zod object: arguments, phrases and facts. */
  readonly schema: z.ZodObject<A & P & F>;
  /** The same by name, ready to be read by: one look-up for what reading a fact needs to know. */
  readonly sayable: ReadonlyMap<string, Sayable>;
  /** A number of its own, for tables by kind; it depends on the order in which modules load. */
  readonly ordinal: number;
}

/** What can be said of an element under one name. */
export interface Sayable {
  readonly where: 'arg' | 'phrase' | 'fact';
  readonly reading: Reading;
  readonly meta: FactMeta;
  /** Not saying it means that there is none. */
  readonly closed: boolean;
  /** Its place among what can be said of the kind. */
  readonly index: number;
  /** One of 29 bits, by its name; names share bits. */
  readonly bit: number;
  /** Reading it may mean to look a name up. */
  readonly looksUp: boolean;
}

function sayables(spec: readonly (readonly [Sayable['where'], Shape])[]): Map<string, Sayable> {
  const map = new Map<string, Sayable>();
  for (const [where, shape] of spec) {
    for (const [name, schema] of Object.entries(shape)) {
      const how = readingOf(schema);
      const meta = metaOf(schema);
      const closed = meta.absent === 'closed' || (meta.absent === undefined && isClosed(how, where === 'phrase'));
      const rest = { index: map.size, bit: bitOf(name), looksUp: looksUp(how) };
      map.set(name, { where, reading: how, meta, closed, ...rest });
    }
  }
  return map;
}

/** A bit for a name, the same wherever the name is used: sets of names are told apart by it, if not for sure. */
export function bitOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return 1 << (Math.abs(hash) % 29);
}

function looksUp(reading: Reading): boolean {
  return (
    reading.as === 'ref' ||
    reading.as === 'arrow' ||
    ((reading.as === 'list' || reading.as === 'optional') && looksUp(reading.item))
  );
}

/** References and lists of references, and every phrase that is one: what is not written is not there. */
function isClosed(how: Reading, isPhrase: boolean): boolean {
  if (how.as === 'ref') return true;
  if (how.as === 'arrow') return isPhrase;
  if (how.as === 'list') return how.item.as === 'ref' || how.item.as === 'arrow';
  return isPhrase;
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the empty shape: a kind without arguments, phrases or facts
type None = {};

let kindCount = 0;

/** Declares a kind of element. */
export function kind<const N extends string, A extends Shape = None, P extends Shape = None, F extends Shape = None>(
  spec: KindSpec<N, A, P, F>,
): Kind<N, A, P, F> {
  const name = spec.name ?? declared();
  const args = spec.args ?? ({} as A);
  const phrases = spec.phrases ?? ({} as P);
  const facts = spec.facts ?? ({} as F);
  return {
    keyword: spec.keyword,
    title: spec.title,
    doc: spec.doc,
    parents: spec.parents,
    single: spec.single ?? name.style === 'none',
    repeats: spec.repeats ?? false,
    name,
    like: spec.like ?? name.style === 'declared',
    example: spec.example,
    args,
    phrases,
    facts,
    sayable: sayables([
      ['fact', facts],
      ['phrase', phrases],
      ['arg', args],
    ]),
    ordinal: kindCount++,
    schema: z.object({ ...args, ...phrases, ...facts }),
  };
}

/** A name of its own; `{ optional: true }` where the element is reached through what it holds. */
export function declared(options: { optional?: boolean } = {}): Naming {
  return { style: 'declared', required: !options.optional };
}

/** The first value says which one it is (a product, a path, a choice), without declaring a name. */
export function valued(schema: z.ZodType, options: { optional?: boolean } = {}): Naming {
  return { style: 'value', required: !options.optional, schema };
}

/** No name at all: `design { … }`. */
export function unnamed(): Naming {
  return { style: 'none', required: false };
}
