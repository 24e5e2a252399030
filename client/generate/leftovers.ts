/**
 * Files of an earlier run that are generated no longer: of a job that was renamed, removed, or has an error now. Left where they
 * are, somebody might deploy them. What nobody has changed since is taken away; the rest is the user's.
 */
import { readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from './bytes.ts';
import type { ManifestEntry } from './manifest.ts';
import { staysInside } from './write-files.ts';

/**
 * Takes leftovers away from an output folder.
 *
 * @param boundary the workspace folder: what links lead out of it to is left alone
 * @returns the paths of those that somebody has changed, which stay
 */
export async function removeLeftovers(
  boundary: string,
  folder: string,
  leftovers: readonly ManifestEntry[],
): Promise<string[]> {
  const edited: string[] = [];
  const realBoundary = await realpath(boundary);
  for (const { path, sha256 } of leftovers) {
    const file = join(folder, path);
    const bytes = await readIfThere(file);
    if (!bytes || !(await staysInside(realBoundary, dirname(file)))) continue;
    if (sha256Of(bytes) === sha256.toLowerCase()) await rm(file);
    else edited.push(path);
  }
  return edited.sort();
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
