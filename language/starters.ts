/** First topologies for `quiesce init` and for the editor's "New Topology": small designs that check clean and can be built on. */
import type { Text } from './vocabulary/define.ts';

export interface Starter {
  readonly id: 'nec' | 'rha' | 'vcb';
  readonly title: Text;
  readonly text: Text;
}

const nec: Starter = {
  id: 'nec',
  title: { en: 'NEC iStorage with VMware ESXi (DDR)', ja: 'NEC iStorage と VMware ESXi(DDR)' },
  text: {
    en: `/** Production array */
array tokyo {
  model "iStorage M320"  manager mgmt01
  ld mv_web { size 2 TB  format LX }
  ld rv_web { size 2 TB  format LX  device detached }
  pair web of mv_web -> rv_web
  ldset esx to esx-01 { platform "VMware(VW)"  mode secure  lds mv_web }
  pending connectivity by "NEC PP support"
}

server mgmt01 {
  os "Windows Server 2022"  kind physical
  runs iStorageManager 12.4
  runs RepNavi 12.4 for VMware { vcenter vc01 }
  runs ControlCommand 12.4 { iopath MANAGER }
}

// What is not said below is not in use; a reviewer signs it here.
assume unstated because "checked with the VM team"

vcenter vc01 {
  cluster prod { esxi esx-01 { version 8.0  boot local } }
  datastore ds_web on tokyo.mv_web { type vmfs }
  vm web[01..03] on ds_web { guest "Windows Server 2022"  tools running  disk os { size 80 GB } }
}

backup nightly_web {
  protect ds_web  mode nonstop
  using RepNavi on mgmt01
  scheduler task-scheduler
  schedule daily at 01:00
}
`,
    ja: `/** 本番アレイ */
array tokyo {
  model "iStorage M320"  manager mgmt01
  ld mv_web { size 2 TB  format LX }
  ld rv_web { size 2 TB  format LX  device detached }
  pair web of mv_web -> rv_web
  ldset esx to esx-01 { platform "VMware(VW)"  mode secure  lds mv_web }
  pending connectivity by "NEC PP サポート"
}

server mgmt01 {
  os "Windows Server 2022"  kind physical
  runs iStorageManager 12.4
  runs RepNavi 12.4 for VMware { vcenter vc01 }
  runs ControlCommand 12.4 { iopath MANAGER }
}

// 以下で述べていない機能は使っていない。レビュー担当者がここで確認する。
assume unstated because "VM チームに確認済み"

vcenter vc01 {
  cluster prod { esxi esx-01 { version 8.0  boot local } }
  datastore ds_web on tokyo.mv_web { type vmfs }
  vm web[01..03] on ds_web { guest "Windows Server 2022"  tools running  disk os { size 80 GB } }
}

backup nightly_web {
  protect ds_web  mode nonstop
  using RepNavi on mgmt01
  scheduler task-scheduler
  schedule daily at 01:00
}
`,
  },
};

const rha: Starter = {
  id: 'rha',
  title: { en: 'Arcserve HA for Hyper-V', ja: 'Hyper-V の Arcserve HA' },
  text: {
    en: `template hv for hyperv { os "Windows Server 2019"  edition Datacenter  deployment standalone  role yes  workgroup no  runs "RHA Engine" 18.0 }

hyperv hv-a like hv {
  address 10.1.0.11/24
  volume D { size 4 TB  free 1 TB }
  switch prod { kind external }
  vm app01 {
    guest "Windows Server 2019"  integration-services yes  state running
    disk os { kind dynamic  size 200 GB  file "D:\\VMs\\app01\\os.vhdx" }
    adapter nic0 on prod { address 10.1.0.50/24 }
  }
}
hyperv hv-b like hv { address 10.1.0.12/24  volume D { size 4 TB  free 3 TB }  switch prod { kind external } }

server rha-ctl { runs "RHA Control Service" 18.0 { reaches hv-a, hv-b } }
link lan between hv-a, hv-b { kind LAN  ping yes  same-subnet yes }

scenario app01 {
  product HA  master hv-a  replica hv-b  protect app01  using RHA on rha-ctl
  switchover manual  timeout 300 s  map prod -> prod
}
`,
    ja: `template hv for hyperv { os "Windows Server 2019"  edition Datacenter  deployment standalone  role yes  workgroup no  runs "RHA Engine" 18.0 }

/** 本番ホスト */
hyperv hv-a like hv {
  address 10.1.0.11/24
  volume D { size 4 TB  free 1 TB }
  switch prod { kind external }
  vm app01 {
    guest "Windows Server 2019"  integration-services yes  state running
    disk os { kind dynamic  size 200 GB  file "D:\\VMs\\app01\\os.vhdx" }
    adapter nic0 on prod { address 10.1.0.50/24 }
  }
}
/** 待機ホスト */
hyperv hv-b like hv { address 10.1.0.12/24  volume D { size 4 TB  free 3 TB }  switch prod { kind external } }

server rha-ctl { runs "RHA Control Service" 18.0 { reaches hv-a, hv-b } }
link lan between hv-a, hv-b { kind LAN  ping yes  same-subnet yes }

scenario app01 {
  product HA  master hv-a  replica hv-b  protect app01  using RHA on rha-ctl
  switchover manual  timeout 300 s  map prod -> prod
}
`,
  },
};

const vcb: Starter = {
  id: 'vcb',
  title: { en: 'VMware Consolidated Backup', ja: 'VMware Consolidated Backup' },
  text: {
    en: `virtualcenter vc25 { version 2.5  fqdn vc25.example }
esx esx35-1 { version 3.5  fqdn esx35-1.example  manager vc25 }
san fc1 { type fc  zone z1 of esx35-1, vcb01 }
datastore ds1 on fc1 { version vmfs3  lun 12  lun-access rw }

vm vm37 on ds1 {
  host esx35-1  guest "Windows Server 2003" 32-bit  tools running  state running  address 10.3.0.37
  disk c { size 40 GB  letter C  filesystem NTFS }
}

/** Backup proxy */
proxy vcb01 {
  kind physical  os "Windows Server 2003 SP1"  hba FC  address 10.3.0.5/24
  endpoint vc25  user "svc-vcb"  password vcb-password
  automount no  scrubbed yes
  root "C:\\mnt" { free 800 GB }
  runs VCB 1.1
  runs NetBackup 6.5 { integration-module "NetBackup"  vcb-scripts yes }
}
secret vcb-password { env VCB_PASSWORD }

backup image_vm37 {
  protect vm37
  using VCB on vcb01 { transport san  lookup ipaddr }
  level image
  schedule weekly on sat at 22:00
}
`,
    ja: `virtualcenter vc25 { version 2.5  fqdn vc25.example }
esx esx35-1 { version 3.5  fqdn esx35-1.example  manager vc25 }
san fc1 { type fc  zone z1 of esx35-1, vcb01 }
datastore ds1 on fc1 { version vmfs3  lun 12  lun-access rw }

vm vm37 on ds1 {
  host esx35-1  guest "Windows Server 2003" 32-bit  tools running  state running  address 10.3.0.37
  disk c { size 40 GB  letter C  filesystem NTFS }
}

/** バックアッププロキシ */
proxy vcb01 {
  kind physical  os "Windows Server 2003 SP1"  hba FC  address 10.3.0.5/24
  endpoint vc25  user "svc-vcb"  password vcb-password
  automount no  scrubbed yes
  root "C:\\mnt" { free 800 GB }
  runs VCB 1.1
  runs NetBackup 6.5 { integration-module "NetBackup"  vcb-scripts yes }
}
secret vcb-password { env VCB_PASSWORD }

backup image_vm37 {
  protect vm37
  using VCB on vcb01 { transport san  lookup ipaddr }
  level image
  schedule weekly on sat at 22:00
}
`,
  },
};

export const starters: readonly Starter[] = [nec, rha, vcb];
