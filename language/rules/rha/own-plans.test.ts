import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { rhaPlans } from '../../plans/rha/index.ts';
import { rhaRules } from './index.ts';
import { planChecks } from './shared/plan-rule.ts';
import { momentsOf } from './shared/timeline.ts';

const examples = ['rha-figures-4-5/hyper-v-pair.quiesce', 'rha-remote-site/tokyo-osaka.quiesce'];

/** The procedures of the guide. `lost-master` is told in two ways; the flow of the introduction is creation and run. */
const procedures = [
  'create-scenario',
  'run-scenario',
  'stop-scenario',
  'group-run',
  'group-stop',
  'group-switchover',
  'clean-switchover',
  'failure-switchover',
  'reverse-and-switchback',
  'checkpoint-case1',
  'checkpoint-case2',
  'checkpoint-case4',
  'checkpoint-operation',
  'checkpoint-after-switchover',
  'network-mapping',
  'dns-redirect',
  'wan-preseed-transport',
  'wan-preseed-backup',
  'rewind-and-bookmarks',
  'assured-recovery-manual',
  'assured-recovery-automatic',
  'host-maintenance',
];

describe('rules/rha on the plans of this program', () => {
  const plans = examples.flatMap((example) => {
    const text = readFileSync(new URL(`../../../examples/${example}`, import.meta.url), 'utf8');
    return rhaPlans(new Topology([SourceFile.parse('example.quiesce', text)]));
  });

  it('are there for what the guide describes, as far as correct designs need it', () => {
    // Cases that a correct design does not have any more: an export, an address changed by hand.
    const found = new Set(plans.map((plan) => plan.procedure));
    assert.deepEqual(
      procedures.filter((procedure) => !found.has(procedure)),
      [],
    );
    assert.deepEqual([...found].filter((procedure) => !procedures.includes(procedure)).sort(), ['customer']);
  });

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
