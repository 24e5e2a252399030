import { isVcbSoftware, savesChanges, softwareJob } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const changeJournalDisabled = defineRule({
  id: 'vcb/change-journal-disabled',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'The Windows Change Journal cannot be used for incremental backup of snapshots and has to be disabled.',
    ja: 'スナップショットの増分取得に Change Journal は使えないので無効にする。',
  },
  message: {
    en: '{software} uses the Windows Change Journal, and {job} is {kind}.',
    ja: '{software} は Windows の Change Journal を使うが、{job} は {kind} である。',
  },
  advice: {
    en: 'Switch the Change Journal off and let the client find changed files by timestamp.',
    ja: 'Change Journal を無効にし、タイムスタンプで変更を検出する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  reads: ['change-journal'],
  applies: (runs) => isVcbSoftware(runs) && softwareJob(runs, savesChanges) !== undefined,
  check(runs, report) {
    if (!runs.need('change-journal')) return;
    const job = softwareJob(runs, savesChanges);
    report(
      runs.place('change-journal'),
      { software: runs.label, job: job?.label ?? '', kind: job?.get('kind') ?? '' },
      {
        fixes: () => [say(runs, 'change-journal', 'no')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a differential job',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-journal yes } }
backup b { protect v  using VCB on p  level file  kind differential }`,
        marks: ['yes'],
        fixed: `vm v
proxy p { runs NetBackup 6.5 { change-journal no } }
backup b { protect v  using VCB on p  level file  kind differential }`,
      },
    ],
    compliant: [
      {
        title: 'switched off',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-journal no } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
      },
    ],
    boundary: [
      {
        title: 'full backups only',
        design: `vm v
proxy p { runs NetBackup 6.5 { change-journal yes } }
backup b { protect v  using VCB on p  level file  kind full }`,
      },
    ],
  },
});
