/** Pages of entries of the catalogue that are no rules: what `quiesce explain` prints for them. */
import { documents } from '../../support/documents.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Entry, EntryCase, Realisation } from './entry.ts';
import { codeBlock } from './markdown.ts';
import { levelWords, systemTitles } from './page.ts';

type Language = keyof Text;

/** How entries are realised, in words. */
export const realisationWords: Record<Realisation, Text> = {
  check: { en: 'checked by rules', ja: '規則で検査' },
  construction: { en: 'holds by construction', ja: '構造上成立' },
  runbook: { en: 'said in the runbook', ja: '手順書に記載' },
  permission: { en: 'permission: never reported', ja: '許可（指摘しない）' },
};

const words = {
  level: { en: 'Level in the catalogue', ja: 'カタログでのレベル' },
  system: { en: 'System', ja: '対象' },
  realised: { en: 'Realised', ja: '実現方法' },
  how: { en: 'How', ja: '実現の内容' },
  rules: { en: 'Rules', ja: '規則' },
  near: { en: 'Rules that look at the same thing', ja: '同じ対象を調べる規則' },
  steps: { en: 'Steps', ja: '手順' },
  said: { en: 'Said for', ja: '記載される例' },
  unsaid: { en: 'Not said for', ja: '記載されない例' },
  allowed: { en: 'Allowed', ja: '許可される例' },
  source: { en: 'Where it is written', ja: '出典' },
} satisfies Record<string, Text>;

/** The page of an entry. */
export function entryPage(entry: Entry, language: Language): string {
  const said = (text: Text): string => text[language];
  const code = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
  const facts: [Text, string][] = [
    [words.level, said(levelWords[entry.level])],
    [words.system, said(systemTitles[entry.system])],
    [words.realised, said(realisationWords[entry.realised])],
  ];
  if (entry.realised === 'check') facts.push([words.rules, code(entry.by)]);
  if (entry.realised === 'permission') facts.push([words.near, code(entry.near)]);
  if (entry.realised === 'runbook') facts.push([words.steps, code(entry.actions)]);
  const document = documents.get(entry.source.document);
  const title = document ? `${said(document.title)}, ${said(document.edition)} (${said(document.publisher)})` : '';
  return `${[
    `# ${entry.id}`,
    said(entry.summary),
    facts.map(([label, text]) => `- ${said(label)}: ${text}`).join('\n'),
    `## ${said(words.how)}`,
    said(entry.how),
    ...(entry.realised === 'permission' ? examples(entry.cases, words.allowed, language) : []),
    ...(entry.realised === 'runbook'
      ? [...examples(entry.cases.told, words.said, language), ...examples(entry.cases.silent, words.unsaid, language)]
      : []),
    `## ${said(words.source)}`,
    `${title === '' ? entry.source.document : title}: ${entry.source.section}`,
  ].join('\n\n')}\n`;
}

function examples(cases: readonly EntryCase[], title: Text, language: Language): string[] {
  return cases.flatMap((c) => [
    // Titles of cases are the developers' and English only.
    language === 'en' ? `## ${title.en}: ${c.title}` : `## ${title.ja}`,
    codeBlock(c.design, 'quiesce'),
  ]);
}
