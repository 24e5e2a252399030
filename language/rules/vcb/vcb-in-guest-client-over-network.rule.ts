import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const inGuestClientOverNetwork = defineRule({
  id: 'vcb/in-guest-client-over-network',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'A backup client inside a virtual machine raises no compatibility concern only while it backs up over the network.',
    ja: 'ゲスト内クライアントの互換性を気にせずに済むのは、ネットワーク経由で転送する場合に限る。',
  },
  message: {
    en: '{job} has its client in a VM and moves the data by {found}, not over the network.',
    ja: '{job} のクライアントは仮想マシン内にあり、データをネットワークではなく {found} 経由で送る。',
  },
  advice: {
    en: 'Let the agent in the VM send its data over the network (`path network`).',
    ja: '仮想マシン内のエージェントはネットワーク経由で送る(`path network`)。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのバックアップ' },
  applies: (job) => job.states('path') && job.list('client').some((client) => client.is('vm')),
  check(job, report) {
    const found = job.need('path');
    if (found !== 'network')
      report(job.place('path'), { job: job.label, found }, { fixes: () => [say(job, 'path', 'network')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'over the storage',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  path storage }`,
        marks: ['storage'],
        fixed: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  path network }`,
      },
    ],
    compliant: [
      {
        title: 'over the network',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  path network }`,
      },
    ],
    boundary: [
      {
        title: 'a client outside the VMs',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  path storage }`,
      },
    ],
  },
});
