import { arrayBackupOf, isPairRestore, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { fileRecovery, mountsOf } from './shared/restores.ts';

const design = (restore: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds  vm app on ds }
backup j { protect ds  mode nonstop }
restore r of j { scope vm  vms web  source rv  host esx-01${restore} }
`;

export const manualRvNewSignature = defineRule({
  id: 'manual/rv-new-signature',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'The RV is registered as a new datastore with a new signature.',
    ja: 'RV は「新しい署名を割り当て」で新しいデータストアとして登録する。',
  },
  message: {
    en: '{restore} registers the RV with `signature {found}`; beside its MV it needs `{allowed}`.',
    ja: '{restore} は RV を `signature {found}` で登録するが、MV と並べて登録するには `{allowed}` が必要である。',
  },
  advice: {
    en: 'Assign a new signature. Run the backup again afterwards, so that the UUIDs of MV and RV match.',
    ja: '新しい署名を割り当てる。復旧後は MV と RV の UUID を一致させるためバックアップを再実行する。',
  },
  source: guide(sections.manualDdr),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && fileRecovery(restore) === 'rv' && !isPairRestore(restore);
  },
  check(restore, report) {
    const params = { restore, found: 'keep', allowed: 'new' };
    if (restore.get('signature') === 'keep') {
      report(restore.place('signature'), params, { fixes: () => [set(restore, 'signature', 'new')] });
    }
    for (const step of mountsOf(restore)) {
      if (step.get('signature') !== 'keep') continue;
      report(step.place('signature'), params, { fixes: () => [set(step, 'signature', 'new')] });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the existing signature',
        design: design('  signature keep'),
        marks: ['keep'],
        fixed: design('  signature new'),
      },
      {
        title: 'in a procedure of the site',
        design: `${design('')}procedure own for r { step datastore-mount { signature keep } }`,
        marks: ['keep'],
        fixed: `${design('')}procedure own for r { step datastore-mount { signature new } }`,
      },
    ],
    compliant: [{ title: 'a new signature', design: design('  signature new') }],
    boundary: [{ title: 'not said: the plan assigns a new one', design: design('') }],
  },
});
