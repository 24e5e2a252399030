/** The real bundled server over stdio: how long from a key press to the published findings. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { root } from '../kit/cli.ts';

interface Server {
  readonly connection: MessageConnection;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

function startServer(): Server {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const ended = new Promise<void>((resolve) =>
    child.on('exit', () => {
      resolve();
    }),
  );
  return {
    connection,
    pid: child.pid!,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

async function initialize(server: Server, folder: string): Promise<void> {
  const uri = pathToFileURL(folder).href;
  await server.connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } } },
  });
  await server.connection.sendNotification('initialized', {});
}

/** Milliseconds from the start of the process to the answer of `initialize`. */
export async function serverStart(): Promise<number> {
  const start = performance.now();
  const server = startServer();
  await initialize(server, path.join(root, 'examples', 'vmfs-management-server'));
  const time = performance.now() - start;
  await server.stop();
  return time;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** An edit as the editor sends it, which makes a finding that was not there, and the one that takes it back. */
interface Stroke {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * Opens a file of a folder and types. Each stroke puts an unknown word into a different place and so makes the server publish; the
 * next takes it back. What happens between is varied: a number, a name in use, a new block, a deleted block, a half line, a paste.
 */
export async function editLatencies(
  folder: string,
  target: string,
  count: number,
): Promise<{ latencies: number[]; memory: number }> {
  const server = startServer();
  const { connection } = server;
  const uri = pathToFileURL(path.join(folder, target)).href;
  let published: ((findings: number) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: unknown[] }) => {
    if (params.uri === uri) published?.(params.diagnostics.length);
  });
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  await initialize(server, folder);
  const text = readFileSync(path.join(folder, target), 'utf8');
  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'quiesce', version, text },
  });
  // A clean file has nothing to publish: that all is read and checked shows in the answer to a request.
  await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  const latencies: number[] = [];
  const send = async (stroke: Stroke): Promise<number> => {
    const done = new Promise<number>((resolve) => {
      published = () => {
        resolve(performance.now());
      };
    });
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [stroke],
    });
    return (await done) - start;
  };
  const lines = text.split('\n');
  const vmLines = lines.flatMap((line, i) =>
    /^\s*(size|address|fqdn|pool|ld |pair |esxi |model)/.test(line) ? [i] : [],
  );
  let seed = 12345;
  const random = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % n;
  };
  const pasted = Array.from(
    { length: 100 },
    (_, i) =>
      `vm pasted${String(i)} {\n  tools running\n  disk os {\n    size 80 GB\n  }\n  disk data {\n    size 1 TB\n  }\n}\n`,
  ).join('');
  for (let i = 0; latencies.length < count; i++) {
    const line = vmLines[random(vmLines.length)]!;
    const end = lines[line]!.length;
    const start: Position = { line, character: end };
    const kind = i % 6;
    // Every kind ends in a word that nothing knows, so that there is something to publish.
    const typed =
      kind === 0 ? ' 7 xyzzy 1'
      : kind === 1 ? ' xyzzy web'
      : kind === 2 ? '\n  xyzzy {\n    size 1 TB\n  }'
      : kind === 3 ? ' xyzzy {'
      : kind === 4 ? ' xyzzy "half'
      : `\n  xyzzy 1\n${i % 12 === 5 ? pasted.replace(/^/gm, '  ') : ''}`; // prettier-ignore
    latencies.push(await send({ range: { start, end: start }, text: typed }));
    const typedLines = typed.split('\n');
    const after: Position =
      typedLines.length === 1
        ? { line, character: end + typed.length }
        : { line: line + typedLines.length - 1, character: typedLines[typedLines.length - 1]!.length };
    latencies.push(await send({ range: { start, end: after }, text: '' }));
  }
  const memory = residentMemory(server.pid);
  await server.stop();
  return { latencies: latencies.slice(0, count), memory };
}

/** Resident memory of a process in MiB, as Linux counts it; NaN elsewhere. */
function residentMemory(pid: number): number {
  if (!readdirSync('/').includes('proc')) return NaN;
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return match ? Number(match[1]) / 1024 : NaN;
}
