import { rdmJobsOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { vmOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

const design = (compatibility: string, job = ''): string => `array t {
  ld mv
  ld rv
  ld mv2
  ld rv2
  pair p of mv -> rv
  pair p2 of mv2 -> rv2
}
vcenter vc { datastore ds on mv  vm db on ds { rdm data on mv2 { compatibility ${compatibility} } } }
backup j { protect ds  mode nonstop }
${job}`;

export const vmwareRdmPhysicalNotCoveredByVmfs = defineRule({
  id: 'vmware/rdm-physical-not-covered-by-vmfs',
  system: 'nec',
  level: 'info',
  subject: 'rdm',
  summary: {
    en: 'A physical-compatibility RDM disk of a target VM is no part of the VMFS backup.',
    ja: 'RDM(物理互換)ディスクは VMFS バックアップの対象にならない。',
  },
  message: {
    en: '{job} saves {vm} but not its physical-compatibility disk {rdm}, which no other job saves either.',
    ja: '{job} は {vm} を対象とするが、RDM(物理互換) の {rdm} は含まれず、他のジョブの対象にもなっていない。',
  },
  advice: {
    en: 'Add a job inside the VM for this disk, if its data is to be saved.',
    ja: 'データの保護が必要なら、仮想マシン内から実行する RDM のジョブを追加する。',
  },
  source: guide(sections.vmfsNotes1),
  reads: ['compatibility'],
  applies: (rdm) => isTarget(vmOf(rdm)),
  check(rdm, report) {
    if (rdm.need('compatibility') !== 'physical' || rdmJobsOf(rdm).length > 0) return;
    const vm = vmOf(rdm);
    report(rdm.place(), { rdm, vm, job: vmfsJobsOf(vm) });
  },
  cases: {
    violating: [{ title: 'only a VMFS job', design: design('physical'), marks: ['data'] }],
    compliant: [
      { title: 'a job of its own', design: design('physical', 'backup d { protect db.data  using RepNavi on db }') },
    ],
    boundary: [{ title: 'virtual compatibility', design: design('virtual') }],
  },
});
