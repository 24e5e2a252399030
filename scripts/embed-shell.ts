/**
 * Puts the shell parts of generated scripts, which are kept as files that an editor and shellcheck understand, into a module that
 * can be imported everywhere. Run it after changing one of them: `node --import tsx scripts/embed-shell.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const folder = fileURLToPath(new URL('../language/emitters/controlcommand-sh/', import.meta.url));

/** The module for the parts in the folder `runtime`. */
export async function shellModule(): Promise<string> {
  const target = join(folder, 'runtime.ts');
  const parts = readdirSync(join(folder, 'runtime'))
    .filter((name) => name.endsWith('.sh'))
    .sort();
  const constants = parts.map((name) => {
    const lines = readFileSync(join(folder, 'runtime', name), 'utf8')
      .trimEnd()
      .split('\n');
    return `export const ${name.replace(/\.sh$/, '')}Part: readonly string[] = ${JSON.stringify(lines)};`;
  });
  const text = `/** Generated from runtime/*.sh by scripts/embed-shell.ts. Change those and run it again. */\n${constants.join('\n\n')}\n`;
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(folder, 'runtime.ts'), await shellModule());
}
