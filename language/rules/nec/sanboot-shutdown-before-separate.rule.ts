import { bootHostsOfJob, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { planOf, stepsOf, valueOf } from './shared/plan-rule.ts';
import { sanbootSteps, stepBefore } from './shared/steps.ts';

const cc = 'using ControlCommand on mgmt01';

export const sanbootShutdownBeforeSeparate = defineRule({
  id: 'sanboot/shutdown-before-separate',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The ESXi host is shut down before the pair of its system disk is separated.',
    ja: 'ESXi システム領域の DDR バックアップでは静止点確保のためセパレート前に ESXi をシャットダウンする。',
  },
  message: {
    en: '{job} separates the system disk of {hosts} while the host is {found}; it has to be {allowed}.',
    ja: '{job} は {hosts} が {found} のままシステムディスクをセパレートする。{allowed} でなければならない。',
  },
  advice: {
    en: 'Shut the host down before the separation; maintenance mode is not enough.',
    ja: 'セパレート前に ESXi をシャットダウンする。メンテナンスモードでは足りない。',
  },
  source: guide(sections.sanbootExample),
  applies: (job) => saves(job, 'sanboot'),
  check(job, report) {
    const hosts = bootHostsOfJob(job);
    const state = job.get('esxi-state');
    const params = { job, hosts, allowed: 'shut-down' };
    if (state === 'running' || state === 'maintenance') {
      report(
        job.place('esxi-state'),
        { ...params, found: state },
        { fixes: () => [set(job, 'esxi-state', 'shut-down')] },
      );
    }
    for (const procedure of job.referrers('procedure', 'for')) {
      for (const moment of stepsOf(planOf(procedure), 'separate')) {
        if (hosts.every((host) => valueOf(moment.before, host, 'power') === 'off')) continue;
        report(
          moment.place,
          { ...params, found: 'running' },
          { fixes: () => stepBefore(moment, 'step esxi-shutdown') },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the host runs',
        design: sanbootSteps('', `esxi-state running  ${cc}`),
        marks: ['running'],
        fixed: sanbootSteps('', `esxi-state shut-down  ${cc}`),
      },
      {
        title: 'a procedure without the shutdown',
        design: sanbootSteps(`step replicate { wait yes }
          step separate`),
        marks: ['separate'],
        fixed: sanbootSteps(`step replicate { wait yes }
          step esxi-shutdown
          step separate`),
      },
    ],
    compliant: [
      {
        title: 'replicate, shut down, separate, start',
        design: sanbootSteps(`step replicate { wait yes }
          step esxi-shutdown
          step separate { wait yes }
          step esxi-start`),
      },
    ],
    boundary: [{ title: 'not said: the plan shuts it down', design: sanbootSteps('') }],
  },
});
