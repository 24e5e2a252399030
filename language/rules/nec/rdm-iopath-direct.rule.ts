import { toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { controlCommandJobs } from './shared/jobs.ts';

const design = (iopath: string, tool = 'ControlCommand'): string =>
  rdm({ vm: `runs ControlCommand 12.4 { iopath ${iopath} }`, job: `using ${tool} on db` });

export const rdmIopathDirect = defineRule({
  id: 'rdm/iopath-direct',
  system: 'nec',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'ControlCommand used for an RDM backup operates the disk array directly (IOPATH=DIRECT).',
    ja: 'RDM バックアップの ControlCommand はディスクアレイへの直接操作(IOPATH=DIRECT)を使う。',
  },
  message: {
    en: 'ControlCommand on {machine} has IOPATH={found}, but {job} needs IOPATH={allowed}.',
    ja: '{machine} の ControlCommand は IOPATH={found} だが、{job} には IOPATH={allowed} が必要である。',
  },
  advice: {
    en: 'Set IOPATH=DIRECT inside the VM.',
    ja: '仮想マシン内では IOPATH=DIRECT とする。',
  },
  source: guide(sections.rdm),
  reads: ['iopath'],
  applies: (runs) => controlCommandJobs(runs, 'rdm').length > 0,
  check(runs, report) {
    const jobs = controlCommandJobs(runs, 'rdm');
    const alone = jobs.some((job) => toolOf(job) === 'controlcommand');
    const iopath = alone ? runs.need('iopath') : runs.get('iopath');
    if (iopath === undefined || iopath === 'DIRECT') return;
    const params = { machine: runs.parent?.label ?? '', found: iopath, allowed: 'DIRECT', job: jobs };
    report(runs.place('iopath'), params, { fixes: () => [set(runs, 'iopath', 'DIRECT')] });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'through iStorageManager', design: design('MANAGER'), marks: ['MANAGER'], fixed: design('DIRECT') },
    ],
    compliant: [{ title: 'directly', design: design('DIRECT') }],
    boundary: [
      {
        title: 'the management server of the same site works through iStorageManager',
        design: `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2  ld rv2  pair p2 of mv2 -> rv2 }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath MANAGER } }
vcenter vc {
  datastore ds on mv
  vm db on ds { rdm data on mv2 { compatibility physical }  runs ControlCommand 12.4 { iopath DIRECT } }
}
backup j { protect ds  using ControlCommand on mgmt01 }
backup d { protect db.data  using ControlCommand on db }`,
      },
    ],
  },
});
