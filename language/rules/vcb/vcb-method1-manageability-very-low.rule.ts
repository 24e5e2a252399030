import { methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const method1ManageabilityVeryLow = defineRule({
  id: 'vcb/method1-manageability-very-low',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: { en: 'Method 1 is very hard to manage.', ja: '方法 1 の管理性は極めて低い。' },
  message: {
    en: '{job} follows method 1 with agents in {found} VMs, which is very hard to manage.',
    ja: '{job} は方法 1 で {found} 台の仮想マシンにエージェントを置く。管理が非常に難しい。',
  },
  advice: {
    en: 'Use Consolidated Backup, which needs no agent in the VMs.',
    ja: '仮想マシンにエージェントが不要な Consolidated Backup を使う。',
  },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-1',
  check(job, report) {
    const agents = job.list('client').filter((client) => client.is('vm')).length;
    if (agents > 1)
      report(job.place('method'), { job: job.label, found: String(agents) }, { fixes: () => useVcb(job) });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'two agents',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
vm w
backup b { protect v, w  method method-1  client v, w  server s }`,
        marks: ['method-1'],
        fixed: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
vm w
backup b { protect v, w  method vcb  client v, w  server s }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'one agent',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
  },
});
