/** Reads topologies from disk. What cannot be read as one is told at its place, not guessed at. */
import { NodeFileSystemProvider } from 'langium/node';
import type { URI } from 'langium';
import type { Text } from '../language/vocabulary/define.ts';

/** Largest file that is read; the command line has the same. */
export const largestFile = 40 * 1024 * 1024;

export class TopologyFiles extends NodeFileSystemProvider {
  private readonly problems = new Map<string, Text>();

  /** Why a file could not be read as a topology; undefined where it could. */
  problemOf(uri: URI): Text | undefined {
    return this.problems.get(uri.toString());
  }

  override async readFile(uri: URI): Promise<string> {
    return this.decode(uri, await this.readBinary(uri));
  }

  override readFileSync(uri: URI): string {
    return this.decode(uri, this.readBinarySync(uri));
  }

  private decode(uri: URI, bytes: Uint8Array): string {
    const decoded = decodeTopology(bytes);
    if ('problem' in decoded) {
      this.problems.set(uri.toString(), decoded.problem);
      return '';
    }
    this.problems.delete(uri.toString());
    return decoded.text;
  }
}

/** The text of a file's bytes, or what is wrong with them and what to do. */
export function decodeTopology(bytes: Uint8Array): { readonly text: string } | { readonly problem: Text } {
  if (bytes.length > largestFile) {
    const size = megabytes(bytes.length);
    const limit = megabytes(largestFile);
    return {
      problem: {
        en: `The file is ${size} MB large; up to ${limit} MB are read. Split the topology into several files of one folder.`,
        ja: `ファイルが ${size} MB あり、読み込めるのは ${limit} MB まで。同じフォルダーの複数のファイルに分割する。`,
      },
    };
  }
  if (bytes.subarray(0, 65536).includes(0)) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return {
      problem: utf16
        ? {
            en: 'The file is UTF-16. Save it as UTF-8.',
            ja: 'ファイルが UTF-16 で保存されている。UTF-8 で保存し直す。',
          }
        : { en: 'The file is binary, not a topology.', ja: 'バイナリファイルで、トポロジではない。' },
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const japanese = isShiftJis(bytes);
    return {
      problem: {
        en: `The file is not UTF-8${japanese ? ' and looks like CP932 (Shift_JIS)' : ''}. Save it as UTF-8.`,
        ja: `ファイルが UTF-8 ではない${japanese ? '(CP932(Shift_JIS)と思われる)' : ''}。UTF-8 で保存し直す。`,
      },
    };
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function isShiftJis(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
