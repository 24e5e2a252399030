/**
 * Plans of customers' own procedures about replication scenarios: the same shape as the plans of this program, with the states that
 * each step leaves behind, so that rules on order and state read both alike.
 */
import {
  clusterOf,
  hostOf,
  sameHost,
  scenariosAt,
  scenariosFor,
  type Scenario,
  type Vm,
} from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { derived } from '../../model/topology.ts';
import { scenarioActionTexts } from '../../support/rha/actions.ts';
import type { Plan, State, Step } from '../plan.ts';

type Procedure = Element<'procedure'>;
type Side = 'master' | 'replica';

const onReplica: ReadonlySet<string> = new Set([
  'switched-over',
  'backward-synchronizing',
  'backward-running',
  'switchback-running',
]);

/** The scenarios that an element is about: itself, those of a group, of a host or of a machine. */
function scenariosOf(element: Element): readonly Scenario[] {
  if (element.is('scenario')) return [element];
  if (element.is('scenario-group')) return element.referrers('scenario', 'group');
  if (element.is('hyperv', 'node')) return scenariosAt(element);
  if (element.is('vm')) return scenariosFor(element);
  return [];
}

function references(element: Procedure | Element<'step'>, fact: 'for' | 'on' | 'to' | 'scenarios'): readonly Element[] {
  return (element as Procedure).get(fact as 'for') ?? [];
}

/** The scenarios that a procedure is about, each once. */
const scenariosOfProcedure = derived((procedure: Procedure): readonly Scenario[] => {
  const about = references(procedure, 'for');
  const named = procedure.children('step').flatMap((step) => references(step, 'on'));
  return [...new Set([...about, ...named].flatMap(scenariosOf))];
});

/** Whether a procedure is about replication scenarios, their hosts or their machines. */
export const isRhaProcedure = derived(
  (procedure: Procedure): boolean =>
    scenariosOfProcedure(procedure).length > 0 ||
    references(procedure, 'for').some((element) => element.is('hyperv', 'node', 'scenario-group', 'scenario')),
);

/** The plan of a customer's procedure. Its steps are the procedure's, in their order. */
export const customerPlan = derived((procedure: Procedure): Plan => {
  const walk = new Walk(procedure);
  const name = procedure.name ?? '';
  return {
    id: name,
    topology: procedure.topology,
    job: procedure,
    procedure: 'customer',
    purpose: 'procedure',
    title: { en: `Own procedure: ${name}`, ja: `独自の手順: ${name}` },
    initial: walk.initial,
    steps: procedure.children('step').map((step, index) => walk.step(step, index)),
    gaps: [],
  };
});

/** Follows a procedure and keeps the states as its steps make them. */
class Walk {
  readonly initial: readonly State[];
  private readonly scenarios: readonly Scenario[];
  private readonly states = new Map<Scenario, string>();
  /** The state in which a stopped scenario had been: stopping it leaves the machine where it is. */
  private readonly moved = new Map<Scenario, boolean>();

  constructor(private readonly procedure: Procedure) {
    this.scenarios = scenariosOfProcedure(procedure);
    const initial: State[] = [];
    const first = procedure.children('step')[0]?.name;
    const stated =
      procedure.get('scenario-state') ??
      (procedure.children('step').some((s) => s.name === 'create-scenario') && first !== 'delete-scenario'
        ? 'draft'
        : undefined);
    for (const scenario of this.scenarios) {
      if (stated) initial.push(this.scenarioIs(scenario, stated));
      for (const vm of scenario.list('protect')) {
        const state =
          procedure.get('vm-state') ??
          (this.isMoved(scenario) ? undefined : (scenario.get('vm-state') ?? vm.get('state')));
        if (state) initial.push(machineIs(vm, this.isMoved(scenario) ? 'replica' : 'master', state));
      }
    }
    this.initial = initial;
  }

  step(step: Element<'step'>, index: number): Step {
    const action = step.name ?? 'other';
    const named = references(step, 'on');
    const targets = named.length > 0 ? named : references(this.procedure, 'for');
    const label = scenarioActionTexts[action] ?? { en: action, ja: action };
    const doc = step.doc.split('\n')[0] ?? '';
    const effects = this.effects(step, action, targets);
    const at = step.get('at');
    const by = step.get('by');
    return {
      id: `step-${String(index + 1)}`,
      action,
      actor: 'operator',
      targets,
      title: doc === '' ? withTargets(label, named) : { en: doc, ja: doc },
      requires: [],
      effects,
      notes: [
        ...(by ? [{ text: { en: `Done by: ${by}.`, ja: `実施者: ${by}。` } }] : []),
        ...(at ? [{ text: { en: `At ${at}.`, ja: `実施時刻: ${at}。` } }] : []),
      ],
      options: optionsOf(step),
      place: step.place(),
    };
  }

  private scenarioIs(scenario: Scenario, value: string): State {
    this.states.set(scenario, value);
    if (onReplica.has(value)) this.moved.set(scenario, true);
    else if (value !== 'stopped-by-user') this.moved.set(scenario, false);
    return { subject: scenario, aspect: 'scenario', value };
  }

  private isMoved(scenario: Scenario): boolean {
    return this.moved.get(scenario) ?? false;
  }

  private effects(step: Element<'step'>, action: string, targets: readonly Element[]): State[] {
    const concerned = targets.length > 0 ? [...new Set(targets.flatMap(scenariosOf))] : this.scenarios;
    const waits = step.get('wait') !== false;
    const effects = concerned.flatMap((scenario) => this.effectsOn(scenario, action, waits, targets));
    if (action !== 'switchover' || step.get('reverse-after') !== true || !waits) return effects;
    // The option of the dialog: the scenario runs backwards as soon as the switchover is complete.
    const switched = concerned.filter((scenario) => this.states.get(scenario) === 'switched-over');
    return [...effects, ...switched.flatMap((scenario) => this.effectsOn(scenario, 'start-reverse', true, targets))];
  }

  private effectsOn(scenario: Scenario, action: string, waits: boolean, targets: readonly Element[]): State[] {
    const vms = scenario.list('protect');
    const state = this.states.get(scenario);
    const machines = (side: Side, value: string): State[] => vms.map((vm) => machineIs(vm, side, value));
    const active: Side = this.isMoved(scenario) ? 'replica' : 'master';
    switch (action) {
      case 'create-scenario':
      case 'create-reverse-scenario':
        return [this.scenarioIs(scenario, 'never-run')];
      case 'delete-scenario':
        return [this.scenarioIs(scenario, 'draft')];
      case 'run':
        if (this.isMoved(scenario)) return this.effectsOn(scenario, 'start-reverse', waits, targets);
        return [this.scenarioIs(scenario, waits ? 'running' : 'synchronizing')];
      case 'synchronize':
        return [this.scenarioIs(scenario, waits ? 'running' : 'synchronizing')];
      case 'stop':
        return [this.scenarioIs(scenario, 'stopped-by-user')];
      case 'switchover':
        if (state === 'backward-running') return this.effectsOn(scenario, 'switchback', waits, targets);
        return [
          this.scenarioIs(scenario, waits ? 'switched-over' : 'switchover-running'),
          ...machines('master', 'off'),
          ...machines('replica', 'running'),
        ];
      case 'start-reverse':
        return [
          this.scenarioIs(scenario, waits ? 'backward-running' : 'backward-synchronizing'),
          ...machines('master', 'absent'),
        ];
      case 'switchback':
        return [
          this.scenarioIs(scenario, waits ? 'switched-back' : 'switchback-running'),
          ...machines('replica', 'off'),
          ...machines('master', 'running'),
        ];
      case 'host-maintenance-start':
        return [
          this.scenarioIs(scenario, 'maintenance-preparing'),
          ...(targets.some((host) => isSide(scenario, 'master', host)) ? machines('master', 'off') : []),
        ];
      case 'host-maintenance-ready-seen':
        return [this.scenarioIs(scenario, 'maintenance-ready')];
      case 'reboot-host':
        return state === 'maintenance-preparing' || state === 'maintenance-ready' || state === 'running'
          ? [this.scenarioIs(scenario, 'running')]
          : [];
      case 'assured-recovery-start-manual':
        return [this.scenarioIs(scenario, 'integrity-test')];
      case 'assured-recovery-end':
        return [this.scenarioIs(scenario, 'running')];
      case 'vm-shutdown':
      case 'vm-power-off':
        return meant(vms, targets).map((vm) => machineIs(vm, active, 'off'));
      case 'vm-power-on':
        return meant(vms, targets).map((vm) => machineIs(vm, active, 'running'));
      case 'import-vm':
        return meant(vms, targets).map((vm) => machineIs(vm, 'master', 'off'));
      default:
        return [];
    }
  }
}

/** Of a scenario's machines those that a step names; all where it names none. */
function meant(vms: readonly Vm[], targets: readonly Element[]): readonly Vm[] {
  const named = targets.filter((target) => target.is('vm'));
  return named.length === 0 ? vms : vms.filter((vm) => named.some((target) => (target as unknown) === vm));
}

function isSide(scenario: Scenario, side: Side, host: Element): boolean {
  const other = hostOf(scenario, side);
  return other !== undefined && (host as unknown) !== undefined && sameHost(clusterOf(other), host);
}

function machineIs(vm: Vm, side: Side, value: string): State {
  return { subject: vm, aspect: `state-on-${side}`, value };
}

function withTargets(label: { readonly en: string; readonly ja: string }, named: readonly Element[]) {
  if (named.length === 0) return label;
  const names = named.map((element) => element.name ?? element.kind);
  return { en: `${label.en}: ${names.join(', ')}`, ja: `${label.ja}: ${names.join('、')}` };
}

/** What the step says besides, as texts: `yes`, `no`, words, names. */
function optionsOf(step: Element<'step'>): Record<string, string> {
  const options: Record<string, string> = {};
  for (const fact of Object.keys(step.definition.facts)) {
    if (!step.states(fact as never)) continue;
    const read = step.fact(fact as never);
    const value: unknown = read.state === 'known' ? read.value : undefined;
    if (typeof value === 'boolean') options[fact] = value ? 'yes' : 'no';
    else if (typeof value === 'string' || typeof value === 'number') options[fact] = String(value);
    else if (Array.isArray(value)) options[fact] = value.map((item: Element) => item.name ?? '').join(', ');
  }
  return options;
}
