/** Snippets made of the vocabulary's examples: what an engineer would write, with stops where it differs. */
import { readingOf, metaOf, type Kind, type Reading } from '../../language/vocabulary/index.ts';
import { itemOf } from '../../language/syntax/services/roles.ts';
import { parseFile } from '../../language/syntax/parser.ts';

/** A text that a snippet shows as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function stop(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

function choice(number: number, options: readonly string[]): string {
  return `\${${number}|${options.map((option) => option.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** A fact with a stop for its value. */
export function factSnippet(key: string, schema: Kind['facts'][string]): string {
  const reading = itemOf(readingOf(schema));
  if (reading.as === 'choice') return `${key} ${choice(1, reading.options)}$0`;
  if (reading.as === 'yesno') return `${key} ${choice(1, ['yes', 'no'])}$0`;
  if (isLookedUp(reading)) return `${key} $0`;
  const { example } = metaOf(schema);
  const value = example.startsWith(`${key} `) ? example.slice(key.length + 1).split('  ')[0]! : '';
  return value === '' ? `${key} $0` : `${key} ${stop(1, value)}$0`;
}

/** Values that are chosen from what is there: completion goes on with them. */
export function isLookedUp(reading: Reading): boolean {
  const item = itemOf(reading);
  if (item.as === 'arrow') return true;
  return ['ref', 'os', 'product', 'topic', 'rule', 'kind', 'template', 'schedule', 'choice', 'yesno'].includes(item.as);
}

/** An entry of a kind: its example with a stop at each value, its block open. */
export function kindSnippet(kind: Kind, onOneLine: boolean): string {
  const [entry] = parseFile(kind.example, new Set()).entries;
  if (entry?.key !== kind.keyword) return `${kind.keyword} $0`;
  const { unit } = entry;
  const end = entry.open < 0 ? entry.last$ : entry.open - 1;
  const values = new Set<number>();
  for (const list of [entry.values, ...entry.phrases.map((phrase) => phrase.values)]) {
    for (const value of list) {
      for (let token = value.first$; token <= value.last$; token++)
        if (token !== value.operatorToken) values.add(token);
    }
  }
  let text = '';
  let at = unit.tokens.starts[entry.first$]!;
  let stops = 0;
  for (let token = entry.first$; token <= end; token++) {
    text += literal(unit.text.slice(at, unit.tokens.starts[token]));
    const word = unit.tokenText(token);
    text += values.has(token) ? stop(++stops, word) : literal(word);
    at = unit.tokens.ends[token]!;
  }
  if (entry.open < 0) return `${text}$0`;
  return onOneLine ? `${text} { $0 }` : `${text} {\n\t$0\n}`;
}
