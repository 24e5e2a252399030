import { saves, sourcesOf } from '../../model/derived/array-jobs.ts';
import { hasRole, rolesOf } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { pairWithSpare } from './shared/alternatives.ts';
import { guide, sections } from './shared/guide.ts';

export const sanbootTargetLdIsMv = defineRule({
  id: 'sanboot/target-ld-is-mv',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The SAN-boot backup source is a logical disk (MV) that is assigned to ESXi as its OS area.',
    ja: 'SAN-boot のバックアップ元は ESXi の OS 領域として割り当てた論理ディスク(MV)である。',
  },
  message: {
    en: '{job} saves the system disk {ld}, which is no MV (it is {role}).',
    ja: '{job} のシステムディスク {ld} は MV ではない（{role}）。',
  },
  advice: {
    en: 'Pair the boot disk with an RV.',
    ja: '起動ディスクに RV とのペアを設定する。',
  },
  source: guide(sections.sanboot),
  applies: (job) => saves(job, 'sanboot'),
  check(job, report) {
    const sources = [...sourcesOf(job)].filter(([, region]) => region === 'sanboot').map(([ld]) => ld);
    for (const ld of sources) {
      if (hasRole(ld, 'MV')) continue;
      report(
        job.place('protect'),
        { job, ld, role: [...rolesOf(ld)].join(', ') || 'IV' },
        {
          related: [{ place: ld.place(), message: { en: 'the boot disk', ja: '起動ディスク' } }],
          fixes: () => pairWithSpare(ld),
        },
      );
    }
    if (sources.length > 0) return;
    report(
      job.place('protect'),
      { job },
      {
        message: {
          en: '{job} saves the system of a host that boots from no logical disk.',
          ja: '{job} の対象ホストは論理ディスクから起動していない。',
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the boot disk is a BV',
        design: `array t { ld bv  ld sv  snapshot s of bv { svs sv } }
server mgmt01
vcenter vc { esxi esx-01 { boot bv } }
backup j { protect esx-01  using ControlCommand on mgmt01 }`,
        marks: ['esx-01'],
      },
      {
        title: 'a disk of the same size is free',
        design: `array t { ld os { size 100 GB }  ld spare { size 100 GB } }
server mgmt01
vcenter vc { esxi esx-01 { boot os } }
backup j { protect esx-01  using ControlCommand on mgmt01 }`,
        marks: ['esx-01'],
        fixed: `array t { ld os { size 100 GB }  ld spare { size 100 GB }  pair os_pair of os -> spare }
server mgmt01
vcenter vc { esxi esx-01 { boot os } }
backup j { protect esx-01  using ControlCommand on mgmt01 }`,
      },
      {
        title: 'the host boots from a local disk',
        design: `server mgmt01
vcenter vc { esxi esx-01 { boot local } }
backup j { protect esx-01  using ControlCommand on mgmt01 }`,
        marks: ['esx-01'],
      },
    ],
    compliant: [{ title: 'an MV', design: sanboot({}) }],
    boundary: [
      {
        title: 'the boot disk itself is named',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01.boot  using ControlCommand on mgmt01 }`,
      },
    ],
  },
});
