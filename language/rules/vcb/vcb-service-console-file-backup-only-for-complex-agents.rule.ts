import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const serviceConsoleFileBackupOnlyForComplexAgents = defineRule({
  id: 'vcb/service-console-file-backup-only-for-complex-agents',
  system: 'vcb',
  level: 'warning',
  subject: 'console',
  summary: {
    en: 'File-based console backup makes sense only when management agents that are hard to set up live in the console; otherwise no console backup is better.',
    ja: 'コンソールのファイルベース取得が有意なのは設定の難しい管理エージェントがある場合だけで、ほかは取得しない方がよい。',
  },
  message: {
    en: 'The console of {host} is backed up by file, although no agents that are hard to set up live in it.',
    ja: '{host} のコンソールをファイルベースで取得しているが、設定の難しいエージェントはない。',
  },
  advice: { en: 'Leave the console backup out.', ja: 'コンソールのバックアップを省略する。' },
  source: { document: 'vcb-guide', section: 'ESX Server 3 のサービス コンソールのバックアップ' },
  reads: ['complex-agents'],
  applies: (console) => console.get('backup') === 'file',
  check(console, report) {
    if (console.need('complex-agents')) return;
    report(
      console.place('backup'),
      { host: console.parent?.label ?? '' },
      { fixes: () => [say(console, 'backup', 'none')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no such agents',
        design: 'esx e1 { console { backup file  complex-agents no } }',
        marks: ['file'],
        fixed: 'esx e1 { console { backup none  complex-agents no } }',
      },
    ],
    compliant: [
      { title: 'an agent that is hard to set up', design: 'esx e1 { console { backup file  complex-agents yes } }' },
    ],
    boundary: [{ title: 'an image instead', design: 'esx e1 { console { backup image  complex-agents no } }' }],
  },
});
