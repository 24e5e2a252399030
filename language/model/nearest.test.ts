import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, nearest, reach } from './nearest.ts';

/** The textbook's table, without any short cut. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
  for (let j = 0; j <= b.length; j++) d[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  }
  return d[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D', '1', '_', 'あ'), maxLength: 9 });

describe('guesses at a misspelt word', () => {
  it('count changes as the plain table does, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 10 }), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit));
      }),
      { numRuns: 2000 },
    );
  });

  it('are the nearest option within reach, the first by the alphabet, in whatever order they are offered', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 12 }), (wanted, options) => {
        const distances = options
          .map((option) => ({ option, distance: plainDistance(wanted.toLowerCase(), option.toLowerCase()) }))
          .filter(({ distance }) => distance <= reach(wanted))
          .sort((a, b) => a.distance - b.distance || (a.option < b.option ? -1 : 1));
        assert.equal(nearest(wanted, options), distances[0]?.option);
        assert.equal(nearest(wanted, [...options].reverse()), distances[0]?.option);
      }),
      { numRuns: 2000 },
    );
  });

  it('are not made at words of absurd length', () => {
    assert.equal(nearest('x'.repeat(5000), ['x'.repeat(5000)]), undefined);
  });
});
