import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const restoreOverwriteReplacesExisting = defineRule({
  id: 'vcb/restore-overwrite-replaces-existing',
  system: 'vcb',
  level: 'warning',
  subject: 'restore',
  summary: {
    en: 'overwrite replaces existing files and VM configurations during the restore.',
    ja: 'overwrite は既存のファイルと構成を上書きするため要注意である。',
  },
  message: {
    en: '{restore} overwrites what exists, and what exists must survive.',
    ja: '{restore} は既存のものを上書きするが、既存の仮想マシンは残さなければならない。',
  },
  advice: {
    en: 'Say `existing keep`, or restore to another place.',
    ja: '`existing keep` とするか、別の場所にリストアする。',
  },
  source: { document: 'vcb-guide', section: 'vcbRestore ユーティリティの非対話形式での使用' },
  applies: (restore) =>
    isVcbRestore(restore) && restore.get('existing') === 'overwrite' && restore.states('existing-must-survive'),
  check(restore, report) {
    if (restore.need('existing-must-survive'))
      report(
        restore.place('existing'),
        { restore: restore.label },
        { fixes: () => [say(restore, 'existing', 'keep')] },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'overwritten',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  existing overwrite  existing-must-survive yes }`,
        marks: ['overwrite'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  existing keep  existing-must-survive yes }`,
      },
    ],
    compliant: [
      {
        title: 'kept',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  existing keep  existing-must-survive yes }`,
      },
    ],
    boundary: [
      {
        title: 'overwritten on purpose',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  existing overwrite  existing-must-survive no }`,
      },
    ],
  },
});
