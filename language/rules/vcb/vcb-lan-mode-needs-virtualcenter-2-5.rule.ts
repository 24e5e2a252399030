import { type Backup, jobsOfProxy, modeOf } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';

/** A LAN-mode job of a proxy that works through this VirtualCenter. */
function lanJob(vc: Element<'virtualcenter'>): Backup | undefined {
  return vc
    .referrers('proxy', 'endpoint')
    .flatMap((proxy) => jobsOfProxy(proxy))
    .find((job) => modeOf(job) === 'lan');
}

export const lanModeNeedsVirtualcenter25 = defineRule({
  id: 'vcb/lan-mode-needs-virtualcenter-2-5',
  system: 'vcb',
  level: 'error',
  subject: 'virtualcenter',
  summary: {
    en: 'If VirtualCenter is used with LAN mode, it has to be version 2.5.',
    ja: 'LAN モードで VirtualCenter を併用するときは 2.5 が必要となる。',
  },
  message: {
    en: '{vc} is version {found}; {job} runs in LAN mode, which needs VirtualCenter {allowed}.',
    ja: '{vc} は {found}。{job} は LAN モードであり、VirtualCenter {allowed} が必要。',
  },
  advice: { en: 'Upgrade VirtualCenter to 2.5.', ja: 'VirtualCenter を 2.5 にアップグレードする。' },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  reads: ['version'],
  applies: (vc) => lanJob(vc) !== undefined,
  check(vc, report) {
    const version = vc.need('version');
    const allowed = minimumVersions.lanModeVirtualCenter.value;
    if (!(compareVersions(version, allowed) < 0)) return;
    report(vc.place('version'), { vc: vc.label, found: version, allowed, job: lanJob(vc)?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'VirtualCenter 2.0 in LAN mode',
        design: `virtualcenter vc { version 2.0 }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p { transport nbdssl } }`,
        marks: ['2.0'],
      },
    ],
    compliant: [
      {
        title: 'VirtualCenter 2.5',
        design: `virtualcenter vc { version 2.5 }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    boundary: [
      {
        title: 'no VirtualCenter at all',
        design: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p { endpoint e1 }
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
  },
});
