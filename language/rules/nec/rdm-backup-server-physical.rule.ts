import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { physicalServer } from './shared/secondary.ts';

export const rdmBackupServerPhysical = defineRule({
  id: 'rdm/backup-server-physical',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server of an RDM backup is a physical server.',
    ja: 'RDM バックアップのバックアップサーバは物理サーバとする。',
  },
  ...physicalServer,
  source: guide(sections.rdm),
  applies: (secondary) => saves(jobOf(secondary), 'rdm'),
  cases: {
    violating: [
      {
        title: 'a virtual server',
        design: rdm({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { kind virtual }'] }),
        marks: ['bk01'],
      },
      {
        title: 'a physical server is there too',
        design: rdm({
          job: 'mode nonstop  secondary on bk01',
          more: ['server bk01 { kind virtual }', 'server bk02 { kind physical }'],
        }),
        marks: ['bk01'],
        fixed: rdm({
          job: 'mode nonstop  secondary on bk02',
          more: ['server bk01 { kind virtual }', 'server bk02 { kind physical }'],
        }),
      },
    ],
    compliant: [
      {
        title: 'a physical server',
        design: rdm({ job: 'mode nonstop  secondary on bk01', more: ['server bk01 { kind physical }'] }),
      },
    ],
    boundary: [
      {
        title: 'the management server does it',
        design: rdm({
          job: 'mode nonstop  secondary on mgmt01',
          more: ['server mgmt01 { kind physical  runs iStorageManager 12.4 }'],
        }),
      },
    ],
  },
});
