/** Writes the TextMate grammars: `npm run generate:textmate`. A test compares the files with what this makes. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepositions, units } from '../language/syntax/scanner.ts';
import { kinds } from '../language/vocabulary/index.ts';
import { markdownInjection, quiesceGrammar, type Grammar, type Words } from './grammar.ts';

const folder = dirname(fileURLToPath(import.meta.url));

/** The words of the vocabulary by the part they play. */
export function vocabularyWords(): Words {
  const all = [...kinds.values()];
  const declares = all.filter(({ name }) => name.style === 'declared').map(({ keyword }) => keyword);
  return {
    declaring: declares,
    otherKinds: all.map(({ keyword }) => keyword).filter((keyword) => !declares.includes(keyword)),
    facts: [...new Set(all.flatMap(({ facts }) => Object.keys(facts)))],
    prepositions: [...prepositions],
    units: [...units],
  };
}

/** The grammar files by path, with their texts. */
export function grammarFiles(): ReadonlyMap<string, string> {
  const text = (grammar: Grammar): string => `${JSON.stringify(grammar, undefined, 2)}\n`;
  return new Map([
    [join(folder, 'quiesce.tmLanguage.json'), text(quiesceGrammar(vocabularyWords()))],
    [join(folder, 'markdown-quiesce.tmLanguage.json'), text(markdownInjection())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of grammarFiles()) writeFileSync(path, text);
}
