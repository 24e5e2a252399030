import { checkAccessSwitch, accessSwitchTexts } from './shared/file-recovery.ts';
import { guide, sections } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const design = (steps: string): string =>
  dsvSteps(steps, {
    vms: ['vm web on ds', 'vm app on ds'],
    array: ['ldset bk to bk01 { lds lv }'],
    restore: 'case lv-file  vms web  host esx-01',
  });

export const manualLvAccessSwitch = definePlanRule({
  id: 'manual/lv-access-switch',
  level: 'error',
  summary: {
    en: 'Before the business server sees the LV, the access of the backup server is released.',
    ja: 'LV を業務サーバに見せる際は、バックアップサーバへのアクセス設定を解除してから業務サーバに設定する。',
  },
  ...accessSwitchTexts,
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
  inPlan: checkAccessSwitch,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step guard-on
step link
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
        marks: ['access-grant'],
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
        title: 'permanently assigned: only attached',
        design: design(`step vm-shutdown on web
step vm-unregister on web
step guard-on
step link
step device-attach
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
      },
    ],
  },
});
