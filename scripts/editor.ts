// `npm run editor`: a real VS Code on loopback with the extension and the examples open, for whoever has none at hand.
//   npm run editor -- [FOLDER] [--port N] [--lang ja] [--vsix FILE]
// It installs code-server under .tools when it is not there yet. Ctrl-C ends everything it started.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEditorServer, type EditorServer } from '../test/editor/server.ts';
import { installEditor } from '../test/tools/install.ts';
import { findParts, projectRoot } from '../test/tools/parts.ts';
import { run } from '../test/tools/process.ts';

const usage = 'Usage: npm run editor -- [FOLDER] [--port N] [--lang ja] [--vsix FILE]';

/** Something the caller can put right; shown without a stack trace. */
class Trouble extends Error {}

/** What was asked for. */
interface Request {
  folder: string;
  port: number;
  lang: string | undefined;
  vsix: string | undefined;
}

function readRequest(args: string[]): Request {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string' }, lang: { type: 'string' }, vsix: { type: 'string' } },
    });
  } catch (error) {
    throw new Trouble(`${(error as Error).message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Trouble(usage);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble(`--port is a number, not ${values.port}`);
  const folder = resolve(positionals[0] ?? join(projectRoot, 'examples'));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Trouble(`${folder} is not a folder.`);
  const vsix = values.vsix === undefined ? undefined : resolve(values.vsix);
  if (vsix !== undefined && !vsix.endsWith('.vsix')) throw new Trouble(`${vsix} is not a .vsix file.`);
  if (vsix !== undefined && !existsSync(vsix)) throw new Trouble(`${vsix} does not exist.`);
  return { folder, port, lang: values.lang, vsix };
}

/** Makes the extension from the sources as they are; returns the path of its .vsix. */
async function makeExtension(): Promise<string> {
  process.stdout.write('Packing the extension ...\n');
  const result = await run(process.execPath, ['--import', 'tsx', 'scripts/package.ts'], { cwd: projectRoot });
  if (result.code !== 0) throw new Trouble(`The extension can't be packed.\n${result.stdout}${result.stderr}`);
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return join(projectRoot, `${name}-${version}.vsix`);
}

async function findEditor(): Promise<{ 'code-server': string; 'editor-node': string }> {
  let parts = findParts();
  if ('missing' in parts['code-server']) {
    process.stdout.write('Installing VS Code (code-server) under .tools, once ...\n');
    const outcome = await installEditor();
    if ('failed' in outcome) throw new Trouble(`VS Code can't be installed: ${outcome.failed}`);
    parts = findParts();
  }
  const paths = [parts['code-server'], parts['editor-node']].map((part) => {
    if ('missing' in part) throw new Trouble(`A part of VS Code is missing: ${part.missing}`);
    return part.path;
  });
  return { 'code-server': paths[0] ?? '', 'editor-node': paths[1] ?? '' };
}

/** Resolves when the person at the terminal, or the system, asks for the end; rejects when VS Code ends by itself. */
function wanted(server: EditorServer): Promise<void> {
  return new Promise((resolve_, reject) => {
    const watch = setInterval(() => {
      const ended = server.ended();
      if (ended !== undefined) reject(new Trouble(`VS Code ${ended}.\n${server.log()}`));
    }, 500);
    const end = (): void => {
      clearInterval(watch);
      resolve_();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    process.once('SIGHUP', end);
  });
}

async function main(): Promise<void> {
  const request = readRequest(process.argv.slice(2));
  const [parts, vsix] = await Promise.all([findEditor(), request.vsix ?? makeExtension()]);
  const server = await startEditorServer({
    parts,
    vsix: [vsix],
    port: request.port,
    ...(request.lang === undefined ? {} : { locale: request.lang }),
  }).catch((error: unknown) => {
    throw new Trouble(`VS Code can't be started: ${error instanceof Error ? error.message : String(error)}`);
  });
  process.stdout.write(
    `\nVS Code with Quiesce and ${request.folder}:\n\n  ${server.open(request.folder)}\n\n` +
      'Open it in a browser on this machine. What you save is saved in that folder. Ctrl-C ends it.\n',
  );
  try {
    await wanted(server);
  } finally {
    await server.stop();
  }
  process.stdout.write('Ended.\n');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
