import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { Engine } from '../../rules/engine/engine.ts';
import { createScenario } from '../../support/rha/procedures/create-scenario.ts';
import { plansOf } from '../index.ts';
import { simulate, type Plan } from '../plan.ts';
import { rhaPlans } from './index.ts';
import { rhaStateTexts } from './state-texts.ts';

const hosts = `
hyperv a { switch s { kind external }  vm app01 { boot-time 90 s } }
hyperv b { switch s { kind external } }
link lan between a, b { kind LAN }
`;

function plans(scenario: string, others = hosts): Map<string, Plan> {
  const topology = new Topology([SourceFile.parse('design.quiesce', `${others}\n${scenario}`)]);
  assert.deepEqual(topology.problems, []);
  return new Map(rhaPlans(topology).map((plan) => [plan.id, plan]));
}

const scenario = (facts: string): string =>
  `scenario app01 { type hyperv  product HA  master a  replica b  protect app01  ${facts} }`;

/** The states at the end, as `subject aspect=value`. */
function end(plan: Plan | undefined): Record<string, string> {
  assert.ok(plan);
  const states = simulate(plan).at(-1)!.values();
  return Object.fromEntries([...states].map((s) => [`${s.subject.kind} ${s.aspect}`, s.value]));
}

describe('plans/rha', () => {
  it('has the plans of a high-availability scenario, the run under its own name', () => {
    assert.deepEqual(
      [...plans(scenario('switchover auto')).keys()],
      [
        'app01/create',
        'app01',
        'app01/stop',
        'app01/switchover',
        'app01/switchback',
        'app01/guest-down',
        'app01/host-down',
        'app01/link-down',
        'a/maintenance',
        'b/maintenance',
      ],
    );
  });

  it('knows no switchover of a scenario that only replicates', () => {
    const design = scenario('switchover auto').replace('product HA', 'product replication');
    assert.deepEqual(
      [...plans(design).keys()],
      ['app01/create', 'app01', 'app01/stop', 'a/maintenance', 'b/maintenance'],
    );
  });

  it('follows the 17 steps of the wizard', () => {
    const steps = plans(scenario('')).get('app01/create')!.steps;
    assert.equal(steps.length, 17);
    assert.deepEqual(
      steps.map((step) => step.id),
      createScenario.steps.map((step) => step.id),
    );
  });

  it('leaves the engine verification out where the design does', () => {
    const skipped = (design: string): string | undefined =>
      plans(design)
        .get('app01/create')!
        .steps.find((step) => step.id === 'verify-engines')!.skippedWhen?.en;
    assert.match(skipped(scenario('engine-verification no')) ?? '', /RPC/);
    assert.equal(skipped(scenario('engine-verification yes')), undefined);
  });

  it('brings the machine to the replica and back, each state named', () => {
    const made = plans(scenario('reverse manual'));
    assert.deepEqual(end(made.get('app01/switchover')), {
      'scenario scenario': 'switched-over',
      'vm state-on-master': 'off',
      'vm state-on-replica': 'running',
    });
    assert.deepEqual(end(made.get('app01/switchback')), {
      'scenario scenario': 'running',
      'vm state-on-master': 'running',
      'vm state-on-replica': 'off',
    });
    for (const plan of made.values()) {
      for (const state of [...plan.initial, ...plan.steps.flatMap((step) => step.effects)]) {
        assert.ok(rhaStateTexts[state.aspect]?.values[state.value], `${state.aspect} ${state.value} has no text`);
      }
    }
  });

  it('keeps every step’s demands by the steps before it', () => {
    for (const plan of plans(scenario('switchover manual  reverse manual')).values()) {
      const rows = simulate(plan);
      for (const [index, step] of plan.steps.entries()) {
        for (const condition of step.requires) {
          const state = rows[index]!.get(`${condition.subject.path}#${condition.aspect}`);
          assert.ok(state && condition.oneOf.includes(state.value), `${plan.id} ${step.id}: ${condition.aspect}`);
        }
      }
    }
  });

  it('synchronises backwards only where the reverse replication is started by hand', () => {
    const skipped = (reverse: string): string[] =>
      plans(scenario(reverse))
        .get('app01/switchback')!
        .steps.flatMap((step) => (step.skippedWhen ? [step.id] : []));
    assert.deepEqual(skipped('reverse manual'), ['protect-again']);
    assert.deepEqual(skipped('reverse auto'), ['start-reverse', 'verify', 'synchronise', 'protect-again']);
  });

  it('follows edits of facts that only its steps read', () => {
    const text = `${hosts}\n${scenario('sync block { start 22:00 }')}\n`;
    const file = SourceFile.parse('design.quiesce', text);
    const engine = new Engine([file], { rules: [], today: '2026-06-01' });
    const start = (): string | undefined => {
      engine.result();
      const run = plansOf(engine.topology).find((plan) => plan.id === 'app01')!;
      return run.steps.find((step) => step.id === 'synchronise')!.notes.at(-1)!.text.en;
    };
    assert.equal(start(), 'Planned start: 22:00.');
    engine.edit(file, text.replace('22:00', '23:30'));
    assert.equal(start(), 'Planned start: 23:30.');
  });

  it('says what is missing instead of planning', () => {
    const made = plans('scenario app01 { type hyperv  product HA  master a }');
    assert.deepEqual([...made.keys()], ['app01', 'a/maintenance']);
    const { gaps } = made.get('app01')!;
    assert.deepEqual(
      gaps.map((gap) => gap.text.en),
      [
        'scenario app01 does not say its replica: add `replica HOST`.',
        'scenario app01 does not say which machine it protects: add `protect VM`.',
      ],
    );
    assert.equal(gaps[0]!.place.text, 'app01');
  });

  it('plans nothing for other server types, which the guide does not describe', () => {
    assert.deepEqual([...plans('server f {}\nscenario files { type file-server  product HA }').keys()], []);
  });
});
