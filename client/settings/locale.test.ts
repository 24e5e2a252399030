import assert from 'node:assert/strict';
import { chooseLocale } from './locale.ts';

describe('language of what the server says', () => {
  it('is the one of the setting', () => {
    assert.equal(chooseLocale('ja', 'en'), 'ja');
    assert.equal(chooseLocale('en', 'ja'), 'en');
  });

  it('follows the editor otherwise; what we do not speak becomes English', () => {
    assert.equal(chooseLocale('auto', 'ja'), 'ja');
    assert.equal(chooseLocale('auto', 'ja-JP'), 'ja');
    assert.equal(chooseLocale('auto', 'en-GB'), 'en');
    assert.equal(chooseLocale('auto', 'de'), 'en');
    assert.equal(chooseLocale(undefined, 'jam'), 'en');
  });
});
