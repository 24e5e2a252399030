import { needUse, snapshotPolicyOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const snapshotPolicyDeleteonlyNeedsExisting = defineRule({
  id: 'vcb/snapshot-policy-deleteonly-needs-existing',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'deleteonly creates no snapshot; an existing reserved-name snapshot is expected and is deleted by the post-backup script.',
    ja: 'deleteonly では事前に既定名のスナップショットが必要で、ポスト処理で削除される。',
  },
  message: {
    en: '{job} expects a snapshot that exists already (`deleteonly`), and no script of your own creates one.',
    ja: '{job} は既存のスナップショットを前提とする(`deleteonly`)が、作成する独自スクリプトがない。',
  },
  advice: {
    en: 'Use `automatic`, or write a script that creates the snapshot.',
    ja: '`automatic` にするか、スナップショットを作成するスクリプトを用意する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && snapshotPolicyOf(job) === 'deleteonly',
  check(job, report) {
    if (needUse(job, 'own-snapshot-scripts')) return;
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
        title: 'nobody creates it',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy deleteonly  own-snapshot-scripts no } }`,
        marks: ['deleteonly'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy automatic  own-snapshot-scripts no } }`,
      },
    ],
    compliant: [
      {
        title: 'a script creates it',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy deleteonly  own-snapshot-scripts yes } }`,
      },
    ],
    boundary: [
      {
        title: 'createonly needs no script for that',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy createonly  own-snapshot-scripts no } }`,
      },
    ],
  },
});
