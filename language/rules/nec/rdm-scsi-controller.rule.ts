import { controllerOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const rdmScsiController = defineRule({
  id: 'rdm/scsi-controller',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'The virtual device node of an RDM disk is on a SCSI controller.',
    ja: 'RDM ディスクの仮想デバイスノードには SCSI コントローラを指定する。',
  },
  message: {
    en: '{rdm} is on {found}; a physical-compatibility RDM has to be on a {allowed} controller.',
    ja: '{rdm} は {found} に接続されている。RDM(物理互換) は {allowed} コントローラでなければならない。',
  },
  advice: {
    en: 'Add a SCSI controller for the RDM disks and name it as device node.',
    ja: 'RDM ディスク用の SCSI コントローラを追加し、仮想デバイスノードに指定する。',
  },
  source: guide(sections.rdmNotes1),
  reads: ['compatibility', 'controller'],
  check(disk, report) {
    if (disk.need('compatibility') !== 'physical') return;
    const name = disk.need('controller');
    const family = controllerOf(disk);
    if (family === undefined || family === 'scsi') return;
    report(
      disk.place('controller'),
      { rdm: disk, found: name, allowed: 'SCSI' },
      { fixes: () => [set(disk, 'controller', 'scsi1')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'on an NVMe controller',
        design: rdm({ rdm: 'controller nvme0' }),
        marks: ['nvme0'],
        fixed: rdm({ rdm: 'controller scsi1' }),
      },
    ],
    compliant: [{ title: 'on a SCSI controller', design: rdm({ rdm: 'controller scsi1' }) }],
    boundary: [
      {
        title: 'a controller with a name of its own',
        design: rdm({ rdm: 'controller shared', vm: 'controller shared { type pvscsi }' }),
      },
    ],
  },
});
