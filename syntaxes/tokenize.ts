/** Tokens of a text as an editor sees them, for tests of the grammars. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import onigurumaModule from 'vscode-oniguruma';
import textmateModule, { type IGrammar } from 'vscode-textmate';
import { grammarFiles } from './generate.ts';

export interface ScopedToken {
  readonly text: string;
  /** From the outermost to the innermost, without the grammar's own. */
  readonly scopes: readonly string[];
}

// Both packages are CommonJS.
const { createOnigScanner, createOnigString, loadWASM } = onigurumaModule;
const { INITIAL, parseRawGrammar, Registry } = textmateModule;

/** The grammar of Quiesce as the generator makes it, or another by its scope name. */
export async function loadGrammar(scopeName = 'source.quiesce', others: readonly string[] = []): Promise<IGrammar> {
  const wasm = join(dirname(createRequire(import.meta.url).resolve('vscode-oniguruma')), 'onig.wasm');
  await loadWASM(readFileSync(wasm));
  const raw = [...grammarFiles()].map(([path, text]) => parseRawGrammar(text, path));
  const extra = others.map((text) => parseRawGrammar(text, 'other.json'));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name) => [...raw, ...extra].find((grammar) => grammar.scopeName === name) ?? null,
    getInjections: (name) => (name === 'text.html.markdown' ? ['markdown.quiesce.codeblock'] : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

/** Tokens line by line, blanks left out. */
export function tokenize(grammar: IGrammar, text: string): ScopedToken[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) }))
      .filter((token) => token.text.trim() !== '');
  });
}
