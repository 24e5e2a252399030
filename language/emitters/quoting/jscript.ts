/** Text as a string literal of JScript, in ASCII whatever it holds. */

/** The literal with its double quotation marks. Everything that is not plain ASCII is written by its code. */
export function jscriptString(text: string): string {
  const inner = text.replace(/[\\"]/g, '\\$&').replace(/[^\u0020-\u007e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${inner}"`;
}

/** A text for the rest of a `//` comment: it cannot end the line, for JScript or for whoever reads it. */
export function jscriptComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
