import { arrayBackupOf, isVmRestore, saves, technologiesOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (restore: string): string => vmfs({ more: [`restore r of j { source secondary${restore} }`] });

export const vmfsRestoreFromSecondary = defineRule({
  id: 'vmfs/restore-from-secondary',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'VMFS comes back from a secondary backup by a RAW restore to the RV and a DDR restore to the MV.',
    ja: 'VMFS 領域は RV へ RAW リストア後に DDR リストアで MV を復旧する。',
  },
  message: {
    en: '{restore} brings VMFS back from the secondary backup with `method {found}`; it has to be `{allowed}`.',
    ja: '{restore} は2次バックアップから VMFS を `method {found}` で戻すが、`{allowed}` でなければならない。',
  },
  advice: {
    en: 'Restore to the RV as a RAW device, then copy RV to MV with DDR.',
    ja: 'RAW デバイス形式で RV に戻してから、DDR で MV を復旧する。',
  },
  source: guide(sections.sanbootRestore),
  applies(restore) {
    const job = arrayBackupOf(restore);
    if (!job || !saves(job, 'vmfs') || restore.get('source') !== 'secondary' || isVmRestore(restore)) return false;
    return technologiesOf(job).has('DDR') || technologiesOf(job).has('RDR');
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
    boundary: [
      { title: 'not said: the plan does it so', design: design('') },
      {
        title: 'from the RV, without the secondary backup',
        design: vmfs({ more: ['restore r of j { source rv  method pair }'] }),
      },
    ],
  },
});
