// Runs a test module inside the extension host of a real VS Code, with the whole `vscode` API at hand.
import { buildSync } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './playwright.ts';
import type { EditorServer } from './server.ts';

/** What a run inside the extension host came to. */
export interface HostRun {
  /** True when the module's `run` fulfilled its promise. */
  passed: boolean;
  /** What it reported, or why it failed. */
  log: string;
}

/** How to run a module. */
export interface HostRunOptions {
  chromium: string;
  server: EditorServer;
  /** Folder to open. */
  folder: string;
  /**
   * The module, TypeScript: it exports `run(): Promise<unknown>`. What that resolves to is reported as JSON. It may
   * import `vscode`, Node's modules and whatever esbuild can bundle.
   */
  module: string;
  /** Limit in milliseconds; default 120 000. */
  limit?: number;
}

/** The frame around the test module: catches what it throws, so that the reason gets out whatever the host logs. */
function wrapper(module: string, result: string): string {
  return `
    import { writeFileSync } from 'node:fs';
    import { run as work } from ${JSON.stringify(module)};
    export async function run() {
      try {
        const value = await work();
        writeFileSync(${JSON.stringify(result)}, JSON.stringify({ passed: true, log: value === undefined ? '' : JSON.stringify(value) }));
      } catch (error) {
        const log = error instanceof Error ? error.stack ?? error.message : String(error);
        writeFileSync(${JSON.stringify(result)}, JSON.stringify({ passed: false, log }));
        throw error;
      }
    }`;
}

function readResult(path: string, lines: string[]): HostRun {
  if (!existsSync(path)) return { passed: false, log: `the module was not run\n${lines.slice(-20).join('\n')}` };
  return JSON.parse(readFileSync(path, 'utf8')) as HostRun;
}

/** Runs the module in the extension host and waits for its end. */
export async function runInExtensionHost(options: HostRunOptions): Promise<HostRun> {
  const work = mkdtempSync(join(options.server.folder, 'host-'));
  const bundle = join(work, 'tests.js');
  const result = join(work, 'result.json');
  buildSync({
    stdin: { contents: wrapper(options.module, result), resolveDir: work, loader: 'ts' },
    bundle: true,
    outfile: bundle,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  });

  // Tests are run only while an extension is under development. An empty one serves; what is tested is installed.
  const development = join(work, 'development');
  mkdirSync(development);
  const manifest = { name: 'development', publisher: 'quiesce-test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(development, 'package.json'), JSON.stringify(manifest));

  const browser = await startBrowser(options.chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en' });
    // The workbench calls these two when the tests are over; their names are VS Code's.
    let finish: (code: number) => void = () => undefined;
    const finished = new Promise<number>((resolve) => (finish = resolve));
    const lines: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      lines.push(`${type}: ${args.map(String).join(' ')}`);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      finish(code);
    });
    // A built VS Code takes the tests from its page's configuration only, which is read while the page starts. The
    // page itself can't be rewritten on its way: the browser would then refuse the connection to the server.
    await page.addInitScript({
      content: `(() => {
        const at = (path) => ({ $mid: 1, scheme: 'vscode-remote', authority: location.host, path });
        const original = Element.prototype.getAttribute;
        Element.prototype.getAttribute = function (name) {
          const value = original.call(this, name);
          if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
          const settings = JSON.parse(value);
          settings.developmentOptions = {
            ...settings.developmentOptions,
            extensions: [at(${JSON.stringify(development)})],
            extensionTestsPath: at(${JSON.stringify(bundle)}),
          };
          return JSON.stringify(settings);
        };
      })()`,
    });
    await page.goto(options.server.open(options.folder), { waitUntil: 'commit', timeout: 60_000 });
    const limit = options.limit ?? 120_000;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`the extension host did not finish within ${limit} ms\n${lines.slice(-20).join('\n')}`));
      }, limit);
    });
    try {
      await Promise.race([finished, late]);
    } finally {
      clearTimeout(timer);
    }
    return readResult(result, lines);
  } finally {
    await browser.close();
  }
}
