import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deleteLeftovers, findLeftovers, manifestFiles, readManifest } from './leftovers.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('files of an earlier run', () => {
  let folder: string;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const manifest = JSON.stringify({
    files: [
      { path: 'old/run.sh', sha256: sha256('generated') },
      { path: 'old/edited.sh', sha256: sha256('generated') },
      { path: 'old/gone.sh', sha256: sha256('generated') },
      { path: 'kept/run.sh', sha256: sha256('generated') },
    ],
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quiesce-leftovers-'));
    write('old/run.sh', 'generated');
    write('old/edited.sh', 'by hand');
    write('kept/run.sh', 'generated');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are those that are named, still there, and generated no longer', async () => {
    assert.deepEqual(await findLeftovers(folder, manifest, ['kept/run.sh', 'manifest.json']), [
      { path: 'old/edited.sh', edited: true },
      { path: 'old/run.sh', edited: false },
    ]);
    assert.deepEqual(await findLeftovers(folder, undefined, []), []);
  });

  it('are deleted unless somebody has changed them', async () => {
    await deleteLeftovers(folder, await findLeftovers(folder, manifest, ['kept/run.sh']));
    assert.equal(existsSync(join(folder, 'old/run.sh')), false);
    assert.equal(existsSync(join(folder, 'old/edited.sh')), true);
    assert.equal(existsSync(join(folder, 'kept/run.sh')), true);
  });

  it('are never outside the output folder, whatever a manifest says', () => {
    const evil = {
      files: [{ path: '../../precious', sha256: '0' }, { path: '/etc/passwd', sha256: '0' }, { path: 7 }, null],
    };
    assert.equal(manifestFiles(JSON.stringify(evil)).size, 0);
    for (const text of ['', 'no json', '[]', 'null', '{"files":{}}']) assert.equal(manifestFiles(text).size, 0, text);
  });

  it('need a manifest', async () => {
    assert.equal(await readManifest(folder), undefined);
    write('manifest.json', manifest);
    assert.equal(await readManifest(folder), manifest);
  });
});
