import { nonstopJobsOf, stateIn } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareOnlineSuspended = defineRule({
  id: 'vmware/online-suspended',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A suspended VM cannot be backed up online.',
    ja: 'サスペンド状態の仮想マシンはオンラインバックアップできない。',
  },
  message: {
    en: '{vm} is suspended when {job} runs, which cannot back it up without a stop then.',
    ja: '{vm} は {job} の実行時にサスペンド状態であり、無停止でバックアップできない。',
  },
  advice: {
    en: 'Resume it or power it off before the job.',
    ja: 'ジョブの前に再開するか、パワーオフしておく。',
  },
  source: guide(sections.vmfsNotes4),
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm).filter((job) => stateIn(job, vm) === 'suspended');
    if (jobs.length > 0) report(vm.place('state'), { vm, job: jobs });
  },
  cases: {
    violating: [{ title: 'suspended', design: vmfs({ vm: 'state suspended' }), marks: ['suspended'] }],
    compliant: [{ title: 'running', design: vmfs({ vm: 'state running' }) }],
    boundary: [{ title: 'powered off', design: vmfs({ vm: 'state off' }) }],
  },
});
