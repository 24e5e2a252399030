/** The data of a script: what its job is about, as assignments of bash. Names stand in quotes and are never run. */
import type { Backup } from '../../model/derived/array-jobs.ts';
import { mvOf, rvOf, svsOf, type Ld, type Snapshot } from '../../model/derived/istorage.ts';
import type { Element } from '../../model/element.ts';
import type { waitLimits } from '../../plans/nec/actions.ts';
import { nameOf } from '../../plans/nec/builder.ts';
import type { Plan } from '../../plans/plan.ts';
import { operationForm, retryableMessages } from '../../support/nec/commands.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fileName, Refusal, type EmitContext } from '../emitter.ts';
import { govcPattern } from '../quoting/govc.ts';
import { fitsSh, shArray, shQuote } from '../quoting/sh.ts';
import { allOperations, mountsOf, operationsOf, quiescesFileSystems, siteOperations, type Kind } from './kinds.ts';
import { inventoryName, limitOf, oneVcenterOf, quiesces, refuseNames, vmsOf } from './volumes.ts';

const purposes: Readonly<Record<Kind['purpose'], Text>> = {
  backup: { en: 'Backup', ja: 'バックアップ' },
  restore: { en: 'Restore', ja: 'リストア' },
};

/** How long a script waits for a host to go down or to come up, in seconds. No document states it: this program's own. */
const hostLimit = 45 * 60;
/** How long it waits for a snapshot to be taken or deleted. */
const snapshotLimit = 30 * 60;

export function data(context: EmitContext, plan: Plan, kind: Kind, backup: Backup): string[] {
  const { language } = context;
  const key = fileName(backup.name ?? 'backup');
  return [
    language === 'ja'
      ? '# ── ジョブのデータ（名前はデータとしてのみ扱う） ──'
      : '# ── The job: data only, names are never run ──',
    '',
    `readonly job=${shQuote(backup.name ?? '')}`,
    `readonly job_key=${shQuote(key)}`,
    `readonly purpose=${shQuote(purposes[kind.purpose][language])}`,
    `readonly title=${shQuote(plan.title[language])}`,
    ...(kind.scope === 'guest' ? guestData(backup, kind) : vcenterData(context, plan, kind, backup, key)),
    '',
    ...(kind.byPair ? pairData(plan, backup) : snapshotData(plan, backup)),
    '',
    ...operationData(context, plan, kind, backup),
    '',
    ...limitData(plan, kind),
  ];
}

// ── What is quiesced ──────────────────────────────────────────────────────────────────────────────────────────────────

function vcenterData(context: EmitContext, plan: Plan, kind: Kind, backup: Backup, key: string): string[] {
  const vcenter = oneVcenterOf(backup, context);
  const common = [
    `readonly vcenter_url=${shQuote(vcenter.host === '' ? '' : `https://${vcenter.host}/sdk`)}`,
    `readonly datacenter=${shQuote(govcPattern(vcenter.datacenter))}`,
  ];
  if (kind.scope === 'hosts') {
    const names = hostNames(plan, 'esxi-shutdown');
    return [
      ...common,
      '',
      'readonly vm_names=()',
      `readonly host_names=${shArray(names)}`,
      `readonly host_patterns=${shArray(names.map(govcPattern))}`,
    ];
  }
  const vms = vmsOf(plan, kind.purpose, backup);
  refuseNames(backup, vms, []);
  const names = vms.map(inventoryName);
  const hosts = hostNames(plan, 'rescan');
  return [
    ...common,
    `readonly snapshot_name=${shQuote(`quiesce-${key}`)}`,
    '',
    `readonly vm_names=${shArray(names)}`,
    `readonly vm_patterns=${shArray(names.map(govcPattern))}`,
    ...(kind.purpose === 'backup'
      ? [`readonly vm_quiesce=${shArray(vms.map((vm) => (quiesces(vm) ? 'true' : 'false')))}`]
      : [
          `readonly host_names=${shArray(hosts)}`,
          `readonly host_patterns=${shArray(hosts.map(govcPattern))}`,
          'host_refs=()',
        ]),
  ];
}

function hostNames(plan: Plan, action: string): readonly string[] {
  const hosts = plan.steps.find((step) => step.action === action)?.targets ?? [];
  const names = hosts.map((host) => (host.is('esxi') ? (host.get('fqdn') ?? host.name) : host.name) ?? '');
  hosts.forEach((host, index) => {
    if (fitsSh(names[index] ?? '') && names[index] !== '') return;
    throw new Refusal(
      { en: `The name of ${host.label} cannot stand in a script.`, ja: `${host.label} の名前はスクリプトに書けない。` },
      host,
    );
  });
  return names;
}

function guestData(backup: Backup, kind: Kind): string[] {
  const mounts = mountsOf(backup);
  if (mounts.some((mount) => !fitsSh(mount) || !mount.startsWith('/'))) {
    throw new Refusal(
      {
        en: 'A mount point of the job is no absolute path of a Linux guest.',
        ja: 'マウント先が Linux の絶対パスではない。',
      },
      backup,
    );
  }
  return [
    "readonly vcenter_url='' datacenter=''",
    'readonly vm_names=()',
    `readonly mounts=${shArray(mounts)}`,
    ...(kind.purpose === 'backup'
      ? [`readonly quiesce_by=${quiescesFileSystems(backup) ? 'filesystem' : 'program'}`]
      : []),
  ];
}

// ── What is copied ────────────────────────────────────────────────────────────────────────────────────────────────────

function pairData(plan: Plan, backup: Backup): string[] {
  const pairs = (
    plan.steps.find((step) => step.action === 'replicate' || step.action === 'restore')?.targets ?? []
  ).filter((target): target is Element & Element<'pair'> => target.is('pair'));
  const mvs = pairs.map((pair) => mvOf(pair)?.name ?? '');
  const rvs = pairs.map((pair) => rvOf(pair)?.name ?? '');
  refuseNames(backup, [], [...mvs, ...rvs]);
  return [
    `readonly pair_names=${shArray(pairs.map((pair) => nameOf(pair)))}`,
    `readonly pair_mvs=${shArray(mvs)}`,
    `readonly pair_rvs=${shArray(rvs)}`,
    "readonly blanks='{mv} ... {rv}'",
  ];
}

function snapshotData(plan: Plan, backup: Backup): string[] {
  const snapshots = (
    plan.steps.find((step) => step.action === 'snapshot-create' || step.action === 'snapshot-restore')?.targets ?? []
  ).filter((target): target is Element & Snapshot => target.is('snapshot'));
  const named = (ld: Ld | null | undefined): string => ld?.name ?? '';
  const bvs = snapshots.map((snapshot) => named(snapshot.get('of')));
  const lvs = snapshots.map((snapshot) => named(snapshot.get('lv')));
  const svs = snapshots.flatMap((snapshot, index) => svsOf(snapshot).map((sv) => ({ index, name: named(sv) })));
  refuseNames(backup, [], [...bvs, ...lvs.filter((lv) => lv !== ''), ...svs.map((sv) => sv.name)]);
  snapshots.forEach((snapshot, index) => {
    if (svs.some((sv) => sv.index === index)) return;
    throw new Refusal(
      {
        en: `${snapshot.label} does not say its SVs (\`svs\`): a script cannot take a snapshot without one.`,
        ja: `${snapshot.label} に SV（\`svs\`）が書かれていないため、スクリプトを生成できない。`,
      },
      snapshot,
    );
  });
  return [
    `readonly snap_bvs=${shArray(bvs)}`,
    `readonly snap_lvs=${shArray(lvs)}`,
    `readonly sv_names=${shArray(svs.map((sv) => sv.name))}`,
    `readonly sv_of=(${svs.map((sv) => String(sv.index)).join(' ')})`,
    "readonly blanks='{sv}'",
  ];
}

// ── Operations, limits ────────────────────────────────────────────────────────────────────────────────────────────────

function operationData({ language }: EmitContext, plan: Plan, kind: Kind, backup: Backup): string[] {
  const used = operationsOf(kind, plan, backup);
  const bySite: readonly string[] = siteOperations;
  const known = used.filter((operation) => !bySite.includes(operation)).map((operation) => operationForm(operation));
  return [
    language === 'ja'
      ? '# ストレージ操作の書式。空のものは公開情報で確認できず、コマンドプロファイルで確認されるまでガードで停止する。'
      : '# How operations on the array are spelt. What no public source shows is missing here and stops at a guard until a command profile has it.',
    'declare -A spelling=(',
    ...known.flatMap(({ form }) => (form.words ? [`  [${form.operation}]=${shQuote(form.words.join(' '))}`] : [])),
    ')',
    'declare -A program_of=(',
    ...known.map(({ form, command }) => `  [${form.operation}]=${shQuote(command.program)}`),
    ...used.filter((operation) => bySite.includes(operation)).map((operation) => `  [${operation}]=''`),
    ')',
    `readonly other_operations=${shArray(allOperations.filter((operation) => !used.includes(operation)))}`,
    `readonly retryable_ids=${shArray(retryableMessages)}`,
  ];
}

/** The programs of the array that a script calls. */
export function programsOf(plan: Plan, kind: Kind, backup: Backup): readonly string[] {
  const bySite: readonly string[] = siteOperations;
  const used = operationsOf(kind, plan, backup).filter((operation) => !bySite.includes(operation));
  return [...new Set(used.map((operation) => operationForm(operation).command.program))];
}

function limitData(plan: Plan, kind: Kind): string[] {
  const limit = (action: keyof typeof waitLimits): string => String(limitOf(plan, action));
  const lines: string[] = [];
  if (kind.purpose === 'restore') {
    lines.push(`readonly default_limit_restore=${limit(kind.byPair ? 'restore' : 'snapshot-restore')}`);
    if (kind.byPair) lines.push(`readonly default_limit_separate=${limit('separate')}`);
  } else if (kind.byPair) {
    lines.push(`readonly default_limit_replicate=${limit('replicate')}`);
    lines.push(`readonly default_limit_separate=${limit('separate')}`);
  } else {
    lines.push(`readonly default_limit_snapshot=${String(snapshotLimit)}`);
  }
  if (kind.scope === 'vms' && kind.purpose === 'backup') {
    lines.push(`readonly default_limit_shutdown=${limit('vm-shutdown')}`);
  }
  if (kind.scope === 'hosts') lines.push(`readonly default_limit_host=${String(hostLimit)}`);
  return lines;
}
