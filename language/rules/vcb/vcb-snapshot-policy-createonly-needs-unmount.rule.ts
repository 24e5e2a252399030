import { needUse, snapshotPolicyOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const snapshotPolicyCreateonlyNeedsUnmount = defineRule({
  id: 'vcb/snapshot-policy-createonly-needs-unmount',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'createonly creates but never deletes the snapshot; it serves verification jobs whose script unmounts.',
    ja: 'createonly は作成のみで削除しないため、検証スクリプト側でマウント解除まで行う。',
  },
  message: {
    en: '{job} creates snapshots that it never deletes (`createonly`), and its verification script does not unmount.',
    ja: '{job} は作成したスナップショットを削除しない(`createonly`)うえ、検証スクリプトがマウントを解除しない。',
  },
  advice: {
    en: 'Let the verification script unmount, or use `automatic`.',
    ja: '検証スクリプトでマウントを解除するか、`automatic` にする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && snapshotPolicyOf(job) === 'createonly',
  check(job, report) {
    if (needUse(job, 'unmounts')) return;
    report(
      placeOfUse(job, 'snapshot-policy'),
      { job: whoUses(job, 'snapshot-policy') },
      { fixes: () => sayUse(job, 'snapshot-policy', 'automatic') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nobody unmounts',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy createonly  unmounts no } }`,
        marks: ['createonly'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy automatic  unmounts no } }`,
      },
    ],
    compliant: [
      {
        title: 'the script unmounts',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy createonly  unmounts yes } }`,
      },
    ],
    boundary: [
      {
        title: 'automatic unmounts by itself',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { unmounts no } }`,
      },
    ],
  },
});
