import { nonstopJobsOf, saves, targetsOf } from '../../model/derived/array-jobs.ts';
import { applicationsOn } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const vmwareOnlineNoApplicationQuiesce = defineRule({
  id: 'vmware/online-no-application-quiesce',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'An online backup does not take a quiescent point of the applications in the VM.',
    ja: 'オンラインバックアップは仮想マシン上のアプリケーションの静止点を確保しない。',
  },
  message: {
    en: '{job} backs up {vms} without a stop; {found} there are saved as after a power failure.',
    ja: '{job} は {vms} を無停止でバックアップする。{found} は電源断と同じ状態で保存される。',
  },
  advice: {
    en: 'Decide whether that is good enough. If not: short stop, or a quiescent point of the application before the job (`app-quiesce before`).',
    ja: 'それで足りるか判断する。不足なら短停止にするか、ジョブの前にアプリケーションの静止点を確保する（`app-quiesce before`）。',
  },
  source: guide(sections.vmfsNotes4),
  reads: ['mode'],
  applies: (job) => saves(job, 'vmfs') && targetsOf(job).some((vm) => applicationsOn(vm).length > 0),
  check(job, report) {
    if (job.need('mode') !== 'nonstop' || job.get('app-quiesce') === 'before') return;
    const vms = targetsOf(job).filter(
      (vm) => nonstopJobsOf(vm).includes(job) && applicationsOn(vm as never).length > 0,
    );
    if (vms.length === 0) return;
    const applications = vms.flatMap((vm) => applicationsOn(vm as never));
    report(
      job.place('mode'),
      { job, vms, found: [...new Set(applications.map((runs) => runs.name ?? ''))].join(', ') },
      {
        related: applications
          .slice(0, 5)
          .map((runs) => ({ place: runs.place(), message: { en: 'the application', ja: '該当するアプリケーション' } })),
      },
    );
  },
  cases: {
    violating: [
      {
        title: 'an application server',
        design: vmfs({ vm: 'runs WebOTX 10' }),
        marks: ['nonstop'],
      },
    ],
    compliant: [{ title: 'short stop', design: vmfs({ vm: 'runs WebOTX 10', job: 'mode shortstop' }) }],
    boundary: [
      { title: 'quiesced beforehand', design: vmfs({ vm: 'runs WebOTX 10', job: 'mode nonstop  app-quiesce before' }) },
      {
        title: 'tools are no applications',
        design: vmfs({ vm: 'runs RepNavi 12.4 for SQL', vcenter: ['vm old { runs IIS }'] }),
      },
    ],
  },
});
