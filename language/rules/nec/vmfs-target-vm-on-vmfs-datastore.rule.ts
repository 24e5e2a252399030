import { protectedBy, saves } from '../../model/derived/array-jobs.ts';
import { datastoresOfVm, datastoreType } from '../../model/derived/machines.ts';
import { ldsOf } from '../../model/derived/istorage.ts';
import { removeFromList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsTargetVmOnVmfsDatastore = defineRule({
  id: 'vmfs/target-vm-on-vmfs-datastore',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The targets of a VMFS job are virtual machines on VMFS datastores of the array.',
    ja: 'VMFS ジョブの対象はアレイの VMFS データストア上に配置された仮想マシンである。',
  },
  message: {
    en: '{vm} is protected by {job}, but none of its files is on a datastore that the job can copy (it is on {found}).',
    ja: '{vm} は {job} の保護対象だが、ジョブが複製できるデータストアにファイルがない（配置先: {found}）。',
  },
  advice: {
    en: 'Move the VM to a datastore on an MV or BV, or take it out of the job.',
    ja: '仮想マシンを MV/BV 上のデータストアに移すか、ジョブの対象から外す。',
  },
  source: guide(sections.vmfs),
  applies: (job) => saves(job, 'vmfs') && protectedBy(job).some(({ element }) => element.is('vm')),
  check(job, report) {
    protectedBy(job).forEach(({ element, region }, item) => {
      if (!element.is('vm') || region !== 'vmfs') return;
      const datastores = datastoresOfVm(element);
      if (datastores.some((datastore) => datastoreType(datastore) === 'vmfs' && ldsOf(datastore).length > 0)) return;
      report(
        job.place('protect', item),
        { vm: element, job, found: datastores },
        {
          related: [{ place: element.place(), message: { en: 'the VM', ja: '対象の仮想マシン' } }],
          fixes: () =>
            job.list('protect').length < 2
              ? []
              : [
                  {
                    title: {
                      en: `Take ${element.label} out of ${job.label}`,
                      ja: `${element.label} を ${job.label} の保護対象から外す`,
                    },
                    safe: false,
                    edits: removeFromList(job, 'protect', item),
                  },
                ],
        },
      );
    });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one of two VMs is on another datastore',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { datastore ds1 on mv  datastore ds2 { type nfs }  vm web on ds1  vm old on ds2 }
backup j { protect web, old  mode nonstop }`,
        marks: ['old'],
        fixed: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { datastore ds1 on mv  datastore ds2 { type nfs }  vm web on ds1  vm old on ds2 }
backup j { protect web  mode nonstop }`,
      },
    ],
    compliant: [
      {
        title: 'a VM on the datastore of an MV',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { datastore ds1 on mv  vm web on ds1 }
backup j { protect web  mode nonstop }`,
      },
    ],
    boundary: [
      {
        title: 'only a data disk is on the datastore of an MV',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { datastore ds1 on mv  datastore ds2 { type nfs }  vm web on ds2 { disk data on ds1 } }
backup j { protect web  mode nonstop }`,
      },
    ],
  },
});
