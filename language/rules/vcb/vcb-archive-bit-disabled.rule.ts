import { isVcbSoftware, savesChanges, softwareJob } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const archiveBitDisabled = defineRule({
  id: 'vcb/archive-bit-disabled',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'For incremental or differential backups the Windows archive bit must not be used, since the snapshot cannot be modified.',
    ja: '増分・差分ではスナップショットを書き換えられないため、アーカイブ ビットの利用を無効にする。',
  },
  why: {
    en: 'To use the archive bit the software has to change the file system, and a snapshot cannot be changed.',
    ja: 'アーカイブビットを使うにはファイルシステムの変更が必要だが、スナップショットは変更できない。',
  },
  message: {
    en: '{software} uses the archive bit, and {job} is {kind}.',
    ja: '{software} はアーカイブビットを使うが、{job} は {kind} である。',
  },
  advice: {
    en: 'Switch the archive bit off and let the client find changed files by timestamp.',
    ja: 'アーカイブビットを無効にし、タイムスタンプで変更を検出する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  reads: ['archive-bit'],
  applies: (runs) => isVcbSoftware(runs) && softwareJob(runs, savesChanges) !== undefined,
  check(runs, report) {
    if (!runs.need('archive-bit')) return;
    const job = softwareJob(runs, savesChanges);
    report(
      runs.place('archive-bit'),
      { software: runs.label, job: job?.label ?? '', kind: job?.get('kind') ?? '' },
      {
        fixes: () => [say(runs, 'archive-bit', 'no')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an incremental job',
        design: `vm v
proxy p { runs NetBackup 6.5 { archive-bit yes } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
        marks: ['yes'],
        fixed: `vm v
proxy p { runs NetBackup 6.5 { archive-bit no } }
backup b { protect v  using VCB on p  level file  kind incremental }`,
      },
    ],
    compliant: [
      {
        title: 'switched off',
        design: `vm v
proxy p { runs NetBackup 6.5 { archive-bit no } }
backup b { protect v  using VCB on p  level file  kind differential }`,
      },
    ],
    boundary: [
      {
        title: 'full backups only',
        design: `vm v
proxy p { runs NetBackup 6.5 { archive-bit yes } }
backup b { protect v  using VCB on p  level file  kind full }`,
      },
    ],
  },
});
