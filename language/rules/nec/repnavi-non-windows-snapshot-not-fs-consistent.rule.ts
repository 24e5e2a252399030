import { isOff, saves, targetsOf, type Backup } from '../../model/derived/array-jobs.ts';
import { guestOs, type Vm } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { toShortstop } from './shared/fixes.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

/** Running guests whose file systems VMware Tools cannot quiesce with VSS. */
function withoutVss(job: Backup): readonly Vm[] {
  return targetsOf(job).filter((vm) => {
    const os = guestOs(vm);
    return os !== undefined && os.family !== 'windows' && os.family !== 'unknown' && !isOff(job, vm);
  });
}

export const repnaviNonWindowsSnapshotNotFsConsistent = defineRule({
  id: 'repnavi/non-windows-snapshot-not-fs-consistent',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'VMs that do not run Windows cannot get a VM snapshot with consistent file systems.',
    ja: 'Windows 以外の仮想マシンではファイルシステムとして整合性を確保したスナップショットを作成できない。',
  },
  why: {
    en: 'On Windows, VMware Tools quiesce the file systems through VSS; other guests have nothing of the kind.',
    ja: 'Windows では VMware Tools が VSS と連携してファイルシステムの整合性を確保するが、他の OS にはこの仕組みがない。',
  },
  message: {
    en: '{job} snapshots {vms}, which do not run Windows: their file systems come back as after a power failure.',
    ja: '{job} は Windows 以外の {vms} を無停止で対象とする。ファイルシステムは電源断と同じ状態で保存される。',
  },
  advice: {
    en: 'Use short stop, or accept it with `allow` and a reason.',
    ja: '短停止にするか、理由を付けて `allow` で許容する。',
  },
  source: guide(sections.quiescing2),
  reads: ['mode'],
  applies: (job) => saves(job, 'vmfs') && withoutVss(job).length > 0,
  check(job, report) {
    if (job.need('mode') !== 'nonstop') return;
    const vms = withoutVss(job);
    report(
      job.place('mode'),
      { job, vms },
      {
        related: vms
          .slice(0, 5)
          .map((vm) => ({ place: vm.child('guest')!.place(), message: { en: 'this guest', ja: '該当するゲスト OS' } })),
        fixes: () => toShortstop([job]),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a Linux guest',
        design: vmfs({ vm: 'guest "RHEL 8.6"' }),
        marks: ['nonstop'],
        fixed: vmfs({ vm: 'guest "RHEL 8.6"', job: 'mode shortstop' }),
      },
    ],
    compliant: [{ title: 'short stop', design: vmfs({ vm: 'guest "RHEL 8.6"', job: 'mode shortstop' }) }],
    boundary: [
      { title: 'Windows', design: vmfs({ vm: 'guest "Windows Server 2022"' }) },
      { title: 'a Linux guest that is powered off', design: vmfs({ vm: 'guest "RHEL 8.6"  state off' }) },
    ],
  },
});
