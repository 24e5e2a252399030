import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method2NoFullVmRestore = defineRule({
  id: 'vcb/method2-no-full-vm-restore',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Method 2 cannot restore a whole virtual machine.',
    ja: '方法 2 では仮想マシン全体の復元はできない。',
  },
  message: {
    en: 'The design asks for whole VMs to be restored, and {job} follows method 2, which cannot restore a whole virtual machine.',
    ja: '設計は仮想マシン全体のリストアを求めているが、{job} の方法 2 は仮想マシン全体をリストアできない。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 2: 物理マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-2',
  check(job, report) {
    const asked = asksFor(job.topology, 'full-vm-restore');
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
        title: 'method 2 where the design asks for it',
        design: `design { needs full-vm-restore }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk }`,
        marks: ['method-2'],
        fixed: `design { needs full-vm-restore }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server bk }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup',
        design: `design { needs full-vm-restore }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'method 2 where nobody asks',
        design: `design { needs encryption }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
  },
});
