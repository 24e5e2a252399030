import { lookupOf, usesVcb } from '../../model/derived/vcb.ts';
import { configOption } from '../../support/vcb/config-js.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const vmLookupMethodLegal = defineRule({
  id: 'vcb/vm-lookup-method-legal',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'VM_LOOKUP_METHOD is ipaddr (default) or name.',
    ja: 'VM_LOOKUP_METHOD は ipaddr(既定)か name である。',
  },
  message: {
    en: '{job} looks VMs up by {found}; on a proxy it is one of {allowed}.',
    ja: '{job} の識別方法は {found}。プロキシで使えるのは {allowed}。',
  },
  advice: { en: 'Use `lookup name` or `lookup ipaddr`.', ja: '`lookup name` または `lookup ipaddr` にする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    const allowed = configOption('VM_LOOKUP_METHOD').values ?? [];
    const found = lookupOf(job);
    if (allowed.includes(found)) return;
    report(
      placeOfUse(job, 'lookup'),
      { job: whoUses(job, 'lookup'), found, allowed: list(allowed) },
      {
        fixes: () => sayUse(job, 'lookup', 'name'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'by MoRef on a proxy',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { lookup moref } }`,
        marks: ['moref'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { lookup name } }`,
      },
    ],
    compliant: [
      {
        title: 'by name',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { lookup name } }`,
      },
    ],
    boundary: [
      {
        title: 'by UUID in a service console',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { lookup uuid } }`,
      },
    ],
  },
});
