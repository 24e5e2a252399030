/**
 * Target `job-network`: a backup job under job management software (JobCenter, JobCenter Lite, JMSS) as our own documented definition,
 * a parameter sheet with the steps of entering it, a figure of its flow, and, where the site gives a definition that the product
 * exported, that file with its placeholders filled.
 */
import { fillPlaceholders, type FilledText } from '../../exports/placeholders.ts';
import { schedulerProduct, type Backup } from '../../model/derived/array-jobs.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter } from '../emitter.ts';
import { endingOf, given, GivenFault } from '../given.ts';
import { sheetFiles } from '../sheets/index.ts';
import type { Section, SheetDocument } from '../sheets/document.ts';
import type { Definition } from './definition.ts';
import { definitionOf, jobManagement, notice } from './definition-of.ts';
import { flowFigure } from './flow.ts';

const title: Text = { en: 'Job network of job management software', ja: 'ジョブ管理ソフトのジョブネットワーク' };

export const jobNetwork: Emitter = {
  target: 'job-network',
  title,
  system: 'nec',
  applies: (context) => planOf(context) !== undefined,
  emit,
};

function planOf({ job, plans }: EmitContext): Plan | undefined {
  if (!job.is('backup') || !jobManagement.includes(schedulerProduct(job))) return undefined;
  return plans.find((plan) => plan.purpose === 'backup' && plan.gaps.length === 0);
}

function emit(context: EmitContext): EmittedFile[] {
  const job = context.job as unknown as Backup;
  const definition = definitionOf(job, planOf(context)!);
  const exported = job.child('scheduler')?.get('export-file');
  const filled = exported ? fill(context, exported, definition) : undefined;
  return [
    { path: 'job-network.json', text: `${JSON.stringify(definition, null, 2)}\n`, languageId: 'json' },
    ...(['en', 'ja'] as const).flatMap((language) => [
      ...sheetFiles(`job-network-sheet.${language}`, sheet({ ...context, language }, definition, exported, filled)),
      { path: `job-network.${language}.svg`, text: flowFigure(definition, language), languageId: 'xml' },
    ]),
    ...(exported && filled
      ? [
          {
            path: `job-network-import${endingOf(exported)}`,
            text: filled.text,
            bytes: filled.bytes,
            ...(filled.encoding === 'cp932' && { encoding: filled.encoding }),
            ...(filled.encoding === 'utf-16le' && { encoding: 'utf-16le-bom' as const }),
            languageId: 'plaintext',
          },
        ]
      : []),
  ];
}

function fill(context: EmitContext, exported: string, { values }: Definition): FilledText {
  const filled = fillPlaceholders(given(context, exported), values);
  if (!('bytes' in filled)) throw new GivenFault(exported, filled, context.job);
  return filled;
}

const words = {
  sheet: { en: 'Parameter sheet', ja: 'パラメータシート' },
  units: { en: 'Unit jobs', ja: '単位ジョブ' },
  flow: { en: 'The figure of the flow is', ja: 'フロー図' },
  outside: { en: 'Outside the network', ja: 'ネットワーク外で実行するもの' },
  steps: { en: 'Entering the network', ja: '入力手順' },
  stepsNote: {
    en: 'The screens of the product may word things otherwise, other products of this kind have other names for a network and its units: the order and the values count.',
    ja: '製品の画面では表記が異なる場合がある。ネットワークや単位ジョブの呼び方も製品によって異なる。順序と値に従う。',
  },
  exported: { en: 'The exported definition', ja: 'エクスポートした定義' },
  rest: {
    en: 'Only the placeholders were replaced, every other byte is as the product exported it. Compare what the product shows with this sheet before the network is released.',
    ja: '埋め込み箇所だけを置き換え、ほかは 1 バイトも変えていない。運用開始前に、製品の表示をこのシートと照合する。',
  },
  parameter: { en: 'Parameter', ja: '項目' },
  value: { en: 'Value', ja: '値' },
  reason: { en: 'Reason', ja: '理由' },
  source: { en: 'Source', ja: '出典' },
  done: { en: 'Done', ja: '済' },
  unit: { en: 'Unit job', ja: '単位ジョブ' },
  on: { en: 'On', ja: '実行マシン' },
  starts: { en: 'Starts', ja: '起動するもの' },
  after: { en: 'After', ja: '先行' },
  normal: { en: 'Normal end', ja: '正常終了' },
  failure: { en: 'On failure', ja: '異常終了時' },
  open: { en: 'to be decided', ja: '未定' },
  placeholder: { en: 'Placeholder', ja: '埋め込み箇所' },
  line: { en: 'Line', ja: '行' },
} satisfies Record<string, Text>;

const entering: readonly Text[] = [
  {
    en: 'Make sure that every machine of the unit jobs is known to the product and that an account is registered there. Passwords stand in no file.',
    ja: '単位ジョブの各実行マシンが製品に登録され、実行アカウントが設定されていることを確認する。パスワードはどのファイルにも書かない。',
  },
  { en: 'Make a job network with the name of this sheet.', ja: 'このシートの名前でジョブネットワークを作成する。' },
  {
    en: 'Put the unit jobs on its flow and connect them in their order: a unit starts only when the one before it has ended normally.',
    ja: 'フローに単位ジョブを配置し、順序どおりに接続する。先行する単位ジョブが正常終了した場合だけ次へ進む。',
  },
  {
    en: 'Enter for each unit job its machine and one command that starts what the table says and passes on its exit code.',
    ja: '各単位ジョブに、実行マシンと、表の処理を起動して終了コードをそのまま返すコマンドを設定する。',
  },
  {
    en: 'Set the start, no second start while it runs, and no time limit that ends it by force.',
    ja: '起動条件を設定する。実行中は次を起動せず、強制終了する時間制限は設けない。',
  },
  {
    en: 'Run it once by hand and compare the log with the runbook.',
    ja: '手動で 1 回実行し、ログを手順書と照合する。',
  },
  {
    en: 'Export the definition as a copy. With placeholders typed into its fields, ${quiesce:KEY} or ${quiesce:KEY|xml} (also |sh, |raw), it can be filled for the next job; the keys are those under values in job-network.json.',
    ja: '定義をエクスポートして保管する。入力欄に ${quiesce:キー} や ${quiesce:キー|xml}（ほかに |sh、|raw）を書いておけば、次のジョブの値を埋め込める。キーは job-network.json の values にある。',
  },
];

function sheet(
  context: EmitContext,
  definition: Definition,
  exported: string | undefined | null,
  filled: FilledText | undefined,
): SheetDocument {
  const { language } = context;
  const said = (text: Text): string => text[language];
  const first = said(words.sheet);
  const second = said(words.steps);
  const product = [definition.product.name, definition.product.version].filter((part) => part !== undefined).join(' ');
  const sections: Section[] = [
    {
      worksheet: first,
      blocks: [
        { kind: 'notice', lines: [...headerLines(context, title), said(notice)] },
        { kind: 'text', text: `${product}. ${said(words.flow)}: job-network.${language}.svg` },
        {
          kind: 'table',
          head: [words.parameter, words.value, words.reason, words.source, words.done].map(said),
          rows: definition.parameters.map(({ label, value, reason, rule, section }) => [
            [said(label)],
            [value ? said(value) : { strong: said(words.open) }],
            [said(reason)],
            [[section, rule].filter((part) => part !== undefined).join(' / ')],
            ['☐'],
          ]),
        },
      ],
    },
    {
      worksheet: first,
      heading: said(words.units),
      blocks: [
        {
          kind: 'table',
          head: [words.unit, words.on, words.starts, words.after, words.failure].map(said),
          rows: definition.units.map((unit) => [
            [`${unit.id}: ${said(unit.title)}`],
            [unit.on?.name ?? { strong: said(words.open) }],
            [said(unit.starts), ...unit.steps.map((step) => `- ${said(step)}`)],
            [unit.after.join(', ')],
            [`${said(words.normal)}: ${said(unit.normalEnd)}`, said(unit.onFailure)],
          ]),
        },
      ],
    },
    ...(definition.outside.length === 0
      ? []
      : [
          {
            worksheet: first,
            heading: said(words.outside),
            blocks: [{ kind: 'list', style: 'bullet', items: definition.outside.map(said) }],
          } satisfies Section,
        ]),
    {
      worksheet: second,
      heading: second,
      blocks: [
        { kind: 'text', text: said(words.stepsNote) },
        { kind: 'list', style: 'number', items: entering.map(said) },
      ],
    },
  ];
  if (exported && filled) {
    sections.push({
      worksheet: second,
      heading: said(words.exported),
      blocks: [
        { kind: 'text', text: `${exported}: ${said(words.rest)}` },
        {
          kind: 'table',
          head: [words.line, words.placeholder, words.value].map(said),
          rows: filled.placeholders.map(({ line, placeholder, value }) => [[String(line)], [placeholder], [value]]),
        },
      ],
    });
  }
  return {
    title: `${first}: ${definition.network.name}`,
    worksheets: [
      { name: first, widths: [34, 30, 56, 46, 40] },
      { name: second, widths: [10, 50, 90] },
    ],
    sections,
  };
}
