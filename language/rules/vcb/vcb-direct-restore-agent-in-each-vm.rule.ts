import { hasAgent, isVcbRestore, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const directRestoreAgentInEachVm = defineRule({
  id: 'vcb/direct-restore-agent-in-each-vm',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Direct restore is self-service but needs an agent in every VM.',
    ja: '直接リストアはセルフサービスが可能だが全仮想マシンにエージェントが要る。',
  },
  message: {
    en: '{restore} is direct, and no backup agent runs in {vm}.',
    ja: '{restore} は直接リストアだが、{vm} にバックアップエージェントがない。',
  },
  advice: {
    en: 'Install the agent of the backup software in each VM, or restore centrally.',
    ja: '各仮想マシンにエージェントを導入するか、統合リストアにする。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンへの直接リストア' },
  applies: (restore) => isVcbRestore(restore) && restore.get('method') === 'direct',
  check(restore, report) {
    const job = restore.get('of');
    const named = restore.list('vms');
    const vms = named.length > 0 ? named : job ? vmsOf(job) : [];
    for (const vm of vms) {
      if (hasAgent(vm)) continue;
      report(
        restore.place('method'),
        { restore: restore.label, vm: vm.name ?? '' },
        {
          related: [{ place: vm.place(), message: { en: 'the VM', ja: '仮想マシン' } }],
          fixes: () => [say(restore, 'method', 'central')],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no agent',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
        marks: ['direct'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central }`,
      },
    ],
    compliant: [
      {
        title: 'an agent',
        design: `vm v { runs NetBackup 6.5 { function backup-agent } }
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
    boundary: [
      {
        title: 'only the VM that is restored has one',
        design: `vm v { runs NetBackup 6.5 { function backup-agent } }
vm w
proxy p
backup b { protect v, w  using VCB on p  level file }
restore r of b { vms v  method direct }`,
      },
    ],
  },
});
