import { rdmJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const rdmCompatModePhysical = defineRule({
  id: 'rdm/compat-mode-physical',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'RDM disks for RDM backup are connected in physical compatibility mode; otherwise the guest does not recognise the logical disk properly.',
    ja: 'RDM ディスクは互換モード「物理」で接続し、他の設定では論理ディスクが正常に認識されない。',
  },
  message: {
    en: '{rdm} is connected in {found} compatibility mode, but {job} operates it from inside the VM; that takes {allowed}.',
    ja: '{rdm} は互換モード {found} で接続されているが、{job} は仮想マシン内から操作するため {allowed} が必要である。',
  },
  advice: {
    en: 'Connect it in physical compatibility mode, or save it with the VMFS of its VM.',
    ja: '物理互換で接続するか、仮想マシンの VMFS とともに保護する。',
  },
  source: guide(sections.rdmNotes1),
  reads: ['compatibility'],
  applies: (disk) => rdmJobsOf(disk).length > 0,
  check(disk, report) {
    const compatibility = disk.need('compatibility');
    if (compatibility === 'physical') return;
    report(
      disk.place('compatibility'),
      { rdm: disk, found: compatibility, allowed: 'physical', job: rdmJobsOf(disk) },
      { fixes: () => [set(disk, 'compatibility', 'physical')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'virtual compatibility',
        design: rdm({ compatibility: 'virtual' }),
        marks: ['virtual'],
        fixed: rdm({ compatibility: 'physical' }),
      },
    ],
    compliant: [{ title: 'physical compatibility', design: rdm({}) }],
    boundary: [
      {
        title: 'a virtual one that is saved with the VMFS',
        design: `array t { ld mv  ld rv  ld mv2  ld rv2  pair p of mv -> rv  pair p2 of mv2 -> rv2 }
vcenter vc { datastore ds on mv  vm web on ds { rdm data on mv2 { compatibility virtual } } }
backup j { protect web  mode nonstop }`,
      },
    ],
  },
});
