import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method4EsxLoadHigh = defineRule({
  id: 'vcb/method4-esx-load-high',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: { en: 'Method 4 puts a high load on the ESX Server host.', ja: '方法 4 の ESX Server 負荷は高い。' },
  message: {
    en: 'The design asks for little load on ESX Server, and {job} follows method 4, which puts a high load on it.',
    ja: '設計はESX Server の低負荷を求めているが、{job} の方法 4 はESX Server に高い負荷をかける。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 4: 物理マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-4',
  check(job, report) {
    const asked = asksFor(job.topology, 'low-esx-load');
    if (!asked) return;
    report(
      job.place('method'),
      { job: job.label },
      {
        related: [{ place: asked.design.place('needs', asked.item), message: { en: 'asked for here', ja: '要件' } }],
        fixes: () => useVcb(job),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'method 4 where the design asks for it',
        design: `design { needs low-esx-load }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
        marks: ['method-4'],
        fixed: `design { needs low-esx-load }
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
        design: `design { needs low-esx-load }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'method 4 where nobody asks',
        design: `design { needs encryption }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
