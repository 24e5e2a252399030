/** What no rule of its own shows: entries of this system that hold by construction. */
import assert from 'node:assert/strict';
import { design, marked } from '../../../../test/kit/design.ts';
import { technologyOf } from '../../../model/derived/istorage.ts';
import { SourceFile } from '../../../model/source.ts';
import { Topology } from '../../../model/topology.ts';
import { planIstorage } from '../../../plans/nec/index.ts';
import { kinds } from '../../../vocabulary/index.ts';
import { check } from '../../engine/check.ts';
import type { Rule } from '../../engine/rule.ts';
import { necRules } from '../index.ts';
import { necEntries } from './index.ts';
import { site } from './designs.ts';

const rules = necRules as unknown as readonly Rule[];

/** The same design with its RV on an array of its own. */
function acrossArrays(text: string): string | undefined {
  const [line] = /^ {2}ld rv( \{.*\})?\n/m.exec(text) ?? [];
  if (line === undefined || !text.includes('-> rv')) return undefined;
  return `${text.replace(line, '')}array far {\n${line}}\n`;
}

function marksOf(rule: Rule, text: string, today = '2026-01-15'): string[] {
  const topology = new Topology([SourceFile.parse('case.quiesce', text)]);
  assert.deepEqual(
    topology.problems.map((problem) => JSON.stringify(problem)),
    [],
    text,
  );
  return check(topology, { rules: [rule], levels: {}, today })
    .findings.filter((f) => f.rule === rule.id)
    .map((f) => f.place.text);
}

describe('rules/nec: entries', () => {
  it('knows no copy function but DDR, RDR and DSV', () => {
    const copies = [...kinds.values()]
      .filter((kind) => kind.parents.includes('array') && kind.phrases['of'] !== undefined)
      .map((kind) => kind.keyword);
    assert.deepEqual(copies.sort(), ['pair', 'snapshot']);
    assert.deepEqual(marked('array a { ld m  ld r  clone c of m -> r }'), ['language/unknown-word [clone]']);
    assert.deepEqual(marked('array a { ld m  ld r  pair p of m -> r { technology "other" } }'), [
      'language/unknown-word [technology]',
    ]);
    const topology = design(
      'array a { ld m  ld r  ld s  ld l  pair near of m -> r  pair far of m -> b.r2  snapshot g of m { svs s  lv l } }\narray b { ld r2 }',
    );
    assert.deepEqual(
      [...topology.all('pair'), ...topology.all('snapshot')].map((copy) => technologyOf(copy)),
      ['DDR', 'RDR', 'DSV'],
    );
  });

  it('asks pairs across arrays what it asks pairs within one', () => {
    const asked = new Set<string>();
    for (const rule of rules) {
      for (const { title, design: text, marks, today } of rule.cases.violating) {
        const far = acrossArrays(text);
        if (far === undefined) continue;
        asked.add(rule.id);
        assert.deepEqual(marksOf(rule, far, today), marks ?? marksOf(rule, text, today), `${rule.id}: ${title}`);
      }
    }
    assert.ok(asked.has('istorage/no-ddr-with-rv-attached'));
    assert.ok(asked.size > 100, String(asked.size));
  });

  it('plans jobs across arrays step by step like those within one', () => {
    const near = site({ more: ['restore lost of nightly { scope volume }'] });
    const far = near
      .replace(/^ {2}ld rv .*\n/m, '')
      .concat('array osaka {\n  ld rv { size 2 TB  format LX  ldn 0110h  lun 1  device detached }\n}\n');
    const steps = (text: string): string[] =>
      planIstorage(design(text)).flatMap((plan) => plan.steps.map((step) => `${plan.id} ${step.id} ${step.action}`));
    assert.ok(steps(near).length > 10);
    assert.deepEqual(steps(far), steps(near));
  });

  it('leaves no target without a rule on its clusters', () => {
    const entry = necEntries.find(({ id }) => id === 'rdm/cluster-software-per-target')!;
    assert.ok(entry.realised === 'check');
    const software: Record<string, string> = {
      filesystem: '',
      sqlserver: 'runs "SQL Server" 2019 { data data }',
      exchange: 'runs Exchange 2016 { data data }',
      oracle: 'runs Oracle 19c { instance single  data data }',
      'oracle-rac': 'runs Oracle 19c { instance rac  data data }',
    };
    for (const [target, runs] of Object.entries(software)) {
      const text = `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { vm db { guest "Windows Server 2016"  rdm data on mv { compatibility physical }  ${runs} } }
guest-cluster c of db { software other }
backup j { protect db.data  target ${target} }
`;
      const applying = rules.filter(
        (rule) =>
          entry.by.includes(rule.id) &&
          check(design(text), { rules: [rule], levels: {}, today: '2026-01-15' }).coverage.applicable > 0,
      );
      assert.ok(applying.length > 0, `no rule on the clusters of ${target}`);
    }
  });
});
