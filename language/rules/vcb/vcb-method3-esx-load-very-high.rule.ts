import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method3EsxLoadVeryHigh = defineRule({
  id: 'vcb/method3-esx-load-very-high',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Method 3 puts a very high load on the ESX Server host.',
    ja: '方法 3 は ESX Server への負荷が極めて高い。',
  },
  message: {
    en: 'The design asks for little load on ESX Server, and {job} follows method 3, which puts a very high load on it.',
    ja: '設計はESX Server の低負荷を求めているが、{job} の方法 3 はESX Server に非常に高い負荷をかける。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 3: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-3',
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
        title: 'method 3 where the design asks for it',
        design: `design { needs low-esx-load }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-3  client e1  server s }`,
        marks: ['method-3'],
        fixed: `design { needs low-esx-load }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server s }`,
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
backup b { protect v  method vcb  client e1  server s }`,
      },
    ],
    boundary: [
      {
        title: 'method 3 where nobody asks',
        design: `design { needs encryption }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-3  client e1  server s }`,
      },
    ],
  },
});
