import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { isUpgrade, stepsOf } from './shared/procedures.ts';

export const upgradeCleanTemp = defineRule({
  id: 'vcb/upgrade-clean-temp',
  system: 'vcb',
  level: 'warning',
  subject: 'procedure',
  summary: {
    en: 'Clean C:\\Windows\\Temp of all accumulated temporary files.',
    ja: 'C:\\Windows\\Temp に溜まった一時ファイルを削除する。',
  },
  message: {
    en: '{procedure} upgrades Consolidated Backup and leaves C:\\Windows\\Temp full.',
    ja: '{procedure} は Consolidated Backup のアップグレードだが、C:\\Windows\\Temp の一時ファイルが残る。',
  },
  advice: {
    en: 'Delete the temporary files that have gathered there (`step clean-temp`).',
    ja: '累積した一時ファイルを削除する(`step clean-temp`)。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のアップグレード' },
  applies: (procedure) => isUpgrade(procedure),
  check(procedure, report) {
    if (stepsOf(procedure, ['clean-temp']).length > 0) return;
    report(procedure.place(), { procedure: procedure.label }, { fixes: () => [add(procedure, 'step clean-temp')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not cleaned',
        design: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount  step scrub-automount }`,
        marks: ['upgrade'],
        fixed: `proxy p
procedure upgrade for p { step run-installer  step stop-vmount  step scrub-automount  step clean-temp }`,
      },
    ],
    compliant: [
      {
        title: 'cleaned',
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
