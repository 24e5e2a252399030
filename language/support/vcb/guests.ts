/** Which guest and proxy operating systems can do what. An operating system that is in no row: the guide makes no statement. */
import { z } from 'zod';
import type { OsValue } from '../../vocabulary/define.ts';
import { ExternalSource, table } from './document.ts';

const OsRow = z.object({
  /** As the guide prints it. */
  printed: z.string(),
  /** Canonical product and version, see support/operating-systems. */
  product: z.string(),
  version: z.string(),
});

/** The guests whose files VCB can back up; every other is for image level only. Image level takes every guest. */
export const fileLevelGuests = table(OsRow, { section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' }, [
  { printed: 'Windows NT 4.0', product: 'Windows NT', version: '4.0' },
  { printed: 'Windows 2000', product: 'Windows', version: '2000' },
  { printed: 'Windows 2000', product: 'Windows Server', version: '2000' },
  { printed: 'Windows XP', product: 'Windows', version: 'XP' },
  { printed: 'Windows 2003', product: 'Windows Server', version: '2003' },
  // the guide speaks of Windows 2003 as a whole and counts R2 among it where it lists the proxy's systems
  { printed: 'Windows 2003', product: 'Windows Server', version: '2003 R2' },
  { printed: 'Windows Vista', product: 'Windows', version: 'Vista' },
  { printed: 'Windows Server 2008', product: 'Windows Server', version: '2008' },
]);

/** The guests with SYNC driver support, always 32-bit: VCB quiesces NTFS and FAT in these alone. */
export const syncDriverGuests = table(
  OsRow.extend({ bits: z.literal(32) }),
  { section: 'カスタム静止スクリプトの実行' },
  [
    { printed: 'Windows XP', product: 'Windows', version: 'XP', bits: 32 },
    { printed: 'Windows 2000', product: 'Windows', version: '2000', bits: 32 },
    { printed: 'Windows 2000', product: 'Windows Server', version: '2000', bits: 32 },
    { printed: 'Windows 2003', product: 'Windows Server', version: '2003', bits: 32 },
    { printed: 'Windows 2003', product: 'Windows Server', version: '2003 R2', bits: 32 },
  ],
);

/** The guests that the guide names as having no SYNC driver, so that file-system consistency is not guaranteed. */
export const withoutSyncDriver = table(OsRow, { section: 'カスタム静止スクリプトの実行' }, [
  { printed: 'Windows NT 4.0', product: 'Windows NT', version: '4.0' },
  { printed: 'Windows Vista', product: 'Windows', version: 'Vista' },
]);

/** File systems that the pre-backup script quiesces. */
export const quiescedFileSystems = table(z.string(), { section: 'VMware Consolidated Backup のワークフロー' }, [
  'NTFS',
  'FAT',
]);

/** Windows of the proxy, 32-bit or 64-bit. The guide prints the row of SP1 twice; SP2 is known from a later edition only. */
export const proxySystems = table(
  z.object({
    printed: z.string(),
    version: z.string(),
    servicePack: z.string().optional(),
    external: ExternalSource.optional(),
  }),
  { section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  [
    { printed: 'Windows Server 2003 Service Pack 1', version: '2003', servicePack: 'SP1' },
    { printed: 'Windows Server 2003 R2', version: '2003 R2' },
    { printed: 'Windows Server 2003 Service Pack 2', version: '2003', servicePack: 'SP2', external: 'kumarsammy' },
  ],
);

/** The editions that do not give drive letters to newly seen volumes; all others do. */
export const editionsWithoutAutomount = table(z.string(), { section: 'VCB プロキシでの Windows の構成' }, [
  'Enterprise',
  'Datacenter',
]);

/**
 * Whether an operating system is in a table. Undefined where its text does not say enough: an unknown name, or Windows without
 * its version.
 */
export function listed(
  os: OsValue,
  rows: readonly { readonly product: string; readonly version: string }[],
): boolean | undefined {
  if (os.family === 'unknown') return undefined;
  if (os.family !== 'windows') return false;
  if (!os.product || !os.version) return undefined;
  return rows.some((row) => row.product === os.product && row.version === os.version);
}

/** Whether Windows of this edition assigns drive letters by itself. */
export function assignsLetters(edition: string): boolean {
  const name = edition.trim().toLowerCase();
  return !editionsWithoutAutomount.rows.some((row) => name.startsWith(row.toLowerCase()));
}
