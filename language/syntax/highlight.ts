/** What colour a word deserves that its spelling alone does not tell: a kind, a fact, a name, a reference, a choice. */
import { readToken, tokenValue } from '../model/reader.ts';
import type { Reading } from '../vocabulary/index.ts';
import { topics } from '../vocabulary/topics/index.ts';
import { roleOf, tokenRole } from './services/roles.ts';
import { Tok } from './scanner.ts';
import { walkEntries, type EntryNode, type FileNode, type ValueNode } from './tree.ts';

/** Classes of words; the names are those that the protocol gives to semantic tokens. */
export type HighlightClass = 'keyword' | 'property' | 'class' | 'variable' | 'enumMember' | 'type';

export interface Highlight {
  /** Offset in the file. */
  readonly start: number;
  readonly length: number;
  readonly as: HighlightClass;
  /** A name where it is declared. */
  readonly declaration: boolean;
}

/** The classified words of a file, in the order of the text. Strings, numbers, prepositions and comments show by themselves. */
export function* highlights(file: FileNode): Generator<Highlight> {
  for (const entry of walkEntries(file.entries)) yield* ofHead(entry);
}

function* ofHead(entry: EntryNode): Generator<Highlight> {
  const role = roleOf(entry);
  if (role.as !== 'unknown') {
    yield word(entry.keyStart, entry.keyEnd, role.as === 'kind' ? 'keyword' : 'property');
  }
  for (const value of entry.values) yield* ofValue(value);
  for (const phrase of entry.phrases) for (const value of phrase.values) yield* ofValue(value);
}

function* ofValue(value: ValueNode): Generator<Highlight> {
  const { unit } = value;
  for (let token = value.first$; token <= value.last$; token++) {
    if (value.tokenKind(token) !== Tok.Word && value.tokenKind(token) !== Tok.Literal) continue;
    const text = unit.tokenText(token);
    if (value.tokenKind(token) === Tok.Literal && !text.startsWith('"')) continue;
    const role = tokenRole(value, token);
    if (!role) continue;
    const start = unit.offset + unit.tokens.starts[token]!;
    const end = unit.offset + unit.tokens.ends[token]!;
    if (role.as === 'declared') yield word(start, end, 'class', true);
    else if (role.as === 'template') yield word(start, end, 'variable');
    else {
      const as = classOf(role.reading, tokenValue(text), value, token);
      if (as) yield word(start, end, as);
    }
  }
}

const plain = { rangeIndex: -1, rangeLength: () => 0, fill: (text: string) => text, resolve: () => null };

function classOf(reading: Reading, text: string, value: ValueNode, token: number): HighlightClass | undefined {
  if (text === 'none' || (text === 'tbc' && token === value.first$)) return 'enumMember';
  switch (reading.as) {
    case 'ref':
      return reading.words.includes(text) ? 'enumMember' : 'variable';
    case 'choice':
      return reading.options.includes(text) ? 'enumMember' : undefined;
    case 'yesno':
      return typeof readToken(reading, value, token, plain) === 'boolean' ? 'enumMember' : undefined;
    case 'topic':
      return topics.has(text) ? 'enumMember' : undefined;
    case 'rule':
      return 'enumMember';
    case 'kind':
      return 'type';
    case 'schedule':
      return 'enumMember';
    case 'product':
      return value.tokenKind(token) === Tok.Word ? 'type' : undefined;
    default:
      return undefined;
  }
}

function word(start: number, end: number, as: HighlightClass, declaration = false): Highlight {
  return { start, length: end - start, as, declaration };
}
