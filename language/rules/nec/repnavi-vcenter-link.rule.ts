import { saves, toolOf, vcentersOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviVcenterLink = defineRule({
  id: 'repnavi/vcenter-link',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'RepNavi Suite operates VMware through vCenter, so a vCenter that manages the targets exists.',
    ja: 'RepNavi Suite は vCenter と連携して VMware を操作するため、対象仮想マシンを管理する vCenter が要る。',
  },
  message: {
    en: '{job} works through vCenter, but no vCenter manages its VMs and none is named at RepNavi Suite.',
    ja: '{job} は vCenter を介して動作するが、対象を管理する vCenter がなく、RepNavi Suite にも指定がない。',
  },
  advice: {
    en: 'Describe the vCenter that manages the hosts, or name it: `runs RepNavi … { vcenter … }`.',
    ja: 'ホストを管理する vCenter を記述するか、`runs RepNavi … { vcenter … }` で指定する。',
  },
  source: guide(sections.system),
  applies: (job) => saves(job, 'vmfs') && toolOf(job) === 'repnavi',
  check(job, report) {
    if (vcentersOf(job).length === 0) report(job.child('using')!.place(), { job });
  },
  cases: {
    violating: [
      {
        title: 'a host on its own',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01
esxi esx-01 { manager none  datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }`,
        marks: ['RepNavi'],
      },
    ],
    compliant: [{ title: 'VMs of a vCenter', design: repnavi({}) }],
    boundary: [
      {
        title: 'named at RepNavi Suite',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs RepNavi 12.4 for VMware { vcenter vc } }
vcenter vc { hosted elsewhere }
esxi esx-01 { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }`,
      },
    ],
  },
});
