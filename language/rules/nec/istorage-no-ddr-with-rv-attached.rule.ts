import { rvOf } from '../../model/derived/istorage.ts';
import { guide, nameText, sections } from './shared/guide.ts';
import { isAttached } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, stepBefore } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(steps, { copy: 'device attached', array: ['ldset esx to esx-01 { lds mv, rv }'] });

export const istorageNoDdrWithRvAttached = definePlanRule({
  id: 'istorage/no-ddr-with-rv-attached',
  level: 'error',
  summary: {
    en: 'Running DDR while the RV is attached to an ESXi host is a restricted operation.',
    ja: 'RV を ESXi に attach したまま DDR を実行する運用は制限事項である。',
  },
  message: {
    en: '`{step}` runs while {rv} is attached to an ESXi host.',
    ja: '{rv} を ESXi に attach したまま `{step}` を実行している。',
  },
  advice: {
    en: 'Detach the device before.',
    ja: '前にデバイスを detach する。',
  },
  source: guide(sections.vmfsMore2),
  when: (task) => stepsOf(task, 'replicate', 'restore').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'replicate', 'restore')) {
      const attached = moment.step.targets.flatMap((target) => {
        const rv = target.is('pair') ? rvOf(target) : undefined;
        return rv && isAttached(moment, rv) ? [rv] : [];
      });
      if (attached.length === 0) continue;
      report(
        moment.place,
        { step: moment.step.action, rv: attached },
        {
          fixes: () =>
            stepBefore(moment, `step device-detach on ${attached.map((rv) => nameText(rv.name ?? 'rv')).join(', ')}`),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the RV is attached all the time',
        design: design(`step replicate { wait yes }
          step vm-shutdown
          step separate`),
        marks: ['replicate'],
        fixed: design(`step device-detach on rv
          step replicate { wait yes }
          step vm-shutdown
          step separate`),
      },
    ],
    compliant: [
      {
        title: 'detached before',
        design: design(`step device-detach
          step replicate { wait yes }
          step vm-shutdown
          step separate`),
      },
    ],
    boundary: [
      {
        title: 'attached only after the separation',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown
          step separate { wait yes }
          step device-attach`,
          { copy: 'device detached', array: ['ldset esx to esx-01 { lds mv, rv }'] },
        ),
      },
    ],
  },
});
