import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method1NotLanFree = defineRule({
  id: 'vcb/method1-not-lan-free',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: { en: 'Method 1 offers no LAN-free backup.', ja: '方法 1 では LAN フリーのバックアップは実現できない。' },
  message: {
    en: 'The design asks for LAN-free backup, and {job} follows method 1, which moves the data over the LAN.',
    ja: '設計はLAN フリーのバックアップを求めているが、{job} の方法 1 はデータを LAN で送る。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-1',
  check(job, report) {
    const asked = asksFor(job.topology, 'lan-free');
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
        title: 'method 1 where the design asks for it',
        design: `design { needs lan-free }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s }`,
        marks: ['method-1'],
        fixed: `design { needs lan-free }
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
        design: `design { needs lan-free }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'method 1 where nobody asks',
        design: `design { needs encryption }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
  },
});
