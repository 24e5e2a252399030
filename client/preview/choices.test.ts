import assert from 'node:assert/strict';
import { byJob, shortReason, stateOf, type PreviewedFile } from './choices.ts';

const file = (job: string, path: string): PreviewedFile => ({
  job,
  path,
  text: '',
  target: 'shell',
  languageId: 'shellscript',
  state: 'new',
});

describe('list of previewed files', () => {
  it('has the files of a job together, and what belongs to no job at the end', () => {
    const groups = byJob([
      file('', 'manifest.json'),
      file('b', 'b/run.sh'),
      file('a', 'a/task.xml'),
      file('a', 'a/run.sh'),
    ]);
    assert.deepEqual(
      groups.map(({ job, files }) => [job, files.map(({ path }) => path)]),
      [
        ['a', ['a/run.sh', 'a/task.xml']],
        ['b', ['b/run.sh']],
        ['', ['manifest.json']],
      ],
    );
  });

  it('tells new, changed and same files apart', () => {
    const [x, y, nothing] = [Buffer.from('x'), Buffer.from('y'), Buffer.from('')];
    assert.equal(stateOf(undefined, x), 'new');
    assert.equal(stateOf(y, x), 'changed');
    assert.equal(stateOf(new Uint8Array(x), x), 'same');
    assert.equal(stateOf(nothing, nothing), 'same');
  });

  it('gives the reason of a job without files on one line that fits', () => {
    assert.equal(shortReason(' two errors:\n  first '), 'two errors: first');
    assert.equal(shortReason('あ'.repeat(200)), 'あ'.repeat(200));
    assert.equal(shortReason('あ'.repeat(201)), `${'あ'.repeat(199)}…`);
  });
});
