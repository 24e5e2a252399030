/** Puts plans together: steps take their conditions and effects from `actions`, and the states at the start follow from both. */
import type { Element } from '../../model/element.ts';
import { isOff, stateIn, type Backup } from '../../model/derived/array-jobs.ts';
import { deviceStateOf, hasRole, ldsetsOf, mvOf, rvOf, type Ld } from '../../model/derived/istorage.ts';
import type { Vm } from '../../model/derived/machines.ts';
import type { Place } from '../../model/source.ts';
import type { Source } from '../../rules/engine/finding.ts';
import type { Text } from '../../vocabulary/define.ts';
import { stateKey, type Actor, type Plan, type State, type Step } from '../plan.ts';
import { actionLabels, meaningOf, type ArrayAction, type Manner } from './actions.ts';

export type PlanJob = Plan['job'];

/** What a planner says of a step; the rest follows from its action. */
export interface StepSpec {
  readonly action: ArrayAction;
  readonly actor: Actor;
  readonly on?: Element | undefined;
  readonly targets: readonly Element[];
  /** Replaces the label of the action in the title. */
  readonly label?: Text;
  /** Default true. */
  readonly waits?: boolean;
  /** What the step brings about beside what its action always does. */
  readonly moreEffects?: readonly State[];
  readonly toBv?: boolean;
  readonly undo?: Step['undo'];
  readonly skippedWhen?: Text;
  readonly notes?: Step['notes'];
  readonly options?: Readonly<Record<string, string>>;
  readonly section?: string;
  readonly place?: Place;
}

/** The source of a section of the document. */
export function inDocument(section: string): Source {
  return { document: 'istorage-vmware', section };
}

/** An element as a title names it: `web (mv_web -> rv_web)` for a pair, else its name. */
export function nameOf(element: Element): string {
  if (element.is('pair')) {
    const ends = `${mvOf(element)?.name ?? '?'} -> ${rvOf(element)?.name ?? '?'}`;
    return element.name === undefined ? ends : `${element.name} (${ends})`;
  }
  if (element.is('snapshot')) {
    const bv = element.get('of')?.name ?? '?';
    return element.name === undefined ? bv : `${element.name} (${bv})`;
  }
  return element.name ?? element.label;
}

/** Names with commas; a long list is cut, its length said. */
export function namesOf(elements: readonly Element[], limit = 8): Text {
  const names = elements.map(nameOf);
  if (names.length <= limit) return { en: names.join(', '), ja: names.join('、') };
  const shown = names.slice(0, limit - 1);
  const rest = String(names.length - shown.length);
  return { en: `${shown.join(', ')} and ${rest} more`, ja: `${shown.join('、')} ほか ${rest} 件` };
}

/** Collects the steps of a plan. */
export class PlanBuilder {
  private readonly steps: Step[] = [];
  private readonly given: State[] = [];
  private readonly missing: Plan['gaps'][number][] = [];
  private readonly counts = new Map<string, number>();

  constructor(
    readonly job: PlanJob,
    /** The backup that the plan runs or brings back, where there is one: it says in which state VMs are. */
    readonly backup: Backup | undefined,
  ) {}

  /** Adds a step; without any target it is left out. */
  add(spec: StepSpec): void {
    const { action, targets } = spec;
    if (targets.length === 0) return;
    const manner: Manner = {
      waits: spec.waits ?? true,
      ...(spec.toBv !== undefined && { toBv: spec.toBv }),
      ...(spec.options?.['signature'] === 'keep' && { signature: 'keep' as const }),
    };
    const meaning = meaningOf(action, targets, manner);
    const label = spec.label ?? actionLabels[action];
    const names = namesOf(targets);
    const count = (this.counts.get(action) ?? 0) + 1;
    this.counts.set(action, count);
    this.steps.push({
      id: count === 1 ? action : `${action}-${String(count)}`,
      action,
      actor: spec.actor,
      ...(spec.on && { on: spec.on }),
      targets,
      title: { en: `${label.en}: ${names.en}`, ja: `${label.ja}: ${names.ja}` },
      ...meaning,
      effects: [...meaning.effects, ...(spec.moreEffects ?? [])],
      ...(spec.undo && { undo: spec.undo }),
      ...(spec.skippedWhen && { skippedWhen: spec.skippedWhen }),
      notes: spec.notes ?? [],
      options: spec.options ?? {},
      ...(spec.section !== undefined && { source: inDocument(spec.section) }),
      ...(spec.place && { place: spec.place }),
    });
  }

  /** Adds a step of which only the name is known: it changes no state that this program follows. */
  addPlain(spec: Pick<StepSpec, 'targets' | 'notes' | 'options' | 'place'> & { action: string; label: Text }): void {
    const count = (this.counts.get(spec.action) ?? 0) + 1;
    this.counts.set(spec.action, count);
    const names = namesOf(spec.targets);
    const suffix = (list: string): string => (list === '' ? '' : `: ${list}`);
    this.steps.push({
      id: count === 1 ? spec.action : `${spec.action}-${String(count)}`,
      action: spec.action,
      actor: 'operator',
      targets: spec.targets,
      title: { en: `${spec.label.en}${suffix(names.en)}`, ja: `${spec.label.ja}${suffix(names.ja)}` },
      requires: [],
      effects: [],
      notes: spec.notes ?? [],
      options: spec.options ?? {},
      ...(spec.place && { place: spec.place }),
    });
  }

  /** A state at the start that differs from the usual one, or that no step mentions. */
  startsWith(subject: Element, aspect: string, value: string): void {
    this.given.push({ subject, aspect, value });
  }

  /** Why no plan can be made. */
  gap(text: Text, place: Place): void {
    this.missing.push({ text, place });
  }

  get hasGaps(): boolean {
    return this.missing.length > 0;
  }

  build(plan: Pick<Plan, 'id' | 'procedure' | 'purpose' | 'title'>): Plan {
    return {
      ...plan,
      topology: this.job.topology,
      job: this.job,
      initial: this.initial(),
      steps: this.missing.length > 0 ? [] : this.steps,
      gaps: this.missing,
    };
  }

  /** What each state mentioned is before the first step, as far as it is known or usual. */
  private initial(): State[] {
    const states = new Map<string, State>();
    for (const given of this.given) states.set(stateKey(given), given);
    for (const step of this.steps) {
      for (const mention of [...step.requires, ...step.effects]) {
        const key = stateKey(mention);
        if (states.has(key)) continue;
        const value = this.usual(mention.subject, mention.aspect);
        if (value !== undefined) states.set(key, { subject: mention.subject, aspect: mention.aspect, value });
      }
    }
    return [...states.values()];
  }

  private usual(subject: Element, aspect: string): string | undefined {
    switch (aspect) {
      case 'pair':
        return 'separated';
      case 'access':
        return subject.is('ld') && isLinkVolume(subject) ? 'not-ready' : 'read-write';
      case 'content':
        return subject.is('ld') && hasRole(subject, 'RV') ? 'previous' : 'current';
      case 'device':
        return subject.is('ld') ? usualDevice(subject) : undefined;
      case 'assignment':
        return 'original';
      case 'link':
        return 'unlinked';
      case 'guard':
        return 'off';
      case 'snapshot':
        return 'none';
      case 'generations':
        return 'set';
      case 'disks':
        return 'writable';
      case 'power':
        return subject.is('vm') ? powerOf(subject, this.backup) : 'running';
      case 'inventory':
        return 'registered';
      case 'mount':
        return 'unmounted';
      case 'volume':
        return 'mounted';
      case 'application':
      case 'cluster':
        return 'running';
      case 'secondary':
        return 'previous';
      default:
        return undefined;
    }
  }
}

function isLinkVolume(ld: Ld): boolean {
  return hasRole(ld, 'LV') && !hasRole(ld, 'RV');
}

/** Attached as soon as one LD set with ESXi hosts shows it so; undefined where nobody says it. */
function usualDevice(ld: Ld): string | undefined {
  const sets = ldsetsOf(ld).filter((set) => (set.list('to') as readonly Element[]).some((host) => host.is('esxi')));
  const states = sets.length > 0 ? sets.map((set) => deviceStateOf(ld, set)) : [deviceStateOf(ld)];
  return states.includes('attached') ? 'attached' : states.find((one) => one !== undefined);
}

function powerOf(vm: Vm, backup: Backup | undefined): string {
  return backup ? stateIn(backup, vm) : (vm.get('state') ?? 'running');
}

/** The VMs that are not powered off when the job runs. */
export function notOff(vms: readonly Vm[], backup: Backup): readonly Vm[] {
  return vms.filter((vm) => !isOff(backup, vm));
}

/** Widens typed elements for lists of targets. */
export function elements(list: readonly { readonly path: string }[]): readonly Element[] {
  return list as readonly Element[];
}
