/**
 * Which paths a generated file may have. Names of a topology become parts of paths, and a topology comes from anywhere: a path
 * that could leave the output folder, or that another system could not store, is refused as a whole.
 */

export type PathProblem =
  /** nothing, or a segment of nothing */
  | 'empty'
  /** begins at a root or a drive */
  | 'absolute'
  /** `.` or `..` */
  | 'leaves'
  /** a sign that Windows forbids, or one that can't be seen */
  | 'sign'
  /** a device of Windows, or a name that Windows would shorten */
  | 'name'
  /** longer than file systems store */
  | 'long';

/** Windows: `CON`, `com1.txt` and the like are devices in every folder. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
/** Signs forbidden on Windows, and signs that can't be seen, such as those that change the order in which a name is shown. */
const forbiddenSign = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Bytes of UTF-8 in one segment. */
const longestSegment = 255;

/** What is wrong with a path relative to the output folder, with `/` between its segments; undefined if it may be written. */
export function problemOfPath(path: string): PathProblem | undefined {
  if (path === '') return 'empty';
  if (path.startsWith('/') || path.startsWith('\\') || /^[a-z]:/i.test(path)) return 'absolute';
  for (const segment of path.split('/')) {
    if (segment === '') return 'empty';
    if (segment === '.' || segment === '..') return 'leaves';
    if (forbiddenSign.test(segment)) return 'sign';
    if (device.test(segment) || segment.endsWith('.') || segment.endsWith(' ')) return 'name';
    if (new TextEncoder().encode(segment).length > longestSegment) return 'long';
  }
  return undefined;
}

/** A path that can't be written, and why. `twice`: another file has the same path, perhaps in other letters. */
export interface RefusedPath {
  readonly path: string;
  readonly problem: PathProblem | 'twice';
}

/** The first path of a run that can't be written; undefined if all can. */
export function refusedPath(paths: readonly string[]): RefusedPath | undefined {
  const seen = new Set<string>();
  for (const path of paths) {
    const problem = problemOfPath(path);
    if (problem) return { path, problem };
    // Windows and macOS keep one file for names that differ in case or composition only.
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) return { path, problem: 'twice' };
    seen.add(folded);
  }
  return undefined;
}

/**
 * The segments of the output folder as a setting writes it: `out`, `./build/out/`, on Windows also `build\out`. The workspace
 * folder itself has none.
 */
export function outputFolderSegments(
  setting: string,
  windows: boolean,
): readonly string[] | { readonly problem: PathProblem } {
  const path = (windows ? setting.replaceAll('\\', '/') : setting).trim();
  if (path === '') return { problem: 'empty' };
  const relative = path.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
  if (path.startsWith('/')) return { problem: 'absolute' };
  if (relative === '' || relative === '.') return [];
  const problem = problemOfPath(relative);
  return problem ? { problem } : relative.split('/');
}
