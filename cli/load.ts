/** Reads topologies from disk. All that can be wrong with a file is said here, as a sentence with what to do. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { withIncludes } from '../language/model/includes.ts';
import { SourceFile } from '../language/model/source.ts';
import { Topology } from '../language/model/topology.ts';
import { parseProject, projectFileName, type Project } from '../language/rules/engine/project.ts';
import { rules } from '../language/rules/index.ts';

/** Something the user must mend before the command can run: usage or input. Ends the command with exit code 2. */
export class UsageError extends Error {
  /** @param ja the message in Japanese, where there is one */
  constructor(
    message: string,
    readonly ja?: string,
  ) {
    super(message);
  }
}

/** Largest file that is read. 50,000 VMs written out one by one need 30 MB; more is hardly a topology. */
export const largestFile = 40 * 1024 * 1024;

/** A topology with where it came from. */
export interface Loaded {
  readonly topology: Topology;
  /** Files whose findings are wanted: all but those that were only looked into. */
  readonly wanted: ReadonlySet<SourceFile>;
  /** Folder of the topology, relative to the path that named it, with `/`; empty for that path itself. */
  readonly prefix: string;
  readonly project: Project;
}

/** Texts read from files that began with a byte order mark, which is kept when they are written back. */
const withBom = new Set<string>();

/** Loads the topologies that the paths name: files, or folders with every `.quiesce` file under them. */
export function load(paths: readonly string[]): Loaded[] {
  const groups = new Map<string, { files: Set<string>; prefix: string; whole: boolean }>();
  for (const given of paths.length > 0 ? paths : ['.']) {
    let stat;
    try {
      stat = statSync(given);
    } catch (error) {
      throw new UsageError(`${given}: ${reasonOf(error)}. Name a .quiesce file or a folder that holds some.`);
    }
    const found = stat.isDirectory() ? filesUnder(given) : [given];
    if (found.length === 0) {
      throw new UsageError(
        `${given}: no .quiesce file in this folder or below it. \`quiesce init\` writes a first one.`,
      );
    }
    for (const file of found) {
      const folder = path.dirname(file);
      const key = path.resolve(folder);
      const group = groups.get(key) ?? {
        files: new Set<string>(),
        prefix: stat.isDirectory() ? path.relative(given, folder).split(path.sep).join('/') : '',
        whole: stat.isDirectory(),
      };
      group.whole ||= stat.isDirectory();
      group.files.add(path.normalize(file));
      groups.set(key, group);
    }
  }
  return [...groups].map(([folder, group]) => loadFolder(folder, group));
}

function loadFolder(folder: string, group: { files: Set<string>; prefix: string; whole: boolean }): Loaded {
  const cache = new Map<string, SourceFile>();
  const read = (file: string): SourceFile => {
    const key = path.resolve(file);
    let source = cache.get(key);
    if (!source) cache.set(key, (source = SourceFile.parse(displayName(file), readText(file))));
    return source;
  };
  const named = [...group.files].sort().map(read);
  const build = (roots: readonly SourceFile[]): Topology => {
    const gathered = withIncludes(roots, (from, target) => {
      const file = path.join(path.dirname(from.uri), target);
      try {
        return read(file);
      } catch (error) {
        return { reason: error instanceof Error ? error.message.replace(/^[^:]*: /, '') : String(error) };
      }
    });
    return new Topology(gathered.files, gathered.problems);
  };
  let topology = build(named);
  if (!group.whole) {
    // A file that was named alone is read with the rest of its folder where it refers to something there.
    const siblings = filesIn(folder).filter((file) => ![...group.files].some((f) => path.resolve(f) === file));
    if (siblings.length > 0 && refersElsewhere(topology)) {
      topology = build([...named, ...siblings.map((file) => read(path.relative('.', file)))]);
    }
  }
  return {
    topology,
    wanted: group.whole ? new Set(topology.files) : new Set(named),
    prefix: group.prefix,
    project: projectFor(folder),
  };
}

function refersElsewhere(topology: Topology): boolean {
  for (const element of topology.everything()) {
    const { definition } = element;
    for (const fact of [...Object.keys(definition.phrases), ...Object.keys(definition.facts)]) {
      const read = element.fact(fact as never);
      if (read.state === 'invalid' && read.problem.code === 'reference-missing') return true;
    }
  }
  return topology.files.some((file) =>
    file.tree.entries.some((entry) => {
      const like = entry.phrase('like')?.values[0]?.first;
      return like !== undefined && !topology.template(like);
    }),
  );
}

/** The text of a file, or an error that says what is wrong with it and what to do. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > largestFile) {
      throw new UsageError(
        `${displayName(file)}: the file is ${megabytes(size)} MB large; up to ${megabytes(largestFile)} MB are read. Split the topology into several files of one folder.`,
      );
    }
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${displayName(file)}: ${reasonOf(error)}.`);
  }
  const name = displayName(file);
  const nul = bytes.subarray(0, 65536).indexOf(0);
  if (nul >= 0) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new UsageError(
      utf16
        ? `${name}:1:1: the file is UTF-16. Save it as UTF-8.`
        : `${name}: the file is binary (a NUL byte at offset ${String(nul)}), not a topology. Name a text file in UTF-8.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    const before = bytes.subarray(0, at).toString('utf8');
    const line = before.split('\n').length;
    const column = at - bytes.lastIndexOf(10, at - 1);
    throw new UsageError(
      `${name}:${String(line)}:${String(column)}: not UTF-8. ${looksJapanese(bytes) ? 'It looks like CP932 (Shift_JIS). ' : ''}Save the file as UTF-8.`,
    );
  }
  if (text.startsWith('\uFEFF')) {
    withBom.add(path.resolve(file));
    text = text.slice(1);
  }
  return text;
}

/** The bytes to write back for a text that `readText` gave. */
export function textToWrite(file: string, text: string): string {
  return withBom.has(path.resolve(file)) ? `\uFEFF${text}` : text;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  const valid = (n: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, n), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function looksJapanese(bytes: Buffer): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.quiesce'))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}

function filesUnder(folder: string): string[] {
  const files: string[] = [];
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) visit(path.join(at, entry.name));
      } else if (entry.isFile() && entry.name.endsWith('.quiesce')) files.push(path.join(at, entry.name));
    }
  };
  visit(folder);
  return files;
}

function projectFor(folder: string): Project {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, projectFileName);
    if (existsSync(file)) {
      const { project, problem } = parseProject(
        readText(file),
        rules.map((rule) => rule.id),
      );
      if (!problem) return project;
      const name = displayName(file);
      throw new UsageError(`${name}: ${problem.en}`, `${name}: ${problem.ja}`);
    }
    if (path.dirname(at) === at) return {};
  }
}

/** The path as the user would write it: relative to the current folder, with `/`. */
export function displayName(file: string): string {
  const relative = path.relative('.', path.resolve(file)).split(path.sep).join('/');
  return relative === '' ? '.' : relative;
}

export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'this is a folder';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'ENOSPC':
      return 'no space left on the disk';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
