import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { controllersOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineNvmeAndScsi = defineRule({
  id: 'vmware/online-nvme-and-scsi',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM with both a virtual NVMe controller and a virtual SCSI controller cannot be backed up online.',
    ja: '仮想 NVMe コントローラと仮想 SCSI コントローラを併せ持つ仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    const families = controllersOf(vm);
    if (!families.has('nvme') || !families.has('scsi')) return;
    const nvme = vm.children('controller').find((c) => /^nvme/i.test(c.get('type') ?? c.name ?? ''));
    cannotOnline(vm, report, nvme?.place() ?? vm.place(), 'NVMe + SCSI', jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'both declared',
        design: vmfs({ vm: 'controller nvme0  controller scsi0 { type pvscsi }' }),
        marks: ['nvme0'],
        fixed: vmfs({ vm: 'controller nvme0  controller scsi0 { type pvscsi }', job: 'mode shortstop' }),
      },
      {
        title: 'named by disks',
        design: vmfs({ vm: 'disk a { controller nvme0 }  disk b { controller scsi0 }' }),
        marks: ['web'],
        fixed: vmfs({ vm: 'disk a { controller nvme0 }  disk b { controller scsi0 }', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'SCSI only', design: vmfs({ vm: 'controller scsi0  controller scsi1' }) }],
    boundary: [
      { title: 'NVMe only', design: vmfs({ vm: 'controller nvme0' }) },
      { title: 'NVMe and SATA', design: vmfs({ vm: 'controller nvme0  controller sata0' }) },
    ],
  },
});
