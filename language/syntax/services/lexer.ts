/**
 * Our scanner as Langium's lexer: the tokens of a whole text with the token types that Langium derives from the grammar. Langium's
 * own parser reads them, in tests that hold our parser against it.
 */
import {
  DEFAULT_TOKENIZE_OPTIONS,
  type Lexer,
  type LexerResult,
  type TokenBuilder,
  type TokenizeOptions,
} from 'langium';
import type { LangiumCoreServices } from 'langium';
import { unitKinds } from '../../vocabulary/index.ts';
import { tokenNames } from '../cst.ts';
import { scanUnit } from '../scanner.ts';

type TokenTypes = Lexer['definition'];

export class ScannerLexer implements Lexer {
  private types: TokenTypes | undefined;

  constructor(private readonly services: LangiumCoreServices) {}

  get definition(): TokenTypes {
    if (!this.types) {
      const builder: TokenBuilder = this.services.parser.TokenBuilder;
      const built = builder.buildTokens(this.services.Grammar) as TokenTypes[string][];
      this.types = Object.fromEntries(built.map((type) => [type.name, type]));
    }
    return this.types;
  }

  tokenize(text: string, _options: TokenizeOptions = DEFAULT_TOKENIZE_OPTIONS): LexerResult {
    const { definition } = this;
    const position = positions(text);
    const result: LexerResult = { tokens: [], hidden: [], errors: [] };
    for (let from = 0; from < text.length;) {
      const { tokens, end } = scanUnit(text, from, unitKinds);
      const make = (name: string, startOffset: number, endOffset: number): LexerResult['tokens'][number] => {
        const start = position(startOffset);
        const last = position(endOffset - 1);
        return {
          image: text.slice(startOffset, endOffset),
          startOffset,
          endOffset: endOffset - 1,
          startLine: start.line,
          startColumn: start.column,
          endLine: last.line,
          endColumn: last.column,
          tokenType: definition[name]!,
          tokenTypeIdx: definition[name]!.tokenTypeIdx!,
        };
      };
      for (let token = 0; token < tokens.count; token++) {
        result.tokens.push(
          make(tokenNames[tokens.kinds[token]!]!, from + tokens.starts[token]!, from + tokens.ends[token]!),
        );
      }
      for (let i = 0; i < tokens.comments.length; i += 2) {
        const [start, stop] = [from + tokens.comments[i]!, from + tokens.comments[i + 1]!];
        result.hidden.push(make(text.startsWith('/*', start) ? 'ML_COMMENT' : 'SL_COMMENT', start, stop));
      }
      for (const error of tokens.errors ?? []) {
        const { line, column } = position(from + error.start);
        result.errors.push({
          offset: from + error.start,
          length: error.end - error.start,
          line,
          column,
          message: error.code,
        });
      }
      from = end;
    }
    return result;
  }
}

/** Line and column from 1, as Chevrotain counts. */
function positions(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
