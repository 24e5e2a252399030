/** A whole design that every rule of this system is content with, for entries that allow something. */

interface Site {
  /** How the RV is presented to ESXi beside the backup server: LD sets, a line each. */
  readonly ldsets?: readonly string[];
  /** More of the array. */
  readonly array?: readonly string[];
  /** For which product RepNavi Suite on the management server is. */
  readonly product?: string;
  /** More software on the management server. */
  readonly software?: readonly string[];
  /** More servers. */
  readonly servers?: readonly string[];
  /** More of the vCenter. */
  readonly vcenter?: readonly string[];
  /** The disks of VM `web`. */
  readonly disks?: string;
  /** What the job protects, and how. */
  readonly job?: string;
  /** Further jobs and restores. */
  readonly more?: readonly string[];
}

const lines = (items: readonly string[] = []): string => items.map((item) => `  ${item}\n`).join('');

/** VM `web` on `ds` on `mv` with the copy `rv`; job `nightly` saves it non-stop with RepNavi Suite from `mgmt01`. */
export function site({
  ldsets = [],
  array = [],
  product = 'VMware',
  software = [],
  servers = [],
  vcenter = [],
  disks = 'disk os { size 80 GB  filesystem NTFS }',
  job = 'protect ds  mode nonstop',
  more = [],
}: Site = {}): string {
  return `array tokyo {
  model "iStorage M320"  manager mgmt01  attach switch
  ld mv { size 2 TB  format LX  ldn 0010h  lun 1 }
  ld rv { size 2 TB  format LX  ldn 0110h  lun 1  device detached }
  ld other { size 1 TB  format LX  ldn 0012h  lun 3 }
  pair web of mv -> rv
  ldset esx to esx-01, esx-02 { platform "VMware(VW)"  mode normal  lds mv, other }
  ldset bk to mgmt01 { platform "Windows(WN)"  mode normal  lds rv }
${lines(ldsets)}${lines(array)}  confirmed connectivity by "NEC PP support" on 2026-04-01
}
server mgmt01 {
  os "Windows Server 2022"  kind physical
  runs iStorageManager 12.4
  runs RepNavi 12.4 for ${product} { vcenter vc }
  runs ControlCommand 12.4 { iopath MANAGER }
  runs "Arcserve Backup" 19 { options "Enterprise Module"  raw-gpt yes }
${lines(software)}}
server mgmt02 { os "Windows Server 2022"  kind physical }
${servers.map((server) => `${server}\n`).join('')}secret vc-operator { env VC_OPERATOR }
assume vm in vc because "build standard" by "infra team" {
  tools running  state running  encrypted no  fault-tolerance no  directpath no  guest-iscsi no  bus-sharing none
  app-quiesce no  memory-state no
}
assume disk in vc because "build standard" by "infra team" { independent no  layout basic }
assume rdm in vc because "build standard" by "infra team" { independent no  layout basic }
vcenter vc on mgmt02 {
  version 8.0  fqdn vc.example  credentials vc-operator
  cluster prod { ha yes  heartbeat ds_other  esxi esx-[01..02] { version 8.0  boot local  fqdn esx-[01..02].example } }
  datastore ds on tokyo.mv
  datastore ds_other on tokyo.other
  vm web on ds {
    guest "Windows Server 2022" 64-bit
    controller scsi0 { type pvscsi }
    ${disks}
  }
${lines(vcenter)}}
backup nightly {
  ${job}
  using RepNavi on mgmt01  scheduler task-scheduler  schedule daily at 01:00
  secondary on mgmt01 { format raw-gpt  after separate  chain script  keep 14 d }
}
${more.map((each) => `${each}\n`).join('')}`;
}
