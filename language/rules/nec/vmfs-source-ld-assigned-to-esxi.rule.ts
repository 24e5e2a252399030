import { jobsOfLd, saves, sourcesOf } from '../../model/derived/array-jobs.ts';
import { datastoresOn, hasRole, hostsSeeing, rolesOf } from '../../model/derived/istorage.ts';
import { datastoreType } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsSourceLdAssignedToEsxi = defineRule({
  id: 'vmfs/source-ld-assigned-to-esxi',
  system: 'nec',
  level: 'error',
  subject: 'ld',
  summary: {
    en: 'A VMFS backup copies logical disks (MV or BV) that are assigned to an ESXi host and used as a VMFS datastore.',
    ja: 'VMFS バックアップの元は ESXi に割り当てて VMFS データストアとして使う論理ディスク(MV/BV)である。',
  },
  message: {
    en: '{ld} is to be copied by {job}, but it is neither an MV nor a BV (it is {role}).',
    ja: '{ld} は {job} の複製元だが、MV でも BV でもない（{role}）。',
  },
  advice: {
    en: 'Give the disk a pair (DDR, RDR) or a snapshot (DSV), assign it to the ESXi hosts with an LD set, and use it as a datastore.',
    ja: 'ペア（DDR・RDR）かスナップショット（DSV）を設定し、LD セットで ESXi に割り付け、データストアとして使う。',
  },
  source: guide(sections.vmfs),
  applies: (ld) => jobsOfLd(ld).some((job) => sourcesOf(job).get(ld) === 'vmfs' && saves(job, 'vmfs')),
  check(ld, report) {
    const jobs = jobsOfLd(ld).filter((job) => sourcesOf(job).get(ld) === 'vmfs');
    const params = { ld, job: jobs, role: [...rolesOf(ld)].join(', ') || 'IV' };
    if (!hasRole(ld, 'MV', 'BV')) {
      report(ld.place(), params, {
        related: jobs.map((job) => ({
          place: job.place(),
          message: { en: 'copied by this job', ja: 'このジョブの複製元' },
        })),
      });
      return;
    }
    if (hostsSeeing(ld).length === 0) {
      report(ld.place(), params, {
        message: {
          en: '{ld} is to be copied by {job}, but no LD set assigns it to an ESXi host.',
          ja: '{ld} は {job} の複製元だが、どの LD セットでも ESXi に割り付けられていない。',
        },
      });
    }
    const isVmfs = datastoresOn(ld).some((datastore) => datastoreType(datastore) === 'vmfs');
    const isVirtualRdm = ld.referrers('rdm', 'on').some((rdm) => rdm.get('compatibility') === 'virtual');
    if (!isVmfs && !isVirtualRdm) {
      report(ld.place(), params, {
        message: {
          en: '{ld} is to be copied by {job}, but it is no part of a VMFS datastore.',
          ja: '{ld} は {job} の複製元だが、VMFS データストアを構成していない。',
        },
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'a datastore on a disk without pair and snapshot',
        design: `array t { ld plain  ldset esx to esx-01 { lds plain } }
vcenter vc { esxi esx-01  datastore ds on plain  vm web on ds }
backup j { protect ds  mode nonstop }`,
        marks: ['plain'],
      },
      {
        title: 'an MV that no host sees',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop }`,
        marks: ['mv'],
      },
    ],
    compliant: [
      {
        title: 'the MV of a datastore',
        design: `array t { ld mv  ld rv  pair p of mv -> rv  ldset esx to esx-01 { lds mv } }
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop }`,
      },
    ],
    boundary: [
      {
        title: 'the MV of a virtual-compatibility RDM of a target VM',
        design: `array t { ld mv  ld mv2  ld rv  ld rv2  pair p of mv -> rv  pair p2 of mv2 -> rv2  ldset esx to esx-01 { lds mv, mv2 } }
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds { rdm data on mv2 { compatibility virtual } } }
backup j { protect web  mode nonstop }`,
      },
    ],
  },
});
