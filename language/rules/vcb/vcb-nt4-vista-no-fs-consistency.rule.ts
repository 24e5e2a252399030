import { needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { osName } from '../../support/operating-systems.ts';
import { listed, withoutSyncDriver } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';

export const nt4VistaNoFsConsistency = defineRule({
  id: 'vcb/nt4-vista-no-fs-consistency',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Windows NT 4.0 and Vista guests have no SYNC driver support, so file-system consistency is not guaranteed.',
    ja: 'NT 4.0 と Vista では SYNC ドライバが使えずファイルシステム整合は保証されない。',
  },
  message: {
    en: '{job} wants file-system consistency, which {found} in {vm} cannot give: it has no SYNC driver.',
    ja: '{job} はファイルシステムの整合性を求めるが、{vm} の {found} には SYNC ドライバがなく保証できない。',
  },
  advice: {
    en: 'Quiesce the guest with scripts of your own, or accept crash consistency.',
    ja: '独自の静止スクリプトを使うか、クラッシュ整合を受け入れる。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('consistency') === 'filesystem'),
  check(vm, report) {
    const os = needGuest(vm);
    const job = vcbJobsOf(vm).find((each) => each.get('consistency') === 'filesystem');
    if (!job || !listed(os, withoutSyncDriver.rows)) return;
    report(vm.child('guest')?.place() ?? vm.place(), { vm: vm.label, job: job.label, found: osName(os) });
  },
  cases: {
    violating: [
      {
        title: 'Windows Vista',
        design: `vm v { guest "Windows Vista" }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
        marks: ['"Windows Vista"'],
      },
    ],
    compliant: [
      {
        title: 'Windows XP',
        design: `vm v { guest "Windows XP" 32-bit }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
      },
    ],
    boundary: [
      {
        title: 'Windows NT 4.0 where crash consistency is enough',
        design: `vm v { guest "Windows NT 4.0" }
proxy p
backup b { protect v  using VCB on p  consistency crash }`,
      },
    ],
  },
});
