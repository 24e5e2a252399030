/** Clusters between guests. */
import { clusterOf, hostOf, type Scenario, type Vm } from '../../../model/derived/replication.ts';
import type { Element } from '../../../model/element.ts';

/** The cluster between guests that a machine is a member of. */
export function guestClusterOf(vm: Vm): Element<'guest-cluster'> | undefined {
  return vm.get('cluster') ?? vm.referrers('guest-cluster', 'of')[0];
}

/** Whether it belongs to the CSV configuration: as stated, or as its master is deployed; undecided where neither says so. */
export function isOnCsv(cluster: Element<'guest-cluster'>, scenario: Scenario): boolean {
  const stated = cluster.get('csv');
  if (stated != null) return stated;
  const master = hostOf(scenario, 'master');
  const deployment = master && clusterOf(master).get('deployment');
  if (deployment === 'csv') return true;
  if (deployment === 'standalone') return false;
  return cluster.need('csv');
}
