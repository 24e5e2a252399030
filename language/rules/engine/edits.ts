/** Edits of a design, for fixes: change, add and take away what an element says, in the style of the text around it. */
import type { Element } from '../../model/element.ts';
import { rangeAt, rangeLength } from '../../model/ranges.ts';
import { Place, type SourceFile } from '../../model/source.ts';
import type { EntryNode, Unit, ValueNode } from '../../syntax/tree.ts';
import type { Edit } from './finding.ts';

function fileOf(entry: EntryNode): SourceFile {
  return entry.unit.source as SourceFile;
}

/**
 * Sets a fact of an element to a text. What a template or an assumption says is left alone: the element's own word wins. Of a
 * child that only a template declares, the own word stands in a block of its own, which merges with the template's.
 */
export function setFact(element: Element, fact: string, text: string): Edit[] {
  const said = ownSaid(element, fact);
  if (said && !isFromTemplate(element)) {
    const blank = said.range.start === said.range.end ? ' ' : '';
    return [{ file: fileOf(said.entry), ...said.range, text: `${blank}${text}` }];
  }
  const { definition } = element;
  const head = definition.phrases[fact] ? ` ${fact} ${text}` : definition.args[fact] ? ` ${text}` : '';
  if (said && element.parent) {
    const whole = head === '' ? `${headText(element)} { ${fact} ${text} }` : `${headText(element)}${head}`;
    return insertEntry(element.parent, whole);
  }
  if (head === '') return insertEntry(element, `${fact} ${text}`);
  return definition.phrases[fact] ? insertEntry(element, '', fact, text) : insertArgument(element.entry, text);
}

/** What the element's own entry says of a fact: the text of the value, with the prepositions that belong to it (`daily at 01:00`). */
function ownSaid(
  element: Element,
  fact: string,
): { entry: EntryNode; range: { start: number; end: number } } | undefined {
  const { entry, definition } = element;
  if (definition.phrases[fact]) {
    const values = entry.phrase(fact)?.values ?? [];
    return values.length === 0
      ? undefined
      : { entry, range: { start: values[0]!.start, end: values[values.length - 1]!.end } };
  }
  if (definition.facts[fact]) {
    const sub = entry.entries.find((e) => e.key === fact);
    if (!sub) return undefined;
    // A word that is still without its value takes it.
    return {
      entry: sub,
      range: { start: sub.values[0]?.start ?? sub.keyEnd, end: sub.values[0] ? sub.headEnd : sub.keyEnd },
    };
  }
  const read = element.fact(fact as never);
  if (read.state !== 'known' || read.origin === 'assumed' || read.entry !== entry) return undefined;
  return { entry, range: { start: read.place.start, end: read.place.end } };
}

/** Whether the element has no entry but those of templates. */
function isFromTemplate(element: Element): boolean {
  return element.layers[0]!.origin === 'template';
}

/** `controller scsi0`: an entry as it begins, without prepositions and block. */
function headText(element: Element): string {
  const { entry } = element;
  const name = entry.values[0];
  return name ? `${entry.key} ${name.first}` : entry.key;
}

/** Adds a literal behind the name: `runs RepNavi` becomes `runs RepNavi 12.4`. */
function insertArgument(entry: EntryNode, text: string): Edit[] {
  const at = entry.values[0]?.end ?? entry.keyEnd;
  return [{ file: fileOf(entry), start: at, end: at, text: ` ${text}` }];
}

/** Adds an entry to the block of an element; makes the block where there is none. */
export function insertEntry(element: Element, entryText: string, phrase?: string, phraseText?: string): Edit[] {
  const { entry } = element;
  const file = fileOf(entry);
  if (entryText === '' && phrase !== undefined) {
    return [{ file, start: entry.headEnd, end: entry.headEnd, text: ` ${phrase} ${phraseText!}` }];
  }
  if (entry.open < 0)
    return [{ file, start: entry.end, end: entry.end, text: ` { ${entryText.replace(/\n\s*/g, '  ')} }` }];
  const { unit } = entry;
  const openEnd = unit.offset + unit.tokens.ends[entry.open]!;
  const closeStart = entry.close < 0 ? entry.end : unit.offset + unit.tokens.starts[entry.close]!;
  const block = file.text.slice(openEnd, closeStart);
  const last = entry.entries[entry.entries.length - 1];
  if (!/[\r\n]/.test(block)) {
    const at = last ? last.end : openEnd;
    const text = last ? `  ${entryText}` : ` ${entryText}${block === '' ? ' ' : ''}`;
    return [{ file, start: at, end: at, text: text.replace(/\n\s*/g, '  ') }];
  }
  // Within the block, never in column 1: there a word of the file level would close it.
  const indent =
    last && startsLine(file.text, last.start)
      ? indentAt(file.text, last.start)
      : `${indentAt(file.text, entry.start)}  `;
  const at = last ? lineEnd(unit, file.text, last.end, closeStart) : openEnd;
  const lineBreak = /\r\n|\r|\n/.exec(block)![0];
  return [
    {
      file,
      start: at,
      end: at,
      text: `\n${indent}${entryText.replaceAll('\n', `\n${indent}`)}`.replaceAll('\n', lineBreak),
    },
  ];
}

/** Takes an entry away, with its line where it stands alone on it. */
export function removeEntry(entry: EntryNode): Edit[] {
  const file = fileOf(entry);
  const { text } = file;
  let { start, end } = entry;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const begins = start === 0 || isLineEnd(text[start - 1]);
  let after = end;
  while (text[after] === ' ' || text[after] === '\t') after++;
  const endsLine = after >= text.length || isLineEnd(text[after]);
  if (begins && endsLine) {
    end = Math.min(text.startsWith('\r\n', after) ? after + 2 : after + 1, text.length);
  } else if (begins) {
    start = entry.start;
    end = after;
  }
  return [{ file, start, end, text: '' }];
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

/** Takes a fact of an element away; nothing where the element does not say it itself. */
export function removeFact(element: Element, fact: string): Edit[] {
  const phrase = element.definition.phrases[fact] && element.entry.phrase(fact);
  if (phrase) {
    const file = fileOf(element.entry);
    let { start } = phrase;
    while (/\s/.test(file.text[start - 1] ?? '')) start--;
    return [{ file, start, end: phrase.end, text: '' }];
  }
  const sub = element.entry.entries.find((entry) => entry.key === fact);
  return sub ? removeEntry(sub) : [];
}

/** Adds a value to a list. A list of a template or an assumption is said again with it, for an own list replaces theirs. */
export function addToList(element: Element, fact: string, text: string): Edit[] {
  const own = ownValues(element, fact);
  if (own.length === 0 || isFromTemplate(element))
    return setFact(element, fact, [...itemTexts(element, fact), text].join(', '));
  if (isNothing(own)) return setFact(element, fact, text);
  const last = own[own.length - 1]!;
  return [{ file: fileOf(element.entry), start: last.end, end: last.end, text: `, ${text}` }];
}

/** Takes one item out of a list; where it is the only one, the whole fact, or what a template says is replaced by `none`. */
export function removeFromList(element: Element, fact: string, item: number): Edit[] {
  const own = ownValues(element, fact);
  const texts = itemTexts(element, fact);
  if (item < 0 || item >= texts.length) return [];
  if (own.length === 0 || isFromTemplate(element)) {
    return setFact(element, fact, texts.filter((_, index) => index !== item).join(', ') || 'none');
  }
  if (texts.length === 1) return removeFact(element, fact);
  // A range gives several items: the list is written out.
  if (texts.length !== own.length) return setFact(element, fact, texts.filter((_, index) => index !== item).join(', '));
  const value = own[item]!;
  const [start, end] = item === 0 ? [value.start, own[1]!.start] : [own[item - 1]!.end, value.end];
  return [{ file: fileOf(element.entry), start, end, text: '' }];
}

function ownValues(element: Element, fact: string): readonly ValueNode[] {
  if (element.definition.phrases[fact]) return element.entry.phrase(fact)?.values ?? [];
  return element.entry.entries.find((entry) => entry.key === fact)?.values ?? [];
}

function isNothing(values: readonly ValueNode[]): boolean {
  return values.length === 1 && (values[0]!.first === 'none' || values[0]!.first === 'tbc');
}

/** The items of a list as they are written, by whomever; ranges written out where each value is an item of its own. */
function itemTexts(element: Element, fact: string): string[] {
  const own = ownValues(element, fact);
  const read = element.fact(fact as never);
  const values = own.length > 0 ? own : 'entry' in read ? (read.entry.phrase(fact)?.values ?? read.entry.values) : [];
  if (values.length === 0 || isNothing(values) || values[0]!.entry.key === 'assume') return [];
  return values.flatMap((value) => {
    const text = Place.of(value).text;
    const length = element.rangeIndex >= 0 ? undefined : rangeLength(text);
    return typeof length === 'number' ? Array.from({ length }, (_, index) => rangeAt(text, index)) : [text];
  });
}

/** Replaces the text of an element's name. References are not followed: use it only for names nobody refers to. */
export function replacePlace(place: { file: SourceFile; start: number; end: number }, text: string): Edit[] {
  return [{ file: place.file, start: place.start, end: place.end, text }];
}

/** A new entry of the file level, after everything else in the file of an element. */
export function appendToFile(file: SourceFile, entryText: string): Edit[] {
  const end = file.text.length;
  return [{ file, start: end, end, text: `${file.text.endsWith('\n') || end === 0 ? '' : '\n'}${entryText}\n` }];
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  return start;
}

function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0];
}

/** End of the line at the offset, so that comments that begin on it stay with what they comment; not past `limit`. */
function lineEnd(unit: Unit, text: string, offset: number, limit: number): number {
  let at = offset;
  const { comments } = unit.tokens;
  for (;;) {
    let end = at;
    while (end < limit && !isLineEnd(text[end])) end++;
    if (end >= limit) return at;
    const passed = comments.findIndex(
      (from, i) => i % 2 === 0 && unit.offset + from < end && unit.offset + comments[i + 1]! > end,
    );
    if (passed < 0) return end;
    at = unit.offset + comments[passed + 1]!;
  }
}

/** Applies edits to a text. Where two overlap, the later one is left out. */
export function applyEdits(text: string, edits: readonly Omit<Edit, 'file'>[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
