import assert from 'node:assert/strict';
import { parsePowershell } from '../../../test/shells/powershell.ts';
import { verbatimStrings } from '../../../test/shells/powershell-checks.ts';
import { need } from '../../../test/tools/parts.ts';
import { fitsPs, psArray, psComment, psLines, psQuote } from './powershell.ts';

/** Texts with what PowerShell reads anywhere. */
const texts: readonly string[] = [
  '',
  'web01',
  "it's",
  "'; Remove-Item C:\\ -Recurse; '",
  '‘’‚‛',
  '’; iex x; ’',
  "'’",
  '“double” "quotes" „low‟',
  '$env:PATH $(iex x) ${x} `n @( @{ #> <# & | ; , {0} %PATH%',
  '- – — ―',
  '日本 語\\表',
  '😀',
];

describe('emitters/quoting/powershell', () => {
  it('keeps every text whole, as PowerShell reads it', async function () {
    const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
    for (const text of texts) {
      const source = psLines([`$x = ${psQuote(text)}`, '$y = 1']);
      const script = await parsePowershell(grammar, source);
      assert.deepEqual(script.errors, [], source);
      assert.deepEqual(verbatimStrings(script.root, source), [text]);
      assert.equal(script.root.descendantsOfType('assignment_expression').length, 2, source);
    }
    const array = psArray(texts);
    assert.deepEqual(verbatimStrings((await parsePowershell(grammar, array)).root, array), texts);
  });

  it('writes line breaks and other control characters as numbers', async function () {
    const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
    assert.equal(psQuote("a\r\nb'"), "('a' + [string][char]13 + [string][char]10 + 'b''')");
    assert.equal(psQuote('\n'), '([string][char]10)');
    assert.equal(psQuote('\u2028x'), "([string][char]8232 + 'x')");
    for (const text of ['a\nb', '\u0007', 'x\u2029']) {
      const script = await parsePowershell(
        grammar,
        `$x = ${psQuote(text)}; f ${psQuote(text)} ${psArray([text, 'y'])}`,
      );
      assert.deepEqual(script.errors, []);
      assert.deepEqual(script.commands, ['f']);
    }
  });

  it('refuses NUL and half characters', () => {
    for (const text of ['a\0b', '\ud83d', 'x\udc00']) {
      assert.equal(fitsPs(text), false);
      assert.throws(() => psQuote(text));
    }
    assert.equal(fitsPs('😀'), true);
  });

  it('keeps a comment on its line', () => {
    assert.equal(psComment('a\r\n#> b\u2028c'), 'a #> b c');
    assert.equal(psLines(['a', 'b']), 'a\r\nb\r\n');
  });
});
