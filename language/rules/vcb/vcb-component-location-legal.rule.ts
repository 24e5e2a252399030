import { isTraditional } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const componentLocationLegal = defineRule({
  id: 'vcb/component-location-legal',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Backup components may run in a virtual machine, in the service console (ESX Server 3 only) or on a VCB proxy with Windows 2003; the traditional methods also allow a physical backup server.',
    ja: 'バックアップ構成要素の置き場所は仮想マシン・サービス コンソール(ESX Server 3 のみ)・Windows 2003 の VCB プロキシ、従来方式のサーバについては物理マシンに限られる。',
  },
  message: {
    en: 'The {role} of {job} is {found}; it may be in a VM, in the service console of an ESX Server 3, on a proxy or on a physical machine.',
    ja: '{job} の{role}は {found} である。配置できるのは仮想マシン、ESX Server 3 のサービス コンソール、プロキシ、物理マシン。',
  },
  advice: { en: 'Move it to one of these places.', ja: 'いずれかの場所に移す。' },
  source: { document: 'vcb-guide', section: 'バックアップのコンポーネントと方法' },
  applies: (job) => isTraditional(job),
  check(job, report) {
    const illegal = ['guest-cluster', 'hyperv', 'node'];
    for (const [item, client] of job.need('client').entries()) {
      if (illegal.includes(client.kind))
        report(job.place('client', item), { job: job.label, found: client.label, role: 'client' });
    }
    const server = job.need('server');
    if (server && illegal.includes(server.kind))
      report(job.place('server'), { job: job.label, found: server.label, role: 'server' });
  },
  cases: {
    violating: [
      {
        title: 'a guest cluster as the client',
        design: `vm v
vm w
guest-cluster c of v, w
server bk
backup b { protect v  method method-2  client c  server bk }`,
        marks: ['c'],
      },
    ],
    compliant: [
      {
        title: 'a VM and a physical machine',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'the service console',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
