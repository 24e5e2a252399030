/**
 * Ranges in names and addresses: `web[01..20]`, `sv[a..c]`, `10.1.1.[21..40]/24`. All ranges of one entry and its block have the
 * same length and pair element by element.
 */

const bracket = /\[([^\]]*)\]/g;

/** The most elements one entry may stand for. More is a slip of the pen, and would only exhaust the memory. */
export const longestRange = 100_000;

export interface RangeProblem {
  readonly code: 'range-form' | 'range-too-long' | 'range-lengths';
  readonly params: Readonly<Record<string, string>>;
}

/** Whether the text holds a range. */
export function hasRange(text: string): boolean {
  return text.includes('[');
}

/**
 * Number of elements of the ranges in a text, undefined where there is none. A string in quotes may hold brackets that are none
 * (`"[datastore1] vm/vm.vmx"`); in a word they are a mistake.
 */
export function rangeLength(text: string): number | RangeProblem | undefined {
  if (!hasRange(text)) return undefined;
  const quoted = text.startsWith('"');
  let length: number | undefined;
  for (const match of text.matchAll(bracket)) {
    const bounds = boundsOf(match[1]!);
    if (!bounds && quoted) continue;
    if (!bounds) return { code: 'range-form', params: { text: match[0] } };
    const n = Math.abs(bounds.to - bounds.from) + 1;
    if (n > longestRange) return { code: 'range-too-long', params: { text: match[0], limit: String(longestRange) } };
    if (length !== undefined && length !== n) {
      return { code: 'range-lengths', params: { text, first: String(length), second: String(n) } };
    }
    length = n;
  }
  return length;
}

/** The text for the element with the index, counted from 0. Texts without ranges come back as they are. */
export function rangeAt(text: string, index: number): string {
  if (!hasRange(text)) return text;
  return text.replace(bracket, (whole, inner: string) => {
    const bounds = boundsOf(inner);
    if (!bounds) return whole;
    const value = bounds.from + (bounds.to < bounds.from ? -index : index);
    return bounds.letters ? String.fromCharCode(value) : String(value).padStart(bounds.width, '0');
  });
}

function boundsOf(inner: string): { from: number; to: number; width: number; letters: boolean } | undefined {
  const digits = /^(\d+)\.\.(\d+)$/.exec(inner);
  if (digits) {
    const [, a, b] = digits as unknown as [string, string, string];
    if (a.length > 9 || b.length > 9) return { from: 0, to: longestRange, width: 1, letters: false };
    const padded = a.length > 1 && a.startsWith('0') ? a.length : 1;
    return { from: Number(a), to: Number(b), width: padded, letters: false };
  }
  const letters = /^([a-z])\.\.([a-z])$/.exec(inner) ?? /^([A-Z])\.\.([A-Z])$/.exec(inner);
  if (letters) return { from: letters[1]!.charCodeAt(0), to: letters[2]!.charCodeAt(0), width: 1, letters: true };
  return undefined;
}
