import { needExecutor, rdmVmsOf, saves, toolOf } from '../../model/derived/array-jobs.ts';
import { installed, isSameMachine, machinesOf, needGuestOs } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

const windows = 'guest "Windows Server 2022"';
const linux = 'guest "RHEL 8.6"';

export const rdmExecutorInsideVm = defineRule({
  id: 'rdm/executor-inside-vm',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'An RDM backup is run inside the VM, with RepNavi Suite on Windows or with ControlCommand and FileSystemOption on Linux.',
    ja: 'RDM バックアップは仮想マシン内の RepNavi Suite(Windows)または ControlCommand + FileSystemOption(Linux)から実行する。',
  },
  message: {
    en: '{job} saves RDM disks of {vm}, but is run on {found}.',
    ja: '{job} は {vm} の RDM を対象とするが、{found} から実行する設計になっている。',
  },
  advice: {
    en: 'Run it inside the VM that uses the disks.',
    ja: 'ディスクを使う仮想マシンの中から実行する。',
  },
  source: guide(sections.rdm),
  applies: (job) => saves(job, 'rdm') && rdmVmsOf(job).length > 0,
  check(job, report) {
    const executor = needExecutor(job);
    const using = job.child('using')!;
    const vms = rdmVmsOf(job);
    const inside = executor && machinesOf(executor).some((m) => vms.some((vm) => isSameMachine(m, vm)));
    if (!executor || !inside) {
      report(
        using.place('on'),
        { job, vm: vms, found: executor },
        { fixes: () => vms.map((vm) => set(using, 'on', referenceTo(vm))) },
      );
      return;
    }
    // by hand there is nothing to install; Windows without RepNavi Suite has a warning of its own
    const tool = toolOf(job);
    if (tool !== 'repnavi' && tool !== 'controlcommand') return;
    for (const vm of vms) {
      const os = needGuestOs(vm);
      const needed = os.family === 'linux' ? 'ControlCommand' : tool === 'repnavi' ? 'RepNavi Suite' : 'ControlCommand';
      if (!machinesOf(executor).some((m) => isSameMachine(m, vm)) || installed(vm, needed)) continue;
      report(
        using.place('on'),
        { job, vm, found: needed },
        {
          message: {
            en: '{job} is run inside {vm}, where {found} is not installed.',
            ja: '{job} は {vm} の中から実行するが、{found} が導入されていない。',
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'run from the management server',
        design: rdm({
          vm: `${windows}  runs RepNavi 12.4 for SQL`,
          job: 'using RepNavi on mgmt01',
          more: ['server mgmt01'],
        }),
        marks: ['mgmt01'],
        fixed: rdm({
          vm: `${windows}  runs RepNavi 12.4 for SQL`,
          job: 'using RepNavi on vc.db',
          more: ['server mgmt01'],
        }),
      },
      {
        title: 'the tool is not in the VM',
        design: rdm({ vm: windows, job: 'using RepNavi on db' }),
        marks: ['db'],
      },
    ],
    compliant: [
      {
        title: 'Windows with RepNavi Suite',
        design: rdm({ vm: `${windows}  runs RepNavi 12.4 for SQL`, job: 'using RepNavi on db' }),
      },
    ],
    boundary: [
      {
        title: 'Linux with ControlCommand',
        design: rdm({ vm: `${linux}  runs ControlCommand 12.4`, job: 'using ControlCommand on db' }),
      },
      {
        title: 'a server that is the VM',
        design: rdm({
          vm: `${windows}  runs RepNavi 12.4 for SQL`,
          job: 'using RepNavi on dbs',
          more: ['server dbs on db'],
        }),
      },
    ],
  },
});
