import { asksFor, diskBacking, disksOf, isSan, modeOf, transportOf, usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const lanModeNotLanFree = defineRule({
  id: 'vcb/lan-mode-not-lan-free',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'LAN mode moves the data over the LAN, so the LAN-free property of SAN mode is lost.',
    ja: 'LAN モードはデータが LAN を流れるため LAN フリーにはならない。',
  },
  message: {
    en: 'The design asks for LAN-free backup, and {job} moves the data over the LAN (`{found}`).',
    ja: '設計は LAN フリーを求めているが、{job} はデータを LAN で送る(`{found}`)。',
  },
  advice: {
    en: 'Use SAN mode where the disks are on a SAN, or give the requirement up.',
    ja: 'ディスクが SAN 上にあるなら SAN モードにするか、要件を見直す。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (job) => usesVcb(job) && asksFor(job.topology, 'lan-free') !== undefined,
  check(job, report) {
    if (modeOf(job) !== 'lan') return;
    const onSan = vmsOf(job)
      .flatMap(disksOf)
      .every((disk) => isSan(diskBacking(disk) ?? 'local'));
    const asked = asksFor(job.topology, 'lan-free');
    report(
      placeOfUse(job, 'transport'),
      { job: whoUses(job, 'transport'), found: transportOf(job) },
      {
        related: asked
          ? [{ place: asked.design.place('needs', asked.item), message: { en: 'asked for here', ja: '要件' } }]
          : [],
        fixes: () => (onSan ? sayUse(job, 'transport', 'san') : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'LAN mode for disks on a SAN',
        design: `design { needs lan-free }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['nbd'],
        fixed: `design { needs lan-free }
san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    compliant: [
      {
        title: 'SAN mode',
        design: `design { needs lan-free }
vm v
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'LAN mode where nobody asks',
        design: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
  },
});
