/** `quiesce plan`: the steps of a job in order, with the states that they make. */
import type { Command } from 'commander';
import { jobName, jobsOf } from '../../language/emitters/generate.ts';
import { plansOf } from '../../language/plans/index.ts';
import type { Plan } from '../../language/plans/plan.ts';
import { planJson, planTable } from '../../language/plans/render.ts';
import { load, UsageError } from '../load.ts';
import { choice, language } from '../options.ts';
import { languageOf, type CommonOptions } from '../settings.ts';

interface PlanOptions extends CommonOptions {
  readonly job: string;
  readonly restore?: string;
  readonly format: string;
}

export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('the ordered steps of a job with the states of volumes and VMs')
    .argument('[paths...]', 'files or folders (default: the current folder)')
    .requiredOption('--job <name>', 'the job')
    .option('--restore <kind>', 'the plan of this restore instead of the job’s own run')
    .option('--format <format>', 'pretty or json', choice(['pretty', 'json']), 'pretty')
    .option('--lang <language>', 'en or ja', language)
    .action((paths: string[], options: PlanOptions) => {
      const loaded = load(paths);
      const lang = languageOf(options, loaded);
      const found: Plan[] = [];
      const names: string[] = [];
      for (const l of loaded) {
        const jobs = jobsOf({ topology: l.topology });
        names.push(...jobs.map(jobName));
        const wanted: unknown[] = jobs.filter((job) => jobName(job) === options.job);
        found.push(...plansOf(l.topology).filter((plan) => wanted.includes(plan.job)));
      }
      if (!names.includes(options.job)) {
        throw new UsageError(`--job ${options.job}: no such job. Jobs: ${names.join(', ') || 'none'}.`);
      }
      const plans =
        options.restore === undefined
          ? found
          : found.filter((p) => p.purpose === options.restore || p.procedure.includes(options.restore!));
      if (plans.length === 0) {
        const kinds = [...new Set(found.map((p) => p.purpose))].join(', ') || (lang === 'ja' ? 'なし' : 'none');
        throw new UsageError(
          options.restore === undefined
            ? `--job ${options.job}: no plan is known for this job.`
            : `--restore ${options.restore}: the job has no such plan. Plans: ${kinds}.`,
        );
      }
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ plans: plans.map((p) => planJson(p, lang)) }, null, 2)}\n`
          : plans.map((p) => planTable(p, lang)).join('\n'),
      );
    });
}
