/** Kinds of the Hyper-V side: hosts, CSV clusters and their nodes, volumes, virtual switches, adapters and checkpoints. */
import { declared, fact, kind, t, unnamed, valued } from '../define.ts';

/** What a single host and a node of a cluster say alike. Each call makes new schemas, so that each kind carries its own. */
const hostFacts = () => ({
  os: fact(t.os(), {
    label: { en: 'Management OS', ja: '管理 OS' },
    doc: {
      en: 'The operating system of the parent partition. The Hyper-V version follows from it.',
      ja: '親パーティションの OS。Hyper-V のバージョンはここから決まる。',
    },
    example: 'os "Windows Server 2022"',
  }),
  edition: fact(t.text(), {
    label: { en: 'Edition', ja: 'エディション' },
    doc: {
      en: 'The edition of the management OS; the licence needed depends on it.',
      ja: '管理 OS のエディション。必要なライセンスの種別がこれで決まる。',
    },
    example: 'edition Datacenter',
  }),
  version: fact(t.version(), {
    label: { en: 'Hyper-V version', ja: 'Hyper-V バージョン' },
    doc: {
      en: 'Only where it is to be stated beside the operating system; master and replica must have the same one.',
      ja: 'OS と別に明示する場合のみ記述。マスタとレプリカで一致させる。',
    },
    example: 'version 10.0',
    absent: 'closed',
  }),
  'service-pack': fact(t.word(), {
    label: { en: 'Service pack', ja: 'サービスパック' },
    doc: {
      en: 'The service pack level, `none` without one. It counts when Hyper-V versions are compared.',
      ja: 'サービスパック レベル。なければ `none`。Hyper-V バージョンの一致にはこれも含まれる。',
    },
    example: 'service-pack none',
  }),
  role: fact(t.yesno(), {
    label: { en: 'Hyper-V role', ja: 'Hyper-V の役割' },
    doc: { en: 'The Hyper-V role is installed.', ja: 'Hyper-V の役割がインストールされている。' },
    example: 'role yes',
  }),
  address: fact(t.list(t.address()), {
    label: { en: 'Address', ja: 'IP アドレス' },
    doc: { en: 'Addresses of the management OS.', ja: '管理 OS の IP アドレス。' },
    example: 'address 10.1.0.11/24',
  }),
  fqdn: fact(t.fqdn(), {
    label: { en: 'Host name', ja: 'ホスト名' },
    doc: { en: 'The full name of the management OS.', ja: '管理 OS の完全修飾名。' },
    example: 'fqdn hv-a.corp.example',
  }),
  rpc: fact(t.yesno(), {
    label: { en: 'RPC service', ja: 'RPC サービス' },
    doc: {
      en: 'The RPC service runs. The engine verification of the scenario wizard needs it.',
      ja: 'RPC サービスが稼働している。シナリオ作成ウィザードのエンジン検証に必要。',
    },
    example: 'rpc yes',
  }),
  site: fact(t.text(), {
    label: { en: 'Site', ja: 'サイト' },
    example: 'site "Tokyo DC1"',
  }),
  storage: fact(t.path(), {
    label: { en: 'Default VM folder', ja: '仮想マシンの既定の保存先' },
    doc: {
      en: 'Where virtual machines are kept that say nothing else.',
      ja: '個別に指定しない仮想マシンの保存先。',
    },
    example: String.raw`storage "D:\VMs"`,
  }),
});

export const hyperv = kind({
  keyword: 'hyperv',
  title: { en: 'Hyper-V host', ja: 'Hyper-V ホスト' },
  doc: {
    en: 'A Hyper-V server, or a Hyper-V cluster on cluster shared volumes with its nodes. What is said here holds for nodes that do not say otherwise.',
    ja: 'Hyper-V サーバ、またはノードを持つ CSV 構成の Hyper-V クラスタ。ノードに記述のない事柄はここの内容が適用される。',
  },
  parents: ['file'],
  facts: {
    ...hostFacts(),
    deployment: fact(t.oneOf('standalone', 'csv', 'other'), {
      label: { en: 'Deployment', ja: '構成' },
      doc: {
        en: 'A stand-alone server, a cluster on cluster shared volumes, or anything else.',
        ja: 'スタンドアロン サーバ、クラスタ共有ボリューム (CSV) のクラスタ、またはその他。',
      },
      example: 'deployment standalone',
    }),
    domain: fact(t.ref('domain'), {
      label: { en: 'Domain', ja: 'ドメイン' },
      doc: {
        en: 'The domain the management OS is a member of.',
        ja: '管理 OS が所属するドメイン。',
      },
      example: 'domain corp',
      absent: 'open',
    }),
    workgroup: fact(t.yesno(), {
      label: { en: 'Workgroup', ja: 'ワークグループ' },
      doc: {
        en: 'The management OS is in a workgroup. Follows from `domain` where that is given.',
        ja: '管理 OS がワークグループ構成である。`domain` があればそこから決まる。',
      },
      example: 'workgroup no',
    }),
    subnet: fact(t.address(), {
      label: { en: 'VM network', ja: '仮想マシンのネットワーク' },
      doc: {
        en: 'The network in which the virtual machines of this host live, with its prefix length. Follows from the host’s address where nothing is said.',
        ja: 'このホストの仮想マシンが属するネットワーク（プレフィックス長付き）。記述がなければホストの IP アドレスから決まる。',
      },
      example: 'subnet 10.1.0.0/24',
    }),
    credentials: fact(t.ref('secret'), {
      label: { en: 'Credentials', ja: '認証情報' },
      doc: {
        en: 'The credentials of the management OS, as a reference to where they are kept.',
        ja: '管理 OS の認証情報。保管場所への参照として書く。',
      },
      example: 'credentials hv-admin',
    }),
  },
  example: 'hyperv hv-a { os "Windows Server 2022"  deployment standalone  address 10.1.0.11/24 }',
});

export const node = kind({
  keyword: 'node',
  title: { en: 'Cluster node', ja: 'クラスタ ノード' },
  doc: {
    en: 'A physical server of a Hyper-V cluster. Licences count nodes, and each needs the replication engine.',
    ja: 'Hyper-V クラスタを構成する物理サーバ。ライセンスはノード単位で数え、エンジンも各ノードに要る。',
  },
  parents: ['hyperv'],
  facts: hostFacts(),
  example: 'node n1 { address 10.1.0.21/24 }',
});

export const volume = kind({
  keyword: 'volume',
  title: { en: 'Volume', ja: 'ボリューム' },
  doc: {
    en: 'A volume of a machine, or one that lies on a disk of a virtual machine. Its name is its drive letter unless `letter` says otherwise.',
    ja: 'マシンのボリューム、または仮想マシンのディスク上のボリューム。`letter` がなければ名前がドライブ文字になる。',
  },
  parents: ['hyperv', 'node', 'proxy', 'server', 'vm', 'disk', 'rdm'],
  name: declared({ optional: true }),
  facts: {
    size: fact(t.size(), { label: { en: 'Size', ja: '容量' }, example: 'size 4 TB' }),
    free: fact(t.size(), { label: { en: 'Free space', ja: '空き容量' }, example: 'free 1 TB' }),
    letter: fact(t.optional(t.word()), {
      label: { en: 'Drive letter', ja: 'ドライブ文字' },
      doc: {
        en: '`none` for a volume that is reached through a folder only.',
        ja: 'フォルダーにだけマウントされたボリュームは `none`。',
      },
      example: 'letter D',
      absent: 'closed',
    }),
    mount: fact(t.list(t.path()), {
      label: { en: 'Mount folders', ja: 'マウント先フォルダー' },
      example: String.raw`mount "C:\ClusterStorage\Volume1"`,
      absent: 'closed',
    }),
    filesystem: fact(t.oneOf('NTFS', 'ReFS', 'CSVFS', 'FAT', 'RAW', 'ext4', 'xfs'), {
      label: { en: 'File system', ja: 'ファイル システム' },
      example: 'filesystem NTFS',
    }),
  },
  example: 'volume D { size 4 TB  free 1 TB }',
});

export const virtualSwitch = kind({
  keyword: 'switch',
  title: { en: 'Virtual switch', ja: '仮想スイッチ' },
  doc: {
    en: 'A virtual network of a Hyper-V host. One of a host with nodes holds for every node; a node may have its own.',
    ja: 'Hyper-V ホストの仮想ネットワーク。ノードを持つホストに書けば全ノードに適用され、ノード固有のものはノードに書く。',
  },
  parents: ['hyperv', 'node'],
  facts: {
    kind: fact(t.oneOf('external', 'internal', 'private'), {
      label: { en: 'Kind', ja: '種類' },
      doc: {
        en: 'External reaches the physical network, internal the host and its machines, private the machines only.',
        ja: '外部は物理ネットワーク、内部はホストと仮想マシン、プライベートは仮想マシン同士だけをつなぐ。',
      },
      example: 'kind external',
    }),
  },
  example: 'switch prod { kind external }',
});

export const firewall = kind({
  keyword: 'firewall',
  title: { en: 'Firewall', ja: 'ファイアウォール' },
  doc: {
    en: 'The firewall of the machine itself, such as Windows Firewall, and what it lets in. `firewall no` where none is in use.',
    ja: 'Windows ファイアウォールなど、マシン自身のファイアウォールと受信許可。使っていなければ `firewall no`。',
  },
  parents: ['hyperv', 'node', 'vm', 'server'],
  single: true,
  name: valued(fact(t.yesno(), { label: { en: 'In use', ja: '使用' }, example: 'firewall no' }), { optional: true }),
  facts: {
    'udp-137': fact(t.yesno(), {
      label: { en: 'NetBIOS names in (UDP 137)', ja: 'NB 名受信 (UDP 137)' },
      doc: {
        en: 'Inbound NetBIOS name traffic is allowed; workgroups resolve names through it.',
        ja: 'NB 名受信 (UDP 137) を許可している。ワークグループの名前解決に使われる。',
      },
      example: 'udp-137 yes',
    }),
    rpc: fact(t.yesno(), {
      label: { en: 'RPC ports in', ja: 'RPC ポート' },
      doc: { en: 'The RPC ports are open.', ja: 'RPC のポートが開いている。' },
      example: 'rpc yes',
    }),
    icmp: fact(t.yesno(), {
      label: { en: 'Ping in (ICMP echo)', ja: 'ping 受信 (ICMP エコー)' },
      doc: { en: 'The machine answers a ping.', ja: 'ping に応答する。' },
      example: 'icmp yes',
    }),
  },
  example: 'firewall { udp-137 yes  rpc yes  icmp yes }',
});

export const spool = kind({
  keyword: 'spool',
  title: { en: 'Spool directory', ja: 'スプール ディレクトリ' },
  doc: {
    en: 'Where the replication engine keeps changes and rewind points. Said at a host for all scenarios, in a scenario for that one on its replica.',
    ja: 'エンジンが変更データとリワインド ポイントを置く場所。ホストに書けば全シナリオ、シナリオに書けばそのレプリカでの設定となる。',
  },
  parents: ['hyperv', 'node', 'scenario'],
  single: true,
  name: valued(
    fact(t.path(), { label: { en: 'Folder', ja: 'フォルダー' }, example: String.raw`spool "D:\spool" on D` }),
  ),
  phrases: {
    on: fact(t.ref('volume'), {
      label: { en: 'Volume', ja: 'ボリューム' },
      doc: {
        en: 'The volume it lies on. Follows from the path where the volume has that drive letter.',
        ja: '置かれるボリューム。パスのドライブ文字のボリュームがあればそこから決まる。',
      },
      example: String.raw`spool "D:\spool" on D`,
    }),
  },
  facts: {
    size: fact(t.size(), {
      label: { en: 'Maximum size', ja: '最大スプール サイズ' },
      doc: {
        en: 'The limit set for the spool; without one it may fill the volume.',
        ja: 'スプールの上限。なければボリュームの空きまで使う。',
      },
      example: 'size 500 GB',
    }),
  },
  example: String.raw`spool "E:\RHA\spool" on E`,
});

export const adapter = kind({
  keyword: 'adapter',
  title: { en: 'Network adapter', ja: 'ネットワーク アダプタ' },
  doc: {
    en: 'A network adapter of a virtual machine. One with an address of the replica’s subnet prepares the machine for switchover.',
    ja: '仮想マシンのネットワーク アダプタ。レプリカ側サブネットの IP アドレスを持つものは、スイッチオーバー後の備えになる。',
  },
  parents: ['vm'],
  phrases: {
    on: fact(t.ref('switch'), {
      label: { en: 'Virtual switch', ja: '仮想スイッチ' },
      doc: {
        en: 'The virtual network of the host it is connected to.',
        ja: '接続先の、ホストの仮想ネットワーク。',
      },
      example: 'adapter nic0 on prod',
    }),
  },
  facts: {
    address: fact(t.list(t.address()), {
      label: { en: 'Address', ja: 'IP アドレス' },
      doc: {
        en: 'With its prefix length, so that the subnet follows.',
        ja: 'サブネットが決まるよう、プレフィックス長を付ける。',
      },
      example: 'address 10.1.0.50/24',
    }),
    gateway: fact(t.address(), {
      label: { en: 'Default gateway', ja: 'デフォルト ゲートウェイ' },
      example: 'gateway 10.1.0.1',
    }),
    dns: fact(t.list(t.address()), {
      label: { en: 'DNS servers', ja: 'DNS サーバ' },
      example: 'dns 10.1.0.2',
    }),
    'register-dns': fact(t.yesno(), {
      label: { en: 'Registers itself in DNS', ja: 'この接続のアドレスを DNS に登録する' },
      doc: {
        en: 'The Windows setting “Register this connection’s addresses in DNS”. It works against a DNS redirect.',
        ja: 'Windows の「この接続のアドレスを DNS に登録する」。DNS リダイレクトと併用できない。',
      },
      example: 'register-dns no',
    }),
  },
  example: 'adapter nic0 on prod { address 10.1.0.50/24  register-dns no }',
});

export const checkpoints = kind({
  keyword: 'checkpoints',
  title: { en: 'Checkpoints', ja: 'チェックポイント' },
  doc: {
    en: 'Past, present and planned checkpoints (snapshots) of a Hyper-V machine. They decide how a replication scenario must be prepared.',
    ja: 'Hyper-V 仮想マシンのチェックポイント（スナップショット）の履歴・現状・予定。シナリオ作成前の準備がこれで決まる。',
  },
  parents: ['vm'],
  name: unnamed(),
  facts: {
    folder: fact(t.path(), {
      label: { en: 'Checkpoint folder', ja: 'チェックポイント ファイルの場所' },
      doc: {
        en: 'The folder set for checkpoint files. It must not lie beside the virtual hard disk file.',
        ja: 'チェックポイント ファイルの保存先。仮想ハードディスク ファイルと同一階層に並べない。',
      },
      example: String.raw`folder "E:\Checkpoints\app01"`,
    }),
    'folder-exists': fact(t.yesno(), {
      label: { en: 'Folder exists', ja: 'フォルダーの有無' },
      doc: { en: 'The configured folder exists on the host.', ja: '設定したフォルダーがホスト上に存在する。' },
      example: 'folder-exists yes',
    }),
    existing: fact(t.int(), {
      label: { en: 'Existing', ja: '現在の数' },
      doc: { en: 'How many checkpoints exist now; 0 for none.', ja: '現在あるチェックポイントの数。なければ 0。' },
      example: 'existing 0',
    }),
    'ever-taken': fact(t.yesno(), {
      label: { en: 'Ever taken', ja: '取得歴' },
      doc: {
        en: 'At least one was taken at some time, even if all are deleted now.',
        ja: '削除済みでも、過去に 1 回以上取得した。',
      },
      example: 'ever-taken no',
      unstated: 'no',
    }),
    planned: fact(t.yesno(), {
      label: { en: 'Planned', ja: '利用予定' },
      doc: { en: 'Checkpoints are going to be used.', ja: '今後チェックポイントを利用する予定がある。' },
      example: 'planned yes',
      unstated: 'no',
    }),
    'shutdown-since-deletion': fact(t.yesno(), {
      label: { en: 'Shut down since deletion', ja: '削除後のシャットダウン' },
      doc: {
        en: 'The machine was shut down after the last checkpoint was deleted; only then are the AVHDX files removed.',
        ja: '最後の削除後に仮想マシンをシャットダウンした。AVHDX はシャットダウンされるまで残る。',
      },
      example: 'shutdown-since-deletion yes',
    }),
    'leftover-avhdx': fact(t.yesno(), {
      label: { en: 'Leftover AVHDX', ja: '残存 AVHDX' },
      doc: {
        en: 'AVHDX files remain although no checkpoint exists. Say it after a look into the folder of the disks.',
        ja: 'チェックポイントがないのに AVHDX が残っている。仮想ハードディスクの保存場所を見て記述する。',
      },
      example: 'leftover-avhdx no',
    }),
    reimported: fact(t.yesno(), {
      label: { en: 'Exported and imported', ja: '再インポート済み' },
      doc: {
        en: 'The machine was exported and imported again, so that its three folders are apart.',
        ja: '3 つのフォルダーに分かれるよう、エクスポートして再インポートした。',
      },
      example: 'reimported yes',
    }),
  },
  example: String.raw`checkpoints { folder "E:\Checkpoints\app01"  existing 0  planned yes }`,
});
