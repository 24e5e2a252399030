/** Semantic highlighting: what the vocabulary says of each word, in the numbers of the protocol. */
import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens as Tokens,
  type SemanticTokensDelta,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { highlights, type HighlightClass } from '../language/syntax/highlight.ts';
import { treeOf } from '../language/syntax/services/designs.ts';

const types: readonly HighlightClass[] = ['keyword', 'property', 'class', 'variable', 'enumMember', 'type'];
const index: Readonly<Record<string, number>> = Object.fromEntries(types.map((type, i) => [type, i]));

export class SemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = index;
  readonly tokenModifiers = { declaration: 1 };
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...types], tokenModifiers: ['declaration'] },
    full: { delta: false },
    range: true,
  };

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): Tokens {
    return tokensOf(document, undefined);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): Tokens {
    return tokensOf(document, range);
  }

  semanticHighlightDelta(document: LangiumDocument): Tokens | SemanticTokensDelta {
    return tokensOf(document, undefined);
  }
}

function tokensOf(document: LangiumDocument, range: Range | undefined): Tokens {
  const text = document.textDocument;
  const from = range ? text.offsetAt(range.start) : 0;
  const to = range ? text.offsetAt(range.end) : Infinity;
  const builder = new SemanticTokensBuilder();
  for (const { start, length, as, declaration } of highlights(treeOf(document))) {
    if (start + length < from || start > to) continue;
    const { line, character } = text.positionAt(start);
    builder.push(line, character, length, index[as]!, declaration ? 1 : 0);
  }
  return builder.build();
}
