import assert from 'node:assert/strict';
import { isRuleId, pathOfRule, ruleOfPath } from './rule-uri.ts';

describe('page of a rule', () => {
  it('has a path that tells the rule', () => {
    assert.equal(pathOfRule('istorage/ldset-secure-mode'), '/istorage/ldset-secure-mode.md');
    assert.equal(ruleOfPath('/istorage/ldset-secure-mode.md'), 'istorage/ldset-secure-mode');
  });

  it('belongs to nothing else', () => {
    for (const path of ['/istorage.md', '/a/b/c.md', '/../b.md', '/a/B.md', '/a/b', 'a/b.md', '/a/b.md.md']) {
      assert.equal(ruleOfPath(path), undefined, path);
    }
    assert.equal(isRuleId('a/b; rm'), false);
  });
});
