import { hasRole, pairsTo } from '../../model/derived/istorage.ts';
import { guide, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

const accesses = ['secondary-backup', 'device-attach', 'datastore-mount', 'copy-files'] as const;

export const istorageReplicateMakesRvNotReady = definePlanRule({
  id: 'istorage/replicate-makes-rv-not-ready',
  level: 'error',
  summary: {
    en: 'Replicating makes the RV Not Ready: nobody can access it until it is separated.',
    ja: 'レプリケートすると RV は Not Ready となり、セパレートするまでアクセスできない。',
  },
  message: {
    en: '`{step}` accesses {rv} while its pair is replicated (Not Ready).',
    ja: '`{step}` で {rv} にアクセスしているが、ペアがレプリケート中で Not Ready である。',
  },
  advice: {
    en: 'Separate the pair before.',
    ja: '前にペアをセパレートする。',
  },
  source: guide(sections.vmfsMore2),
  when: (task) => stepsOf(task, 'replicate').length > 0 && stepsOf(task, ...accesses).length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, ...accesses)) {
      const notReady = copyDisksAt(moment).filter(
        (ld) =>
          hasRole(ld, 'RV') &&
          pairsTo(ld).some((pair) => ['rpl/exec', 'rpl/sync'].includes(valueOf(moment.before, pair, 'pair') ?? '')),
      );
      if (notReady.length === 0) continue;
      report(
        moment.place,
        { step: moment.step.action, rv: notReady },
        { fixes: () => stepBefore(moment, 'step separate { wait yes }') },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'replicate, tape backup',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step secondary-backup on rv`),
        marks: ['secondary-backup'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate { wait yes }
          step secondary-backup on rv`),
      },
    ],
    compliant: [
      {
        title: 'replicate, separate, tape backup',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate { wait yes }
          step secondary-backup on rv`),
      },
    ],
    boundary: [
      {
        title: 'the tape backup of the day before stands first',
        design: ddrSteps(`step secondary-backup on rv
          step replicate { wait yes }
          step vm-shutdown
          step separate`),
      },
    ],
  },
});
