import { modeOf, needHost, vcbJobsOf } from '../../model/derived/vcb.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';

export const lanModeNeedsEsx35 = defineRule({
  id: 'vcb/lan-mode-needs-esx-3-5',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'LAN mode needs ESX Server 3.5 or ESX Server 3i version 3.5.',
    ja: 'LAN モードの前提は ESX Server 3.5 もしくは ESX Server 3i 3.5 である。',
  },
  message: {
    en: '{host} runs version {found}, and {job} backs {vm} up in LAN mode, which needs {allowed}.',
    ja: '{host} は {found}。{job} は {vm} を LAN モードでバックアップするが、{allowed} が必要。',
  },
  advice: {
    en: 'Upgrade the host to 3.5, or use SAN mode.',
    ja: 'ホストを 3.5 にアップグレードするか、SAN モードにする。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (vm) => vcbJobsOf(vm).some((job) => modeOf(job) === 'lan'),
  check(vm, report) {
    const host = needHost(vm);
    const version = host.need('version');
    const job = vcbJobsOf(vm).find((each) => modeOf(each) === 'lan');
    const allowed = minimumVersions.lanModeEsx.value;
    if (!(compareVersions(version, allowed) < 0)) return;
    report(host.place('version'), { host: host.label, found: version, allowed, job: job?.label ?? '', vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'ESX Server 3.0.2 in LAN mode',
        design: `esx e1 { version 3.0.2 }
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['3.0.2'],
      },
    ],
    compliant: [
      {
        title: 'ESX Server 3.5',
        design: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'ESX Server 3.0.2 in SAN mode',
        design: `esx e1 { version 3.0.2 }
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
