import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { rhaPlans } from '../../plans/rha/index.ts';
import { rhaRules } from './index.ts';
import { planChecks } from './shared/plan-rule.ts';
import { momentsOf } from './shared/timeline.ts';

const example = new URL('../../../examples/rha-figures-4-5/hyper-v-pair.quiesce', import.meta.url);

describe('rules/rha on the plans of this program', () => {
  const plans = rhaPlans(new Topology([SourceFile.parse('example.quiesce', readFileSync(example, 'utf8'))]));

  it('asks the rules on order and state', () => {
    assert.ok(planChecks.size > 30);
    for (const id of planChecks.keys())
      assert.ok(
        rhaRules.some((rule) => rule.id === id),
        id,
      );
    assert.ok(plans.length > 0);
  });

  it('finds nothing in them', () => {
    const found: string[] = [];
    for (const plan of plans) {
      for (const [id, inPlan] of planChecks) inPlan(momentsOf(plan), () => found.push(`${plan.id}: ${id}`));
    }
    assert.deepEqual(found, []);
  });
});
