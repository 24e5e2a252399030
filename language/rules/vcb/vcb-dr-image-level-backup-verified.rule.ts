import { jobsOf, recoveredVms } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const drImageLevelBackupVerified = defineRule({
  id: 'vcb/dr-image-level-backup-verified',
  system: 'vcb',
  level: 'warning',
  subject: 'recovery-plan',
  summary: {
    en: 'For recovery make sure that the backups are image-level VM backups.',
    ja: '災害復旧にはイメージレベルで取得できていることを確かめる。',
  },
  message: {
    en: 'The recovery plan restores {vm}, which has no image-level job.',
    ja: '災害復旧計画の対象 {vm} にイメージレベルのジョブがない。',
  },
  advice: { en: 'Add an image-level job for it.', ja: 'イメージレベルのジョブを追加する。' },
  source: { document: 'vcb-guide', section: 'データのリカバリ' },
  applies: (plan) => recoveredVms(plan).length > 0,
  check(plan, report) {
    for (const vm of recoveredVms(plan)) {
      if (jobsOf(vm).some((job) => job.get('level') === 'image')) continue;
      const item = plan.list('vms').indexOf(vm);
      report(item >= 0 ? plan.place('vms', item) : plan.place(), { vm: vm.name ?? '' });
    }
  },
  cases: {
    violating: [
      {
        title: 'files only',
        design: `design { recovery-plan { vms v, w } }
vm v
vm w
proxy p
backup b { protect v  using VCB on p  level image }
backup c { protect w  using VCB on p  level file }`,
        marks: ['w'],
      },
    ],
    compliant: [
      {
        title: 'images',
        design: `design { recovery-plan { vms v, w } }
vm v
vm w
proxy p
backup b { protect v, w  using VCB on p  level image }`,
      },
    ],
    boundary: [
      {
        title: 'files beside images',
        design: `design { recovery-plan { vms v } }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
backup c { protect v  using VCB on p  level file }`,
      },
    ],
  },
});
