import { isVcbSoftware } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const backupSoftwareUsesVcbScripts = defineRule({
  id: 'vcb/backup-software-uses-vcb-scripts',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'After installation the backup software has to be configured so that it can use the VCB scripts and utilities.',
    ja: '導入後、VCB のスクリプトとユーティリティを呼び出せるよう製品側を設定する。',
  },
  message: {
    en: '{software} is not configured to call the scripts of Consolidated Backup.',
    ja: '{software} に Consolidated Backup のスクリプトを使う設定がされていない。',
  },
  advice: {
    en: 'Configure it as README.html of the integration module says.',
    ja: '統合モジュールの README.html に従って設定する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  reads: ['vcb-scripts'],
  applies: (runs) => isVcbSoftware(runs),
  check(runs, report) {
    if (!runs.need('vcb-scripts')) report(runs.place('vcb-scripts'), { software: runs.label });
  },
  cases: {
    violating: [
      {
        title: 'not configured',
        design: `vm v
proxy p { runs NetBackup 6.5 { vcb-scripts no } }
backup b { protect v  using VCB on p }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'configured',
        design: `vm v
proxy p { runs NetBackup 6.5 { vcb-scripts yes } }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      { title: 'software of a proxy that no job uses', design: 'proxy p { runs NetBackup 6.5 { vcb-scripts no } }' },
    ],
  },
});
