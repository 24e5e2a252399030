/**
 * Where a generated file says it comes from. Only the name of the topology's file is told: what is generated must be the same
 * from whatever folder, and on whatever machine, it is generated.
 */
import type { Element } from '../model/element.ts';

/** Name of the file that declares a job, without its folder. */
export function fileNameOf(job: Pick<Element, 'place'>): string {
  const { uri } = job.place().file;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  // An editor gives an encoded URI, the command line a path as it is written.
  if (!/^[a-z][a-z0-9+.-]+:/i.test(uri)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
