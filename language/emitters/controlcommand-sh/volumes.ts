/**
 * What the scripts for VMFS volumes on pairs know of a job, whatever the language they are written in: shell for a Linux management
 * server, PowerShell for a Windows one.
 */
import { copiedVmsOf, executorOf, toolOf, vcentersOf, type Backup } from '../../model/derived/array-jobs.ts';
import { guestOs, machinesOf, osOf, type Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { waitLimits, type ArrayAction } from '../../plans/nec/actions.ts';
import type { Plan, Step } from '../../plans/plan.ts';
import { Refusal, type EmitContext } from '../emitter.ts';
import { fitsSh } from '../quoting/sh.ts';

export type VolumeScript = 'backup' | 'restore';

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
export const operations: Readonly<Record<VolumeScript, readonly string[]>> = {
  backup: ['query-pair', 'replicate', 'replicate-full', 'separate'],
  restore: ['query-pair', 'restore', 'separate'],
};

/** The operations of the array that a script of this name uses. */
export function controlcommandOperations(path: string): readonly string[] {
  return operations[path.startsWith('restore.') ? 'restore' : 'backup'];
}

/** The job whose copies a plan makes or brings back. */
export function backupOf(plan: Plan): Backup | undefined {
  const { job } = plan as { job: Element };
  if (job.is('backup')) return job;
  return job.is('restore') ? (job.get('of') ?? undefined) : undefined;
}

/** Backup or restore script, or none: what is done by hand, or by steps that the tools of this script cannot carry out. */
export function volumeScriptOf(plan: Plan): VolumeScript | undefined {
  const backup = backupOf(plan);
  const tool = backup && toolOf(backup);
  if (plan.gaps.length > 0 || (tool !== 'repnavi' && tool !== 'controlcommand')) return undefined;
  if (plan.purpose === 'backup' && functions[plan.procedure]) return 'backup';
  const restores = ['repnavi/nonstop-restore', 'repnavi/shortstop-restore', 'vmfs/restore-from-secondary'];
  return plan.purpose === 'volume' && restores.includes(plan.procedure) ? 'restore' : undefined;
}

/** The inventory's name of a VM. */
export function inventoryName(vm: Vm): string {
  return vm.get('name') ?? vm.name ?? '';
}

export function limitOf(plan: Plan, action: keyof typeof waitLimits): number {
  return plan.steps.find((step) => step.action === action)?.waitsFor?.limit ?? waitLimits[action];
}

/** Every VM on the disks, those that are off by design too: what they really are the script asks vCenter. */
export function vmsOf(plan: Plan, kind: VolumeScript, backup: Backup): readonly Vm[] {
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

// ── The flow ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

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
