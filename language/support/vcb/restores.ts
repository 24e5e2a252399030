/** Ways of restoring, the answers of vcbRestore to what exists already, and the privileges of the backup role. */
import { z } from 'zod';
import { Source, table, Texts } from './document.ts';

const Restore = z.object({
  method: z.enum(['converter', 'vcbrestore', 'central', 'per-group', 'direct']),
  level: z.enum(['image', 'file']),
  title: Texts,
  source: Source,
  /** Runs in a service console, so not on ESX Server 3i. */
  needsConsole: z.boolean().default(false),
  /** Where the agents of the backup software are. */
  agents: z.enum(['none', 'proxy', 'one-per-group', 'every-vm']),
  /** How the data gets from the agent into the VM. */
  copyBack: z.enum(['cifs', 'none']),
  /** Whether a user restores without an administrator. */
  selfService: z.boolean(),
});
export type RestoreMethod = z.infer<typeof Restore>;

export const restoreMethods = table(Restore, { section: 'VMware Consolidated Backup を使用した仮想マシンのリストア' }, [
  {
    method: 'converter',
    level: 'image',
    title: { en: 'VMware Converter', ja: 'VMware Converter' },
    source: { document: 'vcb-guide', section: 'VMware Converter を使用した仮想マシン イメージのリストア' },
    agents: 'none',
    copyBack: 'none',
    selfService: false,
  },
  {
    method: 'vcbrestore',
    level: 'image',
    title: { en: 'vcbRestore in the service console', ja: 'サービス コンソールの vcbRestore' },
    source: { document: 'vcb-guide', section: 'vcbRestore ユーティリティを使用した仮想マシンのリストア' },
    needsConsole: true,
    agents: 'none',
    copyBack: 'none',
    selfService: false,
  },
  {
    method: 'central',
    level: 'file',
    title: { en: 'centralised restore', ja: '統合リストア' },
    source: { document: 'vcb-guide', section: '統合リストア' },
    agents: 'proxy',
    copyBack: 'cifs',
    selfService: false,
  },
  {
    method: 'per-group',
    level: 'file',
    title: { en: 'restore per group', ja: 'グループごとのリストア' },
    source: { document: 'vcb-guide', section: 'グループごとのリストア' },
    agents: 'one-per-group',
    copyBack: 'cifs',
    selfService: false,
  },
  {
    method: 'direct',
    level: 'file',
    title: { en: 'direct restore into the VM', ja: '仮想マシンへの直接リストア' },
    source: { document: 'vcb-guide', section: '仮想マシンへの直接リストア' },
    agents: 'every-vm',
    copyBack: 'none',
    selfService: true,
  },
]);

/** The row of a method, or undefined for a method of another system. */
export function restoreMethod(method: string): RestoreMethod | undefined {
  return restoreMethods.rows.find((row) => row.method === method);
}

/** Values of -b. `abort` reads as "ends the restore after replacing" in the guide, against its name: the meaning is uncertain. */
export const conflictAnswers = table(
  z.object({ value: z.enum(['prompt', 'overwrite', 'keep', 'abort']), asks: z.boolean(), uncertain: z.boolean() }),
  { section: 'vcbRestore ユーティリティの非対話形式での使用' },
  [
    { value: 'prompt', asks: true, uncertain: false },
    { value: 'overwrite', asks: false, uncertain: false },
    { value: 'keep', asks: false, uncertain: false },
    { value: 'abort', asks: false, uncertain: true },
  ],
);

/** The predefined role of VirtualCenter 2.5. */
export const predefinedRole = 'VMware Consolidated Backup User';

/** What a role of one's own needs before VirtualCenter 2.5, with the place in VI Client. */
export const rolePrivileges = table(
  z.object({ id: z.string(), path: Texts }),
  { section: 'バックアップ ロールの作成' },
  [
    {
      id: 'disk-lease',
      path: {
        en: 'VirtualMachine > Configuration > Disk Lease',
        ja: '仮想マシン > 構成 > ディスク リース',
      },
    },
    {
      id: 'create-snapshot',
      path: {
        en: 'VirtualMachine > State > Create Snapshot',
        ja: '仮想マシン > 状態 > スナップショットの作成',
      },
    },
    {
      id: 'remove-snapshot',
      path: {
        en: 'VirtualMachine > State > Remove Snapshot',
        ja: '仮想マシン > 状態 > スナップショットの削除',
      },
    },
    {
      id: 'allow-vm-download',
      path: {
        en: 'VirtualMachine > Provisioning > Allow Virtual Machine Download',
        ja: '仮想マシン > プロビジョニング > 仮想マシンのダウンロードの許可',
      },
    },
    {
      id: 'allow-read-only-disk-access',
      path: {
        en: 'VirtualMachine > Provisioning > Allow Read-only Disk Access',
        ja: '仮想マシン > プロビジョニング > 読み取り専用ディスク アクセスの許可',
      },
    },
  ],
);
