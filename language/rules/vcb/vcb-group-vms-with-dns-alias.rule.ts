import { usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const groupVmsWithDnsAlias = defineRule({
  id: 'vcb/group-vms-with-dns-alias',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'With several VMs group them and give the proxy a DNS alias per group, so that the software handles the group as one entity.',
    ja: '対象が複数ならグループ化し、プロキシの DNS エイリアスで一単位として扱う。',
  },
  message: {
    en: '{job} backs up {found} VMs and names no alias for the group.',
    ja: '{job} は {found} 台の仮想マシンを対象とするが、グループのエイリアスがない。',
  },
  advice: {
    en: 'Give the proxy a DNS alias for the group and name it here (`alias …`).',
    ja: 'グループの DNS エイリアスをプロキシに設定し、ここに記す(`alias …`)。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (job) => usesVcb(job) && vmsOf(job).length > 1,
  check(job, report) {
    if (job.states('alias')) return;
    report(job.place(), { job: job.label, found: String(vmsOf(job).length) });
  },
  cases: {
    violating: [
      {
        title: 'two VMs without an alias',
        design: `vm v
vm w
proxy p
backup b { protect v, w  using VCB on p }`,
        marks: ['b'],
      },
    ],
    compliant: [
      {
        title: 'an alias',
        design: `vm v
vm w
proxy p
backup b { protect v, w  using VCB on p  alias vcb-web.example }`,
      },
    ],
    boundary: [
      {
        title: 'one VM needs none',
        design: `vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
