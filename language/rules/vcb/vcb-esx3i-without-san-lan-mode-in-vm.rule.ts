import {
  disksOf,
  hasSan,
  hostOf,
  jobsOf,
  methodOf,
  modeOf,
  needDiskBacking,
  needHost,
} from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const esx3iWithoutSanLanModeInVm = defineRule({
  id: 'vcb/esx3i-without-san-lan-mode-in-vm',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'For image-level backup of an ESX Server 3i host without SAN access use VCB in LAN mode in a virtual machine.',
    ja: 'SAN に届かない ESX Server 3i のイメージ取得は、仮想マシン上の VCB を LAN モードで使う。',
  },
  message: {
    en: '{host} is an ESX Server 3i without a SAN, and {job} takes an image of {vm}, not in LAN mode.',
    ja: '{host} は SAN のない ESX Server 3i だが、{job} は LAN モードを使わず {vm} のイメージを取得する。',
  },
  advice: {
    en: 'Use Consolidated Backup in LAN mode, in a VM as the proxy.',
    ja: '仮想マシンをプロキシとし、Consolidated Backup を LAN モードで使う。',
  },
  source: { document: 'vcb-guide', section: 'サービス コンソールを使用した仮想マシンのバックアップとリストア' },
  applies: (vm) =>
    hostOf(vm)?.is('esxi') === true &&
    jobsOf(vm).some((job) => methodOf(job) !== undefined && job.get('level') === 'image'),
  check(vm, report) {
    const host = needHost(vm);
    for (const disk of disksOf(vm)) needDiskBacking(disk);
    if (hasSan(host)) return;
    for (const job of jobsOf(vm)) {
      if (job.get('level') !== 'image' || modeOf(job) === 'lan') continue;
      report(job.place('level'), { vm: vm.label, host: host.label, job: job.label });
    }
  },
  cases: {
    violating: [
      {
        title: 'SAN mode without a SAN',
        design: `esxi e3i { version 3.5 }
datastore ds on e3i
vm v on ds { host e3i  disk c }
proxy p
backup b { protect v  using VCB on p  level image }`,
        marks: ['image'],
      },
    ],
    compliant: [
      {
        title: 'LAN mode',
        design: `esxi e3i { version 3.5 }
datastore ds on e3i
vm v on ds { host e3i  disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd }  level image }`,
      },
    ],
    boundary: [
      {
        title: 'an ESX Server 3',
        design: `esx e1 { version 3.5 }
datastore ds on e1
vm v on ds { host e1  disk c }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
  },
});
