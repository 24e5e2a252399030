/** The utilities of VCB, where they run and which options they take; identifiers of VMs; fixed paths and names. */
import { z } from 'zod';
import { ExternalSource, Source, table } from './document.ts';

const Option = z.object({
  flag: z.string().regex(/^-[a-zA-Z]$/),
  /** What stands after it; null for a bare flag. */
  value: z.string().nullable(),
  required: z.boolean().default(false),
  /** Legal values, where they are listed. */
  values: z.array(z.string()).optional(),
  /** The option of backuptools.conf that it overrides. */
  overrides: z.string().optional(),
});

const Tool = z.object({
  name: z.string(),
  runsOn: z.enum(['service-console', 'proxy']),
  options: z.array(Option),
  /** Absent for a tool that only public material describes. */
  source: Source.optional(),
  external: ExternalSource.optional(),
});
export type Tool = z.infer<typeof Tool>;

const guide = (section: string): Source => ({ document: 'vcb-guide', section });
const consoleTransports = ['cos', 'nbd', 'nbdssl'];
const conflict = ['prompt', 'overwrite', 'keep', 'abort'];

/**
 * The utilities. -p is left out of what is generated: VMSA-2008-0014 says that it shows the password to everybody who is logged
 * in. -m is in the syntax of vcbMounter but in none of its examples, so a default exists that the guide does not state.
 */
export const tools = table(Tool, { section: 'サービス コンソールを使用した仮想マシンのバックアップとリストア' }, [
  {
    name: 'vcbMounter',
    runsOn: 'service-console',
    source: guide('バックアップの実行'),
    options: [
      { flag: '-a', value: '<virtual_machine_identifier>', required: true },
      { flag: '-r', value: '<backup_destination>', required: true },
      { flag: '-m', value: '<transport>', values: consoleTransports },
      { flag: '-c', value: '<cache file>', overrides: 'VMNAMECACHE' },
    ],
  },
  {
    name: 'vcbSnapAll',
    runsOn: 'service-console',
    source: guide('仮想マシンのアーカイブ'),
    options: [
      { flag: '-a', value: '<selector>', required: true },
      { flag: '-r', value: '<backup_destination>', required: true },
      { flag: '-m', value: '<transport>', values: consoleTransports },
    ],
  },
  {
    name: 'vcbRestore',
    runsOn: 'service-console',
    source: guide('仮想マシンを元の場所にリストアする'),
    options: [
      { flag: '-s', value: '<backup directory>', required: true },
      { flag: '-a', value: '<alternate catalog>' },
      { flag: '-b', value: '<answer>', values: conflict },
    ],
  },
  {
    name: 'vcbResAll',
    runsOn: 'service-console',
    source: guide('アーカイブからの仮想マシンのリストア'),
    options: [
      { flag: '-s', value: '<sourcedir>', required: true },
      { flag: '-a', value: '<catalog>' },
      { flag: '-b', value: '<answer>', values: conflict },
    ],
  },
  {
    name: 'vcbVmName',
    runsOn: 'service-console',
    source: guide('仮想マシン情報の表示'),
    options: [{ flag: '-s', value: '<selector>', required: true }],
  },
  {
    name: 'vcbUtil',
    runsOn: 'service-console',
    source: guide('フォルダパスの変更'),
    options: [{ flag: '-c', value: '<what>', required: true, values: ['vmfolders', 'resourcepools'] }],
  },
  {
    name: 'vcbCleanup',
    runsOn: 'proxy',
    source: guide('バックアップジョブ失敗後のクリーンアップ'),
    options: [{ flag: '-y', value: null }],
  },
  { name: 'vcbSnapshot', runsOn: 'service-console', external: 'manageiq', options: [] },
]);

/** Options of every vcb* utility in the service console that override backuptools.conf. */
export const commonOptions = table(Option, { section: '構成ファイルの設定' }, [
  { flag: '-h', value: '<host>', overrides: 'VCHOST' },
  { flag: '-u', value: '<user>', overrides: 'USERNAME' },
  { flag: '-p', value: '<password>', overrides: 'PASSWORD' },
]);

/** How a VM is named on a command line. `group` selects several and is for vcbSnapAll and vcbVmName only. */
export const identifiers = table(
  z.object({
    prefix: z.string(),
    group: z.boolean(),
    /** Whether it names the same VM after a restart of VirtualCenter or the host. */
    stable: z.boolean(),
    caseSensitive: z.boolean().default(false),
  }),
  { section: '仮想マシンの指定' },
  [
    { prefix: 'ipaddr', group: false, stable: true },
    { prefix: 'name', group: false, stable: true, caseSensitive: true },
    { prefix: 'uuid', group: false, stable: true },
    { prefix: 'moref', group: false, stable: false },
    { prefix: 'powerstate', group: true, stable: true },
    { prefix: 'any', group: true, stable: true },
    { prefix: 'none', group: true, stable: true },
  ],
);

/** A BIOS UUID, as `uuid:` takes it. */
export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** `scp://<user>@<host>:<path>` */
export const scpPattern = /^scp:\/\/[^@\s]+@[^:\s]+:\/.+$/;
/** `/vmfs/volumes/<UUID or label>[/<dir>/<file>]`, of ESX Server 3.x. */
export const vmfsPathPattern = /^\/vmfs\/volumes\/[^/]+(\/.+)?$/;
/** A VMFS path of ESX Server 2.x. */
export const vmfs2PathPattern = /^\/vmfs\/(?!volumes(\/|$))/;

/** Where quiesce scripts lie in the guest. The guide's places; later updates of ESX Server moved those of Windows. */
export const quiesceScripts = {
  source: guide('カスタム静止スクリプトの実行'),
  windows: {
    preFreeze: 'C:\\Windows\\pre-freeze-script.bat',
    postThaw: 'C:\\Windows\\post-thaw-script.bat',
  },
  other: { preFreeze: '/usr/sbin/pre-freeze-script', postThaw: '/usr/sbin/post-thaw-script' },
  /** ESX 3.5 Update 2 and later, says the knowledge base; not a statement of the guide. */
  later: {
    windows: 'C:\\Program Files\\VMware\\VMware Tools\\backupScripts.d\\',
    external: ExternalSource.parse('kb-1006671'),
  },
} as const;

/** Below the backup root: `<vm>\letters\<letter>` for file level, `<vm>-fullvm` for image level. Compared without case. */
export function jobFolder(root: string, vm: string, level: 'file' | 'image', letter?: string): string {
  const base = root.replace(/\\+$/, '');
  return level === 'image' ? `${base}\\${vm}-fullvm` : `${base}\\${vm}\\letters${letter ? `\\${letter}` : ''}`;
}

/**
 * Name of the snapshot that VCB makes and looks for. The guide and public material spell it differently: whoever looks for one
 * matches both, and none is created under either name without a look at a real system.
 */
export const backupSnapshotNames = {
  guide: '_VCB_BACKUP_',
  seenElsewhere: '_VCB-BACKUP_',
  source: guide('VMware Consolidated Backup の構成'),
  external: ExternalSource.array().parse(['manageiq', 'arcserve']),
} as const;

/** The registry value that switches certificate verification on, a DWORD. */
export const sslRegistry = {
  key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\VMware, Inc.\\VMware Consolidated Backup',
  value: 'VerifySSLCertificates',
  enabled: 1,
  source: guide('SSL 証明書の検証の有効化'),
} as const;

/**
 * From how many machines on a script should name them by MoRef. The guide says "many" and no number: this one is ours, and findings
 * say so.
 */
export const lookupsWorthMorefs = 50;
