import { vmOf } from '../../model/derived/machines.ts';
import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineRawDisk = defineRule({
  id: 'vmware/online-raw-disk',
  system: 'nec',
  level: 'error',
  subject: 'disk',
  summary: {
    en: 'A VM with a disk that its guest did not format (RAW disk) cannot be backed up online.',
    ja: 'OS 上でフォーマットしていない RAW ディスクを持つ仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  reads: ['filesystem'],
  applies: (disk) => isTarget(vmOf(disk)),
  check(disk, report) {
    const vm = vmOf(disk);
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    // volumes of their own say it for the disk
    const volumes = disk.children('volume').map((volume) => volume.get('filesystem'));
    const filesystem = volumes.length > 0 && disk.get('filesystem') === undefined ? undefined : disk.need('filesystem');
    if (filesystem === 'RAW') cannotOnline(vm, report, disk.place('filesystem'), `${disk.label}: RAW`, jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an unformatted disk',
        design: vmfs({ vm: 'disk data { filesystem RAW }' }),
        marks: ['RAW'],
        fixed: vmfs({ vm: 'disk data { filesystem RAW }', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'a formatted disk', design: vmfs({ vm: 'disk data { filesystem NTFS }' }) }],
    boundary: [
      { title: 'short stop', design: vmfs({ vm: 'disk data { filesystem RAW }', job: 'mode shortstop' }) },
      { title: 'powered off', design: vmfs({ vm: 'state off  disk data { filesystem RAW }' }) },
    ],
  },
});
