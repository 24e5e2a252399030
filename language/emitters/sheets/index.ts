/** The two files of a sheet: Markdown and workbook of one document. */
import type { EmittedFile } from '../emitter.ts';
import { sheetMarkdown, type SheetDocument } from './document.ts';
import { workbook } from './workbook.ts';

/** Both renderings of a document, under one name: `NAME.md` and `NAME.xlsx`. */
export function sheetFiles(name: string, document: SheetDocument): EmittedFile[] {
  const text = sheetMarkdown(document);
  return [
    { path: `${name}.md`, text, languageId: 'markdown' },
    // Shown as the Markdown of the same document: a preview is for reading.
    { path: `${name}.xlsx`, text, bytes: workbook(document), languageId: 'markdown' },
  ];
}
