import assert from 'node:assert/strict';
import { foldersOf, manifestText, mergeManifest, parseManifest, type ManifestEntry } from './manifest.ts';

const entry = (path: string, sha256 = '0'): ManifestEntry => ({ path, sha256, job: 'j', target: 't' });
const paths = (entries: readonly ManifestEntry[]): string[] => entries.map(({ path }) => path);

describe('manifest of generated files', () => {
  it('is read and written, the same in any order', () => {
    const text = manifestText([entry('b/x'), entry('a/x')]);
    assert.equal(text, manifestText([entry('a/x'), entry('b/x')]));
    assert.deepEqual(parseManifest(text), [entry('a/x'), entry('b/x')]);
    assert.ok(text.endsWith('}\n'));
  });

  it('is not any other file', () => {
    for (const text of ['', 'no json', '[]', 'null', '{"files":{}}', '{"files":[null]}', '{"files":[{"path":"a"}]}']) {
      assert.equal(parseManifest(text), undefined, text);
    }
  });

  it('knows the folders around a file', () => {
    assert.deepEqual(foldersOf('a/b/c.sh'), ['', 'a', 'a/b']);
    assert.deepEqual(foldersOf('manifest.json'), ['']);
  });

  it('keeps the parts of other topologies', () => {
    const earlier = [entry('nightly/run.sh'), entry('examples/vmfs/old/run.sh'), entry('examples/rdm/run.sh')];
    const topologies = new Set(['', 'examples/vmfs', 'examples/rdm']);
    const merged = mergeManifest(earlier, [entry('examples/vmfs/new/run.sh')], 'examples/vmfs', topologies);
    assert.deepEqual(paths(merged.entries), ['nightly/run.sh', 'examples/rdm/run.sh', 'examples/vmfs/new/run.sh']);
    assert.deepEqual(paths(merged.leftovers), ['examples/vmfs/old/run.sh']);

    const top = mergeManifest(earlier, [], '', topologies);
    assert.deepEqual(paths(top.leftovers), ['nightly/run.sh']);
  });

  it('gives what belongs to no topology any more to the one around it', () => {
    const merged = mergeManifest([entry('gone/job/run.sh')], [], '', new Set(['']));
    assert.deepEqual(paths(merged.leftovers), ['gone/job/run.sh']);
  });

  it('replaces an entry of the same path', () => {
    const merged = mergeManifest([entry('a/run.sh', '1')], [entry('a/run.sh', '2')], '', new Set(['']));
    assert.deepEqual(merged, { entries: [entry('a/run.sh', '2')], leftovers: [] });
  });

  it('neither keeps nor deletes what lies elsewhere, whatever a manifest says', () => {
    const merged = mergeManifest([entry('../../precious'), entry('/etc/passwd')], [], '', new Set(['']));
    assert.deepEqual(merged, { entries: [], leftovers: [] });
  });
});
