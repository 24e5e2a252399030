/**
 * What each word of a text is, told by the vocabulary alone: an element of a kind, a fact, a name, a value of a type. Every feature
 * of the editor begins here; none looks at words itself.
 */
import { kinds, kindsIn, metaKinds, readingOf, type Kind, type Reading } from '../../vocabulary/index.ts';
import { EntryNode, PhraseNode, type ValueNode } from '../tree.ts';

/** What an entry is where it stands. */
export type EntryRole =
  | { readonly as: 'kind'; readonly kind: Kind }
  | { readonly as: 'fact'; readonly of: Kind; readonly fact: string }
  | { readonly as: 'unknown' };

/** The kind whose facts and blocks stand in the block of an entry: its own, or the one that a template or assumption is about. */
export function blockKind(entry: EntryNode): Kind | undefined {
  const role = roleOf(entry);
  if (role.as !== 'kind') return undefined;
  const { keyword } = role.kind;
  if (keyword !== 'template' && keyword !== 'assume') return role.kind;
  const word = keyword === 'template' ? entry.phrase('for')?.values[0]?.first : entry.values[0]?.first;
  const about = word === undefined ? undefined : kinds.get(word);
  return about && !metaKinds.has(about.keyword) ? about : undefined;
}

/** What an entry is. */
export function roleOf(entry: EntryNode): EntryRole {
  const holder = entry.$container;
  if (!(holder instanceof EntryNode)) {
    const kind = kindsIn('file').get(entry.key);
    return kind ? { as: 'kind', kind } : { as: 'unknown' };
  }
  const of = blockKind(holder);
  if (!of) return { as: 'unknown' };
  if (of.facts[entry.key]) return { as: 'fact', of, fact: entry.key };
  const kind = kindsIn(of.keyword).get(entry.key);
  return kind ? { as: 'kind', kind } : { as: 'unknown' };
}

/** What a token of a value is. */
export type TokenRole =
  /** A new name of an element (or template) of the kind. */
  | { readonly as: 'declared'; readonly kind: Kind }
  /** The name of a template, after `like`. */
  | { readonly as: 'template'; readonly kind: Kind }
  /** A value of a type. `fact` names the fact, phrase or argument; `name` where the value names the element. */
  | {
      readonly as: 'value';
      readonly of: Kind;
      readonly fact: string;
      /** Lists and optionals taken off; of an arrow, the type of this end. */
      readonly reading: Reading;
      readonly side: 'from' | 'to' | undefined;
    };

/** What the token of a value is; undefined where the vocabulary has no place for it. */
export function tokenRole(value: ValueNode, token: number): TokenRole | undefined {
  const holder = value.$container;
  const entry = value.entry;
  const role = roleOf(entry);
  if (role.as === 'unknown') return undefined;
  if (role.as === 'fact') {
    // Phrases of a fact belong to its schedule or window: days, dates and times, which need no more than their own text.
    if (holder instanceof PhraseNode) return undefined;
    return typed(role.of, role.fact, readingOf(role.of.facts[role.fact]!), value, token);
  }
  const { kind } = role;
  if (holder instanceof PhraseNode) {
    if (holder.preposition === 'like') return kind.like ? { as: 'template', kind } : undefined;
    const schema = kind.phrases[holder.preposition];
    return schema && typed(kind, holder.preposition, readingOf(schema), value, token);
  }
  if (kind.name.style === 'none') return undefined;
  if (token >= value.moreFrom) return argumentRole(kind, value, token);
  if (kind.name.style === 'declared') {
    return value.$containerIndex === 0 && token === value.first$ ? { as: 'declared', kind } : undefined;
  }
  return kind.name.schema && typed(kind, 'name', readingOf(kind.name.schema), value, token);
}

/** Arguments follow a name in order; which one a literal is can only be told by all that stand there, so the order decides. */
function argumentRole(kind: Kind, value: ValueNode, token: number): TokenRole | undefined {
  const names = Object.keys(kind.args);
  const fact = names[Math.min(token - value.moreFrom, names.length - 1)];
  return fact === undefined ? undefined : typed(kind, fact, readingOf(kind.args[fact]!), value, token);
}

function typed(of: Kind, fact: string, whole: Reading, value: ValueNode, token: number): TokenRole {
  const reading = itemOf(whole);
  if (reading.as !== 'arrow') return { as: 'value', of, fact, reading, side: undefined };
  const side = value.operatorToken >= 0 && token > value.operatorToken ? 'to' : 'from';
  return { as: 'value', of, fact, reading: itemOf(reading[side]), side };
}

/** The type of one value of a list, of what may also be `none`. */
export function itemOf(reading: Reading): Reading {
  return reading.as === 'list' || reading.as === 'optional' ? itemOf(reading.item) : reading;
}

/** The entry in whose block an entry stands; undefined on the file level. */
export function holderOf(entry: EntryNode): EntryNode | undefined {
  return entry.$container instanceof EntryNode ? entry.$container : undefined;
}
