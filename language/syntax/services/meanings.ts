/** What the names in a text mean: which elements, templates or files a token refers to, part by part of a qualified name. */
import { Element, type Fact, type Layer } from '../../model/element.ts';
import { hasRange, rangeAt, rangeLength } from '../../model/ranges.ts';
import { ReadProblem, tokenValue } from '../../model/reader.ts';
import { Place } from '../../model/source.ts';
import { elementsIn, type Topology } from '../../model/topology.ts';
import type { FactName, KindName } from '../../vocabulary/index.ts';
import { nameParts } from '../name-parts.ts';
import { walkEntries, type EntryNode, type FileNode, type ValueNode } from '../tree.ts';
import { blockKind, holderOf, roleOf, tokenRole } from './roles.ts';

/** A part of a token that refers to something. Offsets are of the file. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** `fact`: the part names a fact that leads to the target (`esx-02.boot`), not the target itself. */
  readonly as: 'name' | 'fact';
  readonly targets: readonly Target[];
}

/** What is referred to: the entry that declares it, and the element where it is one. */
export interface Target {
  readonly entry: EntryNode;
  readonly element?: Element;
}

/** How many elements of a range or users of a template are asked for what a name means; more would say nothing new. */
const mostAsked = 2000;

/** The elements that an entry says something of: its own, those of a range, those that use it through a template. */
export function elementsOf(topology: Topology, entry: EntryNode): readonly Element[] {
  const says = (element: Element): boolean => element.layers.some((layer) => layer.entry === entry);
  const own = (topology.declaredBy(entry.unit)?.all ?? []).filter(says);
  if (own.length > 0 || !isInTemplate(entry)) return own;
  return [...topology.everything()].filter(says);
}

function isInTemplate(entry: EntryNode): boolean {
  for (let e: EntryNode | undefined = entry; e; e = holderOf(e)) if (!holderOf(e)) return e.key === 'template';
  return false;
}

/**
 * The elements in whose name an entry's values are read. Where the entry declares none (a template that nobody uses, an entry that
 * is being typed), one is made for the purpose, which the topology does not know.
 */
export function speakersOf(topology: Topology, entry: EntryNode): readonly Element[] {
  const role = roleOf(entry);
  const holder = holderOf(entry);
  if (role.as !== 'kind') return holder ? speakersOf(topology, holder) : [];
  const known = elementsOf(topology, entry);
  if (known.length > 0) return known;
  const kind = blockKind(entry) ?? role.kind;
  const parent = holder && speakersOf(topology, holder)[0];
  const layers: Layer[] = [{ entry, origin: 'own' }];
  const speaker: Element = new Element(topology, kind.keyword as KindName, undefined, parent, layers, -1);
  // It follows no edits: nothing of the topology may keep it.
  speaker.removed = true;
  return [speaker];
}

/** The entries that declare an element by its name: its own and those of templates that its own adds to. */
export function declarationsOf(element: Element): EntryNode[] {
  return element.layers.map((layer) => layer.entry).filter((entry) => entry.key === element.kind);
}

/** The parts of a token with what each refers to; empty where it refers to nothing. */
export function segmentsOf(topology: Topology, value: ValueNode, token: number): Segment[] {
  const role = tokenRole(value, token);
  if (!role || role.as === 'declared') return [];
  const raw = value.unit.tokenText(token);
  const at = value.unit.offset + value.unit.tokens.starts[token]!;
  const parts = nameParts(raw);
  if (role.as === 'template') {
    const entry = topology.template(tokenValue(raw));
    const whole = { start: at + parts[0]!.from, end: at + parts[parts.length - 1]!.to };
    return entry ? [{ ...whole, as: 'name', targets: [{ entry }] }] : [];
  }
  const { reading, fact, side } = role;
  const text = tokenValue(raw);
  if (reading.as !== 'ref' || reading.words.includes(text) || text === 'none' || text === 'tbc') return [];
  const place = Place.tokens(value.unit, token);
  const found: { readonly element: Element; readonly groups: readonly Group[] }[] = [];
  const seen = new Set<Element>();
  const ask = (written: string, speaker: Element): void => {
    const element = topology.names.resolve(written, reading.kinds, speaker, place, fact, side);
    if (element instanceof ReadProblem || seen.has(element)) return;
    seen.add(element);
    const groups = groupsOf(topology, written.normalize('NFC').split('.'), element);
    found.push({ element, groups: groups ?? [{ count: parts.length, as: 'name', element }] });
  };
  for (const speaker of speakersOf(topology, value.entry).slice(0, mostAsked)) {
    if (!hasRange(text)) ask(text, speaker);
    else if (speaker.rangeIndex >= 0) ask(rangeAt(text, speaker.rangeIndex), speaker);
    else {
      const length = rangeLength(text);
      for (let i = 0; typeof length === 'number' && i < Math.min(length, mostAsked); i++)
        ask(rangeAt(text, i), speaker);
    }
  }
  const first = found[0];
  if (!first) return [];
  const segments: Segment[] = [];
  let part = 0;
  for (const [index, { count, as }] of first.groups.entries()) {
    const targets: Target[] = [];
    for (const { groups } of found) {
      const element = groups[index]?.element;
      const entry = element && (declarationsOf(element)[0] ?? element.entry);
      if (entry && !targets.some((target) => target.entry === entry)) targets.push({ entry, element });
    }
    const last = Math.min(part + count, parts.length) - 1;
    if (last < part) break;
    segments.push({ start: at + parts[part]!.from, end: at + parts[last]!.to, as, targets });
    part += count;
  }
  return segments;
}

/** So many parts of a qualified name belong together, and mean this element. */
interface Group {
  readonly count: number;
  readonly as: 'name' | 'fact';
  readonly element: Element;
}

/** How the parts of a name lead to an element; names may hold dots themselves. Undefined where they do not. */
function groupsOf(topology: Topology, parts: readonly string[], element: Element): Group[] | undefined {
  if (element.name === parts.join('.')) return [{ count: parts.length, as: 'name', element }];
  for (let count = 1; count < parts.length; count++) {
    const inner = parts.slice(-count).join('.');
    const outer = parts.slice(0, -count);
    if (element.name === inner) {
      for (let holder = element.parent; holder; holder = holder.parent) {
        const groups = groupsOf(topology, outer, holder);
        if (groups) return [...groups, { count, as: 'name', element }];
      }
    }
    if (count > 1) continue;
    for (let from = 0; from < outer.length; from++) {
      for (const holder of topology.names.named(outer.slice(from).join('.'))) {
        if (!referredBy(holder, inner).includes(element)) continue;
        const groups = groupsOf(topology, outer, holder);
        if (groups) return [...groups, { count, as: 'fact', element }];
      }
    }
  }
  return undefined;
}

/** The elements that a fact or phrase of an element refers to; none where it is not known. */
export function referredBy(element: Element, name: string): Element[] {
  const { facts, phrases } = element.definition;
  if (!facts[name] && !phrases[name]) return [];
  const fact: Fact = element.fact(name as FactName<KindName>);
  return 'value' in fact ? elementsIn(fact.value) : [];
}

/** All entries that declare the same things as these: an element's own entry and its template's, and so on in turn. */
export function sameDeclarations(topology: Topology, entries: readonly EntryNode[]): Set<EntryNode> {
  const all = new Set(entries);
  // A set can grow while it is walked.
  for (const entry of all) {
    if (entry.key === 'template') continue;
    for (const other of elementsOf(topology, entry).flatMap(declarationsOf)) all.add(other);
  }
  return all;
}

/** A place in a file where a part of a name refers to something. */
export interface Mention extends Segment {
  readonly file: FileNode;
  readonly value: ValueNode;
  readonly token: number;
  /** Which part of the token it is. */
  readonly part: number;
}

/** Every mention in a file of things whose name begins with `stem`. */
export function* mentionsIn(topology: Topology, file: FileNode, stem: string): Generator<Mention> {
  const wanted = stem.normalize('NFC');
  for (const unit of file.units) {
    if (!mentions(unit.text, wanted)) continue;
    for (const entry of walkEntries(unit.entries)) {
      for (const value of valuesOf(entry)) {
        for (let token = value.first$; token <= value.last$; token++) {
          if (token === value.operatorToken || !mentions(unit.tokenText(token), wanted)) continue;
          for (const [part, segment] of segmentsOf(topology, value, token).entries()) {
            yield { ...segment, file, value, token, part };
          }
        }
      }
    }
  }
}

function mentions(text: string, wanted: string): boolean {
  return text.includes(wanted) || (!isAscii(text) && text.normalize('NFC').includes(wanted));
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}

/** The values of an entry and of its phrases. */
export function* valuesOf(entry: EntryNode): Generator<ValueNode> {
  yield* entry.values;
  for (const phrase of entry.phrases) yield* phrase.values;
}
