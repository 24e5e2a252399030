import { needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const noSyncDriverNeedsScripts = defineRule({
  id: 'vcb/no-sync-driver-needs-scripts',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Without the SYNC driver a snapshot is only crash consistent, unless scripts in the guest quiesce it.',
    ja: 'SYNC ドライバがない場合、ゲスト内の静止スクリプトがなければスナップショットはクラッシュ整合にとどまる。',
  },
  message: {
    en: '{vm} has neither the SYNC driver nor quiesce scripts: {job} takes a crash-consistent snapshot.',
    ja: '{vm} には SYNC ドライバも静止スクリプトもなく、{job} のスナップショットはクラッシュ整合にとどまる。',
  },
  advice: {
    en: 'Install the SYNC driver where the guest supports it, or deploy quiesce scripts.',
    ja: 'ゲストが対応していれば SYNC ドライバを入れるか、静止スクリプトを配置する。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && vm.get('sync-driver') === false && needGuest(vm).family === 'windows',
  check(vm, report) {
    if (vm.child('quiesce')?.get('pre-freeze')) return;
    // Whoever says that crash consistency is enough has decided.
    const job = vcbJobsOf(vm).find((each) => (each.get('consistency') ?? vm.get('consistency')) !== 'crash');
    if (job) report(vm.place('sync-driver'), { vm: vm.label, job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'neither driver nor scripts',
        design: `vm v { guest "Windows Server 2003"  sync-driver no }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'scripts',
        design: String.raw`vm v { guest "Windows Server 2003"  sync-driver no  quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat" } }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'crash consistency is enough',
        design: `vm v { guest "Windows Server 2003"  sync-driver no }
proxy p
backup b { protect v  using VCB on p  consistency crash }`,
      },
    ],
  },
});
