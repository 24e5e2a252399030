/** Text into Markdown. A topology is untrusted: what it says is shown as text and never becomes markup, a link or a command. */

/** A text that Markdown shows as it is, on one line. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()<>#+\-!|~&$]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Plain text of several lines, as paragraphs. */
export function plainParagraphs(text: string): string {
  return text.split(/\r?\n/).map(plainText).join('  \n');
}

/** A text between backquotes. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  const blank = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${ticks}${blank}${line}${blank}${ticks}`;
}

/** A block of code. */
export function codeBlock(text: string, languageId: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${languageId}\n${text.replace(/\n+$/, '')}\n${ticks}`;
}

/** A text of ours, whose backquotes mark code, with its `{placeholders}` shown as blanks to fill. */
export function withBlanks(text: string): string {
  return text.replace(/`?\{[A-Za-z]\w*\}`?/g, '…');
}
