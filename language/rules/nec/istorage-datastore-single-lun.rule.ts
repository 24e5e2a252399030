import { ldsOf } from '../../model/derived/istorage.ts';
import { vmsOn } from '../../model/derived/machines.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import type { Element } from '../../model/element.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

export const istorageDatastoreSingleLun = defineRule({
  id: 'istorage/datastore-single-lun',
  system: 'nec',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'A datastore that spans several LUNs (logical disks) holds no backup targets.',
    ja: '複数の LUN(論理ディスク)から成るデータストアにはバックアップ対象の仮想マシンを置けない。',
  },
  message: {
    en: '{datastore} is made of {count} logical disks ({found}) and holds the backup targets {vms}; only {allowed} is possible.',
    ja: '{datastore} は {count} 個の論理ディスク（{found}）から成り、バックアップ対象の {vms} がある。可能なのは {allowed} 個のみ。',
  },
  advice: {
    en: 'Make the datastore of a single logical disk. A VM may have its disks on several such datastores.',
    ja: 'データストアを 1 つの論理ディスクで構成する。仮想マシンのディスクを複数のデータストアに分けるのは差し支えない。',
  },
  source: guide(sections.vmfsNotes1),
  applies: (datastore) => vmsOn(datastore).some((vm) => vmfsJobsOf(vm).length > 0),
  check(datastore, report) {
    const lds = ldsOf(datastore);
    if (lds.length < 2) return;
    const vms = vmsOn(datastore).filter((vm) => vmfsJobsOf(vm).length > 0);
    report(
      datastore.place('on'),
      {
        datastore,
        count: String(lds.length),
        found: lds,
        vms,
        allowed: '1',
      },
      {
        related: lds.map((ld) => ({
          place: ld.place(),
          message: { en: 'one of the disks', ja: '構成する論理ディスク' },
        })),
        fixes: () =>
          lds.map((ld) => ({
            title: { en: `Keep ${ld.label} alone`, ja: `${ld.label} だけで構成する` },
            safe: false,
            edits: setFact(datastore as unknown as Element, 'on', referenceTo(ld)),
          })),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'two extents',
        design: `array t { ld mv1  ld rv1  ld mv2  ld rv2  pair p1 of mv1 -> rv1  pair p2 of mv2 -> rv2 }
vcenter vc { datastore ds on mv1, mv2  vm web on ds }
backup j { protect ds  mode nonstop }`,
        marks: ['mv1, mv2'],
        fixed: `array t { ld mv1  ld rv1  ld mv2  ld rv2  pair p1 of mv1 -> rv1  pair p2 of mv2 -> rv2 }
vcenter vc { datastore ds on t.mv1  vm web on ds }
backup j { protect ds  mode nonstop }`,
      },
    ],
    compliant: [{ title: 'one disk', design: vmfs({}) }],
    boundary: [
      {
        title: 'a VM with its disks on two datastores of one LUN each',
        design: `array t { ld mv1  ld rv1  ld mv2  ld rv2  pair p1 of mv1 -> rv1  pair p2 of mv2 -> rv2 }
vcenter vc { datastore ds1 on mv1  datastore ds2 on mv2  vm web on ds1 { disk os  disk data on ds2 } }
backup j { protect ds1, ds2  mode nonstop }`,
      },
    ],
  },
});
