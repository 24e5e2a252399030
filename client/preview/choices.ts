/** What the list of previewed files shows, in which order. */
import type { GeneratedFile } from '../protocol/messages.ts';

/** A generated file beside what is on disk now. */
export type FileState = 'new' | 'changed' | 'same';

export interface PreviewedFile extends GeneratedFile {
  readonly state: FileState;
}

/** The files of a job together, in the order of their paths; what belongs to no single job comes last. */
export function byJob(
  files: readonly PreviewedFile[],
): { readonly job: string; readonly files: readonly PreviewedFile[] }[] {
  const jobs = new Map<string, PreviewedFile[]>();
  for (const file of files) {
    const group = jobs.get(file.job);
    if (group) group.push(file);
    else jobs.set(file.job, [file]);
  }
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...jobs]
    .map(([job, group]) => ({ job, files: group.sort((a, b) => compare(a.path, b.path)) }))
    .sort((a, b) => (a.job === '' ? 1 : b.job === '' ? -1 : compare(a.job, b.job)));
}

/** What is on disk (undefined: nothing) against what generating would write. */
export function stateOf(onDisk: Uint8Array | undefined, generated: Uint8Array): FileState {
  if (onDisk === undefined) return 'new';
  return Buffer.compare(onDisk, generated) === 0 ? 'same' : 'changed';
}

/** Signs of a reason that are shown; the Problems view has the whole of it. */
const longestReason = 200;

/** Why a job has no files, on one line that fits a list or a message. */
export function shortReason(reason: string): string {
  const signs = Array.from(reason.replace(/\s+/g, ' ').trim());
  return signs.length > longestReason
    ? `${signs
        .slice(0, longestReason - 1)
        .join('')
        .trimEnd()}…`
    : signs.join('');
}
