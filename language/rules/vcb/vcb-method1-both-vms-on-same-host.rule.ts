import { methodOf, needHost } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const method1BothVmsOnSameHost = defineRule({
  id: 'vcb/method1-both-vms-on-same-host',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'In method 1 the client VM and the server VM should run on the same ESX Server, so that data goes over virtual Ethernet.',
    ja: '方法 1 ではクライアント側とサーバ側の仮想マシンを同一ホストに置き、仮想イーサネット内で転送させるのが望ましい。',
  },
  message: {
    en: 'In {job} the client {client} runs on {found} and the server {server} on {allowed}: the data leaves the host.',
    ja: '{job} のクライアント {client} は {found}、サーバ {server} は {allowed} にあり、データがホストの外を通る。',
  },
  advice: {
    en: 'Run both VMs on one ESX Server, so that the data goes over virtual Ethernet.',
    ja: '両方を同じ ESX Server で稼働させ、仮想イーサネットでデータを送る。',
  },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  applies: (job) => methodOf(job) === 'method-1',
  check(job, report) {
    const server = job.need('server');
    if (!server?.is('vm')) return;
    const allowed = needHost(server);
    for (const client of job.need('client')) {
      if (!client.is('vm')) continue;
      const found = needHost(client);
      if (found === allowed) continue;
      report(job.place('server'), {
        job: job.label,
        client: client.name ?? '',
        found: found.label,
        server: server.name ?? '',
        allowed: allowed.label,
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'two hosts',
        design: `esx e1
esx e2
vm v { host e1 }
vm s { host e2 }
backup b { protect v  method method-1  client v  server s }`,
        marks: ['s'],
      },
    ],
    compliant: [
      {
        title: 'one host',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
backup b { protect v  method method-1  client v  server s }`,
      },
    ],
    boundary: [
      {
        title: 'two hosts in method 2',
        design: `esx e1
vm v { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
  },
});
