import { backupServerOf, jobOf, saves, toolOf } from '../../model/derived/array-jobs.ts';
import { osOf } from '../../model/derived/machines.ts';
import { vmfsSecondary } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkSoftware } from './shared/secondary.ts';

const server = (runs: string, os = 'Windows Server 2022'): string =>
  repnavi({ job: 'mode nonstop  secondary on bk01', more: [`server bk01 { os "${os}"  ${runs} }`] });

export const secondaryVmfsWindowsSoftware = defineRule({
  id: 'secondary/vmfs-windows-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'On a Windows backup server the secondary backup of VMFS uses Arcserve Backup or NetWorker in the listed releases.',
    ja: 'Windows バックアップサーバの VMFS 2次バックアップは Arcserve Backup か NetWorker の表記版で行う。',
  },
  message: {
    en: '{server} (Windows) saves the copies of {job} with {found}; the support table has {allowed}.',
    ja: '{server}（Windows）は {job} の複製を {found} で保存するが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Use a listed product and release, or ask the PP support desk.',
    ja: '表にある製品・バージョンを使うか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.vmfsSupport2),
  applies(secondary) {
    const machine = backupServerOf(secondary);
    const job = jobOf(secondary);
    return (
      saves(job, 'vmfs') && toolOf(job) === 'repnavi' && machine !== undefined && osOf(machine)?.family === 'windows'
    );
  },
  check(secondary, report) {
    checkSoftware(
      secondary,
      vmfsSecondary.rows.filter((row) => row.server === 'windows'),
      report,
    );
  },
  cases: {
    violating: [
      { title: 'NetWorker 7.6 is for Linux', design: server('runs NetWorker 7.6'), marks: ['7.6'] },
      { title: 'NetBackup is for Linux', design: server('runs NetBackup 9.1'), marks: ['NetBackup'] },
    ],
    compliant: [{ title: 'Arcserve Backup', design: server('runs "Arcserve Backup" 19') }],
    boundary: [
      { title: 'the first release of NetWorker', design: server('runs NetWorker 8.0') },
      { title: 'written without its letter', design: server('runs "Arcserve Backup" 17.5') },
      {
        title: 'two products, one of them listed',
        design: server('runs "Backup Exec" 21  runs "Arcserve Backup" r16.5'),
      },
    ],
  },
});
