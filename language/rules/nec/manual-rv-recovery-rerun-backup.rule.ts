import { checkRerun, rerunTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds rv }'],
    restore: 'case rv-file  vms web  host esx-01',
  });

export const manualRvRecoveryRerunBackup = definePlanRule({
  id: 'manual/rv-recovery-rerun-backup',
  level: 'error',
  summary: {
    en: 'After a recovery through the RV the backup runs again, so that the UUIDs of MV and RV match.',
    ja: 'RV による復旧後は MV、RV の UUID を一致させるため「バックアップ手順」を再実行する。',
  },
  message: {
    en: 'The procedure does not end with a backup: the new signature of the RV leaves its UUID different from that of the MV.',
    ja: 'バックアップの再実行がないまま手順が終わっている。新しい署名により RV と MV の UUID が一致しない。',
  },
  ...rerunTexts,
  source: guide(sections.manualDdr),
  kinds: ['rv-file'],
  inPlan: checkRerun,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
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
step vm-power-on on web`),
        marks: ['copy-files'],
        fixed: design(`step vm-shutdown on web
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
        title: 'its steps one by one',
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
step replicate { wait yes }
step vm-shutdown
step separate { wait yes }
step vm-power-on`),
      },
    ],
  },
});
