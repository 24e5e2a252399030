import { designOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method1OnlyWithoutProxyHardware = defineRule({
  id: 'vcb/method1-only-without-proxy-hardware',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Method 1 is recommended only when no hardware for a VCB proxy or backup server is available.',
    ja: '方法 1 が推奨されるのは、プロキシやサーバ用のハードウェアを用意できない場合に限る。',
  },
  message: {
    en: '{job} follows method 1, although there is hardware for a proxy or a backup server.',
    ja: 'プロキシまたはバックアップサーバ用のハードウェアがあるのに、{job} は方法 1 である。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-1' && designOf(job.topology) !== undefined,
  check(job, report) {
    const design = designOf(job.topology);
    if (!design?.need('proxy-hardware')) return;
    report(
      job.place('method'),
      { job: job.label },
      {
        related: [{ place: design.place('proxy-hardware'), message: { en: 'said here', ja: '記述箇所' } }],
        fixes: () => useVcb(job),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'hardware is available',
        design: `design { proxy-hardware yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s }`,
        marks: ['method-1'],
        fixed: `design { proxy-hardware yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server s }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup',
        design: `design { proxy-hardware yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'no hardware',
        design: `design { proxy-hardware no }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
  },
});
