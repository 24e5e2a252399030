import { toolOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const vmwareToolsInstalled = defineRule({
  id: 'vmware/tools-installed',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'VMware Tools are installed in every target, so that RepNavi Suite can use VM snapshots and shutdown.',
    ja: 'スナップショットやシャットダウンとの連携のため仮想マシンへの VMware Tools のインストールが必須である。',
  },
  message: {
    en: '{vm} has no VMware Tools, but is a target of {job}.',
    ja: '{vm} に VMware Tools が導入されていないが、{job} の対象になっている。',
  },
  advice: {
    en: 'Install VMware Tools in the guest.',
    ja: 'ゲスト OS に VMware Tools を導入する。',
  },
  source: guide(sections.system),
  reads: ['tools'],
  applies: (vm) => vmfsJobsOf(vm).some((job) => toolOf(job) === 'repnavi'),
  check(vm, report) {
    if (vm.need('tools') !== 'none') return;
    const jobs = vmfsJobsOf(vm).filter((job) => toolOf(job) === 'repnavi');
    report(vm.place('tools'), { vm, job: jobs });
  },
  cases: {
    violating: [{ title: 'none', design: repnavi({ vm: 'tools none' }), marks: ['none'] }],
    compliant: [{ title: 'running', design: repnavi({ vm: 'tools running' }) }],
    boundary: [
      { title: 'installed in a VM that is powered off', design: repnavi({ vm: 'tools installed  state off' }) },
      { title: 'a job by hand', design: vmfs({ vm: 'tools none', job: 'using manual on m', more: ['server m'] }) },
    ],
  },
});
