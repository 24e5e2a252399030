import assert from 'node:assert/strict';
import { bytesOf, textOf } from './bytes.ts';

describe('bytes of generated files', () => {
  it('are UTF-8 unless the server has encoded them', () => {
    assert.deepEqual(bytesOf({ text: 'あ' }), Buffer.from([0xe3, 0x81, 0x82]));
    assert.deepEqual(
      bytesOf({ text: 'あ', base64: Buffer.from([0x82, 0xa0]).toString('base64') }),
      Buffer.from([0x82, 0xa0]),
    );
  });

  it('are shown as text whatever their encoding', () => {
    assert.equal(textOf(Buffer.from([0x82, 0xa0, 0x87, 0x40]), 'cp932'), 'あ①');
    assert.equal(textOf(Buffer.from('\uFEFFあ', 'utf16le'), 'utf-16le-bom'), 'あ');
    assert.equal(textOf(Buffer.from('\uFEFFあ', 'utf8'), 'utf-8-bom'), 'あ');
    assert.equal(textOf(Buffer.from('あ', 'utf8'), undefined), 'あ');
    assert.equal(textOf(Buffer.from('PK'), 'bytes'), '');
  });
});
