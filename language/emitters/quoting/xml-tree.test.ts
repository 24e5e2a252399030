import assert from 'node:assert/strict';
import { fitsXml, xmlDocument } from './xml-tree.ts';

describe('emitters/quoting/xml-tree', () => {
  it('writes elements with attributes, texts and children', () => {
    const text = xmlDocument({
      name: 'a',
      attributes: { x: '1', none: undefined },
      content: [{ name: 'b', content: 't' }, { name: 'c' }, { name: 'd', content: '' }],
    });
    assert.equal(text, '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1">\n  <b>t</b>\n  <c/>\n  <d/>\n</a>\n');
  });

  it('escapes what would be read otherwise', () => {
    const text = xmlDocument({ name: 'a', attributes: { x: '<&>"\'\t\n\r' }, content: '<&>"]]>\r\n' });
    assert.ok(text.includes('<a x="&lt;&amp;&gt;&quot;\'&#9;&#10;&#13;">&lt;&amp;&gt;"]]&gt;&#13;\n</a>'), text);
  });

  it('ends no comment early', () => {
    const text = xmlDocument({ name: 'a' }, ['x --> <evil/>', 'three ---', 'one -']);
    assert.deepEqual(text.split('\n').slice(1, 4), [
      '<!-- x - -> <evil/> -->',
      '<!-- three - - -  -->',
      '<!-- one -  -->',
    ]);
  });

  it('tells what XML cannot carry, and never writes it', () => {
    assert.ok(fitsXml('日本語 😀 \t\n\r'));
    for (const text of ['\u0000', 'a\u0007b', '\u001b', '\ufffe', '\ud800']) {
      assert.ok(!fitsXml(text), JSON.stringify(text));
      assert.throws(() => xmlDocument({ name: 'a', content: text }));
    }
  });
});
