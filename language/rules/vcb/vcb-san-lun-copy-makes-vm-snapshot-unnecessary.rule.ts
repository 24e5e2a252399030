import { methodOf, snapshotPolicyOf, useOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const sanLunCopyMakesVmSnapshotUnnecessary = defineRule({
  id: 'vcb/san-lun-copy-makes-vm-snapshot-unnecessary',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'When the SAN hardware takes the snapshot of the production LUN, the backup does not need virtual machine snapshots.',
    ja: 'SAN 装置のスナップショットで本番 LUN を複製する場合、仮想マシン側のスナップショットは不要になる。',
  },
  message: {
    en: '{job} copies LUNs by the SAN and makes VM snapshots too (`{found}`).',
    ja: '{job} は SAN のスナップショットを使うのに、仮想マシンのスナップショットも作成する(`{found}`)。',
  },
  advice: {
    en: 'Leave the VM snapshot out (`snapshot-policy none`).',
    ja: '仮想マシンのスナップショットを省く(`snapshot-policy none`)。',
  },
  source: { document: 'vcb-guide', section: 'SAN バックアップ' },
  applies: (job) => methodOf(job) === 'san-snapshot' && useOf(job, 'snapshot-policy').holder !== undefined,
  check(job, report) {
    const found = snapshotPolicyOf(job);
    if (found === 'none') return;
    report(
      placeOfUse(job, 'snapshot-policy'),
      { job: whoUses(job, 'snapshot-policy'), found },
      { fixes: () => sayUse(job, 'snapshot-policy', 'none') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'both',
        design: `vm v
server bk
backup b { protect v  method san-snapshot  using NetBackup on bk { snapshot-policy automatic } }`,
        marks: ['automatic'],
        fixed: `vm v
server bk
backup b { protect v  method san-snapshot  using NetBackup on bk { snapshot-policy none } }`,
      },
    ],
    compliant: [
      {
        title: 'the SAN alone',
        design: `vm v
server bk
backup b { protect v  method san-snapshot  using NetBackup on bk { snapshot-policy none } }`,
      },
    ],
    boundary: [
      {
        title: 'nothing is said of VM snapshots',
        design: `vm v
server bk
backup b { protect v  method san-snapshot  using NetBackup on bk }`,
      },
    ],
  },
});
