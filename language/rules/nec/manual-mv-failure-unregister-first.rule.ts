import { guide, sections } from './shared/guide.ts';
import { checkUnregisteredBeforeRebuild } from './shared/order.ts';
import { definePlanRule, firstOf } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const rebuild = 'step unpair\nstep access-forbid\nstep ld-rebuild\nstep access-permit\nstep pair';
const design = (steps: string): string => ddrSteps(steps, { restore: 'case mv-failure' });

export const manualMvFailureUnregisterFirst = definePlanRule({
  id: 'manual/mv-failure-unregister-first',
  level: 'error',
  summary: {
    en: 'On MV failure, all VMs on the MV are removed from the inventory before the MV is rebuilt.',
    ja: 'MV 障害時は障害 MV 上の全仮想マシンをインベントリから削除してから再構築する。',
  },
  message: {
    en: '{ld} is rebuilt while {vms} are still in the inventory.',
    ja: '{vms} がインベントリに残ったまま {ld} を再構築している。',
  },
  advice: {
    en: 'Remove the VMs from the inventory before the rebuild.',
    ja: '再構築の前に仮想マシンをインベントリから削除する。',
  },
  source: guide(sections.manualDdr),
  kinds: ['mv-failure'],
  when: (task) => firstOf(task, 'ld-rebuild') !== undefined,
  inPlan: checkUnregisteredBeforeRebuild,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'rebuilt at once',
        design: design(rebuild),
        marks: ['ld-rebuild'],
        fixed: design(`step vm-unregister\n${rebuild}`),
      },
    ],
    compliant: [{ title: 'unregistered first', design: design(`step vm-unregister\n${rebuild}`) }],
    boundary: [
      {
        title: 'unregistered between, still before the rebuild',
        design: design(
          'step unpair\nstep vm-unregister\nstep access-forbid\nstep ld-rebuild\nstep access-permit\nstep pair',
        ),
      },
    ],
  },
});
