import { jobOf, saves, targetOf } from '../../model/derived/array-jobs.ts';
import { rdmSecondary } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkSoftware } from './shared/secondary.ts';

const design = (software: string, instance = 'rac'): string =>
  rdm({
    vm: `guest "Windows Server 2022"  runs Oracle 19c { instance ${instance}  data data }`,
    job: 'using RepNavi on db  secondary on bk01 { chain script }',
    more: [`server bk01 { os "Windows Server 2022"  runs ${software} }`],
  });

export const secondaryRdmOracleRacSoftware = defineRule({
  id: 'secondary/rdm-oracle-rac-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The secondary backup of Oracle RAC uses NetWorker or NetVault Backup in the listed releases.',
    ja: 'Oracle RAC の2次バックアップは NetWorker か NetVault Backup の表記版で行う。',
  },
  message: {
    en: '{server} saves the copies of {job} (Oracle RAC) with {found}; the support table has {allowed}.',
    ja: '{server} は {job}（Oracle RAC）の複製を {found} で保存するが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Use a listed product and release, or ask the PP support desk.',
    ja: '表にある製品・バージョンを使うか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmSupport6),
  applies: (secondary) => saves(jobOf(secondary), 'rdm') && targetOf(jobOf(secondary)) === 'oracle-rac',
  check(secondary, report) {
    checkSoftware(
      secondary,
      rdmSecondary.rows.filter((row) => row.targets.includes('oracle-rac')),
      report,
    );
  },
  cases: {
    violating: [{ title: 'NetBackup', design: design('NetBackup 9.1'), marks: ['NetBackup'] }],
    compliant: [{ title: 'NetWorker', design: design('NetWorker 19.4') }],
    boundary: [
      { title: 'the first release of NetVault', design: design('"NetVault Backup" 11.1') },
      { title: 'a single instance', design: design('NetBackup 9.1', 'single') },
    ],
  },
});
