/**
 * What follows about machines: their operating system, what is installed on them, whether they are physical, which hosts may run a
 * VM, in which clusters it is and which controllers it has.
 */
import { findProduct, isApplication } from '../../support/products.ts';
import { parseOs, refineOs, type OsReading } from '../../support/operating-systems.ts';
import { Undeclared, type Element } from '../element.ts';
import { derived, inverse } from '../topology.ts';
import { bootHosts, datastoresOn, ldsOf, rdmLd, assignedTo, type Datastore, type Host, type Ld } from './istorage.ts';

export type Vm = Element<'vm'>;
/** A virtual disk or an RDM. */
export type Disk = Element<'disk'> | Element<'rdm'>;

/** Virtual disks and RDMs of a VM, in the order of the design. */
export function disksOf(vm: Vm): readonly Disk[] {
  return vm.allChildren.filter((child): child is Disk & Element => child.is('disk', 'rdm'));
}

/** The VM of a disk or RDM. */
export function vmOf(disk: Disk): Vm {
  return disk.parent as unknown as Vm;
}

/** The guest operating system as read; undefined where it is not written. An argument of the entry refines what the name says. */
export const guestOs = derived((vm: Vm): OsReading | undefined => {
  const guest = vm.child('guest');
  if (!guest?.name || guest.name === 'tbc') return undefined;
  const os = parseOs(guest.name);
  const version = guest.get('version') ?? undefined;
  const bits = guest.get('bits');
  return refineOs(os, {
    ...(version !== undefined && { version }),
    ...(bits !== undefined && { bits: bits === '64-bit' ? 64 : 32 }),
  });
});

/** The guest operating system; the rule cannot be told where it is not written. */
export function needGuestOs(vm: Vm): OsReading {
  const guest = vm.needChild('guest');
  const os = guestOs(vm);
  // `guest tbc`: known to be open
  if (!os) throw new Undeclared(guest, 'version', false);
  return os;
}

/** The nodes of a guest cluster, and any other machine as itself. */
export function machinesOf(machine: Element): readonly Element[] {
  return machine.is('guest-cluster') ? machine.list('of') : [machine];
}

/** A machine with what it is one with: a server that is a VM, and the VM. */
export const sameMachine = derived((machine: Element): readonly Element[] => {
  if (machine.is('server', 'proxy')) {
    const on = machine.get('on') as Element | null | undefined;
    return on?.is('vm') ? [machine, on] : [machine];
  }
  if (machine.is('vm')) {
    return [
      machine,
      ...(machine.referrers('server', 'on') as unknown as readonly Element[]),
      ...(machine.referrers('proxy', 'on') as unknown as readonly Element[]),
    ];
  }
  return [machine];
});

/** Whether two names mean one machine. */
export function isSameMachine(a: Element, b: Element): boolean {
  return a === b || sameMachine(a).includes(b);
}

/** The operating system of a machine; undefined where it is not written. */
export function osOf(machine: Element): OsReading | undefined {
  for (const part of sameMachine(machine)) {
    if (part.is('vm')) {
      const os = guestOs(part);
      if (os) return os;
    } else if (part.is('server', 'proxy', 'hyperv', 'node')) {
      const os = part.get('os');
      if (os) return parseOs(os.text);
    } else if (part.is('esxi', 'esx')) {
      return parseOs(part.is('esxi') ? 'VMware ESXi' : 'VMware ESX');
    }
  }
  return undefined;
}

/** As `osOf`; the rule cannot be told where it is not written. */
export function needOs(machine: Element): OsReading {
  const os = osOf(machine);
  if (os) return os;
  if (machine.is('vm')) return needGuestOs(machine);
  return parseOs((machine as unknown as Element<'server'>).need('os').text);
}

/** Physical or virtual; undefined where neither is said nor follows. */
export function kindOfMachine(machine: Element): 'physical' | 'virtual' | undefined {
  if (machine.is('vm')) return 'virtual';
  if (machine.is('hyperv', 'node', 'esxi', 'esx')) return 'physical';
  if (machine.is('guest-cluster')) {
    const kinds = machinesOf(machine).map(kindOfMachine);
    if (kinds.includes('virtual')) return 'virtual';
    return kinds.length > 0 && kinds.every((kind) => kind === 'physical') ? 'physical' : undefined;
  }
  if (!machine.is('server', 'proxy')) return undefined;
  return machine.get('on') ? 'virtual' : machine.get('kind');
}

/** As `kindOfMachine`; the rule cannot be told where it does not follow. */
export function needKind(machine: Element): 'physical' | 'virtual' {
  const kind = kindOfMachine(machine);
  if (kind) return kind;
  if (machine.is('guest-cluster')) for (const node of machinesOf(machine)) needKind(node);
  return (machine as unknown as Element<'server'>).need('kind');
}

/** What is installed on a machine, its other names included; a product that is known not to be there is left out. */
export const softwareOn = derived((machine: Element): readonly Element<'runs'>[] =>
  sameMachine(machine).flatMap((part) => part.children('runs').filter((runs) => runs.get('installed') !== false)),
);

/** A product on a machine, its other names included. */
export function installed(machine: Element, product: string): Element<'runs'> | undefined {
  return softwareOn(machine).find((runs) => runs.name === product);
}

/** Databases, mail servers and other applications of a machine. */
export function applicationsOn(machine: Element): readonly Element<'runs'>[] {
  return softwareOn(machine).filter((runs) => {
    const product = findProduct(runs.name ?? '');
    // an unknown product with data of its own is an application, whatever it is
    return product ? isApplication(product) : runs.list('data').length > 0;
  });
}

/** ESXi hosts in a cluster or vCenter, inner ones included. */
export const hostsIn = derived((outer: Element): readonly Host[] =>
  outer.allChildren.flatMap((child): readonly Host[] => {
    if (child.is('esxi', 'esx')) return [child];
    return child.is('cluster') ? hostsIn(child) : [];
  }),
);

/** The hosts that may run a VM: the one it names or stands in, else those of its cluster, else those of its vCenter. */
export const possibleHostsOf = derived((vm: Vm): readonly Host[] => {
  const named = vm.get('host') as unknown as Element | null | undefined;
  if (named) return named.is('esxi', 'esx') ? [named] : [];
  for (let outer = vm.parent; outer; outer = outer.parent) {
    if (outer.is('esxi', 'esx')) return [outer];
    if (outer.is('cluster', 'vcenter', 'virtualcenter')) return hostsIn(outer);
  }
  return [];
});

/** Whether iStorageManager is on the machine, or an array is said to be managed by it. */
export const isManagementServer = derived((machine: Element): boolean =>
  sameMachine(machine).some(
    (part) =>
      installed(part, 'iStorageManager') !== undefined ||
      (part.is('server', 'vm') && part.referrers('array', 'manager').length > 0),
  ),
);

/** The disk that a virtual disk is, where it is connected to several VMs: the one that has its facts. */
export function originalDisk(disk: Element<'disk'>): Element<'disk'> {
  const seen = new Set<Element<'disk'>>();
  let current = disk;
  for (let next = current.get('of'); next && !seen.has(current); next = current.get('of')) {
    seen.add(current);
    current = next;
  }
  return current;
}

/** The datastore of a virtual disk, or of an RDM's mapping file: its own word before the VM's. */
export function datastoreOf(disk: Disk): Datastore | undefined {
  if (disk.is('rdm')) return disk.get('mapping') ?? vmOf(disk).get('on') ?? undefined;
  const original = originalDisk(disk);
  return original.get('on') ?? vmOf(original).get('on') ?? undefined;
}

/** The datastores on which a VM keeps files, that of its configuration first; then virtual disks and mapping files. */
export const datastoresOfVm = derived((vm: Vm): readonly Datastore[] => {
  const found = new Set<Datastore>();
  const on = vm.get('on');
  if (on) found.add(on);
  for (const disk of disksOf(vm)) {
    const datastore = datastoreOf(disk);
    if (datastore) found.add(datastore);
  }
  return [...found];
});

/** The VMs that keep a file on a datastore: all of them are copied at the same moment. */
export const vmsOn: (datastore: Datastore) => readonly Vm[] = inverse('vm', datastoresOfVm);

/** The VMs whose files are on a logical disk, and those to which it is connected by an RDM in virtual compatibility. */
export const vmsOnLd = derived((ld: Ld): readonly Vm[] => {
  const found = new Set<Vm>(datastoresOn(ld).flatMap(vmsOn));
  for (const rdm of ld.referrers('rdm', 'on')) if (rdm.get('compatibility') === 'virtual') found.add(vmOf(rdm));
  return [...found];
});

/** The logical disks that hold files of a VM, virtual-compatibility RDMs included: those that a backup of it must copy. */
export const ldsOfVm = derived((vm: Vm): readonly Ld[] => {
  const found = new Set<Ld>();
  for (const datastore of datastoresOfVm(vm)) for (const ld of ldsOf(datastore)) found.add(ld);
  for (const rdm of vm.children('rdm')) {
    const ld = rdmLd(rdm);
    if (ld && rdm.get('compatibility') === 'virtual') found.add(ld);
  }
  return [...found];
});

/** The type of a datastore; one on a logical disk is VMFS unless it says otherwise. */
export function datastoreType(datastore: Datastore): 'vmfs' | 'vvol' | 'nfs' | 'vsan' | undefined {
  return datastore.get('type') ?? (ldsOf(datastore).length > 0 ? 'vmfs' : undefined);
}

/** Whether vSphere HA uses the datastore for its heartbeat. */
export function isHeartbeat(datastore: Datastore): boolean {
  return datastore.get('heartbeat') === true || datastore.referrers('cluster', 'heartbeat').length > 0;
}

/** Whether the datastore is on the disk on which ESXi is installed. */
export function isOnInstallDisk(datastore: Datastore): boolean {
  return datastore.get('disk') === 'boot' || ldsOf(datastore).some((ld) => bootHosts(ld).length > 0);
}

/**
 * Whether a disk is assigned to a machine. A server that is a VM may be named either way; of a cluster, every node has to be.
 */
export function isAssignedTo(ld: Ld, machine: Element): boolean {
  const assigned = assignedTo(ld);
  return machinesOf(machine).every((node) => sameMachine(node).some((part) => assigned.includes(part)));
}

/** The guest clusters that name the VM as a node, or that the VM names. */
export const guestClustersOf = derived((vm: Vm): readonly Element<'guest-cluster'>[] => {
  const found = new Set(vm.referrers('guest-cluster', 'of'));
  const own = vm.get('cluster');
  if (own) found.add(own);
  return [...found];
});

/** Whether a VM hosts a vCenter: named by it, or with the product installed. */
export const hostsVcenter = derived((vm: Vm): boolean => {
  const machine = vm as unknown as Element;
  if (installed(machine, 'vCenter Server')) return true;
  return sameMachine(machine).some(
    (part) =>
      part.is('vm', 'server') &&
      (part.referrers('vcenter', 'on').length > 0 || part.referrers('virtualcenter', 'on').length > 0),
  );
});

export type ControllerFamily = 'scsi' | 'nvme' | 'ide' | 'sata';

/** The family of a controller: by its type, else by its name. */
export function controllerFamily(type: string | undefined, name: string | undefined): ControllerFamily | undefined {
  switch (type) {
    case 'scsi':
    case 'lsilogic':
    case 'buslogic':
    case 'lsisas':
    case 'pvscsi':
      return 'scsi';
    case 'nvme':
    case 'ide':
    case 'sata':
      return type;
    default:
      return /^(scsi|nvme|ide|sata)\d*$/i.exec(name ?? '')?.[1]?.toLowerCase() as ControllerFamily | undefined;
  }
}

/** The family of the controller that a disk hangs on; undefined where it is not said or not known. */
export function controllerOf(disk: Disk): ControllerFamily | undefined {
  const name = (disk as Element<'disk'>).get('controller');
  if (name === undefined) return undefined;
  const controller = vmOf(disk)
    .children('controller')
    .find((c) => c.name === name);
  return controllerFamily(controller?.get('type'), name);
}

/** The families of controllers that a VM has: those it declares and those its disks name. */
export const controllersOf = derived((vm: Vm): ReadonlySet<ControllerFamily> => {
  const found = new Set<ControllerFamily>();
  for (const controller of vm.children('controller')) {
    const family = controllerFamily(controller.get('type'), controller.name);
    if (family) found.add(family);
  }
  for (const disk of disksOf(vm)) {
    const family = controllerOf(disk);
    if (family) found.add(family);
  }
  return found;
});
