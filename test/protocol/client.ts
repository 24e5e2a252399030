/** A language client over standard input and output, as any editor is one. Tests wait for what the server says, never for time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  InitializeParams,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';

export const root = join(import.meta.dirname, '../..');

export interface StartOptions {
  /** Files of the workspace, by path; a text with `<|>` has it taken out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** What the client answers to `workspace/configuration`, section `quiesce`. */
  readonly settings?: unknown;
  /** Whether the workspace folder is told to the server. */
  readonly folder?: boolean;
  /** Node's arguments; default: the bundled server. */
  readonly command?: readonly string[];
}

export class Client {
  readonly folder: string;
  readonly errors: string[] = [];
  initialized!: InitializeResult;
  settings: unknown;
  private readonly process: ChildProcess;
  private readonly diagnostics = new Map<string, Diagnostic[]>();
  private readonly waiting: { uri: string; fits: (d: Diagnostic[]) => boolean; done: (d: Diagnostic[]) => void }[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly coverage: { uri: string; applicable: number; decided: number }[] = [];
  private versions = new Map<string, number>();
  private texts = new Map<string, string>();

  private constructor(
    readonly connection: ProtocolConnection,
    process: ChildProcess,
    folder: string,
    settings: unknown,
  ) {
    this.process = process;
    this.folder = folder;
    this.settings = settings;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.diagnostics.set(params.uri, params.diagnostics);
      for (const waiter of [...this.waiting]) {
        if (waiter.uri !== params.uri || !waiter.fits(params.diagnostics)) continue;
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        waiter.done(params.diagnostics);
      }
    });
    connection.onNotification('quiesce/coverage', (params: { uri: string; applicable: number; decided: number }) => {
      this.coverage.push(params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'quiesce' ? (this.settings ?? null) : null)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.errors.push(message);
    });
  }

  static async start(options: StartOptions = {}): Promise<Client> {
    const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } =
      await import('vscode-languageserver/node');
    const folder = mkdtempSync(join(tmpdir(), 'quiesce-protocol-'));
    for (const [path, text] of Object.entries(options.files ?? {})) write(folder, path, text.replace('<|>', ''));
    const server = join(root, 'dist/server.cjs');
    if (!existsSync(server)) throw new Error('dist/server.cjs does not exist: run `npm run build` first');
    const child = spawn(process.execPath, [...(options.command ?? [server, '--stdio'])], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new Client(connection, child, folder, options.settings);
    child.stderr.on('data', (data: Buffer) => client.errors.push(data.toString()));
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const params: InitializeParams = {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol demands it still
      rootUri: null,
      locale: options.locale ?? 'en',
      workspaceFolders: options.folder === false ? null : [{ uri, name: 'test' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    };
    client.initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Ends the server in order, and removes the files. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
    return code;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  write(path: string, text: string): void {
    write(this.folder, path, text);
  }

  /** Opens a document and waits until it was judged. The cursor is where `<|>` stands. */
  async open(path: string, marked: string): Promise<Opened> {
    const at = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const uri = path.includes(':') ? path : this.uri(path);
    this.versions.set(uri, 1);
    this.texts.set(uri, text);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'quiesce', version: 1, text },
    });
    await this.settled(uri);
    return { uri, text, position: positionAt(text, Math.max(at, 0)) };
  }

  /** Replaces the whole text of an open document. */
  async change(uri: string, text: string): Promise<void> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    this.texts.set(uri, text);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    await this.settled(uri);
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Waits until the server has judged a document: code actions are answered only then. */
  async settled(uri: string): Promise<void> {
    const zero = { line: 0, character: 0 };
    await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: zero, end: zero },
      context: { diagnostics: [] },
    });
  }

  /** The diagnostics of a document as they were last published; none where nothing was. */
  found(uri: string): Diagnostic[] {
    return this.diagnostics.get(uri) ?? [];
  }

  /** Waits for diagnostics of a document that fit. */
  until(uri: string, fits: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const known = this.diagnostics.get(uri);
    if (known && fits(known)) return Promise.resolve(known);
    return new Promise((done) => this.waiting.push({ uri, fits, done }));
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** A request about the place of the cursor. */
  at<T>(method: string, { uri, position }: Opened, more: object = {}): Promise<T> {
    return this.request<T>(method, { textDocument: { uri }, position, ...more });
  }
}

export interface Opened {
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  return (
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, l) => sum + l.length + 1, 0) + character
  );
}

/** A text after edits of the protocol. */
export function edited(
  text: string,
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
): string {
  return [...edits]
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
