/**
 * What follows from a design about VMware Infrastructure 3 and its backups: who protects what, through which proxy and how. Rules,
 * plans and emitters read the design through these, so that they agree.
 */
import { configOption } from '../../support/vcb/config-js.ts';
import { assignsLetters } from '../../support/vcb/guests.ts';
import type { Transport } from '../../support/vcb/transports.ts';
import { parseOs, refineOs, type OsReading } from '../../support/operating-systems.ts';
import { findProduct } from '../../support/products.ts';
import type { Schedule } from '../../vocabulary/define.ts';
import type { FactName } from '../../vocabulary/index.ts';
import { Undeclared, type Element, type FactValue } from '../element.ts';
import type { Place } from '../source.ts';
import { derived, type Topology } from '../topology.ts';

export type Backup = Element<'backup'>;
export type Vm = Element<'vm'>;
export type Proxy = Element<'proxy'>;
export type Datastore = Element<'datastore'>;
export type Disk = Element<'disk' | 'rdm'>;
export type Host = Element<'esx' | 'esxi'>;
export type Backing = 'fc-san' | 'iscsi-san' | 'local' | 'nas';

/** The catalogue's name of Consolidated Backup. */
export const vcbProduct = 'VMware Consolidated Backup';
const consoleTools: readonly string[] = ['vcbMounter', 'vcbSnapAll'];

// ── Jobs ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether the job runs through Consolidated Backup on a proxy. */
export function usesVcb(backup: Backup): boolean {
  return backup.child('using')?.name === vcbProduct;
}

/** Whether the job runs a vcb* utility in a service console. */
export function usesConsoleTool(backup: Backup): boolean {
  return consoleTools.includes(backup.child('using')?.name ?? '');
}

/** The way of backing up, as said or as the tool says; undefined for a job of another system. */
export function methodOf(backup: Backup): NonNullable<FactValue<'backup', 'method'>> | undefined {
  return backup.get('method') ?? (usesVcb(backup) || usesConsoleTool(backup) ? 'vcb' : undefined);
}

/** Whether the job follows one of the traditional methods 1 to 4. */
export function isTraditional(backup: Backup): boolean {
  return /^method-[1-4]$/.test(methodOf(backup) ?? '');
}

/** The proxy that a job runs on, if it names one. */
export function proxyOf(backup: Backup): Proxy | undefined {
  const on = backup.child('using')?.get('on');
  return on?.is('proxy') ? on : undefined;
}

/** Jobs through Consolidated Backup on the proxy, in the order of the design. */
export const jobsOfProxy = derived((proxy: Proxy): readonly Backup[] =>
  proxy.referrers('using', 'on').flatMap((using) => {
    const job = using.parent;
    return job?.is('backup') && usesVcb(job) ? [job] : [];
  }),
);

/** The Consolidated Backup installed on a proxy, where what its config.js says is written. */
export function vcbOn(proxy: Proxy): Element<'runs'> | undefined {
  return proxy.children('runs').find((runs) => runs.name === vcbProduct);
}

/** The backup products installed in a machine; Consolidated Backup itself is none. */
export function backupSoftwareOn(machine: { children(kind: 'runs'): Element<'runs'>[] }): readonly Element<'runs'>[] {
  return machine.children('runs').filter((runs) => findProduct(runs.name ?? '')?.role === 'backup');
}

/** Whether an agent of a backup product is in the VM. */
export function hasAgent(vm: Vm): boolean {
  return backupSoftwareOn(vm).some((runs) => {
    const functions = runs.list('function');
    return runs.get('installed') !== false && (functions.length === 0 || functions.includes('backup-agent'));
  });
}

/** The facts of how VCB works that may stand at `runs VCB` and at a job's `using`. */
export type UseFact = FactName<'using'> & FactName<'runs'>;

/** The value that holds for a job and the element that says it: the job's own, else the proxy's, else nobody (a default). */
export function useOf<F extends UseFact>(
  backup: Backup,
  fact: F,
): {
  readonly value: FactValue<'using', F> | undefined;
  readonly holder: Element<'using'> | Element<'runs'> | undefined;
} {
  const using = backup.child('using');
  if (using?.states(fact)) return { value: using.get(fact), holder: using };
  const proxy = proxyOf(backup);
  const installed = proxy && vcbOn(proxy);
  if (installed?.states(fact))
    return { value: installed.get(fact) as FactValue<'using', F> | undefined, holder: installed };
  return { value: undefined, holder: undefined };
}

/** As `useOf`, where the answer is needed: the job cannot be judged when nobody says it. */
export function needUse<F extends UseFact>(backup: Backup, fact: F): NonNullable<FactValue<'using', F>> {
  const { value } = useOf(backup, fact);
  if (value !== undefined) return value;
  const using = backup.child('using');
  if (!using) throw new Undeclared(backup, 'using', false);
  return using.need(fact);
}

/** How the disks are read: `san` where config.js is left as it is. */
export const transportOf = derived((backup: Backup): Transport => {
  return (
    useOf(backup, 'transport').value ??
    (usesConsoleTool(backup) ? 'cos' : (configOption('TRANSPORT_MODE').default as Transport))
  );
});

/** SAN or LAN mode; undefined for jobs in a service console and those of other systems. */
export function modeOf(backup: Backup): 'san' | 'lan' | undefined {
  if (!usesVcb(backup)) return undefined;
  const transport = transportOf(backup);
  return transport === 'san' ? 'san' : transport === 'cos' ? undefined : 'lan';
}

export function lookupOf(backup: Backup): 'ipaddr' | 'name' | 'uuid' | 'moref' {
  return useOf(backup, 'lookup').value ?? 'ipaddr';
}

export function snapshotPolicyOf(backup: Backup): 'automatic' | 'manual' | 'createonly' | 'deleteonly' | 'none' {
  return useOf(backup, 'snapshot-policy').value ?? 'automatic';
}

/** The folder of all jobs of a proxy. */
export function backupRootOf(proxy: Proxy): string {
  return proxy.child('root')?.name ?? (configOption('BACKUPROOT').default as string);
}

/** The VMs that a protected thing belongs to, or that lie on it. */
function vmsIn(item: Element): readonly Vm[] {
  if (item.is('vm')) return [item];
  if (item.is('disk', 'rdm')) return item.parent?.is('vm') ? [item.parent] : [];
  if (item.is('datastore')) return item.referrers('vm', 'on');
  const vm = item.ancestor('vm');
  return vm ? [vm] : [];
}

/** The VMs that a job protects, whole or in part, in the order of the job. */
export const vmsOf = derived((backup: Backup): readonly Vm[] => [
  ...new Set((backup.list('protect') as readonly Element[]).flatMap(vmsIn)),
]);

/** The jobs that protect the VM or a part of it, in the order of the design. */
export const jobsOf = derived((vm: Vm): readonly Backup[] => {
  const jobs = new Set<Backup>(vm.referrers('backup', 'protect'));
  for (const part of vm.allChildren) {
    if (!part.is('disk', 'rdm', 'volume', 'runs')) continue;
    for (const job of part.referrers('backup', 'protect')) jobs.add(job);
    for (const volume of part.children('volume'))
      for (const job of volume.referrers('backup', 'protect')) jobs.add(job);
  }
  for (const job of vm.get('on')?.referrers('backup', 'protect') ?? []) jobs.add(job);
  return jobs.size > 1 ? [...jobs].sort((a, b) => vm.topology.compare(a, b)) : [...jobs];
});

/** Jobs of the VM through Consolidated Backup on a proxy. */
export const vcbJobsOf = derived((vm: Vm): readonly Backup[] => jobsOf(vm).filter(usesVcb));

/** What of the VM a file-level job mounts: the disks it names, or all of them. */
export function disksInJob(backup: Backup, vm: Vm): readonly Disk[] {
  const items = backup.list('protect') as unknown as readonly Element[];
  const named = items.filter(
    (item): item is Disk & Element => item.is('disk', 'rdm') && item.parent === (vm as unknown as Element),
  );
  const whole = items.some((item) => !item.is('disk', 'rdm', 'volume') && vmsIn(item).includes(vm));
  return whole || named.length === 0 ? disksOf(vm) : named;
}

// ── Machines and storage ──────────────────────────────────────────────────────────────────────────────────────────────

/** Virtual disks and RDMs. */
export function disksOf(vm: Vm): readonly Disk[] {
  return vm.allChildren.filter((child): child is Disk & Element => child.is('disk', 'rdm'));
}

export type Volume = Element<'volume' | 'disk' | 'rdm'>;

/** The volumes on a disk: those it lists, or the disk itself as one volume. */
export function volumesOf(disk: Disk): readonly Volume[] {
  const volumes = disk.children('volume');
  return volumes.length > 0 ? volumes : [disk];
}

/** A volume's drive letter, null where it has none. A volume of a disk is named by its letter unless it says another. */
export function needLetter(volume: Volume): string | null {
  if (volume.is('volume')) return volume.states('letter') ? volume.need('letter') : (volume.name ?? null);
  return volume.need('letter');
}

/** The guest operating system; the rule cannot be told where it is not written. */
export const needGuest = derived((vm: Vm): OsReading => {
  const guest = vm.needChild('guest');
  const os = parseOs(guest.name ?? '');
  const version = guest.get('version') ?? undefined;
  const bits = guest.get('bits');
  return refineOs(os, {
    ...(version !== undefined && os.version === undefined && { version }),
    ...(bits !== undefined && { bits: bits === '64-bit' ? 64 : 32 }),
  });
});

/** The guest's word size; a name that says it (`Windows XP x64`) is enough. */
export function needGuestBits(vm: Vm): 32 | 64 {
  return needGuest(vm).bits ?? (vm.needChild('guest').need('bits') === '64-bit' ? 64 : 32);
}

/** The ESX Server that runs the VM: the one around it, or the one it names. */
export function hostOf(vm: Vm): Host | undefined {
  const around = vm.ancestor('esx') ?? vm.ancestor('esxi');
  if (around) return around;
  const host = vm.get('host');
  return host?.is('esx', 'esxi') ? host : undefined;
}

export function needHost(vm: Vm): Host {
  const host = hostOf(vm);
  if (!host) throw new Undeclared(vm, 'host', false);
  return host;
}

/** The VirtualCenter that manages the host, by containment or by name; undefined for a stand-alone one. */
export function managerOf(host: Host): Element<'virtualcenter'> | undefined {
  const around = host.ancestor('virtualcenter');
  if (around) return around;
  const manager: Element | null | undefined = host.is('esx')
    ? host.get('manager')
    : (host as Element<'esxi'>).get('manager');
  return manager?.is('virtualcenter') ? manager : undefined;
}

/** Whether the VM belongs to VMware Infrastructure 3: by its place, its host, its storage or its jobs. */
export const inVirtualInfrastructure = derived((vm: Vm): boolean => {
  if (vm.ancestor('vcenter') || vm.ancestor('hyperv')) return false;
  if (vm.ancestor('virtualcenter') || vm.ancestor('esx')) return true;
  const host = hostOf(vm);
  if (host && (host.is('esx') || managerOf(host))) return true;
  return jobsOf(vm).some((job) => methodOf(job) !== undefined);
});

/** The kind of storage of a datastore, as said or as follows from what it is on; undefined where neither tells. */
export function backingOf(datastore: Datastore): Backing | undefined {
  const said = datastore.get('backing');
  if (said) return said;
  for (const base of datastore.list('on')) {
    if (base.is('san')) {
      const type = base.get('type');
      return type === undefined ? undefined : type === 'fc' ? 'fc-san' : 'iscsi-san';
    }
    if (base.is('esx', 'esxi')) return 'local';
  }
  if (datastore.get('type') === 'nfs') return 'nas';
  return undefined;
}

export function needBacking(datastore: Datastore): Backing {
  const backing = backingOf(datastore);
  if (backing) return backing;
  const san = datastore.list('on').find((base) => base.is('san'));
  if (san?.is('san')) return san.need('type') === 'fc' ? 'fc-san' : 'iscsi-san';
  return datastore.need('backing');
}

/** The datastore that holds a virtual disk: its own, or the VM's. */
export function datastoreOf(disk: Disk): Datastore | undefined {
  if (!disk.is('disk')) return undefined;
  const own = disk.get('on');
  if (own) return own;
  const vm = disk.parent;
  return vm?.is('vm') ? (vm.get('on') ?? undefined) : undefined;
}

/** The kind of storage of a disk; an RDM's is that of the SAN it is on, or SAN of unknown kind on a logical disk. */
export function diskBacking(disk: Disk): Backing | undefined {
  if (disk.is('rdm')) {
    const on = disk.get('on');
    const type = on?.is('san') ? on.get('type') : undefined;
    return type === undefined ? undefined : type === 'fc' ? 'fc-san' : 'iscsi-san';
  }
  const datastore = datastoreOf(disk);
  return datastore && backingOf(datastore);
}

export function needDiskBacking(disk: Disk): Backing {
  const found = diskBacking(disk);
  if (found) return found;
  if (disk.is('rdm')) {
    const on = disk.get('on');
    if (on?.is('san')) return on.need('type') === 'fc' ? 'fc-san' : 'iscsi-san';
    throw new Undeclared(disk, 'on', false);
  }
  const datastore = datastoreOf(disk);
  if (!datastore) throw new Undeclared(disk.parent ?? disk, 'on', false);
  return needBacking(datastore);
}

export function isSan(backing: Backing): boolean {
  return backing === 'fc-san' || backing === 'iscsi-san';
}

/** Whether the host reaches a SAN: by a zone, or by a VM of its own on one. */
export function hasSan(host: Host): boolean {
  if (host.referrers('zone', 'of').length > 0) return true;
  return vmsOn(host).some((vm) => disksOf(vm).some((disk) => isSan(diskBacking(disk) ?? 'local')));
}

/** The VMs that run on the host: those in its block and those that name it. */
export const vmsOn = derived((host: Host): readonly Vm[] => [
  ...new Set([...host.children('vm'), ...host.referrers('vm', 'host')]),
]);

/** The hosts of the VMs that the proxy's jobs protect. */
export const hostsOfProxy = derived((proxy: Proxy): readonly Host[] => [
  ...new Set(jobsOfProxy(proxy).flatMap((job) => vmsOf(job).flatMap((vm) => hostOf(vm) ?? []))),
]);

/** The access of a proxy to the LUN of a datastore or RDM; undefined where nothing is said. */
export function lunAccess(holder: Datastore | Element<'rdm'>, proxy: Proxy): 'none' | 'ro' | 'rw' | undefined {
  let general: string | undefined;
  for (const access of holder.children('lun-access')) {
    const proxies = access.list('for');
    if (proxies.length === 0) general ??= access.name;
    else if (proxies.includes(proxy)) return access.name as 'none' | 'ro' | 'rw';
  }
  return general as 'none' | 'ro' | 'rw' | undefined;
}

/** Whether Windows on the proxy gives letters to newly seen volumes; undefined where it follows from an edition not stated. */
export function automounts(proxy: Proxy): boolean | undefined {
  const said = proxy.get('automount');
  if (said === 'yes' || said === 'no') return said === 'yes';
  const edition = proxy.get('edition') ?? editionIn(proxy);
  return edition === undefined ? undefined : assignsLetters(edition);
}

function editionIn(proxy: Proxy): string | undefined {
  const os = proxy.get('os');
  return os ? parseOs(os.text).edition : undefined;
}

// ── Requirements ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Need = FactValue<'design', 'needs'>[number];

/** The design element that asks for something, with the index of the requirement in its list. */
export function asksFor(
  topology: Topology,
  need: Need,
): { readonly design: Element<'design'>; readonly item: number } | undefined {
  for (const design of topology.all('design')) {
    const item = design.list('needs').indexOf(need);
    if (item >= 0) return { design, item };
  }
  return undefined;
}

/** The first design element, where facts of the whole design stand. */
export function designOf(topology: Topology): Element<'design'> | undefined {
  return topology.all('design')[0];
}

/** A SAN-mode job of the proxy that reads over Fibre Channel, with a disk that it reads so. */
export const readsFibreChannel = derived((proxy: Proxy): { readonly job: Backup; readonly disk: Disk } | undefined => {
  for (const job of jobsOfProxy(proxy)) {
    if (modeOf(job) !== 'san') continue;
    const disk = vmsOf(job)
      .flatMap(disksOf)
      .find((each) => diskBacking(each) === 'fc-san');
    if (disk) return { job, disk };
  }
  return undefined;
});

/** The links that join two machines. */
export function linksBetween(a: Element | Proxy, b: unknown): readonly Element<'link'>[] {
  return a.referrers('link', 'between').filter((link) => (link.list('between') as readonly unknown[]).includes(b));
}

/** Whether it is the backup software of a proxy with jobs through Consolidated Backup. */
export function isVcbSoftware(runs: Element<'runs'>): boolean {
  const proxy = runs.parent;
  return proxy?.is('proxy') === true && jobsOfProxy(proxy).length > 0 && backupSoftwareOn(proxy).includes(runs);
}

/** A job of the proxy on which the software is installed. */
export function softwareJob(runs: Element<'runs'>, fits: (job: Backup) => boolean): Backup | undefined {
  const proxy = runs.parent;
  return proxy?.is('proxy') ? jobsOfProxy(proxy).find(fits) : undefined;
}

/** Whether a job saves only what has changed. */
export function savesChanges(job: Backup): boolean {
  return job.get('kind') === 'incremental' || job.get('kind') === 'differential';
}

/** When vcbCleanup runs on a proxy: as the proxy says, else as the design says for all; undefined where nobody does. */
export function cleanupOf(proxy: Proxy): { readonly schedule: Schedule; readonly place: Place } | undefined {
  const own = proxy.child('cleanup');
  const schedule = own?.get('schedule');
  if (own) return schedule ? { schedule, place: own.place('schedule') } : undefined;
  for (const design of proxy.topology.all('design')) {
    const general = design.get('cleanup');
    if (general) return { schedule: general, place: design.place('cleanup') };
  }
  return undefined;
}

/** The name that a VM's folder below the backup root begins with: its host name, else what it is called. */
export function jobHostName(vm: Vm): string {
  return vm.get('fqdn') ?? vm.get('name') ?? vm.name ?? '';
}

/** The VMs with a virtual disk on the datastore. */
export const vmsWithDiskOn = derived((datastore: Datastore): readonly Vm[] => {
  const named = datastore.referrers('disk', 'on').flatMap((disk) => (disk.parent?.is('vm') ? [disk.parent] : []));
  const whole = datastore
    .referrers('vm', 'on')
    .filter((vm) => vm.children('disk').some((disk) => datastoreOf(disk) === datastore));
  return [...new Set([...whole, ...named])];
});

/** Whether a restore belongs to a job of VMware Infrastructure 3. */
export function isVcbRestore(restore: Element<'restore'>): boolean {
  const job = restore.get('of');
  return Boolean(job && methodOf(job) !== undefined);
}

/** What a restore brings back: whole VMs or single files, as its scope says or else as its job saves. */
export function restoreLevel(restore: Element<'restore'>): 'image' | 'file' {
  const scope = restore.get('scope');
  if (scope) return scope === 'files' ? 'file' : 'image';
  return restore.get('of')?.get('level') === 'file' ? 'file' : 'image';
}

/** The VMs of a recovery plan: those it names, else all that Consolidated Backup protects. */
export function recoveredVms(plan: Element<'recovery-plan'>): readonly Vm[] {
  const named = plan.list('vms');
  if (named.length > 0) return named;
  return [...new Set(plan.topology.all('proxy').flatMap((proxy) => jobsOfProxy(proxy).flatMap((job) => vmsOf(job))))];
}
