/**
 * PowerShell scripts for a Windows management server: backup and restore of VMFS volumes by DDR or RDR with ControlCommand for the
 * array and VMware PowerCLI for vCenter, each with a starter for cmd.exe. They take the steps of `controlcommand-sh` and share what
 * that emitter knows of a job; `runtime/` holds the parts that do the work, for Windows PowerShell 5.1.
 */
import { toolOf, type Backup } from '../../model/derived/array-jobs.ts';
import { mvOf, rvOf } from '../../model/derived/istorage.ts';
import type { Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { actionLabels } from '../../plans/nec/actions.ts';
import { nameOf } from '../../plans/nec/builder.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import { operationForm, retryableMessages, storageOperations } from '../../support/nec/commands.ts';
import type { Text } from '../../vocabulary/define.ts';
import {
  backupOf,
  callsOf,
  inventoryName,
  limitOf,
  oneVcenterOf,
  operations,
  quiesces,
  refuseNames,
  runsOnWindows,
  vmsOf,
  volumeScriptOf,
  type VolumeScript,
} from '../controlcommand-sh/volumes.ts';
import { fileName, headerLines, type EmitContext, type EmittedFile, type Emitter, type Language } from '../emitter.ts';
import { fitsPs, psArray, psComment, psLines, psQuote } from '../quoting/powershell.ts';
import { starter } from '../quoting/powershell-starter.ts';
import { japanese } from './messages.ts';
import { arrayPart, backupPart, basePart, restorePart, vcenterPart } from './runtime.ts';

export const controlcommandPs: Emitter = {
  target: 'controlcommand-ps',
  title: {
    en: 'PowerShell scripts with ControlCommand and PowerCLI',
    ja: 'ControlCommand と PowerCLI を使う PowerShell スクリプト',
  },
  system: 'nec',
  applies: (context) => context.plans.some((plan) => ownKindOf(plan) !== undefined),
  emit: (context) =>
    context.plans.flatMap((plan) => {
      const kind = ownKindOf(plan);
      if (kind === undefined) return [];
      return [script(context, plan, kind), starter(context, plan.title, kind)];
    }),
};

/** The file that starts the backup of a job, where this emitter writes one: what a scheduler has to call. */
export function starterOf(plans: readonly Plan[]): string | undefined {
  const backs = plans.some((plan) => ownKindOf(plan) === 'backup' && toolOf(backupOf(plan)!) === 'controlcommand');
  return backs ? 'backup.cmd' : undefined;
}

function ownKindOf(plan: Plan): VolumeScript | undefined {
  const backup = backupOf(plan);
  return backup && runsOnWindows(backup) ? volumeScriptOf(plan) : undefined;
}

/** Options of the scripts. */
const parameters: Readonly<Record<VolumeScript, readonly string[]>> = {
  backup: ['DryRun', 'FullCopy', 'Help'],
  restore: ['Yes', 'PowerOn', 'RvConfirmed', 'DryRun', 'Help'],
};

function script(context: EmitContext, plan: Plan, kind: VolumeScript): EmittedFile {
  const { language } = context;
  const backup = backupOf(plan)!;
  const parts = [basePart, arrayPart, vcenterPart, kind === 'backup' ? backupPart : restorePart];
  const text = psLines([
    ...headerLines(context, plan.title).map((line) => `# ${line}`),
    ...about(plan, kind, backup)[language].map((line) => (line === '' ? '#' : `# ${psComment(line)}`)),
    '',
    'param(',
    ...parameters[kind].map((name, index, all) => `  [switch]$${name}${index < all.length - 1 ? ',' : ''}`),
    ')',
    '',
    'Set-StrictMode -Version Latest',
    "$ErrorActionPreference = 'Stop'",
    '',
    ...data(context, plan, kind, backup),
    '',
    ...parts.flatMap((part) => [...localised(part, language), '']),
    ...flow(plan, kind, backup, language),
  ]);
  return { path: `${kind}.ps1`, text, encoding: 'utf-8-bom', languageId: 'powershell' };
}

/** What a reader of the script has to know before its first line. */
function about(plan: Plan, kind: VolumeScript, backup: Backup): Readonly<Record<Language, readonly string[]>> {
  const repnavi = toolOf(backup) === 'repnavi';
  return {
    en: [
      '',
      `Procedure: ${plan.procedure}. Runs on a Windows management server with ControlCommand (IOPATH=MANAGER), under Windows`,
      'PowerShell 5.1 with VMware PowerCLI (module VMware.VimAutomation.Core).',
      ...(repnavi
        ? [
            'The job is designed for RepNavi Suite. This script takes the same steps without it: schedule one of them, never both.',
          ]
        : []),
      'The lines for the array are spelt as the driver that NEC wrote for OpenStack spells them. Compare them with the manual of your',
      'ControlCommand before the first run; a command profile replaces any of them.',
      'Scripts of this kind have been run by an interpreter written for their tests, not by PowerShell and not with the products.',
      `Try first: ${kind}.cmd -DryRun, then a pair without data. All options, settings and exit codes: ${kind}.cmd -Help.`,
      'Ctrl+C stops it at the next safe moment and undoes. Whoever ends its process or its task ends it at once: the next run clears up.',
    ],
    ja: [
      '',
      `手順: ${plan.procedure}。ControlCommand（IOPATH=MANAGER）を導入した Windows 管理サーバで、Windows PowerShell 5.1 と`,
      'VMware PowerCLI（モジュール VMware.VimAutomation.Core）を使って実行する。',
      ...(repnavi
        ? [
            'このジョブは RepNavi Suite 用に設計されている。本スクリプトは同じ手順を RepNavi なしで行うもので、両方をスケジュールしないこと。',
          ]
        : []),
      'ストレージ操作のコマンド行は、NEC が OpenStack 用に作成したドライバの書式による。初回実行前にご利用バージョンの',
      'ControlCommand のマニュアルと照合すること。異なる場合はコマンドプロファイルで置き換えられる。',
      'この種のスクリプトはテスト用の独自インタプリタで確認しており、PowerShell および実製品では実行していない。最初に',
      `${kind}.cmd -DryRun で確認し、次にデータのないペアで試す。オプション・設定・終了コードの一覧は ${kind}.cmd -Help。`,
      'Ctrl+C では安全な時点で中止し、取り消す。プロセスやタスクを終了させると直ちに止まり、後始末は次回の実行で行われる。',
    ],
  };
}

// ── The data of the job ───────────────────────────────────────────────────────────────────────────────────────────────

/** Whether script and command line can carry the text. */
function fits(text: string): boolean {
  return fitsPs(text) && !/[\p{Cc}\u2028\u2029]/u.test(text);
}

function data(context: EmitContext, plan: Plan, kind: VolumeScript, backup: Backup): string[] {
  const { language } = context;
  const vms: readonly Vm[] = vmsOf(plan, kind, backup);
  const pairs = (
    plan.steps.find((step) => step.action === 'replicate' || step.action === 'restore')?.targets ?? []
  ).filter((target): target is Element & Element<'pair'> => target.is('pair'));
  const mvs = pairs.map((pair) => mvOf(pair)?.name ?? '');
  const rvs = pairs.map((pair) => rvOf(pair)?.name ?? '');
  refuseNames(backup, vms, [...mvs, ...rvs], fits);
  const hosts = plan.steps.find((step) => step.action === 'rescan')?.targets ?? [];
  const hostNames = hosts.map((host) => (host.is('esxi') ? (host.get('fqdn') ?? host.name) : host.name) ?? '');
  const vcenter = oneVcenterOf(backup, context);
  const purposes: Readonly<Record<VolumeScript, Text>> = {
    backup: { en: 'Backup', ja: 'バックアップ' },
    restore: { en: 'Restore', ja: 'リストア' },
  };
  const key = fileName(backup.name ?? 'backup');
  const used = operations[kind].map((operation) => operationForm(operation));
  const limit = (name: string, action: 'replicate' | 'separate' | 'restore' | 'vm-shutdown'): string =>
    `$script:defaultLimit${name} = ${String(limitOf(plan, action))}`;
  return [
    language === 'ja'
      ? '# ── ジョブのデータ（名前はデータとしてのみ扱う） ──'
      : '# ── The job: data only, names are never run ──',
    '',
    `$script:job = ${psQuote(backup.name ?? '')}`,
    `$script:jobKey = ${psQuote(key)}`,
    `$script:purpose = ${psQuote(purposes[kind][language])}`,
    `$script:title = ${psQuote(plan.title[language])}`,
    `$script:vcenterAddress = ${psQuote(vcenter.host)}`,
    `$script:datacenterName = ${psQuote(vcenter.datacenter)}`,
    `$script:snapshotName = ${psQuote(`quiesce-${key}`)}`,
    "$script:siteFolder = $env:ProgramData + '\\Quiesce'",
    '',
    `$script:vmNames = ${psArray(vms.map(inventoryName))}`,
    ...(kind === 'backup'
      ? [`$script:vmQuiesce = @(${vms.map((vm) => (quiesces(vm) ? '$true' : '$false')).join(', ')})`]
      : [`$script:hostNames = ${psArray(hostNames)}`]),
    '',
    `$script:pairNames = ${psArray(pairs.map((pair) => nameOf(pair)))}`,
    `$script:pairMvs = ${psArray(mvs)}`,
    `$script:pairRvs = ${psArray(rvs)}`,
    '',
    language === 'ja'
      ? '# ストレージ操作の書式。空のものは公開情報で確認できず、コマンドプロファイルで確認されるまでガードで停止する。'
      : '# How operations on the array are spelt. What no public source shows is missing here and stops at a guard until a command profile has it.',
    '$script:spelling = @{',
    ...used.flatMap(({ form }) =>
      form.words ? [`  ${psQuote(form.operation)} = ${psQuote(form.words.join(' '))}`] : [],
    ),
    '}',
    '$script:programOf = [ordered]@{',
    ...used.map(({ form, command }) => `  ${psQuote(form.operation)} = ${psQuote(command.program)}`),
    '}',
    `$script:otherOperations = ${psArray(storageOperations.filter((operation) => !operations[kind].includes(operation)))}`,
    `$script:retryableIds = ${psArray(retryableMessages)}`,
    '',
    ...(kind === 'backup'
      ? [limit('Replicate', 'replicate'), limit('Separate', 'separate'), limit('Shutdown', 'vm-shutdown')]
      : [limit('Restore', 'restore'), limit('Separate', 'separate')]),
    '',
    '$script:settingNames = @(',
    ...settingNames.map((name, index) => `  ${psQuote(name)}${index < settingNames.length - 1 ? ',' : ''}`),
    ')',
  ];
}

/** Settings that the file of a site may hold; one file serves all scripts. */
const settingNames: readonly string[] = [
  'QUIESCE_VCENTER',
  'QUIESCE_VCENTER_USER',
  'QUIESCE_DATACENTER',
  'QUIESCE_COMMAND_PATH',
  'QUIESCE_PROFILE',
  'QUIESCE_STATE',
  'QUIESCE_LOG',
  'QUIESCE_RV_ACCESS',
  'QUIESCE_SECONDARY',
  'QUIESCE_LIMIT_REPLICATE',
  'QUIESCE_LIMIT_SEPARATE',
  'QUIESCE_LIMIT_RESTORE',
  'QUIESCE_LIMIT_SHUTDOWN',
  'QUIESCE_LIMIT_SECONDARY',
  'QUIESCE_LIMIT_UNDO',
  'QUIESCE_COMMAND_LIMIT',
  'QUIESCE_LONG_LIMIT',
  'QUIESCE_POLL_SECONDS',
  'QUIESCE_PROGRESS_SECONDS',
  'QUIESCE_RETRIES',
  'QUIESCE_RETRY_SECONDS',
];

// ── The flow ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** `step_create_snapshots` as functions of PowerShell are named: `Step-CreateSnapshots`. */
function functionName(command: string): string {
  const [verb = '', ...rest] = command.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${verb}-${rest.join('')}`;
}

function flow(plan: Plan, kind: VolumeScript, backup: Backup, language: Language): string[] {
  const calls = callsOf(plan, backup);
  const secondaries = plan.steps.filter((step) => step.action === 'secondary-backup');
  const chained = secondaries.filter((step) => step.options['start'] === 'script');
  const tapes = plan.steps.filter((step) => step.action === 'secondary-restore');
  const total = calls.length + chained.length;
  const disks = (step: Step): string => psArray(step.targets.map((target) => target.name ?? ''));
  const lines: string[] = [
    language === 'ja' ? '# ── 計画の手順 ──' : '# ── The steps of the plan ──',
    '',
    'function Invoke-Job {',
    '  Read-Settings',
    '  Find-Programs',
    ...(chained.length > 0 ? ['  Test-Secondary'] : []),
    '  Import-PowerCli',
    '  Enter-Run',
    '  Read-Profile',
    ...tapes.map((step) => `  Step-SecondaryRestore ${disks(step)}`),
    ...(kind === 'restore' ? ['  Test-BackupRecord'] : []),
    '  Connect-Site',
    '  Test-Pairs',
    ...(kind === 'restore' ? ['  Test-Hosts'] : []),
    '  Test-Machines',
  ];
  const begins = (step: Step | undefined, title: string, number: number): void => {
    lines.push('', ...stepLines(step, title, language), '  Test-Break');
    lines.push(
      `  Write-Log 'INFO' ${messageOf('Step {0} of {1}: {2}', language)} ${String(number)} ${String(total)} ${psQuote(title)}`,
    );
  };
  calls.forEach(({ step, action, command }, index) => {
    begins(step, step?.title[language] ?? actionLabels[action][language], index + 1);
    lines.push(`  ${functionName(command)}`);
  });
  chained.forEach((step, index) => {
    begins(step, step.title[language], calls.length + index + 1);
    lines.push(`  Step-Secondary ${psQuote(step.on?.name ?? '')} ${disks(step)}`);
  });
  for (const step of secondaries) {
    if (step.options['start'] === 'script') continue;
    const text: Text = {
      en: `Not by this script: ${step.title.en}. ${step.notes.at(-1)?.text.en ?? ''}`,
      ja: `本スクリプトの対象外: ${step.title.ja}。${step.notes.at(-1)?.text.ja ?? ''}`,
    };
    lines.push('', `  # ${psComment(text[language])}`);
  }
  return [...lines, '', '  Complete-Run', '}', '', ...main(kind, language)];
}

/** Options, the job, and the end that comes whatever happens. */
function main(kind: VolumeScript, language: Language): string[] {
  return [
    'if ($args.Count -gt 0) {',
    `  Write-Line ${messageOf('Unknown option: {0}', language)} $args[0]`,
    '  Show-Usage',
    '  exit $script:exitUsage',
    '}',
    'if ($script:Help) {',
    '  Show-Usage',
    '  exit 0',
    '}',
    ...(kind === 'restore'
      ? [
          'if (-not $script:Yes -and -not $script:DryRun) {',
          '  Show-Usage',
          "  Write-Line ''",
          `  Write-Line ${messageOf('Nothing was done. Give -Yes to restore, or -DryRun to see what would be run.', language)}`,
          '  exit $script:exitUsage',
          '}',
        ]
      : []),
    'try {',
    '  Invoke-Job',
    '} catch {',
    '  if ($script:code -eq 0) {',
    '    $script:code = $script:exitUnexpected',
    `    Write-Log 'ERROR' ${messageOf('An error that the script did not expect, in line {0}: {1}', language)} $_.InvocationInfo.ScriptLineNumber $_.Exception.Message`,
    '  }',
    '} finally {',
    '  Close-Run',
    '}',
    'exit $script:code',
  ];
}

/** What the plan says of a step, as comments. */
function stepLines(step: Step | undefined, title: string, language: Language): string[] {
  const source = step?.source ? [`${step.source.document}: ${step.source.section}`] : [];
  const notes = (step?.notes ?? []).map(
    (note) => `${note.text[language]}${note.rule === undefined ? '' : ` [${note.rule}]`}`,
  );
  return [title, ...source, ...notes].map((line) => `  # ${psComment(line)}`);
}

// ── Texts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where a part speaks to people: the text after these words. */
export const spoken =
  /\b(Write-Log '(?:INFO|WARN|ERROR)'|Stop-Run \$script:exit\w+|Write-Line|Write-Wait|Format-Text) '([^']+)'/g;

/** A part in the language of the site. */
function localised(part: readonly string[], language: Language): readonly string[] {
  if (language === 'en') return part;
  return part.map((line) =>
    line.replace(spoken, (_, before: string, text: string) => `${before} ${messageOf(text, language)}`),
  );
}

function messageOf(text: string, language: Language): string {
  return psQuote(language === 'ja' ? (japanese[text] ?? text) : text);
}
