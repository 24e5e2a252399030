/** Servers, what runs on a machine, and clusters formed between guests. */
import { fact, kind, t, valued } from '../define.ts';
import { vcbUse } from './vcb-use.ts';

export const server = kind({
  keyword: 'server',
  title: { en: 'Server', ja: 'サーバ' },
  doc: {
    en: 'A management server, backup server or other machine that is no ESXi or Hyper-V host. What it is for follows from what it runs and what names it.',
    ja: '管理サーバ、バックアップサーバなど、ESXi・Hyper-V ホスト以外のマシン。役割は導入ソフトウェアと参照元から決まる。',
  },
  parents: ['file'],
  phrases: {
    on: fact(t.ref('vm'), {
      label: { en: 'Virtual machine', ja: '仮想マシン' },
      doc: { en: 'The VM that this server is, where it is one.', ja: 'サーバが仮想マシンの場合、その仮想マシン。' },
      example: 'server mgmt02 on mgmt-vm',
    }),
  },
  facts: {
    kind: fact(t.oneOf('physical', 'virtual'), {
      label: { en: 'Kind', ja: '物理 / 仮想' },
      doc: {
        en: 'A backup server must be physical, and an iStorageManager server should be. A server `on` a VM is virtual.',
        ja: 'バックアップサーバは物理サーバとし、iStorageManager も物理サーバを推奨する。`on` で仮想マシンを指すサーバは仮想である。',
      },
      example: 'kind physical',
    }),
    os: fact(t.os(), {
      label: { en: 'Operating system', ja: 'OS' },
      doc: {
        en: 'Which backup software is supported depends on its family, Windows or Linux.',
        ja: '利用できるバックアップソフトは Windows か Linux かで異なる。',
      },
      example: 'os "Windows Server 2022"',
    }),
    edition: fact(t.text(), { label: { en: 'Edition', ja: 'エディション' }, example: 'edition Standard' }),
    address: fact(t.list(t.address()), {
      label: { en: 'Address', ja: 'IP アドレス' },
      doc: {
        en: 'Its addresses, with the prefix length where the network matters.',
        ja: 'IP アドレス。必要ならプレフィックス長を付ける。',
      },
      example: 'address 10.1.0.5/24',
    }),
    fqdn: fact(t.list(t.fqdn()), { label: { en: 'Host name', ja: 'ホスト名' }, example: 'fqdn mgmt01.corp.example' }),
    site: fact(t.text(), { label: { en: 'Site', ja: 'サイト' }, example: 'site "Tokyo DC1"' }),
    domain: fact(t.ref('domain'), {
      label: { en: 'Domain', ja: 'ドメイン' },
      doc: { en: 'The Active Directory domain it is a member of.', ja: '所属する Active Directory ドメイン。' },
      example: 'domain corp',
      absent: 'open',
    }),
    workgroup: fact(t.yesno(), {
      label: { en: 'Workgroup', ja: 'ワークグループ' },
      doc: { en: 'In a workgroup, not in a domain.', ja: 'ドメインではなくワークグループに属する。' },
      example: 'workgroup no',
    }),
    credentials: fact(t.ref('secret'), {
      label: { en: 'Credentials', ja: '認証情報' },
      doc: {
        en: 'Where its user and password are kept; never the password itself.',
        ja: '認証情報の保管先。パスワード自体は書かない。',
      },
      example: 'credentials mgmt-admin',
      absent: 'open',
    }),
  },
  example: 'server mgmt01 { os "Windows Server 2022"  kind physical  runs iStorageManager 12.4 }',
});

export const runs = kind({
  keyword: 'runs',
  title: { en: 'Software', ja: '導入ソフトウェア' },
  doc: {
    en: 'A product installed on this machine, with its version. What is not written is not installed.',
    ja: 'このマシンに導入した製品とバージョン。書かれていない製品は導入されていない。',
  },
  parents: ['server', 'vm', 'hyperv', 'node', 'proxy', 'esx', 'esxi'],
  single: false,
  name: valued(
    fact(t.product(), {
      label: { en: 'Product', ja: '製品' },
      doc: { en: 'The vendor’s name or a usual short one.', ja: '製品の正式名または通称。' },
      example: 'runs RepNavi 12.4',
    }),
  ),
  args: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: {
        en: 'As the vendor writes it; support tables are read with it.',
        ja: 'ベンダーの表記どおりに書く。サポート表と照合する。',
      },
      example: 'runs "Arcserve Backup" r17.5',
    }),
  },
  phrases: {
    for: fact(t.list(t.text()), {
      label: { en: 'Edition of RepNavi Suite', ja: 'RepNavi Suite の製品種別' },
      doc: {
        en: 'The RepNavi Suite product: VMware/Hyper-V/FileSystem, SQL, Exchange, Oracle or OracleRAC.',
        ja: 'RepNavi Suite の製品種別。VMware/Hyper-V/FileSystem、SQL、Exchange、Oracle、OracleRAC のいずれか。',
      },
      example: 'runs RepNavi 12.4 for SQL',
    }),
  },
  facts: {
    installed: fact(t.yesno(), {
      label: { en: 'Installed', ja: '導入済み' },
      doc: {
        en: '`no` for a product that is known not to be there.',
        ja: '導入されていないと分かっている製品は `no`。',
      },
      example: 'installed no',
      absent: 'closed',
    }),
    edition: fact(t.text(), {
      label: { en: 'Edition', ja: 'エディション' },
      doc: {
        en: 'Databases are supported in listed editions only.',
        ja: 'データベースは表に載るエディションのみサポートされる。',
      },
      example: 'edition "Enterprise Edition"',
    }),
    'service-pack': fact(t.optional(t.word()), {
      label: { en: 'Service pack', ja: 'サービスパック' },
      doc: { en: '`none` without one.', ja: '適用していない場合は `none`。' },
      example: 'service-pack SP3',
    }),
    options: fact(t.list(t.text()), {
      label: { en: 'Options', ja: 'オプション' },
      doc: {
        en: 'Options bought and installed with it, such as the Enterprise Module of Arcserve Backup. `none` without any.',
        ja: '追加導入したオプション（Arcserve Backup の Enterprise Module など）。なければ `none`。',
      },
      example: 'options "Enterprise Module"',
      unstated: 'none',
    }),
    bits: fact(t.oneOf('32-bit', '64-bit'), { label: { en: 'Word size', ja: 'ビット数' }, example: 'bits 64-bit' }),
    function: fact(t.list(t.oneOf('backup-agent', 'backup-server', 'application')), {
      label: { en: 'Function', ja: '機能' },
      doc: {
        en: 'What it does on this machine, where the product alone does not tell.',
        ja: 'このマシンでの機能。製品名だけでは分からない場合に書く。',
      },
      example: 'function backup-agent',
      absent: 'closed',
    }),
    folder: fact(t.path(), {
      label: { en: 'Folder', ja: 'インストール先' },
      example: String.raw`folder "C:\Program Files\VMware\VMware Consolidated Backup Framework"`,
    }),
    'upgraded-from': fact(t.version(), {
      label: { en: 'Upgraded from', ja: '更新前のバージョン' },
      doc: { en: 'The version that was there before.', ja: '更新前に導入されていたバージョン。' },
      example: 'upgraded-from 1.0',
      absent: 'closed',
    }),

    // iStorage: the tools of the array, and databases on its disks
    iopath: fact(t.oneOf('MANAGER', 'DIRECT'), {
      label: { en: 'IOPATH', ja: 'IOPATH' },
      doc: {
        en: 'How ControlCommand reaches the array: through iStorageManager (VMFS, SAN boot) or directly (RDM, from within the VM).',
        ja: 'ControlCommand からアレイへの経路。iStorageManager 連携（VMFS・SAN ブート）か直接操作（RDM、仮想マシン内から）。',
      },
      example: 'iopath MANAGER',
    }),
    vcenter: fact(t.list(t.ref('vcenter')), {
      label: { en: 'vCenter', ja: 'vCenter' },
      doc: {
        en: 'The vCenter through which RepNavi Suite operates the VMs.',
        ja: 'RepNavi Suite が仮想マシンを操作する vCenter。',
      },
      example: 'vcenter vc01',
    }),
    data: fact(t.list(t.ref('disk', 'rdm')), {
      label: { en: 'Data on', ja: 'データの配置先' },
      doc: {
        en: 'The disks that hold the data files of a database or the data of an application.',
        ja: 'データベースのデータファイルやアプリケーションのデータを置くディスク。',
      },
      example: 'data data, log',
      absent: 'open',
    }),
    instance: fact(t.oneOf('single', 'rac'), {
      label: { en: 'Instance', ja: 'インスタンス構成' },
      doc: {
        en: 'Oracle Database as a single instance or as RAC.',
        ja: 'Oracle Database の単一インスタンスか RAC か。',
      },
      example: 'instance rac',
    }),
    'raw-gpt': fact(t.yesno(), {
      label: { en: 'Backs up GPT RAW devices', ja: 'GPT 形式 RAW デバイス対応' },
      doc: {
        en: 'Whether this backup software can save a GPT disk as a RAW device, as copies of VMFS and SAN-boot disks need.',
        ja: 'GPT 形式の RAW デバイスをバックアップできるか。VMFS・SAN ブートの複製ディスクの 2 次バックアップに必要。',
      },
      example: 'raw-gpt yes',
    }),

    // VCB: backup software and its agents
    'integration-module': fact(t.optional(t.text()), {
      label: { en: 'Integration module', ja: '統合モジュール' },
      doc: {
        en: 'The backup product that the installed integration module is made for; `none` without a module.',
        ja: '導入した統合モジュールが対象とするバックアップ製品。なければ `none`。',
      },
      example: 'integration-module NetBackup',
    }),
    'module-supplier': fact(t.oneOf('vendor', 'vmware'), {
      label: { en: 'Module from', ja: 'モジュールの提供元' },
      doc: {
        en: 'Whether the maker of the backup software or VMware supplies the integration module.',
        ja: '統合モジュールの提供元がバックアップソフトのベンダーか VMware か。',
      },
      example: 'module-supplier vmware',
    }),
    'module-folder': fact(t.path(), {
      label: { en: 'Module folder', ja: 'モジュールの展開先' },
      example: String.raw`module-folder "C:\Program Files\VMware\VMware Consolidated Backup Framework\netbackup"`,
    }),
    'vcb-scripts': fact(t.yesno(), {
      label: { en: 'VCB scripts configured', ja: 'VCB スクリプトの設定' },
      doc: {
        en: 'Whether the product calls the pre- and post-backup scripts of the integration module.',
        ja: '統合モジュールのプリ / ポスト バックアップ スクリプトを呼び出すよう設定されているか。',
      },
      example: 'vcb-scripts yes',
    }),
    'in-compatibility-guide': fact(t.yesno(), {
      label: { en: 'In the compatibility guide', ja: '互換性ガイドへの記載' },
      doc: {
        en: 'Whether the compatibility guide for backup software lists product and version.',
        ja: '製品とバージョンがバックアップソフトウェア互換性ガイドに記載されているか。',
      },
      example: 'in-compatibility-guide yes',
    }),
    junctions: fact(t.yesno(), {
      label: { en: 'Follows junctions', ja: 'ジャンクション対応' },
      doc: {
        en: 'Whether it follows junction points of mounted volumes.',
        ja: 'マウントしたボリュームのジャンクション ポイントをたどれるか。',
      },
      example: 'junctions yes',
    }),
    'archive-bit': fact(t.yesno(), {
      label: { en: 'Clears the archive bit', ja: 'アーカイブ ビットの変更' },
      doc: {
        en: 'Whether it wants to clear the archive bit of saved files.',
        ja: '保存したファイルのアーカイブ ビットを落とすか。',
      },
      example: 'archive-bit no',
    }),
    'change-journal': fact(t.yesno(), {
      label: { en: 'Uses the change journal', ja: '変更ジャーナルの使用' },
      doc: { en: 'Whether it relies on the change journal of NTFS.', ja: 'NTFS の変更ジャーナルを使うか。' },
      example: 'change-journal no',
    }),
    'change-detection': fact(t.oneOf('timestamp', 'archive-bit', 'journal'), {
      label: { en: 'Change detection', ja: '変更の検出方法' },
      doc: {
        en: 'How an incremental backup tells which files changed.',
        ja: '増分バックアップで変更ファイルを見分ける方法。',
      },
      example: 'change-detection timestamp',
    }),
    'parallel-jobs': fact(t.int(), {
      label: { en: 'Parallel jobs', ja: '並列ジョブ数' },
      doc: { en: 'How many jobs the product runs at once at most.', ja: '同時に実行できるジョブ数の上限。' },
      example: 'parallel-jobs 4',
    }),
    procedure: fact(t.text(), {
      label: { en: 'Quiescing procedure', ja: '静止手順' },
      doc: {
        en: 'How the agent brings its application to a consistent state.',
        ja: 'エージェントがアプリケーションの整合性を確保する方法。',
      },
      example: 'procedure "hot backup mode"',
    }),
    'offline-for-backup': fact(t.yesno(), {
      label: { en: 'Offline for the backup', ja: 'バックアップ中の停止' },
      doc: {
        en: 'Whether the application is stopped while it is backed up.',
        ja: 'バックアップ中アプリケーションを停止するか。',
      },
      example: 'offline-for-backup yes',
    }),
    'time-sensitive': fact(t.yesno(), {
      label: { en: 'Time-sensitive', ja: '時間制約あり' },
      doc: { en: 'Whether a pause of its I/O disturbs it.', ja: 'I/O の一時停止に弱いアプリケーションか。' },
      example: 'time-sensitive yes',
      unstated: 'no',
    }),
    ...vcbUse(),

    // RHA
    role: fact(t.oneOf('active', 'standby'), {
      label: { en: 'Role', ja: '役割' },
      doc: { en: 'The active or the standby control service.', ja: 'コントロール サービスのアクティブ / スタンバイ。' },
      example: 'role active',
    }),
    reaches: fact(t.list(t.ref('hyperv', 'node', 'server', 'esx', 'esxi', 'vm', 'proxy')), {
      label: { en: 'Reaches', ja: '接続先' },
      doc: { en: 'The machines that it reaches over the network.', ja: 'ネットワークで到達できるマシン。' },
      example: 'reaches hv-a, hv-b',
      absent: 'open',
    }),
  },
  example: 'runs RepNavi 12.4 for VMware { vcenter vc01 }',
});

export const guestCluster = kind({
  keyword: 'guest-cluster',
  title: { en: 'Guest cluster', ja: 'ゲスト OS 間クラスタ' },
  doc: {
    en: 'A cluster formed between virtual machines. A VM that no cluster names is in none.',
    ja: '仮想マシン間で構成したクラスタ。どのクラスタにも挙がらない仮想マシンは非クラスタである。',
  },
  parents: ['file', 'vcenter', 'cluster', 'hyperv'],
  phrases: {
    of: fact(t.list(t.ref('vm', 'server')), {
      label: { en: 'Nodes', ja: 'ノード' },
      doc: {
        en: 'The virtual machines, and servers where the cluster has physical nodes too.',
        ja: 'クラスタを構成する仮想マシン（物理ノードがあればそのサーバも）。',
      },
      example: 'of db01, db02',
    }),
  },
  facts: {
    software: fact(t.oneOf('wsfc', 'wsfc-alwayson', 'wsfc-dag', 'clusterpro-x', 'grid', 'grid+clusterpro-x', 'other'), {
      label: { en: 'Cluster software', ja: 'クラスタソフトウェア' },
      doc: {
        en: 'WSFC (also with AlwaysOn or as a DAG), CLUSTERPRO X, Oracle Grid Infrastructure (also with CLUSTERPRO X), or another. Which are supported depends on what is backed up.',
        ja: 'WSFC（AlwaysOn・DAG を含む）、CLUSTERPRO X、Oracle Grid Infrastructure（CLUSTERPRO X 併用を含む）、その他。利用できるものはバックアップ対象ごとに異なる。',
      },
      example: 'software clusterpro-x',
    }),
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: {
        en: 'Of CLUSTERPRO X; WSFC is part of the operating system.',
        ja: 'CLUSTERPRO X のバージョン。WSFC は OS の機能。',
      },
      example: 'version 5.0',
    }),
    shared: fact(t.list(t.ref('disk', 'rdm')), {
      label: { en: 'Shared disks', ja: '共有ディスク' },
      doc: {
        en: 'The disks that the nodes share; `none` for a cluster without, such as one that mirrors its data.',
        ja: 'ノード間の共有ディスク。ミラー型など共有ディスクのないクラスタは `none`。',
      },
      example: 'shared db01.data',
    }),
    csv: fact(t.yesno(), {
      label: { en: 'On CSV', ja: 'CSV 構成' },
      doc: {
        en: 'Whether it belongs to the CSV configuration of its Hyper-V hosts.',
        ja: 'Hyper-V ホストの CSV 構成に属するクラスタか。',
      },
      example: 'csv no',
    }),
  },
  example: 'guest-cluster sql of db01, db02 { software clusterpro-x  version 5.0  shared db01.data }',
});
