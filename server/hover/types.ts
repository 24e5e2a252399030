/** What a value may be, and what a written value comes to, in words. */
import { quantityUnits, readToken, tokenValue, ReadProblem } from '../../language/model/reader.ts';
import { Place } from '../../language/model/source.ts';
import { codeSpan, plainText } from '../../language/rules/engine/markdown.ts';
import { osName, parseOs } from '../../language/support/operating-systems.ts';
import { findProduct } from '../../language/support/products.ts';
import type { ValueNode } from '../../language/syntax/tree.ts';
import { kinds, type Reading, type Text } from '../../language/vocabulary/index.ts';

type Language = keyof Text;

const t = (en: string, ja: string): Text => ({ en, ja });

const simple: Partial<Record<Reading['as'], Text>> = {
  text: t('text', '文字列'),
  word: t('a word', '語'),
  code: t('a code such as `0010h`', '`0010h` などのコード'),
  int: t('a whole number', '整数'),
  number: t('a number', '数'),
  yesno: t('`yes` or `no`', '`yes` / `no`'),
  size: t('a size in KB, MB, GB or TB (powers of 1024)', '容量（KB、MB、GB、TB。1024 の累乗）'),
  duration: t('a time span in ms, s, min, h, d or w', '時間（ms、s、min、h、d、w）'),
  rate: t('a rate in kbps, Mbps or Gbps', '転送速度（kbps、Mbps、Gbps）'),
  version: t('a version', 'バージョン'),
  address: t('an IPv4 address, perhaps with `/prefix`', 'IPv4 アドレス（`/プレフィックス` 可）'),
  fqdn: t('a host name', 'ホスト名'),
  path: t('a path, in quotes', 'パス（引用符で囲む）'),
  time: t('a time of day such as `01:00`', '時刻（`01:00` など）'),
  date: t('a date such as `2027-03-31`', '日付（`2027-03-31` など）'),
  schedule: t(
    'a schedule: `daily at 01:00`, `weekly on sat at 22:00`, `monthly on 1 at 03:00`, `every 4 h`, `none`',
    'スケジュール: `daily at 01:00`、`weekly on sat at 22:00`、`monthly on 1 at 03:00`、`every 4 h`、`none`',
  ),
  window: t('a time of day: `22:00 .. 06:00 on mon..fri`', '時間帯: `22:00 .. 06:00 on mon..fri`'),
  os: t("an operating system by its vendor's name", 'ベンダーの表記による OS 名'),
  product: t("a product by its vendor's name", 'ベンダーの表記による製品名'),
  topic: t('a topic that a person vouches for', '人が確認する項目'),
  rule: t('the id of a rule', '規則の ID'),
  kind: t('a kind of element', '要素の種別'),
  template: t('the name of a template', 'テンプレート名'),
};

/**
 * What may be written, as a phrase of Markdown.
 *
 * @param kindText how a kind that is referred to is shown; its title, where nothing else is said
 */
export function typeText(
  reading: Reading,
  language: Language,
  kindText = (kind: string): string => kinds.get(kind)?.title[language].toLowerCase() ?? kind,
): string {
  const inner = (item: Reading): string => typeText(item, language, kindText);
  switch (reading.as) {
    case 'choice':
      return reading.options.map((option) => `\`${option}\``).join(language === 'ja' ? ' / ' : ', ');
    case 'ref': {
      const targets = reading.kinds.map(kindText);
      const words = reading.words.map((word) => `\`${word}\``);
      if (language === 'ja') return `参照（${[...targets, ...words].join('、')}）`;
      return `reference to ${[...targets, ...words].join(', ')}`;
    }
    case 'list':
      return language === 'ja'
        ? `${inner(reading.item)}。複数はコンマ区切り`
        : `${inner(reading.item)}; several with commas`;
    case 'optional':
      return language === 'ja' ? `${inner(reading.item)}、または \`none\`` : `${inner(reading.item)}, or \`none\``;
    case 'arrow':
      return `${inner(reading.from)} \`->\` ${inner(reading.to)}`;
    default:
      return simple[reading.as]![language];
  }
}

/** What a written value comes to; undefined where its text says it all. */
export function decodedText(reading: Reading, value: ValueNode, token: number, language: Language): string | undefined {
  const text = tokenValue(value.unit.tokenText(token));
  switch (reading.as) {
    case 'size':
    case 'duration':
    case 'rate': {
      const read = readToken(reading, value, token, plain);
      return typeof read === 'number' ? equals(text, sameQuantity(reading.as, read, text)) : undefined;
    }
    case 'os': {
      const whole = tokenValue(Place.of(value).text);
      const os = parseOs(value.first$ === value.last$ ? whole : [text, ...value.more.map(tokenValue)].join(' '));
      if (os.family === 'unknown') {
        return language === 'ja' ? '知られていない OS 名' : 'not a known operating system';
      }
      return plainText([osName(os), os.servicePack].filter((part) => part !== undefined).join(' '));
    }
    case 'product': {
      const product = findProduct(text);
      if (!product) return language === 'ja' ? '製品一覧にない名前' : 'not in the catalogue of products';
      return product.name === text ? undefined : plainText(product.name);
    }
    default:
      return undefined;
  }
}

const plain = {
  rangeIndex: -1,
  rangeLength: () => 0,
  fill: (text: string) => text,
  resolve: (text: string, _kinds: readonly string[], place: Place) =>
    new ReadProblem('reference-missing', place, { text }),
};

function equals(text: string, others: readonly string[]): string | undefined {
  return others.length === 0 ? undefined : [codeSpan(text.replace(/\s+/g, ' ')), ...others].join(' = ');
}

/** The same quantity in other units: the neighbours in which it is a plain number. */
function sameQuantity(as: keyof typeof quantityUnits, amount: number, text: string): string[] {
  const written = /[A-Za-z]+$/.exec(text)?.[0];
  const found: string[] = [];
  for (const [unit, size] of Object.entries(quantityUnits[as]).reverse()) {
    const n = amount / size;
    if (unit === written || n < 1 || n > 9_999_999 || !Number.isInteger(n * 100)) continue;
    found.push(`${n.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${unit}`);
  }
  return found.slice(0, 3);
}
