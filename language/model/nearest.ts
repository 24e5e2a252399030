/** What somebody may have meant by a misspelt word. */

/** Nobody guesses at longer words: comparing two takes the product of their lengths. */
const longest = 200;

/** How many changes a guess may lie away from the word. */
export function reach(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** The option nearest to a word, capitals aside; of several equally near the first by the alphabet, undefined where none is near. */
export function nearest(word: string, options: Iterable<string>): string | undefined {
  const search = new Nearest(word);
  for (const option of options) search.offer(option);
  return search.best;
}

/** Looks for the nearest option, one after another. */
export class Nearest {
  best: string | undefined;
  private distance: number;
  private readonly lower: string;
  private readonly letters: number;

  constructor(private readonly word: string) {
    this.distance = reach(word);
    this.lower = word.toLowerCase();
    this.letters = lettersOf(this.lower);
  }

  /** How far the best one is away. */
  get bestDistance(): number | undefined {
    return this.best === undefined ? undefined : this.distance;
  }

  /** Whether the option is nearer than the best one so far, or as near and before it by the alphabet. */
  offer(option: string): boolean {
    const { distance: limit, lower } = this;
    if (this.word.length > longest || Math.abs(option.length - this.word.length) > limit) return false;
    const other = option.toLowerCase();
    // A letter that one has and the other has not costs a change at least, and a change mends one such letter on each side.
    if (bits(this.letters ^ lettersOf(other)) > 2 * limit) return false;
    const distance = editDistance(lower, other, limit + 1);
    if (distance > limit || (distance === limit && this.best !== undefined && option >= this.best)) return false;
    this.best = option;
    this.distance = distance;
    return true;
  }
}

/** Which letters occur, a bit each; others share bits. */
function lettersOf(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

let before = new Uint32Array(64);
let previous = new Uint32Array(64);
let row = new Uint32Array(64);

/**
 * Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count 1.
 *
 * @returns the distance, or `limit` where it is that or more
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const width = b.length + 1;
  if (row.length < width) {
    before = new Uint32Array(2 * width);
    previous = new Uint32Array(2 * width);
    row = new Uint32Array(2 * width);
  }
  for (let j = 0; j < width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = previous[j - 1]! + (letter === other ? 0 : 1);
      if (previous[j]! + 1 < cost) cost = previous[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === other &&
        before[j - 2]! + 1 < cost
      )
        cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    const free = before;
    before = previous;
    previous = row;
    row = free;
  }
  return Math.min(previous[b.length]!, limit);
}
