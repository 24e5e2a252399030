/**
 * Target `rha-import`: a scenario file that the site's own manager exported, with the values of the design in it. The product wrote
 * its frame, the mapping says where the values stand; without both, nothing is written that could be taken for an importable file.
 */
import { fillXml, type FilledExport, type FilledProperty } from '../../exports/fill-xml.ts';
import { readMapping } from '../../exports/mapping.ts';
import { isHypervScenario } from '../../model/derived/replication.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import { endingOf, given, GivenFault } from '../given.ts';
import { definitionOf } from '../rha-scenario/definition-of.ts';
import { originTexts } from '../rha-scenario/value-text.ts';
import { sheetMarkdown, type Block, type Cell } from '../sheets/document.ts';

const title: Text = { en: 'Exported scenario, filled in', ja: '値を埋め込んだエクスポート シナリオ' };

export const rhaImport: Emitter = {
  target: 'rha-import',
  title,
  system: 'rha',
  applies: ({ job, plans }) =>
    job.is('scenario') &&
    isHypervScenario(job) &&
    plans.length > 0 &&
    (job.states('export-file') || job.states('mapping-file')),
  emit,
};

function emit(context: EmitContext): EmittedFile[] {
  const { job } = context;
  const scenario = job.is('scenario') ? job : undefined;
  const exported = scenario?.get('export-file');
  const mapped = scenario?.get('mapping-file');
  if (!exported || !mapped) {
    const missing = !exported ? 'export-file' : 'mapping-file';
    throw new GivenFault(
      exported || mapped || '',
      {
        text: {
          en: `${job.label} does not state \`${missing}\`: an export and its mapping are needed together.`,
          ja: `${job.label} に \`${missing}\` がない。エクスポートとマッピングは両方必要。`,
        },
      },
      job,
    );
  }
  const mapping = readMapping(textOf(given(context, mapped), mapped, context));
  if (!('mapping' in mapping)) throw new GivenFault(mapped, mapping, job);
  const filled = fillXml(given(context, exported), mapping, definitionOf(context).properties);
  if (!('bytes' in filled)) throw new GivenFault(filled.in === 'export' ? exported : mapped, filled.problem, job);
  return [
    {
      path: `rha-import${endingOf(exported)}`,
      text: filled.text,
      bytes: filled.bytes,
      ...encodingOf(filled),
      languageId: 'xml',
    },
    ...(['en', 'ja'] as const).map((language) => report({ ...context, language }, filled, { exported, mapped })),
  ];
}

/** How an editor shows what is on disk; it finds out the others by itself or not at all. */
function encodingOf({ encoding }: FilledExport): Pick<EmittedFile, 'encoding'> {
  if (encoding === 'cp932') return { encoding };
  return encoding === 'utf-16le' ? { encoding: 'utf-16le-bom' } : {};
}

function textOf(bytes: Uint8Array, path: string, { job }: EmitContext): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = { en: 'The file is not UTF-8. Save it as UTF-8.', ja: 'UTF-8 ではない。UTF-8 で保存し直す。' };
    throw new GivenFault(path, { text }, job);
  }
}

const words = {
  changed: { en: 'Filled in', ja: '埋め込んだ値' },
  kept: { en: 'Left as exported', ja: 'エクスポート時のままの値' },
  keptNote: {
    en: 'The design has no value for these: look at each before the import.',
    ja: '設計に値がない。インポート前に 1 つずつ確認する。',
  },
  none: { en: 'None.', ja: 'なし。' },
  rest: {
    en: 'Everything that the mapping does not name is byte for byte as the manager exported it, the identity of the scenario among it. Try it with a scenario for tests first, and compare what the manager shows with the setting sheet.',
    ja: 'マッピングにない部分（シナリオの識別情報を含む）は、エクスポートされたままで 1 バイトも変えていない。まずテスト用のシナリオで試し、マネージャの表示を設定シートと照合する。',
  },
  shared: {
    en: 'Other scenarios are filled from the same export and so have one identity with this one: ',
    ja: '同じエクスポートから作るシナリオがほかにあり、識別情報が重複する: ',
  },
  property: { en: 'Property', ja: '項目' },
  before: { en: 'Exported', ja: 'エクスポート時' },
  after: { en: 'Filled in', ja: '埋め込み後' },
  origin: { en: 'Said by', ja: '根拠' },
  done: { en: 'Checked', ja: '確認' },
} satisfies Record<string, Text>;

function report(
  context: EmitContext,
  filled: FilledExport,
  { exported, mapped }: { readonly exported: string; readonly mapped: string },
): EmittedFile {
  const { language } = context;
  const said = (text: Text): string => text[language];
  const from =
    language === 'ja'
      ? `元のファイル: ${exported}、マッピング: ${mapped}`
      : `Exported file: ${exported}; mapping: ${mapped}`;
  const others = context.topology
    .all('scenario')
    .filter((scenario) => scenario !== (context.job as unknown) && scenario.get('export-file') === exported)
    .map((scenario) => scenario.name ?? '');
  const shared = others.length === 0 ? [] : [`${said(words.shared)}${others.join(', ')}`];
  const changed = filled.properties.filter((one) => one.after !== undefined);
  const kept = filled.properties.filter((one) => one.after === undefined);
  const text = sheetMarkdown({
    title: `${said(title)}: ${context.job.name ?? ''}`,
    worksheets: [],
    sections: [
      {
        worksheet: '',
        blocks: [{ kind: 'notice', lines: [...headerLines(context, title), from, said(words.rest), ...shared] }],
      },
      { worksheet: '', heading: said(words.changed), blocks: [tableOf(changed, language)] },
      {
        worksheet: '',
        heading: said(words.kept),
        blocks:
          kept.length === 0
            ? [nothing(language)]
            : [{ kind: 'text', text: said(words.keptNote) }, tableOf(kept, language)],
      },
    ],
  });
  return { path: `rha-import.${language}.md`, text, languageId: 'markdown' };
}

function nothing(language: Language): Block {
  return { kind: 'text', text: words.none[language] };
}

function tableOf(properties: readonly FilledProperty[], language: Language): Block {
  if (properties.length === 0) return nothing(language);
  const filled = properties.some((one) => one.after !== undefined);
  const heads = [words.property, words.before, ...(filled ? [words.after] : []), words.origin];
  return {
    kind: 'table',
    head: [...heads.map((head) => head[language]), 'XPath', words.done[language]],
    rows: properties.map(({ property, xpath, before, after }): Cell[] => [
      [property.label[language], property.id],
      before,
      ...(after === undefined ? [] : [after]),
      [originTexts[property.origin][language]],
      [xpath],
      ['☐'],
    ]),
  };
}
