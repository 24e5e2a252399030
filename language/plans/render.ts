/** Plans as people and programs read them: a table for a terminal, a page for the editor, JSON. Views of the same plan. */
import type { Job } from '../emitters/emitter.ts';
import { jobName } from '../emitters/generate.ts';
import { documents } from '../support/documents.ts';
import { codeSpan, plainText } from '../rules/engine/markdown.ts';
import type { Text } from '../vocabulary/define.ts';
import { simulate, type Actor, type Plan, type Step } from './plan.ts';
import { columns, stateRows } from './state-rows.ts';
import { conditionText, stateText } from './state-texts.ts';

type Language = keyof Text;

const actors: Readonly<Record<Actor, Text>> = {
  repnavi: { en: 'RepNavi Suite', ja: 'RepNavi Suite' },
  'management-server': { en: 'management server', ja: '管理サーバ' },
  'business-server': { en: 'business server', ja: '業務サーバ' },
  'backup-server': { en: 'backup server', ja: 'バックアップサーバ' },
  'backup-software': { en: 'backup software', ja: 'バックアップソフト' },
  proxy: { en: 'proxy', ja: 'プロキシ' },
  vm: { en: 'VM', ja: '仮想マシン' },
  'esx-console': { en: 'service console', ja: 'サービスコンソール' },
  'rha-manager': { en: 'RHA Manager', ja: 'RHA マネージャ' },
  product: { en: 'product', ja: '製品' },
  operator: { en: 'operator', ja: '操作員' },
};

/** What an actor is called. */
export function actorText(actor: Actor): Text {
  return actors[actor];
}

const words = {
  procedure: { en: 'procedure', ja: '手順' },
  ownProcedure: { en: "the customer's own procedure", ja: '利用者独自の手順' },
  initially: { en: 'Before', ja: '開始時' },
  needs: { en: 'needs', ja: '前提' },
  then: { en: 'then', ja: '結果' },
  waits: { en: 'waits', ja: '待機' },
  undo: { en: 'undo', ja: '取消' },
  unless: { en: 'left out', ja: '省略' },
  when: { en: 'when', ja: '時点' },
  where: { en: 'where', ja: '場所' },
  seen: { en: 'seen', ja: '確認' },
  note: { en: 'note', ja: '注意' },
  warning: { en: 'WARNING', ja: '警告' },
  source: { en: 'source', ja: '出典' },
  gaps: { en: 'Not complete', ja: '未完成' },
  steps: { en: 'Steps', ja: '手順' },
  atEnd: { en: 'After', ja: '終了時' },
  states: { en: 'States step by step', ja: '状態の移り変わり' },
  what_: { en: 'Volume, VM', ja: 'ボリューム・仮想マシン' },
  from: { en: 'State before', ja: '実施前' },
  to: { en: 'State after', ja: '実施後' },
  number: { en: '#', ja: '#' },
  who: { en: 'Who', ja: '実行者' },
  what: { en: 'Step', ja: '操作' },
} satisfies Record<string, Text>;

/** What is said of a step, line by line, label first. */
function linesOf(step: Step, language: Language): { readonly label: string; readonly text: string }[] {
  const said = (text: Text): string => text[language];
  const join = language === 'ja' ? '、' : '; ';
  const lines: { label: string; text: string }[] = [];
  const add = (label: Text, text: string): void => {
    if (text !== '') lines.push({ label: label[language], text });
  };
  add(words.unless, step.skippedWhen ? said(step.skippedWhen) : '');
  add(words.when, step.at ? said(momentText(step.at)) : '');
  add(words.where, step.ui ? said(step.ui) : '');
  add(words.needs, step.requires.map((c) => said(conditionText(c))).join(join));
  add(words.then, step.effects.map((s) => said(stateText(s))).join(join));
  if (step.waitsFor) {
    const { conditions, limit } = step.waitsFor;
    const what = conditions.map((c) => said(conditionText(c))).join(join);
    add(
      words.waits,
      `${what} (${language === 'ja' ? `最長 ${secondsText(limit)}` : `${secondsText(limit)} at the most`})`,
    );
  }
  add(words.seen, step.expect ? said(step.expect) : '');
  add(words.undo, step.undo ? said(step.undo.title) : '');
  for (const note of step.notes)
    add(
      note.warning ? words.warning : words.note,
      note.rule === undefined ? said(note.text) : `${said(note.text)} [${note.rule}]`,
    );
  if (step.source) {
    const document = documents.get(step.source.document);
    add(words.source, `${document ? said(document.title) : step.source.document}: ${step.source.section}`);
  }
  return lines;
}

/** When a step happens after the event: `at 300 s`, `0 s to 300 s`, `after 300 s`. */
export function momentText({ from, to }: NonNullable<Step['at']>): Text {
  if (to === undefined) return { en: `after ${from} s`, ja: `${from} 秒以降` };
  if (to === from) return { en: `at ${from} s`, ja: `${from} 秒後` };
  return { en: `${from} s to ${to} s`, ja: `${from}～${to} 秒後` };
}

function secondsText(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

function whoOf(step: Step, language: Language): string {
  const actor = actorText(step.actor)[language];
  return step.on ? `${actor} (${step.on.label})` : actor;
}

function procedureOf(plan: Plan, language: Language): string {
  return plan.procedure === 'customer'
    ? words.ownProcedure[language]
    : `${words.procedure[language]} ${plan.procedure}`;
}

/** States at the end that differ from those before. */
function finalStates(plan: Plan): Text[] {
  const rows = simulate(plan);
  const first = rows[0]!;
  return [...rows[rows.length - 1]!]
    .filter(([key, state]) => first.get(key)?.value !== state.value)
    .map(([, state]) => stateText(state));
}

/** What its steps warn of, each once: said before the steps, too. */
export function warningsOf(plan: Plan): readonly Text[] {
  const texts = plan.steps.flatMap((step) => step.notes.filter((note) => note.warning).map((note) => note.text));
  return texts.filter((text, index) => texts.findIndex((other) => other.en === text.en) === index);
}

/** For a terminal: the steps one below the other, ends with a line break. */
export function planTable(plan: Plan, language: Language): string {
  const said = (text: Text): string => text[language];
  const { needs, then, waits, undo, unless, when, where, seen, note, warning, source } = words;
  const labels = [needs, then, waits, undo, unless, when, where, seen, note, warning, source];
  const widest = Math.max(...labels.map((label) => said(label).length)) + 2;
  const lines = [`${plan.id}: ${said(plan.title)} (${procedureOf(plan, language)})`, ''];
  const warnings = warningsOf(plan);
  if (warnings.length > 0) lines.push(...warnings.map((text) => `${said(words.warning)}: ${said(text)}`), '');
  if (plan.initial.length > 0) {
    lines.push(`${said(words.initially)}:`, ...plan.initial.map((state) => `    ${said(stateText(state))}`), '');
  }
  const digits = String(plan.steps.length).length;
  for (const [index, step] of plan.steps.entries()) {
    lines.push(`${String(index + 1).padStart(digits)}. ${said(step.title)} — ${whoOf(step, language)}`);
    for (const { label, text } of linesOf(step, language)) {
      lines.push(`${' '.repeat(digits + 2)}${label.padEnd(widest)}${text}`);
    }
  }
  if (plan.steps.some((step) => step.effects.length > 0))
    lines.push('', `${said(words.states)}:`, ...stateTable(plan, language));
  const end = finalStates(plan);
  if (end.length > 0) lines.push('', `${said(words.atEnd)}:`, ...end.map((text) => `    ${said(text)}`));
  if (plan.gaps.length > 0) lines.push('', `${said(words.gaps)}:`, ...plan.gaps.map(({ text }) => `    ${said(text)}`));
  return `${lines.map(printable).join('\n')}\n`;
}

/** What each step makes of volumes and VMs, in columns. */
function stateTable(plan: Plan, language: Language): string[] {
  const head = [words.number, words.what, words.what_, words.from, words.to].map((text) => text[language]);
  const rows = stateRows(plan, language).map((row) => [
    row.title === '' ? '' : String(row.step),
    row.title,
    row.what,
    row.before,
    row.after,
  ]);
  const safe = [head, ...rows].map((row) => row.map(printable));
  return columns(safe, [3, 34, 34, 24, 24]).map((line) => `    ${line}`);
}

/** A terminal obeys control characters, and names are the user's: none gets through. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** For the editor: a page in Markdown. */
export function planPage(plan: Plan, language: Language): string {
  const said = (text: Text): string => text[language];
  const blocks = [`# ${plainText(plan.id)}: ${plainText(said(plan.title))}`, plainText(procedureOf(plan, language))];
  if (plan.gaps.length > 0) {
    blocks.push(
      `> **${said(words.gaps)}**\n>\n${plan.gaps.map(({ text }) => `> - ${plainText(said(text))}`).join('\n')}`,
    );
  }
  const warnings = warningsOf(plan);
  if (warnings.length > 0) {
    blocks.push(warnings.map((text) => `> **${said(words.warning)}**: ${plainText(said(text))}`).join('\n>\n'));
  }
  if (plan.initial.length > 0) {
    blocks.push(
      `## ${said(words.initially)}`,
      plan.initial.map((s) => `- ${plainText(said(stateText(s)))}`).join('\n'),
    );
  }
  blocks.push(
    `## ${said(words.steps)}`,
    [
      `| ${said(words.number)} | ${said(words.who)} | ${said(words.what)} |`,
      '|---|---|---|',
      ...plan.steps.map((step, index) => {
        const details = linesOf(step, language).map(({ label, text }) => `<br>*${label}*: ${plainText(text)}`);
        return `| ${index + 1} | ${plainText(whoOf(step, language))} | **${plainText(said(step.title))}**${details.join('')} |`;
      }),
    ].join('\n'),
  );
  if (plan.steps.some((step) => step.effects.length > 0)) {
    const head = [words.number, words.what, words.what_, words.from, words.to].map((text) => said(text));
    blocks.push(
      `## ${said(words.states)}`,
      [
        `| ${head.join(' | ')} |`,
        '|---|---|---|---|---|',
        ...stateRows(plan, language).map((row) => {
          const cells = [row.title === '' ? '' : String(row.step), row.title, row.what, row.before, row.after];
          return `| ${cells.map(plainText).join(' | ')} |`;
        }),
      ].join('\n'),
    );
  }
  const end = finalStates(plan);
  if (end.length > 0)
    blocks.push(`## ${said(words.atEnd)}`, end.map((text) => `- ${plainText(said(text))}`).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** Plans of a job on one page; says so where there is none. */
export function plansPage(job: Job, plans: readonly Plan[], language: Language): string {
  if (plans.length > 0) return plans.map((plan) => planPage(plan, language)).join('\n---\n\n');
  return {
    en: `# ${plainText(job.label)}\n\nNo plan is known for ${codeSpan(jobName(job))}: the design does not say enough of what it protects, or with which tool.\n`,
    ja: `# ${plainText(job.label)}\n\n${codeSpan(jobName(job))} の手順を決められない。保護対象または使用ツールの記述が足りない。\n`,
  }[language];
}

/** As `plan --format json` prints it: ids stay as they are, texts are in the language. Only what is stable while the design is. */
export function planJson(plan: Plan, language: Language): object {
  const said = (text: Text): string => text[language];
  const rows = simulate(plan);
  return {
    id: plan.id,
    job: jobName(plan.job as unknown as Job),
    procedure: plan.procedure,
    purpose: plan.purpose,
    title: said(plan.title),
    steps: plan.steps.map((step, index) => ({
      number: index + 1,
      id: step.id,
      action: step.action,
      actor: step.actor,
      ...(step.on ? { on: step.on.qualifiedName } : {}),
      targets: step.targets.map((target) => ({ kind: target.kind, name: target.qualifiedName })),
      title: said(step.title),
      requires: step.requires.map((c) => ({ subject: c.subject.label, aspect: c.aspect, oneOf: c.oneOf })),
      effects: step.effects.map((s) => ({ subject: s.subject.label, aspect: s.aspect, value: s.value })),
      ...(step.waitsFor
        ? {
            waitsFor: {
              conditions: step.waitsFor.conditions.map((c) => ({
                subject: c.subject.label,
                aspect: c.aspect,
                oneOf: c.oneOf,
              })),
              limitSeconds: step.waitsFor.limit,
            },
          }
        : {}),
      ...(step.undo ? { undo: { action: step.undo.action, title: said(step.undo.title) } } : {}),
      ...(step.skippedWhen ? { skippedWhen: said(step.skippedWhen) } : {}),
      ...(step.ui ? { ui: said(step.ui) } : {}),
      ...(step.expect ? { expect: said(step.expect) } : {}),
      ...(step.at ? { atSeconds: step.at } : {}),
      notes: step.notes.map((note) => ({
        text: said(note.text),
        ...(note.rule === undefined ? {} : { rule: note.rule }),
        ...(note.warning ? { warning: true } : {}),
      })),
      options: step.options,
      ...(step.source ? { source: step.source } : {}),
      states: [...rows[index + 1]!.values()].map((s) => ({
        subject: s.subject.label,
        aspect: s.aspect,
        value: s.value,
      })),
    })),
    gaps: plan.gaps.map(({ text }) => said(text)),
  };
}
