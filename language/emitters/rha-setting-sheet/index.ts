/**
 * Target `rha-setting-sheet`: what to enter in the RHA manager, in the order in which the scenario wizard asks for it, then what is
 * set or chosen afterwards. One sheet for each language, as Markdown and as a workbook.
 */
import { isHypervScenario } from '../../model/derived/replication.ts';
import { createScenario } from '../../support/rha/procedures/create-scenario.ts';
import type { RhaProcedureStep } from '../../support/rha/procedures/schema.ts';
import type { Step } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type Emitter, type Language } from '../emitter.ts';
import type { DefinedProperty, Definition } from '../rha-scenario/definition.ts';
import { definitionOf, notice } from '../rha-scenario/definition-of.ts';
import { originTexts, valueLines } from '../rha-scenario/value-text.ts';
import type { Block, Cell, Line, Section, SheetDocument } from '../sheets/document.ts';
import { sheetFiles } from '../sheets/index.ts';

const title: Text = { en: 'Setting sheet of the replication scenario', ja: 'レプリケーション シナリオの設定シート' };

export const rhaSettingSheet: Emitter = {
  target: 'rha-setting-sheet',
  title,
  system: 'rha',
  applies: ({ job, plans }) => job.is('scenario') && isHypervScenario(job) && plans.length > 0,
  emit: (context) =>
    (['en', 'ja'] as const).flatMap((language) =>
      sheetFiles(`rha-setting-sheet.${language}`, sheet({ ...context, language })),
    ),
};

/** Headings for what is not asked for by the wizard, in the order of the sheet, by the owner of the property. */
const afterwards: readonly { readonly owners: readonly string[]; readonly title: Text }[] = [
  { owners: ['scenario'], title: { en: 'Scenario', ja: 'シナリオ' } },
  { owners: ['run-dialog'], title: { en: 'Run dialog', ja: '実行ダイアログ' } },
  { owners: ['group-dialog'], title: { en: 'Run of a group', ja: 'グループの実行' } },
  { owners: ['switchover-dialog'], title: { en: 'Switchover dialog', ja: 'スイッチオーバーの確認ダイアログ' } },
  { owners: ['test-dialog'], title: { en: 'Replica integrity test', ja: 'レプリカ整合性テスト' } },
  { owners: ['maintenance-wizard'], title: { en: 'Host maintenance', ja: 'ホスト メンテナンス' } },
  { owners: ['engine-file'], title: { en: 'Engine files', ja: 'エンジンの設定ファイル' } },
  { owners: ['hyper-v', 'guest-os'], title: { en: 'Hyper-V and guest', ja: 'Hyper-V とゲスト OS' } },
];

/** The wizard shows these properties on one page for all that belong together: page 10, 11 and 13. */
const pageOfOwner: Readonly<Partial<Record<string, string>>> = { master: '11', replica: '11', ha: '13' };

function stepOf(property: DefinedProperty): string | undefined {
  // The mapping is opened in step 12 and made in step 13.
  if (property.wizardStep !== undefined) return property.wizardStep.split('-').at(-1);
  if (property.id.startsWith('replication.') && property.owner === 'scenario') return '10';
  return pageOfOwner[property.owner];
}

const words = {
  scenario: { en: 'Scenario', ja: 'シナリオ' },
  group: { en: 'Scenario group', ja: 'シナリオグループ' },
  machines: { en: 'Machine', ja: '仮想マシン' },
  master: { en: 'Master', ja: 'マスタ' },
  replica: { en: 'Replica', ja: 'レプリカ' },
  decide: { en: 'To be decided before the scenario is created', ja: 'シナリオ作成前に決める項目' },
  nothing: { en: 'Nothing: the design says all that is needed.', ja: 'なし。必要な項目はすべて設計に書かれている。' },
  wizard: { en: 'Scenario wizard', ja: 'シナリオ作成ウィザード' },
  after: { en: 'After the wizard', ja: 'ウィザードの後' },
  place: { en: 'Where', ja: '場所' },
  property: { en: 'Property', ja: '項目' },
  value: { en: 'Value', ja: '値' },
  origin: { en: 'Said by', ja: '根拠' },
  source: { en: 'Source', ja: '出典' },
  done: { en: 'Done', ja: '済' },
  expect: { en: 'Confirm', ja: '確認' },
  unverified: { en: 'Unverified', ja: '未検証' },
  public: { en: 'public manual', ja: '公開マニュアル' },
  guide: { en: 'guide', ja: 'ガイド' },
  wording: {
    en: 'Labels marked † are translations; the product may word them otherwise. Properties known from public manuals only may differ in release 18.0.',
    ja: '† の付いた項目名は訳語で、製品の表示と異なる場合がある。公開マニュアルだけに基づく項目は 18.0 と異なる可能性がある。',
  },
} satisfies Record<string, Text>;

function sheet(context: EmitContext): SheetDocument {
  const { language } = context;
  const definition = definitionOf(context);
  const said = (text: Text): string => text[language];
  const overview = said(words.scenario);
  const wizardSheet = said(words.wizard);
  const after = said(words.after);
  const columns = [36, 30, 46, 20, 40, 7];
  return {
    title: `${said(title)}: ${definition.scenario.name}`,
    worksheets: [
      { name: overview, widths: [36, 110] },
      { name: wizardSheet, widths: columns },
      { name: after, widths: columns },
    ],
    sections: [
      {
        worksheet: overview,
        blocks: [{ kind: 'notice', lines: headerLines(context, notice) }, summary(definition, language)],
      },
      { worksheet: overview, heading: said(words.decide), blocks: [openPoints(definition, language)] },
      { worksheet: wizardSheet, heading: wizardSheet, blocks: [] },
      ...wizard(context, definition, wizardSheet),
      { worksheet: after, heading: after, blocks: [] },
      ...afterwards.flatMap(({ owners, title: heading }): Section[] => {
        const own = definition.properties.filter((p) => owners.includes(p.owner) && stepOf(p) === undefined);
        if (own.length === 0) return [];
        return [{ worksheet: after, level: 3, heading: said(heading), blocks: [table(own, language)] }];
      }),
      { worksheet: after, blocks: [{ kind: 'text', text: said(words.wording) }] },
    ],
  };
}

function summary({ scenario }: Definition, language: Language): Block {
  const rows: [Text, string][] = [
    [words.scenario, scenario.name],
    [words.group, scenario.group],
    [words.machines, scenario.machines.join(', ')],
    [words.master, scenario.master],
    [words.replica, scenario.replica],
  ];
  return { kind: 'table', head: [], rows: rows.map(([label, text]) => [[label[language]], [text]]) };
}

function openPoints(definition: Definition, language: Language): Block {
  const open = definition.properties.filter((p) => p.origin === 'to-be-decided');
  if (open.length === 0) return { kind: 'text', text: words.nothing[language] };
  return {
    kind: 'list',
    style: 'bullet',
    items: open.map((p) => {
      const more = remark(p, language);
      return `${p.label[language]} (${p.place[language]})${more === '' ? '' : `: ${more}`}`;
    }),
  };
}

/** The steps of the wizard, each with what is entered there. The plan of creation has them with the names filled in. */
function wizard(context: EmitContext, definition: Definition, worksheet: string): Section[] {
  const { language } = context;
  const planned = context.plans.find((plan) => plan.procedure === createScenario.id)?.steps ?? [];
  return createScenario.steps.map((step) => {
    const plan = planned.find(({ id }) => id === step.id);
    const own = definition.properties.filter((p) => stepOf(p) === step.number && p.origin !== 'group');
    const lines = details(step, plan, language);
    return {
      worksheet,
      level: 3,
      number: step.number,
      heading: (plan ?? step).title[language],
      blocks: [
        ...(lines.length > 0 ? [{ kind: 'list', style: 'bullet', items: lines } as const] : []),
        ...(own.length > 0 ? [table(own, language)] : []),
      ],
    };
  });
}

function details(step: RhaProcedureStep, plan: Step | undefined, language: Language): string[] {
  const { ui, expect } = plan ?? step;
  const notes = plan?.notes ?? [];
  return [
    ...(ui ? [ui[language]] : []),
    ...(plan?.skippedWhen ? [plan.skippedWhen[language]] : []),
    ...(expect ? [`${words.expect[language]}: ${expect[language]}`] : []),
    ...notes.map(({ text, rule }) => `${text[language]}${rule === undefined ? '' : ` (${rule})`}`),
  ];
}

function table(properties: readonly DefinedProperty[], language: Language): Block {
  const heads = [words.place, words.property, words.value, words.origin, words.source, words.done];
  return {
    kind: 'table',
    head: heads.map((head) => head[language]),
    rows: properties.map((property) => row(property, language)),
  };
}

function row(property: DefinedProperty, language: Language): Cell[] {
  const mark = property.labelStatus[language] === 'own-translation' ? ' †' : '';
  return [
    [property.place[language]],
    [`${property.label[language]}${mark}`],
    valueCell(property, language),
    [originTexts[property.origin][language]],
    sources(property, language),
    // What the product shows, or what is not used, is nothing to tick off.
    [['product', 'not-used'].includes(property.origin) ? '' : '☐'],
  ];
}

function valueCell(property: DefinedProperty, language: Language): Cell {
  const more = remark(property, language);
  const behind = more === '' ? '' : ` (${more})`;
  if (property.origin === 'to-be-decided') {
    return [{ strong: originTexts[property.origin][language], ...(behind !== '' && { text: behind }) }];
  }
  const lines = property.value ? valueLines(property.value, language) : [];
  if (lines.join('') === '') return [more || '–'];
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}${behind}` : line));
}

/** What is to be said beside the value, where it does not merely repeat it. */
function remark(property: DefinedProperty, language: Language): string {
  const shown = property.value ? valueLines(property.value, language).join() : '';
  const text = property.remark?.[language] ?? '';
  return text === shown ? '' : text;
}

function sources(property: DefinedProperty, language: Language): Line[] {
  const lines = property.sources.map((source): Line =>
    'document' in source
      ? `${words.guide[language]} ${source.section}`
      : `${words.public[language]} ${pageText(source)}`,
  );
  if (!property.unverified) return lines;
  return [...lines, { strong: words.unverified[language], text: `: ${property.unverified[language]}` }];
}

function pageText({ page, release }: { readonly page: string; readonly release: string }): string {
  return release.startsWith('not stated') ? page : `${page} (${release})`;
}
