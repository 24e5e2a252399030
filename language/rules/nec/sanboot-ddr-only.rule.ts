import {
  copiesOf,
  saves,
  snapshotsOf,
  sourcesOf,
  technologiesOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { pairsFrom } from '../../model/derived/istorage.ts';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { guide, nameText, sections } from './shared/guide.ts';

const both = (
  copies: string,
): string => `array t { ld mv  ld rv  ld sv  pair p of mv -> rv  snapshot s of mv { svs sv } }
server mgmt01
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  ${copies}  using ControlCommand on mgmt01 }`;

/** Copies the boot disks by their pairs; none where a disk has no pair or the job does not name its snapshots. */
function usePairs(job: Backup): readonly Fix[] {
  const entry = job.entry.entries.find((sub) => sub.key === 'snapshots');
  const pairs = [...sourcesOf(job).keys()].map((ld) => pairsFrom(ld)[0]);
  if (!entry || pairs.length === 0 || pairs.some((pair) => !pair)) return [];
  const names = pairs.map((pair) => nameText(pair!.name ?? '')).join(', ');
  return [
    {
      title: { en: `Copy by \`pairs ${names}\``, ja: `\`pairs ${names}\` で複製する` },
      safe: false,
      edits: [{ file: job.place().file, start: entry.start, end: entry.end, text: `pairs ${names}` }],
    },
  ];
}

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
    const snapshots = snapshotsOf(job);
    report(
      place,
      { job, found: 'DSV', allowed: 'DDR, RDR' },
      {
        related: snapshots.map((each) => ({
          place: each.place(),
          message: { en: 'the snapshot', ja: '該当するスナップショット' },
        })),
        fixes: () => usePairs(job),
      },
    );
  },
  fixable: true,
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
      {
        title: 'a snapshot, where there is a pair too',
        design: both('snapshots s'),
        marks: ['s'],
        fixed: both('pairs p'),
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
