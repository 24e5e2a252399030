import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fitsSh, shArray, shComment, shQuote } from './sh.ts';

const names = [
  'web01',
  "it's",
  '"quoted"',
  '$HOME ${x} $(id) `id`',
  'a b\tc',
  'two\nlines\r\n',
  '100% \\ \\n !history',
  '日本語 ＄ 「鉤」',
  '-n',
  '*?[a]',
  '; rm -rf / #',
  '',
];

describe('emitters/quoting/sh', () => {
  it('carries every name as it is', () => {
    const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${names.map(shQuote).join(' ')}`]);
    assert.deepEqual(printed.toString('utf8').split('\0').slice(0, -1), names);
  });

  it('makes arrays of bash', () => {
    const printed = execFileSync('bash', ['-c', `a=${shArray(names)}; printf '%s\\0' "\${#a[@]}" "\${a[@]}"`]);
    assert.deepEqual(printed.toString('utf8').split('\0').slice(0, -1), [String(names.length), ...names]);
  });

  it('keeps a comment on its line', () => {
    assert.equal(shComment('a\nid; b\r\u2028c'), 'a id; b c');
  });

  it('refuses what a shell cannot carry', () => {
    assert.equal(fitsSh('a\0b'), false);
    assert.throws(() => shQuote('a\0b'));
  });
});
