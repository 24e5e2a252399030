import { datastoreOf, datastoresOfVm, datastoreType, disksOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';
import { cannotBeTarget, excludedTexts } from './shared/targets.ts';

export const vmwareVvol = defineRule({
  id: 'vmware/vvol',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM on Virtual Volumes (VVOL) cannot be backed up.',
    ja: 'VVOL で構成された仮想マシンはバックアップできない。',
  },
  ...excludedTexts,
  advice: {
    en: 'Move its files to a VMFS datastore on an MV or BV.',
    ja: 'ファイルを MV/BV 上の VMFS データストアに移す。',
  },
  source: guide(sections.vmfsNotes2),
  applies: isTarget,
  check(vm, report) {
    const vvols = datastoresOfVm(vm).filter((datastore) => datastoreType(datastore) === 'vvol');
    if (vvols.length === 0) return;
    const disk = disksOf(vm).find((d) => datastoreOf(d) === vvols[0] && d.is('disk') && d.states('on'));
    cannotBeTarget(vm, report, disk?.is('disk') ? disk.place('on') : vm.place('on'), vvols);
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'the datastore is a VVOL', design: vmfs({ datastore: 'type vvol' }), marks: ['ds'] },
      {
        title: 'one disk on a VVOL',
        design: vmfs({ vm: 'disk os  disk data on vv', vcenter: ['datastore vv { type vvol }'] }),
        marks: ['vv'],
      },
    ],
    compliant: [{ title: 'VMFS', design: vmfs({ datastore: 'type vmfs' }) }],
    boundary: [{ title: 'a datastore on a logical disk is VMFS unless said', design: vmfs({}) }],
  },
});
