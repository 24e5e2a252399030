import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { failureStates, failureSwitchover, transitionsFrom } from '../../support/rha/failure-switchover.ts';
import { simulate, type Plan } from '../plan.ts';
import { warningsOf } from '../render.ts';
import { failureEvents, noFailurePlan, ofEvent, type FailureEvent } from './failure-events.ts';
import { rhaPlans } from './index.ts';

const lan = 'link lan between a, b { kind LAN }';
const wan = 'link wan between a, b { kind WAN }';

function plans(facts: string, links = lan, more = ''): Plan[] {
  const design = `
hyperv a { address 10.1.0.11/24  switch s { kind external }
  vm app01 { boot-time 90 s  adapter nic0 on s { address 10.1.0.50/24 } } }
hyperv b { address ${links.includes('same-subnet no') ? '10.2.0.12/24' : '10.1.0.12/24'}  switch s { kind external } }
${links}
scenario app01 { type hyperv  product HA  master a  replica b  protect app01  ${facts} }
${more}`;
  const topology = new Topology([SourceFile.parse('design.quiesce', design)]);
  assert.deepEqual(topology.problems, []);
  return rhaPlans(topology);
}

function plan(facts: string, event: FailureEvent, links = lan): Plan {
  const found = plans(facts, links).filter((p) => ofEvent(p, event));
  assert.equal(found.length, 1);
  return found[0]!;
}

/** The steps with when they happen: `switchover 300-300`. */
function timed(p: Plan): string[] {
  return p.steps.map((s) =>
    s.at ? `${s.id} ${String(s.at.from)}-${s.at.to === undefined ? '' : String(s.at.to)}` : s.id,
  );
}

/** The states at the end, as `subject aspect=value`. */
function end(p: Plan): Record<string, string> {
  return Object.fromEntries([...simulate(p).at(-1)!.values()].map((s) => [`${s.subject.kind} ${s.aspect}`, s.value]));
}

function rules(p: Plan): string[] {
  return p.steps.flatMap((step) => step.notes.flatMap((note) => note.rule ?? []));
}

interface Expected {
  readonly timeout: number;
  readonly steps: readonly string[];
  readonly master: string;
  readonly replica: string;
  readonly machine: string;
  readonly splitBrain: boolean;
}

/** What happens for each event, setting and timeout of a guest that needs 90 s to answer. */
const cases: Readonly<Record<FailureEvent, Readonly<Record<'auto' | 'manual', (t: number) => Expected>>>> = {
  'guest-down': {
    auto: (t) => ({
      timeout: t,
      steps: [
        'countdown 0-0',
        `restart-guest 0-${String(t)}`,
        `guest-is-back 0-${String(t)}`,
        `switchover 0-${String(t)}`,
        `switched-over 0-${String(t + 90)}`,
      ],
      master: 'off',
      replica: 'running',
      machine: 'switched-over',
      splitBrain: false,
    }),
    manual: (t) => ({
      timeout: t,
      steps: [
        'countdown 0-0',
        `restart-guest 0-${String(t)}`,
        `guest-is-back 0-${String(t)}`,
        `report 0-${String(t)}`,
        `check-master ${String(t)}-`,
        `switchover ${String(t)}-`,
        'switched-over 0-',
      ],
      master: 'off',
      replica: 'running',
      machine: 'switched-over',
      splitBrain: false,
    }),
  },
  'host-down': {
    auto: (t) => ({
      timeout: t,
      steps: ['countdown 0-0', `switchover ${String(t)}-${String(t)}`, `switched-over ${String(t)}-${String(t + 90)}`],
      master: 'off',
      replica: 'running',
      machine: 'switched-over',
      splitBrain: false,
    }),
    manual: (t) => ({
      timeout: t,
      steps: [
        'countdown 0-0',
        `report ${String(t)}-${String(t)}`,
        `check-master ${String(t)}-`,
        `switchover ${String(t)}-`,
        `switched-over ${String(t)}-`,
      ],
      master: 'off',
      replica: 'running',
      machine: 'switched-over',
      splitBrain: false,
    }),
  },
  'link-down': {
    auto: (t) => ({
      timeout: t,
      steps: [
        'countdown 0-0',
        `switchover ${String(t)}-${String(t)}`,
        `switched-over ${String(t)}-${String(t + 90)}`,
        `decide ${String(t)}-`,
      ],
      master: 'running',
      replica: 'running',
      machine: 'switched-over',
      splitBrain: true,
    }),
    manual: (t) => ({
      timeout: t,
      steps: [
        'countdown 0-0',
        `report ${String(t)}-${String(t)}`,
        `check-master ${String(t)}-`,
        `repair-line ${String(t)}-`,
      ],
      master: 'running',
      replica: 'absent',
      machine: 'monitoring',
      splitBrain: false,
    }),
  },
};

const timeouts = [
  { facts: '', seconds: 300 },
  { facts: 'timeout 300 s', seconds: 300 },
  { facts: 'timeout 60 s', seconds: 60 },
  { facts: 'timeout 10 min', seconds: 600 },
];

describe('plans/rha/failure', () => {
  for (const event of failureEvents) {
    for (const mode of ['auto', 'manual'] as const) {
      for (const { facts, seconds } of timeouts) {
        for (const [kind, links] of [
          ['LAN', lan],
          ['WAN', wan],
          ['no link', ''],
        ] as const) {
          it(`${event}, ${mode}, ${facts || 'default timeout'}, ${kind}`, () => {
            const made = plan(`switchover ${mode}  ${facts}`, event, links);
            const wanted = cases[event][mode](seconds);
            assert.deepEqual(timed(made), wanted.steps);
            const states = end(made);
            assert.equal(states['vm state-on-master'], wanted.master);
            assert.equal(states['vm state-on-replica'], wanted.replica);
            assert.equal(states['scenario failure-switchover'], wanted.machine);
            assert.equal(warningsOf(made).length > 0, wanted.splitBrain);
            assert.equal(rules(made).includes('rha/wan-manual-switchover'), wanted.splitBrain && kind === 'WAN');
            // A guest that boots longer than the countdown lasts is noted where it is started.
            const late = event === 'guest-down' && seconds < 90;
            assert.equal(rules(made).includes('rha/timeout-longer-than-guest-restart'), late);
            const { timeout, 'timeout-from': from } = made.steps[0]!.options;
            assert.equal(timeout, String(seconds));
            assert.equal(from, facts === '' ? 'default' : 'design');
          });
        }
      }
    }
  }

  it('follows transitions of the state machine only', () => {
    for (const event of failureEvents) {
      for (const mode of ['auto', 'manual'] as const) {
        let state: string = failureSwitchover.initial;
        for (const step of plan(`switchover ${mode}`, event).steps) {
          for (const { aspect, value } of step.effects) {
            if (aspect !== 'failure-switchover') continue;
            const known = failureStates.find((s) => s === state)!;
            // Repairing the line ends the waiting: the machine answers again.
            const from = step.id === 'repair-line' ? 'countdown' : known;
            assert.ok(
              transitionsFrom(from, mode).some((t) => t.to === value),
              `${event} ${mode}: ${state} -> ${value}`,
            );
            state = value;
          }
        }
      }
    }
  });

  it('keeps each step’s demands by the steps before it', () => {
    for (const mode of ['auto', 'manual']) {
      for (const event of failureEvents) {
        const made = plan(`switchover ${mode}`, event);
        const rows = simulate(made);
        for (const [index, step] of made.steps.entries()) {
          for (const { subject, aspect, oneOf } of step.requires) {
            const state = rows[index]!.get(`${subject.path}#${aspect}`);
            assert.ok(state && oneOf.includes(state.value), `${made.id} ${step.id}: ${aspect}`);
          }
        }
      }
    }
  });

  it('shows both settings where the design does not choose', () => {
    const made = plans('');
    assert.deepEqual(
      failureEvents.flatMap((event) => made.filter((p) => ofEvent(p, event)).map((p) => p.id)),
      failureEvents.flatMap((event) => [`app01/${event}/auto`, `app01/${event}/manual`]),
    );
  });

  it('says that the design accepts the risk, and still warns', () => {
    const made = plan('switchover auto  split-brain accepted', 'link-down');
    assert.match(warningsOf(made)[0]!.en, /accepts this/);
  });

  it('says by which ways the need of a switchover is reported', () => {
    const report = (facts: string): string =>
      plan(`switchover manual  ${facts}`, 'host-down').steps.find((s) => s.id === 'report')!.notes[0]!.text.en;
    assert.equal(report('notify mail, windows-event-log'), 'Reported by mail and Windows event log.');
    assert.match(report('notify none'), /No notification is set/);
    assert.match(report(''), /No notification is set/);
  });

  it('tells how many lines there are to lose', () => {
    const said = (links: string): string =>
      plan('switchover auto', 'link-down', links)
        .steps[0]!.notes.map((n) => n.text.en)
        .join(' ');
    assert.match(said(lan), /link lan \(LAN\) is the only line/);
    assert.match(said(`${lan}\n${wan}`), /2 lines between the hosts \(link lan, link wan\)/);
    assert.match(said(''), /no link between the two hosts/);
  });

  it('goes on with what users need to reach the machine: its address and its name', () => {
    const far = 'link wan between a, b { kind WAN  same-subnet no }';
    const last = (facts: string): string[] =>
      plan(`switchover auto  ${facts}`, 'host-down', far)
        .steps.slice(3)
        .map((step) => `${step.actor} ${step.id}`);
    assert.deepEqual(last(''), ['operator change-address']);
    assert.deepEqual(last('after-switchover app01.nic0 { address 10.2.0.50/24 }'), ['product set-addresses']);
    assert.deepEqual(
      last(
        'after-switchover app01.nic0 { address 10.2.0.50/24 }  dns-redirect yes { servers 10.1.0.2  replica-address 10.2.0.50 }',
      ),
      ['product set-addresses', 'product redirect-dns'],
    );
    const open = plan('switchover auto  dns-redirect yes { servers 10.1.0.2 }', 'host-down', far).steps.at(-1)!;
    assert.equal(open.title.en, 'The A record of app01 is changed to ? on the DNS servers 10.1.0.2');
    assert.deepEqual(
      open.notes.map((note) => note.rule),
      ['rha/dns-redirect-vm-ips-entered'],
    );
    assert.deepEqual(
      plan('switchover auto', 'host-down', lan)
        .steps.slice(3)
        .map((step) => step.id),
      [],
    );
  });

  it('says why a job has no plan of a failure', () => {
    const text = (design: string, name: string): string => {
      const topology = new Topology([SourceFile.parse('design.quiesce', design)]);
      return noFailurePlan(
        rhaPlans(topology).filter((p) => p.job.name === name),
        name,
      ).en;
    };
    const hosts = 'hyperv a { vm app01 {} }\nhyperv b {}\n';
    const scenario = (facts: string): string =>
      `${hosts}scenario app01 { type hyperv  master a  replica b  protect app01 ${facts} }`;
    assert.match(text(scenario('product replication'), 'app01'), /never switches over/);
    assert.match(text(scenario(''), 'app01'), /does not say its product type/);
    assert.match(text(`${hosts}scenario app01 { type hyperv  product HA  master a }`, 'app01'), /add `replica HOST`/);
    assert.match(text(scenario('product HA'), 'a'), /a is no high availability scenario/);
  });
});
