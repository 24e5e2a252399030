/** Reading a plan step by step, with the states before each step; and changing a procedure. */
import type { Scenario, Vm } from '../../../model/derived/replication.ts';
import type { Element } from '../../../model/element.ts';
import type { Place } from '../../../model/source.ts';
import { simulate, stateKey, type Plan, type State, type Step } from '../../../plans/plan.ts';
import type { Text } from '../../../vocabulary/define.ts';
import { removeEntry } from '../../engine/edits.ts';
import type { Edit, Fix } from '../../engine/finding.ts';

/** A step of a plan and what holds before it. */
export interface Moment {
  readonly plan: Plan;
  readonly index: number;
  readonly step: Step;
  /** Where it is written, or where its job is. */
  readonly place: Place;
  /** The step as written, of a customer's procedure. */
  readonly element: Element<'step'> | undefined;
  /** The state of a scenario before the step; undefined where nothing tells. */
  readonly scenario: (scenario: Scenario) => string | undefined;
  readonly states: ReadonlyMap<string, State>;
}

/** The steps of a plan with the states before them. */
export function momentsOf(plan: Plan): readonly Moment[] {
  const rows = simulate(plan);
  const elements = plan.job.is('procedure') ? plan.job.children('step') : [];
  return plan.steps.map((step, index) => {
    const states = rows[index]!;
    return {
      plan,
      index,
      step,
      place: step.place ?? plan.job.place(),
      element: elements[index],
      states,
      scenario: (scenario) => states.get(stateKey({ subject: scenario, aspect: 'scenario' }))?.value,
    };
  });
}

/** A machine's state on one side before a step; undefined where nothing tells. */
export function vmState(moment: Moment, vm: Vm, side: 'master' | 'replica'): string | undefined {
  return moment.states.get(stateKey({ subject: vm, aspect: `state-on-${side}` }))?.value;
}

/** The scenarios that a step is about: those it names or whose machines or hosts it names; all of the plan where it names none. */
export function scenariosAtStep(moment: Moment): readonly Scenario[] {
  const known = scenariosOfPlan(moment.plan);
  const named = moment.step.targets;
  const about = known.filter((scenario) =>
    named.some(
      (target) =>
        (target as unknown) === scenario ||
        (target.is('vm') && scenario.list('protect').some((vm) => (vm as unknown) === target)) ||
        (target.is('scenario-group') && (scenario.get('group') as unknown) === target) ||
        (target.is('hyperv', 'node') &&
          (['master', 'replica'] as const).some((side) => {
            const host = scenario.get(side) as Element | null | undefined;
            return host && (host === target || host.parent === target || target.parent === host);
          })),
    ),
  );
  return about.length > 0 || named.length > 0 ? about : known;
}

/** The scenarios whose state a plan knows or speaks of. */
export function scenariosOfPlan(plan: Plan): readonly Scenario[] {
  const found = new Set<Scenario>();
  const add = (element: Element): void => {
    if (element.is('scenario')) found.add(element);
  };
  for (const state of plan.initial) add(state.subject);
  for (const step of plan.steps) {
    for (const effect of step.effects) add(effect.subject);
    for (const target of step.targets) add(target);
  }
  if (plan.job.is('scenario')) found.add(plan.job);
  return [...found];
}

/** Whether a step is about a scenario in one of the states. */
export function inState(moment: Moment, states: readonly string[]): Scenario | undefined {
  return scenariosAtStep(moment).find((scenario) => states.includes(moment.scenario(scenario) ?? ''));
}

/** The first step of an action, after an index. */
export function firstOf(moments: readonly Moment[], action: string, after = -1): Moment | undefined {
  return moments.find((moment) => moment.index > after && moment.step.action === action);
}

/** Whether the first step of one action stands before the first of another. */
export function isBefore(moments: readonly Moment[], first: string, second: string): boolean {
  const a = firstOf(moments, first);
  const b = firstOf(moments, second);
  return a !== undefined && b !== undefined && a.index < b.index;
}

/** Whether a step of the action lies after the first `from` and before the first `to` that follows it. */
export function isBetween(moments: readonly Moment[], action: string, from: string, to: string): boolean {
  const a = firstOf(moments, from);
  if (!a) return false;
  const b = firstOf(moments, to, a.index);
  return b !== undefined && moments.some((m) => m.step.action === action && m.index > a.index && m.index < b.index);
}

/** What the scenario's sides are to a host: `master`, `replica`, or neither. */
export function sideOf(scenario: Scenario, host: Element): 'master' | 'replica' | undefined {
  for (const side of ['master', 'replica'] as const) {
    const other = scenario.get(side) as Element | null | undefined;
    if (other && (other === host || other.parent === host || host.parent === other)) return side;
  }
  return undefined;
}

/** The text of steps that a fix adds: their actions, on what the step beside them is done to. */
function stepTexts(beside: Element<'step'>, actions: readonly string[]): string[] {
  const on = beside.entry.phrase('on');
  const named = (beside.get('on') ?? []) as unknown as readonly Element[];
  const written = on ? beside.place().file.text.slice(on.values[0]!.start, on.values[on.values.length - 1]!.end) : '';
  const suits = (action: string): boolean =>
    action.startsWith('vm-') || action.endsWith('-vm')
      ? named.every((e) => e.is('vm', 'scenario'))
      : named.every((e) => !e.is('vm'));
  return actions.map((action) => {
    const target = on && named.length > 0 && suits(action) ? ` on ${written}` : '';
    return `step ${action}${target}`;
  });
}

/** Adds steps beside a step of a customer's procedure. */
export function addSteps(beside: Element<'step'>, where: 'before' | 'after', actions: readonly string[]): Edit[] {
  const { entry } = beside;
  const file = beside.place().file;
  const texts = stepTexts(beside, actions);
  const lineStart = file.text.lastIndexOf('\n', entry.start - 1) + 1;
  const indent = file.text.slice(lineStart, entry.start);
  const ownLine = indent.trim() === '' && lineStart > 0;
  const separator = ownLine ? `\n${indent}` : '  ';
  return where === 'before'
    ? [{ file, start: entry.start, end: entry.start, text: texts.map((text) => text + separator).join('') }]
    : [{ file, start: entry.end, end: entry.end, text: texts.map((text) => separator + text).join('') }];
}

/** A fix that adds one step; none where the plan is not a customer's procedure or its steps are shared. */
export function insertStep(
  moment: Moment,
  where: 'before' | 'after',
  action: string | readonly string[],
  title: Text,
): readonly Fix[] {
  if (!moment.element) return [];
  const actions = typeof action === 'string' ? [action] : action;
  return [{ title, safe: false, edits: addSteps(moment.element, where, actions) }];
}

/** A fix that takes steps out. */
export function removeSteps(moments: readonly Moment[], title: Text): readonly Fix[] {
  const elements = moments.flatMap((moment) => moment.element ?? []);
  if (elements.length === 0 || elements.length < moments.length) return [];
  return [{ title, safe: false, edits: elements.flatMap((element) => removeEntry(element.entry)) }];
}

/** A fix that takes a step to behind another one. */
export function moveStep(moment: Moment, behind: Moment, title: Text): readonly Fix[] {
  if (!moment.element || !behind.element) return [];
  const { entry } = moment.element;
  const file = moment.place.file;
  const text = file.text.slice(entry.start, entry.end);
  const target = behind.element.entry;
  const lineStart = file.text.lastIndexOf('\n', target.start - 1) + 1;
  const indent = file.text.slice(lineStart, target.start);
  const separator = indent.trim() === '' && lineStart > 0 ? `\n${indent}` : '  ';
  return [
    {
      title,
      safe: false,
      edits: [...removeEntry(entry), { file, start: target.end, end: target.end, text: `${separator}${text}` }],
    },
  ];
}
