import { designOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method4ConsiderVcb = defineRule({
  id: 'vcb/method4-consider-vcb',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Consider Consolidated Backup in place of method 4.',
    ja: '方法 4 を採る前に Consolidated Backup での代替を検討する。',
  },
  message: {
    en: '{job} follows method 4, although Consolidated Backup is possible here.',
    ja: 'Consolidated Backup が可能なのに、{job} は方法 4 である。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 4: 物理マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-4' && designOf(job.topology) !== undefined,
  check(job, report) {
    const design = designOf(job.topology);
    if (!design?.need('vcb-possible')) return;
    report(
      job.place('method'),
      { job: job.label },
      {
        related: [{ place: design.place('vcb-possible'), message: { en: 'said here', ja: '記述箇所' } }],
        fixes: () => useVcb(job),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VCB is possible',
        design: `design { vcb-possible yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
        marks: ['method-4'],
        fixed: `design { vcb-possible yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server bk }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup',
        design: `design { vcb-possible yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'VCB is not possible',
        design: `design { vcb-possible no }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
