import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { isUpgrade, stepsOf } from './shared/procedures.ts';

export const upgradeStopVmount2 = defineRule({
  id: 'vcb/upgrade-stop-vmount2',
  system: 'vcb',
  level: 'error',
  subject: 'procedure',
  summary: {
    en: 'After upgrading stop all running vmount services with "net stop vmount2".',
    ja: '更新時は net stop vmount2 で稼働中の vmount サービスを止める。',
  },
  message: {
    en: '{procedure} upgrades Consolidated Backup and does not stop the vmount services.',
    ja: '{procedure} は Consolidated Backup のアップグレードだが、vmount サービスを停止していない。',
  },
  advice: {
    en: 'Run `net stop vmount2` after the installer (`step stop-vmount`).',
    ja: 'インストーラの後に `net stop vmount2` を実行する(`step stop-vmount`)。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のアップグレード' },
  applies: (procedure) => isUpgrade(procedure),
  check(procedure, report) {
    if (stepsOf(procedure, ['stop-vmount']).length > 0) return;
    report(procedure.place(), { procedure: procedure.label }, { fixes: () => [add(procedure, 'step stop-vmount')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the services go on',
        design: `proxy p
procedure upgrade for p { step run-installer }`,
        marks: ['upgrade'],
        fixed: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount }`,
      },
    ],
    compliant: [
      {
        title: 'stopped',
        design: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount  step scrub-automount  step clean-temp }`,
      },
    ],
    boundary: [
      {
        title: 'a first installation',
        design: `proxy p
procedure setup for p { step install-vcb }`,
      },
    ],
  },
});
