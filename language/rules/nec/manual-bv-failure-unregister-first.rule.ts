import { guide, sections } from './shared/guide.ts';
import { checkUnregisteredBeforeRebuild } from './shared/order.ts';
import { definePlanRule, firstOf } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const rebuild =
  'step generation-release\nstep access-forbid\nstep ld-rebuild on bv\nstep generation-set\nstep access-permit';
const design = (steps: string): string => dsvSteps(steps, { restore: 'case bv-failure' });

export const manualBvFailureUnregisterFirst = definePlanRule({
  id: 'manual/bv-failure-unregister-first',
  level: 'error',
  summary: {
    en: 'On BV failure, all VMs on the volume are removed from the inventory before the BV is rebuilt.',
    ja: 'BV 障害時は障害ボリューム上の全仮想マシンをインベントリから削除してから再構築する。',
  },
  message: {
    en: '{ld} is rebuilt while {vms} are still in the inventory.',
    ja: '{vms} がインベントリに残ったまま {ld} を再構築している。',
  },
  advice: {
    en: 'Remove the VMs from the inventory before the rebuild.',
    ja: '再構築の前に仮想マシンをインベントリから削除する。',
  },
  source: guide(sections.manualDsv),
  kinds: ['bv-failure'],
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
    boundary: [{ title: 'named one by one', design: design(`step vm-unregister on web\n${rebuild}`) }],
  },
});
