import { isOff, stateIn, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareToolsRunning = defineRule({
  id: 'vmware/tools-running',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'VMware Tools run in every backup target that is powered on.',
    ja: 'バックアップ対象の仮想マシンでは VMware Tools が稼動していること。',
  },
  message: {
    en: '{vm} is powered on when {job} runs, but VMware Tools are `{found}`; they have to be `{allowed}`.',
    ja: '{vm} は {job} の実行時に起動しているが、VMware Tools は `{found}` である。`{allowed}` でなければならない。',
  },
  advice: {
    en: 'Install and start VMware Tools in the guest.',
    ja: 'ゲスト OS に VMware Tools を導入し、稼動させる。',
  },
  source: guide(sections.vmfsNotes2),
  reads: ['tools'],
  applies: isTarget,
  check(vm, report) {
    const jobs = vmfsJobsOf(vm).filter((job) => !isOff(job, vm) && stateIn(job, vm) === 'running');
    if (jobs.length === 0) return;
    const tools = vm.need('tools');
    if (tools !== 'running') report(vm.place('tools'), { vm, job: jobs, found: tools, allowed: 'running' });
  },
  cases: {
    violating: [
      { title: 'not installed', design: vmfs({ vm: 'tools none' }), marks: ['none'] },
      { title: 'installed but not running', design: vmfs({ vm: 'tools installed' }), marks: ['installed'] },
    ],
    compliant: [{ title: 'running', design: vmfs({ vm: 'tools running' }) }],
    boundary: [
      {
        title: 'powered off when the job runs',
        design: vmfs({ vm: 'tools installed', job: 'mode nonstop  vm-state off' }),
      },
    ],
  },
});
