import { needUse, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const preBackupScriptMustRun = defineRule({
  id: 'vcb/pre-backup-script-must-run',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The backup software has to call the pre-backup script before it reads data.',
    ja: 'バックアップソフトは読み出し前にプリバックアップ スクリプトを必ず呼び出す。',
  },
  message: {
    en: '{job} does not call the pre-backup script.',
    ja: '{job} はプリバックアップスクリプトを呼び出さない。',
  },
  advice: {
    en: 'Let the backup software call the pre-backup script of the integration module.',
    ja: 'バックアップソフトウェアから統合モジュールのプリバックアップスクリプトを呼び出す。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    if (needUse(job, 'pre-command')) return;
    report(
      placeOfUse(job, 'pre-command'),
      { job: whoUses(job, 'pre-command') },
      { fixes: () => sayUse(job, 'pre-command', 'yes') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not called',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { pre-command no } }`,
        marks: ['no'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { pre-command yes } }`,
      },
    ],
    compliant: [
      {
        title: 'called',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { pre-command yes } }`,
      },
    ],
    boundary: [
      {
        title: 'said for the whole proxy',
        design: `vm v
proxy p { runs VCB 1.1 { pre-command yes } }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
