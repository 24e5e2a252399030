import { controllersOf, vmOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { insertEntry } from '../engine/edits.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const rdmNvmeDefaultNeedsNewScsi = defineRule({
  id: 'rdm/nvme-default-needs-new-scsi',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'Where the default device node is an NVMe controller, a SCSI controller is created and named for the RDM disk.',
    ja: '仮想デバイスノードの既定が NVMe の場合は RDM ディスク用の SCSI コントローラを別途作成して指定する。',
  },
  message: {
    en: '{vm} has {found} only; {rdm} would land on it unless a SCSI controller is created.',
    ja: '{vm} には {found} しかない。SCSI コントローラを作成しないと {rdm} がそこに接続される。',
  },
  advice: {
    en: 'Add a SCSI controller and name it at the RDM disk.',
    ja: 'SCSI コントローラを追加し、RDM ディスクに指定する。',
  },
  source: guide(sections.rdmNotes1),
  reads: ['compatibility'],
  applies: (disk) => controllersOf(vmOf(disk)).size > 0 && !disk.states('controller'),
  check(disk, report) {
    if (disk.need('compatibility') !== 'physical') return;
    const vm = vmOf(disk);
    const families = controllersOf(vm);
    if (families.has('scsi')) return;
    report(
      disk.place(),
      { vm, rdm: disk, found: [...families].join(', ') },
      {
        fixes: () => [
          {
            title: {
              en: `Add a SCSI controller for ${disk.label}`,
              ja: `${disk.label} 用の SCSI コントローラを追加する`,
            },
            safe: false,
            edits: [...insertEntry(disk, 'controller scsi1'), ...insertEntry(vm, 'controller scsi1 { type pvscsi }')],
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'only NVMe, nothing named at the RDM',
        design: rdm({ vm: 'controller nvme0' }),
        marks: ['data'],
        fixed: `array t {
  ld mv
  ld rv
  pair p of mv -> rv
}
vcenter vc {
  vm db {
    rdm data on mv { compatibility physical  controller scsi1 }
    controller nvme0
    controller scsi1 { type pvscsi }
  }
}
backup j { protect db.data  mode nonstop }
`,
      },
    ],
    compliant: [
      { title: 'NVMe for the system, SCSI beside it', design: rdm({ vm: 'controller nvme0  controller scsi0' }) },
    ],
    boundary: [
      { title: 'named at the RDM', design: rdm({ rdm: 'controller scsi0', vm: 'disk os { controller nvme0 }' }) },
    ],
  },
});
