/** Texts as a worksheet has them. */
import { fitsXml } from '../quoting/xml-tree.ts';

/** Most characters of a cell: a limit of spreadsheet programs, which call a longer one damaged. */
export const longestCell = 32_767;

/**
 * A text as the content of `t`. Characters that XML cannot write become `_xHHHH_`, as the standard has it (ECMA-376 part 1, ST_Xstring);
 * a text that looks like such an escape is escaped itself. What is too long for a cell ends with an ellipsis.
 */
export function worksheetText(text: string): string {
  const fitting =
    text.length > longestCell ? `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const marked = fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (fitsXml(marked) && !marked.includes('\r')) return marked;
  return Array.from(marked, (one) => (fitsXml(one) && one !== '\r' ? one : escapes(one))).join('');
}

function escapes(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  }).join('');
}

/** Whether a spreadsheet program would take the text for a formula if somebody typed it: names are untrusted. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u.test(text);
}

/** `A`, `B` … `Z`, `AA`, from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
