/**
 * Rules on the order and the states of steps. They are asked of customers' own procedures; the plans of this program have the same
 * shape, and a test asks the same checks of them.
 */
import {
  arrayBackupOf,
  copiesOf,
  isIstorageJob,
  regionsOf,
  toolOf,
  type Backup,
  type Restore,
  type Tool,
} from '../../../model/derived/array-jobs.ts';
import { copyOf, sourceOf, type Ld, type Pair, type Snapshot } from '../../../model/derived/istorage.ts';
import type { Element } from '../../../model/element.ts';
import type { Place } from '../../../model/source.ts';
import { derived } from '../../../model/topology.ts';
import { isIstorageProcedure, procedurePlan } from '../../../plans/nec/procedures.ts';
import { simulate, stateKey, type Plan, type State, type Step } from '../../../plans/plan.ts';
import { defineRule, type Report, type Rule } from '../../engine/rule.ts';
import { fileRecovery } from './restores.ts';

/** A step of a plan and what holds before it. */
export interface Moment {
  readonly index: number;
  readonly step: Step;
  /** Where it is written, or where its job is. */
  readonly place: Place;
  /** The step as written, of a customer's procedure. */
  readonly element: Element<'step'> | undefined;
  readonly before: ReadonlyMap<string, State>;
}

/** What a plan does: runs a backup, or brings something back. */
export type PlanKind =
  | 'backup-vmfs'
  | 'backup-dsv'
  | 'backup-rdm'
  | 'backup-sanboot'
  | 'mv-failure'
  | 'bv-failure'
  | 'rv-file'
  | 'lv-file'
  | 'pair-restore'
  | 'other';

/** A plan with what its rules ask of it. */
export interface PlanTask {
  readonly plan: Plan;
  readonly kind: PlanKind;
  readonly moments: readonly Moment[];
  /** The states after the last step. */
  readonly end: ReadonlyMap<string, State>;
  readonly backup: Backup | undefined;
  readonly restore: Restore | undefined;
  readonly tool: Tool | undefined;
  readonly mode: 'nonstop' | 'shortstop' | 'stopped' | undefined;
}

/** The plan of a customer's procedure, kept: several rules read it. */
export const planOf = derived((procedure: Element<'procedure'>): PlanTask => taskOf(procedurePlan(procedure)));

/** Reads a plan for its rules. */
export function taskOf(plan: Plan): PlanTask {
  const rows = simulate(plan);
  const elements = plan.job.is('procedure') ? plan.job.children('step') : [];
  const moments = plan.steps.map((step, index) => ({
    index,
    step,
    place: step.place ?? plan.job.place(),
    element: elements[index],
    before: rows[index]!,
  }));
  const { backup, restore } = jobsOf(plan);
  return {
    plan,
    kind: kindOf(plan, backup, restore),
    moments,
    end: rows[rows.length - 1]!,
    backup,
    restore,
    tool: backup && toolOf(backup),
    mode: backup?.get('mode'),
  };
}

function jobsOf(plan: Plan): { backup: Backup | undefined; restore: Restore | undefined } {
  const about = (plan.job.is('procedure') ? plan.job.list('for') : [plan.job]) as unknown as readonly Element[];
  for (const element of about) {
    if (element.is('backup') && isIstorageJob(element)) return { backup: element, restore: undefined };
    if (element.is('restore')) return { backup: arrayBackupOf(element), restore: element };
  }
  return { backup: undefined, restore: undefined };
}

function kindOf(plan: Plan, backup: Backup | undefined, restore: Restore | undefined): PlanKind {
  if (!backup) return 'other';
  const regions = regionsOf(backup);
  const own = plan.procedure !== 'customer';
  if (!restore && (!own || plan.purpose === 'backup')) {
    if (regions.has('sanboot')) return 'backup-sanboot';
    if (regions.has('rdm')) return 'backup-rdm';
    return copiesOf(backup).some((copy) => copy.is('pair')) ? 'backup-vmfs' : 'backup-dsv';
  }
  if (!regions.has('vmfs')) return 'other';
  if (own) {
    switch (plan.procedure) {
      case 'manual/mv-failure-recovery':
        return 'mv-failure';
      case 'manual/bv-failure-recovery':
        return 'bv-failure';
      case 'manual/rv-file-recovery':
      case 'vmfs/per-vm-restore-via-attached-rv':
        return 'rv-file';
      case 'manual/lv-file-recovery':
        return 'lv-file';
      case 'repnavi/nonstop-restore':
      case 'repnavi/shortstop-restore':
      case 'vmfs/restore-from-secondary':
        return 'pair-restore';
      default:
        return 'other';
    }
  }
  const procedure = restore?.get('case');
  if (procedure === 'mv-failure' || procedure === 'bv-failure') return procedure;
  if (procedure === 'sv-to-bv') return 'other';
  const files = restore && fileRecovery(restore);
  if (files) return files === 'rv' ? 'rv-file' : 'lv-file';
  return copiesOf(backup).some((copy) => copy.is('pair')) ? 'pair-restore' : 'other';
}

type Texts = Pick<
  Rule<'procedure'>,
  'id' | 'level' | 'summary' | 'why' | 'message' | 'advice' | 'source' | 'fixable' | 'cases'
>;

interface PlanRule extends Texts {
  /** The plans that the rule is about; all where none are named. */
  readonly kinds?: readonly PlanKind[];
  /** Further conditions. */
  readonly when?: (task: PlanTask) => boolean;
  readonly inPlan: (task: PlanTask, report: Report) => void;
}

/** The checks by rule id, so that they can be asked of any plan. */
export const planChecks = new Map<string, (task: PlanTask, report: Report) => void>();

export function definePlanRule({ kinds, when, inPlan, ...texts }: PlanRule): Rule<'procedure'> {
  const concerns = (task: PlanTask): boolean => (!kinds || kinds.includes(task.kind)) && (!when || when(task));
  planChecks.set(texts.id, (task, report) => {
    if (concerns(task)) inPlan(task, report);
  });
  return defineRule({
    ...texts,
    system: 'nec',
    subject: 'procedure',
    applies: (procedure) =>
      procedure.children('step').length > 0 && isIstorageProcedure(procedure) && concerns(planOf(procedure)),
    check: (procedure, report) => {
      inPlan(planOf(procedure), report);
    },
  });
}

/** The state of something before a step, or at the end; undefined where nothing tells. */
export function valueOf(states: ReadonlyMap<string, State>, subject: unknown, aspect: string): string | undefined {
  return states.get(stateKey({ subject: subject as Element, aspect }))?.value;
}

/** Steps of some actions. */
export function stepsOf(task: PlanTask, ...actions: string[]): readonly Moment[] {
  return task.moments.filter((moment) => actions.includes(moment.step.action));
}

/** The first step of some actions. */
export function firstOf(task: PlanTask, ...actions: string[]): Moment | undefined {
  return task.moments.find((moment) => actions.includes(moment.step.action));
}

/** Steps of some actions before a moment. */
export function stepsBefore(task: PlanTask, moment: Moment, ...actions: string[]): readonly Moment[] {
  return stepsOf(task, ...actions).filter((m) => m.index < moment.index);
}

/** The logical disks that a step works on: those of pairs and snapshots included. */
export function copyDisksAt(moment: Moment): readonly Ld[] {
  return moment.step.targets.flatMap((target): readonly Ld[] => {
    if (target.is('ld')) return [target];
    if (target.is('pair', 'snapshot')) {
      const copy = copyOf(target);
      return copy ? [copy] : [];
    }
    return [];
  });
}

/** The pairs and snapshots that a step works on. */
export function copiesAt(moment: Moment): readonly (Pair | Snapshot)[] {
  return moment.step.targets.filter((t): t is (Pair | Snapshot) & Element => t.is('pair', 'snapshot'));
}

/** The originals of the copies that a step works on. */
export function sourcesAt(moment: Moment): readonly Ld[] {
  return copiesAt(moment).flatMap((copy) => sourceOf(copy) ?? []);
}
