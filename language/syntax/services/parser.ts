/** Our parser as Langium calls it. Problems of the text are reported by the model, with words of the language. */
import type { ParseResult, ParserOptions } from 'langium';
import { unitKinds } from '../../vocabulary/index.ts';
import { parseFile } from '../parser.ts';
import type { FileNode } from '../tree.ts';

export class UnitLangiumParser {
  parse(text: string, _options?: ParserOptions): ParseResult<FileNode> {
    const value = parseFile(text, unitKinds);
    linkTopEntries(value);
    return { value, parserErrors: [], lexerErrors: [] };
  }
}

/** Entries of the file level learn their container when the file is first asked for them. */
function linkTopEntries(file: FileNode): number {
  return file.entries.length;
}
