import { disksOf, isSan, modeOf, needDiskBacking, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const sanModeNeedsFcOrIscsiDisks = defineRule({
  id: 'vcb/san-mode-needs-fc-or-iscsi-disks',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'SAN mode requires that the protected virtual machine disks are on a Fibre Channel or iSCSI SAN.',
    ja: 'SAN モードは仮想ディスクが FC または iSCSI の SAN 上にある場合に限って選択する。',
  },
  message: {
    en: '{disk} is on {found} storage, and {job} reads it in SAN mode.',
    ja: '{disk} は {found} ストレージ上にあるが、{job} は SAN モードで読み取る。',
  },
  advice: {
    en: 'Use LAN mode for this VM, or move the disk to a SAN.',
    ja: 'この仮想マシンは LAN モードにするか、ディスクを SAN へ移す。',
  },
  source: { document: 'vcb-guide', section: 'SAN モードでの Consolidated Backup' },
  applies: (vm) => vcbJobsOf(vm).some((job) => modeOf(job) === 'san'),
  check(vm, report) {
    const job = vcbJobsOf(vm).find((each) => modeOf(each) === 'san');
    for (const disk of disksOf(vm)) {
      const backing = needDiskBacking(disk);
      if (isSan(backing)) continue;
      const using = job?.child('using');
      report(
        disk.place(),
        { disk: disk.label, found: backing, job: job?.label ?? '' },
        {
          fixes: () => (using ? [say(using, 'transport', 'nbdssl')] : []),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a disk on local storage',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
        marks: ['c'],
        fixed: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'a disk on a SAN',
        design: `san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'local storage in LAN mode',
        design: `esx e1
datastore ds on e1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
