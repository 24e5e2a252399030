// The files that the stand-in's processes share: state, journal and a lock around both.
import { appendFileSync, closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArrayState, Call } from './state.ts';

/** Path of the state file in a stand-in's folder. */
export function statePath(folder: string): string {
  return join(folder, 'array.json');
}

/** Path of the journal: one JSON object a line. */
export function journalPath(folder: string): string {
  return join(folder, 'journal.jsonl');
}

/** Milliseconds after which a lock is taken to be left over from a process that was ended. */
const staleLock = 10_000;

function lock(folder: string): () => void {
  const path = join(folder, 'lock');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'));
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (performance.now() - start > staleLock) rmSync(path, { force: true });
      Atomics.wait(pause, 0, 0, 2);
    }
  }
}

/** Reads the state, lets `change` work on it and writes it back whole; other processes wait meanwhile. */
export function withState<Result>(folder: string, change: (state: ArrayState) => Result): Result {
  const release = lock(folder);
  try {
    const state = readState(folder);
    const result = change(state);
    writeState(folder, state);
    return result;
  } finally {
    release();
  }
}

/** Reads the state. */
export function readState(folder: string): ArrayState {
  return JSON.parse(readFileSync(statePath(folder), 'utf8')) as ArrayState;
}

/** Writes the state, whole or not at all. */
export function writeState(folder: string, state: ArrayState): void {
  const fresh = `${statePath(folder)}.new`;
  writeFileSync(fresh, `${JSON.stringify(state, undefined, 1)}\n`);
  renameSync(fresh, statePath(folder));
}

/** Adds a call to the journal. The same number again replaces what was said before. */
export function note(folder: string, call: Call): void {
  appendFileSync(journalPath(folder), `${JSON.stringify(call)}\n`);
}

/** Reads the journal, in the order in which the calls began. */
export function readJournal(folder: string): Call[] {
  let text = '';
  try {
    text = readFileSync(journalPath(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const calls = new Map<number, Call>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const call = JSON.parse(line) as Call;
    calls.set(call.n, call);
  }
  return [...calls.values()].sort((a, b) => a.n - b.n);
}
