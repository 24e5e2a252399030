/**
 * Target `runbook`: every plan of a job as a document for the people who carry it out, in both languages. It knows no system: what a
 * plan says is what it shows. What only one system has to say stands in a module of that system.
 */
import { documents } from '../../support/documents.ts';
import type { Element } from '../../model/element.ts';
import { actorText, warningsOf } from '../../plans/render.ts';
import { simulate, stateKey, type Plan, type State, type Step } from '../../plans/plan.ts';
import { conditionText, stateText, subjectText, valueText } from '../../plans/state-texts.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import { jobName } from '../generate.ts';
import { inlineText } from '../quoting/markdown.ts';
import { istorageSections } from './istorage.ts';
import { openUndos } from './undo.ts';

const title: Text = { en: 'Runbook', ja: '手順書' };

export const runbook: Emitter = {
  target: 'runbook',
  title,
  system: 'all',
  applies: ({ plans }) => plans.some((plan) => plan.steps.length > 0),
  emit: (context) => (['en', 'ja'] as const).map((language) => document({ ...context, language })),
};

const words = {
  contents: { en: 'Contents', ja: '目次' },
  job: { en: 'Job', ja: 'ジョブ' },
  description: { en: 'Description', ja: '説明' },
  tool: { en: 'Tool', ja: '使用ツール' },
  schedule: { en: 'Schedule', ja: 'スケジュール' },
  procedure: { en: 'Procedure', ja: '手順' },
  own: { en: "the site's own procedure", ja: '利用者独自の手順' },
  from: { en: 'From', ja: '出典' },
  wait: { en: 'Longest wait', ja: '待ち時間の上限' },
  before: { en: 'Before', ja: '開始時の状態' },
  beforeNote: {
    en: 'Compare each line with what is there. If one differs, do not begin.',
    ja: '各行を実際の状態と照合し、異なる場合は開始しない。',
  },
  overview: { en: 'Steps', ja: '手順一覧' },
  number: { en: 'No.', ja: 'No.' },
  step: { en: 'Step', ja: '操作' },
  who: { en: 'Who, where', ja: '実施者・場所' },
  done: { en: 'Done', ja: '済' },
  step_: { en: 'Step {n}', ja: '手順 {n}' },
  where: { en: 'Where', ja: '操作場所' },
  on: { en: 'On', ja: '対象' },
  needs: { en: 'Needs', ja: '前提' },
  values: { en: 'Values', ja: '設定値' },
  waitFor: { en: 'Wait for', ja: '待ち合わせ' },
  most: { en: 'at the most', ja: '最長' },
  expect: { en: 'Confirm', ja: '確認' },
  after: { en: 'Then', ja: '実施後' },
  leftOut: { en: 'Left out where', ja: '実施しない場合' },
  note: { en: 'Note', ja: '注意' },
  warning: { en: 'Warning', ja: '警告' },
  time: { en: 'Time', ja: '時刻' },
  states: { en: 'States step by step', ja: '状態の移り変わり' },
  subject: { en: 'What', ja: '対象' },
  initially: { en: 'before', ja: '開始時' },
  failure: { en: 'If a step fails', ja: '途中で失敗した場合' },
  failsAt: { en: 'Failed step', ja: '失敗した手順' },
  takeBack: { en: 'Take back, in this order', ja: '次の順に取り消す' },
  nothing: { en: 'nothing', ja: '取り消すものはない' },
  sources: { en: 'Sources', ja: '出典' },
  people: { en: 'Carried out by / date', ja: '実施者・実施日' },
} satisfies Record<string, Text>;

function document(context: EmitContext): EmittedFile {
  const { language, job } = context;
  const said = (text: Text): string => inlineText(text[language]);
  const plans = context.plans.filter((plan) => plan.steps.length > 0);
  const name = jobName(job);
  const blocks = [
    `# ${said(title)}: ${inlineText(name)}`,
    headerLines(context, { en: `Runbook of ${name}`, ja: `${name} の手順書` })
      .map((line) => `> ${inlineText(line)}`)
      .join('\n>\n'),
    about(context),
  ];
  if (plans.length > 1) {
    blocks.push(
      `## ${said(words.contents)}`,
      plans.map((plan, index) => `${String(index + 1)}. ${said(plan.title)} (${inlineText(plan.purpose)})`).join('\n'),
    );
  }
  blocks.push(...istorageSections(context));
  plans.forEach((plan, index) => {
    blocks.push('---', ...page(plan, plans.length > 1 ? `${String(index + 1)}. ` : '', language));
  });
  return { path: `runbook.${language}.md`, text: `${blocks.join('\n\n')}\n`, languageId: 'markdown' };
}

function about({ job, language }: EmitContext): string {
  const rows: [Text, string][] = [[words.job, job.label]];
  const doc = job.doc.split('\n')[0] ?? '';
  if (doc !== '') rows.push([words.description, doc]);
  const using = (job as unknown as Element).child('using');
  if (using?.name !== undefined) {
    const on = using.get('on') as Element | null | undefined;
    rows.push([words.tool, on ? `${using.name} (${on.label})` : using.name]);
  }
  if (job.is('backup', 'restore')) {
    const schedule = (job as unknown as Element<'backup'>).get('schedule');
    if (schedule) rows.push([words.schedule, schedule.text.replace(/^schedule\s+/, '')]);
  }
  return table(['', ''], [...rows.map(([label, text]) => [label[language], text]), [words.people[language], '']]);
}

function page(plan: Plan, number: string, language: Language): string[] {
  const said = (text: Text): string => inlineText(text[language]);
  const blocks = [`## ${number}${said(plan.title)}`, facts(plan, language)];
  for (const text of warningsOf(plan)) blocks.push(`> **${said(words.warning)}**: ${said(text)}`);
  const before = demanded(plan);
  if (before.length > 0) {
    blocks.push(
      `### ${said(words.before)}`,
      said(words.beforeNote),
      before.map((state) => `- [ ] ${said(stateText(state))}`).join('\n'),
    );
  }
  blocks.push(
    `### ${said(words.overview)}`,
    table(
      [words.number, words.step, words.who, words.done].map((text) => text[language]),
      plan.steps.map((step, index) => [String(index + 1), step.title[language], whoOf(step, language), '☐']),
    ),
  );
  plan.steps.forEach((step, index) => blocks.push(...stepBlocks(step, index, language)));
  const changes = stateTable(plan, language);
  if (changes !== '') blocks.push(`### ${said(words.states)}`, changes);
  const failures = failureTable(plan, language);
  if (failures !== '') blocks.push(`### ${said(words.failure)}`, failures);
  return blocks;
}

/** States at the start on which a step rests, and whether machines run; all where steps demand nothing. By subject. */
function demanded(plan: Plan): readonly State[] {
  const wanted = new Set<string>();
  const made = new Set<string>();
  for (const step of plan.steps) {
    for (const condition of step.requires) if (!made.has(stateKey(condition))) wanted.add(stateKey(condition));
    for (const effect of step.effects) made.add(stateKey(effect));
  }
  const some = plan.initial.filter((state) => wanted.has(stateKey(state)) || state.aspect === 'power');
  const shown = some.length > 0 ? some : plan.initial;
  const subjects = [...new Set(shown.map((state) => state.subject))];
  return subjects.flatMap((subject) => shown.filter((state) => state.subject === subject));
}

function facts(plan: Plan, language: Language): string {
  const limit = plan.steps.reduce((sum, step) => sum + (step.waitsFor?.limit ?? 0), 0);
  const sources = new Map<string, string[]>();
  for (const { source } of plan.steps) {
    if (!source) continue;
    const sections = sources.get(source.document) ?? [];
    if (!sections.includes(source.section)) sections.push(source.section);
    sources.set(source.document, sections);
  }
  const rows = [
    [words.procedure[language], plan.procedure === 'customer' ? words.own[language] : plan.procedure],
    ...[...sources].map(([id, sections]) => {
      const document = documents.get(id);
      const name = document ? `${document.title[language]} (${document.edition[language]})` : id;
      return [words.from[language], `${name}: ${sections.join(language === 'ja' ? '、' : '; ')}`];
    }),
    ...(limit > 0 ? [[words.wait[language], duration(limit)]] : []),
  ];
  return table(['', ''], rows);
}

function whoOf(step: Step, language: Language): string {
  const actor = actorText(step.actor)[language];
  return step.on ? `${actor} (${step.on.label})` : actor;
}

/** Options that a note or the title says in words. */
const saidElsewhere: ReadonlySet<string> = new Set(['start', 'schedule', 'to']);

function stepBlocks(step: Step, index: number, language: Language): string[] {
  const said = (text: Text): string => inlineText(text[language]);
  const items: string[] = [];
  const add = (label: Text, text: string): void => {
    if (text !== '') items.push(`- **${said(label)}**: ${text}`);
  };
  const list = (texts: readonly Text[]): string => texts.map(said).join(language === 'ja' ? '、' : '; ');
  add(words.where, step.ui ? said(step.ui) : '');
  if (step.targets.length > 8) add(words.on, inlineText(step.targets.map((target) => target.label).join(', ')));
  add(words.leftOut, step.skippedWhen ? said(step.skippedWhen) : '');
  add(words.time, step.at ? atText(step.at, language) : '');
  add(words.needs, list(step.requires.map(conditionText)));
  add(
    words.values,
    Object.entries(step.options)
      .filter(([name]) => !saidElsewhere.has(name))
      .map(([name, value]) => `${inlineText(name)} = ${inlineText(value)}`)
      .join(', '),
  );
  if (step.waitsFor) {
    const conditions = list(step.waitsFor.conditions.map(conditionText));
    const limit = duration(step.waitsFor.limit);
    add(
      words.waitFor,
      language === 'ja' ? `${conditions}（${words.most.ja} ${limit}）` : `${conditions} (${limit} ${words.most.en})`,
    );
  }
  add(words.expect, step.expect ? said(step.expect) : '');
  add(words.after, list(step.effects.map(stateText)));
  for (const note of step.notes) {
    add(
      note.warning ? words.warning : words.note,
      `${said(note.text)}${note.rule === undefined ? '' : ` (${inlineText(note.rule)})`}`,
    );
  }
  const heading = words.step_[language].replace('{n}', String(index + 1));
  return [`#### ${heading}: ${said(step.title)}`, ...(items.length > 0 ? [items.join('\n')] : [])];
}

function atText(at: NonNullable<Step['at']>, language: Language): string {
  if (at.to === at.from) return language === 'ja' ? `${duration(at.from)} 後` : `${duration(at.from)} after the event`;
  const until = at.to === undefined ? '' : duration(at.to);
  return language === 'ja'
    ? `${duration(at.from)} 〜 ${until === '' ? '' : until} 後`.replace('  ', ' ')
    : `${duration(at.from)}${until === '' ? ' or more' : ` to ${until}`} after the event`;
}

/** Seconds in the largest units that they fill. */
export function duration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of [
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${String(count)} ${unit}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** What each subject is, at the start and after every step that changes it. */
function stateTable(plan: Plan, language: Language): string {
  const rows = simulate(plan);
  const changed = new Map<string, State>();
  for (const step of plan.steps) for (const effect of step.effects) changed.set(stateKey(effect), effect);
  if (changed.size === 0) return '';
  const value = (state: State | undefined): string => (state ? valueText(state.aspect, state.value)[language] : '-');
  const head = [words.subject[language], words.initially[language], ...plan.steps.map((_, index) => String(index + 1))];
  const lines = [...changed].map(([key, state]) => {
    const name = subjectText(state)[language];
    let last = rows[0]?.get(key);
    const cells = plan.steps.map((_, index) => {
      const now = rows[index + 1]?.get(key);
      const same = now?.value === last?.value;
      last = now;
      return same ? '' : value(now);
    });
    return [name, value(rows[0]?.get(key)), ...cells];
  });
  return table(head, lines);
}

/** For each step what is open when it fails: undoings of the steps before that nothing has taken back since. */
function failureTable(plan: Plan, language: Language): string {
  if (!plan.steps.some((step) => step.undo)) return '';
  const rows = plan.steps.map((step, index) => {
    const undos = openUndos(plan, index).map((undo) => undo[language]);
    const text = undos.join(language === 'ja' ? ' → ' : '; then: ');
    const heading = words.step_[language].replace('{n}', String(index + 1));
    return [`${heading}: ${step.title[language]}`, text === '' ? words.nothing[language] : text];
  });
  return table([words.failsAt[language], words.takeBack[language]], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => inlineText(cell)).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
