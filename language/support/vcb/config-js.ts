/** The options of config.js, the configuration file of the VCB proxy. */
import { z } from 'zod';
import { ExternalSource, table, Texts } from './document.ts';

export const configFile = {
  /** Default installation folder of VCB. */
  installFolder: 'C:\\Program Files\\VMware\\VMware Consolidated Backup Framework',
  /** Below the installation folder. */
  relative: 'config\\config.js',
} as const;

const Option = z.object({
  name: z.string().regex(/^[A-Z_]+$/),
  /** How its value is written: strings and paths in double quotes, integers without. */
  type: z.enum(['path', 'string', 'integer', 'secret', 'choice']),
  /** Null where the guide gives none: the option has to be set. */
  default: z.union([z.string(), z.number()]).nullable(),
  /** Of a choice. */
  values: z.array(z.string()).optional(),
  /** Smallest legal integer. */
  min: z.number().int().optional(),
  unit: z.enum(['s']).optional(),
  meaning: Texts,
});
export type ConfigOption = z.infer<typeof Option>;

/** Every option of the guide's table, in its order; the generated file keeps the order. */
export const configOptions = table(Option, { section: 'VMware Consolidated Backup の構成', table: '表 2-1' }, [
  {
    name: 'BACKUPROOT',
    type: 'path',
    default: 'C:\\mnt',
    meaning: {
      en: 'Folder of all backup jobs; it has to exist, and for image level its volume holds the largest exported VM.',
      ja: '全バックアップジョブのフォルダ。事前に作成し、イメージレベルでは最大の仮想マシンが収まる容量を確保する。',
    },
  },
  {
    name: 'HOST',
    type: 'string',
    default: null,
    meaning: {
      en: 'Host name of the VirtualCenter or ESX Server that the proxy uses.',
      ja: 'プロキシが使う VirtualCenter または ESX Server のホスト名。',
    },
  },
  {
    name: 'PORT',
    type: 'integer',
    default: 443,
    min: 1,
    meaning: {
      en: 'Port of the VirtualCenter or ESX Server.',
      ja: 'VirtualCenter または ESX Server の接続ポート番号。',
    },
  },
  {
    name: 'USERNAME',
    type: 'string',
    default: null,
    meaning: { en: 'User to log in with.', ja: 'ログインするユーザー ID。' },
  },
  {
    name: 'PASSWORD',
    type: 'secret',
    default: null,
    meaning: { en: 'Password to log in with.', ja: 'ログインするパスワード。' },
  },
  {
    name: 'TRANSPORT_MODE',
    type: 'choice',
    default: 'san',
    values: ['san', 'nbd', 'nbdssl'],
    meaning: {
      en: 'How VCB reads the virtual disks.',
      ja: 'VCB が仮想ディスク データにアクセスする方法。',
    },
  },
  {
    name: 'SNAPSHOT_POLICY',
    type: 'choice',
    default: 'automatic',
    values: ['automatic', 'manual', 'createonly', 'deleteonly'],
    meaning: {
      en: 'Who creates and deletes the backup snapshot.',
      ja: 'バックアップスナップショットの作成・削除を誰が行うか。',
    },
  },
  {
    name: 'VM_LOOKUP_METHOD',
    type: 'choice',
    default: 'ipaddr',
    values: ['ipaddr', 'name'],
    meaning: {
      en: 'How VCB identifies a VM: by DNS name or IP address, or by display name.',
      ja: '仮想マシンの識別方法。DNS 名 / IP アドレス、または表示名。',
    },
  },
  {
    name: 'PREEXISTING_MOUNTPOINT',
    type: 'choice',
    default: 'fail',
    values: ['fail', 'delete'],
    meaning: {
      en: 'What happens when a mount point of the VM exists already; `delete` removes its snapshot too.',
      ja: 'マウントポイントが既に存在する場合の動作。`delete` は関連するスナップショットも削除する。',
    },
  },
  {
    name: 'PREEXISTING_VCB_SNAPSHOT',
    type: 'choice',
    default: 'fail',
    values: ['fail', 'delete'],
    meaning: {
      en: 'What happens when a backup snapshot of the VM exists already.',
      ja: 'バックアップスナップショットが既に存在する場合の動作。',
    },
  },
  {
    name: 'MAX_RETRIES',
    type: 'integer',
    default: 0,
    min: 0,
    meaning: {
      en: 'Retries after a failed operation; for jobs that fail with "resource busy".',
      ja: '失敗後の再試行回数。resource busy で失敗する場合に用いる。',
    },
  },
  {
    name: 'BACKOFF_TIME',
    type: 'integer',
    default: 10,
    min: 1,
    unit: 's',
    meaning: {
      en: 'Seconds between retries; in effect only with MAX_RETRIES above 0.',
      ja: '再試行の間隔(秒)。MAX_RETRIES が 0 より大きい場合のみ有効。',
    },
  },
]);

/** The option of a name; throws on a name that the guide does not have. */
export function configOption(name: string): ConfigOption {
  const found = configOptions.rows.find((option) => option.name === name);
  if (!found) throw new Error(`config.js has no option ${name}`);
  return found;
}

/** What the values of SNAPSHOT_POLICY do with the backup snapshot. */
export const snapshotPolicies = table(
  z.object({ value: z.string(), creates: z.boolean(), deletes: z.boolean(), use: Texts }),
  { section: 'VMware Consolidated Backup の構成', table: '表 2-1' },
  [
    { value: 'automatic', creates: true, deletes: true, use: { en: 'normal jobs', ja: '通常のジョブ' } },
    { value: 'manual', creates: false, deletes: false, use: { en: 'own scripts', ja: '独自スクリプト' } },
    {
      value: 'createonly',
      creates: true,
      deletes: false,
      use: { en: 'verification jobs whose script unmounts', ja: '検証ジョブ(検証スクリプトがマウントを解除)' },
    },
    {
      value: 'deleteonly',
      creates: false,
      deletes: true,
      use: { en: 'own scripts that create the snapshot', ja: 'スナップショットを作成する独自スクリプト' },
    },
  ],
);

/**
 * How a statement of the file is written. The guide prints the doubled backslash of a path; the form of the statement is seen in
 * public material and in the fact that the file is JavaScript.
 */
export const configSyntax = {
  statement: '<NAME>=<value>;',
  external: ExternalSource.parse('retrospect'),
} as const;
