// Names: where they are declared, used, listed, and how they are changed, across the files of a topology.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds, placeOf, type Running } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

const storage = 'two-files/storage.quiesce';
const virtual = 'two-files/virtual.quiesce';

/** Registers the tests. */
export function navigation(get: () => Running): void {
  let window: Workbench;
  let at: (path: string) => string;
  let use: { line: number; column: number };

  before(async () => {
    const { stage, server } = get();
    at = (path) => join(stage.names, path);
    use = placeOf(at(virtual), 'tokyo.mv_web', 'mv_web');
    window = await stage.window(server, stage.names);
    await window.openFile(virtual);
    await window.status(/rules decided/u);
  });
  after(() => window.close());

  it('leads from a name to its declaration in another file', async () => {
    const declared = placeOf(at(storage), 'ld mv_web', 'mv_web');
    assert.deepEqual(await window.goToDefinition(use.line, use.column), { file: 'storage.quiesce', ...declared });
  });

  it('lists every use, in all files', async () => {
    await window.openFile(virtual);
    const { title, files } = await window.references(use.line, use.column, 'extension-references');
    // Declaration, pair, datastore.
    assert.match(title, /References \(3\)/u);
    assert.deepEqual(files.toSorted(), ['storage.quiesce', 'virtual.quiesce']);
  });

  it('lists the elements of a file', async () => {
    await window.openFile(virtual);
    const symbols = await window.symbols();
    for (const name of ['vc01', 'ds_web', 'web01']) {
      assert.ok(
        symbols.some((symbol) => symbol.includes(name)),
        `${name} in ${symbols.join()}`,
      );
    }
    await window.runCommand('Explorer: Focus on Outline View');
    await window.page.locator('.outline-tree .monaco-list-row').filter({ hasText: 'web01' }).first().waitFor();
    await window.screenshot('extension-outline');
  });

  it('renames in all files', async () => {
    const files = [storage, virtual].map(at);
    const expected = files.map((file) => readFileSync(file, 'utf8').replaceAll('mv_web', 'mv_shop'));
    await window.rename(use.line, use.column, 'mv_shop');
    await window.runCommand('File: Save All Files');
    for (const [index, file] of files.entries()) await holds(file, expected[index] ?? '');
    await window.noProblems();
    await window.screenshot('extension-rename');
  });
}
