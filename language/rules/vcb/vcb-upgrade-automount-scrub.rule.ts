import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { isUpgrade, stepsOf } from './shared/procedures.ts';

export const upgradeAutomountScrub = defineRule({
  id: 'vcb/upgrade-automount-scrub',
  system: 'vcb',
  level: 'error',
  subject: 'procedure',
  summary: {
    en: 'Run "automount scrub" in diskpart to delete registry settings of VMs mounted before.',
    ja: 'diskpart の automount scrub で過去マウント分のレジストリ設定を消す。',
  },
  message: {
    en: '{procedure} upgrades Consolidated Backup and leaves the registry entries of VMs mounted before.',
    ja: '{procedure} は Consolidated Backup のアップグレードだが、過去にマウントした仮想マシンのレジストリ設定が残る。',
  },
  advice: {
    en: 'Run `automount scrub` in diskpart (`step scrub-automount`).',
    ja: 'diskpart で `automount scrub` を実行する(`step scrub-automount`)。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のアップグレード' },
  applies: (procedure) => isUpgrade(procedure),
  check(procedure, report) {
    if (stepsOf(procedure, ['scrub-automount']).length > 0) return;
    report(
      procedure.place(),
      { procedure: procedure.label },
      { fixes: () => [add(procedure, 'step scrub-automount')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not scrubbed',
        design: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount }`,
        marks: ['upgrade'],
        fixed: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount  step scrub-automount }`,
      },
    ],
    compliant: [
      {
        title: 'scrubbed',
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
