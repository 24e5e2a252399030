import { copiesOf, saves, technologiesOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const sanbootDdrOnly = defineRule({
  id: 'sanboot/ddr-only',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A SAN-boot backup runs DDR (RDR is read the same way); DSV is not described for it.',
    ja: 'SAN-boot のバックアップは DDR で行い(RDR も同様)、DSV は記載されていない。',
  },
  message: {
    en: '{job} saves a boot disk with {found}; described is {allowed}.',
    ja: '{job} は起動ディスクを {found} で対象とするが、記載があるのは {allowed} である。',
  },
  advice: {
    en: 'Pair the boot disk with an RV, and name the pair in the job.',
    ja: '起動ディスクに RV とのペアを設定し、ジョブでそのペアを使う。',
  },
  source: guide(sections.sanboot),
  applies: (job) => saves(job, 'sanboot') && copiesOf(job).length > 0,
  check(job, report) {
    if (!technologiesOf(job).has('DSV')) return;
    const place = job.states('snapshots') ? job.place('snapshots') : job.place('protect');
    report(place, { job: job.label, found: 'DSV', allowed: 'DDR, RDR' });
  },
  cases: {
    violating: [
      {
        title: 'a snapshot of the boot disk',
        design: `array t { ld mv  ld sv  snapshot s of mv { svs sv } }
server mgmt01
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  snapshots s  using ControlCommand on mgmt01 }`,
        marks: ['s'],
      },
    ],
    compliant: [{ title: 'DDR', design: sanboot({}) }],
    boundary: [
      {
        title: 'RDR',
        design: `array t { ld mv }
array u { ld rv  pair p of t.mv -> rv }
server mgmt01
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  using ControlCommand on mgmt01 }`,
      },
    ],
  },
});
