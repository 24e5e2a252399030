import { inVirtualInfrastructure } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const agentInstallPerModuleDocument = defineRule({
  id: 'vcb/agent-install-per-module-document',
  system: 'vcb',
  level: 'info',
  subject: 'runs',
  summary: {
    en: 'How to install the agent is described in the document that comes with the integration module.',
    ja: 'エージェント導入手順は統合モジュール同梱の文書に従う。',
  },
  message: { en: 'How {software} is installed is not cited.', ja: '{software} の導入手順の根拠が記されていない。' },
  advice: {
    en: 'Cite the document of the integration module: `procedure "…"`.',
    ja: '統合モジュールのドキュメントを `procedure "…"` に記す。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  reads: ['procedure'],
  applies: (runs) =>
    runs.parent?.is('vm') === true &&
    inVirtualInfrastructure(runs.parent) &&
    runs.list('function').includes('backup-agent') &&
    runs.states('procedure'),
  check(runs, report) {
    if (runs.need('procedure').trim() === 'none') report(runs.place('procedure'), { software: runs.label });
  },
  cases: {
    violating: [
      {
        title: 'none cited',
        design: 'esx e1 { vm v { runs NetBackup 6.5 { function backup-agent  procedure none } } }',
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'cited',
        design: 'esx e1 { vm v { runs NetBackup 6.5 { function backup-agent  procedure "module guide, chapter 3" } } }',
      },
    ],
    boundary: [{ title: 'no agent', design: 'esx e1 { vm v { runs "SQL Server" 2005 { procedure none } } }' }],
  },
});
