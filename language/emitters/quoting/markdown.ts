/** Text inside a line of Markdown. A topology is untrusted: what it says is shown and never becomes markup, a link or HTML. */

/**
 * A text that Markdown shows as it is, on one line and in table cells. Only what could become markup there is escaped, so that the
 * source of a sheet can be read as well.
 */
export function inlineText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#46;`)
    .replace(/@/g, '&#64;')
    .replace(
      /^(\s*)([-+#>=]|\d+[.)](?=\s|$))/,
      (_, blank: string, sign: string) => `${blank}${sign.slice(0, -1)}\\${sign.at(-1)!}`,
    );
}
