/**
 * Puts the parts of generated scripts, which are kept as files that an editor understands, into modules that can be imported
 * everywhere. Run it after changing one of them: `node --import tsx scripts/embed-shell.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** Emitters with such parts, and how their files end. */
export const embedded = {
  'controlcommand-sh': 'sh',
  'controlcommand-ps': 'ps1',
  'hyperv-ps': 'ps1',
} as const;

const folderOf = (emitter: string): string =>
  fileURLToPath(new URL(`../language/emitters/${emitter}/`, import.meta.url));

/** The module for the parts in the folder `runtime` of an emitter. */
export async function embeddedModule(emitter: keyof typeof embedded): Promise<string> {
  const folder = folderOf(emitter);
  const ending = embedded[emitter];
  const target = join(folder, 'runtime.ts');
  const parts = readdirSync(join(folder, 'runtime'))
    .filter((name) => name.endsWith(`.${ending}`))
    .sort();
  const constants = parts.map((name) => {
    const lines = readFileSync(join(folder, 'runtime', name), 'utf8')
      .trimEnd()
      .split('\n');
    const word = name.slice(0, -ending.length - 1).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return `export const ${word}Part: readonly string[] = ${JSON.stringify(lines)};`;
  });
  const text = `/** Generated from runtime/*.${ending} by scripts/embed-shell.ts. Change those and run it again. */\n${constants.join('\n\n')}\n`;
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

/** The module of the shell scripts. */
export const shellModule = (): Promise<string> => embeddedModule('controlcommand-sh');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const emitter of Object.keys(embedded) as (keyof typeof embedded)[]) {
    writeFileSync(join(folderOf(emitter), 'runtime.ts'), await embeddedModule(emitter));
  }
}
