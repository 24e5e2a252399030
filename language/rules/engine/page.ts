/** Pages of rules, in Markdown: what `quiesce explain` prints and where the link of a finding leads. Derived from the rule object. */
import { problemTexts } from '../../model/problem-texts.ts';
import { documents } from '../../support/documents.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Level } from './finding.ts';
import { codeBlock, withBlanks } from './markdown.ts';
import type { Rule, RuleCase, System } from './rule.ts';

type Language = keyof Text;

/** What the rules of a system are about. */
export const systemTitles: Record<System, Text> = {
  nec: { en: 'iStorage on VMware', ja: 'VMware 上の iStorage' },
  rha: { en: 'Arcserve RHA on Hyper-V', ja: 'Hyper-V 上の Arcserve RHA' },
  vcb: { en: 'VMware Consolidated Backup', ja: 'VMware Consolidated Backup' },
  design: { en: 'any design', ja: '設計一般' },
};

/** Levels in words. */
export const levelWords: Record<Level, Text> = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  info: { en: 'information', ja: '情報' },
};

const words = {
  level: { en: 'Level', ja: 'レベル' },
  system: { en: 'System', ja: '対象' },
  fix: { en: 'Fix', ja: '修正案' },
  fixable: { en: 'offered', ja: 'あり' },
  notFixable: { en: 'none: only people can decide', ja: 'なし（人の判断が要る）' },
  why: { en: 'Why', ja: '理由' },
  message: { en: 'What a finding says', ja: '指摘の文面' },
  advice: { en: 'What to do', ja: '対処' },
  wrong: { en: 'Wrong', ja: '誤った例' },
  mended: { en: 'The same, mended', ja: '修正後' },
  right: { en: 'Right', ja: '正しい例' },
  boundary: { en: 'Just right', ja: '境界の例（指摘されない）' },
  reads: { en: 'Facts it needs', ja: '判定に要る記述' },
  source: { en: 'Where it is written', ja: '出典' },
  accept: { en: 'Accepting it', ja: '許容する場合' },
} satisfies Record<string, Text>;

/** The page of a rule. */
export function rulePage(rule: Rule, language: Language): string {
  const said = (text: Text): string => text[language];
  const reads = (rule.reads ?? []).map((fact) => `\`${fact}\``).join(', ');
  return page([
    `# ${rule.id}`,
    said(rule.summary),
    [
      `- ${said(words.level)}: ${said(levelWords[rule.level])}`,
      `- ${said(words.system)}: ${said(systemTitles[rule.system])}`,
      `- ${said(words.fix)}: ${said(rule.fixable ? words.fixable : words.notFixable)}`,
      ...(reads === '' ? [] : [`- ${said(words.reads)}: ${reads}`]),
    ].join('\n'),
    ...(rule.why ? [`## ${said(words.why)}`, said(rule.why)] : []),
    `## ${said(words.message)}`,
    withBlanks(said(rule.message)),
    `## ${said(words.advice)}`,
    withBlanks(said(rule.advice)),
    ...examples(rule.cases.violating, words.wrong, language),
    ...examples(rule.cases.compliant, words.right, language),
    ...examples(rule.cases.boundary, words.boundary, language),
    `## ${said(words.source)}`,
    sourceText(rule, language),
    `## ${said(words.accept)}`,
    said({
      en: `Where the finding is known and accepted, say so in the block of the element, or at the top of the file for all of it:`,
      ja: '承知の上で受け入れる場合は、要素のブロック内に（ファイル全体についてはファイル直下に）理由とともに書く。',
    }),
    codeBlock(`allow ${rule.id} because "…" by "…" until 2027-03-31`, 'quiesce'),
    said({
      en: 'Another level for a whole project stands in its `quiesce.json`:',
      ja: 'プロジェクト全体のレベルは `quiesce.json` で変える。',
    }),
    codeBlock(`{ "rules": { "${rule.id}": "warning" } }`, 'json'),
  ]);
}

function examples(cases: readonly RuleCase[], title: Text, language: Language): string[] {
  return cases.flatMap((c) => [
    // Titles of cases are the developers' and English only.
    language === 'en' ? `## ${title.en}: ${c.title}` : `## ${title.ja}`,
    codeBlock(c.design, 'quiesce'),
    ...(c.fixed === undefined ? [] : [`${words.mended[language]}:`, codeBlock(c.fixed, 'quiesce')]),
  ]);
}

function sourceText({ source }: Rule, language: Language): string {
  const document = documents.get(source.document);
  if (!document) return `${source.document}, ${source.section}`;
  const { title, publisher, edition } = document;
  return `${title[language]}, ${edition[language]} (${publisher[language]}): ${source.section}`;
}

/** What findings say that are no rules: they follow from the language and from how facts and allowances are used. */
export const otherFindings: Readonly<Record<string, Text>> = {
  'design/undeclared-facts': {
    en: 'Rules need facts that the design does not state, so they can neither be called satisfied nor violated. One finding per element lists the facts and the rules that wait for them. State the facts in the element, in a template or once in an `assume` block; write `tbc "…"` where nobody knows yet. With `strict` it is an error.',
    ja: '規則の判定に要る記述が設計にないため、適合とも違反とも言えない。要素ごとに一つの指摘で、足りない記述と判定できない規則を挙げる。要素、テンプレート、または `assume` ブロックで記述する。未定なら `tbc "…"` と書く。`strict` ではエラーになる。',
  },
  'design/open-question': {
    en: 'A fact is written as `tbc`: somebody still has to decide it. The rules named in the finding wait for it.',
    ja: '`tbc`（確認待ち）と書かれた記述がある。指摘に挙げた規則はその確認を待っている。',
  },
  'design/allow-unused': {
    en: 'An `allow` accepts a finding that is not there. It can go; otherwise it would hide the finding when it comes back.',
    ja: '`allow` で許容した指摘が存在しない。残しておくと、将来の指摘を隠してしまう。',
  },
  'design/allow-expired': {
    en: 'The date of an `allow` has passed: the finding is reported again until somebody renews the decision.',
    ja: '`allow` の期限が過ぎた。改めて判断するまで、指摘は再び報告される。',
  },
  'design/assumption-expired': {
    en: 'The date of an `assume` has passed. What it assumes still counts, so that the answers do not change overnight; somebody has to confirm it anew.',
    ja: '`assume` の有効期限が過ぎた。判定が日付だけで変わらないよう前提はなお有効だが、改めて確認が要る。',
  },
  'language/unknown-product': {
    en: 'A product is written that the catalogue of Quiesce does not know, so no rule about it can be told. Write the name or one of the aliases that completion offers. A product of your own may be accepted with `allow language/unknown-product because "…"`.',
    ja: 'Quiesce の製品一覧にない製品名が書かれており、その製品に関する規則を判定できない。補完に出る製品名か別名で書く。自社製品などは `allow language/unknown-product because "…"` で許容できる。',
  },
  'language/allow-unknown-rule': {
    en: 'An `allow` names a rule that does not exist, or one that cannot be accepted: syntax, words and references must be right.',
    ja: '`allow` が存在しない規則、または許容できない規則（構文・語・参照）を挙げている。',
  },
  'language/allow-without-reason': {
    en: 'An `allow` needs a reason that a reviewer can read: `because "…"`.',
    ja: '`allow` には確認者が読める理由が要る: `because "…"`。',
  },
};

/** The page of anything that a finding is reported under: a rule, or a check of the language itself. Undefined for other ids. */
export function findingPage(id: string, rules: readonly Rule[], language: Language): string | undefined {
  const rule = rules.find((r) => r.id === id);
  if (rule) return rulePage(rule, language);
  const other = otherFindings[id];
  if (other) return page([`# ${id}`, other[language]]);
  const texts = Object.values(problemTexts).filter((text) => text.id === id);
  if (texts.length === 0) return undefined;
  return page([
    `# ${id}`,
    {
      en: 'A check of the language itself. It cannot be accepted with `allow`, and nothing is generated while it stands.',
      ja: '言語そのものの検査。`allow` では許容できず、残っている間は何も生成されない。',
    }[language],
    `## ${words.message[language]}`,
    texts.map((text) => `- ${withBlanks(text.message[language])}`).join('\n'),
  ]);
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
