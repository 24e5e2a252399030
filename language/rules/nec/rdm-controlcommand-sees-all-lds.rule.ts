import { executorOf, rdmsOfJob, toolOf } from '../../model/derived/array-jobs.ts';
import { rdmLd, rdmsSeenBy, type Ldset } from './shared/ldsets.ts';
import type { Ld } from '../../model/derived/istorage.ts';
import { machinesOf, type Vm } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

/** Disks of the set that a VM with a tool inside could operate although they are not its own. */
function foreign(ldset: Ldset): { readonly vm: Vm; readonly lds: readonly Ld[] } | undefined {
  for (const { job, vm } of rdmsSeenBy(ldset)) {
    const executor = executorOf(job);
    if (!executor || !machinesOf(executor).includes(vm)) continue;
    if (toolOf(job) !== 'repnavi' && toolOf(job) !== 'controlcommand') continue;
    const own = new Set(vm.children('rdm').map((disk) => rdmLd(disk)));
    for (const disk of rdmsOfJob(job)) own.add(rdmLd(disk));
    const others = ldset.list('lds').filter((ld) => !own.has(ld));
    if (others.length > 0) return { vm, lds: others };
  }
  return undefined;
}

const design = (mode: string, lds = 'mv, other'): string => `array t {
  ld mv
  ld rv
  ld other
  pair p of mv -> rv
  ldset esx to esx-01 { mode ${mode}  lds ${lds} }
}
vcenter vc {
  esxi esx-01
  vm db { rdm data on mv { compatibility physical } }
  vm app { rdm data on other { compatibility physical } }
}
backup j { protect db.data  using RepNavi on db }
`;

export const rdmControlcommandSeesAllLds = defineRule({
  id: 'rdm/controlcommand-sees-all-lds',
  system: 'nec',
  level: 'warning',
  subject: 'ldset',
  summary: {
    en: 'ControlCommand inside a VM with a physical RDM can operate every logical disk that its ESXi host sees.',
    ja: 'RDM(物理互換)の仮想マシン内 ControlCommand は ESXi に割り当てた全論理ディスクを操作できる。',
  },
  message: {
    en: '{vm} runs the tool of a job inside and could also operate {lds} of {ldset}, which are not its own.',
    ja: '{vm} は内部でジョブのツールを実行するため、{ldset} の自身のものでない {lds} も操作できてしまう。',
  },
  advice: {
    en: 'Set the LD set to secure mode: ControlCommand then operates only the disks of its own server.',
    ja: 'LD セットをセキュアモードにする。ControlCommand の操作対象が当該サーバの論理ディスクに限られる。',
  },
  source: guide(sections.rdmNotes2),
  reads: ['mode'],
  applies: (ldset) => foreign(ldset) !== undefined,
  check(ldset, report) {
    if (ldset.need('mode') === 'secure') return;
    const found = foreign(ldset)!;
    report(ldset.place('mode'), { ...found, ldset }, { fixes: () => [set(ldset, 'mode', 'secure')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'disks of two VMs in normal mode',
        design: design('normal'),
        marks: ['normal'],
        fixed: design('secure'),
      },
    ],
    compliant: [{ title: 'secure mode', design: design('secure') }],
    boundary: [{ title: 'only disks of the VM itself', design: design('normal', 'mv') }],
  },
});
