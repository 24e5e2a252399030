import { arrayBackupOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (restore: string): string => sanboot({ more: [`restore r of j { scope esxi${restore} }`] });

export const sanbootRestoreArrayReplacedReinstall = defineRule({
  id: 'sanboot/restore-array-replaced-reinstall',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'After the whole iStorage was replaced because of a failure, the ESXi system is recovered by reinstalling ESXi.',
    ja: 'HW 障害で iStorage 全体を交換した場合は ESXi の再インストールで復旧する。',
  },
  message: {
    en: '{restore} is for a replaced array, but brings the ESXi system back without reinstalling it.',
    ja: '{restore} はアレイ交換後の復旧だが、ESXi を再インストールせずに戻す設計になっている。',
  },
  advice: {
    en: 'Reinstall ESXi (`reinstall yes`).',
    ja: 'ESXi を再インストールする（`reinstall yes`）。',
  },
  source: guide(sections.sanbootRestore),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'sanboot') && restore.get('array-replaced') === true;
  },
  check(restore, report) {
    if (restore.get('reinstall') === true) return;
    report(restore.place('array-replaced'), { restore }, { fixes: () => [set(restore, 'reinstall', 'yes')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'restored by DDR',
        design: design('  array-replaced yes'),
        marks: ['yes'],
        fixed: design('  array-replaced yes  reinstall yes'),
      },
    ],
    compliant: [{ title: 'reinstalled', design: design('  array-replaced yes  reinstall yes') }],
    boundary: [{ title: 'the array was not replaced', design: design('  array-replaced no') }],
  },
});
