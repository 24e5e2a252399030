/**
 * Fixes that many rules of this system offer. They change the design, so hardly any is applied without being asked for: only what
 * cannot be anything else is safe.
 */
import type { Backup } from '../../../model/derived/array-jobs.ts';
import type { Vm } from '../../../model/derived/machines.ts';
import type { Element } from '../../../model/element.ts';
import type { KindName } from '../../../vocabulary/index.ts';
import { insertEntry, removeFromList, replacePlace, setFact } from '../../engine/edits.ts';
import type { Edit, Fix } from '../../engine/finding.ts';

/** Says another value: `mode shortstop`. */
export function set<K extends KindName>(element: Element<K>, fact: string, text: string, safe = false): Fix {
  return {
    title: { en: `Set \`${fact} ${text}\` at ${element.label}`, ja: `${element.label} を \`${fact} ${text}\` にする` },
    safe,
    edits: setFact(element, fact, text),
  };
}

/** Adds an entry to an element. */
export function add<K extends KindName>(element: Element<K>, entry: string): Fix {
  return {
    title: { en: `Add \`${entry}\` to ${element.label}`, ja: `${element.label} に \`${entry}\` を加える` },
    safe: false,
    edits: insertEntry(element, entry),
  };
}

/** Stops the VMs for the separation instead of snapshotting them. */
export function toShortstop(jobs: readonly Backup[]): readonly Fix[] {
  return jobs.map((job) => ({
    title: {
      en: `Back up with short stop (\`mode shortstop\`) in ${job.label}`,
      ja: `${job.label} を短停止 (\`mode shortstop\`) にする`,
    },
    safe: false,
    edits: setFact(job as unknown as Element, 'mode', 'shortstop'),
  }));
}

/** Takes a VM out of the jobs that name it by itself; none where its datastore is what is protected. */
export function withoutVm(vm: Vm, jobs: readonly Backup[]): readonly Fix[] {
  return jobs.flatMap((job) => {
    const protect = job.list('protect') as unknown as readonly Element[];
    const item = protect.indexOf(vm);
    if (item < 0 || protect.length < 2 || job.fact('protect').state !== 'known') return [];
    return [
      {
        title: { en: `Take ${vm.label} out of ${job.label}`, ja: `${vm.label} を ${job.label} の保護対象から外す` },
        safe: false,
        edits: removeFromList(job, 'protect', item),
      },
    ];
  });
}

/** Uses another tool in a job. */
export function useTool(job: Backup, name: string): readonly Fix[] {
  const using = job.child('using');
  if (!using) return [];
  return [
    {
      title: { en: `Use ${name} in ${job.label}`, ja: `${job.label} で ${name} を使う` },
      safe: false,
      edits: replacePlace(using.place(), name),
    },
  ];
}

/** Lets another product start a job: replaces the scheduler that it names, with its version, or adds one. */
export function useScheduler(job: Backup, name: string): readonly Fix[] {
  const title = { en: `Let ${name} start ${job.label}`, ja: `${job.label} を ${name} から起動する` };
  const scheduler = job.child('scheduler');
  if (!scheduler) return [{ title, safe: false, edits: insertEntry(job, `scheduler ${name}`) }];
  const [head] = scheduler.entry.values;
  const { file } = scheduler.place();
  return head ? [{ title, safe: false, edits: [{ file, start: head.start, end: head.end, text: name }] }] : [];
}

/** Edits that add a value to the list of a phrase: `ldset s to e1` becomes `ldset s to e1, e2`. */
export function addToPhrase<K extends KindName>(element: Element<K>, phrase: string, text: string): readonly Edit[] {
  const last = element.entry.phrase(phrase)?.values.at(-1);
  if (!last) return setFact(element, phrase, text);
  return [{ file: element.place().file, start: last.end, end: last.end, text: `, ${text}` }];
}
