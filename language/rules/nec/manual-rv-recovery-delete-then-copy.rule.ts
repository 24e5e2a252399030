import { checkDeleteThenCopy, deleteTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds rv }'],
    restore: 'case rv-file  vms web  host esx-01',
  });

export const manualRvRecoveryDeleteThenCopy = definePlanRule({
  id: 'manual/rv-recovery-delete-then-copy',
  level: 'warning',
  summary: {
    en: 'The files of the failed VM on the MV are deleted before those of the RV are copied there.',
    ja: 'MV 上の障害仮想マシンのファイルを削除してから RV 上のファイルを MV へコピーする。',
  },
  ...deleteTexts,
  source: guide(sections.manualDdr),
  kinds: ['rv-file'],
  inPlan: checkDeleteThenCopy,
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
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
        marks: ['copy-files'],
        fixed: design(`step vm-shutdown on web
step vm-unregister on web
step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
step delete-files
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
        title: 'deleted at the very beginning',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step delete-files on web
step access-release
step access-grant to esx-01
step rescan
step datastore-mount { signature new }
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
