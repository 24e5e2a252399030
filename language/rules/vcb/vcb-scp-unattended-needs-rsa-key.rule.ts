import { usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const scpUnattendedNeedsRsaKey = defineRule({
  id: 'vcb/scp-unattended-needs-rsa-key',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Automatic scp backups need RSA key authentication, otherwise scp asks for a password.',
    ja: '自動の scp 取得には RSA 鍵認証を用い、パスワード要求を避ける。',
  },
  message: {
    en: '{job} copies by scp unattended, and no RSA key is set up: scp asks for a password.',
    ja: '{job} は scp で無人転送するが、RSA 鍵が設定されておらず、scp がパスワードを要求する。',
  },
  advice: {
    en: 'Set RSA key authentication up between the service console and the destination.',
    ja: 'サービス コンソールと保存先の間で RSA 鍵認証を設定する。',
  },
  source: { document: 'vcb-guide', section: 'リモート サーバへのバックアップ' },
  applies: (job) =>
    usesConsoleTool(job) && job.states('schedule') && /^scp:/i.test(job.child('using')?.get('destination') ?? ''),
  check(job, report) {
    const using = job.child('using');
    const host = using?.get('on');
    const console = host?.is('esx') ? host.child('console') : undefined;
    if (!using) return;
    const stated = using.states('ssh-key') ? using.get('ssh-key') : console?.get('ssh-key');
    if (stated ?? using.need('ssh-key')) return;
    report(using.states('ssh-key') ? using.place('ssh-key') : (console?.place('ssh-key') ?? using.place()), {
      job: job.label,
    });
  },
  cases: {
    violating: [
      {
        title: 'no key',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v"  ssh-key no }  schedule daily at 01:00 }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'a key',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v"  ssh-key yes }  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'said for the console',
        design: `esx e1 { console { ssh-key yes } }
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" }  schedule daily at 01:00 }`,
      },
    ],
  },
});
