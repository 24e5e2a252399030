import { isTraditional, jobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const traditionalCriticalAppsOffline = defineRule({
  id: 'vcb/traditional-critical-apps-offline',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'During a traditional backup the critical applications must be kept offline.',
    ja: '従来方式の実行中は、重要アプリケーションを停止(オフライン)にしておく。',
  },
  message: {
    en: '{app} in {vm} stays online while {job} runs.',
    ja: '{job} の実行中も {vm} の {app} はオンラインのままである。',
  },
  advice: {
    en: 'Stop the application for the backup (`offline-for-backup yes`), or use Consolidated Backup with quiesce scripts.',
    ja: 'バックアップ中は停止するか(`offline-for-backup yes`)、静止スクリプトと Consolidated Backup を使う。',
  },
  source: { document: 'vcb-guide', section: '従来のバックアップに関する考慮事項' },
  applies: (vm) =>
    jobsOf(vm).some(isTraditional) && vm.children('runs').some((runs) => runs.states('offline-for-backup')),
  check(vm, report) {
    const job = jobsOf(vm).find(isTraditional);
    for (const runs of vm.children('runs')) {
      if (runs.get('offline-for-backup') !== false) continue;
      report(runs.place('offline-for-backup'), { vm: vm.label, app: runs.name ?? '', job: job?.label ?? '' });
    }
  },
  cases: {
    violating: [
      {
        title: 'a database that stays online',
        design: `vm v { runs "SQL Server" 2005 { offline-for-backup no } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'stopped for the backup',
        design: `vm v { runs "SQL Server" 2005 { offline-for-backup yes } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'online, but backed up through VCB',
        design: `vm v { runs "SQL Server" 2005 { offline-for-backup no } }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
