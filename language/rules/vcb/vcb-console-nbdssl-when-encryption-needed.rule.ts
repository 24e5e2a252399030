import { asksFor, transportOf, usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const consoleNbdsslWhenEncryptionNeeded = defineRule({
  id: 'vcb/console-nbdssl-when-encryption-needed',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'In the console nbd sends data unencrypted; when encryption is needed use nbdssl.',
    ja: 'コンソールでも暗号化が要るなら nbd ではなく nbdssl を使う。',
  },
  message: {
    en: 'The design asks for encryption, and {job} sends the data unencrypted (`nbd`).',
    ja: '設計は暗号化を求めているが、{job} はデータを暗号化せずに送る(`nbd`)。',
  },
  advice: { en: 'Use `nbdssl`.', ja: '`nbdssl` にする。' },
  source: { document: 'vcb-guide', section: 'バックアップの実行' },
  applies: (job) => usesConsoleTool(job) && asksFor(job.topology, 'encryption') !== undefined,
  check(job, report) {
    if (transportOf(job) === 'nbd')
      report(
        placeOfUse(job, 'transport'),
        { job: whoUses(job, 'transport') },
        { fixes: () => sayUse(job, 'transport', 'nbdssl') },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nbd',
        design: `design { needs encryption }
esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport nbd } }`,
        marks: ['nbd'],
        fixed: `design { needs encryption }
esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport nbdssl } }`,
      },
    ],
    compliant: [
      {
        title: 'nbdssl',
        design: `design { needs encryption }
esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport nbdssl } }`,
      },
    ],
    boundary: [
      {
        title: 'cos, which uses no network',
        design: `design { needs encryption }
esx e1
vm v
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
  },
});
