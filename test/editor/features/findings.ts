// Findings in the Problems panel, quick fixes, and silence where nothing is ours.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, holds, placeOf, type Running } from '../stage.ts';
import type { Workbench } from '../workbench.ts';

/** Registers the tests. */
export function findings(get: () => Running): void {
  let window: Workbench;
  let file: string;

  before(async () => {
    const { stage, server } = get();
    file = join(stage.broken, 'broken-vcb', 'broken-vcb.quiesce');
    window = await stage.window(server, stage.broken);
    await window.openFile('broken-vcb/broken-vcb.quiesce');
  });
  after(() => window.close());

  it('lists those of a broken example, each with its rule', async () => {
    const report = JSON.parse(cli('check', file, '--format', 'json').stdout) as {
      findings: { rule: string; level: string; message: string; range: { start: { line: number; column: number } } }[];
    };
    const problems = await window.problems(3);
    assert.ok(problems.every(({ source }) => source === 'quiesce'));
    for (const { code, severity, message, line, column } of problems) {
      const same = report.findings.find(
        ({ rule, range: { start } }) => rule === code && start.line === line && start.column === column,
      );
      assert.ok(same, `${code} at ${line}:${column} is a finding of the command line too`);
      assert.equal(severity, same.level);
      assert.ok(message.startsWith(same.message), message);
    }
    await window.screenshot('extension-findings');
  });

  it('are mended by a quick fix, in the file, and are gone', async () => {
    await window.filterProblems('rdm-physical-not-supported');
    assert.deepEqual(
      (await window.problems()).map(({ code }) => code),
      ['vcb/rdm-physical-not-supported'],
    );
    const { line, column } = placeOf(file, 'compatibility physical', 'physical');
    const titles = await window.codeActions(line, column);
    assert.ok(
      titles.includes('Accept this finding with a reason: allow vcb/rdm-physical-not-supported'),
      titles.join(),
    );
    await window.screenshot('extension-quick-fix');
    await window.page.keyboard.press('Escape');
    const before = readFileSync(file, 'utf8');
    await window.quickFix(line, column, 'Say `compatibility virtual`');
    await window.noProblems();
    await window.save();
    await holds(file, before.replace('compatibility physical', 'compatibility virtual'));
  });

  it('are mended all at once where that is safe, as by the command line', async () => {
    const copy = join(get().stage.folder, 'mended.quiesce');
    cpSync(file, copy);
    cli('check', copy, '--fix');
    const expected = readFileSync(copy, 'utf8');
    assert.notEqual(expected, readFileSync(file, 'utf8'));
    await window.filterProblems('configjs-port-matches-endpoint');
    await window.problems();
    await window.focusEditor();
    await window.runCommand('Fix All');
    await window.noProblems();
    await window.save();
    await holds(file, expected);
  });

  it('are none in a clean example', async () => {
    const { stage, server } = get();
    const other = await stage.window(server, stage.clean);
    try {
      await other.openFile('vmfs-management-server/vmfs-management-server.quiesce');
      // The server has judged it: the status says how much it could decide.
      await other.status(/rules decided/u);
      await other.noProblems();
      await other.screenshot('extension-clean');
    } finally {
      await other.close();
    }
  });
}
