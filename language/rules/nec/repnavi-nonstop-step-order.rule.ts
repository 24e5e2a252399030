import { guide } from './shared/guide.ts';
import { checkOrder, orderTexts } from './shared/order.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string => ddrSteps(steps, { job: 'mode nonstop  using RepNavi on mgmt01' });

export const repnaviNonstopStepOrder = definePlanRule({
  id: 'repnavi/nonstop-step-order',
  level: 'error',
  summary: {
    en: 'The non-stop order is replicate, create VM snapshots, separate, delete VM snapshots.',
    ja: '無停止は レプリケート、スナップショット作成、セパレート、スナップショット削除 の順である。',
  },
  ...orderTexts,
  advice: {
    en: 'Put the steps into this order: the snapshot stands while the pair is separated.',
    ja: 'この順にする。セパレートの間、スナップショットを保持しておく。',
  },
  source: guide('RepNavi SuiteのVMware仮想マシン無停止バックアップの処理内容'),
  kinds: ['backup-vmfs'],
  when: (task) => task.tool === 'repnavi' && task.mode === 'nonstop',
  inPlan(task, report) {
    const off = task.plan.initial.some((s) => s.aspect === 'power' && s.value !== 'off') ? [] : ['vm-snapshot-delete'];
    checkOrder(task, ['replicate', 'vm-snapshot-create', 'separate', 'vm-snapshot-delete'], report, [
      'vm-snapshot-create',
      ...off,
    ]);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the snapshot is deleted before the separation',
        design: design(`step replicate { wait yes }
          step vm-snapshot-create
          step vm-snapshot-delete
          step separate`),
        marks: ['vm-snapshot-delete'],
        fixed: design(`step replicate { wait yes }
          step vm-snapshot-create
          step separate
          step vm-snapshot-delete`),
      },
      {
        title: 'the snapshot is never deleted',
        design: design(`step replicate { wait yes }
          step vm-snapshot-create
          step separate`),
        marks: ['separate'],
        fixed: design(`step replicate { wait yes }
          step vm-snapshot-create
          step separate
          step vm-snapshot-delete`),
      },
      {
        title: 'nothing is replicated and nothing separated',
        design: design(`step vm-snapshot-create
          step vm-snapshot-delete`),
        marks: ['vm-snapshot-create'],
        fixed: design(`step replicate { wait yes }
          step vm-snapshot-create
          step separate
          step vm-snapshot-delete`),
      },
    ],
    compliant: [
      {
        title: 'in order',
        design: design(`step replicate { wait yes }
          step vm-snapshot-create
          step separate
          step vm-snapshot-delete`),
      },
    ],
    boundary: [
      {
        title: 'other steps between',
        design: design(`step replicate
          step wait-synchronised
          step application-quiesce
          step vm-snapshot-create
          step application-resume
          step separate
          step vm-snapshot-delete
          step secondary-backup`),
      },
    ],
  },
});
