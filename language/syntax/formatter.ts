/**
 * The formatter. Lines stay as they are broken and order never changes: it sets indentation (two blanks a level), blanks between
 * tokens, breaks one-line blocks that are too long, and aligns adjacent one-line entries of one kind as a table.
 */
import { linesOf, SyntaxErrors, type Line } from './format/lines.ts';
import { breakLongLines } from './format/breaking.ts';
import { render } from './format/render.ts';
import { parseFile } from './parser.ts';
import type { SyntaxProblem } from './tree.ts';
import { unitKinds } from '../vocabulary/index.ts';

export { SyntaxErrors };

/** Columns that a block on one line may fill. A Japanese letter fills two. */
export const widest = 120;

/**
 * A text as the formatter would have it. Formatting it again changes nothing.
 *
 * @throws SyntaxErrors where the text has a syntax error: what was meant is not known, so nothing is moved
 */
export function format(text: string): string {
  const file = parseFile(text, unitKinds);
  const problems: SyntaxProblem[] = [];
  for (const unit of file.units) {
    for (const p of unit.problems) problems.push({ ...p, start: p.start + unit.offset, end: p.end + unit.offset });
  }
  if (problems.length > 0) throw new SyntaxErrors(problems);
  const lines: readonly Line[] = breakLongLines(linesOf(file), widest);
  const eol = /\r?\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return (
    bom +
    render(lines, widest)
      .map((line) => line + eol)
      .join('')
  );
}
