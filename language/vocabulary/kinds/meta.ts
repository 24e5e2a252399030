/** Kinds that speak about other entries rather than about the topology: templates, assumptions, exceptions, vouching. */
import { fact, kind, t, valued } from '../define.ts';

export const include = kind({
  keyword: 'include',
  title: { en: 'Include', ja: '取り込み' },
  doc: {
    en: 'Makes the entries of another file part of this topology. The path is relative to this file.',
    ja: '別ファイルの記述をこのトポロジに含める。パスはこのファイルからの相対パス。',
  },
  parents: ['file'],
  single: false,
  name: valued(
    fact(t.path(), { label: { en: 'File', ja: 'ファイル' }, example: 'include "../common/software.quiesce"' }),
  ),
  example: 'include "../common/software.quiesce"',
});

export const template = kind({
  keyword: 'template',
  title: { en: 'Template', ja: 'テンプレート' },
  doc: {
    en: 'Facts and blocks that many elements share. An element takes them with `like`; its own facts win, lists replace, child blocks merge by kind and name.',
    ja: '多数の要素に共通する内容。要素は `like` で取り込む。要素自身の記述が優先され、リストは置き換え、子ブロックは種別と名前で統合される。',
  },
  parents: ['file'],
  phrases: {
    for: fact(t.kind(), {
      label: { en: 'For kind', ja: '対象の種別' },
      example: 'template windows-web for vm',
    }),
  },
  like: true,
  example: 'template windows-web for vm { guest "Windows Server 2022"  tools running }',
});

export const assume = kind({
  keyword: 'assume',
  title: { en: 'Assumption', ja: '前提' },
  doc: {
    en: 'States facts for every element of a kind that does not state them itself. Counted as assumed in the coverage; a reviewer signs them in one place. `assume unstated` switches on "what is not stated is not in use".',
    ja: '自ら記述していない同種の要素すべてに事実を与える。カバレッジでは前提として数えられ、一か所で確認できる。`assume unstated` は「記述のないものは使っていない」を有効にする。',
  },
  parents: ['file'],
  single: false,
  name: valued(fact(t.kind(), { label: { en: 'Kind', ja: '種別' }, example: 'assume vm' })),
  phrases: {
    in: fact(t.ref('array', 'vcenter', 'virtualcenter', 'cluster', 'esx', 'esxi', 'hyperv'), {
      label: { en: 'Within', ja: '範囲' },
      example: 'assume vm in prod',
    }),
    because: fact(t.text(), { label: { en: 'Reason', ja: '理由' }, example: 'because "build standard 4.2"' }),
    by: fact(t.text(), { label: { en: 'Signed by', ja: '確認者' }, example: 'by "Storage team"' }),
    until: fact(t.date(), { label: { en: 'Valid until', ja: '有効期限' }, example: 'until 2027-03-31' }),
  },
  example: 'assume vm in prod because "build standard 4.2" { guest-iscsi no }',
});

export const allow = kind({
  keyword: 'allow',
  title: { en: 'Accepted finding', ja: '許容' },
  doc: {
    en: 'Accepts a finding of a rule for the enclosing element (or file), with a reason. Unused and expired ones are findings themselves; syntax and references cannot be accepted.',
    ja: '囲む要素(またはファイル)について規則の指摘を理由付きで許容する。未使用・期限切れは指摘になる。構文と参照の誤りは許容できない。',
  },
  parents: ['*'],
  single: false,
  name: valued(
    fact(t.rule(), {
      label: { en: 'Rule', ja: '規則' },
      example: 'allow istorage/ldset-secure-mode because "approved"',
    }),
  ),
  phrases: {
    because: fact(t.text(), { label: { en: 'Reason', ja: '理由' }, example: 'because "single tenant"' }),
    by: fact(t.text(), { label: { en: 'Approved by', ja: '承認者' }, example: 'by "Storage team"' }),
    until: fact(t.date(), { label: { en: 'Valid until', ja: '有効期限' }, example: 'until 2027-03-31' }),
  },
  example: 'allow istorage/ldset-secure-mode because "single tenant" by "Storage team" until 2027-03-31',
});

const topicName = (example: string) =>
  valued(fact(t.list(t.topic()), { label: { en: 'Topics', ja: '確認項目' }, example }));
const by = () => fact(t.text(), { label: { en: 'By', ja: '確認者' }, example: 'by "NEC PP support"' });
const because = () => fact(t.text(), { label: { en: 'Reference', ja: '根拠' }, example: 'because "case 4711"' });

export const confirmed = kind({
  keyword: 'confirmed',
  title: { en: 'Confirmed', ja: '確認済み' },
  doc: {
    en: 'A person vouches for something that no fact of the topology can prove, for the element it stands in.',
    ja: 'トポロジの記述だけでは示せない事柄を、囲む要素について人が保証する。',
  },
  parents: ['*'],
  single: false,
  name: topicName('confirmed connectivity'),
  phrases: {
    by: by(),
    on: fact(t.date(), { label: { en: 'Date', ja: '確認日' }, example: 'on 2026-04-01' }),
    because: because(),
  },
  example: 'confirmed connectivity by "NEC PP support" on 2026-04-01',
});

export const refuted = kind({
  keyword: 'refuted',
  title: { en: 'Refuted', ja: '否認' },
  doc: {
    en: 'A person looked and found that it does not hold, for the element it stands in.',
    ja: '確認の結果、成り立たないと分かった事柄。',
  },
  parents: ['*'],
  single: false,
  name: topicName('refuted direct-attach'),
  phrases: {
    by: by(),
    on: fact(t.date(), { label: { en: 'Date', ja: '確認日' }, example: 'on 2026-04-01' }),
    because: because(),
  },
  example: 'refuted direct-attach by "NEC PP support" on 2026-04-01',
});

export const pending = kind({
  keyword: 'pending',
  title: { en: 'Pending', ja: '未確認' },
  doc: {
    en: 'Known to be missing: somebody still has to confirm it. Shown in the list of open questions.',
    ja: '未確認と分かっている事柄。確認事項一覧に載る。',
  },
  parents: ['*'],
  single: false,
  name: topicName('pending connectivity'),
  phrases: {
    by: by(),
    until: fact(t.date(), { label: { en: 'Due', ja: '期限' }, example: 'until 2026-06-30' }),
    because: because(),
  },
  example: 'pending connectivity by "NEC PP support" until 2026-06-30',
});
