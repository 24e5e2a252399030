/** Gathers the files of a topology: those of a folder, and what they include, wherever it lies. */
import type { EntryNode } from '../syntax/tree.ts';
import { ReadProblem, tokenValue } from './reader.ts';
import { Place, type SourceFile } from './source.ts';

/** What the host of the engine does for an include: finds and reads the file, or says why not. */
export type ReadInclude = (from: SourceFile, path: string) => SourceFile | { readonly reason: string };

/** The files and all that they include, in turn, each once; problems stand at the includes that lead nowhere. */
export function withIncludes(
  roots: readonly SourceFile[],
  read: ReadInclude,
): { files: SourceFile[]; problems: ReadProblem[] } {
  const files = new Map<string, SourceFile>(roots.map((file) => [file.uri, file]));
  const problems: ReadProblem[] = [];
  // A Map can grow while it is walked: what is included is walked in its turn.
  for (const file of files.values()) {
    for (const entry of file.tree.entries) {
      if (entry.key !== 'include' || !entry.values[0]) continue;
      const path = tokenValue(entry.values[0].first);
      const problem = (reason: string): void => {
        problems.push(new ReadProblem('include-missing', Place.of(entry.values[0]!), { text: path, reason }));
      };
      if (!path.endsWith('.quiesce')) {
        problem('not a .quiesce file');
        continue;
      }
      const found = read(file, path);
      if ('reason' in found) problem(found.reason);
      else if (!files.has(found.uri)) files.set(found.uri, found);
    }
  }
  return { files: [...files.values()], problems };
}

/** The include entries of a file. */
export function includesOf(file: SourceFile): EntryNode[] {
  return file.tree.entries.filter((entry) => entry.key === 'include');
}
