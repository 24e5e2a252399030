import { asksFor, transportOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const nbdsslWhenEncryptionRequired = defineRule({
  id: 'vcb/nbdssl-when-encryption-required',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'nbd sends disk data unencrypted; choose nbdssl when data has to be encrypted on the network.',
    ja: 'ネットワーク上の暗号化が要るときは nbd ではなく nbdssl を選ぶ。',
  },
  message: {
    en: 'The design asks for encryption, and {job} sends the disks unencrypted (`nbd`).',
    ja: '設計は暗号化を求めているが、{job} はディスクを暗号化せずに送る(`nbd`)。',
  },
  advice: { en: 'Use `nbdssl`.', ja: '`nbdssl` にする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && asksFor(job.topology, 'encryption') !== undefined,
  check(job, report) {
    if (transportOf(job) !== 'nbd') return;
    const asked = asksFor(job.topology, 'encryption');
    report(
      placeOfUse(job, 'transport'),
      { job: whoUses(job, 'transport') },
      {
        related: asked
          ? [{ place: asked.design.place('needs', asked.item), message: { en: 'asked for here', ja: '要件' } }]
          : [],
        fixes: () => sayUse(job, 'transport', 'nbdssl'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nbd where encryption is asked for',
        design: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['nbd'],
        fixed: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'nbdssl',
        design: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p { transport nbdssl } }`,
      },
    ],
    boundary: [
      {
        title: 'SAN mode, where no network carries the data',
        design: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
