/** The DNS servers of a design. */
import { bareAddress } from '../../../model/derived/replication.ts';
import type { Topology } from '../../../model/topology.ts';

/** All of them, primary first, each once. */
export function dnsServersOf(topology: Topology): string[] {
  const servers = topology.all('dns').flatMap((dns) => {
    const primary = dns.get('primary');
    return [...(primary ? [primary] : []), ...dns.list('secondary'), ...dns.list('servers')];
  });
  return [...new Set(servers.map(bareAddress))];
}
