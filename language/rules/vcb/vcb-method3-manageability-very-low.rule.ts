import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method3ManageabilityVeryLow = defineRule({
  id: 'vcb/method3-manageability-very-low',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: { en: 'Method 3 is very hard to manage.', ja: '方法 3 の管理性は極めて低い。' },
  message: {
    en: 'The design asks for a set-up that is easy to manage, and {job} follows method 3, which is very hard to manage.',
    ja: '設計は管理のしやすさを求めているが、{job} の方法 3 は管理が非常に難しい。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 3: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-3',
  check(job, report) {
    const asked = asksFor(job.topology, 'manageability');
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
        design: `design { needs manageability }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-3  client e1  server s }`,
        marks: ['method-3'],
        fixed: `design { needs manageability }
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
        design: `design { needs manageability }
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
