/**
 * Target `repnavi`: a backup job of RepNavi Suite as our own documented definition (JSON) and as a parameter sheet (Markdown and
 * workbook) with the steps of entering it, in both languages.
 */
import { toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import type { Block, SheetDocument } from '../sheets/document.ts';
import { sheetFiles } from '../sheets/index.ts';
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
    ...(['en', 'ja'] as const).flatMap((language) =>
      sheetFiles(`repnavi-parameter-sheet.${language}`, sheet({ ...context, language }, definition)),
    ),
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

function sheet(context: EmitContext, definition: Definition): SheetDocument {
  const { language } = context;
  const said = (text: Text): string => text[language];
  const open = definition.parameters.filter((parameter) => parameter.origin === 'to-be-decided');
  const parameters = said(words.sheet);
  const entering = said(words.steps);
  return {
    title: `${said(words.sheet)}: ${definition.job.name}`,
    worksheets: [
      { name: parameters, widths: [30, 40, 14, 50, 46, 7] },
      { name: entering, widths: [8, 80, 60] },
    ],
    sections: [
      {
        worksheet: parameters,
        blocks: [{ kind: 'notice', lines: [...headerLines(context, title), notice[language]] }],
      },
      {
        worksheet: parameters,
        heading: said(words.open),
        blocks: [
          open.length === 0
            ? { kind: 'text', text: said(words.nothing) }
            : { kind: 'list', style: 'check', items: open.map((p) => `${said(p.label)}: ${said(p.reason)}`) },
        ],
      },
      ...groups.flatMap(({ group, title: heading }) => {
        const own = definition.parameters.filter((parameter) => parameter.group === group);
        if (own.length === 0) return [];
        return [{ worksheet: parameters, heading: said(heading), blocks: [parameterTable(own, language)] }];
      }),
      {
        worksheet: entering,
        heading: entering,
        blocks: [
          { kind: 'text', text: said(words.stepsNote) },
          {
            kind: 'list',
            style: 'number',
            items: groups
              .filter(({ group }) => definition.parameters.some((parameter) => parameter.group === group))
              .map(({ entry, title: heading }) => `${said(entry)} (${said(heading)})`),
          },
        ],
      },
      { worksheet: entering, heading: said(words.runs), blocks: [stepTable(definition, language)] },
    ],
  };
}

function parameterTable(parameters: readonly DefinedParameter[], language: Language): Block {
  const source = ({ rule, section }: DefinedParameter): string =>
    [section, rule].filter((part) => part !== undefined).join(' / ');
  return {
    kind: 'table',
    head: [words.parameter, words.value, words.origin, words.reason, words.source, words.done].map(
      (word) => word[language],
    ),
    rows: parameters.map((parameter) => [
      [parameter.label[language]],
      parameter.values.map((value) => value[language]),
      [origins[parameter.origin][language]],
      [parameter.reason[language]],
      [source(parameter)],
      ['☐'],
    ]),
  };
}

function stepTable(definition: Definition, language: Language): Block {
  return {
    kind: 'table',
    head: ['No.', words.step[language], words.after[language]],
    rows: definition.steps.map((step) => [
      [String(step.number)],
      [step.title[language]],
      step.effects.map((effect) => effect[language]),
    ]),
  };
}
