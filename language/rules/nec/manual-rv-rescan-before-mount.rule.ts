import { checkRescanBeforeMount, rescanBeforeMountTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  ddrSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds rv }'],
    restore: 'case rv-file  vms web  host esx-01',
  });

export const manualRvRescanBeforeMount = definePlanRule({
  id: 'manual/rv-rescan-before-mount',
  level: 'error',
  summary: {
    en: 'The business server rescans its storage before the RV is registered as a datastore.',
    ja: '仮想マシン単位の復旧では、業務サーバで「ストレージの再スキャン」を行い RV を認識させてからデータストアとして登録する。',
  },
  ...rescanBeforeMountTexts,
  source: guide(sections.manualDdr),
  kinds: ['rv-file'],
  inPlan: checkRescanBeforeMount,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step access-release
step access-grant to esx-01
step datastore-mount { signature new }
step delete-files on web
step copy-files on web
step datastore-unmount
step access-revert
step vm-register on web
step vm-power-on on web
step run-backup`),
        marks: ['datastore-mount'],
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
        title: 'rescanned twice',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step rescan
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
