/**
 * Versions as vendors write them. A version stays text everywhere, since 6.10 is not 6.1; it is taken apart only to be compared.
 */

/** A version taken apart. Parts that the text does not have are absent; an absent part is older than any present one. */
export interface Version {
  /** `6.10` → [6, 10] */
  readonly numbers: readonly number[];
  /** `c` of `12c` */
  readonly letter?: string;
  /** 2 of `2012 R2`, `12cR2`, `12c Release 2` */
  readonly release?: number;
  /** 2 of `8.0U2`, `8.0 Update 2`; the letter of `8.0U2b` is `patch` */
  readonly update?: number;
  readonly patch?: string;
  /** 1 of `SP1`, `Service Pack 1` */
  readonly servicePack?: number;
  /** What could not be told apart, such as `beta` */
  readonly rest?: string;
}

/** `R16.1`, `Ver 12.4`, `r17.5`, `8.0` */
const leading = /^(?:version|ver\.?|release|v|r)?\s*(\d+(?:\.\d+)*)/i;
/** `12c`, `11gR2`: one letter that does not begin a mark or a word */
const lettered = /^([a-z])(?=$|\s|r\s*\d|release)/i;
const marks: readonly (readonly [keyof Version, RegExp])[] = [
  ['release', /^\s*(?:r|release)\s*(\d+)/i],
  ['update', /^\s*(?:u|update|upd)\s*(\d+)([a-z])?(?![a-z])/i],
  ['servicePack', /^\s*(?:sp|service\s*pack)\s*(\d+)/i],
];

/** Takes a version apart, or undefined where the text does not begin with a number (`latest`). */
export function parseVersion(text: string): Version | undefined {
  if (known.has(text)) return known.get(text);
  const version = takeApart(text);
  // Designs repeat a few versions thousands of times; a hostile one must not fill the memory.
  if (known.size < 1000) known.set(text, version);
  return version;
}

const known = new Map<string, Version | undefined>();

function takeApart(text: string): Version | undefined {
  const normal = text.normalize('NFKC').trim();
  const found = leading.exec(normal);
  if (!found) return undefined;
  const version: { -readonly [K in keyof Version]: Version[K] } = { numbers: (found[1] ?? '').split('.').map(Number) };
  let rest = normal.slice(found[0].length);
  const letter = lettered.exec(rest);
  if (letter?.[1]) {
    version.letter = letter[1].toLowerCase();
    rest = rest.slice(1);
  }
  for (let more = true; more;) {
    more = false;
    for (const [part, pattern] of marks) {
      const mark = pattern.exec(rest);
      if (!mark || version[part] !== undefined) continue;
      if (part === 'release') version.release = Number(mark[1]);
      else if (part === 'servicePack') version.servicePack = Number(mark[1]);
      else {
        version.update = Number(mark[1]);
        if (mark[2]) version.patch = mark[2].toLowerCase();
      }
      rest = rest.slice(mark[0].length);
      more = true;
    }
  }
  rest = rest.trim();
  if (rest) version.rest = rest.toLowerCase();
  return version;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference) return Math.sign(difference);
  }
  return 0;
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders two versions: negative, 0 or positive; NaN where one of them is not a version, so that no comparison with it holds.
 * `8` and `8.0` are equal, as are `12cR2`, `12c R2` and `12c Release 2`, and `R16.1`, `r16.1`, `Ver 16.1` and `16.1`.
 */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (!left || !right) return NaN;
  return (
    compareNumbers(left.numbers, right.numbers) ||
    compareText(left.letter, right.letter) ||
    (left.release ?? 0) - (right.release ?? 0) ||
    (left.update ?? 0) - (right.update ?? 0) ||
    compareText(left.patch, right.patch) ||
    (left.servicePack ?? 0) - (right.servicePack ?? 0) ||
    compareText(left.rest, right.rest)
  );
}

/** Whether two texts name the same version. */
export function sameVersion(a: string, b: string): boolean {
  return compareVersions(a, b) === 0;
}

/** The entry of a support table that names the same version, as the table spells it. */
export function listedVersion(version: string, listed: readonly string[]): string | undefined {
  return listed.find((entry) => sameVersion(entry, version));
}

/**
 * Whether a version is a release or a level of it: 8.0.3, `8.0U2` and 8.0 are within 8.0; 8.1 is not. For tables that list
 * releases and say nothing of their levels.
 */
export function withinRelease(version: string, release: string): boolean {
  const given = parseVersion(version);
  const listed = parseVersion(release);
  if (!given || !listed) return false;
  if (given.letter !== listed.letter) return false;
  if (listed.release !== undefined && given.release !== listed.release) return false;
  return listed.numbers.every((number, i) => (given.numbers[i] ?? 0) === number);
}
