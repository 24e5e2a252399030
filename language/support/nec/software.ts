/** Software around a backup: the tools of the array, job management, backup software, cluster software. */
import { z } from 'zod';
import { listedVersion } from '../versions.ts';
import { Release, section, table } from './document.ts';

/** A product, by its name in `support/products`, with the releases listed. */
const ProductRow = z.object({ product: z.string(), releases: z.array(Release) });
export type ProductRow = z.infer<typeof ProductRow>;

/** The releases from which on the document speaks of the tools of the array. */
export const toolMinimums = table(z.object({ product: z.string(), from: Release }), 'はじめに', [
  { product: 'iStorageManager', from: '12.4' },
  { product: 'RepNavi Suite', from: '12.4' },
]);

const jobCenter = ['R13.1', 'R13.2', 'R14.1', 'R14.2', 'R15.1', 'R15.2', 'R15.3', 'R15.4', 'R15.5', 'R16.1'];

/** Job management of VMFS backups. The Task Scheduler has no release in the table; footnote ※1 says when it is enough. */
export const vmfsSchedulers = table(ProductRow, 'VMFS領域バックアップのサポート状況(2/2)', [
  { product: 'JobCenter', releases: jobCenter },
  { product: 'JobCenter Lite', releases: jobCenter },
  { product: 'Task Scheduler', releases: [] },
]);

/** When the Task Scheduler alone is enough: VMFS backup is the only requirement, and it is the management server's. */
export const taskSchedulerNote = section('VMFS領域バックアップのサポート状況(2/2)', '※1');

/** Job management of RDM backups, without which RepNavi Suite cannot be used there. */
export const rdmSchedulers = table(ProductRow, 'RDM領域(物理互換)バックアップのサポート状況(6/6)', [
  { product: 'JMSS', releases: ['7.1', '7.2', '7.3'] },
  { product: 'JMSS EnterpriseEdition', releases: ['7.1', '7.2'] },
  { product: 'JobCenter', releases: jobCenter },
  { product: 'JobCenter Lite', releases: jobCenter },
]);

/** Backup software for the copy disks of VMFS, by the family of the backup server's OS. */
export const vmfsSecondary = table(
  ProductRow.extend({ server: z.enum(['windows', 'linux']) }),
  'VMFS領域バックアップのサポート状況(2/2)',
  [
    { server: 'windows', product: 'Arcserve Backup', releases: ['r16.5', 'r17', 'r17.5', '18', '19'] },
    { server: 'windows', product: 'NetWorker', releases: ['8.0', '8.1', '8.2', '9.1', '18.2', '19.2', '19.4'] },
    {
      server: 'linux',
      product: 'NetBackup',
      releases: ['7.5', '7.6', '7.7', '8.0', '8.1', '8.2', '8.3', '9.0', '9.1'],
    },
    { server: 'linux', product: 'NetWorker', releases: ['7.6', '8.0', '8.1', '8.2', '9.1', '18.2', '19.2', '19.4'] },
    {
      server: 'linux',
      product: 'NetVault Backup',
      releases: ['9.0', '9.1', '9.2', '10.0', '11', '11.1', '12.1', '12.2', '13'],
    },
  ],
);

/** Options without which a product cannot back up RAW devices. */
export const rawDeviceOptions = table(
  z.object({ product: z.string(), option: z.string() }),
  'VMFS領域バックアップのサポート状況(2/2)',
  [{ product: 'Arcserve Backup', option: 'Enterprise Module' }],
);

/** Backup software that works with RepNavi Suite on RDM, and the software for Oracle RAC. NetBackup 8.3 is not in this table. */
export const rdmSecondary = table(
  ProductRow.extend({
    targets: z.array(z.enum(['filesystem', 'sqlserver', 'exchange', 'oracle', 'oracle-rac'])),
    /** Whether RepNavi Suite starts it. */
    linked: z.boolean(),
  }),
  'RDM領域(物理互換)バックアップのサポート状況(6/6)',
  [
    {
      product: 'NetBackup',
      releases: ['8.0', '8.1', '8.2', '9.0', '9.1'],
      targets: ['filesystem', 'sqlserver', 'exchange', 'oracle'],
      linked: true,
    },
    {
      product: 'Arcserve Backup',
      releases: ['r17.5', '18', '19'],
      targets: ['filesystem', 'sqlserver', 'exchange', 'oracle'],
      linked: true,
    },
    { product: 'NetWorker', releases: ['9.1', '18.2', '19.2', '19.4'], targets: ['oracle-rac'], linked: false },
    { product: 'NetVault Backup', releases: ['11.1', '12.1', '12.2', '13'], targets: ['oracle-rac'], linked: false },
  ],
);

/** Cluster software of RDM backups with releases of its own; WSFC is part of the operating system. */
export const clusterproReleases = table(Release, 'RDM領域(物理互換)バックアップのサポート状況(6/6)', [
  '3.1',
  '3.2',
  '3.3',
  '4.0',
  '4.1',
  '4.2',
  '4.3',
  '5.0',
]);

/** The five products of RepNavi Suite and what each may back up besides virtual machines, which all of them may. */
export const repnaviProducts = table(
  z.object({
    /** What follows `RepNavi Suite for`. */
    name: z.string(),
    targets: z.array(z.enum(['vm', 'filesystem', 'sqlserver', 'exchange', 'oracle', 'oracle-rac'])),
  }),
  'RepNavi Suite 製品ラインナップ',
  [
    { name: 'VMware/Hyper-V/FileSystem', targets: ['vm', 'filesystem'] },
    { name: 'SQL', targets: ['vm', 'filesystem', 'sqlserver'] },
    { name: 'Exchange', targets: ['vm', 'filesystem', 'exchange'] },
    { name: 'Oracle', targets: ['vm', 'filesystem', 'oracle'] },
    { name: 'OracleRAC', targets: ['vm', 'filesystem', 'oracle', 'oracle-rac'] },
  ],
);

/** The RepNavi Suite product that a text names: `SQL`, `VMware`, `RepNavi Suite for Oracle`, `Oracle RAC`. */
export function findRepnaviProduct(text: string): (typeof repnaviProducts.rows)[number] | undefined {
  const key = (name: string): string =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^.*\bfor\s+/, '')
      .replace(/[\s\-_]+/g, '');
  const wanted = key(text);
  const aliases: Record<string, string> = {
    vmware: 'VMware/Hyper-V/FileSystem',
    hyperv: 'VMware/Hyper-V/FileSystem',
    filesystem: 'VMware/Hyper-V/FileSystem',
    sqlserver: 'SQL',
    exchangeserver: 'Exchange',
    rac: 'OracleRAC',
  };
  const name = aliases[wanted];
  return repnaviProducts.rows.find((row) => (name === undefined ? key(row.name) === wanted : row.name === name));
}

/** The release of a product row that a version names, as the table spells it; undefined where the row does not have it. */
export function listedRelease(row: ProductRow | undefined, version: string): string | undefined {
  return row && listedVersion(version, row.releases);
}
