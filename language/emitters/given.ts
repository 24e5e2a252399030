/** Files that a user gives beside the topology: what a product exported, and how it is to be filled. */
import type { GivenProblem } from '../exports/exported-text.ts';
import type { Element } from '../model/element.ts';
import type { SourceFile } from '../model/source.ts';
import type { Text } from '../vocabulary/define.ts';
import { Refusal, type EmitContext } from './emitter.ts';

/**
 * Reads a file beside a topology, as the host can: below the folder of the topology's file, nowhere else. `path` is as the topology
 * writes it, with `/`.
 */
export type ReadGiven = (from: SourceFile, path: string) => Uint8Array | { readonly reason: Text };

/** A file that the user gave cannot be used: the user's to mend, and said with file and line. */
export class GivenFault extends Refusal {
  constructor(path: string, { text, line, column }: GivenProblem, element: Element) {
    const place = [path, line, column].filter((part) => part !== undefined).join(':');
    super({ en: `${place}: ${text.en}`, ja: `${place}: ${text.ja}` }, element);
  }
}

/** What a path of a topology may look like: relative, with `/` or `\`, into the topology's folder or below it. */
export function pathProblem(path: string): Text | undefined {
  const parts = path.split(/[\\/]/);
  if (path === '' || /^([\\/]|[A-Za-z]:)/.test(path) || parts.includes('..') || path.includes('\0')) {
    return {
      en: 'The path has to be relative and lead into the folder of the topology or below it.',
      ja: 'パスは相対パスで、トポロジのフォルダーかその下を指す必要がある。',
    };
  }
  return undefined;
}

/**
 * The bytes of a file that a fact names.
 *
 * @throws GivenFault where it cannot be read
 */
export function given({ job, readGiven }: EmitContext, path: string): Uint8Array {
  const wrong = pathProblem(path);
  if (wrong) throw new GivenFault(path, { text: wrong }, job);
  const read = readGiven?.(job.place().file, path.replaceAll('\\', '/'));
  if (read === undefined) {
    throw new GivenFault(
      path,
      { text: { en: 'The file cannot be read here.', ja: 'ここではファイルを読み込めない。' } },
      job,
    );
  }
  if ('reason' in read) throw new GivenFault(path, { text: read.reason }, job);
  return read;
}

/** The ending of an exported file's name, kept for the filled one: a product may ask for it. */
export function endingOf(path: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0] ?? '';
}
