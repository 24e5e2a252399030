import assert from 'node:assert/strict';
import { missingPackages, nodeIsRecentEnough } from './set-up.mjs';

describe('set-up', () => {
  it('compares Node versions by number, not by text', () => {
    assert.equal(nodeIsRecentEnough('v20.19.0', '>=20.19.0'), true);
    assert.equal(nodeIsRecentEnough('v20.9.0', '>=20.19.0'), false);
    assert.equal(nodeIsRecentEnough('v22.0.0', '>=20.19.0'), true);
    assert.equal(nodeIsRecentEnough('v18.20.5', '>=20.19.0'), false);
    assert.equal(nodeIsRecentEnough('v20.19.1', '>=20.19.0'), true);
  });

  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/@s/b': { version: '2.0.0' },
      'node_modules/a/node_modules/c': { version: '3.0.0' },
      'node_modules/only-on-another-platform': { version: '1.0.0', optional: true },
    },
  };

  it('asks for everything when nothing is installed', () => {
    assert.deepEqual(missingPackages(lock, undefined), ['a', '@s/b', 'c']);
  });

  it('asks for what has another version', () => {
    const installed = { packages: { ...lock.packages, 'node_modules/@s/b': { version: '1.9.9' } } };
    assert.deepEqual(missingPackages(lock, installed), ['@s/b']);
  });

  it('is content without the optional packages of other platforms', () => {
    const { 'node_modules/only-on-another-platform': _other, ...installed } = lock.packages;
    assert.deepEqual(missingPackages(lock, { packages: installed }), []);
  });
});
