/**
 * Tests a rule by its own cases: every violating case is found where it says and nowhere else, every compliant and boundary case
 * is not; each fix, applied and checked again, removes the finding and adds no error.
 */
import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { applyEdits } from './edits.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleCase } from './rule.ts';

const defaultToday = '2026-01-15';

/** Registers mocha tests for each rule. */
export function testRules(rules: readonly Rule[]): void {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has violating, compliant and boundary cases', () => {
        assert.ok(rule.cases.violating.length > 0, 'no violating case');
        assert.ok(rule.cases.compliant.length > 0, 'no compliant case');
        assert.ok(rule.cases.boundary.length > 0, 'no boundary case');
      });
      it('has texts in both languages, and all placeholders in both', () => {
        for (const text of [rule.summary, rule.message, rule.advice, ...(rule.why ? [rule.why] : [])]) {
          assert.notEqual(text.en.trim(), '');
          assert.match(text.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
          assert.deepEqual(placeholders(text.en), placeholders(text.ja));
        }
      });
      for (const c of rule.cases.violating) it(`finds: ${c.title}`, () => violating(rule, c));
      for (const c of [...rule.cases.compliant, ...rule.cases.boundary]) {
        it(`accepts: ${c.title}`, () => {
          const found = run(rule, c.design, c.today);
          assert.deepEqual(languageErrors(found.findings), [], 'the case itself is not valid');
          assert.deepEqual(own(rule, found.findings).map(said), []);
          // A case that the rule never looked at proves nothing.
          assert.ok(found.coverage.applicable === found.coverage.decided, 'the rule cannot tell for this case');
        });
      }
    });
  }
}

function violating(rule: Rule, c: RuleCase): void {
  const found = run(rule, c.design, c.today);
  assert.deepEqual(languageErrors(found.findings), [], 'the case itself is not valid');
  const findings = own(rule, found.findings);
  assert.ok(findings.length > 0, 'nothing was found');
  for (const f of findings) {
    assert.doesNotMatch(f.message.en, /\{[a-z]\w*\}/i, 'a placeholder was not filled');
    assert.doesNotMatch(f.message.ja, /\{[a-z]\w*\}/i, 'a placeholder was not filled');
  }
  if (c.marks)
    assert.deepEqual(
      findings.map((f) => f.place.text),
      c.marks,
    );
  const fixes = findings[0]!.fixes();
  if (c.fixed === undefined) {
    assert.deepEqual(
      fixes.map((f) => f.title.en),
      [],
      'a fix is offered that the case does not show',
    );
    return;
  }
  assert.ok(fixes.length > 0, 'no fix is offered');
  assert.ok(rule.fixable, 'the rule does not say that it is fixable');
  for (const [index, fix] of fixes.entries()) {
    const fixed = applyEdits(c.design, fix.edits);
    if (index === 0) assert.equal(fixed, c.fixed);
    const again = run(rule, fixed, c.today);
    assert.deepEqual(languageErrors(again.findings), [], `the fix "${fix.title.en}" breaks the design`);
    assert.ok(
      own(rule, again.findings).length < findings.length,
      `the fix "${fix.title.en}" does not remove the finding`,
    );
  }
}

function run(rule: Rule, design: string, today: string | undefined): ReturnType<typeof check> {
  const topology = new Topology([SourceFile.parse('case.quiesce', design)]);
  return check(topology, { rules: [rule], levels: {}, today: today ?? defaultToday });
}

function own(rule: Rule, findings: readonly Finding[]): Finding[] {
  return findings.filter((f) => f.rule === rule.id);
}

function languageErrors(findings: readonly Finding[]): string[] {
  const isOfLanguage = (f: Finding): boolean => f.rule.startsWith('syntax/') || f.rule.startsWith('language/');
  // A product that the catalogue does not know is a case of its own for some rules.
  return findings.filter((f) => f.level === 'error' && isOfLanguage(f)).map(said);
}

function said(f: Finding): string {
  const { line, column } = f.place.file.position(f.place.start);
  return `${String(line + 1)}:${String(column + 1)} ${f.rule}: ${f.message.en}`;
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z]\w*)\}/g)].map((m) => m[1]!))].sort();
}
