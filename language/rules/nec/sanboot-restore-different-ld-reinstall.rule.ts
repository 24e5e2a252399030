import { arrayBackupOf, saves, sourcesOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (restore: string): string =>
  sanboot({ array: ['ld new'], more: [`restore r of j { scope esxi${restore} }`] });

export const sanbootRestoreDifferentLdReinstall = defineRule({
  id: 'sanboot/restore-different-ld-reinstall',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'The ESXi system comes back to another logical disk than the original MV by reinstalling ESXi.',
    ja: '元の MV と異なる LD に復旧する場合は ESXi の再インストールで復旧する。',
  },
  message: {
    en: '{restore} brings the ESXi system back to {found}, which is not the original disk; ESXi has to be reinstalled there.',
    ja: '{restore} は元のディスクではない {found} に ESXi システムを戻すが、この場合は再インストールが必要である。',
  },
  advice: {
    en: 'Reinstall ESXi on the new disk (`reinstall yes`).',
    ja: '新しいディスクに ESXi を再インストールする（`reinstall yes`）。',
  },
  source: guide(sections.sanbootRestore),
  applies(restore) {
    const job = arrayBackupOf(restore);
    const to = restore.get('to-ld');
    return job !== undefined && saves(job, 'sanboot') && !!to && !sourcesOf(job).has(to);
  },
  check(restore, report) {
    if (restore.get('reinstall') === true) return;
    report(
      restore.place('to-ld'),
      { restore, found: restore.get('to-ld') ?? undefined },
      { fixes: () => [set(restore, 'reinstall', 'yes')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a new disk by DDR',
        design: design('  to-ld new'),
        marks: ['new'],
        fixed: design('  to-ld new  reinstall yes'),
      },
    ],
    compliant: [{ title: 'reinstalled on the new disk', design: design('  to-ld new  reinstall yes') }],
    boundary: [{ title: 'the original disk', design: design('  to-ld mv') }],
  },
});
