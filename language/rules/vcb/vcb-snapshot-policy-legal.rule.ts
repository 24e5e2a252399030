import { snapshotPolicyOf, usesVcb } from '../../model/derived/vcb.ts';
import { snapshotPolicies } from '../../support/vcb/config-js.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const snapshotPolicyLegal = defineRule({
  id: 'vcb/snapshot-policy-legal',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'SNAPSHOT_POLICY is automatic (default), manual, createonly or deleteonly.',
    ja: 'SNAPSHOT_POLICY は automatic(既定)・manual・createonly・deleteonly のいずれかである。',
  },
  message: {
    en: '{job} says `snapshot-policy {found}`; config.js takes {allowed}.',
    ja: '{job} のスナップショット ポリシーは `{found}`。config.js で使えるのは {allowed}。',
  },
  advice: {
    en: 'Use `automatic`; a backup through VCB cannot do without a snapshot.',
    ja: '`automatic` にする。VCB のバックアップにはスナップショットが必要。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    const allowed = snapshotPolicies.rows.map((row) => row.value);
    const found = snapshotPolicyOf(job);
    if (allowed.includes(found)) return;
    report(
      placeOfUse(job, 'snapshot-policy'),
      { job: whoUses(job, 'snapshot-policy'), found, allowed: list(allowed) },
      {
        fixes: () => sayUse(job, 'snapshot-policy', 'automatic'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no snapshot through VCB',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy none } }`,
        marks: ['none'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy automatic } }`,
      },
    ],
    compliant: [
      {
        title: 'automatic',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy automatic } }`,
      },
    ],
    boundary: [
      {
        title: 'an agent without a snapshot',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  using NetBackup on bk { snapshot-policy none } }`,
      },
    ],
  },
});
