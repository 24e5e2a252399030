/**
 * Who read what: sources (elements, names, lists of a kind, derived facts) and the queries that read them. When a source changes,
 * the queries that read the changed part of it become stale, and nothing else is computed again. Authors of rules see none of it:
 * every read goes through an element or the topology, which note it here.
 *
 * A source has 32 parts, bits of a mask. Facts share 29 of them by hash; a collision costs a needless run, never a wrong answer.
 */

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
    let hash = 0;
    for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
    part = 1 << (Math.abs(hash) % 29);
    factParts.set(name, part);
  }
  return part;
}

/** Something that can be read and can change. */
export class Source {
  /**
   * Who reads it and which parts. Most sources have one reader or none, and there are very many of them: the first reader is kept
   * in place, a map is made for the second.
   */
  private reader: Query | undefined;
  private readerParts = 0;
  private more: Map<Query, number> | undefined;

  /** Notes that the running query reads a part. */
  read(part: number): void {
    if (running) running.reads(this, part);
  }

  /** @internal Whether the query is a new reader. */
  addReader(query: Query, part: number): boolean {
    if (this.reader === query) {
      this.readerParts |= part;
      return false;
    }
    if (this.reader === undefined && !this.more?.has(query)) {
      this.reader = query;
      this.readerParts = part;
      return true;
    }
    this.more ??= new Map();
    const known = this.more.get(query);
    if (known !== undefined && (known & part) === part) return false;
    this.more.set(query, (known ?? 0) | part);
    return known === undefined;
  }

  /** @internal */
  removeReader(query: Query): void {
    if (this.reader === query) this.reader = undefined;
    else this.more?.delete(query);
  }

  /** Makes the readers of the parts stale. */
  changed(part = everything): void {
    if (part === 0) return;
    if (this.reader && (this.readerParts & part) !== 0) this.reader.makeStale();
    if (this.more) for (const [query, parts] of this.more) if ((parts & part) !== 0) query.makeStale();
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
