// Runs generated .cmd files under wine.
import { dirname } from 'node:path';
import { wineEnvironment } from '../tools/install.ts';
import { run, which, type RunResult } from '../tools/process.ts';

/** How to run a .cmd file. */
export interface CmdOptions {
  /** Arguments. The calling `cmd /c` reads them first, as it does at a prompt: %NAME% in them is replaced. */
  args?: string[];
  /** Laid over wine's environment. */
  env?: Record<string, string | undefined>;
  /** Default: the folder of the file. */
  cwd?: string;
  input?: string;
  /** Folders whose programs the file finds by name, before those of Windows. */
  path?: string[];
  limit?: number;
  /** Code page of the system, which .cmd files are written in: 932 (default) or 437. */
  codePage?: 932 | 437;
}

/** A path of this machine as Windows programs under wine see it. */
export function windowsPath(path: string): string {
  return `Z:${path.replace(/\//gu, '\\')}`;
}

function text(bytes: string, codePage: 932 | 437): string {
  const decoder = new TextDecoder(codePage === 932 ? 'shift_jis' : 'utf-8');
  return decoder.decode(Buffer.from(bytes, 'latin1')).replace(/\r\n/gu, '\n');
}

/**
 * Runs a .cmd or .bat file to its end, with `cmd /c`, as a Japanese Windows would unless told otherwise.
 * @param wine path of wine, from `need(this, 'wine')`
 * @returns output in Unicode with line ends of this machine, and the exit code that the file ended with
 */
export async function runCmd(wine: string, file: string, options: CmdOptions = {}): Promise<RunResult> {
  const codePage = options.codePage ?? 932;
  const result = await run(wine, ['cmd', '/d', '/c', windowsPath(file), ...(options.args ?? [])], {
    cwd: options.cwd ?? dirname(file),
    env: {
      ...wineEnvironment(codePage),
      ...(options.path === undefined ? {} : { WINEPATH: options.path.map(windowsPath).join(';') }),
      ...options.env,
    },
    ...(options.input === undefined ? {} : { input: options.input }),
    encoding: 'latin1',
    limit: options.limit ?? 60_000,
  });
  return { ...result, stdout: text(result.stdout, codePage), stderr: text(result.stderr, codePage) };
}

/** Ends the wine server of the tests, and only that; for an `after` hook. */
export async function stopWine(): Promise<void> {
  const server = which('wineserver') ?? '/usr/lib/wine/wineserver';
  await run(server, ['-k'], { env: wineEnvironment(), limit: 30_000 }).catch(() => undefined);
}
