import { nonstopJobsOf, stateIn } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareOnlineGuestSleep = defineRule({
  id: 'vmware/online-guest-sleep',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM whose guest sleeps cannot be backed up online.',
    ja: 'OS 上でスリープ状態の仮想マシンはオンラインバックアップできない。',
  },
  message: {
    en: '{vm} sleeps when {job} runs, which cannot back it up without a stop then.',
    ja: '{vm} は {job} の実行時にスリープ状態であり、無停止でバックアップできない。',
  },
  advice: {
    en: 'Wake the guest before the job, switch its sleep off, or power it off.',
    ja: 'ジョブの前にスリープを解除するか、スリープを無効にするか、パワーオフしておく。',
  },
  source: guide(sections.vmfsNotes4),
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm).filter((job) => stateIn(job, vm) === 'asleep');
    if (jobs.length > 0) report(vm.place('state'), { vm, job: jobs });
  },
  cases: {
    violating: [{ title: 'asleep at night', design: vmfs({ vm: 'state asleep' }), marks: ['asleep'] }],
    compliant: [{ title: 'running', design: vmfs({ vm: 'state running' }) }],
    boundary: [
      { title: 'powered off: the steps are left out', design: vmfs({ vm: 'state off' }) },
      { title: 'woken for the job', design: vmfs({ vm: 'state asleep', job: 'mode nonstop  vm-state running' }) },
    ],
  },
});
