/**
 * Files of an earlier run that are generated no longer: of a job that was renamed, removed, or has an error now. Left where they
 * are, somebody might deploy them.
 */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfPath } from './safe-path.ts';

export const manifestName = 'manifest.json';

/** A file that the manifest of an earlier run names. */
export interface Leftover {
  readonly path: string;
  /** Somebody has changed it since it was generated. */
  readonly edited: boolean;
}

/** The files that a manifest names, by path; none if it can't be read as one. */
export function manifestFiles(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return files;
  }
  if (!isRecord(manifest) || !Array.isArray(manifest.files)) return files;
  for (const entry of manifest.files as unknown[]) {
    // A manifest is a file that anybody can change: a path that we would not write is not ours to delete.
    if (
      isRecord(entry) &&
      typeof entry.path === 'string' &&
      typeof entry.sha256 === 'string' &&
      !problemOfPath(entry.path)
    ) {
      files.set(entry.path, entry.sha256.toLowerCase());
    }
  }
  return files;
}

/** The text of the manifest in a folder, or undefined. Read before a new one is written. */
export async function readManifest(folder: string): Promise<string | undefined> {
  return readIfThere(join(folder, manifestName));
}

/** What the earlier manifest names, is still there, and is not among `current`. */
export async function findLeftovers(
  folder: string,
  earlierManifest: string | undefined,
  current: readonly string[],
): Promise<Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const [path, sha256] of manifestFiles(earlierManifest ?? '')) {
    if (current.includes(path)) continue;
    const text = await readIfThere(join(folder, path));
    if (text === undefined) continue;
    leftovers.push({ path, edited: createHash('sha256').update(text, 'utf8').digest('hex') !== sha256 });
  }
  return leftovers.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Deletes the leftovers that nobody has changed. */
export async function deleteLeftovers(folder: string, leftovers: readonly Leftover[]): Promise<void> {
  for (const { path, edited } of leftovers) if (!edited) await rm(join(folder, path), { force: true });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
