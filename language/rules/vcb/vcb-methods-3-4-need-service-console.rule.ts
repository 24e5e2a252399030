import { hostOf, methodOf, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

export const methods34NeedServiceConsole = defineRule({
  id: 'vcb/methods-3-4-need-service-console',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Methods 3 and 4 put the backup client into a service console, so they need ESX Server 3 and cannot be had on ESX Server 3i.',
    ja: '方法 3・4 はサービス コンソールにクライアントを置くため、ESX Server 3 が必要で ESX Server 3i では使えない。',
  },
  message: {
    en: '{job} follows {found}, and its client {client} is an ESX Server 3i without a service console.',
    ja: '{job} は {found} だが、クライアントの {client} はサービス コンソールのない ESX Server 3i である。',
  },
  advice: {
    en: 'Use Consolidated Backup; without a SAN in LAN mode.',
    ja: 'Consolidated Backup を使う。SAN がなければ LAN モードにする。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server 3 コンソール内でのバックアップ クライアントの実行' },
  applies: (job) => ['method-3', 'method-4'].includes(methodOf(job) ?? ''),
  check(job, report) {
    const hosts = [...job.need('client'), ...vmsOf(job).map((vm) => hostOf(vm))];
    const host = hosts.find((each) => each?.is('esxi'));
    if (!host) return;
    const item = job.list('client').findIndex((each) => (each as unknown) === host);
    report(
      item >= 0 ? job.place('client', item) : job.place('method'),
      { job: job.label, found: methodOf(job) ?? '', client: host.label },
      {
        fixes: () => useVcb(job),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an ESX Server 3i as the client',
        design: `esxi e3i { version 3.5 }
vm v
server bk
backup b { protect v  method method-4  client e3i  server bk }`,
        marks: ['e3i'],
        fixed: `esxi e3i { version 3.5 }
vm v
server bk
backup b { protect v  method vcb  client e3i  server bk }`,
      },
    ],
    compliant: [
      {
        title: 'an ESX Server 3',
        design: `esx e1 { version 3.5 }
vm v
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'an agent in a VM on an ESX Server 3i',
        design: `esxi e3i { version 3.5 }
vm v { host e3i }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
  },
});
