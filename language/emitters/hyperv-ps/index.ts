/**
 * Target `hyperv-ps`: PowerShell for the hosts of a Hyper-V scenario. `hyperv-prepare.ps1` prepares master and replica before the
 * scenario is created (virtual switches, integration services, checkpoints by their case), `hyperv-maintain.ps1` restarts a host of
 * running scenarios. Of RHA PowerShell only the command whose syntax a vendor page shows is called; its snap-in is behind a guard.
 */
import {
  hostFact,
  hostsOf,
  isHypervScenario,
  networksOf,
  scenariosAt,
  serversOf,
  type Host,
  type Scenario,
} from '../../model/derived/replication.ts';
import { checkpointPreparation, hostEntry, machineName, machinesOf, sidesAt } from '../../model/derived/rha.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { rhaMessage } from '../../support/rha/messages.ts';
import { verifiedCommand } from '../../support/rha/powershell.ts';
import type { Text } from '../../vocabulary/define.ts';
import {
  fileName,
  headerLines,
  Refusal,
  type EmitContext,
  type EmittedFile,
  type Emitter,
  type Language,
} from '../emitter.ts';
import { fitsPs, psArray, psComment, psLines, psQuote } from '../quoting/powershell.ts';
import { japanese } from './messages.ts';
import { commonPart, maintainPart, preparePart } from './runtime.ts';

type Kind = 'prepare' | 'maintain';

const titles: Readonly<Record<Kind, Text>> = {
  prepare: { en: 'Preparation of the Hyper-V hosts', ja: 'Hyper-V ホストの準備' },
  maintain: { en: 'Maintenance of a Hyper-V host', ja: 'Hyper-V ホストのメンテナンス' },
};

export const hypervPs: Emitter = {
  target: 'hyperv-ps',
  title: {
    en: 'PowerShell for Hyper-V hosts: preparation and maintenance',
    ja: 'Hyper-V ホスト用 PowerShell（準備とメンテナンス）',
  },
  system: 'rha',
  applies: ({ job, plans }) =>
    job.is('scenario') && isHypervScenario(job) && hostsOf(job) !== undefined && plans.length > 0,
  emit: (context) => {
    const scenario = context.job as unknown as Scenario;
    const { master } = hostsOf(scenario)!;
    // One host has many scenarios: its maintenance stands with the first of them.
    const first = sidesAt(master).master[0] === scenario;
    const calls = verifiedCommand('Prepare-Reboot') !== undefined;
    return [script(context, 'prepare'), ...(first && calls ? [script(context, 'maintain')] : [])];
  },
};

/** Options, as PowerShell declares them. */
const parameters: Readonly<Record<Kind, readonly string[]>> = {
  prepare: [
    "[ValidateSet('', 'Master', 'Replica')][string]$Side = ''",
    "[string]$NetAdapterName = ''",
    '[switch]$EnableIntegrationServices',
    "[string]$ExportFolder = ''",
    "[string]$ImportFolder = ''",
    '[int]$LimitSeconds = 1800',
    '[switch]$AnyComputer',
    '[switch]$Help',
  ],
  maintain: [
    "[ValidateSet('', 'Master', 'Replica')][string]$Side = ''",
    '[switch]$Prepare',
    '[switch]$Restart',
    "[string]$SnapIn = ''",
    '[switch]$AnyComputer',
    '[switch]$Help',
  ],
};

function script(context: EmitContext, kind: Kind): EmittedFile {
  const { language } = context;
  const scenario = context.job as unknown as Scenario;
  const text = psLines([
    ...headerLines(context, titles[kind]).map((line) => `# ${line}`),
    ...about[kind][language].map((line) => (line === '' ? '#' : `# ${psComment(line)}`)),
    '',
    "[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]",
    'param(',
    ...parameters[kind].map((line, index, all) => `  ${line}${index < all.length - 1 ? ',' : ''}`),
    ')',
    '',
    'Set-StrictMode -Version Latest',
    "$ErrorActionPreference = 'Stop'",
    '',
    language === 'ja'
      ? '# ── 設計のデータ（名前はデータとしてのみ扱う） ──'
      : '# ── The design: data only, names are never run ──',
    '',
    ...data(scenario, kind),
    '',
    ...localised(commonPart, language),
    '',
    ...localised(kind === 'prepare' ? preparePart : maintainPart, language),
    '',
    ...main(kind, language),
  ]);
  return { path: `hyperv-${kind}.ps1`, text, encoding: 'utf-8-bom', languageId: 'powershell' };
}

const notRun: Readonly<Record<Language, string>> = {
  en: 'Scripts of this kind have been checked by the grammar of PowerShell; they have not been run on Hyper-V. Try first: -WhatIf.',
  ja: 'この種のスクリプトは PowerShell の構文検査により確認しており、Hyper-V 上では実行していない。最初に -WhatIf で確認する。',
};

/** What a reader of the script has to know before its first line. */
const about: Readonly<Record<Kind, Readonly<Record<Language, readonly string[]>>>> = {
  prepare: {
    en: [
      '',
      'Run as an administrator on each host under Windows PowerShell 5.1 with the Hyper-V module, before the scenario is created:',
      '  powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File hyperv-prepare.ps1 -Side Master -WhatIf',
      'What is as it should be is left alone, so that it can be run again. Each change is asked for, unless -Confirm:$false is given.',
      notRun.en,
    ],
    ja: [
      '',
      'シナリオの作成前に、各ホストで管理者として実行する（Windows PowerShell 5.1 と Hyper-V モジュールが必要）:',
      '  powershell.exe -NoProfile -ExecutionPolicy RemoteSigned -File hyperv-prepare.ps1 -Side Master -WhatIf',
      '設計どおりのものは変更しないため、繰り返し実行できる。-Confirm:$false を付けない限り、変更のたびに確認する。',
      notRun.ja,
    ],
  },
  maintain: {
    en: [
      '',
      'First -Prepare, on a computer with RHA PowerShell; then -Restart, on the host itself, as an administrator.',
      'Prepare-Reboot is called as the guide of release r16.5 shows it; compare it with the guide of your release.',
      'Each change is asked for, unless -Confirm:$false is given.',
      notRun.en,
    ],
    ja: [
      '',
      '最初に RHA PowerShell のあるコンピュータで -Prepare、次にホスト自身で管理者として -Restart を実行する。',
      'Prepare-Reboot はリリース r16.5 のガイドの書式による。ご利用リリースのガイドと照合すること。',
      '-Confirm:$false を付けない限り、変更のたびに確認する。',
      notRun.ja,
    ],
  },
};

// ── The data of the design ────────────────────────────────────────────────────────────────────────────────────────────

/** Names that the computer of a host may have: of its full name the first label, else what the design calls it; all nodes of a cluster. */
function computerNames(host: Host): readonly string[] {
  const servers = host.is('hyperv') && serversOf(host).length > 0 ? serversOf(host) : [host];
  return [...new Set(servers.map((server) => hostFact(server, 'fqdn')?.split('.')[0] ?? server.name ?? ''))];
}

const switchKinds = { external: 'External', internal: 'Internal', private: 'Private' } as const;

function switchesOf(host: Host): { readonly names: string[]; readonly kinds: string[] } {
  const all = networksOf(host);
  return {
    names: all.map((one) => one.name ?? ''),
    kinds: all.map((one) => {
      const kind = one.get('kind');
      return kind === undefined ? '' : switchKinds[kind];
    }),
  };
}

function data(scenario: Scenario, kind: Kind): string[] {
  const { master, replica } = hostsOf(scenario)!;
  const vms = machinesOf(scenario);
  const names = vms.map(machineName);
  const strange = [scenario.name ?? '', ...names].find((name) => !fitsPs(name) || name === '');
  if (strange !== undefined) {
    throw new Refusal(
      {
        en: `The name ${JSON.stringify(strange)} cannot stand in a script.`,
        ja: `名前 ${JSON.stringify(strange)} はスクリプトに書けない。`,
      },
      scenario,
    );
  }
  const shared = [
    `$script:job = ${psQuote(scenario.name ?? '')}`,
    `$script:jobKey = ${psQuote(fileName(scenario.name ?? 'scenario'))}`,
    `$script:masterNames = ${psArray(computerNames(master))}`,
    `$script:replicaNames = ${psArray(computerNames(replica))}`,
  ];
  if (kind === 'maintain') {
    const maintained = sidesAt(master).master.flatMap((one) => machinesOf(one).map(machineName));
    const scenarios = (host: Host): string => psArray(scenariosAt(host).map((one) => one.name ?? ''));
    return [
      ...shared,
      `$script:masterEntry = ${psQuote(hostEntry(master))}`,
      `$script:replicaEntry = ${psQuote(hostEntry(replica))}`,
      `$script:masterScenarios = ${scenarios(master)}`,
      `$script:replicaScenarios = ${scenarios(replica)}`,
      `$script:maintainedNames = ${psArray([...new Set(maintained)])}`,
      `$script:readyEvent = ${psQuote(rhaMessage('ready-for-reboot').quoted)}`,
      `$script:doneEvent = ${psQuote(rhaMessage('maintenance-complete').quoted)}`,
    ];
  }
  const ofMaster = switchesOf(master);
  const ofReplica = switchesOf(replica);
  const preparations = vms.map((vm) => checkpointPreparation(vm));
  return [
    ...shared,
    `$script:masterSwitches = ${psArray(ofMaster.names)}`,
    `$script:masterSwitchKinds = ${psArray(ofMaster.kinds)}`,
    `$script:replicaSwitches = ${psArray(ofReplica.names)}`,
    `$script:replicaSwitchKinds = ${psArray(ofReplica.kinds)}`,
    `$script:vmNames = ${psArray(names)}`,
    // Cases 1 to 4 of section 2.1 of the guide; 0 where checkpoints play no part.
    `$script:vmCases = @(${preparations.map((one) => String(one?.case ?? 0)).join(', ')})`,
    `$script:vmFolders = ${psArray(
      vms.map((vm, index) => {
        const preparation = preparations[index];
        const wanted = preparation?.planned === true && preparation.case < 3 && preparation.sameLevel === false;
        return wanted ? (vm.child('checkpoints')?.get('folder') ?? '') : '';
      }),
    )}`,
    `$script:exportFolders = ${psArray(rhaLimits.exportFolders.values)}`,
    "$script:asideEnding = ' (exported)'",
  ];
}

// ── Main ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function main(kind: Kind, language: Language): string[] {
  const lacking =
    kind === 'prepare'
      ? "$script:Help -or $script:Side -eq ''"
      : "$script:Help -or $script:Side -eq '' -or ($script:Prepare -eq $script:Restart)";
  return [
    `if (${lacking}) {`,
    '  Show-Usage',
    '  if ($script:Help) { exit 0 }',
    '  exit $script:exitUsage',
    '}',
    'try {',
    '  Invoke-Job',
    '} catch {',
    '  if ($script:code -eq 0) {',
    '    $script:code = $script:exitUnexpected',
    `    Write-Log 'ERROR' ${messageOf('An error that the script did not expect, in line {0}: {1}', language)} $_.InvocationInfo.ScriptLineNumber $_.Exception.Message`,
    '  }',
    '}',
    'exit $script:code',
  ];
}

/** Where a part speaks to people: the text after these words. */
export const spoken = /\b(Write-Log '(?:INFO|WARN|ERROR)'|Stop-Run \$script:exit\w+|Write-Line|Format-Text) '([^']+)'/g;

function localised(part: readonly string[], language: Language): readonly string[] {
  if (language === 'en') return part;
  return part.map((line) =>
    line.replace(spoken, (_, before: string, text: string) => `${before} ${messageOf(text, language)}`),
  );
}

function messageOf(text: string, language: Language): string {
  return psQuote(language === 'ja' ? (japanese[text] ?? text) : text);
}
