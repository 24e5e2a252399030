import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { outputFolderSegments, problemOfPath, refusedPath } from './safe-path.ts';

describe('paths of generated files', () => {
  for (const path of [
    'nightly/backup.sh',
    '日次バックアップ/実行.cmd',
    'a.b/c-d_e.xml',
    '.shellcheckrc',
    'console.txt',
    'com10',
  ]) {
    it(`accepts ${path}`, () => assert.equal(problemOfPath(path), undefined));
  }

  const refused: [path: string, problem: string][] = [
    ['', 'empty'],
    ['a//b', 'empty'],
    ['a/', 'empty'],
    ['/etc/cron.d/x', 'absolute'],
    ['\\\\server\\share', 'absolute'],
    ['C:\\Windows\\x', 'absolute'],
    ['c:x', 'absolute'],
    ['..', 'leaves'],
    ['a/../../b', 'leaves'],
    ['./a', 'leaves'],
    ['a\\..\\b', 'sign'],
    ['run.sh:stream', 'sign'],
    ['a\nb', 'sign'],
    ['a\0b', 'sign'],
    ['invoice\u202excod.sh', 'sign'],
    ['a|b', 'sign'],
    ['NUL', 'name'],
    ['jobs/com1.txt', 'name'],
    ['Aux.sh', 'name'],
    ['a.', 'name'],
    ['a ', 'name'],
    ['あ'.repeat(86), 'long'],
  ];
  for (const [path, problem] of refused) {
    it(`refuses ${JSON.stringify(path.slice(0, 30))}: ${problem}`, () => assert.equal(problemOfPath(path), problem));
  }

  it('never lets a path out of the output folder, on any system', () => {
    const part = fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', ' ', '', ':', '\0', '~', 'あ', '//');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = parts.join('');
        if (problemOfPath(path) !== undefined) return;
        assert.ok(posix.join('/out', path).startsWith('/out/'), path);
        assert.ok(win32.join('C:\\out', path).startsWith('C:\\out\\'), path);
        assert.ok(!win32.isAbsolute(path), path);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('refuses two files that some systems take for one', () => {
    assert.deepEqual(refusedPath(['a/Run.sh', 'a/run.sh']), { path: 'a/run.sh', problem: 'twice' });
    assert.deepEqual(refusedPath(['が', 'か\u3099']), { path: 'か\u3099', problem: 'twice' });
    assert.equal(refusedPath(['a/run.sh', 'b/run.sh']), undefined);
  });
});

describe('output folder of the settings', () => {
  it('is a path relative to the workspace folder', () => {
    assert.deepEqual(outputFolderSegments('out', false), ['out']);
    assert.deepEqual(outputFolderSegments(' ./build/out/ ', false), ['build', 'out']);
    assert.deepEqual(outputFolderSegments('build\\out', true), ['build', 'out']);
    assert.deepEqual(outputFolderSegments('.', false), []);
    assert.deepEqual(outputFolderSegments('./', false), []);
  });

  it('may not leave it', () => {
    assert.deepEqual(outputFolderSegments('../out', false), { problem: 'leaves' });
    assert.deepEqual(outputFolderSegments('.././../out', false), { problem: 'leaves' });
    assert.deepEqual(outputFolderSegments('..\\out', true), { problem: 'leaves' });
    assert.deepEqual(outputFolderSegments('/srv/out', false), { problem: 'absolute' });
    assert.deepEqual(outputFolderSegments('/', false), { problem: 'absolute' });
    assert.deepEqual(outputFolderSegments('.//etc/../..', false), { problem: 'leaves' });
    assert.deepEqual(outputFolderSegments('D:\\out', true), { problem: 'absolute' });
    assert.deepEqual(outputFolderSegments('  ', false), { problem: 'empty' });
  });
});
