import { checkStoppedAndUnregistered, stoppedTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds rv }'],
    restore: 'case rv-file  vms web  host esx-01',
  });

export const manualRvRecoveryStopUnregisterFailedVm = definePlanRule({
  id: 'manual/rv-recovery-stop-unregister-failed-vm',
  level: 'error',
  summary: {
    en: 'In recovery through the RV the failed VM is stopped if it runs, and removed from the inventory first.',
    ja: 'RV による復旧では障害仮想マシンを停止しインベントリから削除しておく。',
  },
  ...stoppedTexts,
  source: guide(sections.manualDdr),
  kinds: ['rv-file'],
  inPlan: checkStoppedAndUnregistered,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
        design: design(`step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
step delete-files on web
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
        marks: ['delete-files'],
        fixed: design(`step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
step vm-shutdown
step vm-unregister
step delete-files on web
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
      },
    ],
    compliant: [
      {
        title: 'the whole procedure',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
step delete-files on web
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
      },
    ],
    boundary: [
      {
        title: 'stopped by a power-off',
        design: design(`step vm-power-off on web
step vm-unregister on web
step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
step delete-files on web
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
      },
    ],
  },
});
