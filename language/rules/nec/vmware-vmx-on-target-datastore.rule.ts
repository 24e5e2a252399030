import { sourcesOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { hasRole, ldsOf } from '../../model/derived/istorage.ts';
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
  vm web on ${on} { disk data on ds1 }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVmxOnTargetDatastore = defineRule({
  id: 'vmware/vmx-on-target-datastore',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'The configuration file (.vmx) of a target VM is on a datastore of a backed-up MV or BV.',
    ja: '対象仮想マシンの構成情報ファイル(.vmx)はバックアップ対象の MV/BV のデータストアに置く。',
  },
  message: {
    en: 'The configuration file of {vm} is on {found}, which {job} does not copy.',
    ja: '{vm} の構成情報ファイルは {job} が複製しない {found} に置かれている。',
  },
  advice: {
    en: 'Protect that datastore in the same job, or move the VM’s configuration.',
    ja: 'そのデータストアも同じジョブで保護するか、仮想マシンの構成ファイルを移す。',
  },
  source: guide(sections.vmfsNotes2),
  reads: ['on'],
  applies: isTarget,
  check(vm, report) {
    const datastore = vm.need('on');
    if (!datastore) return;
    const lds = ldsOf(datastore);
    for (const job of vmfsJobsOf(vm)) {
      if (lds.some((ld) => sourcesOf(job).has(ld))) continue;
      report(
        vm.place('on'),
        { vm, found: datastore, job },
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
        title: 'the job protects only the datastore of a data disk',
        design: design('ds1'),
        marks: ['ds2'],
        fixed: design('ds1, vc.ds2'),
      },
      { title: 'on a local datastore', design: design('ds1', 'local01'), marks: ['local01'] },
    ],
    compliant: [{ title: 'both datastores in the job', design: design('ds1, ds2') }],
    boundary: [{ title: 'the VM itself is protected, with all its disks', design: design('web') }],
  },
});
