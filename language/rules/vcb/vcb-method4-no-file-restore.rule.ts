import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method4NoFileRestore = defineRule({
  id: 'vcb/method4-no-file-restore',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: { en: 'Method 4 cannot restore single files.', ja: '方法 4 ではファイル単位の復元はできない。' },
  message: {
    en: 'The design asks for single files to be restored, and {job} follows method 4, which cannot restore single files.',
    ja: '設計はファイル単位のリストアを求めているが、{job} の方法 4 はファイル単位でリストアできない。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 4: 物理マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-4',
  check(job, report) {
    const asked = asksFor(job.topology, 'file-restore');
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
        design: `design { needs file-restore }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
        marks: ['method-4'],
        fixed: `design { needs file-restore }
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
        design: `design { needs file-restore }
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
