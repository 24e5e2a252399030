/** Fixes that many rules of Consolidated Backup offer. Each changes the design, so none is applied without being asked for. */
import type { Element } from '../../../model/element.ts';
import type { KindName } from '../../../vocabulary/index.ts';
import { insertEntry, setFact } from '../../engine/edits.ts';
import type { Fix } from '../../engine/finding.ts';

/** Says another value: `level image`. */
export function say<K extends KindName>(element: Element<K>, fact: string, text: string, safe = false): Fix {
  return {
    title: { en: `Say \`${fact} ${text}\` at ${element.label}`, ja: `${element.label} を \`${fact} ${text}\` にする` },
    safe,
    edits: setFact(element as unknown as Element, fact, text),
  };
}

/** Adds an entry to an element. */
export function add<K extends KindName>(element: Element<K>, entry: string, safe = false): Fix {
  return {
    title: { en: `Add \`${entry}\` to ${element.label}`, ja: `${element.label} に \`${entry}\` を加える` },
    safe,
    edits: insertEntry(element as unknown as Element, entry),
  };
}
