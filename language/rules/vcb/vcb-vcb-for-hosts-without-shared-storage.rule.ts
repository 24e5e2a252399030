import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const vcbForHostsWithoutSharedStorage = defineRule({
  id: 'vcb/vcb-for-hosts-without-shared-storage',
  system: 'vcb',
  level: 'info',
  subject: 'design',
  summary: {
    en: 'VCB can also protect virtual machines on ESX Server systems that have no access to shared storage.',
    ja: '共有ストレージに届かない ESX Server 上の仮想マシンも、LAN モードにより Consolidated Backup の対象にできる。',
  },
  message: {
    en: 'Consolidated Backup is ruled out for want of shared storage, but in LAN mode it needs none.',
    ja: '共有ストレージがないとして Consolidated Backup を除外しているが、LAN モードなら共有ストレージは不要。',
  },
  advice: {
    en: 'Consider LAN mode (`transport nbdssl` or `nbd`).',
    ja: 'LAN モード(`transport nbdssl` または `nbd`)を検討する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup' },
  applies: (design) => design.states('vcb-excluded'),
  check(design, report) {
    if (design.need('vcb-excluded') === 'no-shared-storage')
      report(design.place('vcb-excluded'), {}, { fixes: () => drop(design, 'vcb-excluded') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no shared storage',
        design: 'design { needs encryption  vcb-excluded no-shared-storage }',
        marks: ['no-shared-storage'],
        fixed: 'design { needs encryption }',
      },
    ],
    compliant: [{ title: 'nothing ruled out', design: 'design { needs encryption }' }],
    boundary: [
      { title: 'ruled out for another reason', design: 'design { needs encryption  vcb-excluded clustered-vms }' },
    ],
  },
});
