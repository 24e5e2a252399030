import { backupServerOf, jobOf, saves, toolOf } from '../../model/derived/array-jobs.ts';
import { osOf } from '../../model/derived/machines.ts';
import { vmfsSecondary } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkSoftware } from './shared/secondary.ts';

const server = (runs: string): string =>
  repnavi({
    job: 'mode nonstop  secondary on bk01',
    more: [`server bk01 { os "Red Hat Enterprise Linux 8.6"  ${runs} }`],
  });

export const secondaryVmfsLinuxSoftware = defineRule({
  id: 'secondary/vmfs-linux-software',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'On a Linux backup server the secondary backup of VMFS uses NetBackup, NetWorker or NetVault in the listed releases.',
    ja: 'Linux バックアップサーバの VMFS 2次バックアップは NetBackup・NetWorker・NetVault の表記版で行う。',
  },
  message: {
    en: '{server} (Linux) saves the copies of {job} with {found}; the support table has {allowed}.',
    ja: '{server}（Linux）は {job} の複製を {found} で保存するが、サポート表にあるのは {allowed} である。',
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
      saves(job, 'vmfs') && toolOf(job) === 'repnavi' && machine !== undefined && osOf(machine)?.family === 'linux'
    );
  },
  check(secondary, report) {
    checkSoftware(
      secondary,
      vmfsSecondary.rows.filter((row) => row.server === 'linux'),
      report,
    );
  },
  cases: {
    violating: [
      {
        title: 'Arcserve Backup is for Windows',
        design: server('runs "Arcserve Backup" 19'),
        marks: ['"Arcserve Backup"'],
      },
      { title: 'a release of NetVault that is not listed', design: server('runs NetVault 12.0'), marks: ['12.0'] },
    ],
    compliant: [{ title: 'NetBackup', design: server('runs NetBackup 8.3') }],
    boundary: [
      { title: 'the next release of NetVault', design: server('runs "NetVault Backup" 12.1') },
      {
        title: 'without RepNavi Suite the table says nothing',
        design: vmfs({
          job: 'using ControlCommand on bk01  secondary on bk01',
          more: ['server bk01 { os "Red Hat Enterprise Linux 8.6"  runs "Arcserve Backup" 19 }'],
        }),
      },
    ],
  },
});
