import { isTraditional, methodOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const traditionalMethodsDoNotUseVcb = defineRule({
  id: 'vcb/traditional-methods-do-not-use-vcb',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'The traditional methods do not use Consolidated Backup, so a plan follows either one of methods 1-4 or VCB.',
    ja: '方法 1～4 は Consolidated Backup を介さない方式であり、一つの計画で両者を混同しない。',
  },
  message: {
    en: '{job} follows {found} and runs with Consolidated Backup.',
    ja: '{job} は {found} だが、Consolidated Backup を使っている。',
  },
  advice: {
    en: 'Decide for one: leave `method` out, or name the backup software as the tool.',
    ja: 'どちらかに決める。`method` を外すか、ツールにバックアップソフトウェアを指定する。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのバックアップ' },
  applies: (job) => isTraditional(job),
  check(job, report) {
    if (!usesVcb(job)) return;
    report(job.place('method'), { job: job.label, found: methodOf(job) ?? '' }, { fixes: () => drop(job, 'method') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'both',
        design: `vm v
proxy p
backup b { protect v  method method-2  using VCB on p }`,
        marks: ['method-2'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'the tool of the method',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  using NetBackup on bk }`,
      },
    ],
    boundary: [
      {
        title: 'Consolidated Backup said twice',
        design: `vm v
proxy p
backup b { protect v  method vcb  using VCB on p }`,
      },
    ],
  },
});
