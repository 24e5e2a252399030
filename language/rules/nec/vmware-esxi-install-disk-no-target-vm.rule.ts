import { datastoresOfVm, isOnInstallDisk } from '../../model/derived/machines.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import type { Element } from '../../model/element.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { otherTargetDatastores } from './shared/alternatives.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareEsxiInstallDiskNoTargetVm = defineRule({
  id: 'vmware/esxi-install-disk-no-target-vm',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'No backup target is placed on the disk on which ESXi is installed.',
    ja: 'ESXi をインストールしたディスクにはバックアップ対象の仮想マシンを置けない。',
  },
  message: {
    en: '{vm} is backed up by {job} and has files on {found}, which is on the disk on which ESXi is installed.',
    ja: '{vm} は {job} の対象だが、ESXi をインストールしたディスク上の {found} にファイルがある。',
  },
  advice: {
    en: 'Place its files on another datastore, on an MV or BV.',
    ja: 'MV/BV 上の別のデータストアにファイルを置く。',
  },
  source: guide(sections.vmfsNotes1),
  applies: isTarget,
  check(vm, report) {
    const datastores = datastoresOfVm(vm).filter(isOnInstallDisk);
    if (datastores.length === 0) return;
    report(
      vm.get('on') === datastores[0] ? vm.place('on') : vm.place(),
      { vm, job: vmfsJobsOf(vm), found: datastores },
      {
        related: datastores.map((d) => ({
          place: d.place(),
          message: { en: 'the datastore', ja: '該当するデータストア' },
        })),
        fixes: () =>
          vm.get('on') === datastores[0]
            ? otherTargetDatastores(datastores[0]!).map((other) => ({
                title: { en: `Place ${vm.label} on ${other.label}`, ja: `${vm.label} を ${other.label} に置く` },
                safe: false,
                edits: setFact(vm as unknown as Element, 'on', referenceTo(other)),
              }))
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a datastore on the LD from which a host boots',
        design: vmfs({ vcenter: ['esxi esx-01 { boot t.mv }'] }),
        marks: ['ds'],
      },
      { title: 'a datastore said to be on the boot disk', design: vmfs({ datastore: 'disk boot' }), marks: ['ds'] },
      {
        title: 'another datastore is there',
        design: vmfs({
          datastore: 'disk boot',
          array: ['ld mv2', 'ld rv2', 'pair p2 of mv2 -> rv2'],
          vcenter: ['datastore ds2 on mv2'],
        }),
        marks: ['ds'],
        fixed: vmfs({
          datastore: 'disk boot',
          array: ['ld mv2', 'ld rv2', 'pair p2 of mv2 -> rv2'],
          vcenter: ['datastore ds2 on mv2'],
        }).replace('vm web on ds', 'vm web on vc.ds2'),
      },
    ],
    compliant: [{ title: 'a data disk', design: vmfs({ vcenter: ['esxi esx-01 { boot local }'] }) }],
    boundary: [
      {
        title: 'a VM that is no target is on it',
        design: vmfs({
          vcenter: ['esxi esx-01 { boot local }', 'datastore local01 on esx-01 { disk boot }', 'vm tools01 on local01'],
        }),
      },
    ],
  },
});
