/**
 * `manifest.json` of an output folder: what was generated, with checksums. One manifest covers all topologies of a workspace
 * folder, as `quiesce generate` writes it; generating one of them replaces its part.
 */
import { problemOfPath } from './safe-path.ts';

export const manifestName = 'manifest.json';

export interface ManifestEntry {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly job: string;
  readonly target: string;
}

/** The entries of a manifest; undefined if the text is none. */
export function parseManifest(text: string): ManifestEntry[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json) || !Array.isArray(json.files)) return undefined;
  const entries: ManifestEntry[] = [];
  for (const entry of json.files as unknown[]) {
    if (!isRecord(entry)) return undefined;
    const { path, sha256, job, target } = entry;
    if (typeof path !== 'string' || typeof sha256 !== 'string') return undefined;
    if (typeof job !== 'string' || typeof target !== 'string') return undefined;
    entries.push({ path, sha256, job, target });
  }
  return entries;
}

/** The text of a manifest: the same for the same entries, in any order. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  const files = entries
    .map(({ path, sha256, job, target }) => ({ path, sha256, job, target }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

/** Every folder that a path lies in, outermost first; `''` for the output folder itself. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

/** The manifest after one topology was generated, and what of its earlier files is generated no longer. */
export interface MergedManifest {
  readonly entries: readonly ManifestEntry[];
  readonly leftovers: readonly ManifestEntry[];
}

/**
 * Replaces the part of one topology in a manifest.
 *
 * @param earlier entries before
 * @param current entries of the topology now, with paths from the output folder
 * @param prefix folder of the topology below the workspace folder, `''` at its top
 * @param topologies folders below the workspace folder that hold topologies: an entry belongs to the innermost one around it
 */
export function mergeManifest(
  earlier: readonly ManifestEntry[],
  current: readonly ManifestEntry[],
  prefix: string,
  topologies: ReadonlySet<string>,
): MergedManifest {
  const paths = new Set(current.map(({ path }) => path));
  const owner = (path: string): string => foldersOf(path).findLast((folder) => topologies.has(folder)) ?? '';
  // A manifest is a file that anybody can change: a path that would not be written is not ours to keep or delete.
  const known = earlier.filter(({ path }) => !paths.has(path) && problemOfPath(path) === undefined);
  return {
    entries: [...known.filter(({ path }) => owner(path) !== prefix), ...current],
    leftovers: known.filter(({ path }) => owner(path) === prefix),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
