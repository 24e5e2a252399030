/** Plans beside the run of a scenario: preparation, settings, tests, checkpoints, lost masters, groups and hosts. */
import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planChecks } from '../../rules/rha/shared/plan-rule.ts';
import '../../rules/rha/index.ts';
import { momentsOf } from '../../rules/rha/shared/timeline.ts';
import { simulate, type Plan } from '../plan.ts';
import { rhaPlans } from './index.ts';
import { rhaStateTexts } from './state-texts.ts';

interface Design {
  readonly scenario?: string;
  readonly vm?: string;
  readonly link?: string;
  readonly master?: string;
  readonly more?: string;
}

function plansOf({ scenario = '', vm = '', link = 'kind LAN', master = '', more = '' }: Design): Map<string, Plan> {
  const design = `
hyperv a { address 10.1.0.11/24  switch s { kind external }  ${master}
  vm app01 { state running  disk os { size 80 GB  file "D:\\VM\\app01\\os.vhdx" }
    adapter nic0 on s { address 10.1.0.50/24 }  ${vm} } }
hyperv b { address 10.2.0.12/24  switch s { kind external } }
link line between a, b { ${link} }
scenario app01 { type hyperv  product HA  master a  replica b  protect app01  ${scenario} }
${more}`;
  const topology = new Topology([SourceFile.parse('design.quiesce', design)]);
  assert.deepEqual(topology.problems, []);
  return new Map(rhaPlans(topology).map((plan) => [plan.id, plan]));
}

/** The plan of a purpose; asserts that its demands are kept, its states have texts, and no rule on order objects. */
function plan(design: Design, purpose: string): Plan {
  const made = plansOf(design).get(purpose.includes('/') || purpose === 'g' ? purpose : `app01/${purpose}`);
  assert.ok(made, purpose);
  const rows = simulate(made);
  for (const [index, step] of made.steps.entries()) {
    for (const { subject, aspect, oneOf } of step.requires) {
      const state = rows[index]!.get(`${subject.path}#${aspect}`);
      assert.ok(state && oneOf.includes(state.value), `${made.id} ${step.id}: ${aspect} ${String(state?.value)}`);
    }
    assert.ok(step.source, `${made.id} ${step.id} has no source`);
    assert.ok(!/\{\w+\}/.test(JSON.stringify([step.title, step.ui, step.expect, step.undo])), `${made.id} ${step.id}`);
  }
  for (const state of [...made.initial, ...made.steps.flatMap((step) => step.effects)]) {
    assert.ok(rhaStateTexts[state.aspect]?.values[state.value], `${state.aspect} ${state.value} has no text`);
  }
  for (const [id, inPlan] of planChecks) inPlan(momentsOf(made), () => assert.fail(`${made.id}: ${id}`));
  return made;
}

const ids = (made: Plan): string[] => made.steps.map((step) => step.id);
const actions = (made: Plan): string[] => made.steps.map((step) => step.action);
const at = (made: Plan, id: string) => made.steps.find((step) => step.id === id)!;

function end(made: Plan): Record<string, string> {
  const states = simulate(made).at(-1)!.values();
  return Object.fromEntries([...states].map((s) => [`${s.subject.kind} ${s.aspect}`, s.value]));
}

describe('plans/rha beside the run', () => {
  it('stops a scenario, and says what starts it again', () => {
    const made = plan({}, 'stop');
    assert.deepEqual(actions(made), ['stop', 'check']);
    assert.equal(end(made)['scenario scenario'], 'stopped-by-user');
    assert.equal(made.steps[0]!.undo?.action, 'run');
  });

  describe('checkpoints', () => {
    const folder = { beside: 'D:\\VM\\app01\\Snapshots', apart: 'E:\\Checkpoints\\app01' };
    const vm = (facts: string, where = folder.beside): string => `checkpoints { folder "${where}"  ${facts} }`;

    const told: readonly (readonly [string, string, string | undefined])[] = [
      ['none taken, none planned', vm('existing 0  ever-taken no  planned no'), undefined],
      ['none taken, planned, beside the disk', vm('existing 0  ever-taken no  planned yes'), 'checkpoint-case1'],
      ['none taken, planned, apart', vm('existing 0  ever-taken no  planned yes', folder.apart), 'checkpoint-case1'],
      ['all deleted', vm('existing 0  ever-taken yes  planned no'), 'checkpoint-case2'],
      ['all deleted, planned again', vm('existing 0  ever-taken yes  planned yes'), 'checkpoint-case2'],
      ['existing, beside the disk', vm('existing 1  ever-taken yes'), 'checkpoint-case3'],
      ['existing, imported anew', vm('existing 1  ever-taken yes  reimported yes'), 'checkpoint-case4'],
      ['existing, apart', vm('existing 2  ever-taken yes', folder.apart), 'checkpoint-case4'],
      ['existing, folder not stated', 'checkpoints { existing 2 }', undefined],
      ['nothing stated', '', undefined],
    ];
    for (const [title, facts, procedure] of told) {
      it(`tells the cases apart: ${title}`, () => {
        assert.equal(plansOf({ vm: facts }).get('app01/checkpoints')?.procedure, procedure);
      });
    }

    it('moves the folder only while the machine is off (case 1)', () => {
      const made = plan({ vm: vm('existing 0  ever-taken no  planned yes') }, 'checkpoints');
      assert.deepEqual(actions(made), [
        'check',
        'vm-shutdown',
        'relocate-checkpoint-folder',
        'vm-power-on',
        'create-scenario',
      ]);
      assert.equal(end(made)['vm state-on-master'], 'running');
      assert.ok(at(made, 'relocate').notes.some((note) => note.rule === 'rha/snapshots-folder-not-beside-vhd'));
    });

    it('leaves out what is done already', () => {
      const made = plan({ vm: vm('existing 0  ever-taken no  planned yes', folder.apart) }, 'checkpoints');
      assert.deepEqual(
        made.steps.filter((step) => step.skippedWhen).map((step) => step.id),
        ['shut-down', 'relocate', 'start'],
      );
      assert.match(at(made, 'relocate').title.en, /E:\\Checkpoints\\app01$/);
    });

    it('shuts down once and looks for leftovers (case 2)', () => {
      const made = plan({ vm: vm('existing 0  ever-taken yes  planned no') }, 'checkpoints');
      assert.deepEqual(ids(made), ['shut-down', 'look', 'relocate', 'start', 'create']);
      assert.ok(at(made, 'relocate').skippedWhen);
      const again = plan({ vm: vm('existing 0  ever-taken yes  planned yes') }, 'checkpoints');
      assert.equal(at(again, 'relocate').skippedWhen, undefined);
    });

    it('exports and imports (case 3), and does nothing (case 4)', () => {
      const made = plan({ vm: vm('existing 1  ever-taken yes') }, 'checkpoints');
      assert.deepEqual(actions(made), ['vm-shutdown', 'export-vm', 'import-vm', 'vm-power-on', 'create-scenario']);
      assert.deepEqual(actions(plan({ vm: vm('existing 1', folder.apart) }, 'checkpoints')), ['create-scenario']);
    });

    it('tells what to do when one was taken, before and after a switchover', () => {
      const used = { vm: vm('existing 0  ever-taken no  planned yes', folder.apart) };
      assert.deepEqual(actions(plan(used, 'checkpoint')), ['take-checkpoint', 'stop', 'auto-discover', 'check', 'run']);
      const after = plan(used, 'checkpoint-after-switchover');
      assert.deepEqual(actions(after), [
        'take-checkpoint',
        'delete-scenario',
        'create-reverse-scenario',
        'run',
        'switchover',
      ]);
      assert.deepEqual(end(after), {
        'scenario scenario': 'switched-over',
        'vm state-on-master': 'running',
        'vm state-on-replica': 'off',
      });
      const unused = plansOf({ vm: vm('existing 0  ever-taken no  planned no') });
      assert.ok(!unused.has('app01/checkpoint') && !unused.has('app01/checkpoint-after-switchover'));
    });
  });

  describe('settings', () => {
    it('maps networks and sets addresses in a stopped scenario', () => {
      const made = plan(
        { scenario: 'map s -> s  after-switchover app01.nic0 { address 10.2.0.50/24 }' },
        'network-mapping',
      );
      assert.deepEqual(ids(made), ['stop', 'open', 'map', 'customise', 'run']);
      assert.deepEqual(at(made, 'map').options, { map: 's -> s' });
      assert.deepEqual(at(made, 'customise').options, { addresses: 'nic0: 10.2.0.50/24' });
      assert.ok(!plansOf({}).has('app01/network-mapping'), 'the product maps one network to one network by itself');
      const open = plan({ master: 'switch t { kind external }' }, 'network-mapping');
      assert.ok(at(open, 'map').notes.some((note) => note.text.en.includes('does not say which network')));
      assert.ok(at(open, 'customise').skippedWhen);
    });

    it('changes the address by hand only where nothing else does', () => {
      assert.deepEqual(actions(plan({}, 'address-by-hand')), ['check', 'change-guest-ip']);
      const others: Design[] = [
        { link: 'kind LAN  same-subnet yes' },
        { scenario: 'after-switchover app01.nic0 { address 10.2.0.50/24 }' },
        { vm: 'adapter nic1 on s { address 10.2.0.50/24 }' },
      ];
      for (const design of others) assert.ok(!plansOf(design).has('app01/address-by-hand'));
    });

    it('sets up DNS redirect with the values of the design', () => {
      const made = plan(
        {
          scenario:
            'dns-redirect yes { servers 10.1.0.2, 10.2.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }',
        },
        'dns-redirect',
      );
      assert.deepEqual(ids(made), ['no-registration', 'stop', 'open', 'enter', 'run']);
      assert.deepEqual(at(made, 'enter').options, {
        'dns-ip': '10.1.0.2, 10.2.0.2',
        'on-master': '10.1.0.50',
        'on-replica': '10.2.0.50',
      });
      assert.ok(!plansOf({ scenario: 'dns-redirect no' }).has('app01/dns-redirect'));
    });

    it('sets up rewind on the replica and bookmarks on the master', () => {
      const made = plan({ scenario: 'rewind yes { keep 24 h  max 100 GB  bookmark every 1 h }' }, 'rewind');
      assert.deepEqual(at(made, 'rewind').options, { 'retention-minutes': '1440', 'max-disk-mb': '102400' });
      assert.deepEqual(at(made, 'schedule').options, { bookmarks: 'every 1 h' });
      assert.match(at(made, 'open-replica').title.en, /replica b/);
      assert.match(at(made, 'open-master').title.en, /master a/);
      const none = plan({ scenario: 'rewind yes { bookmark none }' }, 'rewind');
      assert.deepEqual(
        none.steps.filter((step) => step.skippedWhen).map((step) => step.id),
        ['open-master', 'bookmarks', 'schedule'],
      );
      assert.ok(!plansOf({ scenario: 'rewind no' }).has('app01/rewind'));
    });
  });

  it('tests the replica as the design chooses, and ends what was begun by hand', () => {
    const purposes = (facts: string): string[] =>
      [...plansOf({ scenario: facts }).keys()].filter((id) => id.includes('integrity'));
    assert.deepEqual(purposes('assured-recovery yes { start manual }'), ['app01/integrity-test-manual']);
    assert.deepEqual(purposes('assured-recovery yes { start auto }'), ['app01/integrity-test-auto']);
    assert.equal(purposes('assured-recovery yes').length, 2);
    assert.deepEqual(purposes('assured-recovery no'), []);
    const made = plan({ scenario: 'assured-recovery yes { start manual }' }, 'integrity-test-manual');
    assert.ok(actions(made).includes('assured-recovery-end'));
    assert.equal(end(made)['scenario scenario'], 'running');
    assert.equal(end(made)['vm state-on-master'], 'running');
    const auto = plan(
      { scenario: 'assured-recovery yes { start auto  test weekly on sun at 04:00 }' },
      'integrity-test-auto',
    );
    assert.equal(at(auto, 'start').options['schedule'], 'weekly on sun at 04:00');
  });

  it('brings a lost master back in two ways, over a WAN only', () => {
    assert.ok(![...plansOf({}).keys()].some((id) => id.includes('lost-master')));
    const wan = { link: 'kind WAN  same-subnet yes' };
    const sent = plan(wan, 'lost-master-transport');
    assert.deepEqual(actions(sent), [
      'repair-master',
      'preseed-master',
      'start-reverse',
      'stop',
      'preseed-master',
      'start-reverse',
      'check',
    ]);
    assert.equal(end(sent)['scenario scenario'], 'backward-running');
    const restored = plan(wan, 'lost-master-backup');
    assert.deepEqual(actions(restored).slice(1, 5), [
      'secondary-backup',
      'preseed-master',
      'secondary-restore',
      'start-reverse',
    ]);
    assert.equal(at(restored, 'start-reverse').options['sync'], 'offline');
  });

  describe('of groups', () => {
    const grouped = { scenario: 'group g', more: 'scenario-group g {}' };

    it('runs, stops and switches over all scenarios, each named', () => {
      const run = plan(grouped, 'g');
      assert.deepEqual(ids(run), ['run', 'verify', 'synchronise', 'confirm']);
      assert.deepEqual(at(run, 'verify').options, { scenarios: 'app01' });
      assert.equal(end(run)['scenario-group scenarios'], 'running');
      assert.equal(end(plan(grouped, 'g/stop'))['scenario-group scenarios'], 'stopped');
      assert.equal(end(plan(grouped, 'g/switchover'))['scenario-group scenarios'], 'switched-over');
    });

    it('does not where the design rules it out, or a member cannot switch over', () => {
      assert.ok(!plansOf({ ...grouped, more: 'scenario-group g { operations no }' }).has('g'));
      const mixed = 'scenario-group g {}\nscenario other { type file-server  product replication  group g }';
      assert.ok(!plansOf({ ...grouped, more: mixed }).has('g'));
    });
  });

  describe('of hosts', () => {
    it('shuts the machines of a master down, those of a replica not', () => {
      const master = plan({}, 'a/maintenance');
      assert.deepEqual(actions(master).slice(3), [
        'host-maintenance-start',
        'host-maintenance-ready-seen',
        'reboot-host',
        'check-maintenance-complete-event',
      ]);
      assert.deepEqual(at(master, 'list').options, { scenarios: 'app01' });
      assert.equal(end(master)['hyperv guests'], 'off');
      const rules = (made: Plan): (string | undefined)[] => at(made, 'start').notes.map((note) => note.rule);
      assert.ok(rules(master).includes('rha/host-maintenance-shuts-down-guests'));
      const replica = plan({}, 'b/maintenance');
      assert.ok(rules(replica).includes('rha/host-maintenance-replica-keeps-guests'));
      assert.equal(end(replica)['hyperv guests'], undefined);
    });

    it('says that the guide does not describe nodes of a cluster', () => {
      const cluster = plan({ master: 'deployment csv  node n1 {}  node n2 {}' }, 'a/maintenance');
      assert.ok(at(cluster, 'open').notes.some((note) => note.text.en.includes('(n1, n2)')));
    });
  });
});
