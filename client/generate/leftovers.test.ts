import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeLeftovers } from './leftovers.ts';

const sha256 = createHash('sha256').update('generated').digest('hex');

describe('files of an earlier run', () => {
  let folder: string;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quiesce-leftovers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are taken away unless somebody has changed them', async () => {
    write('old/run.sh', 'generated');
    write('old/edited.sh', 'by hand');
    const leftovers = ['old/run.sh', 'old/edited.sh', 'old/gone.sh', 'gone/run.sh'].map((path) => ({
      path,
      sha256,
      job: '',
      target: '',
    }));
    assert.deepEqual(await removeLeftovers(folder, folder, leftovers), ['old/edited.sh']);
    assert.deepEqual(readdirSync(join(folder, 'old')), ['edited.sh']);
  });

  it('are left alone where a link leads out of the workspace', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'quiesce-outside-'));
    writeFileSync(join(outside, 'run.sh'), 'generated');
    symlinkSync(outside, join(folder, 'old'));
    const leftovers = [{ path: 'old/run.sh', sha256, job: '', target: '' }];
    assert.deepEqual(await removeLeftovers(folder, folder, leftovers), []);
    assert.deepEqual(readdirSync(outside), ['run.sh']);
    rmSync(outside, { recursive: true });
  });
});
