/**
 * Checks entries against the vocabulary: words that are none, kinds in the wrong place, facts said twice, values that cannot be
 * read, references that lead nowhere, templates. What it reports is about the language; whether the design is right is for rules.
 */
import { Tok } from '../syntax/scanner.ts';
import type { EntryNode, Unit } from '../syntax/tree.ts';
import { kinds, kindsIn, metaKinds, metaOf, readingOf, type Kind, type Reading } from '../vocabulary/index.ts';
import { findProduct, productSpellings } from '../support/products.ts';
import { topics } from '../vocabulary/topics/index.ts';
import type { Element } from './element.ts';
import { nearest } from './nearest.ts';
import { quoted, ReadProblem, readValues, tokenValue, type ReadContext } from './reader.ts';
import { Place } from './source.ts';
import type { Topology } from './topology.ts';

/** The problems of the language in one unit, in the order of the text. */
export function checkUnit(unit: Unit, topology: Topology): ReadProblem[] {
  const declared = topology.declaredBy(unit);
  const problems: ReadProblem[] = [...(declared?.problems ?? [])];
  syntaxProblems(unit, problems);
  const top = kindsIn('file');
  for (const entry of unit.entries) {
    const kind = top.get(entry.key);
    if (kind) checkEntry(entry, kind, topology, problems);
    else problems.push(unknownKey(entry, undefined));
  }
  if (declared) {
    const seen = new Set<string>();
    for (const element of declared.all) checkValues(element, problems, seen);
  }
  return problems.length > 1 ? problems.sort((a, b) => Place.compare(a.place, b.place)) : problems;
}

function syntaxProblems(unit: Unit, problems: ReadProblem[]): void {
  for (const p of unit.problems) {
    problems.push(new ReadProblem(p.code, new Place(unit, p.start, p.end), p.params ?? {}, p.instead?.text));
  }
}

function checkEntry(entry: EntryNode, kind: Kind, topology: Topology, problems: ReadProblem[]): void {
  checkHead(entry, kind, topology, problems);
  if (kind.keyword === 'template' || kind.keyword === 'assume') {
    const word = kind.keyword === 'template' ? entry.phrase('for')?.values[0]?.first : entry.values[0]?.first;
    if (kind.keyword === 'assume' && word === 'unstated') return;
    const of = word === undefined ? undefined : kinds.get(word);
    if (of && !metaKinds.has(of.keyword)) {
      checkBlock(entry, of, topology, problems);
      if (kind.keyword === 'assume') checkAssumed(entry, of, problems);
    } else if (word !== undefined) {
      const value = kind.keyword === 'template' ? entry.phrase('for')!.values[0]! : entry.values[0]!;
      problems.push(guessed('not-kind', Place.of(value), word, kinds.keys()));
    } else problems.push(new ReadProblem('phrase-missing', keyPlace(entry), { kind: kind.keyword, phrase: 'for' }));
    return;
  }
  checkBlock(entry, kind, topology, problems);
}

function checkBlock(entry: EntryNode, kind: Kind, topology: Topology, problems: ReadProblem[]): void {
  const allowed = kindsIn(kind.keyword);
  let said: Map<string, EntryNode> | undefined;
  let misplaced = false;
  for (const sub of entry.entries) {
    if (kind.facts[sub.key]) {
      said ??= new Map();
      const twin = said.get(sub.key);
      if (twin) {
        problems.push(
          new ReadProblem('fact-twice', keyPlace(sub), { kind: kind.keyword, fact: sub.key }, undefined, [
            keyPlace(twin),
          ]),
        );
      } else said.set(sub.key, sub);
      checkFact(sub, kind, problems);
      continue;
    }
    const subKind = allowed.get(sub.key);
    if (!subKind && entry.unit.isUnclosed && kinds.has(sub.key)) {
      // One missing brace puts all that follows in the wrong place: it is said once.
      if (!misplaced) problems.push(unknownKey(sub, kind));
      misplaced = true;
    } else if (!subKind) problems.push(unknownKey(sub, kind));
    else checkEntry(sub, subKind, topology, problems);
    if (vouching.has(sub.key)) checkSaidOnce(sub, entry, problems);
  }
}

/** The entries by which a person vouches for something. */
const vouching: ReadonlySet<string> = new Set(['confirmed', 'refuted', 'pending']);

/** An assumption states facts: blocks in it would be read by nobody. */
function checkAssumed(entry: EntryNode, of: Kind, problems: ReadProblem[]): void {
  for (const sub of entry.entries) {
    if (of.facts[sub.key] || metaKinds.has(sub.key) || !kindsIn(of.keyword).has(sub.key)) continue;
    problems.push(new ReadProblem('assume-block', keyPlace(sub), { text: sub.key, kind: of.keyword }));
  }
}

/** Phrases that a fact's type reads itself. */
const phrasesOfType: Readonly<Record<string, readonly string[]>> = { schedule: ['at', 'on'], window: ['on'] };

function checkFact(entry: EntryNode, kind: Kind, problems: ReadProblem[]): void {
  const schema = kind.facts[entry.key]!;
  if (entry.values.length === 0) {
    problems.push(
      new ReadProblem('fact-without-value', keyPlace(entry), { fact: entry.key, example: metaOf(schema).example }),
    );
  }
  const reading = readingOf(schema);
  const known = phrasesOfType[reading.as === 'list' ? reading.item.as : reading.as] ?? [];
  for (const phrase of entry.phrases) {
    if (known.includes(phrase.preposition)) continue;
    problems.push(
      new ReadProblem('phrase-unknown', Place.tokens(phrase.unit, phrase.first$), {
        key: entry.key,
        phrase: phrase.preposition,
        known: known.join(', '),
      }),
    );
  }
  if (entry.open >= 0) {
    problems.push(new ReadProblem('fact-with-block', Place.tokens(entry.unit, entry.open), { fact: entry.key }));
  }
}

function checkHead(entry: EntryNode, kind: Kind, topology: Topology, problems: ReadProblem[]): void {
  const { name } = kind;
  const head = entry.values[0];
  if (!head || (name.style === 'declared' && tokenValue(head.first).trim() === '')) {
    if (name.required || head) {
      problems.push(new ReadProblem('name-missing', keyPlace(entry), { kind: kind.keyword, example: kind.example }));
    }
  } else if (name.style === 'none') {
    problems.push(new ReadProblem('name-not-here', Place.of(head), { kind: kind.keyword, text: head.first }));
  } else {
    const reading = name.schema && readingOf(name.schema);
    const list = reading?.as === 'list';
    if (entry.values.length > 1 && !list) {
      problems.push(new ReadProblem('one-name', Place.of(entry.values[1]!), { kind: kind.keyword }));
    }
    if (head.operatorToken >= 0 && name.style === 'declared') {
      problems.push(
        new ReadProblem('operator-not-here', Place.tokens(head.unit, head.operatorToken), { text: head.operator! }),
      );
    }
    const more = head.last$ - head.moreFrom + 1;
    const args = Object.keys(kind.args).length;
    if (more > 0 && args === 0 && reading?.as !== 'os' && reading?.as !== 'text') {
      problems.push(
        new ReadProblem('value-not-here', Place.tokens(head.unit, head.moreFrom, head.last$), { kind: kind.keyword }),
      );
    }
    if (list && reading.item.as === 'topic') {
      for (const value of entry.values) {
        if (!topics.has(value.first)) problems.push(guessed('not-topic', Place.of(value), value.first, topics.keys()));
      }
    }
    if (
      name.style === 'value' &&
      reading &&
      reading.as === 'choice' &&
      !reading.options.includes(tokenValue(head.first))
    ) {
      const text = tokenValue(head.first);
      const guess = nearest(text, reading.options);
      const params = { text, options: reading.options.join(', '), guess: guess ?? '' };
      problems.push(new ReadProblem('not-choice', Place.tokens(head.unit, head.first$), params, guess));
    }
  }
  if (metaKinds.has(kind.keyword)) checkMetaPhrases(entry, kind, problems);
  for (const phrase of entry.phrases) {
    const { preposition } = phrase;
    const twin = entry.phrases.find((p) => p.preposition === preposition);
    if (twin !== phrase) {
      problems.push(
        new ReadProblem('fact-twice', Place.tokens(phrase.unit, phrase.first$), {
          kind: kind.keyword,
          fact: preposition,
        }),
      );
    } else if (preposition === 'like' && kind.like) checkLike(entry, kind, topology, problems);
    else if (!kind.phrases[preposition]) {
      problems.push(
        new ReadProblem('phrase-unknown', Place.tokens(phrase.unit, phrase.first$), {
          key: kind.keyword,
          phrase: preposition,
          known: [...Object.keys(kind.phrases), ...(kind.like ? ['like'] : [])].join(', '),
        }),
      );
    }
  }
}

/** A topic that one element has both confirmed and refuted, or twice. */
function checkSaidOnce(entry: EntryNode, holder: EntryNode, problems: ReadProblem[]): void {
  for (const other of holder.entries) {
    if (other === entry) break;
    if (!vouching.has(other.key)) continue;
    for (const value of entry.values) {
      const twin = other.values.find((v) => v.first === value.first);
      const params = { text: value.first, other: other.key };
      if (twin) problems.push(new ReadProblem('topic-twice', Place.of(value), params, undefined, [Place.of(twin)]));
    }
  }
}

const plain: ReadContext = { rangeIndex: -1, fill: (text) => text, resolve: () => null };

/** Dates, reasons and names of entries that are no elements, which nobody else reads. */
function checkMetaPhrases(entry: EntryNode, kind: Kind, problems: ReadProblem[]): void {
  for (const phrase of entry.phrases) {
    const schema = kind.phrases[phrase.preposition];
    if (!schema) continue;
    const read = readValues(readingOf(schema), phrase.values, undefined, plain);
    if (read instanceof ReadProblem) problems.push(read);
  }
}

function checkLike(entry: EntryNode, kind: Kind, topology: Topology, problems: ReadProblem[]): void {
  const { values } = entry.phrase('like')!;
  const value = values[0];
  if (!value) return;
  if (values.length > 1) {
    problems.push(new ReadProblem('one-value', Place.of(values[1]!), { count: String(values.length) }));
  }
  const name = tokenValue(value.first).normalize('NFC');
  const template = topology.template(name);
  if (!template) {
    problems.push(guessed('template-missing', Place.of(value), name, topology.templateNames));
    return;
  }
  const own = kind.keyword === 'template' ? entry.phrase('for')?.values[0]?.first : kind.keyword;
  const its = template.phrase('for')?.values[0]?.first;
  if (its !== undefined && own !== undefined && its !== own) {
    problems.push(
      new ReadProblem('template-kind', Place.of(value), { text: name, kind: own, other: its }, undefined, [
        keyPlace(template),
      ]),
    );
  }
  if (kind.keyword !== 'template') return;
  const chain = [nameOf(entry)];
  for (let next: EntryNode | undefined = template; next;) {
    if (next === entry) {
      problems.push(new ReadProblem('template-cycle', Place.of(value), { chain: [...chain, chain[0]!].join(' → ') }));
      return;
    }
    const step: string = nameOf(next);
    if (chain.includes(step)) return;
    chain.push(step);
    const like: string | undefined = next.phrase('like')?.values[0]?.first;
    next = like === undefined ? undefined : topology.template(tokenValue(like));
  }
}

function nameOf(entry: EntryNode): string {
  return tokenValue(entry.values[0]?.first ?? '');
}

/** Reads everything that an element says, so that each value that cannot be read is found; once for entries of many elements. */
function checkValues(element: Element, problems: ReadProblem[], seen: Set<string>): void {
  const { definition } = element;
  const report = (problem: ReadProblem): void => {
    const key = `${problem.place.file.uri}#${problem.place.start}#${problem.code}#${problem.params['text'] ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    problems.push(problem);
  };
  for (const { entry } of element.layers) {
    for (const sub of entry.entries) {
      if (definition.facts[sub.key]) readOut(element, sub.key, report);
    }
    if (entry.key !== element.kind) continue;
    for (const phrase of entry.phrases)
      if (definition.phrases[phrase.preposition]) readOut(element, phrase.preposition, report);
  }
  const { schema } = definition.name;
  if (schema && readingOf(schema).as === 'ref') {
    const target = element.target;
    if (target instanceof ReadProblem) report(target);
  }
  if (schema && isProduct(readingOf(schema)) && element.name !== undefined) {
    for (const { entry } of element.layers.slice(0, 1)) reportProduct(element.name, entry, report);
  }
  const head = element.entry.values[0];
  if (head && head.last$ >= head.moreFrom) {
    for (const arg of Object.keys(definition.args)) readOut(element, arg, report);
  }
}

function readOut(element: Element, fact: string, report: (problem: ReadProblem) => void): void {
  const read = element.glance(fact);
  if (read.state === 'invalid') report(read.problem);
  else if (read.state === 'known' && typeof read.value === 'string' && read.origin === 'own') {
    const reading = element.definition.sayable.get(fact)?.reading;
    if (reading && isProduct(reading) && !findProduct(read.value)) report(unknownProduct(read.value, read.place));
  }
}

function isProduct(reading: Reading): boolean {
  return reading.as === 'product' || (reading.as === 'optional' && isProduct(reading.item));
}

function reportProduct(name: string, entry: EntryNode, report: (problem: ReadProblem) => void): void {
  const head = entry.values[0];
  if (!head || name === 'none' || name === 'tbc' || findProduct(name)) return;
  report(unknownProduct(name, Place.tokens(head.unit, head.first$)));
}

/** One spelling per thing: a product that the catalogue does not know is perhaps one that it spells otherwise. */
function unknownProduct(text: string, place: Place): ReadProblem {
  const guess = nearest(
    text,
    productSpellings.map(([spelling]) => spelling),
  );
  const instead = guess === undefined ? undefined : /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(guess) ? guess : quoted(guess);
  return new ReadProblem('unknown-product', place, { text, guess: guess ?? '' }, instead);
}

/** Units as people write them, for a guess: the language has one spelling of each. */
const unitSpellings: Readonly<Record<string, string>> = {
  k: 'KB', kb: 'KB', kib: 'KB', m: 'MB', mb: 'MB', mib: 'MB', g: 'GB', gb: 'GB', gib: 'GB', t: 'TB', tb: 'TB', tib: 'TB',
  msec: 'ms', sec: 's', secs: 's', second: 's', seconds: 's', 秒: 's', mins: 'min', minute: 'min', minutes: 'min', 分: 'min',
  hr: 'h', hrs: 'h', hour: 'h', hours: 'h', 時間: 'h', day: 'd', days: 'd', 日: 'd', week: 'w', weeks: 'w', 週: 'w', 週間: 'w',
  kbps: 'kbps', mbps: 'Mbps', gbps: 'Gbps', 'kbit/s': 'kbps', 'mbit/s': 'Mbps', 'gbit/s': 'Gbps',
}; // prettier-ignore

/** The unit that a word means which stands behind a number: `2 tb`. */
function unitMeant(entry: EntryNode): string | undefined {
  const { unit, first$ } = entry;
  if (
    first$ === 0 ||
    unit.tokens.kinds[first$ - 1] !== Tok.Literal ||
    !/^\d+(\.\d+)?$/.test(unit.tokenText(first$ - 1))
  )
    return undefined;
  return unitSpellings[entry.key.toLowerCase()];
}

function unknownKey(entry: EntryNode, parent: Kind | undefined): ReadProblem {
  const place = keyPlace(entry);
  const { key } = entry;
  const kind = kinds.get(key);
  const params = { text: key, parent: parent?.keyword ?? '' };
  if (kind) {
    const places = kind.parents.map((p) => (p === 'file' ? 'the file level' : p)).join(', ');
    return new ReadProblem(parent ? 'kind-misplaced' : 'kind-not-at-top', place, { ...params, places });
  }
  const meant = unitMeant(entry);
  if (meant !== undefined) return new ReadProblem('unknown-unit', place, { text: key, guess: meant }, meant);
  const words = parent
    ? [...Object.keys(parent.facts), ...kindsIn(parent.keyword).keys()]
    : [...kindsIn('file').keys()];
  const guess = nearest(key, words);
  return new ReadProblem(parent ? 'unknown-fact' : 'unknown-kind', place, { ...params, guess: guess ?? '' }, guess);
}

function guessed(code: string, place: Place, text: string, options: Iterable<string>): ReadProblem {
  const guess = nearest(text, options);
  return new ReadProblem(code, place, { text, guess: guess ?? '' }, guess);
}

function keyPlace(entry: EntryNode): Place {
  return Place.tokens(entry.unit, entry.first$);
}
