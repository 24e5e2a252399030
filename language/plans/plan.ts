/**
 * Plans: what a job does, step by step. Scripts, job definitions, runbooks, the animated figure and the simulation are views of the
 * same plan; a customer's own `procedure` compiles to the same shape and is checked by the same rules.
 */
import type { Element } from '../model/element.ts';
import type { Place } from '../model/source.ts';
import type { Topology } from '../model/topology.ts';
import { Memo } from '../model/tracking.ts';
import type { Source } from '../rules/engine/finding.ts';
import type { Text } from '../vocabulary/define.ts';

/** What a step does. The names are the catalogue's (`domain/<system>/procedures.yaml`). */
export type ActionName = string;

/** Who or what carries a step out. */
export type Actor =
  | 'repnavi'
  | 'management-server'
  | 'business-server'
  | 'backup-server'
  | 'backup-software'
  | 'proxy'
  | 'vm'
  | 'esx-console'
  | 'rha-manager'
  | 'product'
  | 'operator';

/** A state of something at a moment: `pair web` is `separated`, `vm web01` is `running`. */
export interface State {
  readonly subject: Element;
  /** What of the subject: `pair`, `power`, `snapshot`, `inventory`, `device`, `link`, `scenario` … */
  readonly aspect: string;
  readonly value: string;
}

/** A state that must hold: one of the values. */
export interface Condition {
  readonly subject: Element;
  readonly aspect: string;
  readonly oneOf: readonly string[];
}

/** What somebody has to know at a step. */
export interface Note {
  readonly text: Text;
  /** The rule that says it. */
  readonly rule?: string;
  /** Harm is done unless somebody acts: shown before everything else. */
  readonly warning?: boolean;
}

export interface Step {
  /** Unique in its plan, stable while the design is: `separate-web`. */
  readonly id: string;
  readonly action: ActionName;
  readonly actor: Actor;
  /** The machine on which it is carried out, where the design says it. */
  readonly on?: Element;
  readonly targets: readonly Element[];
  readonly title: Text;
  /** What must hold before; checked by scripts before they act. */
  readonly requires: readonly Condition[];
  /** What holds afterwards. */
  readonly effects: readonly State[];
  /** The state to wait for, and how long at the most, in seconds. */
  readonly waitsFor?: { readonly conditions: readonly Condition[]; readonly limit: number };
  /** What takes the effects back when a later step fails; absent where nothing has to be, or nothing can. */
  readonly undo?: {
    readonly action: ActionName;
    readonly title: Text;
    /** Actions after whose beginning it must not be taken back any more: nobody starts a VM on a disk that is being restored. */
    readonly until?: readonly ActionName[];
  };
  /** When the step is left out. */
  readonly skippedWhen?: Text;
  /** What the operator must know at this step; each with the rule that says it, where there is one. */
  readonly notes: readonly Note[];
  readonly options: Readonly<Record<string, string>>;
  /** Where in a user interface it is carried out; labels as the document quotes them. */
  readonly ui?: Text;
  /** What is seen once it has succeeded: an event, a state, a file. */
  readonly expect?: Text;
  /** When it happens, in seconds after the event that the plan is about; `to` is absent where the latest moment is unknown. */
  readonly at?: { readonly from: number; readonly to?: number };
  readonly source?: Source;
  /** Of a customer's own procedure: where the step is written. */
  readonly place?: Place;
}

export interface Plan {
  /** Name of the job, with the restore or event where the plan is not the job's own run. */
  readonly id: string;
  readonly topology: Topology;
  readonly job: Element<'backup' | 'restore' | 'scenario' | 'scenario-group' | 'hyperv' | 'node' | 'procedure'>;
  /** The catalogue's procedure that it follows, or `customer`. */
  readonly procedure: string;
  readonly purpose: string;
  readonly title: Text;
  /** States before the first step, as far as they are known or demanded. */
  readonly initial: readonly State[];
  readonly steps: readonly Step[];
  /** Why the plan is not complete, where the design does not say enough; nothing is generated then. */
  readonly gaps: readonly { readonly text: Text; readonly place: Place }[];
}

/** Steps that are made when they are first read, and again when a fact that they were made from has changed. */
class LazySteps extends Memo<undefined, readonly Step[]> {
  /** What is stale hears of no further change, so that plans nobody holds any more are not held by what they read. */
  protected override becameStale(): void {
    this.forget();
  }
}

/**
 * A plan whose steps are made when somebody first reads them: designs of thousands of machines have more plans than anybody looks at.
 */
export function lazyPlan(parts: Omit<Plan, 'steps'>, steps: () => readonly Step[]): Plan {
  const made = new LazySteps(steps, undefined);
  return {
    ...parts,
    get steps() {
      return made.get();
    },
  };
}

/** The states of all subjects before each step and at the end, as the plan's steps make them. */
export function simulate(plan: Plan): ReadonlyMap<string, State>[] {
  const current = new Map<string, State>();
  for (const state of plan.initial) current.set(stateKey(state), state);
  const rows: ReadonlyMap<string, State>[] = [new Map(current)];
  for (const step of plan.steps) {
    for (const effect of step.effects) current.set(stateKey(effect), effect);
    rows.push(new Map(current));
  }
  return rows;
}

/** Identifies what a state is of. */
export function stateKey(state: { readonly subject: Element; readonly aspect: string }): string {
  return `${state.subject.path}#${state.aspect}`;
}
