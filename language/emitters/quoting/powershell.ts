/**
 * Text in PowerShell scripts. Names of a topology stand in single quotes, where PowerShell reads nothing but the quote itself; but
 * it takes the typographic quotes ‘ ’ ‚ ‛ for the same sign.
 */

/** What ends a string in single quotes. */
const quotes = /['\u2018-\u201b]/g;

/** Whether a PowerShell script can carry the text: no NUL, no half of a character. */
export function fitsPs(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/**
 * The text as an expression. Line breaks and other control characters stand as numbers, so that the line ends of the file never
 * become part of a name. The text has to pass `fitsPs`.
 */
export function psQuote(text: string): string {
  if (!fitsPs(text)) throw new Error('a PowerShell script cannot carry NUL or half a character');
  const parts = text.split(/([\p{Cc}\u2028\u2029])/u).filter((part) => part !== '');
  const strings = parts.map((part) =>
    /^[\p{Cc}\u2028\u2029]$/u.test(part) ? `[string][char]${part.charCodeAt(0)}` : `'${part.replace(quotes, '$&$&')}'`,
  );
  if (strings.length === 0) return "''";
  return strings.length === 1 && strings[0]!.startsWith("'") ? strings[0]! : `(${strings.join(' + ')})`;
}

/** An array, each text one element. */
export function psArray(texts: readonly string[]): string {
  return `@(${texts.map(psQuote).join(', ')})`;
}

/** A text for the rest of a comment line: it cannot end the line. */
export function psComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A script as Windows PowerShell 5.1 reads it: with the line ends of Windows. */
export function psLines(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
