/** The jobs of a topology and their plans, as the editor's client lists them. */
import type { Element } from '../language/model/element.ts';
import type { Topology } from '../language/model/topology.ts';
import { jobName, jobsOf, plansByJob } from '../language/emitters/generate.ts';
import type { Job } from '../language/emitters/emitter.ts';
import { plansOf } from '../language/plans/index.ts';
import type { Plan } from '../language/plans/plan.ts';
import { referredBy } from '../language/syntax/services/meanings.ts';
import type { Schedule } from '../language/vocabulary/define.ts';
import type { Language } from './settings.ts';

export interface JobAnswer {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly restores: readonly { readonly kind: string; readonly title: string }[];
}

/** Plans that are the job itself; the others are what may be done with what it made, or when something fails. */
const ownPurposes: ReadonlySet<string> = new Set(['run', 'backup', 'procedure']);

function isOwn(plan: Plan): boolean {
  return plan.job.kind === 'restore' || ownPurposes.has(plan.purpose);
}

/** Every job of which a plan can be shown, customers' own procedures among them. */
function allJobs(topology: Topology): Job[] {
  return [...jobsOf({ topology }), ...(topology.all('procedure') as readonly unknown[] as Job[])];
}

export function jobAnswers(topology: Topology, language: Language): JobAnswer[] {
  const byJob = plansByJob(topology);
  return allJobs(topology).map((job) => {
    const own = byJob.get(job) ?? [];
    const others = own.filter((plan) => !isOwn(plan));
    return {
      name: jobName(job),
      kind: job.kind,
      summary: summaryOf(job, language),
      restores: others.map((plan) => ({ kind: plan.purpose, title: plan.title[language] })),
    };
  });
}

/** The plans of a job: its own, or those of a restore of it. Undefined where there is no such job. */
export function plansFor(
  topology: Topology,
  name: string,
  restore: string | undefined,
): { readonly job: Job; readonly plans: readonly Plan[] } | undefined {
  const job = allJobs(topology).find((j) => jobName(j) === name);
  if (!job) return undefined;
  const all = plansOf(topology).filter((plan) => (plan.job as unknown) === job);
  if (restore !== undefined) return { job, plans: all.filter((p) => p.purpose === restore || p.procedure === restore) };
  const own = all.filter(isOwn);
  return { job, plans: own.length > 0 ? own : all };
}

/** What tells a job from others: what it is about and when it runs. */
function summaryOf(job: Element, language: Language): string {
  const named = (fact: string): string[] => referredBy(job, fact).map((element) => element.name ?? element.kind);
  const about = [...named('protect'), ...named('of'), ...named('for')];
  const schedule: Schedule | undefined = job.is('backup', 'restore') ? job.get('schedule') : undefined;
  const list = about.length > 4 ? `${about.slice(0, 4).join(', ')} … (${about.length})` : about.join(', ');
  const when = schedule && schedule.every !== 'none' ? schedule.text : '';
  return [list, when].filter((part) => part !== '').join(language === 'ja' ? '、' : '; ');
}
