/** `quiesce plan`: the steps of a job in order, with the states that they make. */
import type { Command } from 'commander';
import type { Job, Language } from '../../language/emitters/emitter.ts';
import { jobName, jobsOf } from '../../language/emitters/generate.ts';
import { plansOf } from '../../language/plans/index.ts';
import type { Plan } from '../../language/plans/plan.ts';
import { failureEvents, noFailurePlan, ofEvent, type FailureEvent } from '../../language/plans/rha/failure-events.ts';
import { planJson, planTable } from '../../language/plans/render.ts';
import type { Text } from '../../language/vocabulary/define.ts';
import { load, UsageError } from '../load.ts';
import { choice, language } from '../options.ts';
import { languageOf, type CommonOptions } from '../settings.ts';

interface PlanOptions extends CommonOptions {
  readonly job: string;
  readonly restore?: string;
  readonly event?: FailureEvent;
  readonly format: string;
}

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('the ordered steps of a job with the states of volumes and VMs')
    .argument('[paths...]', 'files or folders (default: the current folder)')
    .requiredOption('--job <name>', 'the job')
    .option('--restore <kind>', 'the plan of this restore instead of the job’s own run')
    .option(
      '--event <event>',
      `what the product does by itself, with times, when something fails (HA scenarios): ${failureEvents.join(', ')}`,
      choice(failureEvents),
    )
    .option('--format <format>', 'pretty or json', choice(['pretty', 'json']), 'pretty')
    .option('--lang <language>', 'en or ja', language)
    .action((paths: string[], options: PlanOptions) => {
      const loaded = load(paths);
      const lang = languageOf(options, loaded);
      const found: Plan[] = [];
      const names: string[] = [];
      for (const l of loaded) {
        const procedures = l.topology.all('procedure') as readonly unknown[] as readonly Job[];
        const jobs = [...jobsOf({ topology: l.topology }), ...procedures];
        names.push(...jobs.map(jobName));
        const wanted: unknown[] = jobs.filter((job) => jobName(job) === options.job);
        found.push(...plansOf(l.topology).filter((plan) => wanted.includes(plan.job)));
      }
      if (!names.includes(options.job)) {
        const known = names.join(', ');
        throw new UsageError(
          lang === 'ja'
            ? `--job ${options.job}: そのジョブはない。ジョブ: ${known || 'なし'}。`
            : `--job ${options.job}: no such job. Jobs: ${known || 'none'}.`,
        );
      }
      const plans = chosen(found, options, lang);
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ plans: plans.map((p) => planJson(p, lang)) }, null, 2)}\n`
          : plans.map((p) => planTable(p, lang)).join('\n'),
      );
    });
}

/** The plans that the options ask for; says what there is where there is none of the kind. */
function chosen(found: readonly Plan[], { job, restore, event }: PlanOptions, lang: Language): readonly Plan[] {
  const said = ({ en, ja }: Text): string => (lang === 'ja' ? ja : en);
  const wrong = (option: string, text: Text): UsageError => new UsageError(`${option}: ${said(text)}`);
  if (event !== undefined) {
    if (restore !== undefined) {
      throw wrong('--event', {
        en: 'not together with --restore; each names a plan of the job.',
        ja: '--restore と同時には指定できない。どちらもジョブの計画を選ぶものである。',
      });
    }
    const plans = found.filter((plan) => ofEvent(plan, event));
    if (plans.length === 0) throw wrong(`--event ${event}`, noFailurePlan(found, job));
    return plans;
  }
  const plans =
    restore === undefined
      ? found
      : found.filter(
          (p) => p.purpose === restore || p.purpose.startsWith(`${restore}-`) || p.procedure.includes(restore),
        );
  if (plans.length > 0) return plans;
  const none: Text = { en: 'none', ja: 'なし' };
  const kinds = [...new Set(found.map((p) => p.purpose))].join(', ') || said(none);
  throw restore === undefined
    ? wrong(`--job ${job}`, { en: 'no plan is known for this job.', ja: 'このジョブの計画はない。' })
    : wrong(`--restore ${restore}`, {
        en: `the job has no such plan. Plans: ${kinds}.`,
        ja: `このジョブにその計画はない。計画: ${kinds}。`,
      });
}
