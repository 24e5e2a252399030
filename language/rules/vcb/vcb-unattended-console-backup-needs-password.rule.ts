import { usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const unattendedConsoleBackupNeedsPassword = defineRule({
  id: 'vcb/unattended-console-backup-needs-password',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'An unattended backup from a service console needs a password in backuptools.conf.',
    ja: 'サービス コンソールからの無人バックアップには backuptools.conf のパスワードが必要。',
  },
  why: {
    en: '-p would show the password to everybody who is logged in (VMSA-2008-0014, unverified), so it is not generated.',
    ja: '-p はログイン中の利用者にパスワードが見えるため(VMSA-2008-0014、未検証)、生成しない。',
  },
  message: {
    en: '{job} runs by schedule on {host}, and its console names no password.',
    ja: '{job} は {host} でスケジュール実行されるが、コンソールにパスワードの記述がない。',
  },
  advice: {
    en: 'Declare a `secret` and refer to it: `console { password … }`.',
    ja: '`secret` を宣言し、`console { password … }` で参照する。',
  },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  applies: (job) => usesConsoleTool(job) && job.states('schedule') && job.child('using')?.get('on')?.is('esx') === true,
  check(job, report) {
    const host = job.child('using')?.get('on');
    if (!host?.is('esx') || host.child('console')?.get('password')) return;
    report(job.place('schedule'), { job: job.label, host: host.label });
  },
  cases: {
    violating: [
      {
        title: 'no password',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1  schedule daily at 01:00 }`,
        marks: ['daily'],
      },
    ],
    compliant: [
      {
        title: 'a password',
        design: `secret pw { env VCB_PASSWORD }
esx e1 { console { password pw } }
vm v
backup b { protect v  using vcbMounter on e1  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'by hand',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
  },
});
