// Static checks of generated shell scripts.
import { run } from '../tools/process.ts';

/** A finding of shellcheck. */
export interface ShellFinding {
  line: number;
  column: number;
  level: 'error' | 'warning' | 'info' | 'style';
  /** 2086 for SC2086. */
  code: number;
  message: string;
}

/**
 * Checks a script; an empty list means that shellcheck has nothing to say, not even about style.
 * @param shellcheck path of the program, from `need(this, 'shellcheck')`
 * @param shell what the script claims to be for; default: what its first line says
 */
export async function checkScript(shellcheck: string, file: string, shell?: 'bash' | 'sh'): Promise<ShellFinding[]> {
  const dialect = shell === undefined ? [] : ['--shell', shell];
  const args = ['--norc', '--format=json1', '--severity=style', ...dialect, file];
  const result = await run(shellcheck, args);
  if (result.code !== 0 && result.code !== 1) throw new Error(`shellcheck can't check ${file}\n${result.stderr}`);
  const report = JSON.parse(result.stdout) as { comments: ShellFinding[] };
  return report.comments.map(({ line, column, level, code, message }) => ({ line, column, level, code, message }));
}

/** Findings as lines for an assertion's message. */
export function describeFindings(findings: ShellFinding[]): string {
  return findings.map((one) => `${one.line}:${one.column} ${one.level} SC${one.code} ${one.message}`).join('\n');
}
