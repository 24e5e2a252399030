import { rdmsOfJob, saves } from '../../model/derived/array-jobs.ts';
import { hasRole, rdmLd, rolesOf } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { pairWithSpare } from './shared/alternatives.ts';
import { guide, sections } from './shared/guide.ts';

export const rdmLdAssignedToEsxiThenVm = defineRule({
  id: 'rdm/ld-assigned-to-esxi-then-vm',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'An RDM backup copies a logical disk (MV or BV) that is connected to the VM as a physical-compatibility RDM.',
    ja: 'RDM バックアップの元は論理ディスク(MV/BV)を RDM(物理互換)で仮想マシンに接続したものである。',
  },
  message: {
    en: '{job} saves {rdm} on {ld}, which is neither an MV nor a BV (it is {role}).',
    ja: '{job} が対象とする {rdm} の {ld} は、MV でも BV でもない（{role}）。',
  },
  advice: {
    en: 'Give the logical disk a pair or a snapshot, or protect another disk.',
    ja: '論理ディスクにペアかスナップショットを設定するか、保護対象を見直す。',
  },
  source: guide(sections.rdm),
  applies: (job) => saves(job, 'rdm') && rdmsOfJob(job).length > 0,
  check(job, report) {
    for (const disk of rdmsOfJob(job)) {
      const ld = rdmLd(disk);
      if (!ld) {
        report(
          disk.place('on'),
          { job, rdm: disk },
          {
            message: {
              en: '{job} saves {rdm}, which is on no logical disk of an array.',
              ja: '{job} が対象とする {rdm} は、アレイの論理ディスク上にない。',
            },
          },
        );
      } else if (!hasRole(ld, 'MV', 'BV')) {
        const role = [...rolesOf(ld)].join(', ') || 'IV';
        report(
          disk.place('on'),
          { job, rdm: disk, ld, role },
          {
            related: [{ place: ld.place(), message: { en: 'the logical disk', ja: '該当する論理ディスク' } }],
            fixes: () => pairWithSpare(ld),
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a disk without pair and snapshot',
        design: `array t { ld plain }
vcenter vc { vm db { rdm data on plain { compatibility physical } } }
backup j { protect db.data  mode nonstop }`,
        marks: ['plain'],
      },
      {
        title: 'a disk of the same size is free',
        design: `array t { ld plain { size 1 TB }  ld small { size 1 GB }  ld spare { size 1 TB } }
vcenter vc { vm db { rdm data on plain { compatibility physical } } }
backup j { protect db.data  mode nonstop }`,
        marks: ['plain'],
        fixed: `array t { ld plain { size 1 TB }  ld small { size 1 GB }  ld spare { size 1 TB }  pair plain_pair of plain -> spare }
vcenter vc { vm db { rdm data on plain { compatibility physical } } }
backup j { protect db.data  mode nonstop }`,
      },
    ],
    compliant: [{ title: 'an MV', design: rdm({}) }],
    boundary: [
      {
        title: 'a BV',
        design: `array t { ld bv  ld sv  snapshot s of bv { svs sv } }
vcenter vc { vm db { rdm data on bv { compatibility physical } } }
backup j { protect db.data  mode nonstop }`,
      },
    ],
  },
});
