import { type Backup, type Vm, hostOf, jobsOf, lookupOf, managerOf, usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

/** Whether a console job on a stand-alone host looks the VM up by its address. */
function byAddress(job: Backup, vm: Vm): boolean {
  const host = hostOf(vm);
  return usesConsoleTool(job) && lookupOf(job) === 'ipaddr' && host !== undefined && managerOf(host) === undefined;
}

export const standaloneIpNeedsToolsOrCache = defineRule({
  id: 'vcb/standalone-ip-needs-tools-or-cache',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: "A stand-alone host knows a VM's IP address only while the VM is on with VMware Tools running, unless VMNAMECACHE has recorded it.",
    ja: 'スタンドアロン機は稼働中かつ Tools 実行中でないと IP を知らないため、VMNAMECACHE の記録で補う。',
  },
  message: {
    en: '{host} stands alone, {job} looks {vm} up by address, and {found}.',
    ja: '{host} はスタンドアロンで、{job} は {vm} をアドレスで識別するが、{found}。',
  },
  advice: { en: 'Look the VM up by name (`lookup name`).', ja: '表示名で識別する(`lookup name`)。' },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  reads: ['tools'],
  applies: (vm) => jobsOf(vm).some((job) => byAddress(job, vm)),
  check(vm, report) {
    const job = jobsOf(vm).find((each) => byAddress(each, vm));
    if (!job || vm.get('name-cache') === true) return;
    const state = job.get('vm-state') ?? vm.get('state') ?? 'running';
    const tools = vm.need('tools');
    if (state === 'running' && tools === 'running') return;
    const found = state === 'running' ? `tools ${tools}` : `state ${state}`;
    report(
      placeOfUse(job, 'lookup'),
      { vm: vm.label, job: whoUses(job, 'lookup'), host: hostOf(vm)?.label ?? '', found },
      { fixes: () => sayUse(job, 'lookup', 'name') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'switched off',
        design: `esx e1
vm v { host e1  state off  tools installed }
backup b { protect v  using vcbMounter on e1 }`,
        marks: ['b'],
        fixed: `esx e1
vm v { host e1  state off  tools installed }
backup b { protect v  using vcbMounter on e1 { lookup name } }`,
      },
    ],
    compliant: [
      {
        title: 'on, with VMware Tools running',
        design: `esx e1
vm v { host e1  state running  tools running }
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
    boundary: [
      {
        title: 'switched off, but in the name cache',
        design: `esx e1
vm v { host e1  state off  tools installed  name-cache yes }
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
  },
});
