import { backupSoftwareOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const backupSoftwareInCompatibilityGuide = defineRule({
  id: 'vcb/backup-software-in-compatibility-guide',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'The backup product must support VCB; the supported packages are in the VI3 Backup Software Compatibility Guide.',
    ja: '使用製品は『バックアップソフトウェア互換性ガイド』に載る Consolidated Backup 対応品でなければならない。',
  },
  message: {
    en: '{software} is not in the compatibility guide for backup software.',
    ja: '{software} はバックアップソフトウェア互換性ガイドに記載がない。',
  },
  advice: {
    en: 'Choose a product and version that the VMware Infrastructure 3 backup software compatibility guide lists.',
    ja: '『VMware Infrastructure 3 バックアップソフトウェア互換性ガイド』に記載の製品・バージョンを選ぶ。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  applies: (runs) => runs.parent?.is('proxy') === true && backupSoftwareOn(runs.parent).includes(runs),
  check(runs, report) {
    const said = runs.says('compatibility-guide');
    const stated = runs.get('in-compatibility-guide');
    if (said === 'refuted' || stated === false) {
      const place = stated === false ? runs.place('in-compatibility-guide') : runs.place();
      report(place, { software: runs.label });
    } else if (said !== 'confirmed' && stated !== true) runs.need('in-compatibility-guide');
  },
  cases: {
    violating: [
      { title: 'not listed', design: 'proxy p { runs NetBackup 6.5 { in-compatibility-guide no } }', marks: ['no'] },
      {
        title: 'somebody looked and did not find it',
        design: 'proxy p { runs NetBackup 6.5 { refuted compatibility-guide by "storage team" on 2026-04-01 } }',
        marks: ['NetBackup'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: 'proxy p { runs NetBackup 6.5 { confirmed compatibility-guide by "storage team" on 2026-04-01 } }',
      },
    ],
    boundary: [{ title: 'stated as a fact', design: 'proxy p { runs NetBackup 6.5 { in-compatibility-guide yes } }' }],
  },
});
