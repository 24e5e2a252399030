/** Workbooks read back by a library that has no part in writing them. */
import readWorkbook, { type Sheet } from 'read-excel-file/node';

/** The worksheets of a workbook; cells by row, empty ones null. Formulas would come as their results, dates as dates. */
export async function worksheetsOf(file: string | Buffer): Promise<Sheet[]> {
  return readWorkbook(file);
}

/** The cells of a workbook as lines for people: cells are joined by ` | `, a line break in one is shown as ` / `. */
export async function workbookText(file: string): Promise<string> {
  const lines: string[] = [];
  for (const { sheet, data } of await worksheetsOf(file)) {
    lines.push(`=== ${sheet} ===`);
    for (const row of data) {
      const cells = row.map((cell) =>
        typeof cell === 'string' ? cell.replace(/\r?\n/g, ' / ') : cell === null ? '' : JSON.stringify(cell),
      );
      lines.push(cells.join(' | ').replace(/( \| )+$/, ''));
    }
  }
  return `${lines.join('\n')}\n`;
}
