import { isOff, targetsOf } from '../../model/derived/array-jobs.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { ddrSteps, stepsAtEnd } from './shared/steps.ts';

export const repnaviShortstopAutoPowerOn = definePlanRule({
  id: 'repnavi/shortstop-auto-power-on',
  level: 'error',
  summary: {
    en: 'After a short-stop backup the VMs are started again.',
    ja: '短停止バックアップの完了後、仮想マシンは自動的に起動される。',
  },
  message: {
    en: '{vms} ran before and are left off at the end.',
    ja: '稼働していた {vms} が停止したまま手順が終わっている。',
  },
  advice: {
    en: 'Power the VMs on after the separation.',
    ja: 'セパレート後に仮想マシンをパワーオンする。',
  },
  source: guide('短停止バックアップ時のボリューム状態遷移 (1 / 2)'),
  kinds: ['backup-vmfs'],
  when: (task) =>
    task.tool === 'repnavi' && task.mode === 'shortstop' && stepsOf(task, 'vm-shutdown', 'vm-power-off').length > 0,
  inPlan(task, report) {
    const { backup } = task;
    if (!backup) return;
    const left = targetsOf(backup).filter((vm) => !isOff(backup, vm) && valueOf(task.end, vm, 'power') === 'off');
    if (left.length === 0) return;
    const last = stepsOf(task, 'vm-shutdown', 'vm-power-off').at(-1)!;
    report(last.place, { vms: left }, { fixes: () => stepsAtEnd(task, 'step vm-power-on') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'never powered on',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate`),
        marks: ['vm-shutdown'],
        fixed: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    compliant: [
      {
        title: 'powered on at the end',
        design: ddrSteps(`step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`),
      },
    ],
    boundary: [
      {
        title: 'one that was off stays off',
        design: ddrSteps(
          `step replicate { wait yes }
          step vm-shutdown
          step separate
          step vm-power-on`,
          { vms: ['vm web on ds', 'vm old on ds { state off }'] },
        ),
      },
    ],
  },
});
