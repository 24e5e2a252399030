import { saves, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { useTool } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsExecutorTool = defineRule({
  id: 'vmfs/executor-tool',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'On the management server a VMFS backup runs with RepNavi Suite or with ControlCommand alone.',
    ja: '管理サーバでの VMFS バックアップは RepNavi Suite または ControlCommand 単体で行う。',
  },
  message: {
    en: '{job} copies VMFS disks with {found}; the document has RepNavi Suite and ControlCommand, or operation by hand from iStorageManager.',
    ja: '{job} は {found} で VMFS のディスクを複製する。資料にあるのは RepNavi Suite、ControlCommand、または iStorageManager からの手動操作である。',
  },
  advice: {
    en: 'Let RepNavi Suite do it, which also quiesces the virtual machines.',
    ja: '仮想マシンの静止点確保まで自動化する RepNavi Suite を使う。',
  },
  source: guide(sections.vmfs),
  applies: (job) => saves(job, 'vmfs'),
  check(job, report) {
    const using = job.needChild('using');
    if (toolOf(job) !== 'other') return;
    report(using.place(), { job, found: using.name ?? '' }, { fixes: () => useTool(job, 'RepNavi') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'pairs copied by a backup product',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  pairs p  using NetBackup on mgmt01 }`,
        marks: ['NetBackup'],
        fixed: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  pairs p  using RepNavi on mgmt01 }`,
      },
    ],
    compliant: [
      {
        title: 'RepNavi Suite',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  pairs p  using RepNavi on mgmt01 }`,
      },
    ],
    boundary: [
      {
        title: 'ControlCommand alone',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  pairs p  using ControlCommand on mgmt01 }`,
      },
      {
        title: 'by hand from iStorageManager',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  pairs p  using manual on mgmt01 }`,
      },
    ],
  },
});
