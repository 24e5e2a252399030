import { asksFor, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method4ManageabilityVeryLow = defineRule({
  id: 'vcb/method4-manageability-very-low',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Method 4 is very hard to manage and scales very badly.',
    ja: '方法 4 は管理性・拡張性とも極めて低い。',
  },
  message: {
    en: 'The design asks for {found}, and {job} follows method 4, which is very hard to manage and scales badly.',
    ja: '設計は {found} を求めているが、{job} の方法 4 は管理が非常に難しく拡張性も低い。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '方法 4: 物理マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-4',
  check(job, report) {
    for (const need of ['manageability', 'scalability'] as const) {
      const asked = asksFor(job.topology, need);
      if (!asked) continue;
      report(job.place('method'), { job: job.label, found: need }, { fixes: () => useVcb(job) });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'scalability is asked for',
        design: `design { needs scalability }
esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk }`,
        marks: ['method-4'],
        fixed: `design { needs scalability }
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
        design: `design { needs scalability, manageability }
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
