import { isVcbSoftware, savesChanges, softwareJob } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const useTimestampsForChangedFiles = defineRule({
  id: 'vcb/use-timestamps-for-changed-files',
  system: 'vcb',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'Configure the backup client to detect changed files by timestamp.',
    ja: '変更ファイルの判定はタイムスタンプで行うようクライアントを設定する。',
  },
  message: {
    en: '{software} finds changed files by {found}, and {job} is {kind}.',
    ja: '{software} は変更ファイルを {found} で検出するが、{job} は {kind} である。',
  },
  advice: { en: 'Let the client find changed files by timestamp.', ja: 'タイムスタンプで変更ファイルを検出する。' },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  reads: ['change-detection'],
  applies: (runs) => isVcbSoftware(runs) && softwareJob(runs, savesChanges) !== undefined,
  check(runs, report) {
    const found = runs.need('change-detection');
    if (found === 'timestamp') return;
    const job = softwareJob(runs, savesChanges);
    report(
      runs.place('change-detection'),
      { software: runs.label, found, job: job?.label ?? '', kind: job?.get('kind') ?? '' },
      {
        fixes: () => [say(runs, 'change-detection', 'timestamp')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'by archive bit',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-detection archive-bit } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
        marks: ['archive-bit'],
        fixed: `vm v
proxy p { runs NetBackup 6.5 { change-detection timestamp } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
      },
    ],
    compliant: [
      {
        title: 'by timestamp',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-detection timestamp } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
      },
    ],
    boundary: [
      {
        title: 'full backups only',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-detection journal } }
backup b { protect v  using VCB on p  level file  kind full }`,
      },
    ],
  },
});
