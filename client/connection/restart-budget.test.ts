import assert from 'node:assert/strict';
import { RestartBudget } from './restart-budget.ts';

describe('restarts of a server that keeps ending', () => {
  it('are limited within a window of time', () => {
    const budget = new RestartBudget(2, 1000);
    assert.equal(budget.take(0), true);
    assert.equal(budget.take(500), true);
    assert.equal(budget.take(900), false);
    assert.equal(budget.take(1001), true, 'the first restart lies outside the window now');
    assert.equal(budget.take(1002), false);
  });

  it('begin anew when the user restarts the server', () => {
    const budget = new RestartBudget(1, 1000);
    assert.equal(budget.take(0), true);
    budget.reset();
    assert.equal(budget.take(1), true);
  });
});
