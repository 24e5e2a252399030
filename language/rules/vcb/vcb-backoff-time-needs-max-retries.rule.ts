import { useOf, usesVcb } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { configOption } from '../../support/vcb/config-js.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, say, whoUses } from './shared/fixes.ts';

export const backoffTimeNeedsMaxRetries = defineRule({
  id: 'vcb/backoff-time-needs-max-retries',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'BACKOFF_TIME (seconds, default 10) takes effect only when MAX_RETRIES is greater than 0.',
    ja: 'BACKOFF_TIME(既定 10 秒)は MAX_RETRIES が 1 以上でないと効かない。',
  },
  message: {
    en: '{job} waits {found} s between retries, but nothing is retried.',
    ja: '{job} の再試行間隔は {found} 秒だが、再試行しない。',
  },
  advice: {
    en: 'Say `retries 1` or more, or leave `backoff` out.',
    ja: '`retries` を 1 以上にするか、`backoff` を取り除く。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && useOf(job, 'backoff').holder !== undefined,
  check(job, report) {
    const { value, holder } = useOf(job, 'backoff');
    const seconds = (value ?? 10_000) / 1000;
    if (seconds === configOption('BACKOFF_TIME').default || (useOf(job, 'retries').value ?? 0) > 0) return;
    report(
      placeOfUse(job, 'backoff'),
      { job: whoUses(job, 'backoff'), found: String(seconds) },
      {
        fixes: () => (holder ? [say(holder as Element<'using'>, 'retries', '1')] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an interval without retries',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { backoff 60 s } }`,
        marks: ['60 s'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { backoff 60 s  retries 1 } }`,
      },
    ],
    compliant: [
      {
        title: 'both',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { backoff 60 s  retries 3 } }`,
      },
    ],
    boundary: [
      {
        title: 'the default written out',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { backoff 10 s } }`,
      },
    ],
  },
});
