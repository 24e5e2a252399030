/** Writing generated files: all of them or, when one can't be written, none; and none outside the workspace folder. */
import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { refusedPath, type RefusedPath } from './safe-path.ts';

export interface FileToWrite {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** The output has a path that must not be written: nothing was. `link`: a link on the way leads out of the workspace folder. */
export class RefusedOutput extends Error {
  constructor(
    readonly path: string,
    readonly problem: RefusedPath['problem'] | 'link',
  ) {
    super(`${path}: ${problem}`);
  }
}

export interface WriteResult {
  /** Paths of files that are new or have changed. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Writes files below `outputFolder`, which lies below `boundary` (the workspace folder). A file that has its bytes already is
 * left alone, so that its time does not change.
 *
 * @throws {RefusedOutput} before anything is written
 * @throws an error of the file system; what was there before is still there, whole
 */
export async function writeFiles(
  boundary: string,
  outputFolder: string,
  files: readonly FileToWrite[],
): Promise<WriteResult> {
  const refused = refusedPath(files.map(({ path }) => path));
  if (refused) throw new RefusedOutput(refused.path, refused.problem);
  const realBoundary = await realpath(boundary);
  for (const { path } of files) {
    const folder = dirname(join(outputFolder, path));
    if (!(await staysInside(realBoundary, folder))) throw new RefusedOutput(path, 'link');
  }

  const changed: FileToWrite[] = [];
  for (const file of files) if (!(await holds(join(outputFolder, file.path), file.bytes))) changed.push(file);

  const staged: { from: string; to: string }[] = [];
  try {
    for (const { path, bytes, executable } of changed) {
      const to = join(outputFolder, path);
      const from = join(dirname(to), `.${randomUUID()}.tmp`);
      await mkdir(dirname(to), { recursive: true });
      staged.push({ from, to });
      await writeFile(from, bytes, { flag: 'wx' });
      if (executable) await chmod(from, 0o755);
    }
    // A folder in the place of a file would be found only half-way through the renaming.
    for (const { to } of staged)
      if (await isFolder(to)) throw new Error(`${to} is a folder; a file is to be written there.`);
    for (const { from, to } of staged) await rename(from, to);
  } finally {
    for (const { from } of staged) await rm(from, { force: true });
  }
  const written = changed.map(({ path }) => path);
  return { written, unchanged: files.map(({ path }) => path).filter((path) => !written.includes(path)) };
}

/** Whether `folder`, or what exists of it, lies inside `boundary` (a real path) when links are followed. */
export async function staysInside(boundary: string, folder: string): Promise<boolean> {
  let existing = resolve(folder);
  for (;;) {
    try {
      const real = await realpath(existing);
      const way = relative(boundary, real);
      return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
    } catch (error) {
      if (!isMissing(error)) throw error;
      // A link to nowhere is there, though what it leads to is not.
      if (await isThere(existing)) return false;
      existing = dirname(existing);
    }
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const { isFile } = await kindOf(path);
    return isFile && (await readFile(path)).equals(bytes);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function kindOf(path: string): Promise<{ isFile: boolean; isFolder: boolean }> {
  const stat = await lstat(path);
  return { isFile: stat.isFile(), isFolder: stat.isDirectory() };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await kindOf(path)).isFolder;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
