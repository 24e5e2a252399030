/** Usage formats of logical disks, host platforms, and how ControlCommand reaches the array. */
import { z } from 'zod';
import { table } from './document.ts';

const Format = z.enum(['LX', 'WN', 'WG']);

/** Usage formats by area, guest family and partition table. */
export const usageFormats = table(
  z.object({
    area: z.enum(['vmfs', 'rdm']),
    guest: z.enum(['windows', 'linux']),
    /** Where the format depends on it. */
    partition: z.enum(['MBR', 'GPT']).optional(),
    format: Format,
  }),
  'iStorageManagerの留意事項',
  [
    { area: 'vmfs', guest: 'windows', format: 'LX' },
    { area: 'vmfs', guest: 'linux', format: 'LX' },
    { area: 'rdm', guest: 'windows', partition: 'MBR', format: 'WN' },
    { area: 'rdm', guest: 'windows', partition: 'GPT', format: 'WG' },
    { area: 'rdm', guest: 'linux', format: 'LX' },
  ],
);

/** How iStorageManager shows the formats. */
export const formatNames = { LX: 'Linux(LX)', WN: 'Windows MBR(WN)', WG: 'Windows GPT(WG)' } as const;

/** The platform of an ESXi host; the second is meant only where it is shown instead of the first. */
export const esxiPlatforms = table(z.string(), 'iStorageManagerの留意事項', ['VMware(VW)', 'VMware(LX)']);

/** The platform that a text names: blanks and width do not count, and the code alone is enough for VW. */
export function platformName(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^(?:vmware\(vw\)|vmware|vw)$/i.test(plain)) return 'VMware(VW)';
  if (/^vmware\(lx\)$/i.test(plain)) return 'VMware(LX)';
  return text;
}

/** IOPATH by area, and where the command runs. */
export const iopaths = table(
  z.object({ region: z.enum(['vmfs', 'rdm', 'sanboot']), iopath: z.enum(['MANAGER', 'DIRECT']), section: z.string() }),
  'VMFS領域バックアップの基本構成',
  [
    { region: 'vmfs', iopath: 'MANAGER', section: 'VMFS領域バックアップの基本構成' },
    { region: 'rdm', iopath: 'DIRECT', section: 'RDM領域(物理互換)バックアップの基本構成' },
    { region: 'sanboot', iopath: 'MANAGER', section: 'SAN-boot領域バックアップの基本構成' },
  ],
);
