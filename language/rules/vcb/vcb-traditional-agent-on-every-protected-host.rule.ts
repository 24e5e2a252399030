import { hasAgent, jobsOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const traditionalAgentOnEveryProtectedHost = defineRule({
  id: 'vcb/traditional-agent-on-every-protected-host',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'With the traditional approach a backup agent is installed on every host whose data has to be protected.',
    ja: '従来方式では、保護するホスト一台ごとにバックアップ エージェントの導入が前提となる。',
  },
  message: {
    en: '{job} follows {method}, and no backup agent runs in {vm}.',
    ja: '{job} は {method} だが、{vm} にバックアップエージェントがない。',
  },
  advice: {
    en: 'Install the agent of the backup software in the VM.',
    ja: '仮想マシンにバックアップソフトウェアのエージェントを導入する。',
  },
  source: { document: 'vcb-guide', section: '従来のバックアップ方法の使用' },
  applies: (vm) => jobsOf(vm).some((job) => ['method-1', 'method-2'].includes(methodOf(job) ?? '')),
  check(vm, report) {
    if (hasAgent(vm)) return;
    const job = jobsOf(vm).find((each) => ['method-1', 'method-2'].includes(methodOf(each) ?? ''));
    report(vm.place(), { vm: vm.label, job: job?.label ?? '', method: job ? (methodOf(job) ?? '') : '' });
  },
  cases: {
    violating: [
      {
        title: 'no agent',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'an agent',
        design: `vm v { runs NetBackup 6.5 { function backup-agent } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'method 4 needs none in the VM',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
