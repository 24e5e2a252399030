// What a person has while writing: hover, completion, layout, folding, colours.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../tools/process.ts';
import { cli, holds, placeOf, type Running } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

const example = 'vmfs-management-server/vmfs-management-server.quiesce';
const virtual = 'two-files/virtual.quiesce';

/** Registers the tests. */
export function writing(get: () => Running): void {
  let window: Workbench;
  let at: (path: string) => string;

  before(async () => {
    const { stage, server } = get();
    at = (path) => join(stage.clean, path);
    window = await stage.window(server, stage.clean);
    await window.openFile(example);
  });
  after(() => window.close());

  it('a hover tells what a fact means, its values, and who says it', async () => {
    const { line, column } = placeOf(at(example), 'app-quiesce no');
    const text = await window.hover(line, column, 'extension-hover');
    assert.match(text, /app-quiesce/u);
    assert.match(text, /Value: /u);
    assert.match(text, /yes.*no/su);
  });

  it('a hover on a name shows the element, with what follows for it', async () => {
    const { line, column } = placeOf(at(example), 'mv_web -> rv_web');
    const text = await window.hover(line, column, 'extension-hover-element');
    assert.match(text, /logical disk/iu);
    assert.match(text, /MV/u);
  });

  it('colours kinds, facts, names and references apart', async () => {
    const colours = async (): Promise<(string | undefined)[]> =>
      Promise.all(['array', 'model', 'tokyo', '0010h'].map((text) => window.colourOf(text)));
    await window.goTo(1, 1);
    await until(async () => new Set(await colours()).size === 4, 'four colours').catch(async () => {
      assert.fail(String(await colours()));
    });
    await window.screenshot('extension-colours');
  });

  it('folds blocks', async () => {
    await window.runCommand('Fold All');
    const folded = async (): Promise<string> => (await window.shownLines()).join('\n');
    await until(async () => !(await folded()).includes('ld mv_web'), 'folded blocks');
    const text = await folded();
    assert.match(text, /array tokyo \{/u);
    assert.match(text, /backup nightly_web \{/u);
    await window.screenshot('extension-folding');
    await window.runCommand('Unfold All');
    await until(async () => (await folded()).includes('ld mv_web'), 'unfolded blocks');
  });

  it('completion proposes facts of a virtual machine, values of a fact, and names', async () => {
    await window.openFile(virtual);
    const { line } = placeOf(at(virtual), 'tools running');
    await window.goTo(line + 1, 1);
    await window.type('    ');
    const facts = await window.completions();
    for (const fact of ['state', 'host', 'address']) assert.ok(facts.includes(fact), `${fact} in ${facts.join()}`);
    assert.ok(!facts.includes('tools'), 'what is said already is not proposed');
    await window.screenshot('extension-completion-facts');
    await window.page.keyboard.press('Escape');

    await window.type('state ');
    const states = await window.completions();
    assert.ok(states.includes('running') && states.includes('off'), states.join());
    await window.screenshot('extension-completion-values');
    await window.complete('running');
    await until(
      async () => (await window.shownLines()).some((text) => /^ {4}state running\s*$/u.test(text)),
      'a value',
    );

    const disk = placeOf(at(virtual), 'tokyo.mv_web', 'mv_web');
    await window.goTo(disk.line, disk.column + 'mv_web'.length);
    for (let letter = 0; letter < 'mv_web'.length; letter += 1) await window.page.keyboard.press('Backspace');
    const names = await window.completions();
    assert.ok(names.includes('tokyo.mv_web') && names.includes('tokyo.rv_web'), names.join());
    await window.screenshot('extension-completion-names');
    await window.complete('tokyo.mv_web');
    await window.noProblems();
    await window.save();
    await holds(at(virtual), /on tokyo\.mv_web\n[\s\S]*\n {4}state running\n/u);
  });

  it('lays a file out as `quiesce fmt` does', async () => {
    const file = at('untidy/untidy.quiesce');
    const copy = join(get().stage.folder, 'laid-out.quiesce');
    cpSync(file, copy);
    assert.equal(cli('fmt', copy).code, 0);
    const expected = readFileSync(copy, 'utf8');
    await window.openFile('untidy/untidy.quiesce');
    await window.screenshot('extension-untidy');
    await window.format();
    await until(async () => (await window.shownLines())[0] === 'array tokyo {', 'a laid out file');
    await window.save();
    await holds(file, expected);
    await window.screenshot('extension-formatted');
  });
}
