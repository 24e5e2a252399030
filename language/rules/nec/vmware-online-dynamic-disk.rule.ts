import { vmOf } from '../../model/derived/machines.ts';
import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineDynamicDisk = defineRule({
  id: 'vmware/online-dynamic-disk',
  system: 'nec',
  level: 'error',
  subject: 'disk',
  summary: {
    en: 'A VM that uses dynamic disks in its guest cannot be backed up online.',
    ja: 'OS 上でダイナミックディスクを使う仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  reads: ['layout'],
  applies: (disk) => isTarget(vmOf(disk)),
  check(disk, report) {
    const vm = vmOf(disk);
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    if (disk.need('layout') === 'dynamic')
      cannotOnline(vm, report, disk.place('layout'), `${disk.label}: layout dynamic`, jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a dynamic disk',
        design: vmfs({ vm: 'disk data { layout dynamic }' }),
        marks: ['dynamic'],
        fixed: vmfs({ vm: 'disk data { layout dynamic }', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'a basic disk', design: vmfs({ vm: 'disk data { layout basic }' }) }],
    boundary: [{ title: 'short stop', design: vmfs({ vm: 'disk data { layout dynamic }', job: 'mode shortstop' }) }],
  },
});
