/**
 * Bash scripts for a Linux management server, and for Linux guests with RDM disks: backup and restore with ControlCommand for the
 * array and `govc` for vCenter. A script is one file: what it is about, the parts that do the work (`runtime/`), and the steps of
 * the plan.
 */
import { toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import { actionLabels, type ArrayAction } from '../../plans/nec/actions.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import { headerLines, type EmitContext, type EmittedFile, type Emitter } from '../emitter.ts';
import { shComment, shQuote } from '../quoting/sh.ts';
import { data, programsOf } from './data.ts';
import { functionsOf, isChained, kindOf, operationsOf, partsOf, quiescesFileSystems, type Kind } from './kinds.ts';
import { japanese } from './messages.ts';
import { backupOf } from './volumes.ts';

export const controlcommandSh: Emitter = {
  target: 'controlcommand-sh',
  title: {
    en: 'Shell scripts with ControlCommand and govc',
    ja: 'ControlCommand と govc を使うシェルスクリプト',
  },
  system: 'nec',
  applies: (context) => shellScripts(context).length > 0,
  emit: (context) => shellScripts(context).map(({ plan, kind }) => script(context, plan, kind)),
};

/** A script of a job: where it runs, and the operations of the array that it uses. */
export interface ShellScript {
  readonly path: string;
  readonly kind: Kind;
  readonly plan: Plan;
  readonly operations: readonly string[];
}

/** The scripts of a job, one for each purpose. */
export function shellScripts(context: Pick<EmitContext, 'plans'>): readonly ShellScript[] {
  const scripts = new Map<string, ShellScript>();
  for (const plan of context.plans) {
    const kind = kindOf(plan);
    const path = kind && `${kind.purpose}.sh`;
    if (!kind || !path || scripts.has(path)) continue;
    scripts.set(path, { path, kind, plan, operations: operationsOf(kind, plan, backupOf(plan)!) });
  }
  return [...scripts.values()];
}

function script(context: EmitContext, plan: Plan, kind: Kind): EmittedFile {
  const { language } = context;
  const backup = backupOf(plan)!;
  const text = [
    '#!/usr/bin/env bash',
    ...headerLines(context, plan.title).map((line) => `# ${line}`),
    ...about(plan, kind, backup)[language].map((line) => (line === '' ? '#' : `# ${shComment(line)}`)),
    '',
    language === 'ja'
      ? '# shellcheck disable=SC2016,SC2034,SC2317 # 引用符の中の名前は展開しない。trap や名前を通して呼ばれる関数がある。種類により使わない値がある'
      : '# shellcheck disable=SC2016,SC2034,SC2317 # names in quotes are not to expand; some functions are called by traps or by their name; not every kind of script uses every value',
    'set -u -o pipefail',
    'umask 077',
    '',
    ...data(context, plan, kind, backup),
    '',
    ...partsOf(kind).flatMap((part) => [...localised(part, language), '']),
    ...flow(plan, kind, backup, language),
    '',
  ].join('\n');
  return { path: `${kind.purpose}.sh`, text, executable: true, languageId: 'shellscript' };
}

/** What a reader of the script has to know before its first line. */
function about(plan: Plan, kind: Kind, backup: Backup): { readonly en: string[]; readonly ja: string[] } {
  const repnavi = toolOf(backup) === 'repnavi';
  const name = `${kind.purpose}.sh`;
  const guest = kind.scope === 'guest';
  return {
    en: [
      '',
      guest
        ? `Procedure: ${plan.procedure}. Runs as root in the Linux guest that uses the disks, with ControlCommand (IOPATH=DIRECT).`
        : `Procedure: ${plan.procedure}. Runs on a Linux management server with ControlCommand (IOPATH=MANAGER) and govc.`,
      ...(guest
        ? ['The document numbers no steps for RDM disks: have the procedure confirmed by the PP support desk.']
        : []),
      ...(repnavi
        ? [
            'The job is designed for RepNavi Suite. This script takes the same steps without it: schedule one of them, never both.',
          ]
        : []),
      'The lines for the array are spelt as the driver that NEC wrote for OpenStack spells them. Compare them with the manual of your',
      'ControlCommand before the first run; a command profile replaces any of them.',
      `Try first: ./${name} --dry-run. All options, settings and exit codes: ./${name} --help.`,
    ],
    ja: [
      '',
      guest
        ? `手順: ${plan.procedure}。ディスクを使用する Linux ゲスト上で、ControlCommand（IOPATH=DIRECT）を導入して root で実行する。`
        : `手順: ${plan.procedure}。ControlCommand（IOPATH=MANAGER）と govc を導入した Linux 管理サーバで実行する。`,
      ...(guest ? ['RDM 領域の手順は文書に示されていない。手順は PP サポート窓口に確認すること。'] : []),
      ...(repnavi
        ? [
            'このジョブは RepNavi Suite 用に設計されている。本スクリプトは同じ手順を RepNavi なしで行うもので、両方をスケジュールしないこと。',
          ]
        : []),
      'ストレージ操作のコマンド行は、NEC が OpenStack 用に作成したドライバの書式による。初回実行前にご利用バージョンの',
      'ControlCommand のマニュアルと照合すること。異なる場合はコマンドプロファイルで置き換えられる。',
      `最初に ./${name} --dry-run で確認する。オプション・設定・終了コードの一覧は ./${name} --help。`,
    ],
  };
}

// ── The flow ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Call {
  readonly title: string;
  readonly step: Step | undefined;
  readonly command: string;
}

/** Actions that are left to people where the secondary backup is not chained by the script. */
const aroundSecondary: ReadonlySet<string> = new Set(['guard-on', 'link', 'secondary-backup', 'unlink', 'guard-off']);
/** Steps of the plan that a script carries out only when told to, or not at all. */
const notNumbered: ReadonlySet<string> = new Set([
  'secondary-restore',
  'vm-power-on',
  'esxi-start',
  'application-resume',
]);

/** The steps in the order of the plan. One without targets in the design stays: at night a VM may run that is off by design. */
function callsOf(plan: Plan, kind: Kind, backup: Backup, language: 'en' | 'ja'): readonly Call[] {
  const wanted = functionsOf(kind, backup);
  const chained = isChained(plan);
  const calls: Call[] = [];
  const order: Step[] = [];
  for (const [action, command] of Object.entries(wanted)) {
    if (action === 'secondary-backup' || (aroundSecondary.has(action) && !chained)) {
      if (chained) calls.push(...secondaryCalls(plan, language, order));
      continue;
    }
    const step = plan.steps.find((one) => one.action === action);
    if (step) order.push(step);
    calls.push({ title: step?.title[language] ?? actionLabels[action as ArrayAction][language], step, command });
  }
  if (!('secondary-backup' in wanted)) calls.push(...secondaryCalls(plan, language, order));
  const known = plan.steps.filter((step) => order.includes(step));
  if (known.some((step, index) => step !== order[index])) {
    throw new Error(`${plan.id}: the plan has another order than the script`);
  }
  const missing = plan.steps.find(
    (step) =>
      !order.includes(step) &&
      !aroundSecondary.has(step.action) &&
      !(kind.purpose === 'restore' && notNumbered.has(step.action)),
  );
  if (missing) throw new Error(`${plan.id}: the script leaves out ${missing.id}`);
  return calls;
}

function secondaryCalls(plan: Plan, language: 'en' | 'ja', order: Step[]): Call[] {
  const steps = plan.steps.filter((step) => step.action === 'secondary-backup' && step.options['start'] === 'script');
  order.push(...steps);
  return steps.map((step) => ({
    title: step.title[language],
    step,
    command: `step_secondary ${shQuote(step.on?.name ?? '')} ${disksOf(step)}`,
  }));
}

const disksOf = (step: Step): string => step.targets.map((target) => shQuote(target.name ?? '')).join(' ');

function flow(plan: Plan, kind: Kind, backup: Backup, language: 'en' | 'ja'): string[] {
  const calls = callsOf(plan, kind, backup, language);
  const tapes = plan.steps.filter((step) => step.action === 'secondary-restore');
  const guest = kind.scope === 'guest';
  const tools = [
    ...(guest ? ['mountpoint', 'mount', 'umount'] : ['govc']),
    'flock timeout mktemp find sed grep sort',
    ...programsOf(plan, kind, backup),
  ];
  const byProgram = kind.purpose === 'restore' || !quiescesFileSystems(backup);
  const lines: string[] = [
    language === 'ja' ? '# ── 計画の手順 ──' : '# ── The steps of the plan ──',
    '',
    'main() {',
    '  read_options "$@"',
    '  read_settings',
    `  check_tools ${tools.join(' ')}`,
    ...(isChained(plan) ? ['  check_secondary'] : []),
    ...(guest && byProgram ? ['  check_application'] : []),
    ...(kind.scope === 'hosts' ? ['  check_power_program'] : []),
    '  begin',
    '  read_profile',
    ...(guest && kind.purpose === 'backup' ? ['  clear_leftovers'] : []),
    ...tapes.map((step) => `  step_secondary_restore ${disksOf(step)}`),
    ...(kind.purpose === 'restore' && kind.byPair ? ['  check_record'] : []),
    ...(guest ? [] : ['  check_vcenter']),
    '  check_copies',
    ...(kind.scope === 'hosts' && kind.purpose === 'restore' ? ['  go_on'] : []),
    ...(kind.scope === 'hosts' || (kind.scope === 'vms' && kind.purpose === 'restore') ? ['  check_hosts'] : []),
    ...(kind.scope === 'vms' ? ['  check_vms'] : []),
    ...(guest ? [kind.purpose === 'restore' ? '  check_guest' : '  check_mounts'] : []),
  ];
  calls.forEach(({ title, step, command }, index) => {
    lines.push('', ...stepLines(step, title, language));
    lines.push(
      `  say INFO ${messageOf('Step %s of %s: %s', language)} ${String(index + 1)} ${String(calls.length)} ${shQuote(title)}`,
      `  ${command}`,
    );
  });
  const chained = isChained(plan);
  for (const step of plan.steps) {
    if (!aroundSecondary.has(step.action)) continue;
    if (step.action === 'secondary-backup' ? step.options['start'] === 'script' : chained) continue;
    const text: Text = {
      en: `Not by this script: ${step.title.en}. ${step.notes.at(-1)?.text.en ?? ''}`,
      ja: `本スクリプトの対象外: ${step.title.ja}。${step.notes.at(-1)?.text.ja ?? ''}`,
    };
    lines.push('', `  # ${shComment(text[language].trimEnd())}`);
  }
  lines.push('', '  finish', '}', '', 'main "$@"');
  return lines;
}

/** What the plan says of a step, as comments. */
function stepLines(step: Step | undefined, title: string, language: 'en' | 'ja'): string[] {
  const source = step?.source ? [`${step.source.document}: ${step.source.section}`] : [];
  const notes = (step?.notes ?? []).map(
    (note) => `${note.text[language]}${note.rule === undefined ? '' : ` [${note.rule}]`}`,
  );
  return [title, ...source, ...notes].map((line) => `  # ${shComment(line)}`);
}

// ── Texts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where a part speaks to people: the text after these words. */
export const spoken = /\b(say (?:INFO|WARN|ERROR)|stop "\$(?:exit_\w+|code)"|tell|progress) '([^']+)'/g;

/** A part in the language of the site. */
function localised(part: readonly string[], language: 'en' | 'ja'): readonly string[] {
  if (language === 'en') return part;
  return part.map((line) =>
    line.replace(spoken, (_, before: string, text: string) => `${before} ${messageOf(text, language)}`),
  );
}

function messageOf(text: string, language: 'en' | 'ja'): string {
  return shQuote(language === 'ja' ? (japanese[text] ?? text) : text);
}
