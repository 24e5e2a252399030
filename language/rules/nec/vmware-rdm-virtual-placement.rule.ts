import { hasRole, ldsOf, rdmLd } from '../../model/derived/istorage.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { datastoreOf, vmOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

const design = (rdm: string, more = 'pair p2 of mv2 -> rv2'): string => `array t {
  ld mv
  ld rv
  ld mv2
  ld rv2
  pair p of mv -> rv
  ${more}
}
vcenter vc {
  esxi esx-01
  datastore ds on mv
  datastore local01 on esx-01
  vm web on ds { rdm data on mv2 { compatibility virtual${rdm} } }
}
backup j { protect web  mode nonstop }
`;

export const vmwareRdmVirtualPlacement = defineRule({
  id: 'vmware/rdm-virtual-placement',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'A virtual-compatibility RDM disk is backed up only where the disk itself and its mapping file are on an MV or BV.',
    ja: 'RDM(仮想互換)はディスクとマッピングファイルの両方を MV/BV に置いた場合にバックアップできる。',
  },
  message: {
    en: 'The mapping file of {rdm} is on {found}, which is on no MV or BV; {job} cannot bring the VM back with it.',
    ja: '{rdm} のマッピングファイルは MV/BV 上にない {found} に置かれており、{job} の対象にならない。',
  },
  advice: {
    en: 'Put the mapping file on the datastore of an MV or BV, and the disk on an MV or BV.',
    ja: 'マッピングファイルを MV/BV のデータストアに置き、ディスクも MV/BV とする。',
  },
  source: guide(sections.vmfsNotes1),
  reads: ['compatibility'],
  applies: (rdm) => isTarget(vmOf(rdm)),
  check(rdm, report) {
    if (rdm.need('compatibility') !== 'virtual') return;
    const vm = vmOf(rdm);
    const job = vmfsJobsOf(vm);
    const datastore = datastoreOf(rdm);
    if (!datastore || !ldsOf(datastore).some((ld) => hasRole(ld, 'MV', 'BV'))) {
      const own = vm.get('on');
      report(
        rdm.place('mapping'),
        { rdm, found: datastore, job },
        {
          fixes: () =>
            own && ldsOf(own).some((ld) => hasRole(ld, 'MV', 'BV')) ? [set(rdm, 'mapping', referenceTo(own))] : [],
        },
      );
    }
    const ld = rdmLd(rdm);
    if (ld && hasRole(ld, 'MV', 'BV')) return;
    report(
      rdm.place('on'),
      { rdm, found: ld, job },
      {
        message: {
          en: '{rdm} is on {found}, which is neither an MV nor a BV; {job} does not copy it.',
          ja: '{rdm} のディスク {found} は MV でも BV でもなく、{job} で複製されない。',
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the mapping file on a local datastore',
        design: design('  mapping local01'),
        marks: ['local01'],
        fixed: design('  mapping vc.ds'),
      },
      { title: 'a disk without a pair', design: design('', 'pool x'), marks: ['mv2'] },
    ],
    compliant: [{ title: 'both on MVs', design: design('  mapping ds') }],
    boundary: [{ title: 'the mapping file is with the VM unless said', design: design('') }],
  },
});
