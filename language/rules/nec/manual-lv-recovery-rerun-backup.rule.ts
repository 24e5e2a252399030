import { checkRerun, rerunTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  dsvSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds lv }'],
    restore: 'case lv-file  vms web  host esx-01',
  });

export const manualLvRecoveryRerunBackup = definePlanRule({
  id: 'manual/lv-recovery-rerun-backup',
  level: 'error',
  summary: {
    en: 'After a recovery through the LV the backup runs again, so that the UUIDs of BV and SV match.',
    ja: 'LV による復旧後は BV、SV の UUID を一致させるため「バックアップ手順」を再実行する。',
  },
  message: {
    en: 'The procedure does not end with a backup: the new signature of the LV leaves its UUID different from that of the BV.',
    ja: 'バックアップの再実行がないまま手順が終わっている。新しい署名により LV と BV の UUID が一致しない。',
  },
  ...rerunTexts,
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
  inPlan: checkRerun,
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
step access-revert
step vm-register on web
step vm-power-on on web
step unlink
step guard-off`),
        marks: ['copy-files'],
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
        title: 'its steps one by one',
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
step vm-shutdown
step snapshot-create
step vm-power-on`),
      },
    ],
  },
});
