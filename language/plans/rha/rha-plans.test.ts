import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { createScenario } from '../../support/rha/procedures/create-scenario.ts';
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

function notes(plan: Plan | undefined): string[] {
  return plan!.steps.flatMap((step) => step.notes.flatMap((note) => note.rule ?? []));
}

describe('plans/rha', () => {
  it('has the plans of a high-availability scenario, the run under its own name', () => {
    assert.deepEqual(
      [...plans(scenario('switchover auto')).keys()],
      [
        'app01/create',
        'app01',
        'app01/switchover',
        'app01/switchback',
        'app01/guest-down',
        'app01/host-down',
        'app01/link-down',
      ],
    );
  });

  it('knows no switchover of a scenario that only replicates', () => {
    const design = scenario('switchover auto').replace('product HA', 'product replication');
    assert.deepEqual([...plans(design).keys()], ['app01/create', 'app01']);
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

  describe('failures', () => {
    it('times the switchover by the default, or by what the design says', () => {
      const at = (facts: string): unknown =>
        plans(scenario(`switchover auto ${facts}`))
          .get('app01/host-down')!
          .steps.find((step) => step.action === 'switchover')!.at;
      assert.deepEqual(at(''), { from: 300, to: 300 });
      assert.deepEqual(at('timeout 10 min'), { from: 600, to: 600 });
    });

    it('tries to start the guest where only the guest is down', () => {
      const made = plans(scenario('switchover auto'));
      const actions = (id: string): string[] => made.get(id)!.steps.map((step) => step.id);
      assert.deepEqual(actions('app01/guest-down'), [
        'countdown',
        'restart-guest',
        'guest-is-back',
        'switchover',
        'switched-over',
      ]);
      assert.deepEqual(actions('app01/host-down'), ['countdown', 'switchover', 'switched-over']);
    });

    it('runs the machine twice when the line breaks and switchover is automatic, and says so', () => {
      const plan = plans(scenario('switchover auto')).get('app01/link-down');
      const states = end(plan);
      assert.equal(states['vm state-on-master'], 'running');
      assert.equal(states['vm state-on-replica'], 'running');
      assert.ok(notes(plan).includes('rha/split-brain-on-link-failure'));
      assert.ok(!notes(plan).includes('rha/wan-manual-switchover'));
      const wan = plans(scenario('switchover auto'), hosts.replace('kind LAN', 'kind WAN')).get('app01/link-down');
      assert.ok(notes(wan).includes('rha/wan-manual-switchover'));
    });

    it('runs it once when an operator looks first', () => {
      const plan = plans(scenario('switchover manual')).get('app01/link-down');
      const states = end(plan);
      assert.equal(states['vm state-on-master'], 'running');
      assert.equal(states['vm state-on-replica'], 'absent');
      assert.equal(states['link line'], 'up');
      assert.ok(!plan!.steps.some((step) => step.action === 'switchover'));
    });

    it('waits for the operator when switchover is manual', () => {
      const plan = plans(scenario('switchover manual  notify mail')).get('app01/host-down')!;
      assert.deepEqual(
        plan.steps.map((step) => [step.id, step.actor]),
        [
          ['countdown', 'product'],
          ['report', 'product'],
          ['check-master', 'operator'],
          ['switchover', 'rha-manager'],
          ['switched-over', 'product'],
        ],
      );
      assert.match(plan.steps[1]!.notes[0]!.text.en, /mail/);
    });

    it('shows both settings where the design does not choose', () => {
      const ids = [...plans(scenario('')).keys()].filter((id) => id.includes('-down'));
      assert.deepEqual(ids, [
        'app01/guest-down/auto',
        'app01/guest-down/manual',
        'app01/host-down/auto',
        'app01/host-down/manual',
        'app01/link-down/auto',
        'app01/link-down/manual',
      ]);
    });

    it('notes a guest that boots longer than the countdown lasts', () => {
      const rule = 'rha/timeout-longer-than-guest-restart';
      const noted = (timeout: string): boolean =>
        notes(plans(scenario(`switchover auto  timeout ${timeout}`)).get('app01/guest-down')).includes(rule);
      assert.ok(noted('60 s'));
      assert.ok(noted('90 s'));
      assert.ok(!noted('91 s'));
    });
  });

  it('says what is missing instead of planning', () => {
    const made = plans('scenario app01 { type hyperv  product HA  master a }');
    assert.deepEqual([...made.keys()], ['app01']);
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
