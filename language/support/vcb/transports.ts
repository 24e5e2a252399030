/** Transport modes, what storage they fit, the ports they need and the limits of VCB. */
import { z } from 'zod';
import { table } from './document.ts';

/** How disk data is read. `cos` belongs to the service console utilities and cannot be said in config.js. */
export const transports = table(
  z.object({
    value: z.enum(['san', 'nbd', 'nbdssl', 'cos']),
    mode: z.enum(['san', 'lan', 'console']),
    /** Where the value may be given. */
    places: z.array(z.enum(['config.js', 'console'])),
    /** Whether the disk data is encrypted on the network; null where no network carries it. */
    encrypted: z.boolean().nullable(),
    lanFree: z.boolean().nullable(),
  }),
  { section: 'VMware Consolidated Backup の構成', table: '表 2-1' },
  [
    { value: 'san', mode: 'san', places: ['config.js'], encrypted: null, lanFree: true },
    { value: 'nbd', mode: 'lan', places: ['config.js', 'console'], encrypted: false, lanFree: false },
    { value: 'nbdssl', mode: 'lan', places: ['config.js', 'console'], encrypted: true, lanFree: false },
    { value: 'cos', mode: 'console', places: ['console'], encrypted: null, lanFree: null },
  ],
);
export type Transport = 'san' | 'nbd' | 'nbdssl' | 'cos';

/** Which storage goes with which mode and which kinds of proxy. */
export const storageModes = table(
  z.object({
    backing: z.enum(['fc-san', 'iscsi-san', 'local', 'nas']),
    mode: z.enum(['san', 'lan']),
    proxy: z.array(z.enum(['physical', 'virtual'])),
    /** Fibre Channel: a dedicated machine with an HBA. */
    dedicatedWithHba: z.boolean(),
    /** Not printed: the guide does not exclude it, since ESX Server reads the disk. */
    derived: z.boolean().default(false),
  }),
  { section: 'VMware Consolidated Backup の使用モデル' },
  [
    { backing: 'fc-san', mode: 'san', proxy: ['physical'], dedicatedWithHba: true },
    { backing: 'iscsi-san', mode: 'san', proxy: ['physical', 'virtual'], dedicatedWithHba: false },
    { backing: 'local', mode: 'lan', proxy: ['physical', 'virtual'], dedicatedWithHba: false },
    { backing: 'nas', mode: 'lan', proxy: ['physical', 'virtual'], dedicatedWithHba: false },
    { backing: 'fc-san', mode: 'lan', proxy: ['physical', 'virtual'], dedicatedWithHba: false, derived: true },
    { backing: 'iscsi-san', mode: 'lan', proxy: ['physical', 'virtual'], dedicatedWithHba: false, derived: true },
  ],
);

/** TCP ports that the proxy has to reach. */
export const ports = {
  /** VirtualCenter, unless it was set otherwise. */
  virtualcenter: 443,
  /** Every ESX Server that runs a VM to be backed up. */
  esx: 902,
  source: { document: 'vcb-guide', section: 'VCB プロキシでのネットワークの構成' },
} as const;

const TB = 1024 ** 4;

/** Numbers of the guide. Sizes in bytes. */
export const limits = {
  /** Per virtual disk in LAN mode. */
  lanDisk: { value: TB, source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' } },
  /** A disk image on VMFS. */
  vmfsFile: { value: 2 * TB, source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' } },
  /**
   * At the same time on one proxy. The sentence says virtual machines, its example counts their drive letters (60 with C:, or 30
   * with C: and D:), so volumes are what is counted.
   */
  mounts: { value: 60, source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' } },
} as const;

/** Lowest versions that a feature needs. */
export const minimumVersions = {
  lanModeEsx: { value: '3.5', source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' } },
  lanModeVirtualCenter: {
    value: '2.5',
    source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  },
  sslVerificationEsx: { value: '3.5', source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' } },
  predefinedRole: { value: '2.5', source: { document: 'vcb-guide', section: 'バックアップ ロールの作成' } },
  converter: {
    value: '3.0.1',
    source: { document: 'vcb-guide', section: 'VMware Converter を使用した仮想マシン イメージのリストア' },
  },
} as const;
