/** Reads files that lie beside a topology, for the editor and the command line alike: never one outside the topology's folder. */
import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadGiven } from '../language/emitters/given.ts';
import type { Text } from '../language/vocabulary/define.ts';

/** Largest file that is read: exports of a product are far smaller. */
const largest = 20 * 1024 * 1024;

/** Reads a file by its path from the topology's file; what cannot be read is told as a sentence. */
export const readGiven: ReadGiven = ({ uri }, relative) => {
  const topology = pathOf(uri);
  if (topology === undefined) {
    return because('the topology is no file on this disk', 'トポロジがこのディスク上のファイルではない');
  }
  const folder = path.dirname(path.resolve(topology));
  try {
    // A link could lead anywhere: what counts is where it ends.
    const file = realpathSync(path.join(folder, relative));
    const way = path.relative(realpathSync(folder), file);
    if (way.startsWith('..') || path.isAbsolute(way)) {
      return because('a link leads out of the folder of the topology', 'リンクがトポロジのフォルダーの外を指している');
    }
    const handle = openSync(file, 'r');
    try {
      const stat = fstatSync(handle);
      if (!stat.isFile()) return because('it is no file', 'ファイルではない');
      if (stat.size > largest) return because('it is larger than 20 MB', '20 MB を超えている');
      return new Uint8Array(readFileSync(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return reasonOf(error);
  }
};

function pathOf(uri: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(uri)) return uri;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function because(en: string, ja: string): { readonly reason: Text } {
  return { reason: { en: `The file cannot be read: ${en}.`, ja: `ファイルを読み込めない（${ja}）。` } };
}

function reasonOf(error: unknown): { readonly reason: Text } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return because('there is no such file', '存在しない');
    case 'EACCES':
    case 'EPERM':
      return because('permission denied', 'アクセス権がない');
    default:
      return because(
        typeof code === 'string' ? code : 'unknown error',
        typeof code === 'string' ? code : '不明なエラー',
      );
  }
}
