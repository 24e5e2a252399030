import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { grammarFiles } from './generate.ts';

describe('TextMate grammars', () => {
  for (const [path, text] of grammarFiles()) {
    it(`${basename(path)} is what the generator makes`, () => {
      assert.ok(existsSync(path), `${basename(path)} is missing: run "npm run generate:textmate"`);
      // No comparison of texts in the message: it would be longer than everything else.
      assert.ok(readFileSync(path, 'utf8') === text, 'the vocabulary has changed: run "npm run generate:textmate"');
    });
  }
});
