/** Guest operating systems and vSphere releases of the VMFS backup. The tables hold where RepNavi Suite is used. */
import { z } from 'zod';
import type { OsValue } from '../../vocabulary/define.ts';
import { compareVersions, sameVersion, withinRelease } from '../versions.ts';
import { Release, releases, section, table } from './document.ts';

const Support = z.enum(['supported', 'inquiry']);

const GuestRow = z.object({
  /** Name without version, as `parseOs` gives it. */
  product: z.string(),
  versions: z.array(z.string()).min(1),
  /** Stated for the desktop systems and RHEL 6 only; absent where the document does not state it. */
  bits: z.array(z.union([z.literal(32), z.literal(64)])).optional(),
  nonstop: Support,
  shortstop: Support,
  /** A Microsoft fix that the non-stop backup needs. */
  nonstopPatch: z.string().optional(),
});
export type GuestRow = z.infer<typeof GuestRow>;

const supported = { nonstop: 'supported', shortstop: 'supported' } as const;
const inquiry = { nonstop: 'inquiry', shortstop: 'supported' } as const;

/**
 * Guests that can be backed up with their VMFS datastore. The document writes ranges (RHEL 6.0~6.10, 7.1~7.9, 8.0~8.6; CentOS
 * 7.1~7.9, 8.0~8.6); they are taken to mean every release between the ends. Non-stop of Linux needs an inquiry (※2).
 */
export const vmfsGuests = table(GuestRow, 'VMFS領域バックアップのサポート状況(1/2)', [
  { product: 'Windows', versions: ['8', '8.1', '10'], bits: [32, 64], ...supported },
  { product: 'Windows', versions: ['11'], bits: [64], ...supported },
  { product: 'Windows Server', versions: ['2012', '2012 R2', '2016', '2022'], ...supported },
  { product: 'Windows Server', versions: ['2019'], ...supported, nonstopPatch: 'KB4534321' },
  { product: 'Red Hat Enterprise Linux', versions: releases(6, 0, 10), bits: [32, 64], ...inquiry },
  { product: 'Red Hat Enterprise Linux', versions: releases(7, 1, 9), ...inquiry },
  { product: 'Red Hat Enterprise Linux', versions: releases(8, 0, 6), ...inquiry },
  { product: 'CentOS Linux', versions: releases(7, 1, 9), ...inquiry },
  { product: 'CentOS Linux', versions: releases(8, 0, 6), ...inquiry },
]);

/** Footnotes of the table: the fix for Windows Server 2019, and whom to ask about Linux. */
export const vmfsGuestNotes = {
  windows2019: section('VMFS領域バックアップのサポート状況(1/2)', '※1'),
  linuxInquiry: section('VMFS領域バックアップのサポート状況(1/2)', '※2'),
  /** The articles to read on Windows Server 2019. */
  articles: ['VMware KB60395', 'Microsoft KB4534321'],
} as const;

/**
 * The row of a guest; undefined for one that the table does not have. CentOS releases carry a date (7.9.2009) that the document
 * leaves out.
 */
export function vmfsGuestRow(os: OsValue): GuestRow | undefined {
  const { product, version } = os;
  if (product === undefined || version === undefined) return undefined;
  const fits = (listed: string): boolean =>
    product === 'CentOS Linux' ? withinRelease(version, listed) : sameVersion(version, listed);
  return vmfsGuests.rows.find((row) => row.product === product && row.versions.some(fits));
}

/** Whether the table has rows of this product at all, so that a missing version can be named as such. */
export function vmfsGuestVersions(product: string): readonly string[] {
  return versionsByProduct.get(product) ?? [];
}

const versionsByProduct: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(vmfsGuests.rows.map((row) => row.product))].map((product) => [
    product,
    vmfsGuests.rows
      .filter((row) => row.product === product)
      .flatMap((row) => row.versions)
      .sort(compareVersions),
  ]),
);

/** vSphere releases of the VMFS backup; updates of a release are read as that release. */
export const vsphereReleases = table(Release, 'VMFS領域バックアップのサポート状況(2/2)', [
  '6.0',
  '6.5',
  '6.7',
  '7.0',
  '8.0',
]);
