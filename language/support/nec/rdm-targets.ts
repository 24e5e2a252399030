/** What can be backed up from an RDM disk, by guest OS. The Windows tables hold where RepNavi Suite is used. */
import { z } from 'zod';
import type { OsValue } from '../../vocabulary/define.ts';
import { sameVersion } from '../versions.ts';
import { Release, section, table } from './document.ts';

/** Cluster software as `guest-cluster` names it; `none` for a VM in no cluster. */
const Cluster = z.enum(['wsfc', 'wsfc-alwayson', 'wsfc-dag', 'clusterpro-x', 'grid', 'grid+clusterpro-x', 'none']);
export type Cluster = z.infer<typeof Cluster>;

const WindowsRow = z.object({
  /** Version of Windows Server. */
  windows: z.enum(['2012', '2012 R2', '2016', '2019', '2022']),
  releases: z.array(Release),
  /** Where the document prints one cell for several rows, or leaves a cell empty that is read as merged with the row above. */
  reading: z.string().optional(),
});

const merged = 'the cell is empty and read as merged with the row above';

/** File systems: NTFS on any of these; ReFS is not supported. */
export const filesystemWindows = table(
  z.object({ windows: WindowsRow.shape.windows, filesystems: z.array(z.string()) }),
  'RDM領域(物理互換)バックアップのサポート状況(1/6)',
  (['2012', '2012 R2', '2016', '2019', '2022'] as const).map((windows) => ({ windows, filesystems: ['NTFS'] })),
);

/** SQL Server releases by guest. */
export const sqlserverWindows = table(WindowsRow, 'RDM領域(物理互換)バックアップのサポート状況(2/6)', [
  { windows: '2012', releases: ['2012', '2014', '2016', '2017'] },
  { windows: '2012 R2', releases: ['2012', '2014', '2016', '2017'], reading: merged },
  { windows: '2016', releases: ['2016', '2017'] },
  { windows: '2019', releases: ['2016', '2017', '2019'] },
  { windows: '2022', releases: ['2017', '2019'] },
]);

const DatabaseRelease = z.object({
  release: Release,
  editions: z.array(z.string()),
  /** `none` for no service pack (SP無し); absent where the product has none. */
  servicePacks: z.array(z.string()).optional(),
});
export type DatabaseRelease = z.infer<typeof DatabaseRelease>;

/** Editions and service packs of SQL Server releases. */
export const sqlserverReleases = table(DatabaseRelease, 'RDM領域(物理互換)バックアップのサポート状況(2/6)', [
  {
    release: '2012',
    editions: ['Standard', 'Business Intelligence', 'Enterprise'],
    servicePacks: ['none', 'SP1', 'SP2', 'SP3', 'SP4'],
  },
  {
    release: '2014',
    editions: ['Standard', 'Business Intelligence', 'Enterprise'],
    servicePacks: ['none', 'SP1', 'SP2', 'SP3'],
  },
  { release: '2016', editions: ['Standard', 'Enterprise'], servicePacks: ['none', 'SP1', 'SP2', 'SP3'] },
  { release: '2017', editions: ['Standard', 'Enterprise'], servicePacks: ['none'] },
  { release: '2019', editions: ['Standard', 'Enterprise'], servicePacks: ['none'] },
]);

/** Exchange Server releases by guest. */
export const exchangeWindows = table(WindowsRow, 'RDM領域(物理互換)バックアップのサポート状況(3/6)', [
  { windows: '2012', releases: ['2010', '2013', '2016'] },
  { windows: '2012 R2', releases: ['2013', '2016'] },
  { windows: '2016', releases: ['2016'] },
  { windows: '2019', releases: ['2019'] },
  { windows: '2022', releases: ['2019'], reading: merged },
]);

/** Editions and service packs of Exchange Server releases. */
export const exchangeReleases = table(DatabaseRelease, 'RDM領域(物理互換)バックアップのサポート状況(3/6)', [
  { release: '2010', editions: ['Standard', 'Enterprise'], servicePacks: ['SP3'] },
  { release: '2013', editions: ['Standard', 'Enterprise'], servicePacks: ['none'] },
  { release: '2016', editions: ['Standard', 'Enterprise'], servicePacks: ['none'] },
  { release: '2019', editions: ['Standard', 'Enterprise'], servicePacks: ['none'] },
]);

/** Oracle Database releases by guest, single instance. */
export const oracleWindows = table(WindowsRow, 'RDM領域(物理互換)バックアップのサポート状況(4/6)', [
  { windows: '2012', releases: ['11gR2', '12cR1', '12cR2', '18c'] },
  { windows: '2012 R2', releases: ['11gR2', '12cR1', '12cR2', '18c', '19c'] },
  { windows: '2016', releases: ['12cR2', '18c', '19c'] },
  { windows: '2019', releases: ['19c'] },
  { windows: '2022', releases: ['19c'], reading: merged },
]);

/** Editions of Oracle Database releases, single instance and RAC alike. */
export const oracleReleases = table(DatabaseRelease, 'RDM領域(物理互換)バックアップのサポート状況(4/6)', [
  { release: '11gR2', editions: ['Standard Edition', 'Enterprise Edition'] },
  { release: '12cR1', editions: ['Standard Edition', 'Enterprise Edition'] },
  { release: '12cR2', editions: ['Standard Edition 2', 'Enterprise Edition'] },
  { release: '18c', editions: ['Standard Edition 2', 'Enterprise Edition'] },
  { release: '19c', editions: ['Standard Edition 2', 'Enterprise Edition'] },
]);

/** Oracle RAC by guest, with the clusters of each; the combination with CLUSTERPRO X has a footnote of its own. */
export const racWindows = table(
  WindowsRow.extend({ clusters: z.array(Cluster) }),
  'RDM領域(物理互換)バックアップのサポート状況(5/6)',
  [
    { windows: '2012', clusters: ['grid', 'grid+clusterpro-x'], releases: ['11gR2', '12cR1', '12cR2', '18c'] },
    {
      windows: '2012 R2',
      clusters: ['grid', 'grid+clusterpro-x'],
      releases: ['11gR2', '12cR1', '12cR2', '18c', '19c'],
      reading: merged,
    },
    { windows: '2016', clusters: ['grid'], releases: ['12cR2', '18c', '19c'] },
    { windows: '2019', clusters: ['grid'], releases: ['19c'], reading: merged },
    { windows: '2022', clusters: ['grid'], releases: ['19c'], reading: merged },
  ],
);

/** With CLUSTERPRO X besides Grid Infrastructure, only these releases in these editions. */
export const racClusterpro = table(
  z.object({ release: Release, edition: z.string() }),
  'RDM領域(物理互換)バックアップのサポート状況(5/6)',
  [
    { release: '11gR2', edition: 'Enterprise Edition' },
    { release: '12cR1', edition: 'Enterprise Edition' },
  ],
);

/** Clusters by what is backed up from a Windows guest. */
export const windowsClusters = table(
  z.object({
    target: z.enum(['filesystem', 'sqlserver', 'exchange', 'oracle', 'oracle-rac']),
    clusters: z.array(Cluster),
    section: z.string(),
  }),
  'RDM領域(物理互換)バックアップのサポート状況(6/6)',
  [
    // AlwaysOn and DAG are ways of using WSFC; a file system of such a node is on a WSFC cluster
    {
      target: 'filesystem',
      clusters: ['wsfc', 'clusterpro-x', 'none'],
      section: 'RDM領域(物理互換)バックアップのサポート状況(1/6)',
    },
    {
      target: 'sqlserver',
      clusters: ['wsfc', 'wsfc-alwayson', 'clusterpro-x', 'none'],
      section: 'RDM領域(物理互換)バックアップのサポート状況(2/6)',
    },
    { target: 'exchange', clusters: ['wsfc-dag', 'none'], section: 'RDM領域(物理互換)バックアップのサポート状況(3/6)' },
    {
      target: 'oracle',
      clusters: ['clusterpro-x', 'none'],
      section: 'RDM領域(物理互換)バックアップのサポート状況(4/6)',
    },
    {
      target: 'oracle-rac',
      clusters: ['grid', 'grid+clusterpro-x'],
      section: 'RDM領域(物理互換)バックアップのサポート状況(5/6)',
    },
  ],
);

/** Linux guests of RDM backups: RHEL by major release; Oracle Database and file systems. */
export const linuxGuests = table(
  z.object({ product: z.string(), major: z.int(), targets: z.array(z.enum(['oracle', 'oracle-rac', 'filesystem'])) }),
  'RDM領域(物理互換)バックアップのサポート状況(Linux)',
  [6, 7, 8].map((major) => ({
    product: 'Red Hat Enterprise Linux',
    major,
    // the table says Oracle Database, without telling single instance and RAC apart
    targets: ['oracle' as const, 'oracle-rac' as const, 'filesystem' as const],
  })),
);

/** Footnotes of the Linux table. */
export const linuxNotes = {
  oracle: section('RDM領域(物理互換)バックアップのサポート状況(Linux)', '※1'),
  filesystem: section('RDM領域(物理互換)バックアップのサポート状況(Linux)', '※2'),
  guestVersion: section('RDM領域(物理互換)バックアップのサポート状況(Linux)', '※3'),
} as const;

/** The row of a Windows Server guest; undefined where the table does not have it. */
export function windowsRow<R extends { readonly windows: string }>(rows: readonly R[], os: OsValue): R | undefined {
  const { product, version } = os;
  if (product !== 'Windows Server' || version === undefined) return undefined;
  return rows.find((row) => sameVersion(row.windows, version));
}

/** The row of a database release; undefined where the table does not have it. */
export function releaseRow(rows: readonly DatabaseRelease[], version: string): DatabaseRelease | undefined {
  return rows.find((row) => sameVersion(row.release, version));
}

/** Editions are written with and without `Edition`, and with the product's name before them. */
export function listedEdition(edition: string, listed: readonly string[]): string | undefined {
  const key = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^(?:microsoft\s+)?(?:sql server|exchange server|oracle database)\s+/, '')
      .replace(/\bse2\b/, 'standard 2')
      .replace(/\bee\b/, 'enterprise')
      .replace(/\bse\b/, 'standard')
      .replace(/\bbi\b/, 'business intelligence')
      .replace(/\bedition\b/g, '')
      .replace(/[\s\-_]+/g, '');
  return listed.find((entry) => key(entry) === key(edition));
}

/** The service pack of a row that a text names (`SP3`, `Service Pack 3`, none). */
export function listedServicePack(servicePack: string | null, row: DatabaseRelease): string | undefined {
  const name = servicePack === null ? 'none' : servicePack.replace(/^(?:service\s*pack|sp)\s*/i, 'SP');
  return row.servicePacks?.find((entry) => entry === name);
}
