import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareApplicationQuiesceBeforeBackup = defineRule({
  id: 'vmware/application-quiesce-before-backup',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Where applications need a quiescent point, it is taken apart from and before the online backup.',
    ja: 'アプリケーションの静止点が要る場合はオンラインバックアップ前に別途確保する。',
  },
  message: {
    en: '{vm} needs a quiescent point of its applications, but nothing takes one before {job}.',
    ja: '{vm} はアプリケーションの静止点を必要とするが、{job} の前に確保する手当てがない。',
  },
  advice: {
    en: 'Quiesce the application before the VM snapshot and say so with `app-quiesce before`, or use short stop.',
    ja: 'スナップショット前にアプリケーションを静止させて `app-quiesce before` と書くか、短停止にする。',
  },
  source: guide(sections.vmfsNotes4),
  reads: ['app-quiesce'],
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm).filter((job) => job.get('app-quiesce') !== 'before');
    if (jobs.length === 0 || vm.need('app-quiesce') !== true) return;
    report(
      vm.place('app-quiesce'),
      { vm, job: jobs },
      { fixes: () => jobs.map((job) => set(job, 'app-quiesce', 'before')) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing takes it',
        design: vmfs({ vm: 'app-quiesce yes' }),
        marks: ['yes'],
        fixed: vmfs({ vm: 'app-quiesce yes', job: 'mode nonstop  app-quiesce before' }),
      },
    ],
    compliant: [
      { title: 'taken before', design: vmfs({ vm: 'app-quiesce yes', job: 'mode nonstop  app-quiesce before' }) },
    ],
    boundary: [
      { title: 'not needed', design: vmfs({ vm: 'app-quiesce no' }) },
      { title: 'short stop ends the application', design: vmfs({ vm: 'app-quiesce yes', job: 'mode shortstop' }) },
    ],
  },
});
