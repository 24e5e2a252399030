import assert from 'node:assert/strict';
import { outputPlace } from './output-place.ts';

describe('place of generated files', () => {
  it('is the output folder for a topology at the top of the workspace', () => {
    assert.deepEqual(outputPlace('out', '/w', '/w/site.quiesce', false), { out: ['out'], prefix: [] });
  });

  it('keeps topologies of several folders apart', () => {
    assert.deepEqual(outputPlace('out', '/w', '/w/examples/vmfs/site.quiesce', false), {
      out: ['out'],
      prefix: ['examples', 'vmfs'],
    });
    assert.deepEqual(outputPlace('out', 'C:\\w', 'C:\\w\\examples\\vmfs\\site.quiesce', true), {
      out: ['out'],
      prefix: ['examples', 'vmfs'],
    });
  });

  it('says what is wrong with the setting', () => {
    assert.deepEqual(outputPlace('../x', '/w', '/w/site.quiesce', false), { problem: 'leaves' });
  });
});
