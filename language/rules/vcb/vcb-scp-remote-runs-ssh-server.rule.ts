import { type Backup, usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function said(job: Backup): 'confirmed' | 'refuted' | 'pending' | undefined {
  return job.says('ssh-server') ?? job.child('using')?.says('ssh-server');
}

export const scpRemoteRunsSshServer = defineRule({
  id: 'vcb/scp-remote-runs-ssh-server',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The remote host of an scp destination has to run a secure shell server.',
    ja: 'scp の保存先ホストでは ssh サーバを稼働させる。',
  },
  message: {
    en: '{job} copies by scp to {found}, where no secure shell server was found.',
    ja: '{job} は {found} へ scp で転送するが、セキュアシェル サーバが確認できていない。',
  },
  advice: {
    en: 'Run a secure shell server on the destination and confirm: `confirmed ssh-server by … on …`.',
    ja: '保存先でセキュアシェル サーバを稼働させ、`confirmed ssh-server by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの実行' },
  applies: (job) =>
    usesConsoleTool(job) && /^scp:/i.test(job.child('using')?.get('destination') ?? '') && said(job) !== undefined,
  check(job, report) {
    const using = job.child('using');
    if (using && said(job) !== 'confirmed')
      report(using.place('destination'), { job: job.label, found: using.get('destination') ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'somebody looked and found none',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" }  refuted ssh-server by "ops" on 2026-04-01 }`,
        marks: ['"scp://vmware@nas.example:/backups/v"'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" }  confirmed ssh-server by "ops" on 2026-04-01 }`,
      },
    ],
    boundary: [
      {
        title: 'a local destination',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v" }  refuted ssh-server by "ops" on 2026-04-01 }`,
      },
    ],
  },
});
