/** Fixes that many rules of Consolidated Backup offer. They change the design: few are applied without being asked for. */
import { useOf, type Backup, type UseFact } from '../../../model/derived/vcb.ts';
import type { Element } from '../../../model/element.ts';
import type { Place } from '../../../model/source.ts';
import type { EntryNode } from '../../../syntax/tree.ts';
import type { KindName } from '../../../vocabulary/index.ts';
import { insertEntry, removeEntry, setFact } from '../../engine/edits.ts';
import type { Edit, Fix } from '../../engine/finding.ts';

/** Says another value: `level image`. */
export function say<K extends KindName>(element: Element<K>, fact: string, text: string, safe = false): Fix {
  return {
    title: { en: `Say \`${fact} ${text}\` at ${element.label}`, ja: `${element.label} を \`${fact} ${text}\` にする` },
    safe,
    edits: setFact(element, fact, text),
  };
}

/** Adds an entry to an element. */
export function add<K extends KindName>(element: Element<K>, entry: string, safe = false): Fix {
  return {
    title: { en: `Add \`${entry}\` to ${element.label}`, ja: `${element.label} に \`${entry}\` を加える` },
    safe,
    edits: insertEntry(element, entry),
  };
}

/** Takes a fact or child that the element itself writes away; no fix where a template or an assumption says it. */
export function drop<K extends KindName>(element: Element<K>, word: string): readonly Fix[] {
  const entry: EntryNode | undefined = element.entry.entries.find((sub) => sub.key === word);
  if (!entry) return [];
  return [
    {
      title: { en: `Remove \`${word}\` from ${element.label}`, ja: `${element.label} から \`${word}\` を取り除く` },
      safe: false,
      edits: removeEntry(entry),
    },
  ];
}

/** Backs up through Consolidated Backup in place of another method. */
export function useVcb(backup: Backup): readonly Fix[] {
  return backup.states('method') ? [say(backup, 'method', 'vcb')] : [];
}

/** Edits that add a value to the list of a phrase: `zone z of e1` becomes `zone z of e1, p`. */
export function addToPhrase<K extends KindName>(element: Element<K>, phrase: string, text: string): readonly Edit[] {
  const last = element.entry.phrase(phrase)?.values.at(-1);
  if (!last) return setFact(element, phrase, text);
  const { file } = element.place();
  return [{ file, start: last.end, end: last.end, text: `, ${text}` }];
}

/** Where it is said how Consolidated Backup works for a job: at the job, at its proxy, or nowhere (the job is marked then). */
export function placeOfUse(job: Backup, fact: UseFact): Place {
  const { holder } = useOf(job, fact);
  return holder ? (holder as Element<'using'>).place(fact) : job.place();
}

/** Says how Consolidated Backup works for a job, at the job or the proxy: wherever it is said now, at the job where nowhere. */
export function sayUse(job: Backup, fact: UseFact, text: string): readonly Fix[] {
  const holder = useOf(job, fact).holder ?? job.child('using');
  return holder ? [say(holder as Element<'using'>, fact, text)] : [];
}

/**
 * Who says how Consolidated Backup works for a job: the proxy, where it says it for all its jobs, else the job. Findings that name
 * it are the same for all jobs of the proxy, and are shown once.
 */
export function whoUses(job: Backup, fact: UseFact): string {
  const { holder } = useOf(job, fact);
  return holder?.parent?.is('proxy') ? holder.parent.label : job.label;
}
