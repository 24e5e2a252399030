import { isTraditional } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const noBackupServerInServiceConsole = defineRule({
  id: 'vcb/no-backup-server-in-service-console',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Running the backup server in the ESX Server 3 service console is not supported.',
    ja: 'ESX Server 3 のサービス コンソールをバックアップ サーバにする構成はサポート外である。',
  },
  message: {
    en: 'The backup server of {job} is in the service console of {found}.',
    ja: '{job} のバックアップサーバは {found} のサービス コンソールにある。',
  },
  advice: {
    en: 'Run the backup server in a VM or on a physical machine.',
    ja: 'バックアップサーバは仮想マシンまたは物理マシンで実行する。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのバックアップ' },
  applies: (job) => isTraditional(job),
  check(job, report) {
    const server = job.need('server');
    if (server?.is('esx', 'esxi')) report(job.place('server'), { job: job.label, found: server.label });
  },
  cases: {
    violating: [
      {
        title: 'an ESX Server as the backup server',
        design: `esx e1
vm v
backup b { protect v  method method-3  client e1  server e1 }`,
        marks: ['e1'],
      },
    ],
    compliant: [
      {
        title: 'a VM',
        design: `esx e1
vm v
vm s
backup b { protect v  method method-3  client e1  server s }`,
      },
    ],
    boundary: [
      {
        title: 'the client in the console, the server elsewhere',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
