import { hasAgent } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const fallbackAgentInsideVm = defineRule({
  id: 'vcb/fallback-agent-inside-vm',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: "Where VCB cannot be used, install the backup vendor's agent in the VM and back up from inside.",
    ja: 'Consolidated Backup を適用できない仮想マシンには、ゲスト内エージェントで代替する。',
  },
  message: {
    en: 'Consolidated Backup is not possible for {vm}, and no backup agent runs in it.',
    ja: '{vm} では Consolidated Backup を使えないが、バックアップエージェントもない。',
  },
  advice: {
    en: 'Install the agent of the backup software in the VM.',
    ja: '仮想マシンにバックアップソフトウェアのエージェントを導入する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  applies: (vm) => vm.get('vcb-possible') === false,
  check(vm, report) {
    if (!hasAgent(vm)) report(vm.place('vcb-possible'), { vm: vm.label });
  },
  cases: {
    violating: [{ title: 'neither VCB nor an agent', design: 'vm v { vcb-possible no }', marks: ['no'] }],
    compliant: [
      { title: 'an agent', design: 'vm v { vcb-possible no  runs NetBackup 6.5 { function backup-agent } }' },
    ],
    boundary: [{ title: 'VCB is possible', design: 'vm v { vcb-possible yes }' }],
  },
});
