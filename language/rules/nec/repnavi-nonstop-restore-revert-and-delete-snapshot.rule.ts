import { isOff, restoredVmsOf, targetsOf } from '../../model/derived/array-jobs.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps, stepAfter } from './shared/steps.ts';

const before = 'step vm-power-off\nstep vm-unregister\nstep restore { wait yes }\nstep rescan\nstep vm-register';
const design = (steps: string, mode = 'nonstop'): string =>
  ddrSteps(`${before}\n${steps}`, { restore: 'scope volume', job: `mode ${mode}  using RepNavi on mgmt01` });

export const repnaviNonstopRestoreRevertAndDeleteSnapshot = definePlanRule({
  id: 'repnavi/nonstop-restore-revert-and-delete-snapshot',
  level: 'error',
  summary: {
    en: 'A restore of a non-stop backup reverts the VMs to their snapshot and then deletes the snapshot.',
    ja: '無停止バックアップのリストアではスナップショット作成時に戻し、その後スナップショットを削除する。',
  },
  why: {
    en: 'The RV holds the VMs with the snapshot that was there at the separation, and a difference to be thrown away.',
    ja: 'RV の仮想マシンにはセパレート時のスナップショットがあり、差分情報を破棄する必要がある。',
  },
  message: {
    en: 'The restore of a non-stop backup lacks {missing} after the VMs are registered.',
    ja: '無停止バックアップのリストアだが、登録後の {missing} がない。',
  },
  advice: {
    en: 'Revert to the snapshot, then delete it.',
    ja: 'スナップショット作成時に戻し、その後スナップショットを削除する。',
  },
  source: guide('リストア処理内容'),
  kinds: ['pair-restore'],
  when: (task) => {
    const { backup, restore } = task;
    if (task.mode !== 'nonstop' || !backup || stepsOf(task, 'vm-register').length === 0) return false;
    const vms = restore ? restoredVmsOf(restore) : targetsOf(backup);
    return vms.some((vm) => !isOff(backup, vm));
  },
  inPlan(task, report) {
    const register = stepsOf(task, 'vm-register').at(-1)!;
    const revert = stepsOf(task, 'vm-snapshot-revert').find((m) => m.index > register.index);
    const remove = stepsOf(task, 'vm-snapshot-delete').find((m) => m.index > (revert ?? register).index);
    if (revert && remove) return;
    const missing = [...(revert ? [] : ['vm-snapshot-revert']), ...(remove ? [] : ['vm-snapshot-delete'])];
    const after = revert && !remove ? revert : register;
    report(
      register.place,
      { missing: missing.join(', ') },
      { fixes: () => stepAfter(after, ...missing.map((action) => `step ${action}`)) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'ends with the registration',
        design: design('step other'),
        marks: ['vm-register'],
        fixed: design('step vm-snapshot-revert\nstep vm-snapshot-delete\nstep other'),
      },
    ],
    compliant: [{ title: 'reverted and deleted', design: design('step vm-snapshot-revert\nstep vm-snapshot-delete') }],
    boundary: [{ title: 'a short-stop backup has no snapshot', design: design('step vm-power-on', 'shortstop') }],
  },
});
