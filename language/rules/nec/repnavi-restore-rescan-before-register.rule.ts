import { guide } from './shared/guide.ts';
import { checkRescanBeforeRegister, rescanTexts } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(`step vm-power-off\nstep vm-unregister\n${steps}`, { restore: 'scope volume' });

export const repnaviRestoreRescanBeforeRegister = definePlanRule({
  id: 'repnavi/restore-rescan-before-register',
  level: 'error',
  summary: {
    en: 'After the restore, HBA and VMFS are rescanned before the VMs are registered again.',
    ja: 'リストア後は HBA・VMFS の再スキャンを行ってから仮想マシンをインベントリに登録する。',
  },
  ...rescanTexts,
  source: guide('リストア処理内容'),
  kinds: ['pair-restore'],
  when: (task) => stepsOf(task, 'vm-register').length > 0,
  inPlan: checkRescanBeforeRegister,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'restore, register',
        design: design(`step restore { wait yes }
          step vm-register`),
        marks: ['vm-register'],
        fixed: design(`step restore { wait yes }
          step rescan
          step vm-register`),
      },
    ],
    compliant: [
      {
        title: 'restore, rescan, register',
        design: design(`step restore { wait yes }
          step rescan
          step vm-register`),
      },
    ],
    boundary: [
      {
        title: 'rescanned before the restore as well',
        design: design(`step rescan
          step restore { wait yes }
          step rescan
          step vm-register`),
      },
    ],
  },
});
