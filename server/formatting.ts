/** Formatting, as the smallest edits: only blanks ever change. */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import {
  LSPErrorCodes,
  ResponseError,
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from 'vscode-languageserver';
import { format, SyntaxErrors } from '../language/syntax/formatter.ts';
import type { ServerServices } from './module.ts';

export class Formatting implements Formatter {
  readonly formatOnTypeOptions = undefined;

  constructor(private readonly services: ServerServices) {}

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): Promise<TextEdit[]> {
    return this.edits(document);
  }

  async formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): Promise<TextEdit[]> {
    const edits = await this.edits(document);
    return edits.filter((edit) => edit.range.start.line >= range.start.line && edit.range.end.line <= range.end.line);
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }

  private async edits(langiumDocument: LangiumDocument): Promise<TextEdit[]> {
    const document = langiumDocument.textDocument;
    const text = document.getText();
    try {
      return blankEdits(text, format(text)).map(({ start, end, newText }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText,
      }));
    } catch (error) {
      if (!(error instanceof SyntaxErrors)) throw error;
      const line = document.positionAt(error.problems[0]!.start).line + 1;
      const { Designs, Settings } = this.services.shared.workspace;
      const { language } = await Settings.of(Designs.of(langiumDocument).key);
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        language === 'ja'
          ? `${line} 行目に構文の誤りがあるため整形しない。`
          : `Not formatted: line ${line} has a syntax error.`,
      );
    }
  }
}

/** The edits from one text to another that differs in blanks alone. */
export function blankEdits(from: string, to: string): { start: number; end: number; newText: string }[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  const blank = /\s*/y;
  const blanksAt = (text: string, at: number): string => {
    blank.lastIndex = at;
    return blank.exec(text)?.[0] ?? '';
  };
  let i = 0;
  let j = 0;
  for (;;) {
    const old = blanksAt(from, i);
    const now = blanksAt(to, j);
    if (old !== now) edits.push({ start: i, end: i + old.length, newText: now });
    i += old.length;
    j += now.length;
    if (i >= from.length && j >= to.length) return edits;
    if (from[i] !== to[j]) throw new Error('the formatter changed more than blanks');
    i++;
    j++;
  }
}
