// One way to run a program and one way to keep a server: every suite that starts something goes through here, so that
// nothing is left behind and a failure always shows what the program itself said.
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as nextLook } from 'node:timers/promises';

/** How to start a program. */
export interface RunOptions {
  cwd?: string;
  /** The whole environment of the program; default is that of this process. */
  env?: NodeJS.ProcessEnv;
  /** Text for its standard input, which is closed afterwards. */
  input?: string | Uint8Array;
  /** How its output is read; `latin1` keeps every byte as one character. Default utf8. */
  encoding?: 'utf8' | 'latin1';
  /** Limit in milliseconds after which the program is ended (SIGKILL, its process group with it); default 120 000. */
  limit?: number;
  /** Called once the program runs, with its process id, which is also the id of its process group. */
  started?: (pid: number) => void;
}

/** What a program did. */
export interface RunResult {
  /** Exit code, or null when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** True when `limit` was reached. */
  timedOut: boolean;
}

const running = new Set<ChildProcess>();

// A suite that throws before its `after` hook, or is interrupted, must not leave servers behind.
process.once('exit', () => {
  for (const child of running) endGroup(child, 'SIGKILL');
});

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Already gone.
  }
}

function launch(command: string, args: readonly string[], options: RunOptions): ChildProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    // A group of its own: a script's children (a hung command, say) end together with it.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Runs a program to its end and returns what it did; rejects only when it could not be started at all. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = launch(command, args, options);
    const encoding = options.encoding ?? 'utf8';
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    child.stdout?.setEncoding(encoding).on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding(encoding).on('data', (text: string) => (stderr += text));
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child, 'SIGKILL');
    }, options.limit ?? 120_000);
    child.once('error', (error) => {
      clearTimeout(timer);
      running.delete(child);
      reject(error);
    });
    child.once('spawn', () => {
      if (child.pid !== undefined) options.started?.(child.pid);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr, timedOut });
    });
    // A program that does not read its input closes the pipe early; that is not an error of the run.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}

/** Runs a program and returns its standard output; throws with all it printed when it does not end with 0. */
export async function output(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    const end = result.timedOut ? 'was ended at its time limit' : `ended with ${result.code ?? result.signal}`;
    throw new Error(`${command} ${args.join(' ')} ${end}\n${result.stdout}${result.stderr}`.trimEnd());
  }
  return result.stdout;
}

/** A program that keeps running until it is stopped. */
export interface Server<T> {
  /** What `ready` found in the program's output. */
  readonly ready: T;
  readonly pid: number;
  /** All it has printed up to now, standard output and error together. */
  log(): string;
  /** Undefined while it runs, afterwards how it ended. */
  ended(): string | undefined;
  /** Fulfilled when it has ended, whoever ended it. */
  readonly exit: Promise<void>;
  /** Ends it by its process id and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a server and resolves with the first value that `ready` returns for a line of its output.
 * Rejects when the program ends before that, or says nothing fitting within `limit` milliseconds.
 */
export function serve<T>(
  command: string,
  args: readonly string[],
  ready: (line: string) => T | undefined,
  options: Omit<RunOptions, 'input' | 'encoding' | 'started'> = {},
): Promise<Server<T>> {
  return new Promise((resolve, reject) => {
    const child = launch(command, args, options);
    let log = '';
    let ended: string | undefined;
    const gone = new Promise<void>((done) => {
      child.once('close', (code, signal) => {
        ended = `ended with ${code ?? signal}`;
        done();
      });
    });
    const fail = (why: string): void => {
      clearTimeout(timer);
      endGroup(child, 'SIGKILL');
      reject(new Error(`${command} ${why}\n${log}`.trimEnd()));
    };
    const timer = setTimeout(() => fail('did not become ready in time'), options.limit ?? 60_000);
    child.once('error', (error) => {
      running.delete(child);
      fail(error.message);
    });
    void gone.then(() => fail(ended ?? 'ended'));
    const stop = async (): Promise<void> => {
      if (ended === undefined) endGroup(child, 'SIGTERM');
      const hard = setTimeout(() => endGroup(child, 'SIGKILL'), 5_000);
      await gone;
      clearTimeout(hard);
      // Grandchildren that outlived their parent.
      endGroup(child, 'SIGKILL');
    };
    const hear = (line: string): void => {
      log += `${line}\n`;
      const value = ready(line);
      if (value === undefined || child.pid === undefined) return;
      clearTimeout(timer);
      resolve({ ready: value, pid: child.pid, log: () => log, ended: () => ended, exit: gone, stop });
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', hear);
    }
    // Standard input stays open, so that a server that watches it ends together with this process.
    child.stdin?.on('error', () => undefined);
  });
}

/** The full path of a command on PATH, or undefined. */
export function which(command: string, path = process.env['PATH'] ?? ''): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    const file = join(folder, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/**
 * Waits until something holds that no event tells: asks again and again, for `limit` milliseconds at most.
 * @param what said in the error when it never holds
 */
export async function until(holds: () => boolean | Promise<boolean>, what: string, limit = 20_000): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > limit) throw new Error(`it did not come about: ${what}`);
    await nextLook(25);
  }
}
