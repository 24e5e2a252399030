/**
 * Bundles the extension, the language server and the command line into `dist/`.
 *
 *   npm run build                      minified, as they are shipped
 *   npm run build -- --dev             readable, with source maps, for a debugger
 *   npm run watch                      the same, again after each change
 *   npm run build -- --skip-missing    without the entries that do not exist
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context, type BuildOptions, type Plugin } from 'esbuild';
import { bundledPackages, noticesText } from './third-party-notices.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Entry {
  readonly source: string;
  readonly output: string;
  /** A function of the source that is called when the bundle is run; without it running the source is enough. */
  readonly call?: string;
  /** A small file before the bundle, which is what is run. */
  readonly launcher?: { readonly output: string; readonly executable: boolean };
  /** Sources that are another bundle, which is loaded on request; by the end of their paths. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Whether zod is part of it. */
  readonly schemas: boolean;
}

/** What is built. */
const entries: readonly Entry[] = [
  { source: 'client/extension.ts', output: 'dist/extension.cjs', schemas: false },
  {
    source: 'server/main.ts',
    output: 'dist/server-main.cjs',
    call: 'startServer',
    launcher: { output: 'dist/server.cjs', executable: false },
    schemas: true,
  },
  // The command line starts the same server, on request only. Had it a copy of its own, every command would pay for reading it, and
  // for the wrapping of all modules that both use.
  {
    source: 'cli/main.ts',
    output: 'dist/quiesce-main.cjs',
    launcher: { output: 'dist/quiesce.cjs', executable: true },
    elsewhere: { 'server/main.ts': './server.cjs' },
    schemas: true,
  },
];

/**
 * Node from 22.8 on keeps the compiled code of what is loaded after the call, in its own place for that, checked against the
 * source; the next start then takes two thirds of the time. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 */
function writeLaunchers(chosen: readonly Entry[]): string[] {
  const written: string[] = [];
  for (const { output, launcher } of chosen) {
    if (!launcher) continue;
    writeFileSync(
      join(root, launcher.output),
      `${launcher.executable ? '#!/usr/bin/env node\n' : ''}require('node:module').enableCompileCache?.();\nmodule.exports = require('./${basename(output)}');\n`,
    );
    if (launcher.executable) chmodSync(join(root, launcher.output), 0o755);
    written.push(launcher.output);
  }
  return written;
}

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
            contents: `import { ${entry.call} } from './${entry.source}';\n${entry.call}();\nexport { ${entry.call} };\n`,
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
    plugins: [...(entry.elsewhere ? [otherBundles(entry.elsewhere)] : []), oneLocaleOfZod],
    ...(entry.elsewhere ? { supported: { 'dynamic-import': false } } : {}),
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    // Licences go into THIRD-PARTY-NOTICES.txt, once.
    legalComments: 'none',
    // `import.meta.url` would be undefined in CommonJS.
    define: { 'import.meta.url': 'importMetaUrl' },
    inject: ['scripts/import-meta-url.js', ...(entry.schemas ? ['scripts/zod-without-code.js'] : [])],
    metafile: true,
    logLevel: 'warning',
  };
}

/** Leaves sources to the bundles that they are. */
function otherBundles(elsewhere: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'other-bundles',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const full = join(resolveDir, path).replaceAll('\\', '/');
        const found = Object.entries(elsewhere).find(([end]) => full.endsWith(`/${end}`));
        return found && { path: found[1], external: true };
      });
    },
  };
}

/** Messages of zod in fifty languages are not shown to anybody: ours are our own. */
const oneLocaleOfZod: Plugin = {
  name: 'one-locale-of-zod',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

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
  const written = [...chosen.map(({ output }) => output), ...writeLaunchers(chosen), notices];
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
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeLaunchers(chosenEntries(choices));
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
