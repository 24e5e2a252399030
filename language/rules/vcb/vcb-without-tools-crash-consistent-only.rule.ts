import { vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const withoutToolsCrashConsistentOnly = defineRule({
  id: 'vcb/without-tools-crash-consistent-only',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Without VMware Tools the snapshot is only crash consistent, because the file system is not synchronised.',
    ja: 'VMware Tools がないとファイルシステムが同期されず、クラッシュ時の整合性しか得られない。',
  },
  message: {
    en: '{vm} has no VMware Tools: {job} takes a crash-consistent snapshot.',
    ja: '{vm} に VMware Tools がなく、{job} のスナップショットはクラッシュ整合にとどまる。',
  },
  advice: { en: 'Install the latest VMware Tools.', ja: '最新の VMware Tools をインストールする。' },
  source: { document: 'vcb-guide', section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' },
  reads: ['tools'],
  applies: (vm) => vcbJobsOf(vm).length > 0,
  check(vm, report) {
    if (vm.need('tools') !== 'none') return;
    const job = vcbJobsOf(vm).find((each) => (each.get('consistency') ?? vm.get('consistency')) !== 'crash');
    if (job) report(vm.place('tools'), { vm: vm.label, job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'no VMware Tools',
        design: `vm v { tools none }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'running',
        design: `vm v { tools running }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'installed, not running',
        design: `vm v { tools installed }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
