/** How values and their origins are shown to people. */
import type { Text } from '../../vocabulary/define.ts';
import type { PropertyOrigin, Value } from './definition.ts';

const units: Readonly<Record<NonNullable<Extract<Value, { kind: 'number' }>['unit']>, Text>> = {
  s: { en: 's', ja: '秒' },
  min: { en: 'min', ja: '分' },
  MB: { en: 'MB', ja: 'MB' },
  percent: { en: '%', ja: '%' },
  kbps: { en: 'kbps', ja: 'kbps' },
};

/** A value as lines of text, one for each item of a list. */
export function valueLines(value: Value, language: keyof Text): string[] {
  switch (value.kind) {
    case 'text':
    case 'schedule':
      return [value.text];
    case 'yesno':
      return [language === 'ja' ? (value.yes ? 'オン' : 'オフ') : value.yes ? 'on' : 'off'];
    case 'number':
      return [value.unit ? `${value.number} ${units[value.unit][language]}` : String(value.number)];
    case 'choice':
      return [value.label[language]];
    case 'choices':
      return value.choices.length === 0
        ? [language === 'ja' ? 'なし' : 'none']
        : value.choices.map(({ label }) => label[language]);
    case 'list':
      return value.items;
    case 'mapping':
      return value.pairs.map(({ master, replica }) => `${master} → ${replica}`);
    case 'references':
      return value.references.map(({ for: host, secret, kept }) =>
        kept === undefined ? `${host}: ${secret}` : `${host}: ${secret} (${kept})`,
      );
  }
}

/** What an origin is called. */
export const originTexts: Readonly<Record<PropertyOrigin, Text>> = {
  said: { en: 'design', ja: '設計' },
  follows: { en: 'follows from the design', ja: '設計から決まる' },
  recommended: { en: 'the guide asks for it', ja: 'ガイドの推奨' },
  'product-default': { en: 'product default', ja: '製品の既定' },
  'to-be-decided': { en: 'to be decided', ja: '要決定' },
  'not-used': { en: 'not used', ja: '対象外' },
  product: { en: 'set by the product', ja: '製品が設定' },
  group: { en: 'heading', ja: '見出し' },
};
