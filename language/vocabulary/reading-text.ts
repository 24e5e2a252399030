/** Types of facts in words, for pages and hover: what may be written where a fact stands. */
import type { Reading, Text } from './define.ts';

const simple = {
  text: { en: 'text', ja: '文字列' },
  word: { en: 'word', ja: '語' },
  code: { en: 'code', ja: 'コード' },
  int: { en: 'whole number', ja: '整数' },
  number: { en: 'number', ja: '数' },
  yesno: { en: '`yes` or `no`', ja: '`yes` か `no`' },
  version: { en: 'version', ja: 'バージョン' },
  address: { en: 'IPv4 address', ja: 'IPv4 アドレス' },
  fqdn: { en: 'host name', ja: 'ホスト名' },
  path: { en: 'path', ja: 'パス' },
  size: { en: 'size', ja: '容量' },
  duration: { en: 'time span', ja: '時間の長さ' },
  rate: { en: 'data rate', ja: '通信速度' },
  time: { en: 'time of day', ja: '時刻' },
  date: { en: 'date', ja: '日付' },
  schedule: { en: 'schedule', ja: 'スケジュール' },
  window: { en: 'time window', ja: '時間帯' },
  os: { en: 'operating system', ja: 'OS' },
  product: { en: 'product', ja: '製品' },
  topic: { en: 'topic', ja: '確認項目' },
  rule: { en: 'rule', ja: '規則' },
  kind: { en: 'kind', ja: '種別' },
  template: { en: 'template', ja: 'テンプレート' },
} satisfies Record<string, Text>;

/**
 * A type in words, as Markdown: `` name of `server` or `vm`, or `none` ``.
 *
 * @param kindText how a kind is shown, where it is to be more than its word
 */
export function readingText(
  reading: Reading,
  language: keyof Text,
  kindText: (kind: string) => string = (kind) => `\`${kind}\``,
): string {
  const said = (text: Text): string => text[language];
  const inner = (item: Reading): string => readingText(item, language, kindText);
  switch (reading.as) {
    case 'choice':
      return reading.options.map((option) => `\`${option}\``).join(', ');
    case 'ref': {
      const named = reading.kinds.map(kindText).join(', ');
      const words = reading.words.map((word) => `\`${word}\``).join(', ');
      if (named === '') return words;
      const name = said({ en: `name of ${named}`, ja: `${named} の名前` });
      return words === '' ? name : said({ en: `${name}, or ${words}`, ja: `${name}、または ${words}` });
    }
    case 'list':
      return said({ en: `list: ${inner(reading.item)}`, ja: `リスト: ${inner(reading.item)}` });
    case 'arrow':
      return `${inner(reading.from)} \`->\` ${inner(reading.to)}`;
    case 'optional':
      return said({ en: `${inner(reading.item)}, or \`none\``, ja: `${inner(reading.item)}、または \`none\`` });
    default:
      return said(simple[reading.as]);
  }
}
