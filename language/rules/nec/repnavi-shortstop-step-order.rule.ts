import { guide } from './shared/guide.ts';
import { checkOrder, orderTexts } from './shared/order.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

export const repnaviShortstopStepOrder = definePlanRule({
  id: 'repnavi/shortstop-step-order',
  level: 'error',
  summary: {
    en: 'The short-stop order is replicate, shut down, separate, power on.',
    ja: '短停止は レプリケート、シャットダウン、セパレート、パワーオン の順である。',
  },
  ...orderTexts,
  advice: {
    en: 'Put the steps into this order: the VMs stay down until the pair is separated.',
    ja: 'この順にする。セパレートまで仮想マシンは停止したままにする。',
  },
  source: guide('RepNavi SuiteのVMware仮想マシン短停止バックアップの処理内容'),
  kinds: ['backup-vmfs'],
  when: (task) => task.tool === 'repnavi' && task.mode === 'shortstop',
  inPlan(task, report) {
    // a shutdown or a power-on that is missing is reported by rules of its own
    checkOrder(task, ['replicate', 'vm-shutdown', 'separate', 'vm-power-on'], report, ['vm-shutdown', 'vm-power-on']);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'powered on before the separation',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step vm-power-on
          step separate`),
        marks: ['vm-power-on'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
      {
        title: 'shut down while replicating',
        design: ddrSteps(`step vm-shutdown
          step replicate { wait yes }
          step separate
          step vm-power-on`),
        marks: ['vm-shutdown'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    compliant: [
      {
        title: 'in order',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    boundary: [
      {
        title: 'by hand it is another rule’s',
        design: ddrSteps(
          `step vm-shutdown
          step replicate { wait yes }
          step separate
          step vm-power-on`,
          { job: 'mode shortstop  using manual on mgmt01' },
        ),
      },
    ],
  },
});
