/** Values of a scenario as the product spells them in its file: only by what the mapping says, never by a guess. */
import type { Value } from '../emitters/rha-scenario/definition.ts';
import type { Text } from '../vocabulary/define.ts';
import type { MappedProperty } from './mapping.ts';

/** The texts to write, one for each node; or what the mapping leaves open. */
export type Spelt =
  { readonly texts: readonly string[] } | { readonly problem: Text; readonly member?: keyof MappedProperty };

export function spell(value: Value, mapped: MappedProperty): Spelt {
  switch (value.kind) {
    case 'text':
      return one(value.text);
    case 'yesno':
      return chosen(value.yes ? 'yes' : 'no', mapped);
    case 'number':
      return one(numeral(value.number * (mapped.scale ?? 1)));
    case 'choice':
      return chosen(value.id, mapped);
    case 'choices': {
      const texts: string[] = [];
      for (const { id } of value.choices) {
        const spelt = chosen(id, mapped);
        if ('problem' in spelt) return spelt;
        texts.push(...spelt.texts);
      }
      return several(texts, mapped);
    }
    case 'list':
      return several(value.items, mapped);
    case 'mapping': {
      const { pair } = mapped;
      if (pair === undefined) {
        return {
          problem: {
            en: 'A network mapping needs `pair`: what the file writes between the two networks.',
            ja: 'ネットワークの対応付けには、2 つのネットワークの間に書く文字列 `pair` が必要。',
          },
        };
      }
      const clash = value.pairs.flatMap(({ master, replica }) => [master, replica]).find((name) => name.includes(pair));
      if (clash !== undefined && pair !== '') return ambiguous(clash, pair, 'pair');
      return several(
        value.pairs.map(({ master, replica }) => `${master}${pair}${replica}`),
        mapped,
      );
    }
    case 'schedule':
      return chosen(value.text, mapped);
    case 'references':
      return {
        problem: {
          en: 'Credentials are never written into a file: take the property out of the mapping.',
          ja: '認証情報はファイルに書かない。マッピングからこのプロパティを取り除く。',
        },
      };
  }
}

const one = (text: string): Spelt => ({ texts: [text] });

/** Without an exponent, which no dialog shows. */
function numeral(number: number): string {
  return Number(number.toPrecision(12)).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 9 });
}

function chosen(id: string, { values }: MappedProperty): Spelt {
  const spelling = values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;
  if (spelling !== undefined) return one(spelling);
  return {
    member: 'values',
    problem: {
      en: `The mapping does not say how the file spells ${JSON.stringify(id)}: add it to \`values\`, as an export with that setting has it.`,
      ja: `${JSON.stringify(id)} のファイル上の表記がマッピングにない。その設定でエクスポートしたファイルを見て \`values\` に追加する。`,
    },
  };
}

function several(items: readonly string[], { join, each }: MappedProperty): Spelt {
  if (each) return { texts: items };
  if (items.length === 1) return { texts: items };
  if (join === undefined) {
    return {
      problem: {
        en: 'A list needs `join` (what stands between the items in one node) or `each` (a node for each item).',
        ja: '一覧には、1 つのノードでの区切り `join` か、項目ごとにノードがあることを示す `each` が必要。',
      },
    };
  }
  const clash = join === '' ? undefined : items.find((item) => item.includes(join));
  return clash === undefined ? one(items.join(join)) : ambiguous(clash, join, 'join');
}

function ambiguous(item: string, separator: string, member: 'join' | 'pair'): Spelt {
  return {
    member,
    problem: {
      en: `"${item}" holds "${separator}", which separates items in the file.`,
      ja: `「${item}」に、区切りの「${separator}」が含まれている。`,
    },
  };
}
