/**
 * Fills a definition that job management software exported: placeholders that the engineer typed into fields of the product are replaced,
 * every other byte stays. The formats are not public, so a value goes in as it is only where it holds nothing that could mean something
 * in a format that nobody knows; else the placeholder says how it is to be quoted.
 */
import { shQuote } from '../emitters/quoting/sh.ts';
import { fitsXml } from '../emitters/quoting/xml-tree.ts';
import type { Text } from '../vocabulary/define.ts';
import { ExportedText, type GivenProblem, type Replacement } from './exported-text.ts';

/** How a value is written: `${quiesce:job.name|xml}`. */
const filters: Readonly<Record<string, (value: string) => string | undefined>> = {
  // Letters and digits of any script, and signs that separate nothing in the formats of this field.
  plain: (value) => (/^[\p{L}\p{M}\p{N} _.:/@+-]*$/u.test(value) ? value : undefined),
  xml: (value) =>
    fitsXml(value) && !/[\r\n]/.test(value)
      ? value
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&apos;')
      : undefined,
  sh: (value) => (/\p{Cc}/u.test(value) ? undefined : shQuote(value)),
  raw: (value) => (/\p{Cc}/u.test(value) ? undefined : value),
};

export interface FilledPlaceholder {
  readonly line: number;
  readonly placeholder: string;
  readonly value: string;
}

export interface FilledText {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: ExportedText['encoding'];
  readonly placeholders: readonly FilledPlaceholder[];
}

/** The file with its placeholders filled; the first thing that is wrong with it otherwise. */
export function fillPlaceholders(
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
): FilledText | GivenProblem {
  const file = ExportedText.read(bytes, 'text');
  if (!(file instanceof ExportedText)) return file;
  const replacements: Replacement[] = [];
  const placeholders: FilledPlaceholder[] = [];
  for (const match of file.text.matchAll(/\$\{quiesce:([^}\r\n]*)(\}?)/g)) {
    const [placeholder, inner = '', end] = match;
    const at = file.position(match.index);
    const [key = '', filter = 'plain', ...more] = inner.split('|');
    if (end === '' || more.length > 0) return { ...at, text: malformed(placeholder) };
    if (!Object.hasOwn(filters, filter)) return { ...at, text: unknownFilter(filter) };
    if (!Object.hasOwn(values, key)) return { ...at, text: unknownKey(key, Object.keys(values)) };
    const value = filters[filter]!(values[key]!);
    if (value === undefined) return { ...at, text: unfit(key, values[key]!, filter) };
    replacements.push({ start: match.index, end: match.index + placeholder.length, text: value });
    placeholders.push({ line: at.line, placeholder, value });
  }
  if (replacements.length === 0) return { text: nothingToFill };
  const filled = file.replace(replacements);
  if (!(filled instanceof Uint8Array)) return filled;
  return { bytes: filled, text: file.replaceText(replacements), encoding: file.encoding, placeholders };
}

const nothingToFill: Text = {
  en: 'The file holds no placeholder such as ${quiesce:job.name}: type them into the fields of the product before the export.',
  ja: '${quiesce:job.name} のような埋め込み箇所がない。製品の入力欄に書き込んでからエクスポートする。',
};

function malformed(placeholder: string): Text {
  return {
    en: `${placeholder} is no placeholder: \${quiesce:KEY} or \${quiesce:KEY|FILTER}.`,
    ja: `${placeholder} は埋め込み箇所の書き方に合わない。\${quiesce:キー} または \${quiesce:キー|フィルタ} とする。`,
  };
}

function unknownFilter(filter: string): Text {
  const known = Object.keys(filters).join(', ');
  return { en: `There is no filter ${filter}: ${known}.`, ja: `フィルタ ${filter} はない。使えるのは ${known}。` };
}

function unknownKey(key: string, known: readonly string[]): Text {
  return {
    en: `The job has no value ${key}. It has: ${known.join(', ')}.`,
    ja: `このジョブに値 ${key} はない。使えるのは ${known.join('、')}。`,
  };
}

function unfit(key: string, value: string, filter: string): Text {
  const shown = JSON.stringify(value);
  if (filter !== 'plain') {
    return {
      en: `${key} is ${shown}, with a control character that cannot be written.`,
      ja: `${key} の値 ${shown} に、書き込めない制御文字がある。`,
    };
  }
  return {
    en: `${key} is ${shown}, with characters that may mean something in the file. Say how to quote it: \${quiesce:${key}|xml}, |sh, or |raw to write it as it is.`,
    ja: `${key} の値 ${shown} に、ファイル上で意味を持ち得る文字がある。\${quiesce:${key}|xml}、|sh、そのまま書く |raw のいずれかを指定する。`,
  };
}
