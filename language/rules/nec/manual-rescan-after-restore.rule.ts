import { guide, sections } from './shared/guide.ts';
import { checkRescanBeforeRegister, rescanTexts } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, dsvSteps } from './shared/steps.ts';

const head = 'step vm-unregister\nstep unpair\nstep access-forbid\nstep ld-rebuild\nstep access-permit\nstep pair\n';
const design = (steps: string): string => ddrSteps(`${head}${steps}`, { restore: 'case mv-failure' });

export const manualRescanAfterRestore = definePlanRule({
  id: 'manual/rescan-after-restore',
  level: 'error',
  summary: {
    en: 'After the restore the business server rescans its storage, before VMs are registered.',
    ja: '復旧後は業務サーバで「ストレージの再スキャン」を行い VMFS を認識させてから仮想マシンを登録する。',
  },
  ...rescanTexts,
  source: guide(sections.manualDdr),
  kinds: ['mv-failure', 'bv-failure'],
  when: (task) => stepsOf(task, 'vm-register').length > 0,
  inPlan: checkRescanBeforeRegister,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'restore, register',
        design: design('step restore { wait yes }\nstep vm-register'),
        marks: ['vm-register'],
        fixed: design('step restore { wait yes }\nstep rescan\nstep vm-register'),
      },
    ],
    compliant: [
      {
        title: 'restore, rescan, register',
        design: design('step restore { wait yes }\nstep rescan\nstep vm-register'),
      },
    ],
    boundary: [
      {
        title: 'a BV, restored from tape through the LV',
        design: dsvSteps(
          'step vm-unregister\nstep link on s to bv\nstep secondary-restore on lv\nstep unlink\nstep rescan\nstep vm-register',
          { restore: 'case bv-failure' },
        ),
      },
    ],
  },
});
