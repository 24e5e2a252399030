/** Writes files so that each is either whole or untouched. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { displayName, reasonOf, UsageError } from './load.ts';

/** Writes beside the target and renames over it. */
export function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.tmp`);
  let made = false;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    made = true;
    const handle = openSync(temporary, 'w', mode);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    if (made) rmSync(temporary, { force: true });
    throw new UsageError(`${displayName(file)}: cannot be written: ${reasonOf(error)}.`);
  }
}
