/**
 * Console sessions of the READMEs, played for real. A block
 *
 *     ```console
 *     $ quiesce check
 *     …
 *     ```
 *
 * is run in a folder that all blocks of one file share, and what it prints takes the place of what stood there. A comment before a
 * block says what a reader does by hand before it, or which paragraphs are shown, by how they begin (`end`: the last one):
 *
 *     <!-- change: size 2 TB => size 2TB -->
 *     <!-- show: error, end -->
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Text } from '../../language/vocabulary/define.ts';

/** The day on which sessions play, so that nothing in them depends on when they are. */
const today = '2026-11-21';
/** The topology that `quiesce init` writes, and that `change` comments are about. */
const topology = 'topology.quiesce';

const piece = /<!-- change: (.+?) => (.+?) -->|(?:<!-- show: ([^>]+?) -->\n)?```console\n([^]*?)```/g;

/**
 * The text with the output of every session replaced by what the commands print now.
 *
 * @param root folder of the project whose command line is run
 */
export function withSessions(text: string, root: string, language: keyof Text): string {
  const folder = mkdtempSync(join(tmpdir(), 'quiesce-docs-'));
  try {
    return text.replace(piece, (whole, before?: string, after?: string, shown?: string, block?: string) => {
      if (before !== undefined && after !== undefined) {
        change(join(folder, topology), before, after);
        return whole;
      }
      const commands = [...block!.matchAll(/^\$ (.+)$/gm)].map((match) => match[1]!);
      const session = commands.map(
        (command) => `$ ${command}\n${excerpt(play(command, folder, root, language), shown)}`,
      );
      const directive = shown === undefined ? '' : `<!-- show: ${shown} -->\n`;
      return `${directive}\`\`\`console\n${session.join('')}\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`a session wants to change \`${before}\`, which is not in ${topology}`);
  writeFileSync(file, text.replace(before, after));
}

/** What a command prints on both channels, and its exit code where it is not 0. */
function play(command: string, folder: string, root: string, language: keyof Text): string {
  const [program, ...args] = command.split(/\s+/);
  if (program !== 'quiesce') throw new Error(`a session runs \`${command}\`; only quiesce is played`);
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href,
      join(root, 'cli/main.ts'),
      ...args,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'C.UTF-8',
        NO_COLOR: '1',
        QUIESCE_TODAY: today,
      },
    },
  );
  if (run.error) throw run.error;
  if (run.status === 2) throw new Error(`\`${command}\` failed: ${run.stderr}`);
  const code = { en: `exit code ${String(run.status)}`, ja: `終了コード ${String(run.status)}` }[language];
  return `${run.stdout}${run.stderr}${run.status === 0 ? '' : `(${code})\n`}`;
}

/** The paragraphs asked for, with `…` where some are left out. */
function excerpt(output: string, shown: string | undefined): string {
  if (shown === undefined) return output;
  const beginnings = shown.split(',').map((part) => part.trim());
  const paragraphs = output.trimEnd().split('\n\n');
  const kept = paragraphs.map((text, index) =>
    beginnings.some((beginning) =>
      beginning === 'end' ? index === paragraphs.length - 1 : text.startsWith(beginning),
    ),
  );
  if (!kept.includes(true)) throw new Error(`\`show: ${shown}\` shows nothing of what is printed`);
  const parts = paragraphs.flatMap((text, index) => (kept[index] ? [text] : kept[index - 1] === false ? [] : ['…']));
  return `${parts.join('\n\n')}\n`;
}
