import { jobOf, needBackupServer, saves } from '../../model/derived/array-jobs.ts';
import { needOs } from '../../model/derived/machines.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsBackupServerOs = defineRule({
  id: 'vmfs/backup-server-os',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server of a VMFS secondary backup runs Windows or Linux.',
    ja: 'VMFS の2次バックアップを行うバックアップサーバは Windows または Linux である。',
  },
  message: {
    en: '{server} runs {found}; the backup server of {job} has to run Windows or Linux.',
    ja: '{server} の OS は {found} だが、{job} のバックアップサーバは Windows か Linux でなければならない。',
  },
  advice: {
    en: 'Choose a Windows or Linux server as backup server.',
    ja: 'バックアップサーバを Windows または Linux のサーバにする。',
  },
  source: guide(sections.vmfs),
  applies: (secondary) => saves(jobOf(secondary), 'vmfs'),
  check(secondary, report) {
    const server = needBackupServer(secondary);
    if (!server) return;
    const os = needOs(server);
    if (os.family === 'windows' || os.family === 'linux') return;
    report(secondary.place('on'), { server, found: osName(os), job: jobOf(secondary) });
  },
  cases: {
    violating: [
      {
        title: 'an ESXi host as backup server',
        design: vmfs({ job: 'mode nonstop  secondary on esx-09', more: ['esxi esx-09'] }),
        marks: ['esx-09'],
      },
      {
        title: 'a UNIX server',
        design: vmfs({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { os "HP-UX 11.31" }'] }),
        marks: ['bk01'],
      },
    ],
    compliant: [
      {
        title: 'Windows',
        design: vmfs({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { os "Windows Server 2022" }'] }),
      },
    ],
    boundary: [
      {
        title: 'Linux',
        design: vmfs({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 { os "Red Hat Enterprise Linux 8.6" }'],
        }),
      },
    ],
  },
});
