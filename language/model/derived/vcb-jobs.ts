/**
 * A backup through Consolidated Backup as its scripts and plans see it: under which name VCB knows each machine, which folders the
 * backup software saves, and what config.js or backuptools.conf has to say. What the design leaves open is a gap, never a guess.
 */
import { configFile, configOption, configOptions } from '../../support/vcb/config-js.ts';
import { listed, syncDriverGuests } from '../../support/vcb/guests.ts';
import { jobFolder, scpPattern } from '../../support/vcb/tools.ts';
import type { Transport } from '../../support/vcb/transports.ts';
import { parseOs } from '../../support/operating-systems.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Element } from '../element.ts';
import type { Place } from '../source.ts';
import { derived } from '../topology.ts';
import {
  backupRootOf,
  disksInJob,
  hostOf,
  lookupOf,
  managerOf,
  methodOf,
  proxyOf,
  snapshotPolicyOf,
  transportOf,
  useOf,
  usesConsoleTool,
  usesVcb,
  vcbOn,
  vmsOf,
  volumesOf,
  type Backup,
  type Host,
  type Proxy,
  type Vm,
} from './vcb.ts';

/** Something the design has to say before anything can be made. */
export interface Gap {
  readonly text: Text;
  readonly place: Place;
}

/** A machine of a job. */
export interface Target {
  readonly vm: Vm;
  /** The name under which VCB is told the machine, without prefix. */
  readonly name: string;
  /** For file level, the drive letters that the job saves, in order; empty for all that are mounted. */
  readonly letters: readonly string[];
}

/** A job on a proxy. */
export interface ProxyJob {
  readonly kind: 'proxy';
  readonly backup: Backup;
  readonly proxy: Proxy;
  readonly level: 'file' | 'image';
  readonly transport: Exclude<Transport, 'cos'>;
  readonly policy: 'automatic' | 'manual' | 'createonly' | 'deleteonly';
  readonly lookup: 'ipaddr' | 'name';
  /** BACKUPROOT, as Windows writes it. */
  readonly root: string;
  /** Installation folder of VCB. */
  readonly framework: string;
  readonly targets: readonly Target[];
}

/** A job in a service console. */
export interface ConsoleJob {
  readonly kind: 'console';
  readonly backup: Backup;
  readonly host: Element<'esx'>;
  readonly tool: 'vcbMounter' | 'vcbSnapAll';
  readonly transport: 'cos' | 'nbd' | 'nbdssl';
  readonly lookup: 'ipaddr' | 'name' | 'uuid' | 'moref';
  /** A folder, or `scp://user@host:path`. */
  readonly destination: string;
  readonly targets: readonly Target[];
  /** Searches that pick the machines, where the job names none. */
  readonly selectors: readonly string[];
}

export type VcbJob = ProxyJob | ConsoleJob;

/** Whether a backup is one of Consolidated Backup, on a proxy or in a service console. */
export function isVcbBackup(backup: Backup): boolean {
  return methodOf(backup) === 'vcb' || usesVcb(backup) || usesConsoleTool(backup);
}

/** The job, or what is missing to know it. */
export const vcbJobOf = derived((backup: Backup): VcbJob | readonly Gap[] => {
  if (usesVcb(backup)) return proxyJob(backup);
  if (usesConsoleTool(backup)) return consoleJob(backup);
  return [gap(backup, texts.tool(backup))];
});

/** Whether `vcbJobOf` found a job. */
export function isJob(found: VcbJob | readonly Gap[]): found is VcbJob {
  return !Array.isArray(found);
}

const texts = {
  tool: (b: Backup): Text => ({
    en: `${b.label} does not say with which tool it runs: add \`using VCB on PROXY\`, or \`using vcbMounter on ESX\`.`,
    ja: `${b.label} の使用ツールが書かれていない。\`using VCB on プロキシ\` または \`using vcbMounter on ESX\` を追加する。`,
  }),
  proxy: (b: Backup): Text => ({
    en: `${b.label} does not say on which proxy it runs: write \`using VCB on PROXY\`.`,
    ja: `${b.label} を実行するプロキシが書かれていない。\`using VCB on プロキシ\` と書く。`,
  }),
  host: (b: Backup): Text => ({
    en: `${b.label} has to run in the service console of an ESX Server 3 host: write \`on ESX\` after the tool.`,
    ja: `${b.label} は ESX Server 3 のサービス コンソールで実行する。ツールの後に \`on ESX\` を書く。`,
  }),
  machines: (b: Backup): Text => ({
    en: `${b.label} protects no virtual machine: add \`protect VM\`.`,
    ja: `${b.label} が保護する仮想マシンがない。\`protect 仮想マシン\` を追加する。`,
  }),
  level: (b: Backup): Text => ({
    en: `${b.label} does not say whether it saves files or images: add \`level file\` or \`level image\`.`,
    ja: `${b.label} がファイルレベルかイメージレベルか書かれていない。\`level file\` または \`level image\` を追加する。`,
  }),
  lookup: (b: Backup, lookup: string): Text => ({
    en: `${b.label} looks machines up by ${lookup}: config.js knows ${lookupChoices} only.`,
    ja: `${b.label} は仮想マシンを ${lookup} で指定するが、config.js で使えるのは ${lookupChoices} だけである。`,
  }),
  transport: (b: Backup, transport: string): Text => ({
    en: `${b.label} has the transport mode ${transport}, which cannot be used here.`,
    ja: `${b.label} の転送モード ${transport} はここでは使えない。`,
  }),
  policy: (b: Backup): Text => ({
    en: `${b.label} takes no snapshot, but VCB backs up nothing else: choose another \`snapshot-policy\`.`,
    ja: `${b.label} はスナップショットなしとなっているが、VCB はスナップショットからしか取得できない。\`snapshot-policy\` を変更する。`,
  }),
  name: (vm: Vm, what: string): Text => ({
    en: `${vm.label} does not say its ${what}, by which the job names it.`,
    ja: `${vm.label} の ${what} が書かれていない。ジョブはこれで仮想マシンを指定する。`,
  }),
  twins: (name: string): Text => ({
    en: `Two machines of the job are called ${name}: VCB could not tell their folders apart.`,
    ja: `ジョブ内の 2 台の仮想マシンの名前が ${name} で同じため、VCB がフォルダを区別できない。`,
  }),
  destination: (b: Backup): Text => ({
    en: `${b.label} does not say where the tool puts the data: add \`destination\` to \`using\`.`,
    ja: `${b.label} の保存先が書かれていない。\`using\` に \`destination\` を追加する。`,
  }),
  destinationForm: (b: Backup, destination: string): Text => ({
    en: `The destination ${destination} of ${b.label} is neither a folder from / on nor scp://USER@HOST:/PATH.`,
    ja: `${b.label} の保存先 ${destination} は、/ で始まるフォルダでも scp://ユーザー@ホスト:/パス でもない。`,
  }),
  oneMachine: (b: Backup): Text => ({
    en: `vcbMounter saves one machine into its destination: ${b.label} has several. Use vcbSnapAll, or a job for each.`,
    ja: `vcbMounter は 1 つの保存先に 1 台を取得する。${b.label} には複数ある。vcbSnapAll を使うか、ジョブを分ける。`,
  }),
};
const lookupChoices = configOption('VM_LOOKUP_METHOD').values!.join(', ');

function gap(element: Backup | Vm, text: Text): Gap {
  return { text, place: element.place() };
}

function proxyJob(backup: Backup): ProxyJob | readonly Gap[] {
  const gaps: Gap[] = [];
  const proxy = proxyOf(backup);
  if (!proxy) gaps.push(gap(backup, texts.proxy(backup)));
  const level = backup.get('level');
  if (!level) gaps.push(gap(backup, texts.level(backup)));
  const vms = vmsOf(backup);
  if (vms.length === 0) gaps.push(gap(backup, texts.machines(backup)));
  const lookup = lookupOf(backup);
  if (lookup !== 'ipaddr' && lookup !== 'name') gaps.push(gap(backup, texts.lookup(backup, lookup)));
  const transport = transportOf(backup);
  if (transport === 'cos') gaps.push(gap(backup, texts.transport(backup, transport)));
  const policy = snapshotPolicyOf(backup);
  if (policy === 'none') gaps.push(gap(backup, texts.policy(backup)));
  const targets = targetsOf(backup, vms, lookup, gaps);
  if (!proxy || !level || gaps.length > 0) return gaps;
  return {
    kind: 'proxy',
    backup,
    proxy,
    level,
    transport: transport as ProxyJob['transport'],
    policy: policy as ProxyJob['policy'],
    lookup: lookup as ProxyJob['lookup'],
    root: backupRootOf(proxy).replace(/[\\/]+$/, ''),
    framework: (vcbOn(proxy)?.get('folder') ?? configFile.installFolder).replace(/[\\/]+$/, ''),
    targets,
  };
}

function consoleJob(backup: Backup): ConsoleJob | readonly Gap[] {
  const gaps: Gap[] = [];
  const using = backup.child('using')!;
  const host: Element | null | undefined = using.get('on');
  if (!host?.is('esx')) gaps.push(gap(backup, texts.host(backup)));
  const tool = using.name === 'vcbSnapAll' ? 'vcbSnapAll' : 'vcbMounter';
  const vms = vmsOf(backup);
  const selectors = backup.list('select');
  if (vms.length === 0 && selectors.length === 0) gaps.push(gap(backup, texts.machines(backup)));
  if (tool === 'vcbMounter' && vms.length > 1) gaps.push(gap(backup, texts.oneMachine(backup)));
  const transport = transportOf(backup);
  if (transport === 'san') gaps.push(gap(backup, texts.transport(backup, transport)));
  const destination = using.get('destination');
  if (!destination) gaps.push(gap(backup, texts.destination(backup)));
  else if (!destination.startsWith('/') && !scpPattern.test(destination)) {
    gaps.push({ text: texts.destinationForm(backup, destination), place: using.place('destination') });
  }
  const lookup = lookupOf(backup);
  const targets = targetsOf(backup, vms, lookup, gaps);
  if (!host?.is('esx') || !destination || gaps.length > 0) return gaps;
  return {
    kind: 'console',
    backup,
    host,
    tool,
    transport: transport as ConsoleJob['transport'],
    lookup,
    destination,
    targets,
    selectors: vms.length > 0 ? [] : selectors,
  };
}

function targetsOf(backup: Backup, vms: readonly Vm[], lookup: string, gaps: Gap[]): Target[] {
  const targets: Target[] = [];
  const seen = new Set<string>();
  for (const vm of vms) {
    const name = lookupName(vm, lookup);
    if (name === undefined) {
      gaps.push(gap(vm, texts.name(vm, lookup === 'uuid' ? 'uuid' : 'fqdn')));
      continue;
    }
    // Folders of Windows: upper and lower case are the same.
    if (seen.has(name.toLowerCase())) gaps.push(gap(vm, texts.twins(name)));
    seen.add(name.toLowerCase());
    targets.push({ vm, name, letters: lettersOf(backup, vm) });
  }
  return targets;
}

/** What VCB is told to find the machine by. A MoRef is looked up by the display name in the run that uses it. */
export function lookupName(vm: Vm, lookup: string): string | undefined {
  switch (lookup) {
    case 'ipaddr':
      return vm.get('fqdn') ?? vm.get('address')?.[0]?.split('/')[0];
    case 'uuid':
      return vm.get('uuid');
    default:
      return vm.get('name') ?? vm.name;
  }
}

/** Drive letters of what the job names of the machine; none where it saves the whole machine or a letter is not known. */
function lettersOf(backup: Backup, vm: Vm): string[] {
  const items = backup.list('protect') as unknown as readonly Element[];
  if (items.some((item) => (item as unknown) === vm)) return [];
  const volumes = items.filter((item) => item.is('volume') && item.ancestor('vm') === (vm as unknown));
  const named =
    volumes.length > 0 ? volumes : disksInJob(backup, vm).flatMap((disk) => volumesOf(disk) as unknown as Element[]);
  const letters = named.map((volume) => {
    const stated = (volume as Element<'volume'>).get('letter');
    return stated ?? (volume.is('volume') ? volume.name : undefined);
  });
  return letters.every((letter) => letter !== undefined && /^[A-Za-z]$/.test(letter))
    ? [...new Set(letters.map((letter) => letter!.toUpperCase()))]
    : [];
}

/** The folders that the backup software saves for a machine of a job. */
export function foldersOf(job: ProxyJob, target: Target): readonly string[] {
  const stated = job.backup.child('using')?.get('directory');
  if (stated && job.targets.length === 1) return [stated];
  if (job.level === 'image') return [jobFolder(job.root, target.name, 'image')];
  if (target.letters.length === 0) return [jobFolder(job.root, target.name, 'file')];
  return target.letters.map((letter) => jobFolder(job.root, target.name, 'file', letter));
}

/** Whether VCB quiesces the file systems of the machine: with the SYNC driver, in the guests that have it; undefined where the design does not tell. */
export function syncsFileSystems(vm: Vm): boolean | undefined {
  const guest = vm.child('guest');
  if (!guest) return undefined;
  const os = parseOs(guest.name ?? '');
  const bits = os.bits ?? (guest.get('bits') === '64-bit' ? 64 : guest.get('bits') === '32-bit' ? 32 : undefined);
  const supported = bits === 64 ? false : listed(os, syncDriverGuests.rows);
  if (supported === false) return false;
  if (vm.get('tools') === 'none') return false;
  return supported === undefined || bits === undefined ? undefined : vm.get('sync-driver');
}

/** An option of config.js with its value and who says it. */
export interface ConfigValue {
  readonly name: string;
  /** Undefined for a secret, and for what nobody says and has no default. */
  readonly value: string | number | undefined;
  readonly from: 'job' | 'proxy' | 'default' | 'nobody' | 'secret';
}

/** What config.js has to say for the job, in the order of the guide's table. */
export function configValues(job: ProxyJob): readonly ConfigValue[] {
  const { backup, proxy } = job;
  const endpoint: Element | null | undefined = proxy.get('endpoint');
  const own = (name: string, value: string | number | undefined | null): ConfigValue => {
    if (value !== undefined && value !== null) return { name, value, from: 'proxy' };
    const standard = configOption(name).default;
    return standard === null ? { name, value: undefined, from: 'nobody' } : { name, value: standard, from: 'default' };
  };
  const used = (name: string, fact: Parameters<typeof useOf>[1], convert?: (value: number) => number): ConfigValue => {
    const { value, holder } = useOf(backup, fact);
    if (holder === undefined || value === undefined) return own(name, undefined);
    const said = value as unknown as string | number;
    return {
      name,
      value: typeof said === 'number' && convert ? convert(said) : said,
      from: holder.is('using') ? 'job' : 'proxy',
    };
  };
  const values: Readonly<Record<string, () => ConfigValue>> = {
    BACKUPROOT: () =>
      proxy.child('root') ? { name: 'BACKUPROOT', value: job.root, from: 'proxy' } : own('BACKUPROOT', undefined),
    HOST: () => own('HOST', endpointName(endpoint)),
    PORT: () => own('PORT', proxy.get('port') ?? (endpoint?.is('virtualcenter') ? endpoint.get('port') : undefined)),
    USERNAME: () => own('USERNAME', proxy.get('user')),
    PASSWORD: () => ({ name: 'PASSWORD', value: undefined, from: 'secret' }),
    TRANSPORT_MODE: () => used('TRANSPORT_MODE', 'transport'),
    SNAPSHOT_POLICY: () => used('SNAPSHOT_POLICY', 'snapshot-policy'),
    VM_LOOKUP_METHOD: () => used('VM_LOOKUP_METHOD', 'lookup'),
    PREEXISTING_MOUNTPOINT: () => used('PREEXISTING_MOUNTPOINT', 'preexisting-mountpoint'),
    PREEXISTING_VCB_SNAPSHOT: () => used('PREEXISTING_VCB_SNAPSHOT', 'preexisting-snapshot'),
    MAX_RETRIES: () => used('MAX_RETRIES', 'retries'),
    BACKOFF_TIME: () => used('BACKOFF_TIME', 'backoff', (milliseconds) => Math.ceil(milliseconds / 1000)),
  };
  return configOptions.rows.map(({ name }) => values[name]!());
}

/** The name by which a VirtualCenter or host is reached: its full name, its address; undefined where the design says neither. */
export function endpointName(endpoint: Element | null | undefined): string | undefined {
  if (endpoint?.is('virtualcenter')) return endpoint.get('fqdn') ?? endpoint.get('address')?.split('/')[0];
  if (endpoint?.is('esx')) return endpoint.get('fqdn') ?? endpoint.get('address')?.[0]?.split('/')[0];
  if (endpoint?.is('esxi')) return endpoint.get('fqdn') ?? endpoint.get('address')?.[0]?.split('/')[0];
  return undefined;
}

/** The value of VCHOST for a host: its VirtualCenter, or `localhost` where it stands alone; undefined where the VirtualCenter has no name. */
export function vcHostOf(host: Host): string | undefined {
  const manager = managerOf(host);
  return manager ? endpointName(manager) : 'localhost';
}

/** Whether a machine runs on another host than the console's, so that its disks come over the network. */
export function runsElsewhere(job: ConsoleJob, vm: Vm): boolean {
  const host = hostOf(vm);
  return host !== undefined && (host as unknown) !== job.host;
}
