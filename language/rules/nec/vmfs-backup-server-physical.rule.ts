import { defineRule } from '../engine/rule.ts';
import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { physicalServer } from './shared/secondary.ts';

export const vmfsBackupServerPhysical = defineRule({
  id: 'vmfs/backup-server-physical',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server of a VMFS backup is a physical server.',
    ja: 'VMFS バックアップのバックアップサーバは物理サーバとする。',
  },
  ...physicalServer,
  source: guide(sections.vmfs),
  applies: (secondary) => saves(jobOf(secondary), 'vmfs'),
  cases: {
    violating: [
      {
        title: 'a server said to be virtual',
        design: vmfs({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { kind virtual }'] }),
        marks: ['bk01'],
      },
      {
        title: 'a server that is a VM',
        design: vmfs({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 on bkvm'],
          vcenter: ['vm bkvm'],
        }),
        marks: ['bk01'],
      },
      {
        title: 'a VM itself',
        design: vmfs({ job: 'mode nonstop  secondary on bkvm', vcenter: ['vm bkvm'] }),
        marks: ['bkvm'],
      },
      {
        title: 'a physical server is there too; the one that sees the RV comes first',
        design: vmfs({
          job: 'mode nonstop  secondary on bkvm',
          array: ['ldset bk to bk02 { lds rv }'],
          more: ['server bk01 { kind physical }', 'server bk02 { kind physical }', 'server bk03 { kind virtual }'],
          vcenter: ['vm bkvm'],
        }),
        marks: ['bkvm'],
        fixed: vmfs({
          job: 'mode nonstop  secondary on bk02',
          array: ['ldset bk to bk02 { lds rv }'],
          more: ['server bk01 { kind physical }', 'server bk02 { kind physical }', 'server bk03 { kind virtual }'],
          vcenter: ['vm bkvm'],
        }),
      },
    ],
    compliant: [
      {
        title: 'a physical server',
        design: vmfs({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { kind physical }'] }),
      },
    ],
    boundary: [
      {
        title: 'backup server and management server in one physical server',
        design: vmfs({
          job: 'using RepNavi on mgmt01  secondary on mgmt01',
          more: ['server mgmt01 { kind physical  runs iStorageManager 12.4 }'],
        }),
      },
    ],
  },
});
