import { defineRule } from '../engine/rule.ts';
import { isUpgrade, stepsOf } from './shared/procedures.ts';

export const upgradeRunInstallerOnProxy = defineRule({
  id: 'vcb/upgrade-run-installer-on-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'procedure',
  summary: {
    en: 'Upgrade by running the VCB 1.1 installer on the proxy.',
    ja: 'アップグレードはプロキシ上で VCB 1.1 のインストーラを実行して行う。',
  },
  message: {
    en: '{procedure} upgrades Consolidated Backup without running its installer.',
    ja: '{procedure} は Consolidated Backup のアップグレードだが、インストーラを実行していない。',
  },
  advice: {
    en: 'Run the installer of the new version on the proxy (`step run-installer`).',
    ja: 'プロキシで新しいバージョンのインストーラを実行する(`step run-installer`)。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のアップグレード' },
  applies: (procedure) => isUpgrade(procedure),
  check(procedure, report) {
    if (stepsOf(procedure, ['run-installer']).length === 0) report(procedure.place(), { procedure: procedure.label });
  },
  cases: {
    violating: [
      {
        title: 'no installer',
        design: `proxy p
procedure upgrade for p { step stop-vmount  step scrub-automount  step clean-temp }`,
        marks: ['upgrade'],
      },
    ],
    compliant: [
      {
        title: 'the installer first',
        design: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount  step scrub-automount  step clean-temp }`,
      },
    ],
    boundary: [
      {
        title: 'no upgrade at all',
        design: `proxy p
procedure letters for p { step scrub-automount }`,
      },
    ],
  },
});
