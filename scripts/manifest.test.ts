import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOfRules, levelKeys } from './manifest.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

describe('what the editor knows of the rules', () => {
  for (const [path, text] of filesOfRules()) {
    it(`${path} is what the generator makes`, () => {
      const written = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      // No comparison of texts in the message: it would be longer than everything else.
      assert.ok(written === text, 'the rules have changed: run "npm run generate:manifest"');
    });
  }

  it('names each rule and each family', () => {
    assert.ok(levelKeys().some((key) => key.endsWith('/*')));
    for (const key of levelKeys()) assert.match(key, /^[a-z0-9-]+\/(\*|[a-z0-9-]+)$/);
  });
});
