import { asksFor, isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const centralRestoreInvolvesAdministrator = defineRule({
  id: 'vcb/central-restore-involves-administrator',
  system: 'vcb',
  level: 'warning',
  subject: 'restore',
  summary: {
    en: 'Centralised restore keeps agents few but needs an administrator for file-level restore.',
    ja: '統合リストアはエージェント数が最小な反面、ファイル復元に管理者の関与が要る。',
  },
  message: {
    en: 'The design asks for self-service restore, and {restore} is central: an administrator is needed.',
    ja: '設計はセルフサービスのリストアを求めているが、{restore} は統合リストアであり管理者の関与が必要。',
  },
  advice: {
    en: 'Use direct restore, with an agent in every VM.',
    ja: '各仮想マシンにエージェントを置く直接リストアにする。',
  },
  source: { document: 'vcb-guide', section: '統合リストア' },
  applies: (restore) => isVcbRestore(restore) && asksFor(restore.topology, 'self-service-restore') !== undefined,
  check(restore, report) {
    if (restore.get('method') === 'central')
      report(restore.place('method'), { restore: restore.label }, { fixes: () => [say(restore, 'method', 'direct')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'central restore',
        design: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central }`,
        marks: ['central'],
        fixed: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
    compliant: [
      {
        title: 'direct restore',
        design: `design { needs self-service-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct }`,
      },
    ],
    boundary: [
      {
        title: 'central where nobody asks',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central }`,
      },
    ],
  },
});
