import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const agentInVmOptionalWithVcb = defineRule({
  id: 'vcb/agent-in-vm-optional-with-vcb',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'With VCB a backup agent in each protected virtual machine is optional.',
    ja: 'VCB を使う場合、保護対象ごとのエージェント配布は必須ではなく任意となる。',
  },
  message: {
    en: '{job} uses Consolidated Backup and demands an agent in every VM, which is optional.',
    ja: '{job} は Consolidated Backup なのに全仮想マシンのエージェントを必須としている。エージェントは任意である。',
  },
  advice: { en: 'Leave it out (`agent-in-every-vm no`).', ja: '必須としない(`agent-in-every-vm no`)。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (job) => usesVcb(job) && job.states('agent-in-every-vm'),
  check(job, report) {
    if (job.need('agent-in-every-vm'))
      report(
        job.place('agent-in-every-vm'),
        { job: job.label },
        { fixes: () => [say(job, 'agent-in-every-vm', 'no')] },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'demanded',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  agent-in-every-vm yes }`,
        marks: ['yes'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  agent-in-every-vm no }`,
      },
    ],
    compliant: [
      {
        title: 'not demanded',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  agent-in-every-vm no }`,
      },
    ],
    boundary: [
      {
        title: 'method 2, where it is needed',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  agent-in-every-vm yes }`,
      },
    ],
  },
});
