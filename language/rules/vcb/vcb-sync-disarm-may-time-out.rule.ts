import { defineRule } from '../engine/rule.ts';

export const syncDisarmMayTimeOut = defineRule({
  id: 'vcb/sync-disarm-may-time-out',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Disarming the SYNC driver may fail when creating the snapshot takes so long that it times out.',
    ja: 'スナップショット作成が長引きタイムアウトすると SYNC ドライバの解除に失敗し得る。',
  },
  message: {
    en: 'Creating the snapshot of {vm} takes {found} s, and the SYNC driver waits {allowed} s: disarming it may fail.',
    ja: '{vm} のスナップショット作成は {found} 秒かかるが、SYNC ドライバの待ち時間は {allowed} 秒。設定解除に失敗することがある。',
  },
  advice: {
    en: "Reduce the I/O load at backup time, or leave the SYNC driver out. The guide states no time-out: the number is the site's.",
    ja: 'バックアップ時の I/O を減らすか、SYNC ドライバを外す。タイムアウト値はガイドになく、現地の値である。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  reads: ['snapshot-time', 'sync-timeout'],
  applies: (vm) => vm.get('sync-driver') === true && (vm.states('snapshot-time') || vm.states('sync-timeout')),
  check(vm, report) {
    const found = vm.need('snapshot-time');
    const allowed = vm.need('sync-timeout');
    if (found <= allowed) return;
    report(vm.place('snapshot-time'), { vm: vm.label, found: String(found / 1000), allowed: String(allowed / 1000) });
  },
  cases: {
    violating: [
      {
        title: 'a slow snapshot',
        design: 'vm v { sync-driver yes  snapshot-time 30 s  sync-timeout 10 s }',
        marks: ['30 s'],
      },
    ],
    compliant: [{ title: 'a fast one', design: 'vm v { sync-driver yes  snapshot-time 5 s  sync-timeout 10 s }' }],
    boundary: [{ title: 'just in time', design: 'vm v { sync-driver yes  snapshot-time 10 s  sync-timeout 10 s }' }],
  },
});
