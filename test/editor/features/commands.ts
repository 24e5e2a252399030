// The commands of the extension: preview, generate, plans, pages of rules, a new topology.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../kit/cli.ts';
import { until } from '../../tools/process.ts';
import { cli, holds, type Running } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

const example = 'vmfs-management-server';
const topology = `${example}/${example}.quiesce`;

interface Manifest {
  files: { path: string; sha256: string; job: string; target: string }[];
}

/** Registers the tests. */
export function commands(get: () => Running): void {
  let window: Workbench;
  let folder: string;

  before(async () => {
    const { stage, server } = get();
    folder = stage.clean;
    window = await stage.window(server, folder);
    await window.openFile(topology);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.screenshot(`failed ${this.currentTest.title}`);
  });
  after(() => window.close());

  it('are offered where they make sense', async () => {
    const titles = await window.commandTitles('Quiesce:');
    assert.deepEqual(titles.toSorted(), [
      'Quiesce: Generate',
      'Quiesce: New Topology',
      'Quiesce: Open Rule Page',
      'Quiesce: Preview Generated Files',
      'Quiesce: Restart Server',
      'Quiesce: Show Output',
      'Quiesce: Show Plan of a Job',
    ]);
  });

  it('preview shows a script before anything is written', async () => {
    await window.runCommand('Quiesce: Preview Generated Files');
    await window.choose('backup.ps1', 'nightly_web', 'extension-preview-list');
    await until(async () => (await window.shownLines())[0]?.startsWith('# ') ?? false, 'a script');
    assert.equal(await window.activeFile(), 'backup.ps1');
    assert.equal(existsSync(join(folder, 'out')), false);
    await window.screenshot('extension-preview');
    await window.closeEditors();
  });

  it('generate writes what `quiesce generate` writes', async () => {
    await window.openFile(topology);
    await window.runCommand('Quiesce: Generate');
    assert.match(await window.notification('Generated files:'), new RegExp(`They are in out/${example}`, 'u'));
    await window.screenshot('extension-generate');
    const expected = join(get().stage.folder, 'out-of-cli');
    const run = cli('generate', join(folder, topology), '--out', expected);
    assert.equal(run.code, 0, run.stderr);
    const ours = join(folder, 'out', example);
    const files = filesBelow(expected).filter((path) => path !== 'manifest.json');
    assert.ok(files.includes('nightly_web/backup.ps1'));
    assert.deepEqual(filesBelow(ours), files);
    for (const path of files)
      assert.deepEqual(readFileSync(join(ours, path)), readFileSync(join(expected, path)), path);
    const manifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    const entries = manifest(join(expected, 'manifest.json')).files.map((entry) => ({
      ...entry,
      path: `${example}/${entry.path}`,
    }));
    assert.deepEqual(manifest(join(folder, 'out', 'manifest.json')).files, entries);
  });

  it('show plan opens the steps of a job', async () => {
    await window.openFile(topology);
    await window.runCommand('Quiesce: Show Plan of a Job');
    await window.choose('nightly_web', 'backup', 'extension-plan-list');
    const page = await window.webview('table, ol');
    const text = await page.locator('body').first().innerText();
    assert.match(text, /nightly_web/u);
    assert.match(text, /separate/iu);
    await window.screenshot('extension-plan');
    await window.closeEditors();
  });

  it('open rule page tells why and where it is written', async () => {
    await window.openFile(topology);
    await window.runCommand('Quiesce: Open Rule Page');
    await window.choose('istorage/datastore-single-lun', '', 'extension-rule-list');
    const page = await window.webview('h1');
    assert.match(await page.locator('body').first().innerText(), /istorage\/datastore-single-lun/u);
    await window.screenshot('extension-rule-page');
    await window.closeEditors();
  });

  it('new topology begins with a design that has no findings', async () => {
    await window.runCommand('Quiesce: New Topology');
    await window.choose('iStorage', '', 'extension-new-topology-list');
    await until(async () => (await window.shownLines()).some((line) => line.startsWith('array ')), 'a design');
    assert.equal(await window.activeFile(), 'topology.quiesce');
    await window.save();
    await holds(join(folder, 'topology.quiesce'), /^backup \w+ \{/mu);
    await window.screenshot('extension-new-topology');
    const run = cli('check', join(folder, 'topology.quiesce'));
    assert.equal(run.code, 0, run.stdout);
  });
}
