/** Cards of Markdown that hovers and completion show: kinds, facts, elements, rules. */
import type { Element, Fact } from '../../language/model/element.ts';
import { docOf } from '../../language/model/element.ts';
import { rolesOf, technologyOf } from '../../language/model/derived/istorage.ts';
import { datastoresOfVm } from '../../language/model/derived/machines.ts';
import { codeBlock, codeSpan, plainParagraphs, plainText } from '../../language/rules/engine/markdown.ts';
import type { Rule } from '../../language/rules/engine/rule.ts';
import { documents } from '../../language/support/documents.ts';
import type { EntryNode } from '../../language/syntax/tree.ts';
import {
  kinds,
  metaOf,
  readingOf,
  type FactMeta,
  type FactName,
  type Kind,
  type KindName,
  type Text,
} from '../../language/vocabulary/index.ts';
import { typeText } from './types.ts';

type Language = keyof Text;
type Schema = Kind['facts'][string];

/** Blocks of Markdown, one below the other. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What a kind of element is. */
export function kindCard(kind: Kind, language: Language): string {
  const places = kind.parents.map((parent) =>
    parent === 'file' ? fileLevel[language] : parent === '*' ? anywhere[language] : `\`${parent}\``,
  );
  return blocks(
    `**${kind.keyword}** — ${kind.title[language]}`,
    kind.doc[language],
    language === 'ja' ? `置ける場所: ${places.join('、')}` : `Stands in: ${places.join(', ')}`,
    codeBlock(kind.example, 'quiesce'),
  );
}

const fileLevel: Text = { en: 'the file level', ja: 'ファイル直下' };
const anywhere: Text = { en: 'any block', ja: '任意のブロック' };

/** What a fact, phrase or argument is. */
export function factCard(of: Kind, name: string, schema: Schema, language: Language): string {
  const meta = metaOf(schema);
  const owner = language === 'ja' ? `${of.title.ja}の記述` : `of ${of.title.en.toLowerCase()}`;
  return blocks(
    `**${name}** — ${meta.label[language]} (${owner})`,
    meta.doc?.[language],
    `${language === 'ja' ? '値' : 'Value'}: ${typeText(readingOf(schema), language)}`,
    absentText(of, name, schema, meta, language),
    codeBlock(meta.example, 'quiesce'),
  );
}

/** What it means that a fact is not said. */
function absentText(of: Kind, name: string, schema: Schema, meta: FactMeta, language: Language): string {
  const reading = readingOf(schema);
  const item = reading.as === 'list' ? reading.item.as : reading.as;
  const closed =
    meta.absent === undefined ? item === 'ref' || item === 'arrow' || name in of.phrases : meta.absent === 'closed';
  const text = closed
    ? { en: 'Not said: there is none.', ja: '書かなければ「なし」。' }
    : {
        en: 'Not said: undecided, and rules that need it cannot tell.',
        ja: '書かなければ未定で、必要とする規則は判定できない。',
      };
  if (meta.unstated === undefined) return text[language];
  return language === 'ja'
    ? `${text.ja}\`assume unstated\` があれば \`${meta.unstated}\`。`
    : `${text.en} With \`assume unstated\`: \`${meta.unstated}\`.`;
}

/** Who says a fact of an element, and what; undefined where nothing is known of it. */
export function statedText(element: Element, name: string, language: Language): string | undefined {
  const fact: Fact = element.fact(name as FactName<KindName>);
  const what = `${codeSpan(name)} ${plainText(language === 'ja' ? `(${element.label})` : `of ${element.label}`)}`;
  switch (fact.state) {
    case 'known':
      return `${what}: ${codeSpan(writtenText(fact, element, name))} — ${originText(fact, language)}`;
    case 'tbc':
      return `${what}: ${language === 'ja' ? '確認待ち' : 'to be confirmed'}${fact.note === '' ? '' : ` — ${plainText(fact.note)}`}`;
    case 'undeclared':
      return `${what}: ${language === 'ja' ? '未記述' : 'not stated'}`;
    default:
      return undefined;
  }
}

type Known = Extract<Fact, { state: 'known' }>;

function writtenText({ entry, place }: Known, { definition }: Element, name: string): string {
  // What `assume unstated` says stands in the vocabulary, not in the text.
  const schema = definition.facts[name] ?? definition.phrases[name];
  if (entry.key === 'assume' && schema) return metaOf(schema).unstated ?? 'none';
  return place.text.replace(/\s+/g, ' ');
}

function originText({ origin, place }: Known, language: Language): string {
  const { file, start } = place;
  const at = `${decodedName(file.uri)}:${file.position(start).line + 1}`;
  switch (origin) {
    case 'own':
      return language === 'ja' ? '自身の記述' : 'its own word';
    case 'template':
      return language === 'ja' ? `テンプレートによる (${plainText(at)})` : `from a template (${plainText(at)})`;
    case 'assumed':
      return language === 'ja' ? `前提による (${plainText(at)})` : `assumed (${plainText(at)})`;
  }
}

/** The last part of a URI, as a person would write it. */
export function decodedName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Facts that a card lists; more would hide the rest. */
const mostFacts = 24;

/** An element: what it is, its comment, what follows from the design, and what templates and assumptions add to its own words. */
export function elementCard(element: Element, language: Language): string {
  const { definition, entry } = element;
  const added: string[] = [];
  for (const name of [...Object.keys(definition.phrases), ...Object.keys(definition.facts)]) {
    const fact: Fact = element.fact(name as FactName<KindName>);
    if (fact.state === 'known' && fact.origin !== 'own') {
      added.push(`- ${codeSpan(name)} ${codeSpan(writtenText(fact, element, name))} — ${originText(fact, language)}`);
    }
  }
  const more = added.length > mostFacts ? [`- … (${added.length - mostFacts})`] : [];
  const follows = followsText(element, language);
  return blocks(
    `**${plainText(element.label)}** — ${definition.title[language]}`,
    plainParagraphs(docOf(entry)),
    follows.length > 0
      ? `${language === 'ja' ? '設計から決まること' : 'Follows from the design'}: ${follows.join('; ')}`
      : undefined,
    [...added.slice(0, mostFacts), ...more].join('\n'),
  );
}

/** What has no keyword because it follows from other facts. */
function followsText(element: Element, language: Language): string[] {
  const follows: string[] = [];
  if (element.is('ld')) {
    const roles = [...rolesOf(element)];
    if (roles.length > 0) follows.push(roles.join(', '));
  }
  if (element.is('pair') || element.is('snapshot')) follows.push(technologyOf(element));
  if (element.is('vm')) {
    const stores = datastoresOfVm(element).map((store) => store.name ?? '');
    if (stores.length > 0) {
      follows.push(`${language === 'ja' ? 'データストア' : 'datastores'} ${stores.map(plainText).join(', ')}`);
    }
  }
  return follows;
}

/** A template: its comment and its text. */
export function templateCard(entry: EntryNode, language: Language): string {
  const text = entry.unit.text.slice(entry.start - entry.unit.offset, entry.end - entry.unit.offset);
  const lines = text.split(/\r?\n/);
  const shown = lines.length > 20 ? [...lines.slice(0, 20), '  …'] : lines;
  return blocks(
    `**template ${plainText(entry.values[0]?.first ?? '')}** — ${kinds.get('template')!.title[language]}`,
    plainParagraphs(docOf(entry)),
    codeBlock(shown.join('\n'), 'quiesce'),
  );
}

/** A rule, in short; its page says the rest. */
export function ruleCard(rule: Rule, language: Language): string {
  const document = documents.get(rule.source.document);
  return blocks(
    `**${rule.id}** — ${rule.level}`,
    rule.summary[language],
    rule.why?.[language],
    `${language === 'ja' ? '出典' : 'Source'}: ${document?.title[language] ?? rule.source.document}, ${rule.source.section}`,
    `[${language === 'ja' ? '規則のページを開く' : 'Open the page of the rule'}](command:quiesce.openRulePage?${encodeURIComponent(JSON.stringify([rule.id]))})`,
  );
}
