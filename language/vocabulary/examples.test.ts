/**
 * Every example of the vocabulary is an entry as an engineer may write it: it stands where its kind stands, means what it is an
 * example of, and has no problem but names that lead nowhere, since it stands alone. Completion, hover and pages show these texts.
 */
import assert from 'node:assert/strict';
import { checkUnit } from '../model/check-entries.ts';
import type { Element } from '../model/element.ts';
import type { ReadProblem } from '../model/reader.ts';
import { SourceFile } from '../model/source.ts';
import { Topology } from '../model/topology.ts';
import { kinds, kindOf, metaKinds, metaOf, readingOf, type Kind, type Reading } from './index.ts';

/** Problems of names: the example mentions elements that its own few words do not declare. */
const ofNames: ReadonlySet<string> = new Set(['reference-missing', 'reference-kind', 'template-missing']);

interface Example {
  /** The whole design in which the example stands. */
  readonly design: string;
  readonly problems: readonly ReadProblem[];
  readonly topology: Topology;
}

/** A kind with a name of its own where it may have one: what the blocks around an example begin with. */
function headOf(kind: Kind): string {
  if (kind.name.style === 'declared') return `${kind.keyword} x`;
  if (kind.name.style === 'none' || !kind.name.required) return kind.keyword;
  const { schema } = kind.name;
  const reading = schema && readingOf(schema);
  if (reading?.as === 'choice') return `${kind.keyword} ${reading.options[0]!}`;
  return /^\S+ (?:"[^"]*"|\S+)/.exec(kind.example)![0];
}

/** The entry within the blocks that it belongs in. */
function inPlace(kind: Kind, entry: string): string {
  const parent = kind.parents.includes('file') || kind.parents.includes('*') ? undefined : kindOf(kind.parents[0]!);
  return parent ? inPlace(parent, `${headOf(parent)} { ${entry} }`) : entry;
}

function read(design: string): Example {
  const file = SourceFile.parse('example.quiesce', `${design}\n`);
  const topology = new Topology([file]);
  const problems = file.tree.units.flatMap((unit) => checkUnit(unit, topology));
  return { design, problems: problems.filter((p) => !ofNames.has(p.code)), topology };
}

/** The element of a kind that the design is about: the innermost, which is declared last. */
function elementOf({ topology }: Example, kind: Kind): Element | undefined {
  return [...topology.everything()].filter((element) => element.kind === kind.keyword).at(-1);
}

function assertFine({ design, problems }: Example): void {
  const said = problems.map((p) => `${p.code} at \`${p.place.text}\``);
  assert.deepEqual(said, [], design);
}

describe('examples of the vocabulary', () => {
  for (const kind of kinds.values()) {
    describe(kind.keyword, () => {
      it(`the kind: ${kind.example}`, () => {
        const example = read(inPlace(kind, kind.example));
        assertFine(example);
        assert.equal(kind.example.split(/\s/, 1)[0], kind.keyword);
        if (!metaKinds.has(kind.keyword)) assert.ok(elementOf(example, kind), 'declares no such element');
      });

      const { schema } = kind.name;
      if (schema) {
        const { example } = metaOf(schema);
        it(`its name: ${example}`, () => {
          const own = example.split(/\s/, 1)[0] === kind.keyword ? example : `${kind.keyword} ${example}`;
          assertFine(read(inPlace(kind, own)));
        });
      }

      for (const [name, { where, meta }] of kind.sayable) {
        it(`${where} ${name}: ${meta.example}`, () => {
          const whole = meta.example.split(/\s/, 1)[0] === kind.keyword && !kind.facts[meta.example.split(/\s/, 1)[0]!];
          const head = headOf(kind);
          const entry = whole
            ? meta.example
            : where === 'fact'
              ? `${head} { ${meta.example} }`
              : `${head} ${meta.example}`;
          const example = read(inPlace(kind, entry));
          assertFine(example);
          if (metaKinds.has(kind.keyword)) return;
          const element = elementOf(example, kind);
          assert.ok(element, 'declares no such element');
          const fact = element.fact(name as never);
          const states = fact.state === 'known' || (fact.state === 'invalid' && ofNames.has(fact.problem.code));
          assert.ok(states, `does not state \`${name}\`: ${example.design}`);
        });
      }
    });
  }
});

describe('types of the vocabulary', () => {
  for (const kind of kinds.values()) {
    it(`${kind.keyword} refers to kinds that exist`, () => {
      const all = [...kind.sayable.values()].map(({ reading }) => reading);
      if (kind.name.schema) all.push(readingOf(kind.name.schema));
      assert.deepEqual(
        all.flatMap(kindsOf).filter((name) => !kinds.has(name)),
        [],
      );
      assert.deepEqual(
        kind.parents.filter((name) => name !== 'file' && name !== '*' && !kinds.has(name)),
        [],
      );
    });
  }
});

/** The kinds that a type refers to. */
function kindsOf(reading: Reading): readonly string[] {
  switch (reading.as) {
    case 'ref':
      return reading.kinds;
    case 'list':
    case 'optional':
      return kindsOf(reading.item);
    case 'arrow':
      return [...kindsOf(reading.from), ...kindsOf(reading.to)];
    default:
      return [];
  }
}
