import { type Backup, designOf, hasAgent, jobsOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function serverInVm(job: Backup): boolean {
  return job.get('server')?.is('vm') === true;
}

export const branchOfficeAgentsWithServerInVm = defineRule({
  id: 'vcb/branch-office-agents-with-server-in-vm',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'In a branch office with the backup server in a VM, install agents in the virtual machines too.',
    ja: '支社でバックアップ サーバを仮想マシンに置くときは各仮想マシンにもエージェントを入れる。',
  },
  message: {
    en: 'In this branch office the backup server of {job} is a VM, and no agent runs in {vm}.',
    ja: 'この支社では {job} のバックアップサーバが仮想マシンだが、{vm} にエージェントがない。',
  },
  advice: { en: 'Install agents in the VMs too.', ja: '仮想マシンにもエージェントを導入する。' },
  source: { document: 'vcb-guide', section: 'バックアップの使用方法に関するシナリオ' },
  applies: (vm) =>
    designOf(vm.topology)?.get('site') === 'branch' &&
    jobsOf(vm).some((job) => methodOf(job) !== undefined && serverInVm(job)),
  check(vm, report) {
    if (hasAgent(vm)) return;
    report(vm.place(), { vm: vm.label, job: jobsOf(vm).find(serverInVm)?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'no agent',
        design: `design { site branch }
vm v
vm s
backup b { protect v  method method-1  client v  server s }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'an agent',
        design: `design { site branch }
vm v { runs NetBackup 6.5 { function backup-agent } }
vm s
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'a data centre',
        design: `design { site data-centre }
vm v
vm s
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
  },
});
