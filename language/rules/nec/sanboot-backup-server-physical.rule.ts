import { jobOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { physicalServer } from './shared/secondary.ts';

const design = (server: string): string =>
  sanboot({ job: 'using ControlCommand on mgmt01  secondary on bk01', more: [`server bk01 { ${server} }`] });

export const sanbootBackupServerPhysical = defineRule({
  id: 'sanboot/backup-server-physical',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server of a SAN-boot backup is a physical server.',
    ja: 'SAN-boot バックアップのバックアップサーバは物理サーバとする。',
  },
  ...physicalServer,
  source: guide(sections.sanboot),
  applies: (secondary) => saves(jobOf(secondary), 'sanboot'),
  cases: {
    violating: [
      { title: 'a virtual server', design: design('kind virtual'), marks: ['bk01'] },
      {
        title: 'a physical server is there too',
        design: `${design('kind virtual')}server bk02 { kind physical }\n`,
        marks: ['bk01'],
        fixed: `${design('kind virtual').replace('secondary on bk01', 'secondary on bk02')}server bk02 { kind physical }\n`,
      },
    ],
    compliant: [{ title: 'a physical server', design: design('kind physical') }],
    boundary: [{ title: 'no secondary backup', design: sanboot({ more: ['server bk01 { kind virtual }'] }) }],
  },
});
