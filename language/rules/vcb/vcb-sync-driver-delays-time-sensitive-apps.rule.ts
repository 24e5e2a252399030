import { defineRule } from '../engine/rule.ts';

export const syncDriverDelaysTimeSensitiveApps = defineRule({
  id: 'vcb/sync-driver-delays-time-sensitive-apps',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'The SYNC driver waits for I/O to drain, which may disturb time-sensitive applications such as DBHammer.',
    ja: 'SYNC ドライバは I/O の排出を待つため、時間に敏感なアプリケーションへ影響し得る。',
  },
  message: {
    en: '{vm} has the SYNC driver and runs {app}, which is sensitive to delays.',
    ja: '{vm} には SYNC ドライバがあり、遅延に敏感な {app} が稼働している。',
  },
  advice: {
    en: 'Choose: without the SYNC driver there is no delay, and consistency rests on scripts in the guest.',
    ja: 'SYNC ドライバを外せば遅延はなくなるが、整合性はゲスト内のスクリプトによる。どちらかを選ぶ。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (vm) => vm.get('sync-driver') === true && vm.children('runs').some((runs) => runs.states('time-sensitive')),
  check(vm, report) {
    for (const runs of vm.children('runs')) {
      if (runs.get('time-sensitive') === true)
        report(runs.place('time-sensitive'), { vm: vm.label, app: runs.name ?? '' });
    }
  },
  cases: {
    violating: [
      {
        title: 'a time-sensitive application',
        design: 'vm v { sync-driver yes  runs "SQL Server" 2005 { time-sensitive yes } }',
        marks: ['yes'],
      },
    ],
    compliant: [
      { title: 'one that is not', design: 'vm v { sync-driver yes  runs "SQL Server" 2005 { time-sensitive no } }' },
    ],
    boundary: [
      {
        title: 'a time-sensitive application without the SYNC driver',
        design: 'vm v { sync-driver no  runs "SQL Server" 2005 { time-sensitive yes } }',
      },
    ],
  },
});
