import { lookupOf, useOf, usesConsoleTool, vmsOf } from '../../model/derived/vcb.ts';
import { lookupsWorthMorefs } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse } from './shared/fixes.ts';

const design = (count: number, lookup: string): string => `esx e1
vm v[001..${String(count).padStart(3, '0')}]
backup b { protect v[001..${String(count).padStart(3, '0')}]  using vcbSnapAll on e1 { lookup ${lookup}  destination "/home/VMs" } }`;

export const morefInScriptsSavesLookups = defineRule({
  id: 'vcb/moref-in-scripts-saves-lookups',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'A script for many machines names them by the MoRef that `vcbVmName` gave in the same run: otherwise the list of machines is searched for each.',
    ja: '多数の仮想マシンを扱うスクリプトでは、同じ実行で `vcbVmName` から得た MoRef で指定する。そうしないと 1 台ごとに一覧を検索することになる。',
  },
  why: {
    en: 'The guide gives no number; {limit} machines are taken for many.'.replace(
      '{limit}',
      String(lookupsWorthMorefs),
    ),
    ja: '台数はガイドに記載がなく、ここでは {limit} 台を超える場合とする。'.replace(
      '{limit}',
      String(lookupsWorthMorefs),
    ),
  },
  message: {
    en: '{job} looks up {count} machines by `{found}`, one after another; `{allowed}` saves the searches.',
    ja: '{job} は {count} 台の仮想マシンを 1 台ずつ `{found}` で検索する。`{allowed}` なら検索を省ける。',
  },
  advice: { en: 'Look machines up by MoRef (`lookup moref`).', ja: 'MoRef で指定する（`lookup moref`）。' },
  source: { document: 'vcb-guide', section: 'MoRef による仮想マシンの指定' },
  applies: (job) => usesConsoleTool(job) && useOf(job, 'lookup').value !== undefined,
  check(job, report) {
    const found = lookupOf(job);
    const count = vmsOf(job).length;
    if (found !== 'uuid' || count <= lookupsWorthMorefs) return;
    report(
      placeOfUse(job, 'lookup'),
      { job: job.label, count: String(count), found, allowed: 'moref' },
      { fixes: () => sayUse(job, 'lookup', 'moref') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: '51 machines by UUID', design: design(51, 'uuid'), marks: ['uuid'], fixed: design(51, 'moref') },
    ],
    compliant: [{ title: 'by MoRef', design: design(51, 'moref') }],
    boundary: [{ title: '50 machines by UUID', design: design(50, 'uuid') }],
  },
});
