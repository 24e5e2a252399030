import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { endsWithByteOf, fitsCp932, isAscii } from './cp932.ts';

describe('emitters/quoting/cp932', () => {
  it('knows what CP932 carries', () => {
    for (const text of ['plain', '経理サーバ', 'ﾊﾝｶｸ', '①㈱Ⅳ髙﨑', '～－', '\\~|']) assert.ok(fitsCp932(text), text);
    for (const text of ['é', '😀', '한국', '〜', '—', '☐', '\ud800']) assert.ok(!fitsCp932(text), text);
  });

  it('agrees with the encoder that writes the files, character by character', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xffff; code++) {
      const text = String.fromCharCode(code);
      if (fitsCp932(text) && iconv.decode(iconv.encode(text, 'cp932'), 'cp932') !== text) wrong.push(code.toString(16));
    }
    assert.deepEqual(wrong, []);
  });

  it('knows the bytes that programs of Windows mistake for ASCII', () => {
    assert.ok(endsWithByteOf('表', '\\'));
    assert.ok(endsWithByteOf('記録', '^'));
    assert.ok(endsWithByteOf('x^', '^'));
    assert.ok(!endsWithByteOf('経理', '^'));
    assert.ok(!endsWithByteOf('', '^'));
  });

  it('tells ASCII', () => {
    assert.ok(isAscii('abc\r\n\u007f'));
    assert.ok(!isAscii('é'));
  });
});
