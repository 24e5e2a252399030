import { sourcesOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { hasRole, ldsOf } from '../../model/derived/istorage.ts';
import { datastoreOf, vmOf } from '../../model/derived/machines.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

const design = (protect: string, on = 'ds2'): string => `array t {
  ld mv1
  ld rv1
  ld mv2
  ld rv2
  pair p1 of mv1 -> rv1
  pair p2 of mv2 -> rv2
}
vcenter vc {
  esxi esx-01
  datastore ds1 on mv1
  datastore ds2 on mv2
  datastore local01 on esx-01
  vm web on ds1 { disk os  disk data on ${on} }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVmdkAllOnTargetDatastore = defineRule({
  id: 'vmware/vmdk-all-on-target-datastore',
  system: 'nec',
  level: 'error',
  subject: 'disk',
  summary: {
    en: 'All virtual disks (.vmdk) of a target VM are on datastores of the backed-up MVs or BVs.',
    ja: '対象仮想マシンの仮想ディスク(.vmdk)は全てバックアップ対象の MV/BV のデータストアに置く。',
  },
  message: {
    en: '{disk} is on {found}, which {job} does not copy: the VM would come back without it.',
    ja: '{disk} は {job} が複製しない {found} に置かれている。リストアしてもこのディスクは戻らない。',
  },
  advice: {
    en: 'Protect that datastore in the same job, or move the disk.',
    ja: 'そのデータストアも同じジョブで保護するか、ディスクを移す。',
  },
  source: guide(sections.vmfsNotes2),
  applies: (disk) => isTarget(vmOf(disk)) && datastoreOf(disk) !== undefined,
  check(disk, report) {
    const datastore = datastoreOf(disk)!;
    // the datastore of the configuration file has a rule of its own
    if (!disk.get('on') && !disk.get('of') && datastore === vmOf(disk).get('on')) return;
    const lds = ldsOf(datastore);
    for (const job of vmfsJobsOf(vmOf(disk))) {
      if (lds.some((ld) => sourcesOf(job).has(ld))) continue;
      report(
        disk.place('on'),
        { disk, found: datastore, job },
        {
          related: [{ place: job.place('protect'), message: { en: 'what the job protects', ja: 'ジョブの保護対象' } }],
          fixes: () =>
            lds.some((ld) => hasRole(ld, 'MV', 'BV'))
              ? [
                  {
                    title: {
                      en: `Protect ${datastore.label} in ${job.label} too`,
                      ja: `${datastore.label} も ${job.label} で保護する`,
                    },
                    safe: false,
                    edits: addToList(job, 'protect', referenceTo(datastore)),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a data disk on a datastore that the job does not copy',
        design: design('ds1'),
        marks: ['ds2'],
        fixed: design('ds1, vc.ds2'),
      },
      { title: 'a data disk on a local datastore', design: design('web', 'local01'), marks: ['local01'] },
    ],
    compliant: [{ title: 'both datastores in the job', design: design('ds1, ds2') }],
    boundary: [{ title: 'the VM itself is protected, with all its disks', design: design('web') }],
  },
});
