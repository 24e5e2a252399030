/** Whole designs for entries of this system. */

interface Site {
  /** What the proxy says of Consolidated Backup. */
  readonly use?: string;
  /** What the machine runs. */
  readonly guest?: string;
  /** What the job says beside machine, tool, aliases and schedule. */
  readonly job?: string;
  readonly protect?: string;
}

/** Machine `web` on a fibre channel SAN, saved by job `nightly` through proxy `vcb01`: no rule has anything to report. */
export function proxySite({
  use = 'transport san  retries 3  backoff 10 s',
  guest = 'guest "Windows Server 2003" 32-bit',
  job = 'level file  kind incremental',
  protect = 'web',
}: Site = {}): string {
  return `secret vcb-password { env VCB_PASSWORD }
virtualcenter vc25 {
  version 2.5  hosted physical  fqdn vc25.example  address 10.3.0.2/24  database-backup yes
  backup-role "VMware Consolidated Backup User" { predefined yes  users "svc-vcb" }
  esx esx1 { version 3.5  fqdn esx1.example  address 10.3.0.11/24  console { use none } }
}
san fc1 {
  type fc
  zone z of esx1, vcb01
  host-mode "LNXC" for esx1, vcb01
}
datastore storage1 on fc1 { type vmfs  version vmfs3  lun 11  lun-access rw  shared yes }
vm web on storage1 {
  host esx1  fqdn web.example  address 10.4.1.21/24  export 20 GB
  ${guest}
  tools running  tools-current yes  sync-driver yes  state running  backed-up yes
  sensitive no  shared-controller no  own-folder yes  leftover-snapshot no
  disk c { size 20 GB  letter C  filesystem NTFS }
}
proxy vcb01 {
  kind physical  dedicated yes  hba FC  nics 2  sized yes
  os "Windows Server 2003 R2"  edition Standard  bits 32-bit  fqdn vcb01.example  address 10.3.0.5/24
  automount no  scrubbed yes  san-disconnected yes
  endpoint vc25  user "svc-vcb"  password vcb-password
  root "C:\\mnt" { exists yes  free 400 GB }
  alias vcb-web.example { address 10.3.0.5 }
  cleanup { schedule daily at 07:00 }
  runs VCB 1.1 { ${use} }
  runs NetBackup 6.5 {
    bits 32-bit  integration-module NetBackup  vcb-scripts yes  junctions yes  parallel-jobs 8
    archive-bit no  change-journal no  change-detection timestamp
    confirmed compatibility-guide, integration-readme by "backup team" on 2026-04-01
  }
  confirmed local-job by "backup team" on 2026-04-02
}
link mgmt between vcb01, vc25, esx1 { kind LAN  ping yes  rate 1 Gbps  isolated yes  firewall no  ports 443, 902 }
backup nightly {
  protect ${protect}  ${job}  alias vcb-web.example  media "LTO library"
  using VCB on vcb01 { pre-command yes  post-command yes  cleanup-on-failure yes }
  schedule daily at 03:05  window 03:00 .. 05:30
}
`;
}

interface Console {
  /** Of the using block. */
  readonly use?: string;
  readonly tool?: 'vcbMounter' | 'vcbSnapAll';
  readonly destination?: string;
  /** Further entries of the design. */
  readonly more?: string;
  /** What the machine says beside its host. */
  readonly vm?: string;
  /** What manages the host; a stand-alone host where empty. */
  readonly manager?: string;
}

/** Upper and lower case as a test wants it: it has to come out as it went in. */
export const thumbprint = 'aB:cD:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:ab:cd:ef:01:23';

/** Machine `web`, archived from the service console of `esx1` by job `archive`. */
export function consoleSite({
  use = '',
  tool = 'vcbMounter',
  destination = '/home/VMs/web',
  more = '',
  vm = 'fqdn web.example',
  manager = 'manager vc',
}: Console = {}): string {
  return `secret pass { env CONSOLE_PASSWORD }
virtualcenter vc { version 2.5  fqdn vc.example }
esx esx1 { version 3.5  ${manager}  fqdn esx1.example  thumbprint "${thumbprint}"  console { user "svc"  password pass  temp-folder "/var/tmp/vcb" } }
vm web { host esx1  ${vm} }
datastore ds2
backup archive { protect web  level image  using ${tool} on esx1 { destination "${destination}"  ${use} } }
${more}`;
}
