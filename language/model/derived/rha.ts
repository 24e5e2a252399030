/**
 * What follows from a design about one replication scenario: its machines by name, how and when it switches over, what its
 * networks become. Plans, setting sheets and scenario definitions read it through these, so that they agree.
 */
import { rhaLimits } from '../../support/rha/limits.ts';
import { derived } from '../topology.ts';
import { hostFact, hostOf, networksOfSide, type Host, type Scenario, type Vm } from './replication.ts';

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
