import { lvOf } from '../../model/derived/istorage.ts';
import { guide, nameText, sections } from './shared/guide.ts';
import { isAttached } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const design = (steps: string, state = 'attached'): string =>
  dsvSteps(steps, { copy: `device ${state}`, array: ['ldset esx to esx-01 { lds bv, lv }'] });

export const istorageNoDsvWithLvAttached = definePlanRule({
  id: 'istorage/no-dsv-with-lv-attached',
  level: 'error',
  summary: {
    en: 'Running DSV while the LV is attached to an ESXi host is a restricted operation.',
    ja: 'LV を ESXi に attach したまま DSV を実行する運用は制限事項である。',
  },
  message: {
    en: '`{step}` runs while {lv} is attached to an ESXi host.',
    ja: '{lv} を ESXi に attach したまま `{step}` を実行している。',
  },
  advice: {
    en: 'Detach the device before.',
    ja: '前にデバイスを detach する。',
  },
  source: guide(sections.vmfsMore3),
  when: (task) => stepsOf(task, 'snapshot-create', 'unlink').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'snapshot-create', 'unlink')) {
      const attached = moment.step.targets.flatMap((target) => {
        const lv = target.is('snapshot') ? lvOf(target) : undefined;
        return lv && isAttached(moment, lv) ? [lv] : [];
      });
      if (attached.length === 0) continue;
      report(
        moment.place,
        { step: moment.step.action, lv: attached },
        {
          fixes: () =>
            stepBefore(moment, `step device-detach on ${attached.map((lv) => nameText(lv.name ?? 'lv')).join(', ')}`),
        },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the LV is attached all the time',
        design: design(`step vm-shutdown
          step snapshot-create
          step vm-power-on`),
        marks: ['snapshot-create'],
        fixed: design(`step vm-shutdown
          step device-detach on lv
          step snapshot-create
          step vm-power-on`),
      },
    ],
    compliant: [
      {
        title: 'detached before',
        design: design(`step device-detach
          step vm-shutdown
          step snapshot-create
          step vm-power-on`),
      },
    ],
    boundary: [
      {
        title: 'detached all the time',
        design: design(
          `step vm-shutdown
          step snapshot-create
          step vm-power-on`,
          'detached',
        ),
      },
    ],
  },
});
