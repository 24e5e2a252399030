/** Proposals for values of a type. */
import { UriUtils, type URI } from 'langium';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { quoted, ReadProblem, tokenValue } from '../../language/model/reader.ts';
import type { Element } from '../../language/model/element.ts';
import { referredBy } from '../../language/syntax/services/meanings.ts';
import { rules } from '../../language/rules/index.ts';
import { osNames } from '../../language/support/operating-systems.ts';
import { products } from '../../language/support/products.ts';
import type { Design } from '../../language/syntax/services/designs.ts';
import { kinds, metaKinds, metaOf, type Kind, type KindName, type Reading } from '../../language/vocabulary/index.ts';
import { topics } from '../../language/vocabulary/topics/index.ts';
import type { Language } from '../settings.ts';
import { literal } from './snippets.ts';

/** Where a value is wanted. */
export interface Wanted {
  readonly design: Design;
  readonly uri: URI;
  /** The documents of the workspace. */
  readonly files: () => readonly URI[];
  readonly language: Language;
  readonly reading: Reading;
  readonly of: Kind;
  readonly fact: string;
  readonly schema: Kind['facts'][string] | undefined;
  /** In whose name it is read. */
  readonly speaker: Element | undefined;
  readonly side: 'from' | 'to' | undefined;
  /** Texts that the list holds already. */
  readonly said: ReadonlySet<string>;
  readonly typed: string;
}

/** More are cut off, and the editor asks again when more is typed. */
export const mostItems = 1000;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const units: Partial<Record<Reading['as'], readonly string[]>> = {
  size: ['KB', 'MB', 'GB', 'TB'],
  duration: ['ms', 's', 'min', 'h', 'd', 'w'],
  rate: ['kbps', 'Mbps', 'Gbps'],
};

/** Units that may follow a number. */
export function unitItems(reading: Reading): CompletionItem[] {
  return (units[reading.as] ?? []).map((label) => ({ label, kind: CompletionItemKind.Unit }));
}

/** Days that may follow `on` in a schedule or window. */
export function dayItems(): CompletionItem[] {
  return weekdays.map((label, index) => ({ label, kind: CompletionItemKind.EnumMember, sortText: String(index) }));
}

export function valueItems(wanted: Wanted): CompletionItem[] {
  const { reading, schema, language } = wanted;
  const items = ofType(reading, wanted);
  if (takesNone(wanted)) items.push({ label: 'none', kind: CompletionItemKind.Keyword, sortText: '8' });
  if (schema && wanted.fact in wanted.of.facts && wanted.said.size === 0) {
    const note = metaOf(schema).label[language];
    items.push({
      label: 'tbc',
      kind: CompletionItemKind.Keyword,
      detail: language === 'ja' ? '確認待ち' : 'to be confirmed',
      insertText: `tbc ${literal(quoted(note))}`,
      insertTextFormat: InsertTextFormat.Snippet,
      sortText: '9',
    });
  }
  return items;
}

function takesNone({ schema, reading, said }: Wanted): boolean {
  if (!schema || said.size > 0) return false;
  return reading.as === 'ref' || reading.as === 'schedule' || wholeTakesNone(metaOf(schema).unstated);
}

function wholeTakesNone(unstated: string | undefined): boolean {
  return unstated === 'none';
}

function ofType(reading: Reading, wanted: Wanted): CompletionItem[] {
  const { language } = wanted;
  switch (reading.as) {
    case 'choice':
      return reading.options.map((label, index) => ({
        label,
        kind: CompletionItemKind.EnumMember,
        sortText: order(index),
      }));
    case 'yesno':
      return ['yes', 'no'].map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
    case 'ref':
      return [
        ...references(reading.kinds, wanted),
        ...reading.words.map((label) => ({ label, kind: CompletionItemKind.EnumMember })),
      ];
    case 'os':
      return osNames.map((name) => ({
        label: quoted(name),
        kind: CompletionItemKind.Value,
        filterText: filterOf(quoted(name), wanted),
      }));
    case 'product':
      return products.map(({ name, role, aliases }) => {
        const label = asWritten(name);
        return {
          label,
          kind: CompletionItemKind.Value,
          labelDetails: { description: role },
          filterText: filterOf([label, ...aliases].join(' '), wanted),
        };
      });
    case 'topic':
      return [...topics]
        .filter(([name]) => !wanted.said.has(name))
        .map(([label, topic]) => ({
          label,
          kind: CompletionItemKind.Constant,
          detail: topic.label[language],
          sortText: topic.on.includes(wanted.speaker?.kind ?? '') ? '1' : '2',
        }));
    case 'rule':
      return rules.map(({ id, summary, level }) => ({
        label: id,
        kind: CompletionItemKind.Event,
        labelDetails: { description: level },
        detail: summary[language],
      }));
    case 'kind':
      return kindItems(wanted);
    case 'schedule':
      return scheduleItems();
    case 'window':
      return [snippet('22:00 .. 06:00', '${1:22:00} .. ${2:06:00}')];
    case 'path':
      return wanted.of.keyword === 'include' ? includeItems(wanted) : [];
    case 'size':
    case 'duration':
    case 'rate':
    case 'time':
    case 'address':
      return exampleItem(wanted);
    default:
      return [];
  }
}

function order(index: number): string {
  return String(index).padStart(3, '0');
}

const plainName = /^[\p{L}_]([\p{L}\p{M}\p{N}_]|[-./+](?=[\p{L}\p{M}\p{N}_[])|\[[\p{L}\p{N}.]+\])*$/u;

/** A name as it has to be written: quoted where it is no word. */
export function asWritten(name: string): string {
  return plainName.test(name) && name !== 'none' && name !== 'tbc' ? name : quoted(name);
}

/** Editors filter by what is typed: without a quote, if none was typed. */
function filterOf(text: string, { typed }: Wanted): string {
  return typed.startsWith('"') ? (text.startsWith('"') ? text : `"${text}`) : text.replaceAll('"', '');
}

function snippet(label: string, insertText: string): CompletionItem {
  return { label, kind: CompletionItemKind.Snippet, insertText, insertTextFormat: InsertTextFormat.Snippet };
}

function scheduleItems(): CompletionItem[] {
  const days = weekdays.join(',');
  return [
    snippet('daily at 01:00', 'daily at ${1:01:00}'),
    snippet('weekly on sat at 22:00', `weekly on \${1|${days}|} at \${2:22:00}`),
    snippet('monthly on 1 at 03:00', 'monthly on ${1:1} at ${2:03:00}'),
    snippet('monthly on first-sun at 01:00', 'monthly on ${1:first-sun} at ${2:01:00}'),
    snippet('quarterly on 1 at 03:00', 'quarterly on ${1:1} at ${2:03:00}'),
    snippet('every 4 h', 'every ${1:4 h}'),
    snippet('once on 2026-05-01 at 22:00', 'once on ${1:2026-05-01} at ${2:22:00}'),
  ].map((item, index) => ({ ...item, sortText: order(index) }));
}

function exampleItem({ schema, fact, language }: Wanted): CompletionItem[] {
  const example = schema && metaOf(schema).example;
  if (!example?.startsWith(`${fact} `)) return [];
  const label = example.slice(fact.length + 1).split('  ')[0]!;
  const detail = language === 'ja' ? '例' : 'example';
  return [
    {
      label,
      kind: CompletionItemKind.Value,
      detail,
      insertText: `\${1:${literal(label)}}`,
      insertTextFormat: InsertTextFormat.Snippet,
    },
  ];
}

function kindItems({ of, language }: Wanted): CompletionItem[] {
  const items: CompletionItem[] = [...kinds.values()]
    .filter(({ keyword }) => !metaKinds.has(keyword))
    .map(({ keyword, title }) => ({ label: keyword, kind: CompletionItemKind.Class, detail: title[language] }));
  if (of.keyword === 'assume') items.push({ label: 'unstated', kind: CompletionItemKind.Keyword });
  return items;
}

/** Files of other folders that the workspace knows. */
function includeItems({ uri, files }: Wanted): CompletionItem[] {
  const folder = UriUtils.dirname(uri);
  return files()
    .filter((other) => UriUtils.dirname(other).toString() !== folder.toString())
    .map((other) => ({ label: quoted(UriUtils.relative(folder, other)), kind: CompletionItemKind.File }));
}

/** Elements of the kinds, each under the shortest name that means it here; near ones before the others. */
function references(wantedKinds: readonly string[], wanted: Wanted): CompletionItem[] {
  const { design, speaker, fact, side, said, typed } = wanted;
  const { topology } = design;
  const items: CompletionItem[] = [];
  const place = speaker?.place();
  const meant = new Map<string, Element | undefined>();
  /** What a name leads to here; asked once, since ten thousand disks may be called the same. */
  const meaningOf = (text: string): Element | undefined => {
    if (!meant.has(text)) {
      const found =
        speaker && place
          ? topology.names.resolve(text, wantedKinds, speaker, place, fact, side)
          : topology.names.named(text).length === 1
            ? topology.names.named(text)[0]
            : undefined;
      meant.set(text, found instanceof ReadProblem ? undefined : found);
    }
    return meant.get(text);
  };
  const word = typed.replace(/^"/, '');
  const outer = word.includes('.') ? word.slice(0, word.lastIndexOf('.')) : '';
  const count = wantedKinds.reduce((sum, kind) => sum + (isKindName(kind) ? topology.all(kind).length : 0), 0);
  // Where there are too many for a list, those go into it that go on from what is typed.
  const fits = (text: string): boolean => count <= mostItems || hasInOrder(text, word);
  const add = (element: Element, text: string): void => {
    if (said.has(text) || !fits(text)) return;
    items.push({
      label: asWritten(text),
      kind: CompletionItemKind.Reference,
      labelDetails: {
        description: element.parent?.name === undefined ? element.kind : `${element.kind}, ${element.parent.label}`,
      },
      filterText: filterOf(asWritten(text), wanted),
    });
  };
  if (outer !== '') {
    for (const element of topology.names.named(outer)) {
      for (const [text, target] of ledTo(element, wantedKinds)) add(target, text);
    }
  }
  for (const element of candidates(wantedKinds, wanted)) {
    if (items.length >= mostItems) break;
    if (element.name === undefined || element.definition.name.style !== 'declared') continue;
    const head = element.entry.values[0];
    if (element.rangeIndex === 0 && head && side === undefined) add(element, tokenValue(head.first));
    for (const text of namesOf(element)) {
      if (outer !== '' && !text.startsWith(`${outer}.`)) continue;
      if (!fits(text) || meaningOf(text) !== element) continue;
      add(element, text);
      break;
    }
  }
  return items;
}

/** Elements of the kinds: those that stand with the speaker in one element of the file level, then all others. */
function* candidates(wantedKinds: readonly string[], { design, speaker }: Wanted): Generator<Element> {
  const { topology } = design;
  const near = new Set<Element>();
  if (speaker) {
    let top = speaker;
    while (top.parent) top = top.parent;
    for (const element of within(top)) {
      near.add(element);
      if (wantedKinds.includes(element.kind)) yield element;
    }
  }
  for (const kind of wantedKinds) {
    if (!isKindName(kind)) continue;
    for (const element of topology.all(kind)) if (!near.has(element)) yield element;
  }
}

function* within(holder: Element): Generator<Element> {
  yield holder;
  for (const child of holder.allChildren) yield* within(child);
}

function isKindName(word: string): word is KindName {
  return kinds.has(word);
}

/** Whether the signs of a text stand in another one in their order, as editors match: `ap09` in `app00090`. */
function hasInOrder(text: string, signs: string): boolean {
  const wanted = signs.toLowerCase();
  let at = 0;
  for (const sign of text.toLowerCase()) if (at < wanted.length && wanted.startsWith(sign, at)) at += sign.length;
  return at >= wanted.length;
}

/** Facts of an element that lead to elements of the kinds: `esx-02.boot`. */
function ledTo(element: Element, wantedKinds: readonly string[]): [string, Element][] {
  const found: [string, Element][] = [];
  for (const fact of Object.keys(element.definition.facts)) {
    const [target] = referredBy(element, fact);
    if (target && wantedKinds.includes(target.kind)) found.push([`${element.name ?? ''}.${fact}`, target]);
  }
  return found;
}

/** `os`, `web01.os`, `prod.web01.os`: names from the shortest. */
function* namesOf(element: Element): Generator<string> {
  let text = element.name!;
  yield text;
  for (let outer = element.parent; outer?.name !== undefined; outer = outer.parent) {
    text = `${outer.name}.${text}`;
    yield text;
  }
}
