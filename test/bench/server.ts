/** The real bundled server over standard input and output, with what the operating system counts of it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { root } from '../kit/cli.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** What Linux has counted of a process since its start; NaN elsewhere. */
export interface Counted {
  /** Milliseconds of processor time of all threads. */
  readonly cpu: number;
  /** Milliseconds that the main thread was ready to run and had no processor. */
  readonly waited: number;
  /** How often a thread went to sleep and was woken. */
  readonly wakes: number;
}

const hasProc = existsSync('/proc/self/schedstat');

/** Counts of a process, by its id. */
export function countedOf(pid: number): Counted {
  if (!hasProc) return { cpu: NaN, waited: NaN, wakes: NaN };
  let cpu = 0;
  let waited = 0;
  let wakes = 0;
  for (const task of readdirSync(`/proc/${String(pid)}/task`)) {
    try {
      const [ran, delayed] = readFileSync(`/proc/${String(pid)}/task/${task}/schedstat`, 'utf8')
        .split(' ')
        .map(Number);
      cpu += ran! / 1e6;
      if (task === String(pid)) waited = delayed! / 1e6;
      const status = readFileSync(`/proc/${String(pid)}/task/${task}/status`, 'utf8');
      wakes += Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    } catch {
      // A thread that has ended meanwhile counts no more.
    }
  }
  return { cpu, waited, wakes };
}

/** Resident memory in MiB, now and at most; NaN where it is not told. */
export function residentOf(pid: number): { now: number; peak: number } {
  if (!hasProc) return { now: NaN, peak: NaN };
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const mib = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: mib('VmRSS'), peak: mib('VmHWM') };
}

export interface ServerOptions {
  /** A folder for a processor profile, which Node writes when the server ends. */
  readonly profile?: string | undefined;
  /** Whether `heap` is wanted: the server is then started with a preload that can collect garbage. */
  readonly heap?: boolean;
}

export class Server {
  readonly pid: number;
  private readonly listeners = new Set<(uri: string, findings: number) => void>();

  private constructor(
    private readonly child: ReturnType<typeof spawn>,
    readonly connection: MessageConnection,
    private readonly ended: Promise<void>,
  ) {
    this.pid = child.pid!;
    connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: unknown[] }) => {
      for (const listener of this.listeners) listener(params.uri, params.diagnostics.length);
    });
    connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
  }

  /** Starts the server for a folder; resolves with the answer of `initialize`. */
  static async start(folder: string, options: ServerOptions = {}): Promise<Server> {
    const args = [
      ...(options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]),
      ...(options.heap
        ? ['--expose-gc', '--import', pathToFileURL(path.join(root, 'test', 'bench', 'heap-probe.mjs')).href]
        : []),
      path.join(root, 'dist', 'server.cjs'),
      '--stdio',
    ];
    const child = spawn(process.execPath, args, {
      stdio: ['pipe', 'pipe', 'inherit', ...(options.heap ? (['ipc'] as const) : [])],
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    connection.listen();
    const ended = new Promise<void>((resolve) =>
      child.on('exit', () => {
        resolve();
      }),
    );
    const server = new Server(child, connection, ended);
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await this.ended;
    this.connection.dispose();
  }

  /** MiB of the heap that are in use after a garbage collection. */
  heap(): Promise<number> {
    const answer = new Promise<number>((resolve) =>
      this.child.once('message', (used) => {
        resolve(Number(used) / 1024 / 1024);
      }),
    );
    this.child.send('heap');
    return answer;
  }

  /** Calls back with each publication until the returned function is called. */
  onPublished(listener: (uri: string, findings: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** A document that is open in the editor. */
export class OpenDocument {
  private version = 1;
  readonly uri: string;
  /** The text that was opened, line by line. */
  readonly lines: readonly string[];

  private constructor(
    readonly server: Server,
    file: string,
    text: string,
  ) {
    this.uri = pathToFileURL(file).href;
    this.lines = text.split('\n');
  }

  /** Opens a file and waits until all was read and judged. */
  static async open(server: Server, file: string): Promise<OpenDocument> {
    const text = readFileSync(file, 'utf8');
    const document = new OpenDocument(server, file, text);
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: 'quiesce', version: 1, text },
    });
    await document.judged();
    return document;
  }

  /** Resolves when the server has judged the document as it is: code actions are answered only then. */
  async judged(): Promise<void> {
    const zero = { line: 0, character: 0 };
    await this.server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uri },
      range: { start: zero, end: zero },
      context: { diagnostics: [], only: ['quickfix'] },
    });
  }

  change(change: Change): Promise<void> {
    return this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [change],
    });
  }

  /** The change that takes a change back, which was made on the text that was opened. */
  inverse({ range, text }: Change): Change {
    const typed = text.split('\n');
    const last = typed[typed.length - 1]!.length;
    const end =
      typed.length === 1
        ? { line: range.start.line, character: range.start.character + last }
        : { line: range.start.line + typed.length - 1, character: last };
    return { range: { start: range.start, end }, text: this.textOf(range) };
  }

  private textOf({ start, end }: Range): string {
    const lines = this.lines.slice(start.line, end.line + 1);
    lines[lines.length - 1] = lines[lines.length - 1]!.slice(0, end.character);
    lines[0] = lines[0]!.slice(start.character);
    return lines.join('\n');
  }

  request<T>(method: string, position: Position): Promise<T> {
    return this.server.connection.sendRequest(method, { textDocument: { uri: this.uri }, position });
  }
}
