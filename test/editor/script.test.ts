// `npm run editor` as a person runs it: starts, serves, and ends with Ctrl-C, leaving nothing behind.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { need, projectRoot } from '../tools/parts.ts';
import { run, serve } from '../tools/process.ts';
import { packThrowaway } from './throwaway.ts';

describe('npm run editor', function () {
  this.timeout(120_000);
  let folder = '';
  const script = ['--import', 'tsx', join(projectRoot, 'scripts', 'editor.ts')];

  before(function () {
    need(this, 'code-server', 'editor-node');
    folder = mkdtempSync(join(tmpdir(), 'quiesce-script-'));
  });

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  it('serves the folder, and ends with Ctrl-C', async () => {
    const vsix = await packThrowaway(folder);
    const editor = await serve(
      process.execPath,
      [...script, folder, '--vsix', vsix],
      (line) => /^ {2}(http:\S+)$/u.exec(line)?.[1],
      { cwd: projectRoot },
    );
    assert.match(editor.ready, /^http:\/\/127\.0\.0\.1:\d+\/\?folder=/u);
    const page = await fetch(editor.ready);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /vscode-workbench-web-configuration/u);
    process.kill(editor.pid, 'SIGINT');
    await editor.exit;
    assert.equal(editor.ended(), 'ended with 0');
    assert.match(editor.log(), /Ended\./u);
    await assert.rejects(fetch(editor.ready));
  });

  it('says what is wrong with its arguments', async () => {
    for (const [args, why] of [
      [['nowhere'], /nowhere is not a folder/u],
      [['--port', 'x'], /--port is a number, not x/u],
      [['--vsix', 'none.vsix'], /none\.vsix does not exist/u],
      [['--colour'], /--colour.*\nUsage: npm run editor/su],
    ] as const) {
      const result = await run(process.execPath, [...script, ...args], { cwd: projectRoot });
      assert.equal(result.code, 2, args.join(' '));
      assert.match(result.stderr, why);
      assert.doesNotMatch(result.stderr, / at .*\.ts:/u);
    }
  });
});
