// Runs generated .cmd files under wine.
import { dirname } from 'node:path';
import { wineEnvironment } from '../tools/install.ts';
import { run, which, type RunResult } from '../tools/process.ts';

/** How to run a .cmd file. */
export interface CmdOptions {
  args?: string[];
  /** Laid over wine's environment. */
  env?: Record<string, string | undefined>;
  /** Default: the folder of the file. */
  cwd?: string;
  input?: string;
  limit?: number;
}

/** A path of this machine as Windows programs under wine see it. */
export function windowsPath(path: string): string {
  return `Z:${path.replace(/\//gu, '\\')}`;
}

/**
 * Runs a .cmd or .bat file to its end, with `cmd /c`.
 * @param wine path of wine, from `need(this, 'wine')`
 * @returns output with line ends of this machine, and the exit code that the file ended with
 */
export async function runCmd(wine: string, file: string, options: CmdOptions = {}): Promise<RunResult> {
  const result = await run(wine, ['cmd', '/d', '/c', windowsPath(file), ...(options.args ?? [])], {
    cwd: options.cwd ?? dirname(file),
    env: { ...wineEnvironment(), LANG: 'C.UTF-8', ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
    limit: options.limit ?? 60_000,
  });
  return { ...result, stdout: result.stdout.replace(/\r\n/gu, '\n'), stderr: result.stderr.replace(/\r\n/gu, '\n') };
}

/** Ends the wine server of the tests, and only that; for an `after` hook. */
export async function stopWine(): Promise<void> {
  const server = which('wineserver') ?? '/usr/lib/wine/wineserver';
  await run(server, ['-k'], { env: wineEnvironment(), limit: 30_000 }).catch(() => undefined);
}
