/**
 * What follows from a design about one replication scenario: its machines by name, how and when it switches over, what its
 * networks become. Plans, setting sheets and scenario definitions read it through these, so that they agree.
 */
import { rhaLimits } from '../../support/rha/limits.ts';
import { derived, derivedOf, type Topology } from '../topology.ts';
import type { Element } from '../element.ts';
import {
  bareAddress,
  diskFolders,
  hostFact,
  hostOf,
  hypervScenarios,
  isHighAvailability,
  isHypervScenario,
  isIn,
  isSameLevel,
  networksOfSide,
  sameSubnet,
  scenariosAt,
  switchedOn,
  switchoverAdapters,
  vmNetworkOf,
  type Host,
  type Scenario,
  type Vm,
} from './replication.ts';

/** Seconds from the first missing answer to switchover: as the design says, otherwise the product's default. */
export function timeoutSeconds(scenario: Scenario): { readonly seconds: number; readonly stated: boolean } {
  const milliseconds = scenario.get('timeout') ?? rhaLimits.timeout.value;
  return { seconds: Math.round(milliseconds / 1000), stated: scenario.states('timeout') };
}

/** The group that the scenario is assigned to, or the product's default group. */
export function groupName(scenario: Scenario): string {
  return scenario.get('group')?.name ?? rhaLimits.defaultGroup.value;
}

/** The machines that the scenario replicates. */
export function machinesOf(scenario: Scenario): readonly Vm[] {
  return scenario.list('protect');
}

/** How a machine is called where the product shows it: its display name, otherwise the name of its element. */
export function machineName(vm: Vm): string {
  return vm.get('name') ?? vm.name ?? '';
}

/** What to enter for a host: its full name, its first address, otherwise the name that the design gives it. */
export function hostEntry(host: Host): string {
  return hostFact(host, 'fqdn') ?? hostFact(host, 'address')?.[0]?.split('/')[0] ?? host.name ?? '';
}

export type NetworkMapping =
  /** The design says it. */
  | { readonly from: 'design'; readonly pairs: readonly { readonly master: string; readonly replica: string }[] }
  /** One virtual network on each side: the product maps them by itself. */
  | { readonly from: 'product'; readonly pairs: readonly { readonly master: string; readonly replica: string }[] }
  /** Several networks and nothing said: somebody has to decide. */
  | { readonly from: 'open'; readonly pairs: readonly [] };

/** Which network of the replica the machines get for each of the master. */
export const networkMapping = derived((scenario: Scenario): NetworkMapping => {
  const stated: { master: string; replica: string }[] = [];
  for (const { from, to } of scenario.list('map')) {
    if (from?.name !== undefined && to?.name !== undefined) stated.push({ master: from.name, replica: to.name });
  }
  if (stated.length > 0) return { from: 'design', pairs: stated };
  const master = hostOf(scenario, 'master');
  const replica = hostOf(scenario, 'replica');
  const here = master ? networksOfSide(master) : [];
  const there = replica ? networksOfSide(replica) : [];
  if (here.length === 1 && there.length === 1) {
    return { from: 'product', pairs: [{ master: here[0]!.name ?? '', replica: there[0]!.name ?? '' }] };
  }
  return { from: 'open', pairs: [] };
});

/** The longest time that a guest of the scenario needs to boot and answer, in seconds; undefined where none is stated. */
export function bootSeconds(scenario: Scenario): number | undefined {
  const times = machinesOf(scenario).flatMap((vm) => vm.get('boot-time') ?? []);
  return times.length === 0 ? undefined : Math.round(Math.max(...times) / 1000);
}

/** The four cases that section 2.1 of the guide tells apart; nothing has to be prepared in the fourth. */
export type CheckpointCase = 1 | 2 | 3 | 4;

/** What has to be done about a machine's checkpoints before its scenario is created. */
export interface CheckpointPreparation {
  readonly case: CheckpointCase;
  /** The checkpoint folder that the design sets, where it says one. */
  readonly folder: string | undefined;
  /** Whether that folder lies where the virtual disks lie; undecided where paths are missing. */
  readonly sameLevel: boolean | undefined;
  /** Checkpoints are going to be used. */
  readonly planned: boolean;
}

/** The case of a machine; undefined where it has none, has never had one and will have none, or where the design does not tell. */
export const checkpointPreparation = derived((vm: Vm): CheckpointPreparation | undefined => {
  const checkpoints = vm.child('checkpoints');
  if (!checkpoints) return undefined;
  const folder = checkpoints.get('folder');
  const folders = diskFolders(vm);
  const sameLevel =
    folder === undefined || folders.length === 0
      ? undefined
      : folders.some((diskFolder) => isSameLevel(folder, diskFolder));
  const planned = checkpoints.get('planned') === true;
  const existing = checkpoints.get('existing');
  const made = (number: CheckpointCase): CheckpointPreparation => ({ case: number, folder, sameLevel, planned });
  if (existing !== undefined && existing > 0) {
    // Imported anew, the folders are apart, whatever the design still says of them.
    if (sameLevel === undefined) return undefined;
    return made(sameLevel && checkpoints.get('reimported') !== true ? 3 : 4);
  }
  const taken = checkpoints.get('ever-taken');
  if (taken === true && existing === 0) return made(2);
  return taken === false && planned ? made(1) : undefined;
});

/** Whether checkpoints of a machine exist or are going to be used; undecided counts as no. */
export function usesCheckpoints(vm: Vm): boolean {
  const checkpoints = vm.child('checkpoints');
  return checkpoints !== undefined && (checkpoints.get('planned') === true || (checkpoints.get('existing') ?? 0) > 0);
}

/** How users reach the machine after a switchover. */
export type AddressPlan =
  /** One subnet on both sides: the machine keeps its address. */
  | 'kept'
  /** The product sets other addresses on its adapters. */
  | 'customised'
  /** An adapter already has an address of the replica's subnet. */
  | 'prepared'
  /** Somebody has to change it inside the guest. */
  | 'by-hand'
  /** The design does not tell. */
  | 'open';

export const addressPlan = derived((scenario: Scenario): AddressPlan => {
  if (switchoverAdapters(scenario).some(({ setting }) => setting.list('address').length > 0)) return 'customised';
  const same = sameSubnet(scenario);
  if (same !== false) return same ? 'kept' : 'open';
  const replica = hostOf(scenario, 'replica');
  const network = replica && vmNetworkOf(replica);
  const addresses = machinesOf(scenario).flatMap((vm) => vm.children('adapter').flatMap((a) => a.list('address')));
  return network !== undefined && addresses.some((address) => isIn(address, network)) ? 'prepared' : 'by-hand';
});

/** The addresses that the product sets after a switchover, each with its adapter: `nic0: 10.2.0.50/24`. */
export function newAddresses(scenario: Scenario): readonly string[] {
  return switchoverAdapters(scenario).flatMap(({ setting, adapter }) =>
    setting.list('address').map((address) => (adapter?.name === undefined ? address : `${adapter.name}: ${address}`)),
  );
}

/** What DNS redirect changes at a switchover; undefined where it is not used. */
export function redirectedRecord(
  scenario: Scenario,
): { readonly servers: readonly string[]; readonly addresses: readonly string[] } | undefined {
  const block = switchedOn(scenario, 'dns-redirect');
  return block && { servers: block.list('servers').map(bareAddress), addresses: block.list('replica-address') };
}

/** The Hyper-V scenarios of a group. */
export function scenariosIn(group: Element<'scenario-group'>): readonly Scenario[] {
  return group.referrers('scenario', 'group').filter(isHypervScenario);
}

/** The groups that are run, stopped and switched over as a whole: all of their scenarios can switch over, and the design does not rule it out. */
export const operatedGroups = derivedOf((topology: Topology): readonly Element<'scenario-group'>[] =>
  topology.all('scenario-group').filter((group) => {
    if (group.get('operations') === false) return false;
    const members = group.referrers('scenario', 'group');
    return members.length > 0 && members.every((scenario) => isHighAvailability(scenario) === true);
  }),
);

/** The hosts that Hyper-V scenarios name as master or replica, each once, in the order of the design. */
export const maintainedHosts = derivedOf((topology: Topology): readonly Host[] => {
  const hosts = new Set<Host>();
  for (const scenario of hypervScenarios(topology)) {
    for (const side of ['master', 'replica'] as const) {
      const host = hostOf(scenario, side);
      if (host) hosts.add(host);
    }
  }
  return [...hosts];
});

/** The scenarios at a host, by what it is to them. */
export function sidesAt(host: Host): { readonly master: readonly Scenario[]; readonly replica: readonly Scenario[] } {
  const at = scenariosAt(host);
  return {
    master: at.filter((scenario) => hostOf(scenario, 'master') === host),
    replica: at.filter((scenario) => hostOf(scenario, 'replica') === host),
  };
}
