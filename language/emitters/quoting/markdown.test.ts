import assert from 'node:assert/strict';
import { inlineText } from './markdown.ts';

describe('emitters/quoting/markdown', () => {
  it('leaves numbers of sections as they are', () => assert.equal(inlineText('1.3 run'), '1.3 run'));

  it('leaves names as they are that Markdown does not care for', () => {
    for (const name of [
      'hv-master.corp.example',
      '業務LAN',
      'Hyper-V Group (new)',
      'a > b',
      'x + y = z',
      'D: 10 % !',
    ]) {
      assert.equal(inlineText(name), name);
    }
  });

  const cases: readonly (readonly [string, string])[] = [
    ['*bold*', '\\*bold\\*'],
    ['a|b', 'a\\|b'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y>'],
    ['&lt;', '&amp;lt;'],
    ['C:\\mnt\\vm', 'C:\\\\mnt\\\\vm'],
    ['`code`', '\\`code\\`'],
    ['$x$ ~y~ _z_', '\\$x\\$ \\~y\\~ \\_z\\_'],
    ['two\nlines\r\n| x', 'two lines \\| x'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['> quote', '\\> quote'],
    ['12. item', '12\\. item'],
    ['1) item', '1\\) item'],
    ['=== x', '\\=== x'],
    ['https://evil.example', 'https:&#47;&#47;evil.example'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['me@evil.example', 'me&#64;evil.example'],
  ];
  for (const [text, escaped] of cases)
    it(`shows ${JSON.stringify(text)} as text`, () => assert.equal(inlineText(text), escaped));
});
