import { type Backup, type Vm, needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

function wantsApplication(job: Backup, vm: Vm): boolean {
  return (job.get('consistency') ?? vm.get('consistency')) === 'application';
}

/** The scripts at their places in the guest, as an entry. */
function scripts(vm: Vm): string {
  const place = needGuest(vm).family === 'windows' ? quiesceScripts.windows : quiesceScripts.other;
  return `quiesce { pre-freeze "${place.preFreeze}"  post-thaw "${place.postThaw}"  location guest }`;
}

export const customScriptsForApplicationConsistency = defineRule({
  id: 'vcb/custom-scripts-for-application-consistency',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'For application-consistent backup of a Windows VM run custom pre-freeze and post-thaw scripts.',
    ja: 'アプリケーション整合を求めるならカスタム Pre-freeze/Post-thaw を用意する。',
  },
  message: {
    en: '{job} wants application consistency, and {vm} has no pre-freeze script.',
    ja: '{job} はアプリケーションの整合性を求めるが、{vm} に Pre-freeze スクリプトがない。',
  },
  advice: {
    en: 'Write pre-freeze and post-thaw scripts for the applications and deploy them in the guest.',
    ja: 'アプリケーション用の Pre-freeze / Post-thaw スクリプトを作成しゲストに配置する。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (vm) => vcbJobsOf(vm).some((job) => wantsApplication(job, vm)),
  check(vm, report) {
    if (vm.child('quiesce')?.get('pre-freeze')) return;
    const job = vcbJobsOf(vm).find((each) => wantsApplication(each, vm));
    report(
      vm.place(),
      { vm: vm.label, job: job?.label ?? '' },
      {
        fixes: () => (vm.child('quiesce') || !vm.child('guest') ? [] : [add(vm, scripts(vm))]),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no scripts',
        design: `vm v { guest "Windows Server 2003" 32-bit }
proxy p
backup b { protect v  using VCB on p  consistency application }`,
        marks: ['v'],
        fixed: String.raw`vm v { guest "Windows Server 2003" 32-bit  quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat"  post-thaw "C:\Windows\post-thaw-script.bat"  location guest } }
proxy p
backup b { protect v  using VCB on p  consistency application }`,
      },
    ],
    compliant: [
      {
        title: 'scripts',
        design: String.raw`vm v { quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat" } }
proxy p
backup b { protect v  using VCB on p  consistency application }`,
      },
    ],
    boundary: [
      {
        title: 'file-system consistency needs none',
        design: `vm v { guest "Windows Server 2003" 32-bit }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
      },
    ],
  },
});
