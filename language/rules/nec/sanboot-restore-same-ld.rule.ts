import { arrayBackupOf, saves, sourcesOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (restore: string): string =>
  sanboot({ more: [`restore r of j { scope esxi  source secondary${restore} }`] });

export const sanbootRestoreSameLd = defineRule({
  id: 'sanboot/restore-same-ld',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'The ESXi system comes back to its own logical disk by a RAW restore to the RV and a DDR restore to the MV.',
    ja: 'ESXi システム領域を元の MV と同一の論理ディスクに戻す場合は RV へ RAW リストア後に DDR リストアで MV を復旧する。',
  },
  message: {
    en: '{restore} brings the ESXi system back from the secondary backup with `method {found}`; it has to be `{allowed}`.',
    ja: '{restore} は2次バックアップから ESXi システムを `method {found}` で戻すが、`{allowed}` でなければならない。',
  },
  advice: {
    en: 'Restore to the RV as a RAW device, then copy RV to MV with DDR.',
    ja: 'RAW デバイス形式で RV に戻してから、DDR で MV を復旧する。',
  },
  source: guide(sections.sanbootRestore),
  applies(restore) {
    const job = arrayBackupOf(restore);
    if (!job || !saves(job, 'sanboot') || restore.get('source') !== 'secondary') return false;
    const to = restore.get('to-ld');
    return (
      (!to || sourcesOf(job).has(to)) && restore.get('array-replaced') !== true && restore.get('reinstall') !== true
    );
  },
  check(restore, report) {
    const method = restore.get('method');
    // not said, the plan does it in this order
    if (!method || method === 'raw-then-pair') return;
    report(
      restore.place('method'),
      { restore, found: method, allowed: 'raw-then-pair' },
      { fixes: () => [set(restore, 'method', 'raw-then-pair')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'RAW straight to the MV',
        design: design('  method direct'),
        marks: ['direct'],
        fixed: design('  method raw-then-pair'),
      },
    ],
    compliant: [{ title: 'to the RV, then to the MV', design: design('  method raw-then-pair') }],
    boundary: [{ title: 'not said: the plan does it so', design: design('') }],
  },
});
