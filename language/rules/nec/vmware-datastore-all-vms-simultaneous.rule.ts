import { jobsOfDatastore, targetsOf } from '../../model/derived/array-jobs.ts';
import { vmsOn } from '../../model/derived/machines.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, labels, referenceTo, sections } from './shared/guide.ts';

const design = (protect: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm web01 on ds
  vm web02 on ds
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareDatastoreAllVmsSimultaneous = defineRule({
  id: 'vmware/datastore-all-vms-simultaneous',
  system: 'nec',
  level: 'warning',
  subject: 'datastore',
  summary: {
    en: 'All VMs on a datastore are backed up at the same time.',
    ja: '同じデータストア上の仮想マシンは全て同時にバックアップされる。',
  },
  message: {
    en: '{job} names some VMs of {datastore} only; {missing} is copied at the same moment, without being quiesced.',
    ja: '{job} は {datastore} の一部の仮想マシンだけを挙げている。{missing} も静止点なしで同時に複製される。',
  },
  advice: {
    en: 'Name them as well, protect the datastore itself, or move them.',
    ja: '残りの仮想マシンも挙げるか、データストアごと保護するか、仮想マシンを移す。',
  },
  source: guide(sections.vmfsNotes4),
  applies: (datastore) => jobsOfDatastore(datastore).length > 0,
  check(datastore, report) {
    for (const job of jobsOfDatastore(datastore)) {
      const named = targetsOf(job);
      const missing = vmsOn(datastore).filter((vm) => !named.includes(vm));
      if (missing.length === 0 || !vmsOn(datastore).some((vm) => named.includes(vm))) continue;
      report(
        job.place('protect'),
        { job, datastore, missing },
        {
          related: missing
            .slice(0, 5)
            .map((vm) => ({ place: vm.place(), message: { en: 'copied too', ja: '同時に複製される' } })),
          fixes: () => [
            {
              title: { en: `Protect ${labels(missing)} too`, ja: `${labels(missing)} も保護対象に加える` },
              safe: false,
              edits: addToList(job, 'protect', missing.map((vm) => referenceTo(vm)).join(', ')),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one of two VMs is named',
        design: design('web01'),
        marks: ['web01'],
        fixed: design('web01, vc.web02'),
      },
    ],
    compliant: [{ title: 'both are named', design: design('web01, web02') }],
    boundary: [{ title: 'the datastore is protected', design: design('ds') }],
  },
});
