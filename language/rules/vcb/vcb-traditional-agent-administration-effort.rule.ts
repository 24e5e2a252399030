import { designOf, hasAgent, isTraditional } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const traditionalAgentAdministrationEffort = defineRule({
  id: 'vcb/traditional-agent-administration-effort',
  system: 'vcb',
  level: 'warning',
  subject: 'topology',
  summary: {
    en: 'With many physical and virtual servers, reserve resources to manage the backup software on each host, because per-VM agents take much time.',
    ja: 'サーバ台数が多い場合はエージェントの個別管理に工数がかかるため、管理要員・資源を見込んでおく。',
  },
  message: {
    en: 'Backup agents run in {found} machines, and nobody is assigned to administer them.',
    ja: '{found} 台のマシンにバックアップエージェントがあるが、管理する担当がいない。',
  },
  advice: {
    en: 'Assign somebody: `agent-administrator "…"` in `design`.',
    ja: '`design` の `agent-administrator "…"` で担当を決める。',
  },
  source: { document: 'vcb-guide', section: '従来のバックアップに関する考慮事項' },
  applies: (topology) =>
    designOf(topology) !== undefined && topology.all('backup').some(isTraditional) && topology.all('vm').some(hasAgent),
  check(topology, report) {
    const design = designOf(topology);
    const who = design?.need('agent-administrator');
    if (!design || who === undefined || who.trim() !== 'none') return;
    report(design.place('agent-administrator'), { found: String(topology.all('vm').filter(hasAgent).length) });
  },
  cases: {
    violating: [
      {
        title: 'nobody',
        design: `design { agent-administrator none }
vm v { runs NetBackup 6.5 { function backup-agent } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'somebody',
        design: `design { agent-administrator "ops team" }
vm v { runs NetBackup 6.5 { function backup-agent } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
    boundary: [
      {
        title: 'no agents',
        design: `design { agent-administrator none }
esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk }`,
      },
    ],
  },
});
