/** Virtual machines with guest, controllers and disks. Adapters, checkpoints and quiescing scripts stand with the systems that use them. */
import { declared, fact, kind, t, valued } from '../define.ts';

export const vm = kind({
  keyword: 'vm',
  title: { en: 'Virtual machine', ja: '仮想マシン' },
  doc: {
    en: 'A virtual machine. On ESXi its files are on the datastore it is `on`, unless a disk says otherwise.',
    ja: '仮想マシン。ESXi では、ディスクに個別の記述がない限り、`on` のデータストアにファイルを置く。',
  },
  parents: ['file', 'vcenter', 'virtualcenter', 'cluster', 'esxi', 'esx', 'hyperv', 'node'],
  phrases: {
    on: fact(t.ref('datastore'), {
      label: { en: 'Datastore', ja: 'データストア' },
      doc: {
        en: 'The datastore of its configuration file (.vmx) and of every disk that names no other.',
        ja: '構成情報ファイル (.vmx) と、個別に指定のない全ディスクを置くデータストア。',
      },
      example: 'vm web01 on ds_web',
    }),
  },
  facts: {
    name: fact(t.text(), {
      label: { en: 'Display name', ja: '表示名' },
      doc: {
        en: 'The name in the inventory, where it is not the name of the element.',
        ja: 'インベントリでの名前。要素名と異なる場合に書く。',
      },
      example: 'name "Web server (prod)"',
      absent: 'closed',
    }),
    host: fact(t.ref('esxi', 'esx', 'hyperv', 'node'), {
      label: { en: 'Host', ja: '稼働ホスト' },
      doc: {
        en: 'The host on which it runs, where it does not stand in its block; a node for a VM of a CSV cluster.',
        ja: '稼働するホスト。ホストのブロック内に書かない場合に示す。CSV クラスタではノード。',
      },
      example: 'host esx-01',
      absent: 'open',
    }),
    state: fact(t.oneOf('running', 'off', 'suspended', 'saved', 'paused', 'asleep'), {
      label: { en: 'State', ja: '状態' },
      doc: {
        en: 'Its state when the jobs run; running unless said. `asleep`: the guest sleeps.',
        ja: 'ジョブ実行時の状態。記述がなければ稼働中とみなす。`asleep` はゲスト OS がスリープ中。',
      },
      example: 'state running',
      absent: 'closed',
    }),
    address: fact(t.list(t.address()), { label: { en: 'Address', ja: 'IP アドレス' }, example: 'address 10.1.1.21' }),
    fqdn: fact(t.fqdn(), { label: { en: 'Host name', ja: 'ホスト名' }, example: 'fqdn web01.corp.example' }),

    // VMware: what decides whether and how it can be quiesced
    tools: fact(t.oneOf('none', 'installed', 'running'), {
      label: { en: 'VMware Tools', ja: 'VMware Tools' },
      doc: {
        en: 'Not there, installed, or installed and running. They must run in every backup target that is powered on.',
        ja: '未導入、導入済み、稼働中。起動しているバックアップ対象では稼働していること。',
      },
      example: 'tools running',
    }),
    'tools-current': fact(t.yesno(), {
      label: { en: 'Tools up to date', ja: 'VMware Tools が最新' },
      example: 'tools-current yes',
    }),
    encrypted: fact(t.yesno(), {
      label: { en: 'Encrypted', ja: '暗号化' },
      doc: { en: 'VM encryption is in use.', ja: '仮想マシンの暗号化機能を使用している。' },
      example: 'encrypted no',
      unstated: 'no',
    }),
    'fault-tolerance': fact(t.yesno(), {
      label: { en: 'Fault Tolerance', ja: 'Fault Tolerance' },
      doc: { en: 'vSphere Fault Tolerance is set up.', ja: 'vSphere Fault Tolerance が設定されている。' },
      example: 'fault-tolerance no',
      unstated: 'no',
    }),
    directpath: fact(t.yesno(), {
      label: { en: 'DirectPath I/O', ja: 'DirectPath I/O' },
      doc: { en: 'A PCI device is passed through to it.', ja: 'PCI デバイスをパススルーで使用している。' },
      example: 'directpath no',
      unstated: 'no',
    }),
    'bus-sharing': fact(t.oneOf('none', 'virtual', 'physical', 'yes'), {
      label: { en: 'SCSI bus sharing', ja: 'SCSI 共有バス' },
      doc: {
        en: 'For controllers that do not say; `yes` where the kind is not known.',
        ja: '個別に記述のないコントローラに適用する。種別が不明なら `yes`。',
      },
      example: 'bus-sharing none',
      unstated: 'none',
    }),
    'guest-iscsi': fact(t.yesno(), {
      label: { en: 'iSCSI in the guest', ja: 'ゲスト内 iSCSI' },
      doc: {
        en: 'An iSCSI initiator is configured inside the guest; one of the ESXi host does not count.',
        ja: 'ゲスト OS 内に iSCSI イニシエータが設定されている。ESXi ホスト側のものは数えない。',
      },
      example: 'guest-iscsi no',
      unstated: 'no',
    }),
    vcls: fact(t.yesno(), {
      label: { en: 'vCLS agent', ja: 'vCLS エージェント' },
      doc: {
        en: 'An agent VM of vSphere Cluster Services.',
        ja: 'vSphere クラスタ サービスのエージェント仮想マシン。',
      },
      example: 'vcls yes',
      absent: 'closed',
    }),
    cluster: fact(t.ref('guest-cluster'), {
      label: { en: 'Guest cluster', ja: 'ゲスト OS 間クラスタ' },
      doc: {
        en: 'The cluster that names this VM; `none` says that there is none.',
        ja: '所属するゲスト OS 間クラスタ。クラスタ側の記述から決まる。なければ `none`。',
      },
      example: 'cluster none',
    }),
    'app-quiesce': fact(t.yesno(), {
      label: { en: 'Needs application quiescing', ja: 'アプリケーション静止点の要否' },
      doc: {
        en: 'Whether its applications need a quiescent point of their own, which a VM snapshot does not give.',
        ja: 'アプリケーションの静止点が必要か。仮想マシンのスナップショットでは確保されない。',
      },
      example: 'app-quiesce yes',
      unstated: 'no',
    }),
    'memory-state': fact(t.yesno(), {
      label: { en: 'Needs its memory back', ja: 'メモリ内容の復元要否' },
      doc: {
        en: 'Whether a restore must bring back the contents of memory, which DDR and DSV do not save.',
        ja: 'リストアでメモリ内の情報まで戻す必要があるか。DDR・DSV では取得されない。',
      },
      example: 'memory-state no',
      unstated: 'no',
    }),
    consistency: fact(t.oneOf('crash', 'filesystem', 'application'), {
      label: { en: 'Consistency needed', ja: '必要な整合性' },
      doc: { en: 'What a restored copy of it must at least be.', ja: 'リストアした内容に最低限求める整合性。' },
      example: 'consistency filesystem',
    }),

    // inventory and folders
    folder: fact(t.text(), {
      label: { en: 'Inventory folder', ja: 'インベントリ フォルダ' },
      example: 'folder "Prod/Web"',
    }),
    'resource-pool': fact(t.text(), {
      label: { en: 'Resource pool', ja: 'リソースプール' },
      example: 'resource-pool "Prod"',
    }),
    'config-folder': fact(t.path(), {
      label: { en: 'Configuration folder', ja: '構成ファイルのフォルダ' },
      doc: { en: 'Where its configuration file is.', ja: '構成情報ファイルの場所。' },
      example: 'config-folder "/vmfs/volumes/old_ds/vm37"',
    }),
    uuid: fact(t.text(), { label: { en: 'BIOS UUID', ja: 'BIOS UUID' }, example: 'uuid "564d8cbc-…"' }),

    // VCB
    'backed-up': fact(t.yesno(), {
      label: { en: 'Backed up before', ja: 'バックアップ済み' },
      doc: { en: 'Whether a first backup has been taken.', ja: '初回のバックアップを取得済みか。' },
      example: 'backed-up yes',
    }),
    'vcb-possible': fact(t.yesno(), {
      label: { en: 'VCB possible', ja: 'VCB 利用可否' },
      doc: { en: '`no` where VCB cannot save this VM.', ja: 'VCB で保護できない仮想マシンは `no`。' },
      example: 'vcb-possible no',
    }),
    sensitive: fact(t.yesno(), {
      label: { en: 'Sensitive to pauses', ja: '一時停止に敏感' },
      doc: {
        en: 'Whether a pause while the snapshot is made disturbs it.',
        ja: 'スナップショット作成時の停止で支障が出るか。',
      },
      example: 'sensitive yes',
      unstated: 'no',
    }),
    'sync-driver': fact(t.yesno(), {
      label: { en: 'SYNC driver', ja: 'SYNC ドライバ' },
      doc: {
        en: 'Whether the SYNC driver of VMware Tools is installed.',
        ja: 'VMware Tools の SYNC ドライバを導入しているか。',
      },
      example: 'sync-driver yes',
    }),
    'sync-timeout': fact(t.duration(), {
      label: { en: 'SYNC timeout', ja: 'SYNC のタイムアウト' },
      doc: { en: 'How long quiescing may take.', ja: '静止化に許す時間。' },
      example: 'sync-timeout 10 s',
    }),
    'snapshot-time': fact(t.duration(), {
      label: { en: 'Time of a snapshot', ja: 'スナップショット所要時間' },
      doc: { en: 'How long it takes to make a snapshot.', ja: 'スナップショット作成にかかる時間。' },
      example: 'snapshot-time 20 s',
    }),
    'leftover-snapshot': fact(t.yesno(), {
      label: { en: 'Snapshot left over', ja: '残存スナップショット' },
      doc: {
        en: 'Whether a snapshot of an earlier backup is still there.',
        ja: '以前のバックアップのスナップショットが残っているか。',
      },
      example: 'leftover-snapshot no',
      unstated: 'no',
    }),
    'shared-controller': fact(t.yesno(), {
      label: { en: 'Shared SCSI controller', ja: '共有 SCSI コントローラ' },
      doc: {
        en: 'Whether it shares a SCSI controller with another VM.',
        ja: '他の仮想マシンと SCSI コントローラを共有しているか。',
      },
      example: 'shared-controller no',
      unstated: 'no',
    }),
    'own-folder': fact(t.yesno(), {
      label: { en: 'Folder of its own', ja: '専用フォルダ' },
      doc: {
        en: 'Whether no other VM keeps files in its folder.',
        ja: 'フォルダに他の仮想マシンのファイルがないか。',
      },
      example: 'own-folder yes',
    }),
    'name-cache': fact(t.yesno(), {
      label: { en: 'In the name cache', ja: '名前キャッシュ' },
      doc: {
        en: 'Whether the name cache of the service console lists it.',
        ja: 'サービスコンソールの名前キャッシュに載っているか。',
      },
      example: 'name-cache yes',
    }),
    export: fact(t.size(), {
      label: { en: 'Size of an export', ja: 'エクスポートのサイズ' },
      doc: { en: 'How much space an exported image takes.', ja: 'エクスポートしたイメージの容量。' },
      example: 'export 40 GB',
    }),

    // Hyper-V
    'integration-services': fact(t.yesno(), {
      label: { en: 'Integration services', ja: '統合サービス' },
      doc: { en: 'Installed and enabled in the guest.', ja: 'ゲストに導入され有効になっている。' },
      example: 'integration-services yes',
    }),
    ping: fact(t.yesno(), {
      label: { en: 'Answers ping', ja: 'ping 応答' },
      doc: { en: 'Whether the guest answers ICMP echo requests.', ja: 'ゲストが ICMP エコー要求に応答するか。' },
      example: 'ping yes',
    }),
    netbios: fact(t.yesno(), {
      label: { en: 'NetBIOS name', ja: 'NetBIOS 名前解決' },
      doc: { en: 'Whether its name resolves by NetBIOS.', ja: 'NetBIOS で名前解決できるか。' },
      example: 'netbios yes',
    }),
    storage: fact(t.path(), {
      label: { en: 'VM folder', ja: '保存先フォルダ' },
      doc: { en: 'The folder of the VM on its Hyper-V host.', ja: 'Hyper-V ホスト上の仮想マシンのフォルダ。' },
      example: String.raw`storage "D:\VMs\app01"`,
    }),
    'boot-time': fact(t.duration(), {
      label: { en: 'Boot time', ja: '起動時間' },
      doc: { en: 'How long it takes to boot and answer.', ja: '起動して応答するまでの時間。' },
      example: 'boot-time 180 s',
    }),
    'rha-supported': fact(t.yesno(), {
      label: { en: 'Supported by RHA', ja: 'RHA サポート対象' },
      doc: {
        en: 'Whether RHA lists the guest OS; `confirmed guest-os-supported` says who looked.',
        ja: 'ゲスト OS が RHA のサポート対象か。確認者を残すには `confirmed guest-os-supported`。',
      },
      example: 'rha-supported yes',
    }),
  },
  example: 'vm web01 on ds_web { guest "Windows Server 2022"  tools running  disk os { size 80 GB } }',
});

export const guest = kind({
  keyword: 'guest',
  title: { en: 'Guest OS', ja: 'ゲスト OS' },
  doc: {
    en: 'The operating system in the virtual machine, by its vendor’s name; support tables are read with it.',
    ja: '仮想マシンの OS。ベンダーの名称で書く。サポート表と照合する。',
  },
  parents: ['vm'],
  single: true,
  name: valued(
    fact(t.os(), {
      label: { en: 'Operating system', ja: 'OS' },
      doc: { en: 'The name may hold the version.', ja: 'バージョンを含めて書いてよい。' },
      example: 'guest "Windows Server 2019"',
    }),
  ),
  args: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: { en: 'Where the name does not hold it.', ja: '名称にバージョンを含めない場合に書く。' },
      example: 'guest "Red Hat Enterprise Linux" 8.6',
    }),
    bits: fact(t.oneOf('32-bit', '64-bit'), {
      label: { en: 'Word size', ja: 'ビット数' },
      example: 'guest "Windows 10" 64-bit',
    }),
  },
  facts: {
    patches: fact(t.list(t.word()), {
      label: { en: 'Fixes', ja: '修正パッチ' },
      doc: {
        en: 'Fixes installed that a rule asks for; `none` where none of them is.',
        ja: '適用済みの修正パッチ。適用していなければ `none`。',
      },
      example: 'patches KB4534321',
    }),
  },
  example: 'guest "Windows Server 2019" 64-bit { patches KB4534321 }',
});

export const controller = kind({
  keyword: 'controller',
  title: { en: 'Disk controller', ja: 'ディスクコントローラ' },
  doc: {
    en: 'A virtual controller. A name as scsi0 or nvme0 says its type.',
    ja: '仮想コントローラ。scsi0、nvme0 のような名前なら種別は名前から決まる。',
  },
  parents: ['vm'],
  facts: {
    type: fact(t.oneOf('scsi', 'lsilogic', 'buslogic', 'lsisas', 'pvscsi', 'nvme', 'ide', 'sata'), {
      label: { en: 'Type', ja: '種別' },
      doc: {
        en: 'The virtual device; `scsi` where the model does not matter. A physical RDM needs a SCSI controller.',
        ja: '仮想デバイスの種別。型番を問わなければ `scsi`。RDM(物理互換) には SCSI コントローラを使う。',
      },
      example: 'type pvscsi',
    }),
    'bus-sharing': fact(t.oneOf('none', 'virtual', 'physical', 'yes'), {
      label: { en: 'Bus sharing', ja: '共有バス' },
      doc: { en: '`yes` where the kind is not known.', ja: '種別が不明なら `yes`。' },
      example: 'bus-sharing physical',
    }),
  },
  example: 'controller scsi0 { type pvscsi }',
});

/** What virtual disks and RDMs say alike. Each call makes new schemas, so that each kind carries its own. */
const diskFacts = () => ({
  size: fact(t.size(), { label: { en: 'Size', ja: '容量' }, example: 'size 80 GB' }),
  used: fact(t.size(), {
    label: { en: 'Used', ja: '使用量' },
    doc: {
      en: 'How much of it is in use; a dynamic disk takes no more on its volume.',
      ja: '使用している容量。可変容量ディスクが実際に占める量になる。',
    },
    example: 'used 120 GB',
  }),
  controller: fact(t.word(), {
    label: { en: 'Controller', ja: 'コントローラ' },
    doc: {
      en: 'The controller it hangs on; scsi0 or nvme0 need no entry of their own.',
      ja: '接続先のコントローラ。scsi0、nvme0 などは別に書かなくてよい。',
    },
    example: 'controller scsi0',
  }),
  independent: fact(t.oneOf('no', 'persistent', 'nonpersistent', 'yes'), {
    label: { en: 'Independent', ja: '独立型' },
    doc: {
      en: 'An independent disk has no part in snapshots; `yes` where the mode is not known.',
      ja: '独立型ディスクはスナップショットの対象外。モードが不明なら `yes`。',
    },
    example: 'independent no',
    unstated: 'no',
  }),
  layout: fact(t.oneOf('basic', 'dynamic'), {
    label: { en: 'Layout', ja: 'ディスクの種類' },
    doc: { en: 'A basic or dynamic disk of Windows.', ja: 'Windows のベーシック ディスクかダイナミック ディスクか。' },
    example: 'layout basic',
    unstated: 'basic',
  }),
  partition: fact(t.oneOf('MBR', 'GPT'), {
    label: { en: 'Partition table', ja: 'パーティション形式' },
    doc: { en: 'The usage format of an RDM disk depends on it.', ja: 'RDM の論理ディスクの利用形式がこれで決まる。' },
    example: 'partition GPT',
  }),
  filesystem: fact(
    t.oneOf('NTFS', 'ReFS', 'FAT', 'FAT32', 'exFAT', 'ext2', 'ext3', 'ext4', 'xfs', 'btrfs', 'other', 'RAW'),
    {
      label: { en: 'File system', ja: 'ファイルシステム' },
      doc: {
        en: '`RAW` for a disk that the guest did not format.',
        ja: 'ゲスト OS でフォーマットしていないディスクは `RAW`。',
      },
      example: 'filesystem NTFS',
    },
  ),
  letter: fact(t.optional(t.word()), {
    label: { en: 'Drive letter', ja: 'ドライブ文字' },
    doc: {
      en: '`none` without one. A disk with several volumes says it at each `volume`.',
      ja: 'なければ `none`。複数のボリュームがある場合は `volume` ごとに書く。',
    },
    example: 'letter D',
  }),
  mount: fact(t.path(), {
    label: { en: 'Mount folder', ja: 'マウント先' },
    example: 'mount "/data"',
  }),
});

export const disk = kind({
  keyword: 'disk',
  title: { en: 'Virtual disk', ja: '仮想ディスク' },
  doc: {
    en: 'A virtual disk: a vmdk on ESXi, a vhdx on Hyper-V.',
    ja: '仮想ディスク。ESXi では vmdk、Hyper-V では vhdx。',
  },
  parents: ['vm'],
  name: declared({ optional: true }),
  phrases: {
    on: fact(t.ref('datastore'), {
      label: { en: 'Datastore', ja: 'データストア' },
      doc: { en: 'Where it is not with the VM’s other files.', ja: '仮想マシンと別のデータストアに置く場合に書く。' },
      example: 'disk log on ds_02',
    }),
    of: fact(t.ref('disk'), {
      label: { en: 'Same disk as', ja: '同一ディスク' },
      doc: {
        en: 'The disk of another VM, where both are connected to the same one.',
        ja: '他の仮想マシンと共有する場合、その仮想マシン側のディスク。',
      },
      example: 'disk quorum of node1.quorum',
    }),
  },
  facts: {
    ...diskFacts(),
    kind: fact(t.oneOf('dynamic', 'fixed', 'differencing', 'pass-through'), {
      label: { en: 'Kind', ja: '種類' },
      doc: {
        en: 'Of a Hyper-V disk: dynamically expanding, fixed, differencing with a parent, or passed through.',
        ja: 'Hyper-V の仮想ディスクの種類。可変容量、固定容量、差分（親あり）、パススルー。',
      },
      example: 'kind dynamic',
    }),
    file: fact(t.path(), {
      label: { en: 'File', ja: 'ファイル' },
      doc: { en: 'The file that holds it.', ja: '実体のファイル。' },
      example: String.raw`file "D:\VMs\app01\os.vhdx"`,
    }),
  },
  example: 'disk os { size 80 GB  controller scsi0 }',
});

export const parent = kind({
  keyword: 'parent',
  title: { en: 'Parent disk', ja: '親ディスク' },
  doc: {
    en: 'The disk on which a differencing disk builds; it may have a parent itself.',
    ja: '差分ディスクの元になるディスク。さらに親を持つこともある。',
  },
  parents: ['disk', 'parent'],
  single: true,
  name: valued(
    fact(t.path(), { label: { en: 'File', ja: 'ファイル' }, example: String.raw`parent "D:\base\data.vhdx"` }),
  ),
  facts: {
    size: fact(t.size(), { label: { en: 'Size', ja: '容量' }, example: 'size 120 GB' }),
    used: fact(t.size(), { label: { en: 'Used', ja: '使用量' }, example: 'used 60 GB' }),
    kind: fact(t.oneOf('dynamic', 'fixed', 'differencing'), {
      label: { en: 'Kind', ja: '種類' },
      example: 'kind dynamic',
    }),
  },
  example: String.raw`parent "D:\base\data.vhdx" { size 120 GB }`,
});

export const rdm = kind({
  keyword: 'rdm',
  title: { en: 'RDM disk', ja: 'RDM ディスク' },
  doc: {
    en: 'A logical disk or LUN connected to the VM as a raw device mapping. Two VMs with an RDM of one logical disk share it.',
    ja: 'RDM で仮想マシンに接続した論理ディスクまたは LUN。同じ論理ディスクを指す RDM は共有ディスクになる。',
  },
  parents: ['vm'],
  name: declared({ optional: true }),
  phrases: {
    on: fact(t.ref('ld', 'san'), {
      label: { en: 'Logical disk', ja: '論理ディスク' },
      doc: {
        en: 'The logical disk, or the SAN on which its LUN is.',
        ja: '接続する論理ディスク、または LUN のある SAN。',
      },
      example: 'rdm data on tokyo.mv_db',
    }),
  },
  facts: {
    compatibility: fact(t.oneOf('physical', 'virtual'), {
      label: { en: 'Compatibility mode', ja: '互換モード' },
      doc: {
        en: 'A physical one is saved from within the VM, never with the VMFS; a virtual one with the VMFS.',
        ja: '物理互換は仮想マシン内からバックアップし、VMFS のバックアップには含まれない。仮想互換は VMFS とともにバックアップする。',
      },
      example: 'compatibility physical',
    }),
    mapping: fact(t.ref('datastore'), {
      label: { en: 'Mapping file on', ja: 'マッピングファイルの配置先' },
      doc: {
        en: 'The datastore of the mapping file; it is on the datastore of the VM unless said.',
        ja: 'RDM マッピングファイルを置くデータストア。記述がなければ仮想マシンと同じ。',
      },
      example: 'mapping ds_web',
    }),
    ...diskFacts(),
    formatted: fact(t.yesno(), {
      label: { en: 'Formatted', ja: 'フォーマット済み' },
      example: 'formatted yes',
    }),
    lun: fact(t.int(), { label: { en: 'LUN', ja: 'LUN' }, example: 'lun 7' }),
  },
  example:
    'rdm data on tokyo.mv_db { compatibility physical  controller scsi1  mapping ds_web  partition GPT  filesystem NTFS }',
});
