// Builds an inventory in the simulator that matches a topology.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { escapeName } from './names.ts';
import type { Vcsim } from './vcsim.ts';

/** What stands in the inventory. Names are display names and may hold any character. */
export interface VcenterLayout {
  /** Default `DC0`; the first layout decides. */
  datacenter?: string;
  clusters?: { name: string; hosts: string[] }[];
  /** Hosts outside clusters. Without any host and cluster, one host `esx-01` stands alone. */
  hosts?: string[];
  /** Each is seen by all hosts. Without any, one `ds0`. */
  datastores?: string[];
  vms?: VmLayout[];
}

/** A virtual machine to create. */
export interface VmLayout {
  name: string;
  /** Default: the first datastore. */
  datastore?: string;
  /** Default: the first host. */
  host?: string;
  /** Default `on`. */
  power?: 'on' | 'off' | 'suspended';
  /** VMware Tools run in the guest while it is on; default true. */
  tools?: boolean;
  /** Snapshots that exist already, each based on the one before. */
  snapshots?: string[];
  /** Disk size such as `1G`; default no disk. */
  disk?: string;
}

/** The resource pool of a host: that of its cluster, or its own. */
function poolOf(layout: VcenterLayout, datacenter: string, host: string): string {
  const cluster = (layout.clusters ?? []).find((one) => one.hosts.includes(host));
  return `/${escapeName(datacenter)}/host/${escapeName(cluster?.name ?? host)}/Resources`;
}

/** Carries out a layout; used by `startVcsim` and `Vcsim.layOut`. */
export async function layOut(vcenter: Vcsim, layout: VcenterLayout): Promise<void> {
  if (vcenter.datacenter === '') {
    const name = layout.datacenter ?? 'DC0';
    await vcenter.govc('datacenter.create', name);
    vcenter.datacenter = name;
  }
  const account = ['-username', 'root', '-password', 'root', '-noverify'];

  for (const cluster of layout.clusters ?? []) {
    await vcenter.govc('cluster.create', cluster.name);
    for (const host of cluster.hosts) {
      await vcenter.govc('cluster.add', '-cluster', escapeName(cluster.name), '-hostname', host, ...account);
    }
  }
  const noHost = (layout.clusters ?? []).length === 0 && layout.hosts === undefined;
  const standalone = noHost && (await vcenter.hosts()).length === 0 ? ['esx-01'] : (layout.hosts ?? []);
  for (const host of standalone) await vcenter.govc('host.add', '-hostname', host, ...account);

  const hosts = (await vcenter.hosts()).map((host) => host.name);
  const known = await vcenter.datastores();
  const wanted = layout.datastores ?? (known.length === 0 ? ['ds0'] : []);
  for (const [index, datastore] of wanted.entries()) {
    const folder = join(vcenter.folder, 'datastores', `${known.length + index}`);
    mkdirSync(folder, { recursive: true });
    for (const host of hosts) {
      await vcenter.govc('datastore.create', '-type', 'local', '-name', datastore, '-path', folder, escapeName(host));
    }
  }

  const firstHost = layout.clusters?.[0]?.hosts[0] ?? standalone[0] ?? hosts[0] ?? '';
  const firstDatastore = wanted[0] ?? known[0] ?? '';
  for (const vm of layout.vms ?? []) await createVm(vcenter, layout, vm, firstHost, firstDatastore);
}

async function createVm(
  vcenter: Vcsim,
  layout: VcenterLayout,
  vm: VmLayout,
  firstHost: string,
  firstDatastore: string,
): Promise<void> {
  const host = vm.host ?? firstHost;
  const path = `/${escapeName(vcenter.datacenter)}/vm/${escapeName(vm.name)}`;
  await vcenter.govc(
    'vm.create',
    '-on=false',
    '-net',
    'VM Network',
    '-ds',
    escapeName(vm.datastore ?? firstDatastore),
    '-pool',
    poolOf(layout, vcenter.datacenter, host),
    '-host',
    escapeName(host),
    ...(vm.disk === undefined ? [] : ['-disk', vm.disk]),
    '--',
    vm.name,
  );
  if (vm.tools ?? true) {
    // The simulator takes guest properties from such keys of the extra configuration.
    const running = ['SET.guest.toolsRunningStatus=guestToolsRunning', 'SET.guest.toolsStatus=toolsOk'];
    await vcenter.govc('vm.change', '-vm', path, ...running.flatMap((setting) => ['-e', setting]));
  }
  for (const snapshot of vm.snapshots ?? []) await vcenter.govc('snapshot.create', '-vm', path, snapshot);
  const power = vm.power ?? 'on';
  if (power !== 'off') await vcenter.govc('vm.power', '-on', path);
  if (power === 'suspended') await vcenter.govc('vm.power', '-suspend', path);
}
