import { type Backup, jobsOf, methodOf, needUse } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

/** Whether a client in a service console reads the files of the VM. */
function byConsole(job: Backup): boolean {
  return ['method-3', 'method-4'].includes(methodOf(job) ?? '');
}

export const consoleClientNeedsPoweroffOrSnapshot = defineRule({
  id: 'vcb/console-client-needs-poweroff-or-snapshot',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'When the backup client runs in the service console, the virtual machine has to be powered off or backed up through a snapshot.',
    ja: 'コンソール側のクライアントで取得する場合、対象仮想マシンはパワーオフするか、稼働中ならスナップショットを使う。',
  },
  message: {
    en: '{vm} is {found} while the console client of {job} copies its files, and no snapshot is made.',
    ja: '{job} のコンソールのクライアントがファイルをコピーする間、{vm} は {found} でスナップショットもない。',
  },
  advice: {
    en: 'Power the VM off for the backup, or back it up through a snapshot.',
    ja: 'バックアップ中はパワーオフするか、スナップショットを使う。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server 3 コンソール内でのバックアップ クライアントの実行' },
  applies: (vm) => jobsOf(vm).some(byConsole),
  check(vm, report) {
    for (const job of jobsOf(vm).filter(byConsole)) {
      const state = job.get('vm-state') ?? vm.get('state') ?? 'running';
      if (state === 'off' || state === 'suspended' || needUse(job, 'snapshot-policy') !== 'none') continue;
      report(
        placeOfUse(job, 'snapshot-policy'),
        { vm: vm.label, found: state, job: whoUses(job, 'snapshot-policy') },
        {
          fixes: () => sayUse(job, 'snapshot-policy', 'automatic'),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a running VM without a snapshot',
        design: `esx e1
vm v { host e1  state running }
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { snapshot-policy none } }`,
        marks: ['none'],
        fixed: `esx e1
vm v { host e1  state running }
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { snapshot-policy automatic } }`,
      },
    ],
    compliant: [
      {
        title: 'through a snapshot',
        design: `esx e1
vm v { host e1  state running }
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { snapshot-policy automatic } }`,
      },
    ],
    boundary: [
      {
        title: 'switched off',
        design: `esx e1
vm v { host e1 }
server bk
backup b { protect v  method method-4  client e1  server bk  vm-state off  using NetBackup on bk { snapshot-policy none } }`,
      },
    ],
  },
});
