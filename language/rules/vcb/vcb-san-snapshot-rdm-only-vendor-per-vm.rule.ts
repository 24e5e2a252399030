import { datastoreOf, disksOf, jobsOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const sanSnapshotRdmOnlyVendorPerVm = defineRule({
  id: 'vcb/san-snapshot-rdm-only-vendor-per-vm',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Vendors that support snapshots of RDM set-ups only allow snapshots of individual virtual machines, so each protected disk has to be an RDM.',
    ja: 'RDM のみ対応のベンダでは仮想マシン個別のスナップショットに限られ、対象ディスクは RDM 構成でなければならない。',
  },
  message: {
    en: '{disk} is a virtual disk, {job} copies it by SAN snapshots, and {san} supports them for RDMs only.',
    ja: '{disk} は仮想ディスクで、{job} は SAN スナップショットを使うが、{san} は RDM のみサポートする。',
  },
  advice: { en: 'Make the disk an RDM, or choose another method.', ja: 'RDM にするか、別の方式にする。' },
  source: { document: 'vcb-guide', section: 'SAN バックアップ' },
  applies: (vm) => jobsOf(vm).some((job) => methodOf(job) === 'san-snapshot'),
  check(vm, report) {
    const job = jobsOf(vm).find((each) => methodOf(each) === 'san-snapshot');
    for (const disk of disksOf(vm)) {
      if (disk.is('rdm')) continue;
      for (const san of datastoreOf(disk)?.list('on') ?? []) {
        if (!san.is('san')) continue;
        const supported = san.need('snapshot');
        if (supported.length !== 1 || supported[0] !== 'rdm') continue;
        report(disk.place(), { disk: disk.label, job: job?.label ?? '', san: san.label });
      }
    }
  },
  cases: {
    violating: [
      {
        title: 'a virtual disk on such a SAN',
        design: `san fc1 { snapshot rdm }
datastore ds on fc1
vm v on ds { disk c }
backup b { protect v  method san-snapshot }`,
        marks: ['c'],
      },
    ],
    compliant: [
      {
        title: 'RDMs alone',
        design: `san fc1 { snapshot rdm }
vm v { rdm q on fc1 }
backup b { protect v  method san-snapshot }`,
      },
    ],
    boundary: [
      {
        title: 'a vendor that supports both',
        design: `san fc1 { snapshot vmfs, rdm }
datastore ds on fc1
vm v on ds { disk c }
backup b { protect v  method san-snapshot }`,
      },
    ],
  },
});
