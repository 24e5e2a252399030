/** The reference part of `docs/language.md`: every kind with its facts, topics, products and units, from the vocabulary. */
import { quantityUnits } from '../../language/model/reader.ts';
import { osNames } from '../../language/support/operating-systems.ts';
import { productRoles, products } from '../../language/support/products.ts';
import { prepositions } from '../../language/syntax/scanner.ts';
import type { Sayable } from '../../language/vocabulary/define.ts';
import { kinds, kindsIn, metaOf, readingOf, type Kind, type Text } from '../../language/vocabulary/index.ts';
import { typeText } from '../../server/hover/types.ts';
import { topics } from '../../language/vocabulary/topics/index.ts';
import { blocks, table } from './markdown.ts';

type Language = keyof Text;

const link = (kind: string): string => `[\`${kind}\`](#${kind})`;
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** The whole reference in one language. */
export function reference(language: Language): string {
  const say = (text: Text): string => text[language];
  return blocks([
    `## ${say({ en: 'Reference', ja: 'リファレンス' })}`,
    say({
      en: 'Everything below is made from the vocabulary, the same data that completion, hover and the checks read.',
      ja: '以下は語彙データから生成している。補完・ホバー・検査が読むのと同じデータである。',
    }),
    `### ${say({ en: 'All kinds', ja: '種別一覧' })}`,
    table(
      [say({ en: 'word', ja: '語' }), say({ en: 'is', ja: '意味' }), say({ en: 'stands in', ja: '置ける場所' })],
      [...kinds.values()].map((kind) => [link(kind.keyword), say(kind.title), placesOf(kind, language)]),
    ),
    ...[...kinds.values()].map((kind) => section(kind, language)),
    `### ${say({ en: 'Topics', ja: '確認項目' })}`,
    say({
      en: 'What a person vouches for with [`confirmed`](#confirmed), [`refuted`](#refuted) or [`pending`](#pending).',
      ja: '[`confirmed`](#confirmed)・[`refuted`](#refuted)・[`pending`](#pending) で人が保証する事柄。',
    }),
    table(
      [say({ en: 'topic', ja: '項目' }), say({ en: 'says', ja: '内容' }), say({ en: 'said of', ja: '対象' })],
      [...topics].map(([topic, { label, on }]) => [`\`${topic}\``, say(label), on.map(link).join(', ')]),
    ),
    `### ${say({ en: 'Products', ja: '製品' })}`,
    say({
      en: 'Products that rules and emitters know, with the other spellings that name them. Case, blanks and hyphens do not matter. Another name gets a warning (`language/unknown-product`) with a guess; where it is right all the same, allow the warning.',
      ja: '規則とエミッタが認識する製品と、その別表記。大文字・小文字、空白、ハイフンは区別しない。ほかの名称には候補付きの警告（`language/unknown-product`）が出る。その名称で正しければ警告を許容する。',
    }),
    table(
      [say({ en: 'product', ja: '製品' }), say({ en: 'also', ja: '別表記' }), say({ en: 'for', ja: '用途' })],
      productRoles.flatMap((role) =>
        products
          .filter((product) => product.role === role)
          .map(({ name, aliases }) => [name, aliases.join(', '), say(roleTexts[role])]),
      ),
    ),
    `### ${say({ en: 'Operating systems', ja: 'OS' })}`,
    say({
      en: `Names that are told apart into family, product, version and service pack: ${osNames.join(', ')}. A name is no statement of support.`,
      ja: `系統・製品・バージョン・サービスパックに分解できる名称: ${osNames.join(', ')}。名称があることはサポートを意味しない。`,
    }),
    `### ${say({ en: 'Units', ja: '単位' })}`,
    table(
      [say({ en: 'type', ja: '型' }), say({ en: 'units', ja: '単位' })],
      Object.entries(quantityUnits).map(([as, units]) => [
        say(quantities[as as keyof typeof quantityUnits]),
        Object.entries(units)
          .map(
            ([unit, worth]) =>
              `\`${unit}\` = ${worth.toLocaleString('en')} ${say(baseUnits[as as keyof typeof quantityUnits])}`,
          )
          .join(', '),
      ]),
    ),
    `### ${say({ en: 'Reserved words', ja: '予約語' })}`,
    say({
      en: `The prepositions, and nothing else: ${[...prepositions].map(code).join(', ')}.`,
      ja: `前置詞のみ: ${[...prepositions].map(code).join('、')}。`,
    }),
  ]);
}

const roleTexts: Record<(typeof productRoles)[number], Text> = {
  backup: { en: 'backup', ja: 'バックアップ' },
  replication: { en: 'replication', ja: 'レプリケーション' },
  database: { en: 'database', ja: 'データベース' },
  mail: { en: 'mail', ja: 'メール' },
  application: { en: 'application', ja: 'アプリケーション' },
  cluster: { en: 'cluster', ja: 'クラスタ' },
  'job-management': { en: 'job management', ja: 'ジョブ管理' },
  storage: { en: 'storage', ja: 'ストレージ' },
  virtualization: { en: 'virtual platform', ja: '仮想基盤' },
  'by-hand': { en: 'by hand', ja: '手作業' },
};

const quantities: Record<keyof typeof quantityUnits, Text> = {
  size: { en: 'size', ja: '容量' },
  duration: { en: 'time span', ja: '時間の長さ' },
  rate: { en: 'data rate', ja: '通信速度' },
};

const baseUnits: Record<keyof typeof quantityUnits, Text> = {
  size: { en: 'bytes', ja: 'バイト' },
  duration: { en: 'ms', ja: 'ミリ秒' },
  rate: { en: 'bit/s', ja: 'ビット/秒' },
};

function placesOf(kind: Kind, language: Language): string {
  return kind.parents
    .map((parent) =>
      parent === 'file'
        ? { en: 'the file', ja: 'ファイル直下' }[language]
        : parent === '*'
          ? { en: 'anywhere', ja: 'どこでも' }[language]
          : link(parent),
    )
    .join(', ');
}

function section(kind: Kind, language: Language): string {
  const say = (text: Text): string => text[language];
  const own = [...kindsIn(kind.keyword).values()].filter((child) => !child.parents.includes('*'));
  const stop = { en: '. ', ja: '。' }[language];
  const facts = [
    say({ en: `Stands in: ${placesOf(kind, language)}`, ja: `置ける場所: ${placesOf(kind, language)}` }),
    ...(kind.single ? [say({ en: 'At most one there', ja: '一つだけ書ける' })] : []),
    say(naming(kind, language)),
    ...(kind.like ? [say({ en: 'Takes `like TEMPLATE`', ja: '`like テンプレート名` を付けられる' })] : []),
    ...(own.length > 0
      ? [
          say({ en: 'Its block also holds: ', ja: 'ブロックにはほかに次を置ける: ' }) +
            own.map((c) => link(c.keyword)).join(', '),
        ]
      : []),
  ];
  return blocks([
    `### ${kind.keyword}`,
    `**${say(kind.title)}.** ${say(kind.doc)}`.replace(/\.\*\* /, language === 'ja' ? '** — ' : '.** '),
    `${facts.join(stop)}${stop.trim()}`,
    `\`\`\`quiesce\n${kind.example}\n\`\`\``,
    table(
      [
        say({ en: 'word', ja: '語' }),
        say({ en: 'means', ja: '意味' }),
        say({ en: 'value', ja: '値' }),
        say({ en: 'not written', ja: '書かないとき' }),
        say({ en: 'example', ja: '例' }),
      ],
      // What stands in the head of the entry first, in the order in which it stands there.
      [...kind.sayable]
        .sort(([, a], [, b]) => order.indexOf(a.where) - order.indexOf(b.where))
        .map(([name, sayable]) => row(name, sayable, language)),
    ),
  ]);
}

const order: readonly Sayable['where'][] = ['arg', 'phrase', 'fact'];

function naming({ name }: Kind, language: Language): Text {
  if (name.style === 'none') return { en: 'Has no name', ja: '名前なし' };
  if (!name.schema) {
    return name.required
      ? { en: 'Has a name of its own', ja: '固有の名前が要る' }
      : { en: 'A name of its own is optional', ja: '固有の名前は省略できる' };
  }
  const type = typeText(readingOf(name.schema), language, link);
  const label = metaOf(name.schema).label[language];
  return name.required
    ? { en: `Its first value says which (${label}): ${type}`, ja: `最初の値で示すもの（${label}）: ${type}` }
    : { en: `A first value may say which (${label}): ${type}`, ja: `最初の値で示せるもの（${label}）: ${type}` };
}

function row(name: string, { where, reading, meta, closed }: Sayable, language: Language): string[] {
  const say = (text: Text): string => text[language];
  const word =
    where === 'arg'
      ? say({ en: `*${name}*, after the name`, ja: `名前の後の *${name}*` })
      : code(where === 'phrase' ? `${name} …` : name);
  const label = say(meta.label);
  const unwritten = say(closed ? { en: 'none', ja: 'なし' } : { en: 'undecided', ja: '未定' });
  const assumed =
    meta.unstated === undefined
      ? ''
      : say({
          en: `; \`${meta.unstated}\` with \`assume unstated\``,
          ja: `（\`assume unstated\` では \`${meta.unstated}\`）`,
        });
  return [
    word,
    meta.doc ? `${label}${language === 'ja' ? '。' : '. '}${say(meta.doc)}` : label,
    typeText(reading, language, link),
    unwritten + assumed,
    code(meta.example),
  ];
}
