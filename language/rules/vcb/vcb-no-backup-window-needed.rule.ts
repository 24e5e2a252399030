import { usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const noBackupWindowNeeded = defineRule({
  id: 'vcb/no-backup-window-needed',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Because Consolidated Backup works with snapshots, VMs need not be stopped for a backup window.',
    ja: 'スナップショット方式の Consolidated Backup では、バックアップのために仮想マシンを停止する時間枠は不要。',
  },
  message: {
    en: '{job} uses Consolidated Backup and asks for a window in which {vm} is stopped ({found}).',
    ja: '{job} は Consolidated Backup なのに {vm} を停止する時間枠を求めている({found})。',
  },
  advice: {
    en: 'Let the VMs run: the snapshot needs no downtime.',
    ja: 'スナップショット方式では停止は不要なので稼働させたままにする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (job) => usesVcb(job) && job.states('mode'),
  check(job, report) {
    const mode = job.need('mode');
    if (mode === 'nonstop') return;
    report(
      job.place('mode'),
      { job: job.label, vm: vmsOf(job)[0]?.name ?? '', found: `mode ${mode}` },
      { fixes: () => [say(job, 'mode', 'nonstop')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VMs shut down for the backup',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  mode shortstop }`,
        marks: ['shortstop'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  mode nonstop }`,
      },
    ],
    compliant: [
      {
        title: 'running VMs',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  mode nonstop }`,
      },
    ],
    boundary: [
      {
        title: 'stopped for an agent, which asks for it',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  mode stopped }`,
      },
    ],
  },
});
