/**
 * Products by their vendors' names and the short names that engineers write. Names and roles only: which version is supported
 * where is said by the tables of each system.
 */
import { z } from 'zod';

/** What a product is for. */
export const productRoles = [
  /** writes to tape or another secondary medium, with a catalogue of its own */
  'backup',
  /** keeps a copy of running machines on another host */
  'replication',
  'database',
  'mail',
  'application',
  'cluster',
  /** runs jobs on a schedule and after one another */
  'job-management',
  /** manages the disk array, or operates its copy functions */
  'storage',
  /** part of a virtual platform, or a tool for it */
  'virtualization',
  /** no product: done by a person */
  'by-hand',
] as const;

const ProductSchema = z.object({
  /** The vendor's name, as findings and generated files spell it. */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  role: z.enum(productRoles),
});

/** A product of the catalogue. */
export type Product = z.infer<typeof ProductSchema>;

const entry = (role: Product['role'], name: string, ...aliases: string[]): Product => ({ name, aliases, role });

/** Every product that the three documents name, and the common others that a topology may have to mention. */
export const products: readonly Product[] = z.array(ProductSchema).parse([
  // iStorage
  entry(
    'storage',
    'iStorageManager',
    'WebSAM iStorageManager',
    'iStorage Manager',
    'iSM',
    'iSM server',
    'iSMサーバ',
    'NEC Storage Manager',
  ),
  entry(
    'storage',
    'RepNavi Suite',
    'RepNavi',
    'RepNaviSuite',
    'WebSAM RepNavi Suite',
    'ReplicationNavigator Suite',
    'ReplicationNavigator',
  ),
  entry('storage', 'ControlCommand', 'iStorage ControlCommand', 'Control Command'),
  entry('storage', 'FileSystemOption', 'File System Option', 'ControlCommand FileSystemOption', 'FSO'),
  // job management
  entry('job-management', 'JobCenter', 'WebSAM JobCenter'),
  entry('job-management', 'JobCenter Lite', 'JobCenter-Lite', 'WebSAM JobCenter Lite'),
  entry('job-management', 'JMSS'),
  entry('job-management', 'JMSS EnterpriseEdition', 'JMSS-EE', 'JMSS EE', 'JMSS Enterprise Edition'),
  entry(
    'job-management',
    'Task Scheduler',
    'task-scheduler',
    'Windows Task Scheduler',
    'タスクスケジューラ',
    'schtasks',
  ),
  entry('job-management', 'cron', 'crond', 'crontab'),
  entry('job-management', 'JP1/AJS3', 'JP1', 'JP1/AJS', 'JP1/AJS2', 'JP1/Automatic Job Management System 3'),
  entry('job-management', 'Hinemos'),
  entry('job-management', 'Systemwalker Operation Manager', 'Systemwalker'),
  entry('job-management', 'A-AUTO'),
  entry('job-management', 'backup software', 'backup-software'),
  // backup
  entry(
    'backup',
    'Arcserve Backup',
    'Arcserve',
    'CA ARCserve Backup',
    'CA ARCserve',
    'BrightStor ARCserve Backup',
    'BrightStor ARCserve',
  ),
  entry('backup', 'NetBackup', 'Veritas NetBackup', 'Symantec NetBackup', 'NBU', 'Cohesity NetBackup'),
  entry('backup', 'NetWorker', 'Dell EMC NetWorker', 'EMC NetWorker', 'Legato NetWorker', 'Dell NetWorker'),
  entry(
    'backup',
    'NetVault Backup',
    'NetVault',
    'Quest NetVault',
    'Quest NetVault Backup',
    'BakBone NetVault',
    'Dell NetVault Backup',
  ),
  entry('backup', 'Backup Exec', 'Veritas Backup Exec', 'Symantec Backup Exec'),
  entry(
    'backup',
    'Tivoli Storage Manager',
    'TSM',
    'IBM Tivoli Storage Manager',
    'IBM Spectrum Protect',
    'Spectrum Protect',
  ),
  entry('backup', 'Data Protector', 'HP Data Protector', 'Micro Focus Data Protector', 'HPE Data Protector'),
  entry('backup', 'Commvault', 'Commvault Galaxy', 'Commvault Simpana', 'CommVault'),
  entry('backup', 'Avamar', 'EMC Avamar', 'Dell EMC Avamar'),
  entry('backup', 'Veeam Backup & Replication', 'Veeam', 'VBR'),
  entry('backup', 'esxRanger', 'Vizioncore esxRanger', 'vRanger'),
  entry('backup', 'Arcserve UDP', 'Arcserve Unified Data Protection'),
  entry('backup', 'Windows Server Backup', 'wbadmin'),
  entry('backup', 'NTBackup', 'Windows Backup'),
  // VMware
  entry('virtualization', 'VMware Consolidated Backup', 'VCB', 'Consolidated Backup'),
  entry('virtualization', 'vcbMounter'),
  entry('virtualization', 'vcbRestore'),
  entry('virtualization', 'vcbSnapAll'),
  entry('virtualization', 'vcbSnapshot'),
  entry('virtualization', 'VMware Converter', 'vCenter Converter', 'VMware vCenter Converter'),
  entry('virtualization', 'VMware Tools'),
  entry('virtualization', 'vCenter Server', 'vCenter', 'VMware vCenter Server', 'vCenter Server Appliance', 'vCSA'),
  entry(
    'virtualization',
    'VirtualCenter',
    'VMware VirtualCenter',
    'VirtualCenter Server',
    'VirtualCenter Management Server',
  ),
  entry('virtualization', 'Virtual Infrastructure Client', 'VI Client'),
  entry('virtualization', 'VMware vSphere Client', 'vSphere Client'),
  entry('virtualization', 'Hyper-V', 'Microsoft Hyper-V'),
  // Arcserve RHA
  entry(
    'replication',
    'Arcserve RHA',
    'RHA',
    'Arcserve Replication and High Availability',
    'CA ARCserve RHA',
    'Arcserve Replication',
    'Arcserve High Availability',
  ),
  entry('replication', 'RHA Engine', 'Arcserve RHA Engine', 'RHA エンジン'),
  entry(
    'replication',
    'RHA Control Service',
    'Arcserve RHA Control Service',
    'RHA コントロールサービス',
    'RHA コントロール サービス',
  ),
  entry('replication', 'RHA Manager', 'Arcserve RHA Manager', 'RHA マネージャ'),
  entry('replication', 'RHA PowerShell', 'Arcserve RHA PowerShell'),
  // databases, mail
  entry('database', 'SQL Server', 'Microsoft SQL Server', 'MSSQL'),
  entry('database', 'Oracle Database', 'Oracle', 'Oracle DB'),
  entry('database', 'PostgreSQL', 'Postgres'),
  entry('database', 'MySQL', 'Oracle MySQL'),
  entry('database', 'MariaDB'),
  entry('database', 'DB2', 'Db2', 'IBM DB2'),
  entry('database', 'HiRDB'),
  entry('database', 'Symfoware', 'Symfoware Server'),
  entry('mail', 'Exchange Server', 'Exchange', 'Microsoft Exchange Server', 'Microsoft Exchange'),
  entry('mail', 'Lotus Domino', 'Domino', 'HCL Domino', 'IBM Domino', 'Lotus Notes Domino'),
  // clusters
  entry('cluster', 'CLUSTERPRO X', 'CLUSTERPRO', 'EXPRESSCLUSTER X', 'EXPRESSCLUSTER'),
  entry(
    'cluster',
    'Windows Server Failover Clustering',
    'WSFC',
    'Windows Server Failover Cluster',
    'MSCS',
    'Microsoft Cluster Service',
  ),
  entry('cluster', 'Oracle Grid Infrastructure', 'Grid Infrastructure', 'Oracle Clusterware'),
  // other applications
  entry('application', 'SharePoint Server', 'SharePoint', 'Microsoft SharePoint Server', 'Microsoft SharePoint'),
  entry('application', 'StarOffice X', 'StarOffice'),
  entry('application', 'Active Directory', 'Active Directory Domain Services', 'AD DS', 'Domain Controller'),
  entry('application', 'DNS Server', 'Microsoft DNS'),
  entry('application', 'DHCP Server'),
  entry('application', 'Certificate Services', 'AD CS', 'Active Directory Certificate Services'),
  entry('application', 'File Server', 'Windows File Server', 'ファイルサーバ'),
  entry('application', 'IIS', 'Internet Information Services'),
  entry('application', 'Apache HTTP Server', 'Apache', 'httpd'),
  entry('application', 'Apache Tomcat', 'Tomcat'),
  entry('application', 'WebOTX', 'WebOTX Application Server'),
  entry('application', 'WebLogic Server', 'WebLogic', 'Oracle WebLogic Server'),
  entry('application', 'WebSphere', 'WebSphere Application Server', 'IBM WebSphere'),
  entry('application', 'BlackBerry Enterprise Server', 'BlackBerry'),
  entry('application', 'Dynamics CRM', 'Microsoft Dynamics CRM'),
  entry('application', 'SAP', 'SAP ERP', 'SAP NetWeaver'),
  entry('application', 'Samba'),
  entry('application', 'WSUS', 'Windows Server Update Services'),
  entry('by-hand', 'manual', 'by hand', '手動', '手作業'),
]);

/** Blanks, hyphens and case do not tell products apart, nor does the maker's name before it. */
function key(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[®™]|\((?:R|TM)\)/gi, '')
    .toLowerCase()
    .trim()
    .replace(/^(?:microsoft|nec|vmware)[\s-]+/, '')
    .replace(/[\s\-_‐‑–]+/g, '');
}

const byKey: ReadonlyMap<string, Product> = (() => {
  const map = new Map<string, Product>();
  for (const product of products)
    for (const name of [product.name, ...product.aliases]) {
      const known = map.get(key(name));
      if (known && known !== product) throw new Error(`products: "${name}" names ${known.name} and ${product.name}`);
      map.set(key(name), product);
    }
  return map;
})();

/** The product that a text names, by its name or an alias; undefined for an unknown one. */
export function findProduct(text: string): Product | undefined {
  let found = asked.get(text);
  if (found === undefined) {
    found = byKey.get(key(text)) ?? null;
    // Designs repeat a few names thousands of times; a hostile one must not fill the memory.
    if (asked.size < 1000) asked.set(text, found);
  }
  return found ?? undefined;
}

const asked = new Map<string, Product | null>();

/**
 * The product and the version of a text that holds both: `SQL Server 2019`, `Arcserve Backup r17.5`. The longest name wins;
 * undefined where no product is named.
 */
export function splitProduct(text: string): { readonly product: Product; readonly version?: string } | undefined {
  const words = text.normalize('NFKC').trim().split(/\s+/);
  for (let length = words.length; length > 0; length--) {
    const product = findProduct(words.slice(0, length).join(' '));
    if (!product) continue;
    const version = words.slice(length).join(' ');
    return version ? { product, version } : { product };
  }
  return undefined;
}

/** Canonical names, for completion and for a guess at what an unknown one meant. */
export const productNames: readonly string[] = products.map((product) => product.name);

/** Every name and alias with its product, for a guess at what an unknown one meant. */
export const productSpellings: readonly (readonly [string, Product])[] = products.flatMap((product) =>
  [product.name, ...product.aliases].map((name) => [name, product] as const),
);

/** Whether a product runs databases, mail or applications: what a quiesced disk alone does not make consistent. */
export function isApplication(product: Product): boolean {
  return product.role === 'database' || product.role === 'mail' || product.role === 'application';
}
