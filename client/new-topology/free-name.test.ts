import assert from 'node:assert/strict';
import { freeName } from './free-name.ts';

describe('name of a new topology', () => {
  it('is one that is free', () => {
    assert.equal(freeName('topology', '.quiesce', []), 'topology.quiesce');
    assert.equal(freeName('topology', '.quiesce', ['Topology.quiesce', 'topology-2.quiesce']), 'topology-3.quiesce');
  });
});
