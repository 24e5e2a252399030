import { vmOf } from '../../model/derived/machines.ts';
import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineIndependentDisk = defineRule({
  id: 'vmware/online-independent-disk',
  system: 'nec',
  level: 'error',
  subject: 'disk',
  summary: {
    en: 'A VM that uses an independent disk cannot be backed up online.',
    ja: '独立型ディスクを使う仮想マシンはオンラインバックアップできない。',
  },
  why: {
    en: 'An independent disk has no part in the VM snapshot by which the quiescent point is taken.',
    ja: '独立型ディスクは、静止点を確保する仮想マシンスナップショットの対象にならない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  reads: ['independent'],
  applies: (disk) => isTarget(vmOf(disk)),
  check(disk, report) {
    const vm = vmOf(disk);
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    const independent = disk.need('independent');
    if (independent !== 'no')
      cannotOnline(vm, report, disk.place('independent'), `${disk.label}: independent ${independent}`, jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an independent-persistent disk',
        design: vmfs({ vm: 'disk data { independent persistent }' }),
        marks: ['persistent'],
        fixed: vmfs({ vm: 'disk data { independent persistent }', job: 'mode shortstop' }),
      },
      {
        title: 'independent, the mode is not known',
        design: vmfs({ vm: 'disk data { independent yes }' }),
        marks: ['yes'],
        fixed: vmfs({ vm: 'disk data { independent yes }', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'a dependent disk', design: vmfs({ vm: 'disk data { independent no }' }) }],
    boundary: [
      { title: 'short stop', design: vmfs({ vm: 'disk data { independent nonpersistent }', job: 'mode shortstop' }) },
    ],
  },
});
