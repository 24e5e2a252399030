import { isVcbRestore, restoreLevel } from '../../model/derived/vcb.ts';
import { restoreMethods } from '../../support/vcb/restores.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const restoreMethodLegal = defineRule({
  id: 'vcb/restore-method-legal',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Image restore uses VMware Converter or vcbRestore; file restore is centralised, per group or direct.',
    ja: 'イメージの復旧は Converter か vcbRestore、ファイルの復旧は統合・グループ別・直接のいずれかとする。',
  },
  message: {
    en: '{restore} restores {level} by {found}; possible are {allowed}.',
    ja: '{restore} は {level} レベルのリストアを {found} で行うが、可能なのは {allowed}。',
  },
  advice: { en: 'Use one of {allowed}.', ja: '{allowed} のいずれかにする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup を使用した仮想マシンのリストア' },
  applies: (restore) => isVcbRestore(restore) && restore.states('method'),
  check(restore, report) {
    const level = restoreLevel(restore);
    const found = restore.need('method');
    const allowed = restoreMethods.rows.filter((row) => row.level === level).map((row) => row.method as string);
    if (level === 'image') allowed.push('vcbresall');
    if (allowed.includes(found)) return;
    report(
      restore.place('method'),
      { restore: restore.label, level, found, allowed: list(allowed) },
      {
        fixes: () => [say(restore, 'method', allowed[0]!)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a method of another system',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method boot }`,
        marks: ['boot'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
      },
      {
        title: 'files by Converter',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { scope files  method converter }`,
        marks: ['converter'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { scope files  method central }`,
      },
    ],
    compliant: [
      {
        title: 'an image by Converter',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
      },
    ],
    boundary: [
      {
        title: 'files by an agent in the VM',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
  },
});
