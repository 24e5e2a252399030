import { type Backup, type Datastore, jobsOf, methodOf, vmsWithDiskOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

/** A job that copies the datastore by SAN snapshots. */
function job(ds: Datastore): Backup | undefined {
  return vmsWithDiskOn(ds)
    .flatMap((vm) => jobsOf(vm))
    .find((each) => methodOf(each) === 'san-snapshot');
}

export const sanSnapshotVendorMustSupportVmfs = defineRule({
  id: 'vcb/san-snapshot-vendor-must-support-vmfs',
  system: 'vcb',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'A snapshot of a whole VMFS is possible only with a vendor that supports snapshots of VMFS as well as RDM.',
    ja: 'VMFS 全体の SAN スナップショットは、VMFS と RDM の両方に対応したベンダ製品でのみ可能である。',
  },
  message: {
    en: '{job} snapshots {ds} as a whole by the SAN, and {san} supports snapshots of {found} only.',
    ja: '{job} は {ds} 全体の SAN スナップショットを使うが、{san} がサポートするのは {found} のみである。',
  },
  advice: {
    en: 'Ask the storage vendor, or put the disks on RDMs.',
    ja: 'ストレージベンダーに確認するか、ディスクを RDM にする。',
  },
  source: { document: 'vcb-guide', section: 'SAN バックアップ' },
  applies: (ds) => job(ds) !== undefined && ds.list('on').some((base) => base.is('san')),
  check(ds, report) {
    for (const san of ds.list('on')) {
      if (!san.is('san')) continue;
      const found = san.need('snapshot');
      if (found.includes('vmfs')) continue;
      report(san.place('snapshot'), { job: job(ds)?.label ?? '', ds: ds.label, san: san.label, found: list(found) });
    }
  },
  cases: {
    violating: [
      {
        title: 'a vendor that supports RDM only',
        design: `san fc1 { snapshot rdm }
datastore ds on fc1 { version vmfs3 }
vm v on ds { disk c }
backup b { protect v  method san-snapshot }`,
        marks: ['rdm'],
      },
    ],
    compliant: [
      {
        title: 'a vendor that supports both',
        design: `san fc1 { snapshot vmfs, rdm }
datastore ds on fc1 { version vmfs3 }
vm v on ds { disk c }
backup b { protect v  method san-snapshot }`,
      },
    ],
    boundary: [
      {
        title: 'RDMs alone',
        design: `san fc1 { snapshot rdm }
datastore ds on fc1 { version vmfs3 }
vm v on ds { rdm q on fc1 }
backup b { protect v  method san-snapshot }`,
      },
    ],
  },
});
