// Proves the harness itself with a small extension of its own.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { need } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { runInExtensionHost } from './extension-host.ts';
import { startEditorServer, type EditorServer } from './server.ts';
import { packThrowaway } from './throwaway.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const text = 'alpha   beta\nbad alpha\n';

describe('editor harness', function () {
  this.timeout(180_000);
  let chromium: string;
  let server: EditorServer;
  let workbench: Workbench;
  let folder: string;
  let file: string;
  let vsix: string;
  let editor: { 'code-server': string; 'editor-node': string };
  const cleanUp: (() => Promise<void> | void)[] = [];

  before(async function () {
    const parts = need(this, 'chromium', 'cjk-font', 'code-server', 'editor-node', 'playwright-core');
    chromium = parts.chromium;
    editor = parts;
    folder = mkdtempSync(join(tmpdir(), 'quiesce-workspace-'));
    cleanUp.push(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    file = join(folder, 'work', 'a file.sample');
    const packed = mkdtempSync(join(tmpdir(), 'quiesce-vsix-'));
    cleanUp.push(() => {
      rmSync(packed, { recursive: true, force: true });
    });
    mkdirSync(dirname(file));
    writeFileSync(file, text);
    writeFileSync(join(folder, 'host.sample'), 'a bad line\n');
    vsix = await packThrowaway(packed);
    server = await startEditorServer({ parts, vsix: [vsix] });
    cleanUp.push(() => server.stop());
    workbench = await openWorkbench({ chromium, server, folder });
    cleanUp.push(() => workbench.close());
    await workbench.openFile('work/a file.sample');
  });

  after(async () => {
    for (const work of cleanUp.reverse()) await work();
  });

  const saved = async (expected: string): Promise<void> => {
    await workbench.save();
    await until(() => readFileSync(file, 'utf8') === expected, `the file holds ${JSON.stringify(expected)}`).catch(
      () => {
        assert.equal(readFileSync(file, 'utf8'), expected);
      },
    );
  };

  it('reads the Problems panel', async () => {
    assert.deepEqual(await workbench.problems(), [
      { severity: 'warning', message: '悪い word', source: 'sample', code: 'sample/no-bad', line: 2, column: 1 },
    ]);
  });

  it('hovers, lists symbols and goes to a definition', async () => {
    assert.match(await workbench.hover(1, 10), /About beta 説明/u);
    assert.deepEqual(await workbench.symbols(), ['alpha   beta']);
    assert.deepEqual(await workbench.goToDefinition(2, 6), { file: 'a file.sample', line: 1, column: 1 });
  });

  it('applies a quick fix', async () => {
    await workbench.quickFix(2, 2, 'Write good');
    await workbench.noProblems();
    await saved('alpha   beta\ngood alpha\n');
  });

  it('renames', async () => {
    await workbench.rename(2, 7, 'gamma');
    await saved('gamma   beta\ngood gamma\n');
  });

  it('formats', async () => {
    await workbench.format();
    await until(async () => (await workbench.shownLines())[0] === 'gamma beta', 'one blank');
    await saved('gamma beta\ngood gamma\n');
  });

  it('completes', async () => {
    await workbench.goTo(3, 1);
    await workbench.type('ar');
    assert.deepEqual((await workbench.completions()).slice(0, 2), ['array', 'arrow']);
    await workbench.complete('arrow');
    await saved('gamma beta\ngood gamma\narrow');
  });

  it('runs a palette command and answers its notification', async () => {
    assert.deepEqual(await workbench.commandTitles('Sample:'), ['Sample: Greet', 'Sample: Show Page']);
    await workbench.runCommand('Sample: Greet');
    assert.match(await workbench.notification('こんにちは'), /from sample/u);
    await workbench.answer('こんにちは', 'Thanks');
  });

  it('looks into a webview and keeps a picture', async () => {
    await workbench.runCommand('Sample: Show Page');
    const frame = await workbench.webview('#title');
    assert.equal(await frame.locator('#title').innerText(), '図 figure');
    const picture = await workbench.screenshot('editor-harness');
    assert.ok(existsSync(picture) && statSync(picture).size > 10_000);
  });

  it('runs a module inside the extension host, and reports what fails there', async () => {
    const here = dirname(fileURLToPath(import.meta.url));
    const run = await runInExtensionHost({ chromium, server, folder, module: join(here, 'in-host.sample.ts') });
    assert.ok(run.passed, run.log);
    const { version, ...rest } = JSON.parse(run.log) as Record<string, unknown>;
    assert.deepEqual(rest, { extension: true, line: 0, hover: 1 });
    assert.match(String(version), /^1\./u);

    const broken = join(server.folder, 'broken.ts');
    writeFileSync(broken, `export async function run() { throw new Error('as it should'); }`);
    const failed = await runInExtensionHost({ chromium, server, folder, module: broken });
    assert.equal(failed.passed, false);
    assert.match(failed.log, /as it should/u);
  });

  it('shows an extension in Japanese, and asks for trust when that is wanted', async () => {
    const japanese = await startEditorServer({ parts: editor, vsix: [vsix], locale: 'ja', workspaceTrust: true });
    try {
      const window = await openWorkbench({ chromium, server: japanese, folder, locale: 'ja' });
      try {
        await window.trust(false);
        assert.ok((await window.commandTitles('Sample')).includes('Sample: 挨拶'));
      } finally {
        await window.close();
      }
    } finally {
      await japanese.stop();
    }
  });

  it('is gone after stop', async () => {
    const { pid } = server;
    await workbench.close();
    await server.stop();
    assert.throws(() => process.kill(pid, 0), /ESRCH/u);
    assert.equal(existsSync(server.folder), false);
  });
});
