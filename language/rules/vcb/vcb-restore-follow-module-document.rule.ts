import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const restoreFollowModuleDocument = defineRule({
  id: 'vcb/restore-follow-module-document',
  system: 'vcb',
  level: 'info',
  subject: 'restore',
  summary: {
    en: "Concrete restore instructions are in the integration module's documentation.",
    ja: '具体的な復旧手順は統合モジュール付属文書に従う。',
  },
  message: {
    en: 'The restore instructions of the integration module were not taken into account for {restore}.',
    ja: '{restore} に統合モジュールのリストア手順が反映されていない。',
  },
  advice: {
    en: 'Read them and confirm: `confirmed restore-document by … on …`.',
    ja: '手順を読み、`confirmed restore-document by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup を使用した仮想マシンのリストア' },
  applies: (restore) => isVcbRestore(restore) && restore.says('restore-document') !== undefined,
  check(restore, report) {
    if (restore.says('restore-document') !== 'confirmed') report(restore.place(), { restore: restore.label });
  },
  cases: {
    violating: [
      {
        title: 'pending',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter  pending restore-document by "ops" until 2026-06-01 }`,
        marks: ['r'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter  confirmed restore-document by "ops" on 2026-04-01 }`,
      },
    ],
    boundary: [
      {
        title: 'nobody speaks of it',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
      },
    ],
  },
});
