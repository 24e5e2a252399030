import { checkAccessReverted, revertedTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  dsvSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds lv }'],
    restore: 'case lv-file  vms web  host esx-01',
  });

export const manualLvAccessReverted = definePlanRule({
  id: 'manual/lv-access-reverted',
  level: 'error',
  summary: {
    en: 'After the copy the AccessControl setting of the LV is put back to its original state.',
    ja: 'コピー後は AccessControl の設定変更で LV を元の状態に戻す。',
  },
  ...revertedTexts,
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
  inPlan: checkAccessReverted,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
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
step vm-register on web
step vm-power-on on web
step unlink
step guard-off
step run-backup`),
        marks: ['access-release'],
        fixed: design(`step vm-shutdown on web
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
step vm-register on web
step vm-power-on on web
step unlink
step guard-off
step run-backup
step access-revert`),
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
        title: 'put back at the very end',
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
step vm-register on web
step vm-power-on on web
step unlink
step guard-off
step run-backup
step access-revert`),
      },
    ],
  },
});
