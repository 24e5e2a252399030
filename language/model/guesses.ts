/**
 * Guesses at misspelt names. A guess is kept until a name comes that is nearer, or the name guessed goes: a reference to nothing
 * is not looked up again because somebody types a name elsewhere.
 */
import { Nearest } from './nearest.ts';
import { everything, Source } from './tracking.ts';

class Guess extends Source {
  constructor(
    readonly word: string,
    readonly kinds: readonly string[],
    readonly search: Nearest,
  ) {
    super();
  }
}

export class Guesses {
  private readonly kept = new Map<string, Guess>();

  /** `namesOf`: every name that an element of the kinds has. */
  constructor(
    private readonly tracked: boolean,
    private readonly namesOf: (kinds: readonly string[]) => Iterable<string>,
    private readonly isNamed: (name: string, kinds: readonly string[]) => boolean,
  ) {}

  nearest(word: string, kinds: readonly string[]): string | undefined {
    const key = `${word}\n${kinds.join()}`;
    let guess = this.kept.get(key);
    if (!guess) {
      const search = new Nearest(word);
      for (const name of this.namesOf(kinds)) search.offer(name);
      guess = new Guess(word, kinds, search);
      this.kept.set(key, guess);
    }
    if (this.tracked) guess.read(everything);
    return guess.search.best;
  }

  /** Elements of these names came or went. */
  changed(names: ReadonlySet<string>): void {
    for (const [key, guess] of this.kept) {
      // What nobody refers to any more is forgotten here: a long session misspells much.
      if (!guess.isRead) {
        this.kept.delete(key);
        continue;
      }
      const { best } = guess.search;
      const gone = best !== undefined && names.has(best) && !this.isNamed(best, guess.kinds);
      let other = gone;
      if (!gone)
        for (const name of names)
          if (name !== best && this.isNamed(name, guess.kinds)) other ||= guess.search.offer(name);
      if (!other) continue;
      if (gone) this.kept.delete(key);
      guess.changed();
    }
  }
}
