import { recoveredVms } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const drEnoughServers = defineRule({
  id: 'vcb/dr-enough-servers',
  system: 'vcb',
  level: 'warning',
  subject: 'recovery-plan',
  summary: {
    en: 'Provide enough servers to run all VMs to be restored.',
    ja: '復旧する全仮想マシンを動かせる台数のサーバを確保する。',
  },
  message: {
    en: '{found} VMs are to be restored, and the servers can run {allowed}.',
    ja: 'リストア対象は {found} 台だが、サーバで稼働できるのは {allowed} 台である。',
  },
  advice: { en: 'Provide enough servers, or restore fewer VMs.', ja: 'サーバを確保するか、対象を減らす。' },
  source: { document: 'vcb-guide', section: 'データのリカバリ' },
  reads: ['capacity'],
  applies: (plan) => recoveredVms(plan).length > 0,
  check(plan, report) {
    const allowed = plan.need('capacity');
    const found = recoveredVms(plan).length;
    if (found > allowed) report(plan.place('capacity'), { found: String(found), allowed: String(allowed) });
  },
  cases: {
    violating: [
      {
        title: 'too few',
        design: `design { recovery-plan { vms v, w  capacity 1 } }
vm v
vm w`,
        marks: ['1'],
      },
    ],
    compliant: [
      {
        title: 'enough',
        design: `design { recovery-plan { vms v, w  capacity 4 } }
vm v
vm w`,
      },
    ],
    boundary: [
      {
        title: 'just enough',
        design: `design { recovery-plan { vms v, w  capacity 2 } }
vm v
vm w`,
      },
    ],
  },
});
