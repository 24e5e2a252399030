/** Makes steps of a plan from the steps of the guide's procedures: names filled in, states and choices of the design added. */
import type { Element } from '../../model/element.ts';
import { hostOf, type Host, type Scenario, type Vm } from '../../model/derived/replication.ts';
import { groupName, machineName, machinesOf } from '../../model/derived/rha.ts';
import { fillText } from '../../rules/engine/finding.ts';
import type { RhaProcedure } from '../../support/rha/procedures/schema.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Note, State, Step } from '../plan.ts';

/** A scenario of which enough is known to plan it. */
export interface Subject {
  readonly scenario: Scenario;
  readonly vms: readonly Vm[];
  readonly master: Host;
  readonly replica: Host;
  readonly names: Readonly<Record<'scenario' | 'group' | 'vm' | 'master' | 'replica', string>>;
}

/** The hosts and machines of a scenario; undefined where the design leaves one of them out. */
export function subjectOf(scenario: Scenario): Subject | undefined {
  const master = hostOf(scenario, 'master');
  const replica = hostOf(scenario, 'replica');
  const vms = machinesOf(scenario);
  if (!master || !replica || vms.length === 0) return undefined;
  return {
    scenario,
    vms,
    master,
    replica,
    names: {
      scenario: scenario.name ?? '',
      group: groupName(scenario),
      vm: vms.map(machineName).join(', '),
      master: master.name ?? '',
      replica: replica.name ?? '',
    },
  };
}

/** States of a scenario, in the words of `procedure.scenario-state`; `switched-back` is what a switchback leaves behind. */
export type ScenarioState =
  | 'draft'
  | 'never-run'
  | 'verifying'
  | 'synchronizing'
  | 'running'
  | 'stopped-by-user'
  | 'switchover-running'
  | 'switched-over'
  | 'backward-synchronizing'
  | 'backward-running'
  | 'switchback-running'
  | 'switched-back'
  | 'integrity-test';

/** State of a machine on one of the two hosts. */
export type VmState = 'running' | 'off' | 'absent';

export function scenarioIs({ scenario }: Subject, value: ScenarioState): State {
  return { subject: scenario, aspect: 'scenario', value };
}

/** The machines' state on one side. */
export function machinesAre({ vms }: Subject, side: 'master' | 'replica', value: VmState): State[] {
  return vms.map((vm) => ({ subject: vm, aspect: `state-on-${side}`, value }));
}

/** What a plan adds to a step of a procedure. */
export interface Addition {
  readonly effects?: readonly State[];
  readonly requires?: Step['requires'];
  readonly waitsFor?: Step['waitsFor'];
  readonly options?: Step['options'];
  readonly notes?: Step['notes'];
  readonly skippedWhen?: Text;
  readonly undo?: Step['undo'];
}

/** What the steps of a procedure are about, and the names that their texts are filled with. */
export interface Around {
  readonly targets: readonly Element[];
  /** Where the product does its part. */
  readonly host?: Element;
  readonly names: Readonly<Record<string, string>>;
}

/** The steps of a procedure for a scenario. `additions` by the id of the step; an unknown id is a mistake of the program. */
export function stepsOf(
  procedure: RhaProcedure,
  subject: Subject,
  additions: Readonly<Record<string, Addition>> = {},
  names: Readonly<Record<string, string>> = {},
): Step[] {
  const around = { targets: [subject.scenario], host: subject.master, names: { ...subject.names, ...names } };
  return stepsAround(procedure, around, additions);
}

/** As `stepsOf`, for whatever the procedure is about. */
export function stepsAround(
  procedure: RhaProcedure,
  { targets, host, names }: Around,
  additions: Readonly<Record<string, Addition>> = {},
): Step[] {
  for (const id of Object.keys(additions)) {
    if (!procedure.steps.some((step) => step.id === id)) throw new Error(`${procedure.id} has no step ${id}`);
  }
  const fill = (text: Text): Text => fillText(text, names);
  return procedure.steps.map((step) => {
    const more = additions[step.id] ?? {};
    const notes: readonly Note[] = [...step.notes, ...(more.notes ?? [])];
    const undo = more.undo ?? step.undo;
    return {
      id: step.id,
      action: step.action,
      actor: step.actor,
      ...(step.actor === 'product' && host && { on: host }),
      targets,
      title: fill(step.title),
      requires: more.requires ?? [],
      effects: more.effects ?? [],
      ...(more.waitsFor && { waitsFor: more.waitsFor }),
      ...(undo && { undo: { action: undo.action, title: fill(undo.title) } }),
      ...(more.skippedWhen && { skippedWhen: fill(more.skippedWhen) }),
      notes: notes.map(({ text, rule, warning }) => ({
        text: fill(text),
        ...(rule !== undefined && { rule }),
        ...(warning === true && { warning }),
      })),
      options: more.options ?? {},
      ...(step.ui && { ui: fill(step.ui) }),
      ...(step.expect && { expect: fill(step.expect) }),
      source: procedure.source,
    };
  });
}
