import { jobOf, needBackupServer, rdmVmsOf, saves } from '../../model/derived/array-jobs.ts';
import { needGuestOs, needOs, osOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { otherBackupServers } from './shared/alternatives.ts';
import { guide, sections } from './shared/guide.ts';

const design = (guest: string, server: string): string =>
  rdm({ vm: `guest "${guest}"`, job: 'mode nonstop  secondary on bk01', more: [`server bk01 { os "${server}" }`] });

export const rdmSecondaryServerOsMatchesGuest = defineRule({
  id: 'rdm/secondary-server-os-matches-guest',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server of an RDM secondary backup is of the guest’s kind of OS, since it mounts the guest’s file system.',
    ja: 'RDM の2次バックアップのバックアップサーバは仮想マシンの OS に合わせて用意する。',
  },
  message: {
    en: '{server} runs {found}, but the disks of {job} hold file systems of {guest}.',
    ja: '{server} の OS は {found} 系だが、{job} のディスクは {guest} 系のファイルシステムである。',
  },
  advice: {
    en: 'Let a backup server of the same kind of OS mount the copies.',
    ja: '同じ系統の OS のバックアップサーバで複製をマウントする。',
  },
  source: guide(sections.rdm),
  applies: (secondary) => saves(jobOf(secondary), 'rdm') && rdmVmsOf(jobOf(secondary)).length > 0,
  check(secondary, report) {
    const server = needBackupServer(secondary);
    if (!server) return;
    const found = needOs(server).family;
    for (const vm of rdmVmsOf(jobOf(secondary))) {
      const guest = needGuestOs(vm).family;
      if (guest === found) continue;
      report(
        secondary.place('on'),
        { server, found, guest, job: jobOf(secondary) },
        {
          related: [
            { place: vm.place(), message: { en: 'the guest', ja: '対象の仮想マシン' } },
            { place: server.place(), message: { en: 'the backup server', ja: 'バックアップサーバ' } },
          ],
          fixes: () => otherBackupServers(secondary, (other) => osOf(other)?.family === guest),
        },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a Linux server for a Windows guest',
        design: design('Windows Server 2022', 'Red Hat Enterprise Linux 8.6'),
        marks: ['bk01'],
      },
      {
        title: 'a server of the right kind is there too',
        design: `${design('Windows Server 2022', 'Red Hat Enterprise Linux 8.6')}server bk02 { os "Windows Server 2019" }\n`,
        marks: ['bk01'],
        fixed: `${design('Windows Server 2022', 'Red Hat Enterprise Linux 8.6').replace('secondary on bk01', 'secondary on bk02')}server bk02 { os "Windows Server 2019" }\n`,
      },
    ],
    compliant: [{ title: 'Windows for Windows', design: design('Windows Server 2019', 'Windows Server 2022') }],
    boundary: [{ title: 'Linux for Linux', design: design('RHEL 8.6', 'Red Hat Enterprise Linux 8.6') }],
  },
});
