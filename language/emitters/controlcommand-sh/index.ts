/**
 * Bash scripts for a Linux management server: backup and restore of VMFS volumes by DDR or RDR with ControlCommand for the array and
 * `govc` for vCenter. A script is one file: what it is about, the parts that do the work (`runtime/`), and the steps of the plan.
 */
import { copiedVmsOf, executorOf, toolOf, vcentersOf, type Backup } from '../../model/derived/array-jobs.ts';
import { mvOf, rvOf } from '../../model/derived/istorage.ts';
import { guestOs, machinesOf, osOf, type Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { actionLabels, waitLimits, type ArrayAction } from '../../plans/nec/actions.ts';
import { nameOf } from '../../plans/nec/builder.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import { operationForm, retryableMessages, storageOperations } from '../../support/nec/commands.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fileName, headerLines, Refusal, type EmitContext, type EmittedFile, type Emitter } from '../emitter.ts';
import { govcPattern } from '../quoting/govc.ts';
import { fitsSh, shArray, shComment, shQuote } from '../quoting/sh.ts';
import { japanese } from './messages.ts';
import { arrayPart, backupPart, basePart, restorePart, vcenterPart } from './runtime.ts';

export type Kind = 'backup' | 'restore';

/** Which function of the script carries out a step, and in which order the document has them. */
const functions: Readonly<Record<string, Readonly<Partial<Record<ArrayAction, string>>>>> = {
  'repnavi/nonstop-backup': {
    replicate: 'step_replicate',
    'vm-snapshot-create': 'step_create_snapshots',
    separate: 'step_separate',
    'vm-snapshot-delete': 'step_delete_snapshots',
  },
  'repnavi/shortstop-backup': {
    replicate: 'step_replicate',
    'vm-shutdown': 'step_shut_down',
    separate: 'step_separate',
    'vm-power-on': 'step_power_on',
  },
  'repnavi/shortstop-restore': {
    'vm-power-off': 'step_power_off',
    'vm-unregister': 'step_unregister',
    restore: 'step_restore',
    rescan: 'step_rescan',
    'vm-register': 'step_register',
  },
};
const restoreFunctions = functions['repnavi/shortstop-restore']!;
const nonstopRestoreFunctions = {
  ...restoreFunctions,
  'vm-snapshot-revert': 'step_revert',
  'vm-snapshot-delete': 'step_delete_snapshots',
};

/** The operations of the array that a script uses; `commands` says how they are spelt. */
export const operations: Readonly<Record<Kind, readonly string[]>> = {
  backup: ['query-pair', 'replicate', 'replicate-full', 'separate'],
  restore: ['query-pair', 'restore', 'separate'],
};

export const controlcommandSh: Emitter = {
  target: 'controlcommand-sh',
  title: {
    en: 'Shell scripts with ControlCommand and govc',
    ja: 'ControlCommand と govc を使うシェルスクリプト',
  },
  system: 'nec',
  applies: (context) => context.plans.some((plan) => ownKindOf(plan) !== undefined),
  emit: (context) =>
    context.plans.flatMap((plan) => {
      const kind = ownKindOf(plan);
      return kind === undefined ? [] : [script(context, plan, kind)];
    }),
};

/** The operations of the array that a script of this name uses. */
export function controlcommandOperations(path: string): readonly string[] {
  return operations[path.startsWith('restore.') ? 'restore' : 'backup'];
}

/** As `kindOf`; none for a management server under Windows, which `controlcommand-ps` writes for. */
function ownKindOf(plan: Plan): Kind | undefined {
  const backup = backupOf(plan);
  return backup && !runsOnWindows(backup) ? kindOf(plan) : undefined;
}

/** Backup or restore script, or none: what is done by hand, or by steps that the tools of this script cannot carry out. */
export function kindOf(plan: Plan): Kind | undefined {
  const backup = backupOf(plan);
  const tool = backup && toolOf(backup);
  if (plan.gaps.length > 0 || (tool !== 'repnavi' && tool !== 'controlcommand')) return undefined;
  if (plan.purpose === 'backup' && functions[plan.procedure]) return 'backup';
  const restores = ['repnavi/nonstop-restore', 'repnavi/shortstop-restore', 'vmfs/restore-from-secondary'];
  return plan.purpose === 'volume' && restores.includes(plan.procedure) ? 'restore' : undefined;
}

export function backupOf(plan: Plan): Backup | undefined {
  const { job } = plan as { job: Element };
  if (job.is('backup')) return job;
  return job.is('restore') ? (job.get('of') ?? undefined) : undefined;
}

function script(context: EmitContext, plan: Plan, kind: Kind): EmittedFile {
  const { language } = context;
  const backup = backupOf(plan)!;
  const parts = [basePart, arrayPart, vcenterPart, kind === 'backup' ? backupPart : restorePart];
  const text = [
    '#!/usr/bin/env bash',
    ...headerLines(context, plan.title).map((line) => `# ${line}`),
    ...about(plan, kind, backup)[language].map((line) => (line === '' ? '#' : `# ${shComment(line)}`)),
    '',
    language === 'ja'
      ? '# shellcheck disable=SC2016,SC2317 # 引用符の中の名前は展開しない。trap や名前を通して呼ばれる関数がある'
      : '# shellcheck disable=SC2016,SC2317 # names in quotes are not to expand; some functions are called by traps or by their name',
    'set -u -o pipefail',
    'umask 077',
    '',
    ...data(context, plan, kind, backup),
    '',
    ...parts.flatMap((part) => [...localised(part, language), '']),
    ...flow(plan, kind, backup, language),
    '',
  ].join('\n');
  return { path: `${kind}.sh`, text, executable: true, languageId: 'shellscript' };
}

/** What a reader of the script has to know before its first line. */
function about(plan: Plan, kind: Kind, backup: Backup): { readonly en: string[]; readonly ja: string[] } {
  const repnavi = toolOf(backup) === 'repnavi';
  const name = `${kind}.sh`;
  return {
    en: [
      '',
      `Procedure: ${plan.procedure}. Runs on a Linux management server with ControlCommand (IOPATH=MANAGER) and govc.`,
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
      `手順: ${plan.procedure}。ControlCommand（IOPATH=MANAGER）と govc を導入した Linux 管理サーバで実行する。`,
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

// ── The data of the job ───────────────────────────────────────────────────────────────────────────────────────────────

/** The inventory's name of a VM. */
export function inventoryName(vm: Vm): string {
  return vm.get('name') ?? vm.name ?? '';
}

function data(context: EmitContext, plan: Plan, kind: Kind, backup: Backup): string[] {
  const { language } = context;
  const vms = vmsOf(plan, kind, backup);
  const pairs = (
    plan.steps.find((step) => step.action === 'replicate' || step.action === 'restore')?.targets ?? []
  ).filter((target): target is Element & Element<'pair'> => target.is('pair'));
  const mvs = pairs.map((pair) => mvOf(pair)?.name ?? '');
  const rvs = pairs.map((pair) => rvOf(pair)?.name ?? '');
  refuseNames(backup, vms, [...mvs, ...rvs]);
  const hosts = plan.steps.find((step) => step.action === 'rescan')?.targets ?? [];
  const hostNames = hosts.map((host) => (host.is('esxi') ? (host.get('fqdn') ?? host.name) : host.name) ?? '');
  const vcenter = vcenterOf(backup, context);
  const names = vms.map(inventoryName);
  const purposes: Readonly<Record<Kind, Text>> = {
    backup: { en: 'Backup', ja: 'バックアップ' },
    restore: { en: 'Restore', ja: 'リストア' },
  };
  const key = fileName(backup.name ?? 'backup');
  const used = operations[kind].map((operation) => operationForm(operation));
  return [
    language === 'ja'
      ? '# ── ジョブのデータ（名前はデータとしてのみ扱う） ──'
      : '# ── The job: data only, names are never run ──',
    '',
    `readonly job=${shQuote(backup.name ?? '')}`,
    `readonly job_key=${shQuote(key)}`,
    `readonly purpose=${shQuote(purposes[kind][language])}`,
    `readonly title=${shQuote(plan.title[language])}`,
    `readonly vcenter_url=${shQuote(vcenter.url)}`,
    `readonly datacenter=${shQuote(vcenter.datacenter)}`,
    `readonly snapshot_name=${shQuote(`quiesce-${key}`)}`,
    '',
    `readonly vm_names=${shArray(names)}`,
    `readonly vm_patterns=${shArray(names.map(govcPattern))}`,
    ...(kind === 'backup'
      ? [`readonly vm_quiesce=${shArray(vms.map((vm) => (quiesces(vm) ? 'true' : 'false')))}`]
      : [
          `readonly host_names=${shArray(hostNames)}`,
          `readonly host_patterns=${shArray(hostNames.map(govcPattern))}`,
          'host_refs=()',
        ]),
    '',
    `readonly pair_names=${shArray(pairs.map((pair) => nameOf(pair)))}`,
    `readonly pair_mvs=${shArray(mvs)}`,
    `readonly pair_rvs=${shArray(rvs)}`,
    '',
    language === 'ja'
      ? '# ストレージ操作の書式。空のものは公開情報で確認できず、コマンドプロファイルで確認されるまでガードで停止する。'
      : '# How operations on the array are spelt. What no public source shows is missing here and stops at a guard until a command profile has it.',
    'declare -A spelling=(',
    ...used.flatMap(({ form }) => (form.words ? [`  [${form.operation}]=${shQuote(form.words.join(' '))}`] : [])),
    ')',
    'declare -A program_of=(',
    ...used.map(({ form, command }) => `  [${form.operation}]=${shQuote(command.program)}`),
    ')',
    `readonly other_operations=${shArray(storageOperations.filter((operation) => !operations[kind].includes(operation)))}`,
    `readonly retryable_ids=${shArray(retryableMessages)}`,
    '',
    ...(kind === 'backup'
      ? [
          `readonly default_limit_replicate=${String(limitOf(plan, 'replicate'))}`,
          `readonly default_limit_separate=${String(limitOf(plan, 'separate'))}`,
          `readonly default_limit_shutdown=${String(limitOf(plan, 'vm-shutdown'))}`,
        ]
      : [
          `readonly default_limit_restore=${String(limitOf(plan, 'restore'))}`,
          `readonly default_limit_separate=${String(limitOf(plan, 'separate'))}`,
        ]),
  ];
}

export function limitOf(plan: Plan, action: keyof typeof waitLimits): number {
  return plan.steps.find((step) => step.action === action)?.waitsFor?.limit ?? waitLimits[action];
}

/** Every VM on the disks, those that are off by design too: what they really are the script asks vCenter. */
export function vmsOf(plan: Plan, kind: Kind, backup: Backup): readonly Vm[] {
  if (kind === 'backup') return copiedVmsOf(backup);
  const targets = plan.steps.find((step) => step.action === 'vm-unregister')?.targets ?? [];
  return targets.filter((target): target is Element & Vm => target.is('vm'));
}

/** File systems of Windows guests are quiesced through VSS; of others the document says that they cannot be. Unknown ones are tried. */
export function quiesces(vm: Vm): boolean {
  const family = guestOs(vm)?.family;
  return family === undefined || family === 'windows' || family === 'unknown';
}

/** What the command lines cannot carry, or what would mean two things at once. `fits` is what the script itself can hold. */
export function refuseNames(
  backup: Backup,
  vms: readonly Vm[],
  lds: readonly string[],
  fits: (text: string) => boolean = fitsSh,
): void {
  const element = backup as unknown as Element;
  for (const ld of lds) {
    if (ld !== '' && fits(ld) && !ld.startsWith('-')) continue;
    throw new Refusal(
      {
        en: `The commands of the array cannot take the name ${JSON.stringify(ld)}: they would read it as an option.`,
        ja: `ストレージのコマンドに名前 ${JSON.stringify(ld)} を渡せない（オプションと解釈される）。`,
      },
      element,
    );
  }
  const seen = new Set<string>();
  for (const vm of vms) {
    const name = inventoryName(vm);
    if (!fits(name) || name === '') {
      throw new Refusal(
        { en: `The name of ${vm.label} cannot stand in a script.`, ja: `${vm.label} の名前はスクリプトに書けない。` },
        vm,
      );
    }
    if (seen.has(name)) {
      throw new Refusal(
        {
          en: `Two VMs of the job have the name ${JSON.stringify(name)} in the inventory: a script cannot tell them apart.`,
          ja: `ジョブの対象にインベントリ名 ${JSON.stringify(name)} の仮想マシンが 2 つあり、スクリプトでは区別できない。`,
        },
        vm,
      );
    }
    seen.add(name);
  }
}

/** The vCenter that the script talks to; its address and datacenter as `govc` takes them, where the design says them. */
function vcenterOf(backup: Backup, context: EmitContext): { readonly url: string; readonly datacenter: string } {
  const { host, datacenter } = oneVcenterOf(backup, context);
  return { url: host === '' ? '' : `https://${host}/sdk`, datacenter: govcPattern(datacenter) };
}

/** The only vCenter of a job: its address, empty where it is not said or no host name, and its datacenter. */
export function oneVcenterOf(
  backup: Backup,
  context: EmitContext,
): { readonly host: string; readonly datacenter: string } {
  const vcenters = vcentersOf(backup);
  if (vcenters.length > 1) {
    throw new Refusal(
      {
        en: `The VMs of the job are managed by several vCenters (${vcenters.map((v) => v.name ?? '').join(', ')}): a script talks to one. Divide the job.`,
        ja: `対象の仮想マシンが複数の vCenter（${vcenters.map((v) => v.name ?? '').join('、')}）に管理されている。スクリプトは 1 つの vCenter を操作するため、ジョブを分ける。`,
      },
      context.job,
    );
  }
  const [vcenter] = vcenters;
  const host = vcenter?.get('fqdn') ?? vcenter?.get('address') ?? '';
  return {
    host: /^[A-Za-z0-9.-]+$/.test(host) ? host : '',
    datacenter: vcenter?.get('datacenter') ?? '',
  };
}

/** Whether the tool of a job runs on Windows; false where the operating system is not said. */
export function runsOnWindows(backup: Backup): boolean {
  const executor = executorOf(backup);
  return executor !== undefined && machinesOf(executor).some((machine) => osOf(machine)?.family === 'windows');
}

// ── The flow ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Call {
  readonly step: Step | undefined;
  readonly action: ArrayAction;
  readonly command: string;
}

/** The steps in the order of the plan. One without targets in the design stays: at night a VM may run that is off by design. */
export function callsOf(plan: Plan, backup: Backup): readonly Call[] {
  const nonstop = backup.get('mode') === 'nonstop';
  const wanted = functions[plan.procedure] ?? (nonstop ? nonstopRestoreFunctions : restoreFunctions);
  const calls: Call[] = Object.entries(wanted).map(([action, command]) => ({
    action: action as ArrayAction,
    command,
    step: plan.steps.find((step) => step.action === action),
  }));
  const known = plan.steps.filter((step) => wanted[step.action as ArrayAction]);
  const order = calls.flatMap((call) => call.step ?? []);
  if (known.some((step, index) => step !== order[index])) {
    throw new Error(`${plan.id}: the plan has another order than ${plan.procedure}`);
  }
  return calls;
}

function flow(plan: Plan, kind: Kind, backup: Backup, language: 'en' | 'ja'): string[] {
  const calls = callsOf(plan, backup);
  const secondaries = plan.steps.filter((step) => step.action === 'secondary-backup');
  const chained = secondaries.filter((step) => step.options['start'] === 'script');
  const tapes = plan.steps.filter((step) => step.action === 'secondary-restore');
  const total = calls.length + chained.length;
  const disks = (step: Step): string => step.targets.map((target) => shQuote(target.name ?? '')).join(' ');
  const lines: string[] = [
    language === 'ja' ? '# ── 計画の手順 ──' : '# ── The steps of the plan ──',
    '',
    'main() {',
    '  read_options "$@"',
    '  read_settings',
    '  check_tools govc flock timeout mktemp find sed grep "${program_of[@]}"',
    ...(chained.length > 0 ? ['  check_secondary'] : []),
    '  begin',
    '  read_profile',
    ...tapes.map((step) => `  step_secondary_restore ${disks(step)}`),
    ...(kind === 'restore' ? ['  check_record'] : []),
    '  check_vcenter',
    '  check_pairs',
    ...(kind === 'restore' ? ['  check_hosts'] : []),
    '  check_vms',
  ];
  calls.forEach(({ step, action, command }, index) => {
    lines.push('', ...stepLines(step, step?.title[language] ?? actionLabels[action][language], language));
    lines.push(
      `  say INFO ${messageOf('Step %s of %s: %s', language)} ${String(index + 1)} ${String(total)} ${shQuote(step?.title[language] ?? actionLabels[action][language])}`,
    );
    lines.push(`  ${command}`);
  });
  chained.forEach((step, index) => {
    lines.push('', ...stepLines(step, step.title[language], language));
    lines.push(
      `  say INFO ${messageOf('Step %s of %s: %s', language)} ${String(calls.length + index + 1)} ${String(total)} ${shQuote(step.title[language])}`,
    );
    lines.push(`  step_secondary ${shQuote(step.on?.name ?? '')} ${disks(step)}`);
  });
  for (const step of secondaries) {
    if (step.options['start'] === 'script') continue;
    const text: Text = {
      en: `Not by this script: ${step.title.en}. ${step.notes.at(-1)?.text.en ?? ''}`,
      ja: `本スクリプトの対象外: ${step.title.ja}。${step.notes.at(-1)?.text.ja ?? ''}`,
    };
    lines.push('', `  # ${shComment(text[language])}`);
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
