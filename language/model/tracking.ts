/**
 * Who read what: sources (elements, names, lists of a kind, derived facts) and the queries that read them. When a source changes,
 * the queries that read the changed part of it become stale, and nothing else is computed again. Authors of rules see none of it:
 * every read goes through an element or the topology, which note it here.
 *
 * A source has 32 parts, bits of a mask. Facts share 29 of them by hash; a collision costs a needless run, never a wrong answer.
 */
import { bitOf } from '../vocabulary/define.ts';

/** Every part. */
export const everything = -1;
/** Where the element stands in the text. */
export const placePart = 1 << 29;
/** Which children it has. */
export const childrenPart = 1 << 30;
/** Confirmations, comments, whatever is no fact. */
export const otherPart = 1 << 31;

const factParts = new Map<string, number>();

/** The part that a fact is in. */
export function factPart(name: string): number {
  let part = factParts.get(name);
  if (part === undefined) {
    part = bitOf(name);
    factParts.set(name, part);
  }
  return part;
}

/** How many readers a source finds by looking through them; more are found by a map. */
const few = 24;

/** Something that can be read and can change. */
export class Source {
  /**
   * Who reads it and which parts. There are very many sources and most have one reader or two, so the first is kept in place, and
   * a few more in a list of pairs without room to spare.
   */
  private reader: Query | undefined;
  private readerParts = 0;
  private more: readonly (Query | number)[] | Map<Query, number> | undefined;

  /** Notes that the running query reads a part. */
  read(part: number): void {
    if (running) running.reads(this, part);
  }

  /** Whether anybody reads it. */
  get isRead(): boolean {
    return this.reader !== undefined || (this.more instanceof Map ? this.more.size > 0 : this.more !== undefined);
  }

  /** @internal Whether the query is a new reader. */
  addReader(query: Query, part: number): boolean {
    if (this.reader === query) {
      this.readerParts |= part;
      return false;
    }
    const { more } = this;
    if (more === undefined) {
      if (this.reader === undefined) {
        this.reader = query;
        this.readerParts = part;
      } else this.more = [query, part];
      return true;
    }
    if (more instanceof Map) {
      const known = more.get(query);
      if (known !== undefined && (known & part) === part) return false;
      more.set(query, (known ?? 0) | part);
      return known === undefined;
    }
    const pairs = more as (Query | number)[];
    for (let i = 0; i < pairs.length; i += 2) {
      if (pairs[i] !== query) continue;
      pairs[i + 1] = (pairs[i + 1] as number) | part;
      return false;
    }
    if (this.reader === undefined) {
      this.reader = query;
      this.readerParts = part;
    } else if (pairs.length < 2 * few) this.more = [...pairs, query, part];
    else {
      const map = new Map<Query, number>([[query, part]]);
      for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i] as Query, pairs[i + 1] as number);
      this.more = map;
    }
    return true;
  }

  /** @internal */
  removeReader(query: Query): void {
    const { more } = this;
    if (this.reader === query) this.reader = undefined;
    else if (more instanceof Map) more.delete(query);
    else if (more) {
      const at = more.indexOf(query);
      if (at < 0) return;
      this.more = more.length === 2 ? undefined : more.filter((_, i) => i !== at && i !== at + 1);
    }
  }

  /** Makes the readers of the parts stale. */
  changed(part = everything): void {
    if (part === 0) return;
    if (this.reader && (this.readerParts & part) !== 0) this.reader.makeStale();
    const { more } = this;
    if (more instanceof Map) {
      for (const [query, parts] of more) if ((parts & part) !== 0) query.makeStale();
    } else if (more) {
      for (let i = 0; i < more.length; i += 2)
        if (((more[i + 1] as number) & part) !== 0) (more[i] as Query).makeStale();
    }
  }
}

let running: Query | undefined;

const nothingRead: readonly Source[] = [];

/** Something computed from sources, which knows when it has to be computed again. It is a source itself: queries read queries. */
export abstract class Query extends Source {
  private sources: readonly Source[] = nothingRead;
  /** What was read so far, while it runs. */
  private reading: Source[] | undefined;
  stale = true;

  /** @internal */
  reads(source: Source, part: number): void {
    if (source !== this && source.addReader(this, part)) this.reading!.push(source);
  }

  /** Computes, noting what is read. */
  protected track<T>(compute: () => T): T {
    this.forget();
    const outer = running;
    this.reading = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the running query is one for all
    running = this;
    try {
      return compute();
    } finally {
      running = outer;
      // A copy has no room to grow: there are hundreds of thousands of these lists.
      this.sources = this.reading.length === 0 ? nothingRead : this.reading.slice();
      this.reading = undefined;
      this.stale = false;
    }
  }

  makeStale(): void {
    if (this.stale) return;
    this.stale = true;
    this.becameStale();
    this.changed();
  }

  /** Whether it read anything when it last ran. */
  get readSomething(): boolean {
    return this.sources.length > 0;
  }

  /** Gives up its place with all that it read. */
  forget(): void {
    for (const source of this.sources) source.removeReader(this);
    this.sources = nothingRead;
  }

  /** Called once each time it becomes stale. */
  protected becameStale(): void {
    // most are computed when they are next asked for
  }
}

/** A value kept until something that it was computed from changes. An exception is kept as a value is. */
export class Memo<A, T> extends Query {
  private value: T | undefined;
  private thrown: { readonly error: unknown } | undefined;

  constructor(
    private readonly compute: (argument: A) => T,
    private readonly argument: A,
  ) {
    super();
  }

  get(): T {
    this.read(everything);
    if (this.stale) {
      this.thrown = undefined;
      try {
        this.value = this.track(() => this.compute(this.argument));
      } catch (error) {
        this.thrown = { error };
      }
    }
    if (this.thrown) throw this.thrown.error;
    return this.value as T;
  }
}

/** Runs without noting anything for the query that is running. */
export function untracked<T>(compute: () => T): T {
  const outer = running;
  running = undefined;
  try {
    return compute();
  } finally {
    running = outer;
  }
}
