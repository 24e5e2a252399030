import { checkStoppedAndUnregistered, stoppedTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  dsvSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds lv }'],
    restore: 'case lv-file  vms web  host esx-01',
  });

export const manualLvRecoveryStopUnregisterFailedVm = definePlanRule({
  id: 'manual/lv-recovery-stop-unregister-failed-vm',
  level: 'error',
  summary: {
    en: 'In recovery through the LV the failed VM is stopped if it runs, and removed from the inventory first.',
    ja: 'LV による復旧では障害仮想マシンを停止しインベントリから削除しておく。',
  },
  ...stoppedTexts,
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
  inPlan: checkStoppedAndUnregistered,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
        design: design(`step guard-on
step link
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
step unlink
step guard-off
step run-backup`),
        marks: ['delete-files'],
        fixed: design(`step guard-on
step link
step access-release
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
step unlink
step guard-off
step run-backup`),
      },
    ],
    compliant: [
      {
        title: 'the whole procedure',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step guard-on
step link
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
step unlink
step guard-off
step run-backup`),
      },
    ],
    boundary: [
      {
        title: 'stopped by a power-off',
        design: design(`step vm-power-off on web
step vm-unregister on web
step guard-on
step link
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
step unlink
step guard-off
step run-backup`),
      },
    ],
  },
});
