import { asksFor, hasAgent, inVirtualInfrastructure, jobsOf, needGuest } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const inGuestAgentForLinuxIncremental = defineRule({
  id: 'vcb/in-guest-agent-for-linux-incremental',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'Use an agent in the VM for incremental backup of Linux.',
    ja: 'Linux の増分取得はゲスト内エージェントで行う。',
  },
  message: {
    en: 'The design asks for incremental backup, and {vm} runs Linux without a backup agent.',
    ja: '設計は増分バックアップを求めているが、Linux の {vm} にエージェントがない。',
  },
  advice: {
    en: 'Install the agent of the backup software in the VM.',
    ja: '仮想マシンにバックアップソフトウェアのエージェントを導入する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの使用方法に関するシナリオ' },
  applies: (vm) =>
    inVirtualInfrastructure(vm) &&
    jobsOf(vm).length > 0 &&
    asksFor(vm.topology, 'incremental') !== undefined &&
    needGuest(vm).family === 'linux',
  check(vm, report) {
    if (!hasAgent(vm)) report(vm.child('guest')?.place() ?? vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'no agent',
        design: `design { needs incremental }
vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image }`,
        marks: ['"Red Hat Enterprise Linux 4"'],
      },
    ],
    compliant: [
      {
        title: 'an agent',
        design: `design { needs incremental }
vm v { guest "Red Hat Enterprise Linux 4"  runs NetBackup 6.5 { function backup-agent } }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
    boundary: [
      {
        title: 'nobody asks',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
  },
});
