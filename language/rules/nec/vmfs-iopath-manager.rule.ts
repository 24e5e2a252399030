import { toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { controlCommandJobs } from './shared/jobs.ts';

export const vmfsIopathManager = defineRule({
  id: 'vmfs/iopath-manager',
  system: 'nec',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'ControlCommand used for a VMFS backup runs with the iStorageManager link (IOPATH=MANAGER).',
    ja: 'VMFS バックアップの ControlCommand は iStorageManager 連携(IOPATH=MANAGER)で動かす。',
  },
  message: {
    en: 'ControlCommand on {machine} has IOPATH={found}, but {job} needs IOPATH={allowed}.',
    ja: '{machine} の ControlCommand は IOPATH={found} だが、{job} には IOPATH={allowed} が必要である。',
  },
  advice: {
    en: 'Set IOPATH=MANAGER on the management server. Direct operation is for RDM, from within the VM.',
    ja: '管理サーバでは IOPATH=MANAGER とする。直接操作は仮想マシン内から行う RDM のための設定である。',
  },
  source: guide(sections.vmfs),
  reads: ['iopath'],
  applies: (runs) => controlCommandJobs(runs, 'vmfs').length > 0,
  check(runs, report) {
    const jobs = controlCommandJobs(runs, 'vmfs');
    // under RepNavi Suite the setting is its own affair unless the design states it
    const alone = jobs.some((job) => toolOf(job) === 'controlcommand');
    const iopath = alone ? runs.need('iopath') : runs.get('iopath');
    if (iopath === undefined || iopath === 'MANAGER') return;
    const params = { machine: runs.parent?.label ?? '', found: iopath, allowed: 'MANAGER', job: jobs };
    report(runs.place('iopath'), params, { fixes: () => [set(runs, 'iopath', 'MANAGER')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'direct operation on the management server',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath DIRECT } }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using ControlCommand on mgmt01 }`,
        marks: ['DIRECT'],
        fixed: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using ControlCommand on mgmt01 }`,
      },
    ],
    compliant: [
      {
        title: 'through iStorageManager',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }`,
      },
    ],
    boundary: [
      {
        title: 'direct operation inside a VM for its own RDM',
        design: `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2  ld rv2  pair p2 of mv2 -> rv2 }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc {
  datastore ds on mv
  vm web on ds { rdm data on mv2 { compatibility physical }  runs ControlCommand 12.4 { iopath DIRECT } }
}
backup files { protect web.data  using ControlCommand on web }
backup j { protect ds  using ControlCommand on mgmt01 }`,
      },
    ],
  },
});
