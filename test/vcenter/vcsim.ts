// VMware's own vCenter simulator for tests: started on loopback, laid out like a topology, and asked what really happened.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { output, run, serve, type RunResult, type Server } from '../tools/process.ts';
import { escapeName, unescapeName } from './names.ts';
import { layOut, type VcenterLayout } from './layout.ts';
import {
  collect,
  requestsOfTrace,
  snapshotsOf,
  type CollectedObject,
  type HostState,
  type VcenterRequest,
  type VmState,
} from './state.ts';

export { escapeName } from './names.ts';
export type { VcenterLayout } from './layout.ts';
export type { HostState, SnapshotState, VcenterRequest, VmState } from './state.ts';

/** How to start the simulator. */
export interface VcsimOptions {
  /** Path of `vcsim`, from `need(this, 'vcsim', 'govc')`. */
  vcsim: string;
  /** Path of `govc`. */
  govc: string;
  /** What stands in the inventory at the start; default: an empty data centre `DC0`. */
  layout?: VcenterLayout;
  /** The only account that may log in; default `operator`. */
  username?: string;
  /**
   * Without TLS and without a trace of the calls it received: for suites that start a script many hundred times, where the handshakes
   * would cost more than all else. Default false.
   */
  plain?: boolean;
  /** Its password; the default holds characters that shells like to eat. */
  password?: string;
}

/** A running vCenter simulator. */
export class Vcsim {
  /** Address for GOVC_URL, without account. */
  readonly url: string;
  /** Folder of the simulator's own files, gone after `stop`. */
  readonly folder: string;
  readonly username: string;
  readonly password: string;
  /** A GOVC_TLS_KNOWN_HOSTS file that knows the simulator's certificate: scripts need no GOVC_INSECURE. */
  readonly knownHosts: string;
  readonly govcPath: string;
  datacenter = '';

  private readonly server: Server<URL>;
  private readonly names = new Map<string, string>();

  /** Use `startVcsim`. */
  constructor(server: Server<URL>, folder: string, govc: string, username: string, password: string) {
    this.server = server;
    this.url = `${server.ready.protocol}//${server.ready.host}/sdk`;
    this.folder = folder;
    this.govcPath = govc;
    this.username = username;
    this.password = password;
    this.knownHosts = join(folder, 'known_hosts');
  }

  /** Process id of the simulator. */
  get pid(): number {
    return this.server.pid;
  }

  /** Environment for govc as an operator would set it, to be laid over that of a script. */
  get env(): Record<string, string> {
    return {
      GOVC_URL: this.url,
      GOVC_USERNAME: this.username,
      GOVC_PASSWORD: this.password,
      GOVC_TLS_KNOWN_HOSTS: this.knownHosts,
      // A session kept in the home folder would outlive the simulator.
      GOVC_PERSIST_SESSION: 'false',
      ...(this.datacenter === '' ? {} : { GOVC_DATACENTER: this.datacenter }),
    };
  }

  /** Runs govc against the simulator and returns what it printed; throws when it fails. */
  async govc(...args: string[]): Promise<string> {
    this.assertAlive();
    return output(this.govcPath, args, { env: this.govcEnvironment(), limit: 60_000 });
  }

  /** Runs govc against the simulator and returns how it ended. */
  async tryGovc(...args: string[]): Promise<RunResult> {
    this.assertAlive();
    return run(this.govcPath, args, { env: this.govcEnvironment(), limit: 60_000 });
  }

  /** Adds hosts, datastores and virtual machines to the inventory. */
  async layOut(layout: VcenterLayout): Promise<void> {
    await layOut(this, layout);
  }

  /** All registered virtual machines by name. */
  async vms(): Promise<VmState[]> {
    const hosts = new Map((await this.hosts()).map((host) => [host.id, host.name]));
    const objects = await this.collect('m', [
      'name',
      'runtime.powerState',
      'runtime.host',
      'guest.toolsRunningStatus',
      'snapshot',
      'config.files.vmPathName',
      'config.uuid',
    ]);
    return objects.map((object) => this.vmState(object, hosts)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** As `vms`, in one call of govc and with what most tests ask for only. */
  async summary(): Promise<{ name: string; power: VmState['power']; snapshots: number }[]> {
    const all = this.datacenter === '' ? '/*/vm/*' : `/${escapeName(this.datacenter)}/vm/*`;
    const text = await this.govc('vm.info', '-json', all);
    interface Info {
      name: string;
      runtime: { powerState: VmState['power'] };
      snapshot?: unknown;
    }
    const { virtualMachines } = JSON.parse(text) as { virtualMachines: Info[] | null };
    return (virtualMachines ?? [])
      .map(({ name, runtime, snapshot }) => ({
        name: unescapeName(name),
        power: runtime.powerState,
        snapshots: snapshotsOf(snapshot).length,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The registered virtual machine of that name, or undefined. */
  async vm(name: string): Promise<VmState | undefined> {
    return (await this.vms()).find((vm) => vm.name === name);
  }

  /** All hosts by name. */
  async hosts(): Promise<HostState[]> {
    const objects = await this.collect('h', ['name', 'runtime.inMaintenanceMode', 'configManager.storageSystem']);
    return objects
      .map((object): HostState => {
        const name = String(object.properties['name']);
        const storage = object.properties['configManager.storageSystem'] as { value: string } | null;
        this.names.set(object.id, name);
        if (storage) this.names.set(storage.value, name);
        return { id: object.id, name, maintenance: object.properties['runtime.inMaintenanceMode'] === true };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Names of all datastores. */
  async datastores(): Promise<string[]> {
    return (await this.collect('s', ['name'])).map((object) => unescapeName(String(object.properties['name']))).sort();
  }

  /**
   * The calls the simulator received, in order, from its own trace: method and the name of the host or virtual machine
   * it was about (the plain object id where there is no name). This is the proof for what leaves no state behind, such
   * as a rescan.
   * @param method only calls of this vSphere method, `RescanAllHba` for example
   */
  async requests(method?: string): Promise<VcenterRequest[]> {
    await this.vms();
    const all = requestsOfTrace(readFileSync(join(this.folder, 'trace.log'), 'utf8'));
    return all
      .filter((request) => method === undefined || request.method === method)
      .map((request) => ({ method: request.method, target: this.names.get(request.target) ?? request.target }));
  }

  /** Ends the simulator by its process id and removes its files. */
  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async collect(type: 'm' | 'h' | 's', properties: string[]): Promise<CollectedObject[]> {
    const root = this.datacenter === '' ? '/' : `/${escapeName(this.datacenter)}`;
    // Without any object of the type, object.collect would wait for the first.
    if ((await this.govc('find', '-i', root, '-type', type)).trim() === '') return [];
    return collect(await this.govc('object.collect', '-json', '-type', type, root, ...properties));
  }

  private vmState(object: CollectedObject, hosts: Map<string, string>): VmState {
    const property = object.properties;
    const name = unescapeName(String(property['name']));
    this.names.set(object.id, name);
    const path = String(property['config.files.vmPathName']);
    const host = property['runtime.host'] as { value: string } | null;
    return {
      id: object.id,
      name,
      uuid: String(property['config.uuid']),
      power: property['runtime.powerState'] as VmState['power'],
      toolsRunning: property['guest.toolsRunningStatus'] === 'guestToolsRunning',
      snapshots: snapshotsOf(property['snapshot']),
      datastore: /^\[(.*?)\] /u.exec(path)?.[1] ?? '',
      path,
      host: host ? hosts.get(host.value) : undefined,
    };
  }

  private govcEnvironment(): NodeJS.ProcessEnv {
    return { PATH: process.env['PATH'], HOME: this.folder, ...this.env };
  }

  private assertAlive(): void {
    const ended = this.server.ended();
    if (ended !== undefined) throw new Error(`the vCenter simulator ${ended}\n${this.server.log()}`);
  }
}

/** Starts the simulator on a free loopback port, waits until it says that it listens, and lays out the inventory. */
export async function startVcsim(options: VcsimOptions): Promise<Vcsim> {
  const folder = mkdtempSync(join(tmpdir(), 'quiesce-vcsim-'));
  const username = options.username ?? 'operator';
  const password = options.password ?? `it's "$HOME" & 100%`;
  const empty = ['-dc', '0', '-cluster', '0', '-host', '0', '-standalone-host', '0', '-vm', '0', '-ds', '0'];
  const account = ['-username', username, '-password', password];
  try {
    const server = await serve(
      options.vcsim,
      [
        '-l',
        '127.0.0.1:0',
        '-stdinexit',
        ...empty,
        ...account,
        ...(options.plain === true ? ['-tls=false'] : ['-trace', '-trace-file', join(folder, 'trace.log')]),
      ],
      (line) => {
        const url = /GOVC_URL=(\S+)/u.exec(line)?.[1];
        return url === undefined ? undefined : new URL(url);
      },
      // -stdinexit ends it when this process is gone, however that ended. TMPDIR: what the simulator writes for hosts and datastores goes away with its folder.
      { cwd: folder, env: { ...process.env, TMPDIR: folder }, limit: 30_000 },
    );
    const vcenter = new Vcsim(server, folder, options.govc, username, password);
    try {
      const print =
        options.plain === true
          ? ''
          : await output(options.govc, ['about.cert', '-k', '-thumbprint', '-u', vcenter.url], {
              env: { PATH: process.env['PATH'], HOME: folder, PWD: dirname(folder) },
            });
      writeFileSync(vcenter.knownHosts, print);
      await vcenter.layOut(options.layout ?? {});
      return vcenter;
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
