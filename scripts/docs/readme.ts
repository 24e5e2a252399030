/** Tables of the READMEs that follow from the product: what it covers, what it generates. */
import { emitters } from '../../language/emitters/index.ts';
import { systemTitles } from '../../language/rules/engine/page.ts';
import type { System } from '../../language/rules/engine/rule.ts';
import { rules } from '../../language/rules/index.ts';
import { documents } from '../../language/support/documents.ts';
import type { Text } from '../../language/vocabulary/define.ts';
import { table } from './markdown.ts';

type Language = keyof Text;

/** The systems, what their rules are taken from and how many there are. */
export function coverage(language: Language): string {
  const say = (text: Text): string => text[language];
  const systems = [...new Set(rules.map((rule) => rule.system))];
  const page = language === 'ja' ? 'docs/rules.ja.md' : 'docs/rules.md';
  return table(
    [
      say({ en: 'system', ja: '対象' }),
      say({ en: 'checked against', ja: '照合する資料' }),
      say({ en: 'rules', ja: '規則' }),
    ],
    systems.map((system) => {
      const own = rules.filter((rule) => rule.system === system);
      return [
        `**${say(systemTitles[system])}**`,
        sourcesOf(system, language),
        `[${String(own.length)}](${page}#${system})`,
      ];
    }),
  )!;
}

function sourcesOf(system: System, language: Language): string {
  const ids = new Set(rules.filter((rule) => rule.system === system).map((rule) => rule.source.document));
  return [...ids]
    .map((id) => documents.get(id))
    .filter((document) => document !== undefined)
    .map(({ title, edition, publisher }) => `${title[language]}, ${edition[language]} (${publisher[language]})`)
    .join('; ');
}

/** What is generated, by the name that `--target` takes. */
export function targets(language: Language): string {
  const say = (text: Text): string => text[language];
  return table(
    [say({ en: 'target', ja: 'ターゲット' }), say({ en: 'what', ja: '内容' }), say({ en: 'for', ja: '対象' })],
    emitters.map(({ target, title, system }) => [
      `\`${target}\``,
      say(title),
      system === 'all' ? say({ en: 'every job', ja: 'すべてのジョブ' }) : say(systemTitles[system]),
    ]),
  )!;
}
