import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusedOutput, writeFiles, type FileToWrite } from './write-files.ts';

const file = (path: string, text: string, executable = false): FileToWrite => ({
  path,
  bytes: Buffer.from(text, 'utf8'),
  executable,
});

describe('writing generated files', () => {
  let folder: string;
  let workspace: string;
  let out: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quiesce-write-'));
    workspace = join(folder, 'workspace');
    out = join(workspace, 'out');
    mkdirSync(workspace);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Every file below a folder, with `/`. */
  const filesBelow = (path: string): string[] =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();

  it('writes new and changed files and leaves the others alone', async () => {
    await writeFiles(workspace, out, [file('nightly/run.sh', '#!/bin/bash\n'), file('manifest.json', '{}\n')]);
    const past = new Date('2020-01-01T00:00:00Z');
    utimesSync(join(out, 'manifest.json'), past, past);
    const result = await writeFiles(workspace, out, [
      file('nightly/run.sh', '#!/bin/bash\n# changed\n'),
      file('manifest.json', '{}\n'),
      file('日次/手順書.md', '手順\n'),
    ]);
    assert.deepEqual(result, { written: ['nightly/run.sh', '日次/手順書.md'], unchanged: ['manifest.json'] });
    assert.equal(readFileSync(join(out, 'nightly/run.sh'), 'utf8'), '#!/bin/bash\n# changed\n');
    assert.equal(statSync(join(out, 'manifest.json')).mtimeMs, past.getTime());
    assert.deepEqual(filesBelow(out), ['manifest.json', 'nightly/run.sh', '日次/手順書.md']);
  });

  it('makes a script executable, and nothing else', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFiles(workspace, out, [file('run.sh', '#!/bin/bash\n', true), file('task.xml', '<Task/>\n')]);
    assert.equal(statSync(join(out, 'run.sh')).mode & 0o111, 0o111);
    assert.equal(statSync(join(out, 'task.xml')).mode & 0o111, 0);
  });

  it('writes nothing when one path is refused', async () => {
    await assert.rejects(
      writeFiles(workspace, out, [file('good.sh', 'x'), file('../evil.sh', 'x')]),
      (error: unknown) => error instanceof RefusedOutput && error.path === '../evil.sh' && error.problem === 'leaves',
    );
    assert.deepEqual(filesBelow(folder), []);
  });

  it('does not follow a link out of the workspace folder', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    mkdirSync(out);
    symlinkSync(outside, join(out, 'nightly'));
    const isLink = (error: unknown): boolean => error instanceof RefusedOutput && error.problem === 'link';
    await assert.rejects(writeFiles(workspace, out, [file('nightly/run.sh', 'x')]), isLink);
    await assert.rejects(writeFiles(workspace, out, [file('nightly/deeper/run.sh', 'x')]), isLink);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('does not follow a link to nowhere', async () => {
    symlinkSync(join(folder, 'not-there'), out);
    await assert.rejects(
      writeFiles(workspace, out, [file('run.sh', 'x')]),
      (error: unknown) => error instanceof RefusedOutput && error.problem === 'link',
    );
    assert.equal(existsSync(join(folder, 'not-there')), false);
  });

  it('replaces a link in the place of a file, and not what it leads to', async () => {
    writeFileSync(join(folder, 'precious'), 'precious');
    mkdirSync(out);
    symlinkSync(join(folder, 'precious'), join(out, 'run.sh'));
    await writeFiles(workspace, out, [file('run.sh', 'new')]);
    assert.equal(readFileSync(join(folder, 'precious'), 'utf8'), 'precious');
    assert.equal(readFileSync(join(out, 'run.sh'), 'utf8'), 'new');
  });

  it('follows a link that stays inside', async () => {
    mkdirSync(join(workspace, 'elsewhere'));
    symlinkSync(join(workspace, 'elsewhere'), out);
    await writeFiles(workspace, out, [file('run.sh', 'x')]);
    assert.equal(readFileSync(join(workspace, 'elsewhere', 'run.sh'), 'utf8'), 'x');
  });

  it('keeps what was there when a file cannot be written', async () => {
    mkdirSync(join(out, 'taken.sh'), { recursive: true });
    writeFileSync(join(out, 'run.sh'), 'old');
    await assert.rejects(
      writeFiles(workspace, out, [file('run.sh', 'new'), file('taken.sh', 'new')]),
      /taken\.sh is a folder/,
    );
    assert.equal(readFileSync(join(out, 'run.sh'), 'utf8'), 'old');
    assert.deepEqual(filesBelow(out), ['run.sh']);
  });

  it('overwrites a file that is read-only for others but ours to replace', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'run.sh'), 'old');
    chmodSync(join(out, 'run.sh'), 0o444);
    await writeFiles(workspace, out, [file('run.sh', 'new')]);
    assert.equal(readFileSync(join(out, 'run.sh'), 'utf8'), 'new');
  });
});
