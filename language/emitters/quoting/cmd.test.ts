import assert from 'node:assert/strict';
import { cmdComment, cmdSet, fitsCmd, isWindowsName } from './cmd.ts';

describe('emitters/quoting/cmd', () => {
  it('gives a variable its value between quotation marks', () => {
    assert.equal(cmdSet('VM', 'web01 & del /q * | more ^ (x) > y'), 'set "VM=web01 & del /q * | more ^ (x) > y"');
    assert.equal(cmdSet('VM', '100% %PATH% %~1'), 'set "VM=100%% %%PATH%% %%~1"');
  });

  it('refuses what would end the quotation or the line', () => {
    for (const text of ['a"b', 'a\nb', 'a\rb', 'a\u0000b', 'a\u2028b', 'a\u001ab']) {
      assert.ok(!fitsCmd(text), JSON.stringify(text));
      assert.throws(() => cmdSet('VM', text));
    }
    assert.ok(fitsCmd('経理 & 技術'));
  });

  it('keeps comments on their line and percent signs plain', () => {
    assert.equal(cmdComment('100% of %1\r\ndel x'), 'rem 100%% of %%1 del x');
    assert.equal(cmdComment('ends with ^'), 'rem ends with ^ .');
    assert.equal(cmdComment('経理'), 'rem 経理');
    // The second byte of 録 is a caret in CP932.
    assert.equal(cmdComment('記録'), 'rem 記録 .');
    assert.equal(cmdComment(' '), 'rem');
  });

  it('knows names of folders', () => {
    for (const name of ['web01.example', '経理 01', "it's (x) & y"]) assert.ok(isWindowsName(name), name);
    for (const name of ['', 'a/b', 'a\\b', 'a:b', 'a|b', 'a<b', 'a?', 'a*', 'a.', 'a ', 'con', 'NUL.txt', '..']) {
      assert.ok(!isWindowsName(name), name);
    }
  });
});
