import { disksOf, hasSan, hostOf, modeOf, needDiskBacking, needHost, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const noSanUseLanMode = defineRule({
  id: 'vcb/no-san-use-lan-mode',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Where there is no SAN, Consolidated Backup has to be used in LAN mode.',
    ja: 'SAN がない環境で Consolidated Backup を使うなら LAN モードになる。',
  },
  message: {
    en: '{host} has no SAN, and {job} backs {vm} up in SAN mode.',
    ja: '{host} に SAN がないのに、{job} は {vm} を SAN モードでバックアップする。',
  },
  advice: {
    en: 'Use LAN mode (`transport nbdssl` or `nbd`).',
    ja: 'LAN モード(`transport nbdssl` または `nbd`)にする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップのコンポーネントと方法' },
  applies: (vm) =>
    vcbJobsOf(vm).some((job) => modeOf(job) === 'san') && hostOf(vm) !== undefined && disksOf(vm).length > 0,
  check(vm, report) {
    const host = needHost(vm);
    for (const disk of disksOf(vm)) needDiskBacking(disk);
    if (hasSan(host)) return;
    const job = vcbJobsOf(vm).find((each) => modeOf(each) === 'san');
    if (job)
      report(
        placeOfUse(job, 'transport'),
        { vm: vm.label, host: host.label, job: whoUses(job, 'transport') },
        { fixes: () => sayUse(job, 'transport', 'nbdssl') },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'local disks, default transport',
        design: `esx e1
datastore ds on e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['b'],
        fixed: `esx e1
datastore ds on e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'LAN mode',
        design: `esx e1
datastore ds on e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'a host with a SAN',
        design: `san fc1 { type fc }
esx e1
datastore ds on fc1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
