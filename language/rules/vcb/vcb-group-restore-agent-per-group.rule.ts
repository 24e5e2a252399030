import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const groupRestoreAgentPerGroup = defineRule({
  id: 'vcb/group-restore-agent-per-group',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Per-group restore needs one VM with a backup agent for each group; files go to the target VM over CIFS.',
    ja: 'グループ別リストアは各グループに一台のエージェント入り仮想マシンを置き、CIFS で配る。',
  },
  message: {
    en: '{restore} is per group, and no VM with an agent is named for the group.',
    ja: '{restore} はグループごとのリストアだが、エージェントを持つ仮想マシンの指定がない。',
  },
  advice: {
    en: 'Name one VM with a backup agent for the group (`agents …`).',
    ja: 'グループに 1 台、バックアップエージェントのある仮想マシンを指定する(`agents …`)。',
  },
  source: { document: 'vcb-guide', section: 'グループごとのリストア' },
  reads: ['agents'],
  applies: (restore) => isVcbRestore(restore) && restore.get('method') === 'per-group',
  check(restore, report) {
    if (!restore.need('agents').some((agent) => agent.is('vm')))
      report(restore.place('agents'), { restore: restore.label });
  },
  cases: {
    violating: [
      {
        title: 'an agent on the proxy only',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method per-group  agents p }`,
        marks: ['p'],
      },
    ],
    compliant: [
      {
        title: 'a VM',
        design: `vm v
vm helper
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method per-group  agents helper }`,
      },
    ],
    boundary: [
      {
        title: 'one of the group itself',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method per-group  agents v }`,
      },
    ],
  },
});
