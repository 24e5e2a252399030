import { asksFor, modeOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, whoUses } from './shared/fixes.ts';

export const lanModeHostNotFullyOffloaded = defineRule({
  id: 'vcb/lan-mode-host-not-fully-offloaded',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'In LAN mode the ESX Server host is not entirely freed from the backup load.',
    ja: 'LAN モードでは ESX Server ホストの負荷はゼロにはならない。',
  },
  message: {
    en: 'The design asks for little load on ESX Server, and in LAN mode the host reads and sends the data of {job}.',
    ja: '設計は ESX Server の低負荷を求めているが、LAN モードの {job} ではホストがデータを読み取って送る。',
  },
  advice: {
    en: 'Put the disks on a SAN and use SAN mode, or accept the load in a quiet window.',
    ja: 'ディスクを SAN に置いて SAN モードにするか、閑散時間帯の負荷として受け入れる。',
  },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (job) => usesVcb(job) && asksFor(job.topology, 'low-esx-load') !== undefined,
  check(job, report) {
    if (modeOf(job) !== 'lan') return;
    report(placeOfUse(job, 'transport'), { job: whoUses(job, 'transport') });
  },
  cases: {
    violating: [
      {
        title: 'LAN mode',
        design: `design { needs low-esx-load }
vm v
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
        marks: ['nbdssl'],
      },
    ],
    compliant: [
      {
        title: 'SAN mode',
        design: `design { needs low-esx-load }
vm v
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'LAN mode where nobody asks',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
  },
});
