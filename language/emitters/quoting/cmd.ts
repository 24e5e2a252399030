/**
 * Text in batch files of cmd.exe. A name is only ever the value of a `set "NAME=value"` line and is read back as `"%NAME%"`:
 * between quotation marks `& | < > ^ ( )` are plain characters, and a percent sign is doubled. What would end the quotation, or
 * the line, cannot be carried.
 */

import { endsWithByteOf } from './cp932.ts';

/** Whether a batch file can carry the text as a value. */
export function fitsCmd(text: string): boolean {
  return !/["\p{Cc}\u2028\u2029]/u.test(text);
}

/** A line that gives a variable its value. The text has to pass `fitsCmd`. */
export function cmdSet(name: string, text: string): string {
  if (!fitsCmd(text)) throw new Error('a batch file cannot carry quotation marks or line breaks');
  return `set "${name}=${text.replaceAll('%', '%%')}"`;
}

/**
 * A `rem` line. Percent signs are read even there, and a caret at the end, or a character whose second byte is one in CP932, would
 * join the next line to it: a dot comes behind those.
 */
export function cmdComment(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('%', '%%')
    .trimEnd();
  if (plain === '') return 'rem';
  return `rem ${plain}${endsWithByteOf(plain, '^') ? ' .' : ''}`;
}

/** Whether Windows takes the text as the name of a folder. */
export function isWindowsName(text: string): boolean {
  return (
    text !== '' &&
    !/[<>:"/\\|?*\p{Cc}]/u.test(text) &&
    !/[. ]$/.test(text) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(text)
  );
}
