/** What of an element changed when its text was read again. */
import type { EntryNode } from '../syntax/tree.ts';
import { kindOf } from '../vocabulary/index.ts';
import { docOf, type Element, type Layer } from './element.ts';
import type { Was } from './topology.ts';
import { everything, factPart, otherPart } from './tracking.ts';

/**
 * The parts whose text is another one, and the facts that were known, have the same text, and must be looked up again all the same
 * because they refer to something.
 */
export function rebaseMask(element: Element, was: Was): { mask: number; recheck: ReadonlyMap<string, unknown> } {
  const recheck = new Map<string, unknown>();
  if (!sameTemplates(was.layers, element.layers)) return { mask: everything, recheck };
  let mask = 0;
  const owns = ownLayers(element.layers);
  const were = ownLayers(was.layers);
  if (owns.length !== were.length) return { mask: everything, recheck };
  const definition = kindOf(element.kind);
  const changed = new Set<string>();
  for (const [index, layer] of owns.entries()) {
    const before = were[index]!.entry;
    const after = layer.entry;
    if (headText(before) !== headText(after)) {
      for (const name of [...Object.keys(definition.args), ...Object.keys(definition.phrases)]) changed.add(name);
      mask |= otherPart;
    }
    for (const name of differing(before, after)) {
      if (definition.facts[name]) changed.add(name);
      else mask |= otherPart;
    }
    if (docOf(before) !== docOf(after)) mask |= otherPart;
  }
  // The ends of an arrow are looked up where other facts say.
  if (changed.size > 0 && element.kind === 'scenario') changed.add('map');
  for (const name of changed) mask |= factPart(name);
  for (const [name, fact] of was.facts) {
    if (changed.has(name)) continue;
    if (fact.state === 'invalid' || (fact.state === 'known' && typeof fact.value === 'object' && fact.value !== null))
      recheck.set(name, fact);
  }
  return { mask, recheck };
}

function ownLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers.filter((layer) => layer.origin === 'own');
}

function sameTemplates(before: readonly Layer[], after: readonly Layer[]): boolean {
  const a = before.filter((layer) => layer.origin === 'template');
  const b = after.filter((layer) => layer.origin === 'template');
  return a.length === b.length && a.every((layer, index) => layer.entry === b[index]!.entry);
}

/** All before the block. */
function headText(entry: EntryNode): string {
  return entry.unit.text.slice(entry.start - entry.unit.offset, entry.headEnd - entry.unit.offset);
}

/** The keys of the block whose entries, taken together, read otherwise than before. */
function differing(before: EntryNode, after: EntryNode): Set<string> {
  const texts = (entry: EntryNode): Map<string, string> => {
    const map = new Map<string, string>();
    for (const sub of entry.entries) {
      const text = sub.unit.text.slice(sub.start - sub.unit.offset, sub.end - sub.unit.offset);
      const known = map.get(sub.key);
      map.set(sub.key, known === undefined ? text : `${known}\n${text}`);
    }
    return map;
  };
  const a = texts(before);
  const b = texts(after);
  const keys = new Set<string>();
  for (const [key, text] of a) if (b.get(key) !== text) keys.add(key);
  for (const key of b.keys()) if (!a.has(key)) keys.add(key);
  return keys;
}
