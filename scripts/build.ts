/**
 * Bundles the extension, the language server and the command line into `dist/`.
 *
 *   npm run build                      minified, as they are shipped
 *   npm run build -- --dev             readable, with source maps, for a debugger
 *   npm run watch                      the same, again after each change
 *   npm run build -- --skip-missing    without the entries that do not exist
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context, type BuildOptions } from 'esbuild';
import { bundledPackages, noticesText } from './third-party-notices.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Entry {
  readonly source: string;
  readonly output: string;
  /** A function of the source that is called when the bundle is run; without it running the source is enough. */
  readonly call?: string;
  /** Run by its own name in a shell. */
  readonly executable?: boolean;
}

/** What is built. */
const entries: readonly Entry[] = [
  { source: 'client/extension.ts', output: 'dist/extension.cjs' },
  // The command line starts the same server, on request only: importing it must not.
  { source: 'server/main.ts', output: 'dist/server.cjs', call: 'startServer' },
  { source: 'cli/main.ts', output: 'dist/quiesce.cjs', executable: true },
];

export interface BuildChoices {
  /** Readable, with source maps. */
  readonly dev?: boolean;
  /** Leave out entries whose source does not exist, with a message; without it they are an error. */
  readonly skipMissing?: boolean;
}

function optionsFor(entry: Entry, { dev = false }: BuildChoices): BuildOptions & { metafile: true } {
  return {
    absWorkingDir: root,
    ...(entry.call === undefined
      ? { entryPoints: [entry.source] }
      : {
          stdin: {
            contents: `import { ${entry.call} } from './${entry.source}';\n${entry.call}();\n`,
            resolveDir: root,
          },
        }),
    outfile: entry.output,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The ES modules of a package first: the UMD ones of the LSP packages hide their imports from the bundler.
    mainFields: ['module', 'main'],
    external: ['vscode'],
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    // Licences go into THIRD-PARTY-NOTICES.txt, once.
    legalComments: 'none',
    banner: (entry.executable ?? false) ? { js: '#!/usr/bin/env node' } : {},
    // `import.meta.url` would be undefined in CommonJS.
    define: { 'import.meta.url': 'importMetaUrl' },
    inject: ['scripts/import-meta-url.js'],
    metafile: true,
    logLevel: 'warning',
  };
}

function chosenEntries({ skipMissing = false }: BuildChoices): readonly Entry[] {
  const missing = entries.filter(({ source }) => !existsSync(join(root, source)));
  if (missing.length > 0 && !skipMissing) {
    throw new Error(
      `${missing.map(({ source }) => source).join(', ')} does not exist. Leave it out with --skip-missing.`,
    );
  }
  for (const { source, output } of missing) console.log(`${output} is left out: ${source} does not exist.`);
  return entries.filter((entry) => !missing.includes(entry));
}

/**
 * Builds everything once.
 *
 * @returns the files written, relative to the project, with their sizes in bytes
 * @throws if a source does not compile; esbuild has printed why
 */
export async function buildAll(choices: BuildChoices = {}): Promise<{ path: string; bytes: number }[]> {
  const chosen = chosenEntries(choices);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const results = await Promise.all(chosen.map((entry) => build(optionsFor(entry, choices))));
  for (const { output, executable = false } of chosen) if (executable) chmodSync(join(root, output), 0o755);
  const notices = 'dist/THIRD-PARTY-NOTICES.txt';
  writeFileSync(
    join(root, notices),
    noticesText(
      bundledPackages(
        root,
        results.map(({ metafile }) => metafile),
      ),
    ),
  );
  const written = [...chosen.map(({ output }) => output), notices];
  removeOthers(written);
  return written.map((path) => ({ path, bytes: statSync(join(root, path)).size }));
}

/** Removes what an earlier build left in dist/: it must not be packaged or run by mistake. Source maps of this build stay. */
function removeOthers(written: readonly string[]): void {
  for (const name of readdirSync(join(root, 'dist'))) {
    const path = `dist/${name}`;
    const own = written.includes(path) || (path.endsWith('.map') && written.includes(path.slice(0, -'.map'.length)));
    if (!own) rmSync(join(root, path), { recursive: true });
  }
}

/** Builds again after each change, until the process is ended. */
async function watch(choices: BuildChoices): Promise<void> {
  for (const entry of chosenEntries(choices)) {
    const made = await context({ ...optionsFor(entry, choices), logLevel: 'info' });
    await made.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, 'skip-missing': { type: 'boolean' } },
  });
  const choices = { dev: values.dev ?? values.watch ?? false, skipMissing: values['skip-missing'] ?? false };
  try {
    if (values.watch) await watch(choices);
    else {
      for (const { path, bytes } of await buildAll(choices)) console.log(`${path}  ${Math.ceil(bytes / 1024)} KB`);
    }
  } catch (error) {
    // esbuild has already printed its own errors, with place.
    const printed = error instanceof Error && 'errors' in error;
    if (!printed) console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
