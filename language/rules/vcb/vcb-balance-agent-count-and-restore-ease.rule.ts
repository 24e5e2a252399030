import { isVcbRestore, restoreLevel } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const balanceAgentCountAndRestoreEase = defineRule({
  id: 'vcb/balance-agent-count-and-restore-ease',
  system: 'vcb',
  level: 'info',
  subject: 'restore',
  summary: {
    en: 'Weigh the number of agents against the ease of restore when choosing the restore method.',
    ja: '復旧方式はエージェント数と復元の容易さの兼ね合いで決める。',
  },
  message: {
    en: '{restore} restores files and names no method.',
    ja: '{restore} はファイルのリストアだが方法の記述がない。',
  },
  advice: {
    en: 'Choose: central (fewest agents, an administrator is needed), per-group (can be delegated), direct (self-service, an agent in every VM).',
    ja: '統合(エージェント最少、管理者が必要)、グループごと(委任可能)、直接(セルフサービス、全仮想マシンにエージェント)から選ぶ。',
  },
  source: { document: 'vcb-guide', section: 'リストアと災害復旧' },
  applies: (restore) => isVcbRestore(restore) && restoreLevel(restore) === 'file',
  check(restore, report) {
    if (!restore.states('method')) report(restore.place(), { restore: restore.label });
  },
  cases: {
    violating: [
      {
        title: 'no method',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { scope files }`,
        marks: ['r'],
      },
    ],
    compliant: [
      {
        title: 'a method',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { scope files  method central }`,
      },
    ],
    boundary: [
      {
        title: 'an image',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { scope image }`,
      },
    ],
  },
});
