import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { hasRole, ldsOf } from '../../model/derived/istorage.ts';
import { datastoreOf, vmOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

const design = (mapping: string): string => `array t {
  ld mv
  ld rv
  ld other
  pair p of mv -> rv
}
vcenter vc {
  esxi esx-01
  datastore ds on mv
  datastore local01 on esx-01
  vm db on ds { rdm data on other { compatibility physical${mapping} } }
}
backup j { protect ds  mode nonstop }
`;

export const vmwareRdmPhysicalMappingFile = defineRule({
  id: 'vmware/rdm-physical-mapping-file',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'The mapping file of a physical-compatibility RDM disk of a target VM is on the datastore of an MV or BV.',
    ja: 'RDM(物理互換)を使う対象仮想マシンでは RDM マッピングファイルを MV/BV のデータストアに置く。',
  },
  message: {
    en: 'The mapping file of {rdm} is on {found}, which is on no MV or BV; {job} cannot save the VM then.',
    ja: '{rdm} のマッピングファイルは MV/BV 上にない {found} に置かれている。この状態では {job} の対象にできない。',
  },
  advice: {
    en: 'Put the mapping file on the datastore of the VM.',
    ja: 'マッピングファイルを仮想マシンと同じ MV/BV のデータストアに置く。',
  },
  source: guide(sections.vmfsNotes1),
  reads: ['compatibility'],
  applies: (rdm) => isTarget(vmOf(rdm)),
  check(rdm, report) {
    if (rdm.need('compatibility') !== 'physical') return;
    const vm = vmOf(rdm);
    const datastore = datastoreOf(rdm);
    if (datastore && ldsOf(datastore).some((ld) => hasRole(ld, 'MV', 'BV'))) return;
    const own = vm.get('on');
    report(
      rdm.place('mapping'),
      { rdm, found: datastore, job: vmfsJobsOf(vm) },
      {
        fixes: () =>
          own && ldsOf(own).some((ld) => hasRole(ld, 'MV', 'BV')) ? [set(rdm, 'mapping', referenceTo(own))] : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'on a local datastore',
        design: design('  mapping local01'),
        marks: ['local01'],
        fixed: design('  mapping vc.ds'),
      },
    ],
    compliant: [{ title: 'on the datastore of the MV', design: design('  mapping ds') }],
    boundary: [{ title: 'with the VM unless said; the disk itself need not be an MV', design: design('') }],
  },
});
