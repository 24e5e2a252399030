import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const vcbrestoreImageDataOnly = defineRule({
  id: 'vcb/vcbrestore-image-data-only',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'vcbRestore restores data of image-based backups.',
    ja: 'vcbRestore の対象はイメージ ベースで取得したデータである。',
  },
  message: {
    en: '{restore} uses vcbRestore, and {job} is at {found} level.',
    ja: '{restore} は vcbRestore を使うが、{job} は {found} レベルである。',
  },
  advice: {
    en: 'Restore the files with an agent (central, per-group or direct).',
    ja: 'ファイルはエージェントでリストアする(統合、グループごと、直接)。',
  },
  source: { document: 'vcb-guide', section: 'vcbRestore ユーティリティを使用した仮想マシンのリストア' },
  applies: (restore) => ['vcbrestore', 'vcbresall'].includes(restore.get('method') ?? '') && Boolean(restore.get('of')),
  check(restore, report) {
    const job = restore.get('of');
    const found = job?.need('level');
    if (!job || found === 'image') return;
    report(
      restore.place('method'),
      { restore: restore.label, job: job.label, found: found ?? '' },
      {
        related: [{ place: job.place('level'), message: { en: 'its level', ja: 'レベル' } }],
        fixes: () => [say(restore, 'method', 'central')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'data of a file-level job',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method vcbrestore }`,
        marks: ['vcbrestore'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central }`,
      },
    ],
    compliant: [
      {
        title: 'data of an image-level job',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore }`,
      },
    ],
    boundary: [
      {
        title: 'data of a file-level job by an agent',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
  },
});
