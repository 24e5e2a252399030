/**
 * What follows from a design about Hyper-V hosts and replication scenarios: which machines are physical servers, what their
 * networks are, which link joins them, where things lie. Rules, plans and emitters read the design through these.
 */
import type { FactName } from '../../vocabulary/index.ts';
import type { OsValue } from '../../vocabulary/define.ts';
import { Undeclared, type Element, type FactValue } from '../element.ts';
import { derived, derivedOf, type Topology } from '../topology.ts';

export type Scenario = Element<'scenario'>;
export type Vm = Element<'vm'>;
/** A Hyper-V server, a Hyper-V cluster, or one node of a cluster. */
export type Host = Element<'hyperv'> | Element<'node'>;
/** Facts that nodes and hosts both have. A node that says nothing has what its cluster says. */
export type HostFact = FactName<'hyperv'> & FactName<'node'>;

export type ScenarioType = NonNullable<FactValue<'scenario', 'type'>>;

function isHost(element: unknown): element is Host {
  return typeof element === 'object' && element !== null && (element as Element).is('hyperv', 'node');
}

/** The server type: as stated, or Hyper-V where the master is a Hyper-V host. */
export function scenarioType(scenario: Scenario): ScenarioType | undefined {
  return scenario.get('type') ?? (isHost(scenario.get('master')) ? 'hyperv' : undefined);
}

/** Whether a scenario replicates whole virtual machines between Hyper-V hosts. */
export function isHypervScenario(scenario: Scenario): boolean {
  return scenarioType(scenario) === 'hyperv';
}

/** Whether a scenario can switch over; undefined where the design does not say of which product type it is. */
export function isHighAvailability(scenario: Scenario): boolean | undefined {
  const product = scenario.get('product');
  return product == null ? undefined : product === 'HA';
}

/** The Hyper-V host of one side, undefined where none is given or it is no Hyper-V host. */
export function hostOf(scenario: Scenario, side: 'master' | 'replica'): Host | undefined {
  const host = scenario.get(side);
  return isHost(host) ? host : undefined;
}

/** Both hosts of a scenario, undefined where one is missing. */
export function hostsOf(scenario: Scenario): { readonly master: Host; readonly replica: Host } | undefined {
  const master = hostOf(scenario, 'master');
  const replica = hostOf(scenario, 'replica');
  return master && replica && { master, replica };
}

/** The cluster of a node, or the host itself. */
export function clusterOf(host: Host): Element<'hyperv'> {
  return host.kind === 'node' ? (host.parent as unknown as Element<'hyperv'>) : host;
}

/** The physical servers behind a host: its nodes where it has any, otherwise itself. */
export const serversOf = derived((host: Host): readonly Host[] => {
  const nodes = (host as Element<'hyperv'>).children('node');
  return host.kind === 'hyperv' && nodes.length > 0 ? nodes : [host];
});

/** Whether two elements are the same host, a node counting as its cluster. */
export function sameHost(a: Element, b: Element): boolean {
  return a === b || a.parent === b || b.parent === a;
}

/** A fact of a host; what a node does not say, its cluster says. */
export function hostFact<F extends HostFact>(host: Host, fact: F): FactValue<'hyperv', F> | undefined {
  const holder = holderOf(host, fact);
  return (holder as Element<'hyperv'>).get(fact);
}

/** As `hostFact`; a fact that neither says makes the asking rule undecided. */
export function needHostFact<F extends HostFact>(host: Host, fact: F): FactValue<'hyperv', F> {
  return (holderOf(host, fact) as Element<'hyperv'>).need(fact);
}

/** Who says a fact of a host: the node where it does, otherwise its cluster. */
export function holderOf(host: Host, fact: HostFact): Host {
  return host.kind === 'node' && !host.states(fact) ? clusterOf(host) : host;
}

/** The place of a host's fact, wherever it is said. */
export function hostPlace(host: Host, fact: HostFact): ReturnType<Element['place']> {
  return holderOf(host, fact).place(fact);
}

/** Products that run on a host, a cluster's counting for each of its nodes. */
export function productsOn(host: Host): readonly Element<'runs'>[] {
  const own = host.children('runs');
  const shared = host.kind === 'node' ? clusterOf(host).children('runs') : [];
  return [...own, ...shared].filter((runs) => runs.get('installed') !== false);
}

/** Whether the replication engine is on a machine. */
export function hasEngine(machine: Host | Vm): boolean {
  const products = machine.is('vm')
    ? machine.children('runs').filter((r) => r.get('installed') !== false)
    : productsOn(machine);
  return products.some((runs) => runs.name === 'RHA Engine' || runs.name === 'Arcserve RHA');
}

/** The virtual networks of a physical server: its own, and those of its cluster that it has under no other definition. */
export const networksOf = derived((host: Host): readonly Element<'switch'>[] => {
  const own = host.children('switch');
  const shared = host.kind === 'node' ? clusterOf(host).children('switch') : [];
  return [...own, ...shared.filter((s) => !own.some((o) => o.name === s.name))];
});

/** The virtual networks of a host of a scenario: those of its first server, all servers having the same. */
export function networksOfSide(host: Host): readonly Element<'switch'>[] {
  return networksOf(serversOf(host)[0]!);
}

export type Membership = 'domain' | 'workgroup';

/** Whether a host is in a domain or in a workgroup; undefined where the design does not say. */
export function membershipOf(host: Host): Membership | undefined {
  const cluster = clusterOf(host);
  if (cluster.get('domain')) return 'domain';
  if (cluster.get('workgroup') === true || cluster.get('domain') === null) return 'workgroup';
  return cluster.get('workgroup') === false ? 'domain' : undefined;
}

/** As `membershipOf`; undecided where the design does not say. */
export function needMembership(host: Host): Membership {
  const found = membershipOf(host);
  if (found) return found;
  throw new Undeclared(clusterOf(host), 'domain', false);
}

/** The operating system whose Hyper-V a host has, by product and version: `Windows Server 2022`. */
export function hypervOf(os: OsValue): string | undefined {
  return os.product && os.version ? `${os.product} ${os.version}` : undefined;
}

/** The links that join two hosts. */
export const linksOf = derived((scenario: Scenario): readonly Element<'link'>[] => {
  const hosts = hostsOf(scenario);
  if (!hosts) return [];
  const ends = (link: Element<'link'>): readonly Element[] => link.list('between');
  const joins = (link: Element<'link'>, host: Host): boolean => ends(link).some((end) => sameHost(end, host));
  return scenario.topology.all('link').filter((link) => joins(link, hosts.master) && joins(link, hosts.replica));
});

/** The first link whose kind says how far apart the two hosts are. */
export function linkKindOf(scenario: Scenario): 'LAN' | 'WAN' | undefined {
  const kinds = linksOf(scenario).map((link) => link.get('kind'));
  return kinds.includes('WAN') ? 'WAN' : (kinds.find((kind) => kind != null) ?? undefined);
}

/** The scenarios that replicate between two hosts over a link. */
export const scenariosOver = derived((link: Element<'link'>): readonly Scenario[] =>
  link.topology.all('scenario').filter((scenario) => linksOf(scenario).includes(link)),
);

/** The Hyper-V scenarios whose master or replica a host is. */
export const scenariosAt = derived((host: Host): readonly Scenario[] =>
  hypervScenarios(host.topology).filter((scenario) =>
    (['master', 'replica'] as const).some((side) => {
      const other = hostOf(scenario, side);
      return other !== undefined && sameHost(other, host);
    }),
  ),
);

export const hypervScenarios = derivedOf((topology: Topology): readonly Scenario[] =>
  topology.all('scenario').filter(isHypervScenario),
);

/** The physical servers that are master or replica of some scenario, each once. */
export const protectedServers = derivedOf((topology: Topology): readonly Host[] => {
  const servers = new Set<Host>();
  for (const scenario of topology.all('scenario')) {
    for (const side of ['master', 'replica'] as const) {
      const host = hostOf(scenario, side);
      if (host) for (const server of serversOf(host)) servers.add(server);
    }
  }
  return [...servers];
});

/** The Hyper-V scenarios that protect a machine. */
export function scenariosFor(vm: Vm): readonly Scenario[] {
  return vm.referrers('scenario', 'protect').filter(isHypervScenario);
}

/** Every disk file that is replicated to a host, differencing parents included, each file once, with the element that states its size. */
export const replicatedFiles = derived((host: Host): readonly Element<'disk' | 'parent'>[] => {
  const files = new Map<string, Element<'disk' | 'parent'>>();
  const add = (element: Element<'disk' | 'parent'>, file: string | null | undefined): void => {
    const key = file ? pathKey(file) : element.path;
    if (!files.has(key)) files.set(key, element);
  };
  for (const scenario of hypervScenarios(host.topology)) {
    const replica = hostOf(scenario, 'replica');
    if (!replica || !sameHost(replica, host)) continue;
    for (const vm of scenario.list('protect')) {
      for (const disk of vm.children('disk')) {
        add(disk, disk.get('file'));
        for (let parent = disk.child('parent'); parent; parent = parent.child('parent')) {
          add(parent, parent.name);
        }
      }
    }
  }
  return [...files.values()];
});

/** The size of all disks of a machine in bytes; undecided where one does not state its size. */
export function needDiskSize(vm: Vm): number {
  return vm.children('disk').reduce((sum, disk) => sum + disk.need('size'), 0);
}

/** The volumes of a host in which machines can lie. */
export function volumesOf(host: Host): readonly Element<'volume'>[] {
  const own = host.children('volume');
  return own.length > 0 ? own : clusterOf(host).children('volume');
}

/** Where the rewind points of a scenario are kept: its own spool, or that of its replica. */
export function spoolOf(scenario: Scenario): Element<'spool'> | undefined {
  const own = scenario.child('spool');
  if (own) return own;
  const replica = hostOf(scenario, 'replica');
  return replica && (replica.child('spool') ?? clusterOf(replica).child('spool'));
}

/** The volume on which a spool lies: the one it names, or the one of its drive letter. */
export function spoolVolume(scenario: Scenario): Element<'volume'> | undefined {
  const spool = spoolOf(scenario);
  if (!spool) return undefined;
  const named = spool.get('on');
  if (named) return named;
  const replica = hostOf(scenario, 'replica');
  const letter = /^([A-Za-z]):/.exec(spool.name ?? '')?.[1]?.toUpperCase();
  return replica && letter
    ? volumesOf(replica).find((volume) => (volume.get('letter') ?? volume.name)?.toUpperCase() === letter)
    : undefined;
}

/** Adapter settings for after a switchover, with the adapter each is for. */
export interface SwitchoverAdapter {
  readonly setting: Element<'after-switchover'>;
  readonly adapter: Element<'adapter'> | undefined;
}

export const switchoverAdapters = derived((scenario: Scenario): readonly SwitchoverAdapter[] => {
  const adapters = scenario.list('protect').flatMap((vm) => vm.children('adapter'));
  return scenario.children('after-switchover').map((setting) => {
    const target = setting.target;
    const named = target && 'layers' in target ? (target as unknown as Element<'adapter'>) : undefined;
    return { setting, adapter: named ?? (target === undefined && adapters.length === 1 ? adapters[0] : undefined) };
  });
});

/** The block of a scenario that is switched on: written, and not with `no`. */
export function switchedOn<K extends 'rewind' | 'dns-redirect' | 'assured-recovery'>(
  scenario: Scenario,
  kind: K,
): Element<K> | undefined {
  const block = scenario.child<K>(kind);
  return block && block.name !== 'no' ? block : undefined;
}

/** An IPv4 address without its prefix: `10.1.0.50/24` → `10.1.0.50`. */
export function bareAddress(address: string): string {
  return address.split('/')[0]!;
}

/** The network of an address with a prefix, `10.1.0.0/24`; undefined where it has none. */
export function networkOf(address: string): string | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(address);
  if (!match) return undefined;
  const prefix = Number(match[5]);
  if (prefix > 32) return undefined;
  const bits = match.slice(1, 5).reduce((value, octet) => value * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix);
  const network = Math.floor(bits / size) * size;
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256);
  return `${octets.join('.')}/${String(prefix)}`;
}

/** Whether an address lies in a network given as `10.1.0.0/24`. The address needs no prefix. */
export function isIn(address: string, network: string): boolean {
  const prefix = network.split('/')[1];
  return prefix !== undefined && networkOf(`${bareAddress(address)}/${prefix}`) === networkOf(network);
}

/** The network in which a host’s machines live: as stated, or that of its own address. */
export function vmNetworkOf(host: Host): string | undefined {
  const stated = clusterOf(host).get('subnet');
  if (stated) return networkOf(stated);
  for (const server of serversOf(host)) {
    for (const address of hostFact(server, 'address') ?? []) {
      const network = networkOf(address);
      if (network) return network;
    }
  }
  return undefined;
}

/** Whether the machines live in one subnet on both sides: as a link states, or by the addresses; undefined where neither tells. */
export function sameSubnet(scenario: Scenario): boolean | undefined {
  for (const link of linksOf(scenario)) {
    const stated = link.get('same-subnet');
    if (stated != null) return stated;
  }
  const hosts = hostsOf(scenario);
  const master = hosts && vmNetworkOf(hosts.master);
  const replica = hosts && vmNetworkOf(hosts.replica);
  return master !== undefined && replica !== undefined ? master === replica : undefined;
}

/** A Windows path for comparison: one kind of separator, no closing one, no case. */
export function pathKey(path: string): string {
  return path.normalize('NFC').replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
}

/** The folder of a file or folder; undefined for a root. */
export function folderOf(path: string): string | undefined {
  const trimmed = path.replaceAll('/', '\\').replace(/\\+$/, '');
  const cut = trimmed.lastIndexOf('\\');
  return cut <= 0 ? undefined : trimmed.slice(0, cut);
}

/** The folders in which the virtual disks of a machine lie, as written. */
export const diskFolders = derived((vm: Vm): readonly string[] => {
  const folders = new Map<string, string>();
  for (const disk of vm.children('disk')) {
    const file = disk.get('file');
    const folder = file ? folderOf(file) : undefined;
    if (folder !== undefined && !files(folder)) folders.set(pathKey(folder), folder);
  }
  return [...folders.values()];

  function files(folder: string): boolean {
    return folders.has(pathKey(folder));
  }
});

/**
 * Whether a checkpoint folder lies at the level of a virtual disk file: in the same folder as the file, or being that folder.
 * Two folders side by side, as an export makes them, are not the same level.
 */
export function isSameLevel(checkpointFolder: string, diskFolder: string): boolean {
  const parent = folderOf(checkpointFolder);
  return (
    pathKey(checkpointFolder) === pathKey(diskFolder) ||
    (parent !== undefined && pathKey(parent) === pathKey(diskFolder))
  );
}

/** The folder of a machine’s disks beside which its checkpoint folder lies; null where there is none, undecided where paths are missing. */
export function needSameLevel(vm: Vm): string | null {
  const folder = vm.child('checkpoints')!.need('folder');
  for (const disk of vm.children('disk')) {
    const file = disk.need('file');
    const diskFolder = folderOf(file);
    if (diskFolder !== undefined && isSameLevel(folder, diskFolder)) return diskFolder;
  }
  return null;
}
