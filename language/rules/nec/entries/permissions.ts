/** What the document allows in so many words. No rule may report it; each case is a whole design that none does. */
import { defineEntry } from '../../engine/entry.ts';
import { guide, sections } from '../shared/guide.ts';
import { site } from './designs.ts';

/** The VM with data on RDM, its RepNavi Suite for `product`, and a job that saves the data from inside. */
const databaseSite = ({ product, software }: { product: string; software: readonly string[] }): string =>
  site({
    product,
    array: [
      'ld mv_db { size 1 TB  format WG  ldn 0050h  lun 5 }',
      'ld rv_db { size 1 TB  format WG  ldn 0150h  lun 5 }',
      'pair db of mv_db -> rv_db',
      'ldset rdm to esx-01, esx-02 { platform "VMware(VW)"  mode secure  lds mv_db }',
      'ldset bkdb to mgmt01 { platform "Windows(WG)"  mode normal  lds rv_db }',
    ],
    software: ['runs JobCenter R16.1'],
    servers: ['design { misoperation-guard yes }', 'licence RepNavi for tokyo { count 1 }'],
    vcenter: [
      `vm db on ds_other {
    guest "Windows Server 2022" 64-bit
    controller scsi1 { type pvscsi }
    rdm data on tokyo.mv_db { compatibility physical  controller scsi1  mapping ds_other  partition GPT  filesystem NTFS  letter E }
${software.map((each) => `    runs ${each}\n`).join('')}    runs RepNavi 12.4 for ${product}
    runs ControlCommand 12.4 { iopath DIRECT }
  }`,
    ],
    more: [
      `backup db_data {
  protect db.data  mode nonstop
  using RepNavi on db  scheduler JobCenter on mgmt01  schedule daily at 03:00
  secondary on mgmt01 { format file  after separate  chain repnavi  keep 14 d }
}`,
    ],
  }).replace('scheduler task-scheduler', 'scheduler JobCenter on mgmt01');

const sqlServer = '"SQL Server" 2019 { edition Enterprise  service-pack none  data data }';
const oracle = 'Oracle 19c { edition "Enterprise Edition"  instance single  data data }';

export const necPermissions = [
  defineEntry({
    id: 'vmfs/restore-volume-with-ddr',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'A VMFS disk may be restored as a whole by DDR.',
      ja: 'VMFS 領域は DDR によりディスク単位でリストアできる。',
    },
    source: guide(sections.vmfsRestore),
    realised: 'permission',
    how: {
      en: 'A restore of the volume from the RV is planned and reported by nothing.',
      ja: 'RV からのボリューム単位のリストアは計画でき、指摘されない。',
    },
    near: ['vmware/multi-lun-restore-all-rv'],
    cases: [
      {
        title: 'the volume comes back from the RV',
        design: site({
          more: ['restore all_of_it of nightly { scope volume  pairs tokyo.web  source rv  method pair }'],
        }),
      },
    ],
  }),
  defineEntry({
    id: 'vmfs/restore-vm-via-business-esxi-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'For a restore of single VMs the RV may be connected to an ESXi host that is in business use.',
      ja: '仮想マシン単位のリストアでは、業務利用中の ESXi に RV を接続してもよい。',
    },
    source: guide(sections.vmfsRestore),
    realised: 'permission',
    how: {
      en: 'The host of such a restore may be any ESXi host, the one that runs the VM included.',
      ja: 'リストアに使う ESXi は、その仮想マシンが稼働するホストも含めて任意に選べる。',
    },
    near: ['vmfs/restore-vm-via-recovery-esxi'],
    cases: [
      {
        title: 'through a host of the production cluster',
        design: site({
          vcenter: ['vm app on ds { guest "Windows Server 2022" 64-bit  disk os { size 80 GB  filesystem NTFS } }'],
          more: [
            'restore one of nightly { scope vm  vms web  source rv  case rv-file  method copy  host esx-01  signature new }',
          ],
        }),
      },
    ],
  }),
  defineEntry({
    id: 'vmware/multi-lun-vm-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'A VM whose virtual disks are spread over several LUNs can be backed up.',
      ja: '仮想ディスクを複数の LUN に置いた仮想マシンもバックアップできる。',
    },
    source: guide(sections.vmfsMore1),
    realised: 'permission',
    how: {
      en: 'Disks may lie on several datastores of one LUN each, as long as the job saves all of them.',
      ja: '全てのデータストアを同じジョブで保護する限り、1 LUN のデータストアを複数使ってよい。',
    },
    near: [
      'istorage/datastore-single-lun',
      'vmware/vmdk-all-on-target-datastore',
      'vmware/datastore-all-vms-simultaneous',
    ],
    cases: [
      {
        title: 'two disks on two LUNs, both copied by the job',
        design: site({
          array: [
            'ld mv2 { size 1 TB  format LX  ldn 0011h  lun 2 }',
            'ld rv2 { size 1 TB  format LX  ldn 0111h  lun 2  device detached }',
            'pair data of mv2 -> rv2',
            'ldset esx2 to esx-01, esx-02 { platform "VMware(VW)"  mode normal  lds mv2 }',
            'ldset bk2 to mgmt01 { platform "Windows(WN)"  mode normal  lds rv2 }',
          ],
          vcenter: ['datastore ds2 on tokyo.mv2'],
          disks: 'disk os { size 80 GB  filesystem NTFS }  disk data on ds2 { size 200 GB  filesystem NTFS }',
          job: 'protect ds, ds2  mode nonstop',
        }),
      },
    ],
  }),
  defineEntry({
    id: 'istorage/rv-always-assigned-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'The RV may stay assigned to an ESXi host, so that a VM can be restored from it at once.',
      ja: '仮想マシン単位のリストアに備え、RV を常に ESXi に割り当てておいてもよい。',
    },
    source: guide(sections.vmfsMore2),
    realised: 'permission',
    how: {
      en: 'An LD set may present the RV to ESXi; only an attached device is reported.',
      ja: 'LD セットで RV を ESXi に割り当ててよい。指摘するのはデバイスが attach の場合だけである。',
    },
    near: ['istorage/rv-detached-except-restore'],
    cases: [
      {
        title: 'assigned, its device detached',
        design: site({ ldsets: ['ldset far to esx-01 { platform "VMware(VW)"  mode normal  lds rv }'] }),
      },
    ],
  }),
  defineEntry({
    id: 'istorage/lv-always-assigned-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'The LV may stay assigned to an ESXi host, so that a VM can be restored from it at once.',
      ja: '仮想マシン単位のリストアに備え、LV を常に ESXi に割り当てておいてもよい。',
    },
    source: guide(sections.vmfsMore3),
    realised: 'permission',
    how: {
      en: 'An LD set may present the LV to ESXi; only an attached device is reported.',
      ja: 'LD セットで LV を ESXi に割り当ててよい。指摘するのはデバイスが attach の場合だけである。',
    },
    near: ['istorage/lv-detached-except-restore'],
    cases: [
      {
        title: 'assigned, its device detached',
        design: site({
          array: [
            'ld bv { size 1 TB  format LX  ldn 0013h  lun 4 }',
            'ld sv[1..2] { size 1 TB  format LX }',
            'ld lv { size 1 TB  format LX  ldn 0113h  lun 4  device detached }',
            'snapshot fs of bv { svs sv[1..2]  lv lv  guard yes }',
            'ldset esxfs to esx-01, esx-02 { platform "VMware(VW)"  mode normal  lds bv, lv }',
            'ldset bkfs to mgmt01 { platform "Windows(WN)"  mode normal  lds lv }',
          ],
          vcenter: [
            'datastore ds_fs on tokyo.bv',
            'vm fs on ds_fs { guest "Windows Server 2022" 64-bit  disk os { size 60 GB  filesystem NTFS } }',
          ],
          more: [
            `backup files {
  protect ds_fs  mode shortstop
  using ControlCommand on mgmt01  scheduler task-scheduler  schedule daily at 05:00
  secondary on mgmt01 { format raw-gpt  after link  chain script  keep 30 d }
  confirmed tool-support by "NEC PP support" on 2026-04-01
}`,
          ],
        }),
      },
    ],
  }),
  defineEntry({
    id: 'rdm/sqlserver-starofficex-sharepoint',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'StarOffice X and SharePoint Server that keep their data in SQL Server are saved with it.',
      ja: 'SQL Server で構成した StarOffice X・SharePoint Server のバックアップにも対応する。',
    },
    source: guide(sections.rdmSupport2),
    realised: 'permission',
    how: {
      en: 'Their names beside a listed SQL Server are reported by nothing.',
      ja: 'サポート対象の SQL Server と併記しても指摘されない。',
    },
    near: ['rdm/sqlserver-version-per-os', 'rdm/sqlserver-edition', 'repnavi/product-covers-target'],
    cases: [
      {
        title: 'SharePoint Server on a listed SQL Server',
        design: databaseSite({ product: 'SQL', software: [sqlServer, '"SharePoint Server"'] }),
      },
      {
        title: 'StarOffice X on a listed SQL Server',
        design: databaseSite({ product: 'SQL', software: [sqlServer, '"StarOffice X"'] }),
      },
    ],
  }),
  defineEntry({
    id: 'rdm/oracle-starofficex',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'StarOffice X that keeps its data in a single Oracle instance is saved with it.',
      ja: 'Oracle 単一インスタンスで構成した StarOffice X のバックアップにも対応する。',
    },
    source: guide(sections.rdmSupport4),
    realised: 'permission',
    how: {
      en: 'Its name beside a listed Oracle is reported by nothing.',
      ja: 'サポート対象の Oracle と併記しても指摘されない。',
    },
    near: ['rdm/oracle-version-per-os', 'rdm/oracle-edition', 'repnavi/product-covers-target'],
    cases: [
      {
        title: 'StarOffice X on a listed Oracle',
        design: databaseSite({ product: 'Oracle', software: [oracle, '"StarOffice X"'] }),
      },
    ],
  }),
  defineEntry({
    id: 'sanboot/backup-and-management-same-chassis-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'Backup server and management server may be one machine.',
      ja: 'バックアップサーバと管理サーバは同一筐体で構成できる。',
    },
    source: guide(sections.sanbootExample),
    realised: 'permission',
    how: {
      en: 'One physical server may run the tool and take the secondary backup.',
      ja: '1 台の物理サーバでツールの実行と 2 次バックアップを兼ねてよい。',
    },
    near: ['sanboot/executor-is-management-server', 'sanboot/backup-server-physical'],
    cases: [
      {
        title: 'one physical server with both parts',
        design: site({
          array: [
            'ld mv_os { size 100 GB  format LX  ldn 0040h  lun 0 }',
            'ld rv_os { size 100 GB  format LX  ldn 0140h  lun 0 }',
            'pair os of mv_os -> rv_os',
            'ldset boot to esx-03 { platform "VMware(VW)"  mode normal  lds mv_os }',
            'ldset bkos to mgmt01 { platform "Windows(WG)"  mode normal  lds rv_os }',
          ],
          vcenter: ['esxi esx-03 { version 8.0  boot tokyo.mv_os  fqdn esx-03.example }'],
          more: [
            `backup esx_system {
  protect esx-03  esxi-state shut-down
  using ControlCommand on mgmt01  scheduler task-scheduler  schedule monthly on first-sun at 03:00
  secondary on mgmt01 { format raw-gpt  after separate  chain script  keep 90 d }
}`,
          ],
        }),
      },
    ],
  }),
  defineEntry({
    id: 'repnavi/all-products-cover-vm',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'Every product of RepNavi Suite saves VMware VMs.',
      ja: 'RepNavi Suite はどの製品でも VMware 仮想マシンをバックアップできる。',
    },
    source: guide(sections.products),
    realised: 'permission',
    how: {
      en: 'A job on VMFS may run with the product for any target.',
      ja: 'VMFS 領域のジョブでは、どの対象向けの製品を使ってもよい。',
    },
    near: ['repnavi/product-covers-target'],
    cases: ['SQL', 'Exchange', 'Oracle', 'OracleRAC', '"VMware/Hyper-V/FileSystem"'].map((product) => ({
      title: `VMFS with RepNavi Suite for ${product.replaceAll('"', '')}`,
      design: site({ product }),
    })),
  }),
  defineEntry({
    id: 'repnavi/vmfs-without-job-management-allowed',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'Backup of VMFS by RepNavi Suite and DDR needs no job management software.',
      ja: 'RepNavi Suite による VMFS の DDR バックアップはジョブ管理ソフトなしでも行える。',
    },
    source: guide(sections.combined),
    realised: 'permission',
    how: {
      en: 'A job on VMFS may be started by the task scheduler or by hand.',
      ja: 'VMFS 領域のジョブはタスクスケジューラや手動で開始してよい。',
    },
    near: ['repnavi/vmfs-scheduler-supported'],
    cases: [
      { title: 'the task scheduler of the management server', design: site() },
      {
        title: 'started by hand',
        design: site().replace('scheduler task-scheduler  schedule daily at 01:00', 'scheduler none  schedule none'),
      },
    ],
  }),
  defineEntry({
    id: 'repnavi/one-product-covers-rdm-and-vmfs',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'One product of RepNavi Suite serves both the RDM jobs inside VMs and the VMFS job of the VMware administrator.',
      ja: '仮想マシン利用者の RDM と VMware 管理者の VMFS のバックアップは、RepNavi Suite の製品 1 つで両方行える。',
    },
    source: guide(sections.combined),
    realised: 'permission',
    how: {
      en: 'The same product, ordered once for the array, on the VM and on the management server is reported by nothing.',
      ja: 'アレイに対し 1 つ手配した同じ製品を仮想マシンと管理サーバで使っても指摘されない。',
    },
    near: ['repnavi/product-covers-target', 'repnavi/license-per-storage', 'repnavi/mixed-install-both-places'],
    cases: [
      {
        title: 'RepNavi Suite for Oracle, ordered once',
        design: databaseSite({ product: 'Oracle', software: [oracle] }),
      },
    ],
  }),
];
