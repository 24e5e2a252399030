// What the suites of the extension share: the packed extension, examples in a folder of their own, one VS Code.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { quiesce, type Run } from '../kit/cli.ts';
import { projectRoot } from '../tools/parts.ts';
import { output, until } from '../tools/process.ts';
import { startEditorServer, type EditorServer, type EditorServerOptions } from './server.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** Paths of the parts that the suites need. */
export type EditorParts = Record<'chromium' | 'code-server' | 'editor-node', string>;

/** A topology in two files of one folder, without findings. */
const twoFiles = {
  'two-files/storage.quiesce': `/** Production array */
array tokyo {
  model "iStorage M320"
  pool p1 { capacity 10 TB }
  ld mv_web { size 2 TB  format LX  pool p1 }
  ld rv_web { size 2 TB  format LX  pool p1 }
  pair web of mv_web -> rv_web
}
`,
  'two-files/virtual.quiesce': `vcenter vc01 {
  version 8.0
  datastore ds_web on tokyo.mv_web
  vm web01 on ds_web {
    guest "Windows Server 2022" 64-bit
    tools running

  }
}
`,
};

/** A file whose layout nobody has seen to. */
const untidy = `array   tokyo {
model "iStorage M320"
      site    "Tokyo DC1"
 ld mv_web { size 2 TB
format LX }


// 予備
ld   rv_web { size 2 TB format LX } }
`;

/** Packs the extension as it is shipped. */
export async function packExtension(folder: string): Promise<string> {
  const file = join(folder, 'quiesce.vsix');
  await output(process.execPath, ['--import', 'tsx', 'scripts/package.ts', '--out', file], { cwd: projectRoot });
  return file;
}

/** Folders to open and the packed extension, all in one temporary folder. */
export class Stage {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'quiesce-extension-')));
  /** The broken example about VCB alone. */
  readonly broken = join(this.folder, 'broken');
  /** A clean example, a topology in two files, and an untidy one. */
  readonly clean = join(this.folder, 'clean');
  /** A topology in two files alone. */
  readonly names = join(this.folder, 'names');
  /** Files of other people, none of them ours. */
  readonly foreign = join(this.folder, 'foreign');
  vsix = '';
  private readonly servers: EditorServer[] = [];
  private readonly windows: Workbench[] = [];

  constructor(readonly parts: EditorParts) {
    const example = (name: string, into: string): void => {
      cpSync(join(projectRoot, 'examples', name), join(into, name), { recursive: true });
    };
    example('broken-vcb', this.broken);
    example('vmfs-management-server', this.clean);
    for (const [path, text] of Object.entries(twoFiles)) {
      this.write(join(this.clean, path), text);
      this.write(join(this.names, path), text);
    }
    this.write(join(this.clean, 'untidy', 'untidy.quiesce'), untidy);
    this.write(join(this.foreign, 'notes.txt'), 'array tokyo {\n');
    this.write(join(this.foreign, 'src', 'main.js'), 'const answer = 42;\n');
  }

  /** Packs the extension; once, for every server. */
  async pack(): Promise<void> {
    this.vsix = await packExtension(this.folder);
  }

  async server(options: Omit<EditorServerOptions, 'parts' | 'vsix'> = {}): Promise<EditorServer> {
    const server = await startEditorServer({ parts: this.parts, vsix: [this.vsix], ...options });
    this.servers.push(server);
    return server;
  }

  async window(server: EditorServer, folder: string, locale?: string): Promise<Workbench> {
    const { chromium } = this.parts;
    const window = await openWorkbench({ chromium, server, folder, ...(locale === undefined ? {} : { locale }) });
    this.windows.push(window);
    return window;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Ends everything and removes the folders. */
  async close(): Promise<void> {
    for (const window of this.windows) await window.close();
    for (const server of this.servers) await server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a suite of the extension works with. */
export interface Running {
  readonly stage: Stage;
  /** VS Code in English, every folder trusted. */
  readonly server: EditorServer;
}

/** The command line on today's date, as the editor has it. */
export function cli(...args: string[]): Run {
  return quiesce(args, { env: { QUIESCE_TODAY: '' } });
}

/** A place in a text file, both from 1: that of `at` within the first occurrence of `text`, or of its begin. */
export function placeOf(file: string, text: string, at = text): { line: number; column: number } {
  const content = readFileSync(file, 'utf8');
  const found = content.indexOf(text);
  assert.notEqual(found, -1, `${text} in ${file}`);
  const before = content.slice(0, found + text.indexOf(at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Waits until a file holds a text. */
export async function holds(file: string, expected: string | RegExp): Promise<void> {
  const read = (): string => readFileSync(file, 'utf8');
  const fits = (): boolean => (typeof expected === 'string' ? read() === expected : expected.test(read()));
  await until(fits, 'the text of the file').catch(() => {
    if (typeof expected === 'string') assert.equal(read(), expected);
    else assert.match(read(), expected);
  });
}
