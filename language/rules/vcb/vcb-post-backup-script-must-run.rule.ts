import { needUse, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const postBackupScriptMustRun = defineRule({
  id: 'vcb/post-backup-script-must-run',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'After the backup the post-backup script has to be called to unmount the snapshot and leave snapshot mode.',
    ja: '取得後はポストバックアップ スクリプトでアンマウントとスナップショット解除まで行う。',
  },
  message: {
    en: '{job} does not call the post-backup script: the VM stays mounted and in snapshot mode.',
    ja: '{job} はポストバックアップスクリプトを呼び出さず、仮想マシンがマウントされスナップショットモードのまま残る。',
  },
  advice: {
    en: 'Let the backup software call the post-backup script of the integration module.',
    ja: 'バックアップソフトウェアから統合モジュールのポストバックアップスクリプトを呼び出す。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    if (needUse(job, 'post-command')) return;
    report(
      placeOfUse(job, 'post-command'),
      { job: whoUses(job, 'post-command') },
      { fixes: () => sayUse(job, 'post-command', 'yes') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not called',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { post-command no } }`,
        marks: ['no'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { post-command yes } }`,
      },
    ],
    compliant: [
      {
        title: 'called',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { post-command yes } }`,
      },
    ],
    boundary: [
      {
        title: 'said for the whole proxy',
        design: `vm v
proxy p { runs VCB 1.1 { post-command yes } }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
