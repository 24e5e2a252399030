import { needUse, snapshotPolicyOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const snapshotPolicyManualNeedsOwnScripts = defineRule({
  id: 'vcb/snapshot-policy-manual-needs-own-scripts',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'With manual VCB neither creates nor deletes snapshots and uses an existing one with the reserved VCB name, so own scripts must manage it.',
    ja: 'manual では作成も削除も行われないため、既定名のスナップショットを自前スクリプトで作成・削除する。',
  },
  message: {
    en: '{job} has `snapshot-policy manual`, and no scripts of your own create and delete the snapshot.',
    ja: '{job} は `snapshot-policy manual` だが、スナップショットを作成・削除する独自スクリプトがない。',
  },
  advice: {
    en: 'Use `automatic`, or write scripts that create and delete the snapshot. The guide calls it _VCB_BACKUP_, public material _VCB-BACKUP_ (unverified): look at a real system first.',
    ja: '`automatic` にするか、スナップショットを作成・削除するスクリプトを用意する。名前はガイドでは _VCB_BACKUP_、公開資料では _VCB-BACKUP_(未検証)。実機で確認すること。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && snapshotPolicyOf(job) === 'manual',
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
        title: 'manual without scripts',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy manual  own-snapshot-scripts no } }`,
        marks: ['manual'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy automatic  own-snapshot-scripts no } }`,
      },
    ],
    compliant: [
      {
        title: 'manual with scripts',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { snapshot-policy manual  own-snapshot-scripts yes } }`,
      },
    ],
    boundary: [
      {
        title: 'automatic without scripts',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { own-snapshot-scripts no } }`,
      },
    ],
  },
});
