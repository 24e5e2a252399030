/** Text in POSIX and bash scripts. Names of a topology stand in single quotes, where the shell reads nothing but the quote itself. */

/** Whether a shell script can carry the text: NUL ends every string there. */
export function fitsSh(text: string): boolean {
  return !text.includes('\0');
}

/** The text as one word. It has to pass `fitsSh`. */
export function shQuote(text: string): string {
  if (!fitsSh(text)) throw new Error('a shell script cannot carry NUL');
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** An array of bash, each text one element. */
export function shArray(texts: readonly string[]): string {
  return `(${texts.map(shQuote).join(' ')})`;
}

/** A text for the rest of a comment line: it cannot end the line. */
export function shComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
