import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { jscriptComment, jscriptString } from './jscript.ts';

describe('emitters/quoting/jscript', () => {
  const texts = [
    'C:\\mnt',
    '\\\\server\\share',
    'say "hi"',
    "it's",
    'line\nbreak\r\u2028\u2029',
    '日本語 😀',
    '"; WScript.Quit(); "',
    '\\',
    '',
    '\u0000\u001f\u007f',
  ];
  for (const text of texts) {
    it(`reads back ${JSON.stringify(text)}`, () => {
      const literal = jscriptString(text);
      assert.match(literal, /^[\u0020-\u007e]*$/);
      assert.equal(runInNewContext(literal), text);
    });
  }

  it('keeps a comment on its line', () => {
    assert.equal(jscriptComment('a\r\nWScript.Quit()\u2028b\u0085c'), 'a WScript.Quit() b c');
  });
});
