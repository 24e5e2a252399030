import { designOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method3OnlyWithoutOtherHardware = defineRule({
  id: 'vcb/method3-only-without-other-hardware',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Use method 3 only when no other hardware is available for a VCB proxy or backup server.',
    ja: '方法 3 は、プロキシやバックアップ サーバに別ハードウェアを充てられない場合だけの選択肢である。',
  },
  message: {
    en: '{job} follows method 3, although there is hardware for a proxy or a backup server.',
    ja: 'プロキシまたはバックアップサーバ用のハードウェアがあるのに、{job} は方法 3 である。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 3: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-3' && designOf(job.topology) !== undefined,
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
backup b { protect v  method method-3  client e1  server s }`,
        marks: ['method-3'],
        fixed: `design { proxy-hardware yes }
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
        design: `design { proxy-hardware yes }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server s }`,
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
backup b { protect v  method method-3  client e1  server s }`,
      },
    ],
  },
});
