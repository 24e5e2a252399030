/**
 * The kinds of scripts: what is quiesced (VMs, the ESXi host itself, what runs in a guest), and by what is copied (pairs, snapshots).
 * Each is put together of shell parts, and carries out the steps of its plan in their order.
 */
import { targetOf, toolOf, rdmsOfJob, rdmVmsOf, type Backup } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import type { ArrayAction } from '../../plans/nec/actions.ts';
import type { Plan } from '../../plans/plan.ts';
import { storageOperations } from '../../support/nec/commands.ts';
import * as parts from './runtime.ts';
import { backupOf, runsOnWindows } from './volumes.ts';

/** Where what is quiesced runs: VMs of a vCenter, whole hosts of it, or this guest itself. */
export type Scope = 'vms' | 'hosts' | 'guest';

export interface Kind {
  readonly purpose: 'backup' | 'restore';
  readonly scope: Scope;
  /** Copies by pairs; else by snapshots. */
  readonly byPair: boolean;
}

/** An operation that a site spells and no public source names a command for. */
export const siteOperations = ['filesystem-quiesce', 'filesystem-resume'] as const;

/** Names of all operations that a command profile may spell. */
export const allOperations: readonly string[] = [...storageOperations, ...siteOperations];

type Functions = Readonly<Partial<Record<ArrayAction, string>>>;

const quiescing: Readonly<Record<Scope, { readonly before: Functions; readonly after: Functions }>> = {
  vms: {
    before: { 'vm-snapshot-create': 'step_create_snapshots', 'vm-shutdown': 'step_shut_down' },
    after: { 'vm-snapshot-delete': 'step_delete_snapshots', 'vm-power-on': 'step_power_on' },
  },
  hosts: { before: { 'esxi-shutdown': 'step_shut_down_hosts' }, after: { 'esxi-start': 'step_start_hosts' } },
  guest: { before: { 'application-quiesce': 'step_quiesce' }, after: { 'application-resume': 'step_resume' } },
};

const restoring: Readonly<Record<Scope, { readonly before: Functions; readonly after: Functions }>> = {
  vms: {
    before: { 'vm-power-off': 'step_power_off', 'vm-unregister': 'step_unregister' },
    after: {
      rescan: 'step_rescan',
      'vm-register': 'step_register',
      'vm-snapshot-revert': 'step_revert',
      'vm-snapshot-delete': 'step_delete_snapshots',
    },
  },
  hosts: { before: { 'esxi-shutdown': 'step_shut_down_hosts' }, after: {} },
  guest: {
    before: { 'application-quiesce': 'step_stop', 'volume-unmount': 'step_unmount' },
    after: { 'volume-mount': 'step_mount' },
  },
};

/** Which function of the script carries out a step, in the order in which the document has them. */
export function functionsOf(kind: Kind, backup: Backup): Functions {
  const { before, after } = (kind.purpose === 'backup' ? quiescing : restoring)[kind.scope];
  const wanted: Functions =
    kind.purpose === 'restore'
      ? { ...before, ...(kind.byPair ? { restore: 'step_restore' } : { 'snapshot-restore': 'step_restore' }), ...after }
      : kind.byPair
        ? { replicate: 'step_replicate', ...before, separate: 'step_separate', ...after }
        : {
            ...before,
            'snapshot-create': 'step_take_snapshots',
            'guard-on': 'step_guard_on',
            ...after,
            link: 'step_link',
            'secondary-backup': '',
            unlink: 'step_unlink',
            'guard-off': 'step_guard_off',
          };
  // Of the two ways to quiesce a VM, and to bring it back, the mode decides.
  const nonstop = backup.get('mode') === 'nonstop';
  const other: readonly string[] = nonstop
    ? ['vm-shutdown', 'vm-power-on']
    : ['vm-snapshot-create', 'vm-snapshot-delete', 'vm-snapshot-revert'];
  return Object.fromEntries(
    Object.entries(wanted).filter(([action]) => kind.scope !== 'vms' || !other.includes(action)),
  );
}

/** The shell parts that a script is made of. */
export function partsOf({ purpose, scope, byPair }: Kind): readonly (readonly string[])[] {
  const world =
    scope === 'vms'
      ? [parts.vcenterPart, parts.vmsPart]
      : scope === 'hosts'
        ? [parts.vcenterPart, parts.hostsPart]
        : [parts.guestPart];
  const common = [parts.basePart, parts.arrayPart, byPair ? parts.pairsPart : parts.svsPart, ...world];
  if (purpose === 'backup') {
    const quiesce = { vms: parts.quiesceVmsPart, hosts: parts.quiesceHostsPart, guest: parts.quiesceGuestPart }[scope];
    return [...common, parts.backupPart, quiesce, byPair ? parts.copyPairsPart : parts.copySvsPart];
  }
  const restored = { vms: parts.restoreVmsPart, hosts: parts.restoreHostsPart, guest: parts.restoreGuestPart }[scope];
  return [...common, parts.restorePart, restored, byPair ? parts.restorePairsPart : parts.restoreSvsPart];
}

/** Whether a script goes on with the secondary backup. */
export function isChained(plan: Plan): boolean {
  return plan.steps.some((step) => step.action === 'secondary-backup' && step.options['start'] === 'script');
}

/** Whether file systems are quiesced by the command of FileSystemOption, not by a program of the site. */
export function quiescesFileSystems(backup: Backup): boolean {
  return backup.get('mode') === 'nonstop' && targetOf(backup) === 'filesystem';
}

/** The operations of the array that a script uses; a command profile may spell them. */
export function operationsOf(kind: Kind, plan: Plan, backup: Backup): readonly string[] {
  if (kind.purpose === 'restore') {
    return kind.byPair ? ['query-pair', 'restore', 'separate'] : ['query-snapshot', 'snapshot-restore'];
  }
  const guest = kind.scope === 'guest' && quiescesFileSystems(backup) ? siteOperations : [];
  if (kind.byPair) return ['query-pair', 'replicate', 'replicate-full', 'separate', ...guest];
  const through = isChained(plan) ? ['guard-on', 'guard-off', 'link', 'unlink'] : [];
  return ['query-snapshot', 'snapshot-create', 'snapshot-delete', ...through, ...guest];
}

const vmBackups = [
  'repnavi/nonstop-backup',
  'repnavi/shortstop-backup',
  'manual/dsv-backup',
  'vmfs/dsv-nonstop-backup',
];
const vmRestores = [
  'repnavi/nonstop-restore',
  'repnavi/shortstop-restore',
  'vmfs/restore-from-secondary',
  'manual/sv-to-bv-restore',
];

/** What script a plan makes, or none: what is done by hand, on Windows, or by steps that these tools cannot carry out. */
export function kindOf(plan: Plan): Kind | undefined {
  const backup = backupOf(plan);
  const tool = backup && toolOf(backup);
  // A management server under Windows is what `controlcommand-ps` writes for.
  if (!backup || runsOnWindows(backup) || plan.gaps.length > 0 || (tool !== 'repnavi' && tool !== 'controlcommand'))
    return undefined;
  const byPair = plan.steps.some((step) => step.action === 'replicate' || step.action === 'restore');
  const kind = (purpose: Kind['purpose'], scope: Scope): Kind => ({ purpose, scope, byPair });
  if (plan.purpose === 'backup' && vmBackups.includes(plan.procedure)) return kind('backup', 'vms');
  if (['volume', 'sv-to-bv'].includes(plan.purpose) && vmRestores.includes(plan.procedure)) {
    return kind('restore', 'vms');
  }
  if (tool !== 'controlcommand') return undefined;
  if (plan.procedure === 'sanboot/ddr-backup') return kind('backup', 'hosts');
  if (plan.procedure === 'sanboot/restore-same-ld') return kind('restore', 'hosts');
  const linux = rdmVmsOf(backup).length > 0 && rdmVmsOf(backup).every((vm) => guestOs(vm)?.family === 'linux');
  if (!linux) return undefined;
  const mounted = mountsOf(backup).length > 0;
  if (plan.procedure === 'rdm/backup' && (mounted || !quiescesFileSystems(backup))) return kind('backup', 'guest');
  return plan.procedure === 'rdm/restore' && mounted ? kind('restore', 'guest') : undefined;
}

/** Mount points of the job's RDM disks; none where the design does not say them all. */
export function mountsOf(backup: Backup): readonly string[] {
  const rdms = rdmsOfJob(backup);
  const mounts = rdms.flatMap((rdm) => rdm.get('mount') ?? []) as unknown as readonly string[];
  return mounts.length === rdms.length ? mounts : [];
}
