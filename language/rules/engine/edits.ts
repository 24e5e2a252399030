/** Edits of a design, for fixes: change, add and take away what an element says, in the style of the text around it. */
import type { Element } from '../../model/element.ts';
import type { EntryNode } from '../../syntax/tree.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Edit } from './finding.ts';

function fileOf(entry: EntryNode): SourceFile {
  return entry.unit.source as SourceFile;
}

/** Sets a fact of an element to a text. What a template or an assumption says is left alone: the element's own word wins. */
export function setFact(element: Element, fact: string, text: string): Edit[] {
  const current = element.fact(fact as never);
  const own = current.state === 'known' ? current.origin === 'own' : current.state === 'tbc' || current.state === 'invalid';
  if (!own) return insertEntry(element, element.definition.phrases[fact] ? '' : `${fact} ${text}`, fact, text);
  const { start, end } = element.place(fact as never);
  // `daily at 01:00`: what its prepositions say belongs to the value
  const said = 'entry' in current && element.definition.facts[fact] ? current.entry.headEnd : end;
  return [{ file: fileOf(element.entry), start, end: Math.max(end, said), text }];
}

/** Adds an entry to the block of an element; makes the block where there is none. */
export function insertEntry(element: Element, entryText: string, phrase?: string, phraseText?: string): Edit[] {
  const { entry } = element;
  const file = fileOf(entry);
  if (entryText === '' && phrase !== undefined) {
    return [{ file, start: entry.headEnd, end: entry.headEnd, text: ` ${phrase} ${phraseText!}` }];
  }
  if (entry.open < 0) return [{ file, start: entry.end, end: entry.end, text: ` { ${entryText.replace(/\n\s*/g, '  ')} }` }];
  const { unit } = entry;
  const openEnd = unit.offset + unit.tokens.ends[entry.open]!;
  const closeStart = entry.close < 0 ? entry.end : unit.offset + unit.tokens.starts[entry.close]!;
  const block = file.text.slice(openEnd, closeStart);
  const last = entry.entries[entry.entries.length - 1];
  if (!block.includes('\n')) {
    const at = last ? last.end : openEnd;
    const text = last ? `  ${entryText}` : ` ${entryText}${block === '' ? ' ' : ''}`;
    return [{ file, start: at, end: at, text: text.replace(/\n\s*/g, '  ') }];
  }
  const indent = last ? indentAt(file.text, last.start) : `${indentAt(file.text, entry.start)}  `;
  const at = last ? lineEnd(file.text, last.end, closeStart) : openEnd;
  return [{ file, start: at, end: at, text: `\n${indent}${entryText.replaceAll('\n', `\n${indent}`)}` }];
}

/** Takes an entry away, with its line where it stands alone on it. */
export function removeEntry(entry: EntryNode): Edit[] {
  const file = fileOf(entry);
  const { text } = file;
  let { start, end } = entry;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const startsLine = start === 0 || text[start - 1] === '\n';
  let after = end;
  while (text[after] === ' ' || text[after] === '\t') after++;
  const endsLine = after >= text.length || text[after] === '\n' || text[after] === '\r';
  if (startsLine && endsLine) {
    end = text[after] === '\r' ? after + 2 : Math.min(after + 1, text.length);
  } else if (startsLine) {
    start = entry.start;
    end = after;
  }
  return [{ file, start, end, text: '' }];
}

/** Takes a fact of an element away; nothing where the element does not say it itself. */
export function removeFact(element: Element, fact: string): Edit[] {
  const sub = element.entry.entries.find((entry) => entry.key === fact);
  return sub ? removeEntry(sub) : [];
}

/** Adds a value to a list fact. */
export function addToList(element: Element, fact: string, text: string): Edit[] {
  const sub = element.entry.entries.find((entry) => entry.key === fact);
  const last = sub?.values[sub.values.length - 1];
  if (!sub || !last || sub.values[0]!.first === 'none') return setFact(element, fact, text);
  return [{ file: fileOf(sub), start: last.end, end: last.end, text: `, ${text}` }];
}

/** Takes one value out of a list fact; the whole fact where it is the only one. */
export function removeFromList(element: Element, fact: string, item: number): Edit[] {
  const sub = element.entry.entries.find((entry) => entry.key === fact);
  if (!sub) return [];
  if (sub.values.length <= 1) return removeEntry(sub);
  const value = sub.values[item]!;
  const [start, end] =
    item === 0 ? [value.start, sub.values[1]!.start] : [sub.values[item - 1]!.end, value.end];
  return [{ file: fileOf(sub), start, end, text: '' }];
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

function indentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n') start--;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** End of the line at the offset, so that a comment on it stays with what it comments; not past `limit`. */
function lineEnd(text: string, offset: number, limit: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0 || newline >= limit) return offset;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
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

