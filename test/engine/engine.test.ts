/**
 * The incremental engine against a fresh start: after every edit of random sequences, findings, coverage and symbols are those that
 * a new process would give. Some sequences edit whole examples, thousands edit small designs made of parts of them.
 * `ENGINE_RUNS` multiplies the numbers of sequences (the soak script sets many).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Touched } from '../../language/syntax/reparse.ts';
import { SourceFile } from '../../language/model/source.ts';
import { Engine } from '../../language/rules/engine/engine.ts';
import type { CheckOptions, CheckResult } from '../../language/rules/engine/check.ts';
import { rules } from '../../language/rules/index.ts';
import { root } from '../kit/cli.ts';
import { manyFiles } from '../bench/topologies.ts';
import { designEdit, partsOf, randomEdit, smallDesign } from './random-edits.ts';

const options: CheckOptions = { rules, today: '2026-06-01' };

interface Text {
  readonly name: string;
  readonly text: string;
}

/** Topologies to begin with: every example, and a small estate in several files. */
function beginnings(): { name: string; files: Text[] }[] {
  const examples = path.join(root, 'examples');
  return [
    ...readdirSync(examples).map((name) => ({
      name,
      files: readdirSync(path.join(examples, name))
        .filter((file) => file.endsWith('.quiesce'))
        .sort()
        .map((file) => ({ name: file, text: readFileSync(path.join(examples, name, file), 'utf8') })),
    })),
    { name: 'estate', files: manyFiles(60, 3) },
  ].filter(({ files }) => files.length > 0);
}

/** All that a user can see of a result, as text. */
function shown(result: CheckResult): string {
  const findings = [...result.findings, ...result.allowed].map((f) => {
    const related = f.related.map((r) => `${r.place.file.uri}:${String(r.place.start)}`).join(' ');
    const fixes = f
      .fixes()
      .map((x) => `${x.title.en} ${x.edits.map((e) => `${String(e.start)}-${String(e.end)} ${e.text}`).join(';')}`)
      .join('|');
    return `${f.place.file.uri}:${String(f.place.start)}-${String(f.place.end)} ${f.level} ${f.rule} ${f.message.en} [${related}] {${fixes}}`;
  });
  const symbols = [...result.topology.everything()].map((e) => `${e.path} ${String(e.place().start)}`);
  return [...findings, JSON.stringify(result.coverage), ...symbols].join('\n');
}

function fresh(files: readonly SourceFile[]): CheckResult {
  return new Engine(
    files.map((file) => SourceFile.parse(file.uri, file.text)),
    options,
  ).result();
}

function unitsOf(file: SourceFile): unknown[] {
  return file.tree.units.map((u) => [u.rank, u.offset, u.line, u.text]);
}

/** Where two texts differ, as an editor tells it of a key press. */
function touchedBetween(old: string, text: string): Touched {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old[from] === text[from]) from++;
  let same = 0;
  while (same < shorter - from && old[old.length - 1 - same] === text[text.length - 1 - same]) same++;
  return { from, to: old.length - same, end: text.length - same };
}

describe('the incremental engine', function () {
  this.timeout(20 * 60_000);
  const times = Number(process.env['ENGINE_RUNS'] ?? 1);
  const runs = 8 * times;
  // The same sequences in every run of the tests; the soak draws others each time.
  const seed = process.env['ENGINE_RUNS'] === undefined ? { seed: 20261121 } : {};

  for (const { name, files } of beginnings()) {
    it(`answers as a fresh start does after random edits of ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(files.length - 1), randomEdit), { minLength: 1, maxLength: 8 }),
          (edits) => {
            const sources = files.map((file) => SourceFile.parse(file.name, file.text));
            const engine = new Engine(sources, options);
            engine.result();
            for (const [index, edit] of edits) {
              const file = sources[index]!;
              const text = edit.apply(file.text);
              engine.edit(file, text, touchedBetween(file.text, text));
              assert.equal(shown(engine.result()), shown(fresh(sources)), edit.says);
            }
          },
        ),
        { numRuns: runs, ...seed },
      );
    });
  }

  for (const { name, files } of beginnings()) {
    it(`answers as a fresh start does after edits of small designs made of parts of ${name}`, () => {
      const parts = partsOf(files.map(({ text }) => text));
      fc.assert(
        fc.property(
          smallDesign(parts),
          fc.array(designEdit(parts), { minLength: 1, maxLength: 7, size: 'max' }),
          (design, edits) => {
            const sources = design.map((text, i) => SourceFile.parse(`file${String(i)}.quiesce`, text));
            const engine = new Engine(sources, options);
            engine.result();
            for (const edit of edits) {
              for (const { index, text } of edit.apply(sources.map((file) => file.text))) {
                engine.edit(sources[index]!, text);
              }
              assert.equal(shown(engine.result()), shown(fresh(sources)), edit.says);
            }
          },
        ),
        { numRuns: 160 * times, ...seed },
      );
    });
  }

  it('reads units as a whole parse does', () => {
    for (const { files } of beginnings()) {
      fc.assert(
        fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 20 }), (edits) => {
          const file = SourceFile.parse('x', files[0]!.text);
          const told = SourceFile.parse('x', files[0]!.text);
          for (const edit of edits) {
            const text = edit.apply(file.text);
            file.update(text);
            told.update(text, touchedBetween(told.text, text));
            const whole = unitsOf(SourceFile.parse('x', text));
            assert.deepEqual(unitsOf(file), whole, edit.says);
            assert.deepEqual(unitsOf(told), whole, edit.says);
          }
        }),
        { numRuns: 40 * times, ...seed },
      );
    }
  });
});
