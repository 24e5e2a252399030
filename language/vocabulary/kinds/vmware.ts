/** Kinds of the VMware side: vCenter, clusters, ESXi hosts and datastores. Virtual machines are in `virtual-machines`. */
import { fact, kind, t, valued } from '../define.ts';

export * from './virtual-machines.ts';

export const vcenter = kind({
  keyword: 'vcenter',
  title: { en: 'vCenter', ja: 'vCenter' },
  doc: {
    en: 'A vCenter Server (vCSA included) with its clusters, hosts, datastores and virtual machines.',
    ja: 'vCenter Server（vCSA を含む）と、その管理下のクラスタ・ホスト・データストア・仮想マシン。',
  },
  parents: ['file'],
  phrases: {
    on: fact(t.ref('vm', 'server'), {
      label: { en: 'Hosted on', ja: '導入先' },
      doc: {
        en: 'The VM or server on which it runs. That VM can be no backup target, nor share a datastore with one.',
        ja: '導入先の仮想マシンまたはサーバ。その仮想マシンはバックアップ対象にできず、対象と同じデータストアにも置けない。',
      },
      example: 'vcenter vc01 on vcsa01',
    }),
  },
  facts: {
    version: fact(t.version(), { label: { en: 'Version', ja: 'バージョン' }, example: 'version 8.0' }),
    fqdn: fact(t.fqdn(), {
      label: { en: 'Host name', ja: 'ホスト名' },
      doc: { en: 'The name by which scripts reach it.', ja: 'スクリプトからの接続に使う名前。' },
      example: 'fqdn vc01.corp.example',
    }),
    address: fact(t.address(), { label: { en: 'Address', ja: 'IP アドレス' }, example: 'address 10.1.0.20' }),
    credentials: fact(t.ref('secret'), {
      label: { en: 'Credentials', ja: '認証情報' },
      doc: {
        en: 'Where the user and password of the scripts are kept; never the password itself.',
        ja: 'スクリプトが使う認証情報の保管先。パスワード自体は書かない。',
      },
      example: 'credentials vc-operator',
      absent: 'open',
    }),
    datacenter: fact(t.text(), {
      label: { en: 'Datacenter', ja: 'データセンター' },
      doc: {
        en: 'The inventory’s datacenter, where it holds more than one.',
        ja: 'インベントリのデータセンター名。複数ある場合に書く。',
      },
      example: 'datacenter Tokyo',
      absent: 'closed',
    }),
    hosted: fact(t.oneOf('physical', 'vm', 'elsewhere'), {
      label: { en: 'Hosted', ja: '設置形態' },
      doc: {
        en: 'On a physical server, on a VM, or elsewhere, where this topology does not describe the machine itself.',
        ja: '物理サーバ・仮想マシン・対象外のいずれに置くか。マシン自体をこのトポロジに記述しない場合に書く。',
      },
      example: 'hosted elsewhere',
      absent: 'closed',
    }),
    'stands-in-for': fact(t.ref('vcenter', 'virtualcenter'), {
      label: { en: 'Stands in for', ja: '代替対象' },
      doc: { en: 'The vCenter that this one replaces in a disaster.', ja: '災害時に置き換える vCenter。' },
      example: 'stands-in-for vc01',
    }),
    installed: fact(t.yesno(), {
      label: { en: 'Installed', ja: '導入済み' },
      doc: {
        en: '`no` for one that is only installed when it has to stand in.',
        ja: '代替時に初めて導入する場合は `no`。',
      },
      example: 'installed no',
      absent: 'closed',
    }),
    'upgraded-from': fact(t.version(), {
      label: { en: 'Upgraded from', ja: '更新前のバージョン' },
      example: 'upgraded-from 7.0',
      absent: 'closed',
    }),
  },
  example: 'vcenter vc01 on vcsa01 { version 8.0  cluster prod { esxi esx-01 { version 8.0  boot local } } }',
});

export const cluster = kind({
  keyword: 'cluster',
  title: { en: 'Cluster', ja: 'クラスタ' },
  doc: { en: 'A cluster of ESXi hosts.', ja: 'ESXi ホストのクラスタ。' },
  parents: ['vcenter', 'virtualcenter'],
  facts: {
    ha: fact(t.yesno(), {
      label: { en: 'vSphere HA', ja: 'vSphere HA' },
      doc: {
        en: 'With HA a datastore used for heartbeat holds no backup target.',
        ja: 'HA 構成でハートビートに使うデータストアにはバックアップ対象を置けない。',
      },
      example: 'ha yes',
    }),
    heartbeat: fact(t.list(t.ref('datastore')), {
      label: { en: 'Heartbeat datastores', ja: 'ハートビート用データストア' },
      doc: {
        en: 'The datastores used for the HA heartbeat. A datastore may say it of itself.',
        ja: 'HA のハートビートに使うデータストア。データストア側に書くこともできる。',
      },
      example: 'heartbeat ds_hb1, ds_hb2',
    }),
    drs: fact(t.yesno(), { label: { en: 'DRS', ja: 'DRS' }, example: 'drs yes' }),
    vmotion: fact(t.yesno(), { label: { en: 'vMotion', ja: 'vMotion' }, example: 'vmotion yes' }),
  },
  example: 'cluster prod { ha yes  heartbeat ds_hb }',
});

export const esxi = kind({
  keyword: 'esxi',
  title: { en: 'ESXi host', ja: 'ESXi ホスト' },
  doc: { en: 'A host that runs VMware ESXi.', ja: 'VMware ESXi のホスト。' },
  parents: ['file', 'vcenter', 'virtualcenter', 'cluster'],
  facts: {
    version: fact(t.version(), {
      label: { en: 'vSphere version', ja: 'vSphere バージョン' },
      doc: {
        en: 'The release of vSphere; support tables list releases.',
        ja: 'vSphere のバージョン。サポート表はこの単位で記載される。',
      },
      example: 'version 8.0',
    }),
    boot: fact(t.refOr(['ld'], ['local']), {
      label: { en: 'Boots from', ja: '起動ディスク' },
      doc: {
        en: 'The logical disk from which it boots (SAN boot), or `local`. No other server may boot from that disk.',
        ja: 'SAN ブートの論理ディスク、または `local`。そのディスクから別のサーバを起動することはできない。',
      },
      example: 'boot tokyo.mv_os',
      absent: 'open',
    }),
    address: fact(t.list(t.address()), { label: { en: 'Address', ja: 'IP アドレス' }, example: 'address 10.1.0.31' }),
    fqdn: fact(t.fqdn(), { label: { en: 'Host name', ja: 'ホスト名' }, example: 'fqdn esx-01.corp.example' }),
    thumbprint: fact(t.text(), {
      label: { en: 'Thumbprint', ja: 'サムプリント' },
      doc: { en: 'Of its SSL certificate.', ja: 'SSL 証明書のサムプリント。' },
      example: 'thumbprint "F3:2A:…"',
    }),
    manager: fact(t.ref('vcenter', 'virtualcenter'), {
      label: { en: 'Managed by', ja: '管理元' },
      doc: {
        en: 'The vCenter or VirtualCenter that manages it, where it does not stand in its block; `none` for a host on its own.',
        ja: '管理する vCenter / VirtualCenter。そのブロック内に書かない場合に示す。単独のホストは `none`。',
      },
      example: 'manager vc01',
      absent: 'open',
    }),
    credentials: fact(t.ref('secret'), {
      label: { en: 'Credentials', ja: '認証情報' },
      doc: {
        en: 'For scripts that connect to the host itself.',
        ja: 'ホストへ直接接続するスクリプトの認証情報の保管先。',
      },
      example: 'credentials esx-root',
      absent: 'open',
    }),
    site: fact(t.text(), { label: { en: 'Site', ja: 'サイト' }, example: 'site "Tokyo DC1"' }),
    'stands-in-for': fact(t.ref('esxi', 'esx'), {
      label: { en: 'Stands in for', ja: '代替対象' },
      doc: { en: 'The host that this one replaces in a disaster.', ja: '災害時に置き換えるホスト。' },
      example: 'stands-in-for esx-01',
    }),
    installed: fact(t.yesno(), {
      label: { en: 'Installed', ja: '導入済み' },
      doc: {
        en: '`no` for one that is only installed when it has to stand in.',
        ja: '代替時に初めて導入する場合は `no`。',
      },
      example: 'installed no',
      absent: 'closed',
    }),
    'upgraded-from': fact(t.version(), {
      label: { en: 'Upgraded from', ja: '更新前のバージョン' },
      example: 'upgraded-from 7.0',
      absent: 'closed',
    }),
  },
  example: 'esxi esx-01 { version 8.0  boot local }',
});

export const datastore = kind({
  keyword: 'datastore',
  title: { en: 'Datastore', ja: 'データストア' },
  doc: {
    en: 'Storage for files of virtual machines. One that holds backup targets is on a single MV or BV.',
    ja: '仮想マシンのファイルの置き場所。バックアップ対象を置くものは 1 つの MV または BV で構成する。',
  },
  parents: ['file', 'vcenter', 'virtualcenter', 'cluster', 'esxi', 'esx'],
  phrases: {
    on: fact(t.list(t.ref('ld', 'san', 'esxi', 'esx')), {
      label: { en: 'On', ja: '構成ディスク' },
      doc: {
        en: 'The logical disks of which it is made, the SAN on which its LUN is, or the host whose local disk it is.',
        ja: '構成する論理ディスク、LUN のある SAN、またはローカルディスクを持つホスト。',
      },
      example: 'datastore ds_web on tokyo.mv_web',
    }),
  },
  facts: {
    type: fact(t.oneOf('vmfs', 'vvol', 'nfs', 'vsan'), {
      label: { en: 'Type', ja: '種別' },
      doc: {
        en: 'A datastore on a logical disk is VMFS unless it says otherwise.',
        ja: '論理ディスク上のデータストアは、記述がなければ VMFS とみなす。',
      },
      example: 'type vmfs',
    }),
    version: fact(t.text(), { label: { en: 'VMFS version', ja: 'VMFS のバージョン' }, example: 'version vmfs3' }),
    backing: fact(t.oneOf('fc-san', 'iscsi-san', 'local', 'nas'), {
      label: { en: 'Storage', ja: 'ストレージの種類' },
      doc: {
        en: 'Where the data is; it follows from the SAN or host that the datastore is on.',
        ja: 'データのあるストレージの種類。`on` の SAN やホストから決まる。',
      },
      example: 'backing fc-san',
    }),
    disk: fact(t.oneOf('boot', 'data'), {
      label: { en: 'Disk', ja: 'ディスクの用途' },
      doc: {
        en: '`boot` for a datastore on the disk on which ESXi is installed; it may hold no backup target.',
        ja: 'ESXi をインストールしたディスク上のデータストアは `boot`。バックアップ対象は置けない。',
      },
      example: 'disk boot',
      absent: 'closed',
    }),
    heartbeat: fact(t.yesno(), {
      label: { en: 'HA heartbeat', ja: 'HA ハートビート' },
      doc: {
        en: 'Whether vSphere HA uses it for its heartbeat; it may then hold no backup target.',
        ja: 'vSphere HA のハートビート領域に使うか。使う場合はバックアップ対象を置けない。',
      },
      example: 'heartbeat yes',
      absent: 'closed',
    }),
    hosts: fact(t.list(t.ref('esxi', 'esx', 'cluster')), {
      label: { en: 'Mounted by', ja: 'マウントするホスト' },
      doc: {
        en: 'The hosts that mount it, where that does not follow from LD sets.',
        ja: 'マウントするホスト。LD セットから決まらない場合に書く。',
      },
      example: 'hosts esx-01, esx-02',
    }),
    lun: fact(t.int(), { label: { en: 'LUN', ja: 'LUN' }, example: 'lun 12' }),
    uuid: fact(t.text(), { label: { en: 'UUID', ja: 'UUID' }, example: 'uuid "48428cbc-…"' }),
    'new-uuid': fact(t.text(), {
      label: { en: 'Wanted UUID', ja: '変更後の UUID' },
      doc: { en: 'The UUID it is to have after a move.', ja: '移行後に持たせたい UUID。' },
      example: 'new-uuid "48428cbc-…"',
      absent: 'closed',
    }),
    shared: fact(t.yesno(), {
      label: { en: 'Shared', ja: '共有' },
      doc: { en: 'Whether several hosts see it.', ja: '複数のホストから見えるか。' },
      example: 'shared yes',
    }),
  },
  example: 'datastore ds_web on tokyo.mv_web',
});

export const lunAccess = kind({
  keyword: 'lun-access',
  title: { en: 'LUN access', ja: 'LUN アクセス' },
  doc: {
    en: 'What a VCB proxy may do with the LUN of this datastore or RDM.',
    ja: 'このデータストアまたは RDM の LUN に対する VCB プロキシのアクセス権。',
  },
  parents: ['datastore', 'rdm'],
  single: false,
  repeats: true,
  name: valued(
    fact(t.oneOf('none', 'ro', 'rw'), {
      label: { en: 'Access', ja: 'アクセス権' },
      doc: { en: 'Not visible, read-only, or read-write.', ja: '不可視、読み取り専用、読み書き可。' },
      example: 'lun-access rw',
    }),
  ),
  phrases: {
    for: fact(t.list(t.ref('proxy')), {
      label: { en: 'Proxies', ja: 'プロキシ' },
      doc: { en: 'Every proxy where none is named.', ja: '指定がなければ全プロキシ。' },
      example: 'lun-access rw for vcb01',
    }),
  },
  example: 'lun-access rw for vcb01',
});
