/** The catalogue against its list of ids, and each entry that is no rule against its cases. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { SourceFile } from '../model/source.ts';
import { Topology } from '../model/topology.ts';
import { runbook } from '../emitters/runbook/index.ts';
import { inlineText } from '../emitters/quoting/markdown.ts';
import type { Job } from '../emitters/emitter.ts';
import { plansOf } from '../plans/index.ts';
import type { Step } from '../plans/plan.ts';
import { documents } from '../support/documents.ts';
import { catalogue, entries } from './catalogue.ts';
import { check } from './engine/check.ts';
import type { EntryCase, RunbookEntry } from './engine/entry.ts';
import type { Rule } from './engine/rule.ts';
import { ruleOf, rules } from './index.ts';

const root = new URL('../../', import.meta.url);
const systems = ['nec', 'rha', 'vcb'] as const;
const today = '2026-06-01';

/** A system's entries as the catalogue has them: id and level, one a line. */
function listOf(system: string): string[] {
  return readFileSync(new URL(`language/rules/${system}/catalogue-ids.txt`, root), 'utf8')
    .trim()
    .split('\n');
}

function topologyOf({ design }: EntryCase): Topology {
  return new Topology([SourceFile.parse('case.quiesce', design)]);
}

function findings(
  topology: Topology,
  asked: readonly Rule[],
): { said: string[]; coverage: { applicable: number; decided: number } } {
  const { findings, coverage } = check(topology, { rules: asked, levels: {}, today });
  const marked = findings.filter((f) => f.level !== 'info');
  return { said: marked.map((f) => `${f.rule} [${f.place.text}]: ${f.message.en}`), coverage };
}

describe('catalogue', () => {
  for (const system of systems) {
    it(`realises every entry of ${system}, each once and at its level`, () => {
      const have = catalogue.filter((entry) => entry.system === system).map(({ id, level }) => `${id} ${level}`);
      const wanted = listOf(system);
      assert.deepEqual(
        { missing: wanted.filter((entry) => !have.includes(entry)), other: have.filter((e) => !wanted.includes(e)) },
        { missing: [], other: [] },
      );
      assert.equal(have.length, wanted.length, 'an id is there twice');
    });

    // The catalogue is not part of the project: where it is not beside it, the list kept here is all there is to compare with.
    const source = new URL(`../shared/domain/${system}/rules.yaml`, root);
    if (!existsSync(source)) continue;
    it(`has the list of ${system} as the catalogue beside the project has it`, () => {
      const entries = [...readFileSync(source, 'utf8').matchAll(/^\s*- id: (\S+)[^]*?^\s+severity: (\w+)/gm)];
      assert.deepEqual(
        listOf(system),
        entries.map(([, id, level]) => `${id!} ${level!}`),
      );
    });
  }

  it('names tests that exist', () => {
    const texts = new Map<string, string>();
    for (const { id, realised, shownBy } of catalogue) {
      assert.ok(shownBy.length > 0, id);
      for (const { file, title } of shownBy) {
        if (!texts.has(file)) texts.set(file, readFileSync(new URL(file, root), 'utf8'));
        const text = texts.get(file)!;
        // Rules and cases are tests by themselves, one for each.
        if (title === id || title.startsWith(`${id}: `) || ruleOf(title)) {
          assert.match(text, realised === 'check' ? /testRules\(/ : /describe\('catalogue'/, `${id}: ${file}`);
        } else
          assert.ok(text.includes(`it('${title}'`) || text.includes(`it(\`${title}\``), `${id}: ${file}: ${title}`);
      }
    }
  });

  it('has texts in both languages, a known document and rules that exist', () => {
    for (const entry of entries) {
      for (const text of [entry.summary, entry.how]) {
        assert.notEqual(text.en.trim(), '', entry.id);
        assert.match(text.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, entry.id);
      }
      assert.ok(documents.has(entry.source.document), entry.id);
      const others = entry.realised === 'check' ? entry.by : entry.realised === 'permission' ? entry.near : [];
      for (const id of others) assert.ok(ruleOf(id), `${entry.id}: there is no rule ${id}`);
    }
  });

  for (const entry of entries) {
    if (entry.realised === 'permission') {
      for (const c of entry.cases) {
        it(`${entry.id}: ${c.title}`, () => {
          const topology = topologyOf(c);
          assert.deepEqual(findings(topology, rules).said, []);
          assert.ok(entry.near.length > 0, 'no rule looks at the same thing');
          for (const id of entry.near) {
            const { coverage } = findings(topology, [ruleOf(id)!]);
            assert.ok(coverage.applicable > 0, `${id} does not look at the case`);
            assert.equal(coverage.decided, coverage.applicable, `${id} cannot be told for the case`);
          }
        });
      }
    }
    if (entry.realised === 'runbook') {
      for (const c of entry.cases.told) {
        it(`${entry.id}: ${c.title}`, () => {
          const steps = stepsThatSay(entry, c);
          assert.ok(steps.length > 0, 'no step says it');
          for (const { step } of steps) assert.ok(entry.actions.includes(step.action), `said at ${step.action}`);
          for (const { step, text, pages } of steps) {
            for (const language of ['en', 'ja'] as const) {
              assert.match(text.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
              const part = blockOf(pages[language], step.title[language]);
              assert.ok(part.includes(`${inlineText(text[language])} (${inlineText(entry.id)})`), part);
            }
          }
        });
      }
      for (const c of entry.cases.silent) {
        it(`${entry.id}: ${c.title}`, () => {
          assert.deepEqual(
            stepsThatSay(entry, c).map(({ step }) => step.id),
            [],
          );
        });
      }
    }
  }
});

interface Said {
  readonly step: Step;
  readonly text: { readonly en: string; readonly ja: string };
  readonly pages: Readonly<Record<'en' | 'ja', string>>;
}

/** The steps of all plans of a case that have a note of the entry, with the runbooks that are emitted for their jobs. */
function stepsThatSay(entry: RunbookEntry, c: EntryCase): Said[] {
  const topology = topologyOf(c);
  assert.deepEqual(topology.problems, []);
  const plans = plansOf(topology);
  assert.ok(
    plans.some((plan) => plan.steps.length > 0),
    'the case has no plan',
  );
  assert.deepEqual(
    plans.flatMap((plan) => plan.gaps.map((gap) => gap.text.en)),
    [],
  );
  return [...new Set(plans.map((plan) => plan.job as unknown as Job))].flatMap((job) => {
    const own = plans.filter((plan) => (plan.job as unknown) === job);
    const files = runbook.emit({ topology, job, plans: own, language: 'en' });
    const page = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
    const pages = { en: page('runbook.en.md'), ja: page('runbook.ja.md') };
    return own.flatMap((plan) =>
      plan.steps.flatMap((step) =>
        step.notes.flatMap(({ rule, text }) => (rule === entry.id ? [{ step, text, pages }] : [])),
      ),
    );
  });
}

/** What a runbook says of the steps of a title: from their headings to the next. */
function blockOf(page: string, title: string): string {
  return page
    .split(/^#### /m)
    .filter((block) => block.split('\n')[0]!.endsWith(inlineText(title)))
    .join('\n');
}
