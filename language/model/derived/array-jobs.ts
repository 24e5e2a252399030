/**
 * What follows about jobs that copy logical disks: which area they save, which disks and machines take part, with which tool and
 * where they run, and what their restores bring back. Rules, plans and emitters read the design through these, so that they agree.
 */
import { findProduct } from '../../support/products.ts';
import type { Element } from '../element.ts';
import { derived, derivedOf, inverse } from '../topology.ts';
import {
  bootHosts,
  bootLd,
  copyOf,
  datastoresOn,
  ldsOf,
  mvOf,
  pairsFrom,
  rdmLd,
  snapshotsFrom,
  sourceOf,
  technologyOf,
  type Datastore,
  type Ld,
  type Pair,
  type Snapshot,
  type Technology,
} from './istorage.ts';
import {
  datastoreOf,
  guestClustersOf,
  guestOs,
  installed,
  isManagementServer,
  ldsOfVm,
  machinesOf,
  softwareOn,
  vmOf,
  vmsOn,
  vmsOnLd,
  type Vm,
} from './machines.ts';

export type Backup = Element<'backup'>;
export type Restore = Element<'restore'>;
export type Secondary = Element<'secondary'>;
export type Rdm = Element<'rdm'>;
/** The three areas of the document: VMFS datastores, physical RDM disks, and the system disk of an ESXi host. */
export type Region = 'vmfs' | 'rdm' | 'sanboot';
export type Tool = 'repnavi' | 'controlcommand' | 'manual' | 'other';
export type Target = 'vm' | 'filesystem' | 'sqlserver' | 'exchange' | 'oracle' | 'oracle-rac';

const vcbTools: readonly string[] = [
  'VMware Consolidated Backup',
  'vcbMounter',
  'vcbSnapAll',
  'vcbSnapshot',
  'vcbRestore',
];
const arrayTools: readonly string[] = ['RepNavi Suite', 'ControlCommand', 'FileSystemOption', 'iStorageManager'];

// ── What is protected ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A protected thing with its area and the logical disks that hold it. */
export interface Protected {
  readonly element: Element;
  readonly region: Region | undefined;
  readonly lds: readonly Ld[];
}

/** What a job protects, item by item. */
export const protectedBy = derived((job: Backup): readonly Protected[] => {
  const executor = executorOf(job);
  return (job.list('protect') as unknown as readonly Element[]).map((element) => protectedItem(element, executor));
});

function protectedItem(element: Element, executor: Element | undefined): Protected {
  if (element.is('datastore')) return { element, region: 'vmfs', lds: ldsOf(element) };
  if (element.is('vm')) {
    const rdms = element.children('rdm').filter((rdm) => rdm.get('compatibility') !== 'virtual');
    // a tool inside the VM reaches its RDM disks, never the datastore that holds its files
    const inside = executor !== undefined && machinesOf(executor).includes(element);
    if (inside && rdms.length > 0) return { element, region: 'rdm', lds: rdms.flatMap((rdm) => rdmLd(rdm) ?? []) };
    return { element, region: 'vmfs', lds: ldsOfVm(element) };
  }
  if (element.is('rdm')) return { element, region: 'rdm', lds: [rdmLd(element) ?? []].flat() };
  if (element.is('disk')) {
    const datastore = datastoreOf(element);
    return { element, region: 'vmfs', lds: datastore ? ldsOf(datastore) : [] };
  }
  if (element.is('esxi')) return { element, region: 'sanboot', lds: [bootLd(element) ?? []].flat() };
  if (element.is('ld')) return { element, region: regionOfLd(element), lds: [element] };
  return { element, region: undefined, lds: [] };
}

/** The area that a logical disk is part of. */
export function regionOfLd(ld: Ld): Region | undefined {
  if (bootHosts(ld).length > 0) return 'sanboot';
  if (datastoresOn(ld).length > 0) return 'vmfs';
  const rdms = ld.referrers('rdm', 'on');
  if (rdms.length === 0) return undefined;
  return rdms.every((rdm) => rdm.get('compatibility') === 'virtual') ? 'vmfs' : 'rdm';
}

/** The pairs and snapshots that a job names. */
function namedCopies(job: Backup): readonly (Pair | Snapshot)[] {
  return [...job.list('pairs'), ...job.list('snapshots')];
}

/**
 * Whether a job copies logical disks of an array: by its tool, by the pairs, snapshots or quiescing that it names, or because what it
 * protects is on such disks and no other way of backing up is named.
 */
export const isIstorageJob = derived((job: Backup): boolean => {
  const tool = job.child('using')?.name;
  if (tool !== undefined && arrayTools.includes(tool)) return true;
  if ((tool !== undefined && vcbTools.includes(tool)) || job.get('method')) return false;
  if (namedCopies(job).length > 0 || job.get('mode') !== undefined) return true;
  if (tool !== undefined && tool !== 'manual') return false;
  return protectedBy(job).some((item) => item.lds.length > 0);
});

/** All such jobs of a topology. */
export const istorageJobs = derivedOf((topology): readonly Backup[] => topology.all('backup').filter(isIstorageJob));

/** The areas that a job saves; empty for a job of another system, more than one where it mixes them. */
export const regionsOf = derived((job: Backup): ReadonlySet<Region> => {
  const regions = new Set<Region>();
  if (!isIstorageJob(job)) return regions;
  for (const { region } of protectedBy(job)) if (region) regions.add(region);
  if (regions.size > 0) return regions;
  for (const copy of namedCopies(job)) {
    const source = sourceOf(copy);
    const region = source && regionOfLd(source);
    if (region) regions.add(region);
  }
  return regions;
});

/** Whether a job copies logical disks of an area. */
export function saves(job: Backup, region: Region): boolean {
  return regionsOf(job).has(region);
}

/** The only area of a job; undefined where there is none or several. */
export function regionOf(job: Backup): Region | undefined {
  const regions = regionsOf(job);
  return regions.size === 1 ? [...regions][0] : undefined;
}

/** The logical disks that a job copies, with their area: those that hold what it protects, and those of the pairs it names. */
export const sourcesOf = derived((job: Backup): ReadonlyMap<Ld, Region> => {
  const found = new Map<Ld, Region>();
  if (!isIstorageJob(job)) return found;
  for (const { region, lds } of protectedBy(job))
    for (const ld of lds) if (region && !found.has(ld)) found.set(ld, region);
  for (const copy of namedCopies(job)) {
    const source = sourceOf(copy);
    if (source && !found.has(source)) found.set(source, regionOfLd(source) ?? [...regionsOf(job)][0] ?? 'vmfs');
  }
  return found;
});

/**
 * The pairs and snapshots through which a job copies: those that it names, and for every other source what there is of it. A source
 * with several copies of which the job names none has all of them here.
 */
export const copiesOf = derived((job: Backup): readonly (Pair | Snapshot)[] => {
  const found = new Set<Pair | Snapshot>();
  const named = namedCopies(job);
  for (const ld of sourcesOf(job).keys()) {
    const own = named.filter((copy) => sourceOf(copy) === ld);
    for (const copy of own.length > 0 ? own : [...pairsFrom(ld), ...snapshotsFrom(ld)]) found.add(copy);
  }
  for (const copy of named) found.add(copy);
  return [...found];
});

/** The pairs of `copiesOf`. */
export function pairsOf(job: Backup): readonly Pair[] {
  return copiesOf(job).filter((copy): copy is Pair => copy.is('pair'));
}

/** The snapshots (DSV) of `copiesOf`. */
export function snapshotsOf(job: Backup): readonly Snapshot[] {
  return copiesOf(job).filter((copy): copy is Snapshot => copy.is('snapshot'));
}

/** DDR, RDR, DSV: what the job copies with. */
export const technologiesOf = derived(
  (job: Backup): ReadonlySet<Technology> => new Set(copiesOf(job).map((copy) => technologyOf(copy))),
);

/** The disks that hold the result of the job for others to read: RVs, and LVs of snapshots. */
export function copyDisksOf(job: Backup): readonly Ld[] {
  return [...new Set(copiesOf(job).flatMap((copy) => copyOf(copy) ?? []))];
}

/** The datastores that a VMFS job copies. */
export const datastoresOfJob = derived((job: Backup): readonly Datastore[] => {
  const found = new Set<Datastore>();
  for (const { element } of protectedBy(job)) if (element.is('datastore')) found.add(element);
  for (const [ld, region] of sourcesOf(job))
    if (region === 'vmfs') for (const datastore of datastoresOn(ld)) found.add(datastore);
  return [...found];
});

/** The VMs that a VMFS job names: themselves, by a disk of theirs, by their datastore or its logical disk. */
export const targetsOf = derived((job: Backup): readonly Vm[] => {
  const found = new Set<Vm>();
  if (!saves(job, 'vmfs')) return [];
  for (const { element, region } of protectedBy(job)) {
    if (region !== 'vmfs') continue;
    if (element.is('vm')) found.add(element);
    else if (element.is('disk')) found.add(vmOf(element));
    else if (element.is('datastore')) for (const vm of vmsOn(element)) found.add(vm);
    else if (element.is('ld')) for (const vm of vmsOnLd(element)) found.add(vm);
  }
  if (protectedBy(job).length > 0) return [...found];
  for (const [ld, region] of sourcesOf(job)) if (region === 'vmfs') for (const vm of vmsOnLd(ld)) found.add(vm);
  return [...found];
});

/** Every VM that a VMFS job copies: a disk is copied as a whole, with VMs of its datastores that the job does not name. */
export const copiedVmsOf = derived((job: Backup): readonly Vm[] => {
  const found = new Set(targetsOf(job));
  for (const [ld, region] of sourcesOf(job)) if (region === 'vmfs') for (const vm of vmsOnLd(ld)) found.add(vm);
  return [...found];
});

/** VMFS jobs that name a VM as a target. */
export const vmfsJobsOf: (vm: Vm) => readonly Backup[] = inverse('backup', (job) =>
  isIstorageJob(job) ? targetsOf(job) : [],
);

/** Jobs that copy a logical disk. */
export const jobsOfLd: (ld: Ld) => readonly Backup[] = inverse('backup', (job) =>
  isIstorageJob(job) ? [...sourcesOf(job).keys()] : [],
);

/** VMFS jobs that copy a datastore. */
export const jobsOfDatastore: (datastore: Datastore) => readonly Backup[] = inverse('backup', (job) =>
  saves(job, 'vmfs') ? datastoresOfJob(job) : [],
);

/** Jobs that copy through a pair or snapshot. */
export function jobsOfCopy(copy: Pair | Snapshot): readonly Backup[] {
  const source = sourceOf(copy);
  return source ? jobsOfLd(source).filter((job) => copiesOf(job).includes(copy)) : [];
}

/** Hosts whose system a job saves. */
export const bootHostsOfJob = derived((job: Backup): readonly Element<'esxi'>[] => {
  const found = new Set<Element<'esxi'>>();
  for (const { element } of protectedBy(job)) if (element.is('esxi')) found.add(element);
  for (const [ld, region] of sourcesOf(job))
    if (region === 'sanboot') for (const host of bootHosts(ld)) found.add(host);
  return [...found];
});

// ── Tool and executor ─────────────────────────────────────────────────────────────────────────────────────────────────

/** The tool of a job; undefined where none is named. */
export function toolOf(job: Backup | Restore): Tool | undefined {
  switch (job.child('using')?.name) {
    case undefined:
      return undefined;
    case 'RepNavi Suite':
      return 'repnavi';
    case 'ControlCommand':
    case 'FileSystemOption':
      return 'controlcommand';
    case 'manual':
    case 'iStorageManager':
      return 'manual';
    default:
      return 'other';
  }
}

/** The machine on which the tool runs; undefined where it is not named. */
export function executorOf(job: Backup | Restore): Element | undefined {
  return job.child('using')?.get('on') ?? undefined;
}

/** The executor; the rule cannot be told where the job names no tool or no machine, undefined for `none`. */
export function needExecutor(job: Backup): Element | undefined {
  job.needChild('using').need('on');
  return executorOf(job);
}

/** Whether the executor is a management server; of a cluster, every node. */
export function runsOnManagementServer(job: Backup): boolean {
  const executor = executorOf(job);
  return executor !== undefined && machinesOf(executor).every((machine) => isManagementServer(machine));
}

/** The vCenters through which a job’s VMs are operated: what RepNavi Suite on the executor says, else those around the VMs. */
export const vcentersOf = derived((job: Backup): readonly Element<'vcenter'>[] => {
  const executor = executorOf(job);
  const said = executor
    ? machinesOf(executor).flatMap((m) => installed(m, 'RepNavi Suite')?.list('vcenter') ?? [])
    : [];
  if (said.length > 0) return [...new Set(said)];
  const parts = [...copiedVmsOf(job), ...bootHostsOfJob(job), ...datastoresOfJob(job)] as unknown as Element[];
  return [...new Set(parts.flatMap((part) => vcenterAround(part) ?? []))];
});

/** The vCenter around an element, or the one that manages the host that it is or stands in. */
export function vcenterAround(element: Element): Element<'vcenter'> | undefined {
  const around = element.ancestor('vcenter');
  if (around) return around;
  const host = element.is('esxi') ? element : element.ancestor('esxi');
  const manager = host?.get('manager') as unknown as Element | null | undefined;
  return manager?.is('vcenter') ? manager : undefined;
}

// ── States ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The state of a VM when a job runs: the job's own word, the VM's, else running. */
export function stateIn(job: Backup, vm: Vm): 'running' | 'off' | 'suspended' | 'saved' | 'paused' | 'asleep' {
  return job.get('vm-state') ?? vm.get('state') ?? 'running';
}

/** Whether the VM is powered off when the job runs: the steps that quiesce it are then left out. */
export function isOff(job: Backup, vm: Vm): boolean {
  return stateIn(job, vm) === 'off';
}

/** VMFS jobs of a VM that do not stop it, while it is not powered off; a job whose mode is not said makes the rule wait. */
export function nonstopJobsOf(vm: Vm): readonly Backup[] {
  return vmfsJobsOf(vm).filter((job) => job.need('mode') === 'nonstop' && !isOff(job, vm));
}

// ── RDM jobs ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The RDM disks that a job saves. One logical disk connected to several VMs counts once, by the connection that the job names. */
export const rdmsOfJob = derived((job: Backup): readonly Rdm[] => {
  const found = new Set<Rdm>();
  if (!saves(job, 'rdm')) return [];
  const executor = executorOf(job);
  for (const { element, region, lds } of protectedBy(job)) {
    if (element.is('rdm')) found.add(element);
    else if (element.is('vm') && region === 'rdm') {
      for (const rdm of element.children('rdm')) if (lds.includes(rdmLd(rdm)!)) found.add(rdm);
    }
  }
  for (const [ld, region] of sourcesOf(job)) {
    if (region !== 'rdm') continue;
    const all = ld.referrers('rdm', 'on');
    if (all.some((rdm) => found.has(rdm))) continue;
    const own = all.filter(
      (rdm) => executor !== undefined && machinesOf(executor).includes(vmOf(rdm) as unknown as Element),
    );
    for (const rdm of own.length > 0 ? own : all) found.add(rdm);
  }
  return [...found];
});

/** The VMs whose RDM disks a job saves. */
export function rdmVmsOf(job: Backup): readonly Vm[] {
  return [...new Set(rdmsOfJob(job).map(vmOf))];
}

/** Jobs that save an RDM disk, by this or another connection of its logical disk. */
export const rdmJobsOf = derived((rdm: Rdm): readonly Backup[] => {
  const ld = rdmLd(rdm);
  const found = new Set<Backup>([...jobsByRdm(rdm), ...(ld ? jobsOfLd(ld) : [])].filter((job) => saves(job, 'rdm')));
  return found.size > 1 ? [...found].sort((a, b) => rdm.topology.compare(a, b)) : [...found];
});

const jobsByRdm: (rdm: Rdm) => readonly Backup[] = inverse('backup', rdmsOfJob);

/** RDM jobs on disks of a VM. */
export const rdmJobsOfVm: (vm: Vm) => readonly Backup[] = inverse('backup', (job) =>
  saves(job, 'rdm') ? rdmVmsOf(job) : [],
);

/** The databases of a job’s VMs whose data files are on a disk that the job saves. */
export const databasesOf = derived((job: Backup): readonly Element<'runs'>[] => {
  const lds = new Set(sourcesOf(job).keys());
  const saved = new Set<Element>(rdmsOfJob(job) as readonly unknown[] as Element[]);
  return rdmVmsOf(job)
    .flatMap((vm) => softwareOn(vm as unknown as Element))
    .filter((runs) => {
      const role = findProduct(runs.name ?? '')?.role;
      if (role !== 'database' && role !== 'mail') return false;
      return (runs.list('data') as unknown as readonly Element[]).some(
        (disk) => saved.has(disk) || (disk.is('rdm') && lds.has(rdmLd(disk)!)),
      );
    });
});

/** What a job backs up from the tool’s view: what it says, else the database on its disks, else what the area says. */
export const targetOf = derived((job: Backup): Target | undefined => {
  const said = job.get('target');
  if (said) return said;
  if (saves(job, 'vmfs')) return 'vm';
  if (!saves(job, 'rdm')) return undefined;
  for (const runs of databasesOf(job)) {
    switch (runs.name) {
      case 'SQL Server':
        return 'sqlserver';
      case 'Exchange Server':
        return 'exchange';
      case 'Oracle Database':
        return isRac(runs, rdmVmsOf(job)) ? 'oracle-rac' : 'oracle';
      default:
    }
  }
  return 'filesystem';
});

function isRac(oracle: Element<'runs'>, vms: readonly Vm[]): boolean {
  const instance = oracle.get('instance');
  if (instance !== undefined) return instance === 'rac';
  return vms.some((vm) => guestClustersOf(vm).some((cluster) => cluster.get('software')?.startsWith('grid')));
}

/** The database product of a target. */
export function productOfTarget(target: Target | undefined): string | undefined {
  switch (target) {
    case 'sqlserver':
      return 'SQL Server';
    case 'exchange':
      return 'Exchange Server';
    case 'oracle':
    case 'oracle-rac':
      return 'Oracle Database';
    default:
      return undefined;
  }
}

/** The databases that a job’s target means: those on its disks, else those of the product on its VMs. */
export const targetDatabases = derived((job: Backup): readonly Element<'runs'>[] => {
  const product = productOfTarget(targetOf(job));
  if (product === undefined) return [];
  const onDisks = databasesOf(job).filter((runs) => runs.name === product);
  if (onDisks.length > 0) return onDisks;
  return rdmVmsOf(job).flatMap((vm) => softwareOn(vm as unknown as Element).filter((runs) => runs.name === product));
});

/** The VM that a database runs in. */
export function vmOfSoftware(runs: Element<'runs'>): Vm | undefined {
  const machine = runs.parent;
  if (machine?.is('vm')) return machine;
  const on = machine?.is('server') ? machine.get('on') : undefined;
  return on ?? undefined;
}

/** Whether every guest of an RDM job is of a family; guests that are not written make the rule wait. */
export function guestsAre(job: Backup, family: 'windows' | 'linux'): boolean {
  const vms = rdmVmsOf(job);
  return vms.length > 0 && vms.every((vm) => guestOs(vm)?.family === family);
}

// ── Schedulers ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The product that starts a job; `none` for a job that names nothing. */
export function schedulerProduct(job: Backup): string {
  const name = job.child('scheduler')?.name;
  return name === undefined ? 'none' : (findProduct(name)?.name ?? name);
}

/** Whether no job management software starts the job. */
export function withoutJobManagement(job: Backup): boolean {
  const product = schedulerProduct(job);
  return product === 'none' || product === 'manual' || product === 'cron' || product === 'Task Scheduler';
}

/**
 * The version of a job’s scheduler and the element that says it: at the scheduler, on its machine, on the machine of the tool, else
 * wherever a server has the product. The rule cannot be told where nothing says it.
 */
export function needSchedulerVersion(job: Backup): {
  readonly version: string;
  readonly holder: Element<'scheduler'> | Element<'runs'>;
} {
  const scheduler = job.needChild('scheduler');
  const own = scheduler.get('version');
  if (own) return { version: own, holder: scheduler };
  const product = schedulerProduct(job);
  const on = scheduler.get('on') as unknown as Element | null | undefined;
  const near = [on, executorOf(job)]
    .filter((machine): machine is Element => !!machine)
    .flatMap((machine) => machinesOf(machine).flatMap(softwareOn));
  // a search through every VM would cost too much; schedulers run on servers
  const elsewhere = job.topology.all('server').flatMap((server) => server.children('runs'));
  const all = [...near, ...elsewhere].filter((runs) => runs.name === product);
  for (const runs of all) {
    const version = runs.get('version');
    if (version) return { version, holder: runs };
  }
  if (all[0]) return { version: all[0].need('version'), holder: all[0] };
  return { version: scheduler.need('version'), holder: scheduler };
}

// ── Secondary backups ─────────────────────────────────────────────────────────────────────────────────────────────────

/** The job of a secondary backup. */
export function jobOf(secondary: Secondary): Backup {
  return secondary.parent as unknown as Backup;
}

/** The backup server of a secondary backup; undefined where it is not named. */
export function backupServerOf(secondary: Secondary): Element | undefined {
  return secondary.get('on') ?? undefined;
}

/** As `backupServerOf`; the rule cannot be told where it is not named. */
export function needBackupServer(secondary: Secondary): Element | undefined {
  secondary.need('on');
  return backupServerOf(secondary);
}

/** The backup software of a secondary backup on its server: what it names, else what is there. */
export function backupSoftwareOf(secondary: Secondary): readonly Element<'runs'>[] {
  const server = backupServerOf(secondary);
  if (!server) return [];
  const all = machinesOf(server).flatMap((machine) =>
    softwareOn(machine).filter((runs) => findProduct(runs.name ?? '')?.role === 'backup'),
  );
  const named = secondary.get('software');
  return named ? all.filter((runs) => runs.name === named) : all;
}

/** The copy disks that a secondary backup reads: the one it names, else the RVs and LVs of its job. */
export function readBy(secondary: Secondary): readonly Ld[] {
  const said = secondary.get('source');
  return said ? [said] : copyDisksOf(jobOf(secondary));
}

/** Whether the secondary backup is started after the disk backup by a script; undefined where that is not said and does not follow. */
export function isChainedByScript(secondary: Secondary): boolean | undefined {
  const chain = secondary.get('chain');
  if (chain !== undefined) return chain === 'script';
  return secondary.get('schedule') || secondary.get('delay') ? false : undefined;
}

// ── Restores ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The backup that a restore brings back, where it is one of logical disks. */
export function arrayBackupOf(restore: Restore): Backup | undefined {
  const backup = restore.get('of');
  return backup && isIstorageJob(backup) ? backup : undefined;
}

/** Restores that bring back data of such jobs. */
export const istorageRestores = derivedOf((topology): readonly Restore[] =>
  topology.all('restore').filter((restore) => arrayBackupOf(restore) !== undefined),
);

/** The pairs restored: those it names; for single VMs those that hold them; all of the job otherwise. */
export const restoredPairsOf = derived((restore: Restore): readonly Pair[] => {
  const named = restore.list('pairs');
  if (named.length > 0) return named;
  const job = arrayBackupOf(restore);
  return job ? pairsOf(job).filter((pair) => holdsAny(mvOf(pair), vmsNamedBy(restore))) : [];
});

/** The snapshots restored, by the same rule. */
export const restoredSnapshotsOf = derived((restore: Restore): readonly Snapshot[] => {
  const named = restore.list('snapshots');
  if (named.length > 0) return named;
  const job = arrayBackupOf(restore);
  return job ? snapshotsOf(job).filter((snapshot) => holdsAny(sourceOf(snapshot), vmsNamedBy(restore))) : [];
});

function holdsAny(ld: Ld | undefined, vms: readonly Vm[]): boolean {
  return vms.length === 0 || (ld !== undefined && vms.some((vm) => ldsOfVm(vm).includes(ld)));
}

/** VMs that a restore names, by themselves or by a disk. */
function vmsNamedBy(restore: Restore): readonly Vm[] {
  const disks = restore.list('disks') as unknown as readonly (Element<'disk'> | Rdm)[];
  return [...new Set([...restore.list('vms'), ...disks.map(vmOf)])];
}

/** Whether single VMs come back out of a mounted copy, not whole disks. */
export function isVmRestore(restore: Restore): boolean {
  const scope = restore.get('scope');
  const procedure = restore.get('case');
  return scope === 'vm' || scope === 'files' || procedure === 'rv-file' || procedure === 'lv-file';
}

/** Whether the restore copies pairs back as they are (DDR restore), rather than files out of a mounted copy. */
export function isPairRestore(restore: Restore): boolean {
  const method = restore.get('method');
  if (method) return method === 'pair' || method === 'raw-then-pair';
  return !isVmRestore(restore) && restore.get('reinstall') !== true;
}

/** The VMs restored: those it names, else every VM with a file on a restored disk. */
export const restoredVmsOf = derived((restore: Restore): readonly Vm[] => {
  const named = vmsNamedBy(restore);
  if (named.length > 0) return named;
  const lds = [...restoredPairsOf(restore), ...restoredSnapshotsOf(restore)].map((copy) => sourceOf(copy));
  return [...new Set(lds.flatMap((ld) => (ld ? vmsOnLd(ld) : [])))];
});
