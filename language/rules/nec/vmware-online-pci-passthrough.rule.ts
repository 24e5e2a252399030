import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlinePciPassthrough = defineRule({
  id: 'vmware/online-pci-passthrough',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM that uses a PCI vSphere DirectPath I/O device cannot be backed up online.',
    ja: 'PCI の DirectPath I/O デバイスを使う仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  reads: ['directpath'],
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    if (vm.need('directpath') === true) cannotOnline(vm, report, vm.place('directpath'), 'DirectPath I/O', jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a device is passed through',
        design: vmfs({ vm: 'directpath yes' }),
        marks: ['yes'],
        fixed: vmfs({ vm: 'directpath yes', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'none is', design: vmfs({ vm: 'directpath no' }) }],
    boundary: [{ title: 'short stop', design: vmfs({ vm: 'directpath yes', job: 'mode shortstop' }) }],
  },
});
