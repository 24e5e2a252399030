import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const backupHardwareRequired = defineRule({
  id: 'vcb/backup-hardware-required',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Backup hardware such as a tape system is required.',
    ja: 'テープ装置などのバックアップ用ハードウェアを用意する。',
  },
  message: { en: '{job} writes to no medium.', ja: '{job} に保存先の媒体がない。' },
  advice: {
    en: 'Name the medium, for example a tape system (`media "…"`).',
    ja: 'テープシステムなどの媒体を指定する(`media "…"`)。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['media'],
  applies: (job) => usesVcb(job),
  check(job, report) {
    if (job.need('media').length === 0) report(job.place('media'), { job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'none',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  media none }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'a tape library',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  media "LTO library" }`,
      },
    ],
    boundary: [
      {
        title: 'two media',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  media "LTO library", "disk pool" }`,
      },
    ],
  },
});
