import assert from 'node:assert/strict';
import { rules } from '../index.ts';
import { codeBlock, codeSpan, plainText } from './markdown.ts';
import { findingPage, rulePage } from './page.ts';

describe('page of a rule', () => {
  it('says in both languages what the rule object says, with every example', () => {
    assert.ok(rules.length > 0);
    for (const rule of rules) {
      for (const language of ['en', 'ja'] as const) {
        const page = rulePage(rule, language);
        assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.summary[language]}\n`), rule.id);
        assert.ok(page.includes(rule.source.section), rule.id);
        assert.ok(page.includes(`allow ${rule.id} because`), rule.id);
        for (const c of Object.values(rule.cases).flat())
          assert.ok(page.includes(codeBlock(c.design, 'quiesce')), rule.id);
        assert.doesNotMatch(page.replace(/^```[^]*?^```$/gm, ''), /\{[a-z]\w*\}/i, 'a placeholder is shown');
        // Some vendors call a behaviour undefined: only what the rule does not say itself is a hole in the page.
        if (!JSON.stringify(rule).includes('undefined')) assert.doesNotMatch(page, /undefined/);
        assert.doesNotMatch(page, /\[object/);
      }
    }
  });

  it('exists for checks of the language and for what is said of allowances, and for nothing else', () => {
    assert.match(findingPage('language/reference-missing', rules, 'en')!, /There is no … here/);
    assert.match(findingPage('design/undeclared-facts', rules, 'ja')!, /判定/);
    assert.equal(findingPage('language/none-such', rules, 'en'), undefined);
  });
});

describe('text in Markdown', () => {
  it('never becomes markup', () => {
    assert.equal(
      plainText('a|b <img> [x](command:y) `c` *d*\n# e'),
      'a\\|b &lt;img\\> \\[x\\]\\(command:y\\) \\`c\\` \\*d\\* \\# e',
    );
    assert.equal(plainText('1. x'), '1\\. x');
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('`'), '`` ` ``');
    assert.equal(codeBlock('```\n</x>\n', 'sh'), '````sh\n```\n</x>\n````');
  });
});
