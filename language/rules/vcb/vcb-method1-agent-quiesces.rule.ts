import { jobsOf, methodOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const method1AgentQuiesces = defineRule({
  id: 'vcb/method1-agent-quiesces',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'In method 1 the agent itself quiesces the VM, so no quiescing of its own has to be arranged.',
    ja: '方法 1 ではエージェント自身が仮想マシンを静止するため、別途の静止は不要。',
  },
  why: {
    en: 'The text says that the agent quiesces, table 1-1 that quiescing is not needed: either way nothing has to be arranged.',
    ja: '本文ではエージェントが静止し、表 1-1 では静止不要とある。どちらにしても手配は不要。',
  },
  message: {
    en: '{vm} has quiesce scripts, and {job} follows method 1, where the agent quiesces.',
    ja: '{vm} に静止スクリプトがあるが、{job} の方法 1 ではエージェントが静止する。',
  },
  advice: {
    en: 'Leave the scripts out, unless another job needs them.',
    ja: 'ほかのジョブが必要としなければスクリプトを外す。',
  },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  applies: (vm) => jobsOf(vm).some((job) => methodOf(job) === 'method-1'),
  check(vm, report) {
    const quiesce = vm.child('quiesce');
    const job = jobsOf(vm).find((each) => methodOf(each) === 'method-1');
    if (!quiesce?.get('pre-freeze') || vcbJobsOf(vm).length > 0) return;
    report(quiesce.place('pre-freeze'), { vm: vm.label, job: job?.label ?? '' }, { fixes: () => drop(vm, 'quiesce') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'scripts beside the agent',
        design: `vm s
vm v { quiesce { pre-freeze "/usr/sbin/pre-freeze-script" } }
backup b { protect v  method method-1  client v  server s }`,
        marks: ['"/usr/sbin/pre-freeze-script"'],
        fixed: `vm s
vm v { }
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
    compliant: [
      {
        title: 'the agent alone',
        design: `vm s
vm v
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'another job of the VM uses them',
        design: `vm s
vm v { quiesce { pre-freeze "/usr/sbin/pre-freeze-script" } }
proxy p
backup b { protect v  method method-1  client v  server s }
backup c { protect v  using VCB on p }`,
      },
    ],
  },
});
