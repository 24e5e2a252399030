import { asksFor, isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const groupRestoreNotSelfService = defineRule({
  id: 'vcb/group-restore-not-self-service',
  system: 'vcb',
  level: 'warning',
  subject: 'restore',
  summary: {
    en: 'Per-group restore can be delegated and balances agents and ease, but is not full self-service.',
    ja: 'グループ別リストアは委任できるが完全なセルフサービスではない。',
  },
  message: {
    en: 'The design asks for self-service restore, and {restore} is per group: a group administrator is needed.',
    ja: '設計はセルフサービスのリストアを求めているが、{restore} はグループごとでありグループ管理者の関与が必要。',
  },
  advice: {
    en: 'Use direct restore, with an agent in every VM.',
    ja: '各仮想マシンにエージェントを置く直接リストアにする。',
  },
  source: { document: 'vcb-guide', section: 'グループごとのリストア' },
  applies: (restore) => isVcbRestore(restore) && asksFor(restore.topology, 'self-service-restore') !== undefined,
  check(restore, report) {
    if (restore.get('method') === 'per-group')
      report(restore.place('method'), { restore: restore.label }, { fixes: () => [say(restore, 'method', 'direct')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'per group',
        design: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method per-group }`,
        marks: ['per-group'],
        fixed: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
    compliant: [
      {
        title: 'direct restore',
        design: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
    boundary: [
      {
        title: 'per group where nobody asks',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method per-group }`,
      },
    ],
  },
});
