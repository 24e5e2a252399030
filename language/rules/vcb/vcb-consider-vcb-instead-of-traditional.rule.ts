import { designOf, isTraditional, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const considerVcbInsteadOfTraditional = defineRule({
  id: 'vcb/consider-vcb-instead-of-traditional',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Consider Consolidated Backup, because it answers most problems of traditional backup in a modern data centre.',
    ja: '従来方式の課題の多くを解消できるため、近年のデータセンターでは Consolidated Backup を検討する。',
  },
  message: {
    en: '{job} follows {found}, and Consolidated Backup is possible here.',
    ja: 'Consolidated Backup が可能だが、{job} は {found} である。',
  },
  advice: {
    en: 'Consider Consolidated Backup: no agents in the VMs, no backup window, less load on ESX Server.',
    ja: 'Consolidated Backup を検討する。仮想マシンのエージェントもバックアップウィンドウも不要で、ESX Server の負荷も小さい。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (job) => isTraditional(job) && designOf(job.topology) !== undefined,
  check(job, report) {
    if (!designOf(job.topology)?.need('vcb-possible')) return;
    report(job.place('method'), { job: job.label, found: methodOf(job) ?? '' }, { fixes: () => useVcb(job) });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'method 1 where VCB is possible',
        design: `design { vcb-possible yes }
vm v
vm s
backup b { protect v  method method-1  client v  server s }`,
        marks: ['method-1'],
        fixed: `design { vcb-possible yes }
vm v
vm s
backup b { protect v  method vcb  client v  server s }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup',
        design: `design { vcb-possible yes }
vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'VCB is not possible',
        design: `design { vcb-possible no }
vm v
vm s
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
  },
});
