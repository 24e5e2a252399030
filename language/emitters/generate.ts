/** From a checked topology to files: nothing is generated for a job that an error-level finding touches, and the reason is said. */
import type { Element } from '../model/element.ts';
import { derivedOf, type Topology } from '../model/topology.ts';
import { scopeOf } from '../model/derived/job-scope.ts';
import { scenariosAt } from '../model/derived/replication.ts';
import { maintainedHosts, operatedGroups, scenariosIn } from '../model/derived/rha.ts';
import { plansOf } from '../plans/index.ts';
import type { Plan } from '../plans/plan.ts';
import type { CheckResult } from '../rules/engine/check.ts';
import type { Finding } from '../rules/engine/finding.ts';
import type { Text } from '../vocabulary/define.ts';
import { GivenFault, type ReadGiven } from './given.ts';
import { fileName, Refusal, shortHash, type EmittedFile, type Emitter, type Job, type Language } from './emitter.ts';

export interface GenerateOptions {
  readonly emitters: readonly Emitter[];
  readonly language: Language;
  /** Only the job of this name. */
  readonly job?: string;
  /** Only this target. */
  readonly target?: string;
  /** Reads files that the user gave beside the topology. */
  readonly readGiven?: ReadGiven;
}

export interface GeneratedFile extends EmittedFile {
  /** Name of the job. */
  readonly job: string;
  readonly target: string;
}

export interface Blocked {
  readonly job: string;
  readonly element: Job;
  readonly reason: Text;
  readonly findings: readonly Finding[];
  /** Whether a file that the user gave is wrong: nothing of the design, and to be mended all the same. */
  readonly fault?: boolean;
}

export interface Generated {
  /** Sorted by path; paths are relative and unique. */
  readonly files: readonly GeneratedFile[];
  readonly blocked: readonly Blocked[];
}

/** The jobs of a topology: what can be generated for, and named with `--job`. */
export function jobsOf({ topology }: { readonly topology: Topology }): Job[] {
  return [
    ...topology.all('backup'),
    ...topology.all('restore'),
    ...topology.all('scenario'),
    ...operatedGroups(topology),
    ...maintainedHosts(topology),
  ];
}

/** What a job is about: itself, or the scenarios of a group or host, which decide whether anything is generated for it. */
function partsOf(job: Job): readonly Element[] {
  if (job.is('scenario-group')) return scenariosIn(job);
  if (job.is('hyperv', 'node')) return scenariosAt(job);
  return [job];
}

/** Name of a job: its own, or for an unnamed restore that of its backup. */
export function jobName(job: Job): string {
  if (job.name !== undefined) return job.name;
  const of = job.is('restore') ? (job.get('of') as Element | null | undefined) : undefined;
  return of?.name === undefined ? `${job.kind}-${String(job.entry.$containerIndex + 1)}` : `${of.name}-${job.kind}`;
}

export function generate(result: CheckResult, options: GenerateOptions): Generated {
  const files: GeneratedFile[] = [];
  const blocked: Blocked[] = [];
  const errors = result.findings.filter((f) => f.level === 'error');
  const plans = plansByJob(result.topology);
  const folders = jobFolders(result.topology);
  for (const job of jobsOf(result)) {
    const name = jobName(job);
    if (options.job !== undefined && options.job !== name) continue;
    const own = plans.get(job) ?? [];
    const reasons = blocking(job, errors);
    if (reasons.length > 0) {
      blocked.push({ job: name, element: job, reason: reasonOf(reasons), findings: reasons });
      continue;
    }
    const gap = own.flatMap((plan) => plan.gaps)[0];
    if (gap) {
      blocked.push({ job: name, element: job, reason: gap.text, findings: [] });
      continue;
    }
    const { language, readGiven } = options;
    const context = { topology: result.topology, job, plans: own, language, ...(readGiven && { readGiven }) };
    try {
      const made: GeneratedFile[] = [];
      for (const emitter of options.emitters) {
        if (options.target !== undefined && options.target !== emitter.target) continue;
        if (!emitter.applies(context)) continue;
        for (const file of emitter.emit(context)) {
          made.push({ ...file, path: `${folders.get(job)!}/${file.path}`, job: name, target: emitter.target });
        }
      }
      files.push(...made);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const fault = error instanceof GivenFault;
      blocked.push({ job: name, element: job, reason: error.text, findings: [], ...(fault && { fault }) });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  refuseTwins(files);
  return { files, blocked };
}

/** The plans of each job, so that a design of thousands of jobs is not searched through for each of them. */
export function plansByJob(topology: Topology): ReadonlyMap<unknown, readonly Plan[]> {
  const byJob = new Map<unknown, Plan[]>();
  for (const plan of plansOf(topology)) {
    const known = byJob.get(plan.job);
    if (known) known.push(plan);
    else byJob.set(plan.job, [plan]);
  }
  return byJob;
}

/** Errors of the language leave open what the design says at all, so they block every job; a rule's error blocks the jobs it touches. */
function blocking(job: Job, errors: readonly Finding[]): Finding[] {
  if (errors.length === 0) return [];
  const scopes = [...new Set<Element>([job, ...partsOf(job)])].map(scopeOf);
  return errors.filter((f) => {
    if (!f.subject) return true;
    for (let element: Element | undefined = f.subject; element; element = element.parent) {
      const within = element;
      if (scopes.some((scope) => scope.has(within))) return element === f.subject || !isContainer(element);
    }
    return false;
  });
}

function isContainer(element: Element): boolean {
  return ['array', 'vcenter', 'virtualcenter', 'cluster', 'esxi', 'esx', 'hyperv', 'node', 'san'].includes(
    element.kind,
  );
}

/** The folder of each job below the output folder; nothing else of a job has the same name, whatever case is taken for. */
export const jobFolders = derivedOf((topology): ReadonlyMap<Job, string> => foldersOf(jobsOf({ topology })));

/**
 * The folder of each job: its name. Where two would share one (a backup and a scenario of one name, names that differ by case only,
 * two unnamed restores of a backup) each gets what tells it apart, whatever their order.
 */
function foldersOf(jobs: readonly Job[]): ReadonlyMap<Job, string> {
  const suffixes: ((job: Job, index: number) => string)[] = [
    () => '',
    (job) => `-${job.kind}`,
    (job) => `-${job.kind}-${shortHash(jobName(job))}`,
    (job, index) => `-${job.kind}-${shortHash(jobName(job))}-${String(index + 1)}`,
  ];
  const folders = new Map<Job, string>();
  const taken = new Set<string>();
  let left = jobs;
  for (const suffix of suffixes) {
    const same = new Map<string, Job[]>();
    left.forEach((job, index) => {
      const folder = `${fileName(jobName(job))}${suffix(job, index)}`;
      const others = same.get(folder.toLowerCase());
      if (others) others.push(job);
      else same.set(folder.toLowerCase(), [job]);
      folders.set(job, folder);
    });
    left = [];
    for (const [folder, group] of same) {
      if (group.length > 1 || taken.has(folder)) left = [...left, ...group];
      else taken.add(folder);
    }
  }
  return folders;
}

function reasonOf(findings: readonly Finding[]): Text {
  const all = [...new Set(findings.map((f) => f.rule))];
  const ids = all.slice(0, 5).join(', ');
  const more = all.length - 5;
  const count = String(findings.length);
  return {
    en: `${count} finding${findings.length === 1 ? '' : 's'} at error level: ${ids}${more > 0 ? ` and ${String(more)} more rules` : ''}`,
    ja: `エラーレベルの指摘が ${count} 件: ${ids}${more > 0 ? ` ほか ${String(more)} 規則` : ''}`,
  };
}

/** Two files of one path would overwrite each other: a mistake of an emitter, found before anything is written. */
function refuseTwins(files: readonly GeneratedFile[]): void {
  const seen = new Set<string>();
  for (const file of files) {
    const key = file.path.toLowerCase();
    if (seen.has(key)) throw new Error(`two generated files have the path ${file.path}`);
    seen.add(key);
  }
}
