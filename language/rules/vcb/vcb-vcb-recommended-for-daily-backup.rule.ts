import { type Backup, type Vm, diskBacking, disksOf, methodOf, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { useVcb } from './shared/fixes.ts';

/** A protected VM whose storage the recommendation names. */
function recommended(job: Backup): { readonly vm: Vm; readonly found: string } | undefined {
  for (const vm of vmsOf(job)) {
    for (const disk of disksOf(vm)) {
      const found = diskBacking(disk);
      if (found && found !== 'nas') return { vm, found };
    }
  }
  return undefined;
}

export const vcbRecommendedForDailyBackup = defineRule({
  id: 'vcb/vcb-recommended-for-daily-backup',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'For virtual machines on Fibre Channel SAN, iSCSI SAN or local storage, Consolidated Backup is the recommended way to take the daily backup.',
    ja: 'FC・iSCSI の SAN やローカルストレージ上の仮想マシンの日次バックアップには Consolidated Backup の採用が推奨される。',
  },
  message: {
    en: '{job} backs up {vm} on {found} storage every day by {method}; Consolidated Backup is recommended for it.',
    ja: '{job} は {found} ストレージ上の {vm} を毎日 {method} で取得している。日次には Consolidated Backup が推奨される。',
  },
  advice: { en: 'Use Consolidated Backup.', ja: 'Consolidated Backup を使う。' },
  source: { document: 'vcb-guide', section: '本書について' },
  applies: (job) =>
    methodOf(job) !== undefined && job.get('schedule')?.every === 'daily' && recommended(job) !== undefined,
  check(job, report) {
    const vm = recommended(job);
    const method = methodOf(job);
    if (!vm || method === 'vcb') return;
    report(
      job.place('method'),
      { job: job.label, vm: vm.vm.name ?? '', found: vm.found, method: method ?? '' },
      { fixes: () => useVcb(job) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an agent every day, on a SAN',
        design: `datastore ds { backing fc-san }
vm v on ds { disk c }
server bk
backup b { protect v  method method-2  client v  server bk  schedule daily at 01:00 }`,
        marks: ['method-2'],
        fixed: `datastore ds { backing fc-san }
vm v on ds { disk c }
server bk
backup b { protect v  method vcb  client v  server bk  schedule daily at 01:00 }`,
      },
    ],
    compliant: [
      {
        title: 'Consolidated Backup every day',
        design: `datastore ds { backing fc-san }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'an agent once a week',
        design: `datastore ds { backing fc-san }
vm v on ds { disk c }
server bk
backup b { protect v  method method-2  client v  server bk  schedule weekly on sat at 01:00 }`,
      },
    ],
  },
});
