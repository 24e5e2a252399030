import { executorOf, isIstorageJob, toolOf } from '../../model/derived/array-jobs.ts';
import { installed, machinesOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';
import { rdm, repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const mgmt = (runs: string): string => repnavi({}).replace('server mgmt01', `server mgmt01${runs}`);

export const repnaviMixedInstallBothPlaces = defineRule({
  id: 'repnavi/mixed-install-both-places',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'RepNavi Suite is installed wherever its jobs run: in the VM or physical machine for RDM, on the management server for VMFS.',
    ja: 'VMFS と RDM/物理マシンの混在では、RDM/DB 側の(仮想/物理)マシンと管理サーバの両方に RepNavi を導入する。',
  },
  message: {
    en: '{job} uses RepNavi Suite on {machine}, where it is not installed.',
    ja: '{job} は {machine} で RepNavi Suite を使うが、導入されていない。',
  },
  advice: {
    en: 'Install it there too; one order covers every machine on the same array.',
    ja: 'そこにも導入する。同一ストレージであれば 1 つの手配で何台にでも導入できる。',
  },
  source: guide(sections.integrated),
  applies: (job) => isIstorageJob(job) && toolOf(job) === 'repnavi' && executorOf(job) !== undefined,
  check(job, report) {
    for (const machine of machinesOf(executorOf(job)!)) {
      if (installed(machine, 'RepNavi Suite')) continue;
      report(
        job.child('using')!.place('on'),
        { job, machine },
        {
          related: [{ place: machine.place(), message: { en: 'the machine', ja: '実行マシン' } }],
          fixes: () => [add(machine, 'runs RepNavi 12.4')],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not on the management server',
        design: mgmt(' { os "Windows Server 2022" }'),
        marks: ['mgmt01'],
        fixed: mgmt(' { os "Windows Server 2022"  runs RepNavi 12.4 }'),
      },
      {
        title: 'not in the VM',
        design: rdm({ vm: 'guest "Windows Server 2022"', job: 'using RepNavi on db' }),
        marks: ['db'],
        fixed: `array t {
  ld mv
  ld rv
  pair p of mv -> rv
}
vcenter vc {
  vm db {
    rdm data on mv { compatibility physical }
    guest "Windows Server 2022"
    runs RepNavi 12.4
  }
}
backup j { protect db.data  using RepNavi on db }
`,
      },
    ],
    compliant: [{ title: 'installed on the management server', design: mgmt(' { runs RepNavi 12.4 for VMware }') }],
    boundary: [
      { title: 'installed in the VM', design: rdm({ vm: 'runs RepNavi 12.4 for Oracle', job: 'using RepNavi on db' }) },
    ],
  },
});
