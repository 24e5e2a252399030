/**
 * Target `repnavi`: a backup job of RepNavi Suite as our own documented definition (JSON) and as a parameter sheet with the steps of
 * entering it, in both languages.
 */
import { toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import { inlineText } from '../quoting/markdown.ts';
import type { DefinedParameter, Definition } from './definition.ts';
import { definitionOf, notice } from './definition-of.ts';

const title: Text = { en: 'Job of RepNavi Suite', ja: 'RepNavi Suite のジョブ' };

export const repnavi: Emitter = {
  target: 'repnavi',
  title,
  system: 'nec',
  applies: (context) => planOf(context) !== undefined,
  emit,
};

function planOf({ job, plans }: EmitContext): Plan | undefined {
  if (!job.is('backup') || toolOf(job) !== 'repnavi') return undefined;
  return plans.find((plan) => plan.purpose === 'backup' && plan.gaps.length === 0);
}

function emit(context: EmitContext): EmittedFile[] {
  const definition = definitionOf(context.job as unknown as Backup, planOf(context)!);
  return [
    { path: 'repnavi-job.json', text: `${JSON.stringify(definition, null, 2)}\n`, languageId: 'json' },
    ...(['en', 'ja'] as const).map((language) => sheet({ ...context, language }, definition)),
  ];
}

const words = {
  sheet: { en: 'Parameter sheet', ja: 'パラメータシート' },
  open: { en: 'To be decided before the job is entered', ja: '入力前に決める項目' },
  nothing: { en: 'Nothing: the design says all that is needed.', ja: 'なし。必要な項目はすべて設計に書かれている。' },
  steps: { en: 'Entering the job', ja: '入力手順' },
  stepsNote: {
    en: 'The screens of the product may word things otherwise: the order and the values count.',
    ja: '製品の画面では表記が異なる場合がある。順序と値に従う。',
  },
  runs: { en: 'What the job does', ja: 'ジョブの処理内容' },
  parameter: { en: 'Parameter', ja: '項目' },
  value: { en: 'Value', ja: '値' },
  origin: { en: 'Said by', ja: '根拠' },
  reason: { en: 'Reason', ja: '理由' },
  source: { en: 'Source', ja: '出典' },
  done: { en: 'Done', ja: '済' },
  step: { en: 'Step', ja: '操作' },
  after: { en: 'State afterwards', ja: '実施後の状態' },
} satisfies Record<string, Text>;

const groups: readonly { readonly group: DefinedParameter['group']; readonly title: Text; readonly entry: Text }[] = [
  {
    group: 'preparation',
    title: { en: 'Preparation', ja: '準備' },
    entry: {
      en: 'Make sure that the connections of RepNavi Suite are there: vCenter with its account, iStorageManager.',
      ja: 'RepNavi Suite の接続設定（vCenter とアカウント、iStorageManager）を確認する。',
    },
  },
  {
    group: 'job',
    title: { en: 'Job', ja: 'ジョブ' },
    entry: {
      en: 'Create a backup job with this name and quiescing.',
      ja: '名前と静止点の確保方法を指定してバックアップジョブを作成する。',
    },
  },
  {
    group: 'storage',
    title: { en: 'Pairs', ja: 'ペア' },
    entry: {
      en: 'Choose the pairs; compare LDN and LUN with iStorageManager.',
      ja: 'ペアを選択し、LDN・LUN を iStorageManager と照合する。',
    },
  },
  {
    group: 'machines',
    title: { en: 'What is backed up', ja: 'バックアップ対象' },
    entry: {
      en: 'Choose the targets; compare the list with the inventory of vCenter, no VM of the datastore may be missing.',
      ja: '対象を選択し、vCenter のインベントリと照合する。データストア上の仮想マシンに漏れがないこと。',
    },
  },
  {
    group: 'run',
    title: { en: 'Schedule and secondary backup', ja: 'スケジュールと 2次バックアップ' },
    entry: {
      en: 'Generate the job, give it to the scheduler, and set up the secondary backup.',
      ja: 'ジョブを生成し、スケジューラへの登録と 2次バックアップの設定を行う。',
    },
  },
];

const origins: Readonly<Record<DefinedParameter['origin'], Text>> = {
  said: { en: 'design', ja: '設計' },
  follows: { en: 'follows', ja: '設計から決まる' },
  guide: { en: 'document', ja: '文書' },
  'to-be-decided': { en: 'to be decided', ja: '未定' },
};

function sheet(context: EmitContext, definition: Definition): EmittedFile {
  const { language } = context;
  const said = (text: Text): string => inlineText(text[language]);
  const open = definition.parameters.filter((parameter) => parameter.origin === 'to-be-decided');
  const blocks = [
    `# ${said(words.sheet)}: ${inlineText(definition.job.name)}`,
    [...headerLines(context, title), notice[language]].map((line) => `> ${inlineText(line)}`).join('\n>\n'),
    `## ${said(words.open)}`,
    open.length === 0
      ? said(words.nothing)
      : open.map((parameter) => `- [ ] ${said(parameter.label)}: ${said(parameter.reason)}`).join('\n'),
    ...groups.flatMap(({ group, title: heading }) => {
      const own = definition.parameters.filter((parameter) => parameter.group === group);
      return own.length === 0 ? [] : [`## ${said(heading)}`, parameterTable(own, language)];
    }),
    `## ${said(words.steps)}`,
    said(words.stepsNote),
    groups
      .filter(({ group }) => definition.parameters.some((parameter) => parameter.group === group))
      .map(({ entry, title: heading }, index) => `${String(index + 1)}. ${said(entry)} (${said(heading)})`)
      .join('\n'),
    `## ${said(words.runs)}`,
    stepTable(definition, language),
  ];
  return {
    path: `repnavi-parameter-sheet.${language}.md`,
    text: `${blocks.join('\n\n')}\n`,
    languageId: 'markdown',
  };
}

function parameterTable(parameters: readonly DefinedParameter[], language: Language): string {
  const source = ({ rule, section }: DefinedParameter): string =>
    [section, rule].filter((part) => part !== undefined).join(' / ');
  return table(
    [words.parameter, words.value, words.origin, words.reason, words.source, words.done].map((word) => word[language]),
    parameters.map((parameter) => [
      inlineText(parameter.label[language]),
      parameter.values.map((value) => inlineText(value[language])).join('<br>'),
      inlineText(origins[parameter.origin][language]),
      inlineText(parameter.reason[language]),
      inlineText(source(parameter)),
      '☐',
    ]),
  );
}

function stepTable(definition: Definition, language: Language): string {
  return table(
    ['No.', words.step[language], words.after[language]],
    definition.steps.map((step) => [
      String(step.number),
      inlineText(step.title[language]),
      step.effects.map((effect) => inlineText(effect[language])).join('<br>'),
    ]),
  );
}

/** Cells are Markdown already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
