import { jobOf, saves, targetOf, toolOf } from '../../model/derived/array-jobs.ts';
import { rdmSecondary } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkSoftware } from './shared/secondary.ts';

const design = (software: string, chain = 'repnavi'): string =>
  rdm({
    vm: 'guest "Windows Server 2022"  runs "SQL Server" 2019 { data data }',
    job: `using RepNavi on db  secondary on bk01 { chain ${chain} }`,
    more: [`server bk01 { os "Windows Server 2022"  runs ${software} }`],
  });

export const secondaryRdmRepnaviLinkedSoftware = defineRule({
  id: 'secondary/rdm-repnavi-linked-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The secondary backup that RepNavi Suite links to an RDM job uses NetBackup or Arcserve Backup in the listed releases.',
    ja: 'RepNavi 連携の RDM 2次バックアップ(ファイルシステム・SQL Server・Exchange・Oracle 単一)は NetBackup か Arcserve Backup の表記版で行う。',
  },
  message: {
    en: '{server} saves the copies of {job} with {found}; linked with RepNavi Suite are {allowed}.',
    ja: '{server} は {job} の複製を {found} で保存するが、RepNavi Suite と連携できるのは {allowed} である。',
  },
  advice: {
    en: 'Use a listed product and release, or start the secondary backup by other means (`chain script`, a schedule of its own).',
    ja: '表にある製品・バージョンを使うか、RepNavi の連携を使わずに起動する（`chain script` や独自のスケジュール）。',
  },
  source: guide(sections.rdmSupport6),
  applies(secondary) {
    const job = jobOf(secondary);
    const target = targetOf(job);
    const linked =
      secondary.get('chain') ?? (secondary.get('schedule') || secondary.get('delay') ? 'manual' : 'repnavi');
    return (
      saves(job, 'rdm') &&
      toolOf(job) === 'repnavi' &&
      linked === 'repnavi' &&
      (target === 'filesystem' || target === 'sqlserver' || target === 'exchange' || target === 'oracle')
    );
  },
  check(secondary, report) {
    const target = targetOf(jobOf(secondary));
    checkSoftware(
      secondary,
      rdmSecondary.rows.filter((row) => row.linked && (row.targets as readonly string[]).includes(target!)),
      report,
    );
  },
  cases: {
    violating: [
      {
        title: 'NetBackup 8.3, which the VMFS table has and this one has not',
        design: design('NetBackup 8.3'),
        marks: ['8.3'],
      },
      { title: 'Arcserve Backup r17', design: design('"Arcserve Backup" r17'), marks: ['r17'] },
      { title: 'NetWorker', design: design('NetWorker 19.4'), marks: ['NetWorker'] },
    ],
    compliant: [{ title: 'Arcserve Backup 19', design: design('"Arcserve Backup" 19') }],
    boundary: [
      { title: 'NetBackup 8.2', design: design('NetBackup 8.2') },
      { title: 'not linked', design: design('NetWorker 19.4', 'script') },
    ],
  },
});
