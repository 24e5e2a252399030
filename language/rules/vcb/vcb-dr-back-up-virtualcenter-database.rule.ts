import { defineRule } from '../engine/rule.ts';

export const drBackUpVirtualcenterDatabase = defineRule({
  id: 'vcb/dr-back-up-virtualcenter-database',
  system: 'vcb',
  level: 'warning',
  subject: 'virtualcenter',
  summary: { en: 'Back up the VirtualCenter database.', ja: 'VirtualCenter データベースも取得対象に含める。' },
  message: {
    en: 'The database of {vc} is not backed up, and the design has a recovery plan.',
    ja: '災害復旧計画があるのに、{vc} のデータベースをバックアップしていない。',
  },
  advice: { en: 'Back the VirtualCenter database up.', ja: 'VirtualCenter データベースをバックアップする。' },
  source: { document: 'vcb-guide', section: 'データのリカバリ' },
  reads: ['database-backup'],
  applies: (vc) => vc.topology.all('recovery-plan').length > 0,
  check(vc, report) {
    if (!vc.need('database-backup')) report(vc.place('database-backup'), { vc: vc.label });
  },
  cases: {
    violating: [
      {
        title: 'not backed up',
        design: `design { recovery-plan { capacity 4 } }
virtualcenter vc { database-backup no }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'backed up',
        design: `design { recovery-plan { capacity 4 } }
virtualcenter vc { database-backup yes }`,
      },
    ],
    boundary: [{ title: 'no recovery plan', design: 'virtualcenter vc { database-backup no }' }],
  },
});
