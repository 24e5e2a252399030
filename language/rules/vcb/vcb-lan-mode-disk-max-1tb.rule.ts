import { disksOf, modeOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { limits } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { sizeText } from './shared/texts.ts';

export const lanModeDiskMax1tb = defineRule({
  id: 'vcb/lan-mode-disk-max-1tb',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'In LAN mode each virtual disk must be 1 TB or smaller.',
    ja: 'LAN モードでは仮想ディスク一本あたり 1TB 以下でなければならない。',
  },
  message: {
    en: '{disk} has {found}, and {job} reads it in LAN mode, which takes at most {allowed} a disk.',
    ja: '{disk} は {found}。{job} の LAN モードで扱えるのはディスクごとに {allowed} まで。',
  },
  advice: {
    en: 'Put the data on several disks, or keep the disk on a SAN and use SAN mode.',
    ja: 'データを複数のディスクに分けるか、SAN 上に置いて SAN モードにする。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (vm) => vcbJobsOf(vm).some((job) => modeOf(job) === 'lan'),
  check(vm, report) {
    const job = vcbJobsOf(vm).find((each) => modeOf(each) === 'lan');
    for (const disk of disksOf(vm)) {
      const size = disk.need('size');
      if (size <= limits.lanDisk.value) continue;
      report(disk.place('size'), {
        disk: disk.label,
        found: sizeText(size),
        allowed: sizeText(limits.lanDisk.value),
        job: job?.label ?? '',
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'a disk of 1.5 TB in LAN mode',
        design: `vm v { disk d { size 1.5 TB } }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['1.5 TB'],
      },
    ],
    compliant: [
      {
        title: 'small disks',
        design: `vm v { disk c { size 40 GB }  disk d { size 900 GB } }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'exactly 1 TB',
        design: `vm v { disk d { size 1 TB } }
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
      {
        title: 'a larger disk in SAN mode',
        design: `vm v { disk d { size 1.5 TB } }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
