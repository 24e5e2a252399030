/** VMware Infrastructure 3: VirtualCenter, ESX Server hosts and their service console, and what hangs on them. */
import { fact, kind, t, unnamed, valued } from '../define.ts';

export const virtualcenter = kind({
  keyword: 'virtualcenter',
  title: { en: 'VirtualCenter', ja: 'VirtualCenter' },
  doc: {
    en: 'A VirtualCenter Management Server of VMware Infrastructure 3: manages the hosts in its block and the hosts that name it as manager.',
    ja: 'VMware Infrastructure 3 の VirtualCenter Management Server。ブロック内のホスト、および manager で指名したホストを管理する。',
  },
  parents: ['file'],
  phrases: {
    on: fact(t.ref('vm', 'server'), {
      label: { en: 'Runs on', ja: '稼働マシン' },
      doc: { en: 'The VM or server that it is installed on.', ja: 'インストール先の仮想マシンまたはサーバ。' },
      example: 'virtualcenter vc25 on vcsrv01',
      absent: 'open',
    }),
  },
  facts: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: {
        en: 'LAN mode needs 2.5; before 2.5 there is no predefined backup role.',
        ja: 'LAN モードには 2.5 が必要。2.5 より前には事前定義のバックアップロールがない。',
      },
      example: 'version 2.5',
    }),
    hosted: fact(t.oneOf('physical', 'vm', 'elsewhere'), {
      label: { en: 'Hosted', ja: '設置形態' },
      doc: {
        en: 'A physical machine, a VM, or a machine outside this topology. Said by `on` where the machine is in the topology.',
        ja: '物理マシン、仮想マシン、またはトポロジ外のマシン。トポロジ内のマシンなら `on` で分かる。',
      },
      example: 'hosted physical',
    }),
    fqdn: fact(t.fqdn(), {
      label: { en: 'FQDN', ja: 'FQDN' },
      doc: {
        en: 'Its full name, written to HOST of config.js; a certificate must carry the same name.',
        ja: '完全修飾名。config.js の HOST に書かれ、証明書の名前と一致していなければならない。',
      },
      example: 'fqdn vc25.company.example',
    }),
    address: fact(t.address(), {
      label: { en: 'Address', ja: 'IP アドレス' },
      example: 'address 10.3.0.2/24',
    }),
    port: fact(t.int(), {
      label: { en: 'Port', ja: 'ポート' },
      doc: {
        en: 'The TCP port it listens on; 443 unless said otherwise.',
        ja: '着信接続の TCP ポート。書かなければ 443。',
      },
      example: 'port 443',
      absent: 'closed',
    }),
    'database-backup': fact(t.yesno(), {
      label: { en: 'Database backed up', ja: 'データベースのバックアップ' },
      doc: {
        en: 'Whether the VirtualCenter database is backed up; recovery after a disaster needs it.',
        ja: 'VirtualCenter データベースをバックアップしているか。災害復旧に必要。',
      },
      example: 'database-backup yes',
    }),
    folders: fact(t.list(t.text()), {
      label: { en: 'VM folders', ja: '仮想マシンフォルダ' },
      doc: {
        en: 'The folders as `vcbUtil -c vmfolders` prints them. A restore to another place must name one of them.',
        ja: '`vcbUtil -c vmfolders` が出力するフォルダ。別の場所へのリストアではこのいずれかを指定する。',
      },
      example: 'folders "/Datacenters/Tokyo/vm/Restore"',
    }),
    'resource-pools': fact(t.list(t.text()), {
      label: { en: 'Resource pools', ja: 'リソースプール' },
      doc: {
        en: 'The pools as `vcbUtil -c resourcepools` prints them. A restore to another place must name one of them.',
        ja: '`vcbUtil -c resourcepools` が出力するリソースプール。別の場所へのリストアではこのいずれかを指定する。',
      },
      example: 'resource-pools "/Datacenters/Tokyo/host/esx35-1/Resources"',
    }),
  },
  example: 'virtualcenter vc25 { version 2.5  fqdn vc25.company.example  database-backup yes }',
});

export const backupRole = kind({
  keyword: 'backup-role',
  title: { en: 'Backup role', ja: 'バックアップロール' },
  doc: {
    en: 'The VirtualCenter role of the user that the proxy logs in with. VirtualCenter 2.5 has one predefined; earlier versions need one of their own.',
    ja: 'プロキシがログインするユーザーの VirtualCenter ロール。2.5 には事前定義があり、それより前では作成が必要。',
  },
  parents: ['virtualcenter'],
  facts: {
    predefined: fact(t.yesno(), {
      label: { en: 'Predefined', ja: '事前定義' },
      doc: {
        en: 'Whether it is the role that VirtualCenter 2.5 brings along, with all the privileges.',
        ja: 'VirtualCenter 2.5 が備える事前定義のロール(必要な権限をすべて含む)かどうか。',
      },
      example: 'predefined yes',
    }),
    users: fact(t.list(t.text()), {
      label: { en: 'Users', ja: '割り当てユーザー' },
      doc: {
        en: 'Who has the role; the user of the proxy must be among them.',
        ja: 'ロールを割り当てたユーザー。プロキシのログインユーザーが含まれていること。',
      },
      example: 'users "svc-vcb"',
    }),
    privileges: fact(
      t.list(
        t.oneOf('disk-lease', 'create-snapshot', 'remove-snapshot', 'allow-vm-download', 'allow-read-only-disk-access'),
      ),
      {
        label: { en: 'Privileges', ja: '権限' },
        doc: {
          en: 'The privileges given to a role of your own; a backup needs all five.',
          ja: '独自のロールに与えた権限。バックアップには五つすべてが必要。',
        },
        example:
          'privileges disk-lease, create-snapshot, remove-snapshot, allow-vm-download, allow-read-only-disk-access',
      },
    ),
  },
  example: 'backup-role "VMware Consolidated Backup User" { predefined yes  users "svc-vcb" }',
});

export const certificate = kind({
  keyword: 'certificate',
  title: { en: 'Certificate', ja: '証明書' },
  doc: {
    en: 'The SSL certificate that the host presents, by the name it was issued for.',
    ja: 'ホストが提示する SSL 証明書。発行先の名前で表す。',
  },
  parents: ['virtualcenter', 'esx', 'esxi'],
  single: true,
  name: valued(
    fact(t.fqdn(), {
      label: { en: 'Name in the certificate', ja: '証明書の名前' },
      doc: {
        en: 'Verification succeeds only when it is the FQDN of the host that presents it.',
        ja: '提示したホストの FQDN と一致していなければ検証に失敗する。',
      },
      example: 'certificate vc25.company.example',
    }),
  ),
  facts: {
    kind: fact(t.oneOf('default-self-signed', 'self-signed', 'ca'), {
      label: { en: 'Kind', ja: '種別' },
      doc: {
        en: 'The one that the installation made, one of your own making, or one signed by a certificate authority.',
        ja: 'インストール時の既定の自己署名、独自の自己署名、認証局の署名のいずれか。',
      },
      example: 'kind ca',
    }),
  },
  example: 'certificate vc25.company.example { kind ca }',
});

export const esx = kind({
  keyword: 'esx',
  title: { en: 'ESX Server', ja: 'ESX Server' },
  doc: {
    en: 'An ESX Server host with a service console, 2.x or 3.x. ESX Server 3i and later hosts without one are `esxi`.',
    ja: 'サービス コンソールを持つ ESX Server 2.x / 3.x ホスト。コンソールのない ESX Server 3i 以降は `esxi`。',
  },
  parents: ['file', 'virtualcenter', 'cluster'],
  facts: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: {
        en: 'LAN mode and SSL certificate verification need 3.5.',
        ja: 'LAN モードと SSL 証明書の検証には 3.5 が必要。',
      },
      example: 'version 3.5',
    }),
    'upgraded-from': fact(t.version(), {
      label: { en: 'Upgraded from', ja: 'アップグレード元' },
      doc: {
        en: 'The version before the upgrade; after 2.x every VMFS path in the backup software has to be changed.',
        ja: 'アップグレード前のバージョン。2.x からの場合、バックアップソフトウェア内の VMFS パスをすべて変更する。',
      },
      example: 'upgraded-from 2.5',
      absent: 'closed',
    }),
    fqdn: fact(t.fqdn(), {
      label: { en: 'FQDN', ja: 'FQDN' },
      example: 'fqdn esx35-1.company.example',
    }),
    address: fact(t.list(t.address()), {
      label: { en: 'Address', ja: 'IP アドレス' },
      example: 'address 10.3.0.11/24',
    }),
    manager: fact(t.ref('virtualcenter'), {
      label: { en: 'Managed by', ja: '管理元' },
      doc: {
        en: 'The VirtualCenter that manages it; follows from containment inside one. Not written at the top level: a stand-alone host.',
        ja: '管理する VirtualCenter。VirtualCenter 内に書けば自明。最上位で書かなければスタンドアロン。',
      },
      example: 'manager vc25',
    }),
    thumbprint: fact(t.text(), {
      label: { en: 'Thumbprint', ja: 'サムプリント' },
      doc: {
        en: 'SHA-1 thumbprint of its certificate exactly as openssl displays it; written to HOST_THUMBPRINT of backuptools.conf.',
        ja: '証明書の SHA-1 サムプリント。openssl の表示どおりに記し、backuptools.conf の HOST_THUMBPRINT に出力する。',
      },
      example: 'thumbprint "AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD"',
    }),
    'resource-pools': fact(t.list(t.text()), {
      label: { en: 'Resource pools', ja: 'リソースプール' },
      doc: {
        en: 'The resource pools of this host; a VM restored onto it must name one of them.',
        ja: 'このホストのリソースプール。ここへリストアする仮想マシンはこのいずれかを指定する。',
      },
      example: 'resource-pools "Resources/Restore"',
    }),
    'stands-in-for': fact(t.ref('esx', 'esxi'), {
      label: { en: 'Stands in for', ja: '代替対象' },
      doc: {
        en: 'The host whose VMs it takes over after a failure.',
        ja: '障害時にこのホストが仮想マシンを引き受ける対象のホスト。',
      },
      example: 'stands-in-for esx35-1',
    }),
    installed: fact(t.yesno(), {
      label: { en: 'Installed', ja: 'インストール済み' },
      doc: {
        en: '`no` for a spare host that is only installed when it is needed. Not written: it is installed.',
        ja: '必要時に初めてインストールする予備機なら `no`。書かなければインストール済み。',
      },
      example: 'installed no',
      absent: 'closed',
    }),
  },
  example: 'esx esx35-1 { version 3.5  fqdn esx35-1.company.example  manager vc25 }',
});

export const console = kind({
  keyword: 'console',
  title: { en: 'Service console', ja: 'サービス コンソール' },
  doc: {
    en: 'How the service console of an ESX Server 3 host is used, backed up and recovered, and what its vcb* utilities need.',
    ja: 'ESX Server 3 のサービス コンソールの用途・バックアップ・復旧方法と、vcb* ユーティリティの前提。',
  },
  // an ESX Server 3i host has no console: written there all the same, the rule says so with its source
  parents: ['esx', 'esxi'],
  name: unnamed(),
  facts: {
    use: fact(t.oneOf('none', 'advanced', 'routine-management'), {
      label: { en: 'Use', ja: '用途' },
      doc: {
        en: 'What the console is used for; everyday work belongs in VI Client.',
        ja: 'コンソールの用途。日常の操作は VI Client で行う。',
      },
      example: 'use advanced',
      unstated: 'none',
    }),
    recovery: fact(t.oneOf('reinstall', 'backup', 'none'), {
      label: { en: 'Recovery', ja: '復旧方法' },
      doc: {
        en: 'How a broken console comes back: by reinstalling ESX Server 3, from its backup, or not planned.',
        ja: '障害時の復旧方法。ESX Server 3 の再インストール、バックアップからの復元、または未計画。',
      },
      example: 'recovery reinstall',
    }),
    backup: fact(t.oneOf('none', 'file', 'image'), {
      label: { en: 'Backup', ja: 'バックアップ' },
      doc: {
        en: 'How the console itself is backed up. It may be left out; file-based backup is worth it only with agents that are hard to set up.',
        ja: 'コンソール自体のバックアップ方法。省略してよい。ファイルベースは設定の難しいエージェントがある場合に限り意味がある。',
      },
      example: 'backup none',
      absent: 'closed',
    }),
    every: fact(t.duration(), {
      label: { en: 'Backup interval', ja: 'バックアップ間隔' },
      doc: {
        en: 'How often the console is backed up; seldom is enough.',
        ja: 'コンソールをバックアップする間隔。まれでよい。',
      },
      example: 'every 30 d',
    }),
    mandatory: fact(t.yesno(), {
      label: { en: 'Backup mandatory', ja: 'バックアップ必須' },
      doc: {
        en: 'Whether the operating rules demand a console backup.',
        ja: '運用規則でコンソールのバックアップを必須としているか。',
      },
      example: 'mandatory no',
      absent: 'closed',
    }),
    medium: fact(t.oneOf('boot-cd', 'software-image', 'other'), {
      label: { en: 'Restore medium', ja: 'リストア媒体' },
      doc: {
        en: 'What an image backup of the console is restored from.',
        ja: 'イメージベースのバックアップから復元する際に用いる媒体。',
      },
      example: 'medium boot-cd',
    }),
    'complex-agents': fact(t.yesno(), {
      label: { en: 'Agents hard to set up', ja: '設定の難しいエージェント' },
      doc: {
        en: 'Whether management agents that are hard to set up are installed in the console.',
        ja: '設定の難しい管理エージェントがコンソールに導入されているか。',
      },
      example: 'complex-agents yes',
      unstated: 'no',
    }),
    'non-admin-users': fact(t.int(), {
      label: { en: 'Users who are not administrators', ja: '管理者以外の利用者数' },
      doc: {
        en: 'How many others log in to the console; a password in backuptools.conf is a risk then.',
        ja: '管理者以外でコンソールを使う人数。backuptools.conf のパスワードが危険になる。',
      },
      example: 'non-admin-users 0',
    }),
    user: fact(t.text(), {
      label: { en: 'Login user', ja: 'ログインユーザー' },
      doc: {
        en: 'USERNAME of backuptools.conf.',
        ja: 'backuptools.conf の USERNAME。',
      },
      example: 'user "vcb-admin"',
    }),
    'registers-vms': fact(t.yesno(), {
      label: { en: 'May register VMs', ja: '仮想マシンの登録権限' },
      doc: {
        en: 'Whether the login user has the right to register or create VMs; a restore needs it.',
        ja: 'ログインユーザーに仮想マシンを登録・作成する権限があるか。リストアに必要。',
      },
      example: 'registers-vms yes',
    }),
    password: fact(t.ref('secret'), {
      label: { en: 'Password', ja: 'パスワード' },
      doc: {
        en: 'The secret behind PASSWORD of backuptools.conf; unattended use needs it.',
        ja: 'backuptools.conf の PASSWORD に対応する秘密情報。非対話での使用に必要。',
      },
      example: 'password vcb-password',
    }),
    'temp-folder': fact(t.path(), {
      label: { en: 'Temporary folder', ja: '一時ディレクトリ' },
      doc: {
        en: 'TEMPDIR of backuptools.conf: where secure copy puts the data for the time being. It cannot be set on the command line.',
        ja: 'backuptools.conf の TEMPDIR。セキュア コピーの一時保存先で、コマンドラインからは変更できない。',
      },
      example: 'temp-folder "/var/tmp/vcb"',
    }),
    'temp-free': fact(t.size(), {
      label: { en: 'Free temporary space', ja: '一時領域の空き' },
      doc: {
        en: 'Free space of TEMPDIR; with secure copy the largest VM must fit.',
        ja: 'TEMPDIR の空き容量。セキュア コピーでは最大の仮想マシンが収まること。',
      },
      example: 'temp-free 300 GB',
    }),
    'name-cache': fact(t.path(), {
      label: { en: 'Name cache', ja: '名前キャッシュ' },
      doc: {
        en: 'VMNAMECACHE of backuptools.conf, if it was changed; the default should be kept.',
        ja: 'backuptools.conf の VMNAMECACHE を変更した場合の値。デフォルトのままが望ましい。',
      },
      example: 'name-cache "/var/cache/vmnames"',
      absent: 'closed',
    }),
    'ssh-key': fact(t.yesno(), {
      label: { en: 'SSH key', ja: 'SSH 鍵' },
      doc: {
        en: 'Whether RSA key authentication to the scp destinations is set up; without it scp asks for a password.',
        ja: 'scp 先への RSA 鍵認証を設定済みか。未設定では scp がパスワードを要求する。',
      },
      example: 'ssh-key yes',
    }),
  },
  example: 'console { use advanced  recovery reinstall  user "root"  password vcb-password }',
});

export const tape = kind({
  keyword: 'tape',
  title: { en: 'Tape device', ja: 'テープ装置' },
  doc: {
    en: 'A tape drive or library on the adapter of an ESX Server host, used by a backup server in a VM.',
    ja: 'ESX Server ホストのアダプタに接続し、仮想マシン内のバックアップサーバが使うテープドライブまたはライブラリ。',
  },
  parents: ['file', 'vm', 'esx', 'esxi'],
  phrases: {
    on: fact(t.ref('vm', 'esx', 'esxi', 'server', 'proxy'), {
      label: { en: 'Attached to', ja: '接続先' },
      doc: {
        en: 'The VM, host or server that drives it.',
        ja: '装置を使う仮想マシン、ホスト、またはサーバ。',
      },
      example: 'tape lto1 on backup-vm',
    }),
  },
  facts: {
    kind: fact(t.oneOf('drive', 'library'), {
      label: { en: 'Kind', ja: '種別' },
      doc: {
        en: 'A stand-alone drive or a library; a library has to be multi-target.',
        ja: 'スタンドアロンのドライブかライブラリか。ライブラリはマルチターゲットでなければならない。',
      },
      example: 'kind library',
    }),
    bus: fact(t.oneOf('scsi', 'fc'), {
      label: { en: 'Bus', ja: 'バス' },
      example: 'bus scsi',
    }),
    adapter: fact(t.text(), {
      label: { en: 'Adapter', ja: 'アダプタ' },
      doc: {
        en: 'Vendor of the SCSI adapter in the host; for SCSI tape VMware supports Adaptec only.',
        ja: 'ホスト側 SCSI アダプタのベンダー。SCSI テープでは Adaptec のみサポートされる。',
      },
      example: 'adapter "Adaptec"',
    }),
    addressing: fact(t.oneOf('multi-target', 'multi-lun'), {
      label: { en: 'Addressing', ja: 'アドレス方式' },
      doc: {
        en: 'Whether the units of a library answer as targets or as LUNs of one target.',
        ja: 'ライブラリの各装置がターゲット単位か、一つのターゲットの LUN 単位か。',
      },
      example: 'addressing multi-target',
    }),
    'physical-id': fact(t.int(), {
      label: { en: 'Physical target ID', ja: '物理ターゲット ID' },
      example: 'physical-id 3',
    }),
    'virtual-id': fact(t.int(), {
      label: { en: 'Virtual target ID', ja: '仮想ターゲット ID' },
      doc: {
        en: 'The target ID in the configuration of the VM; it must equal the physical one.',
        ja: '仮想マシンの構成でのターゲット ID。物理ターゲット ID と同じにする。',
      },
      example: 'virtual-id 3',
    }),
  },
  example: 'tape lto1 on backup-vm { bus scsi  kind library  adapter "Adaptec"  addressing multi-target }',
});

export const quiesce = kind({
  keyword: 'quiesce',
  title: { en: 'Quiesce scripts', ja: '静止スクリプト' },
  doc: {
    en: 'Custom scripts that prepare the applications of a VM before the snapshot and release them after it.',
    ja: 'スナップショットの前に仮想マシン内のアプリケーションを準備し、後で解除するカスタムスクリプト。',
  },
  parents: ['vm'],
  name: unnamed(),
  facts: {
    'pre-freeze': fact(t.optional(t.path()), {
      label: { en: 'Pre-freeze script', ja: 'Pre-freeze スクリプト' },
      doc: {
        en: 'Runs before the snapshot; the path is fixed by the guest operating system.',
        ja: 'スナップショット作成前に実行する。パスはゲスト OS ごとに決まっている。',
      },
      example: 'pre-freeze "C:\\Windows\\pre-freeze-script.bat"',
      absent: 'closed',
    }),
    'post-thaw': fact(t.optional(t.path()), {
      label: { en: 'Post-thaw script', ja: 'Post-thaw スクリプト' },
      doc: {
        en: 'Runs after the snapshot and undoes what the pre-freeze script did.',
        ja: 'スナップショット作成後に実行し、Pre-freeze スクリプトの変更を元に戻す。',
      },
      example: 'post-thaw "C:\\Windows\\post-thaw-script.bat"',
      absent: 'closed',
    }),
    location: fact(t.oneOf('guest', 'proxy'), {
      label: { en: 'Location', ja: '配置場所' },
      doc: {
        en: 'Where the scripts are deployed; they have to be inside the protected VM.',
        ja: 'スクリプトの配置場所。保護対象の仮想マシンの内部でなければならない。',
      },
      example: 'location guest',
    }),
    'pre-freeze-exit': fact(t.int(), {
      label: { en: 'Exit code of pre-freeze', ja: 'Pre-freeze の終了コード' },
      doc: {
        en: 'What the script returns when it succeeds; anything but 0 makes the snapshot fail.',
        ja: '成功時に返す終了コード。0 以外ではスナップショットの作成に失敗する。',
      },
      example: 'pre-freeze-exit 0',
    }),
    'post-thaw-exit': fact(t.int(), {
      label: { en: 'Exit code of post-thaw', ja: 'Post-thaw の終了コード' },
      doc: {
        en: 'What the script returns when it succeeds; it should be 0.',
        ja: '成功時に返す終了コード。0 とする。',
      },
      example: 'post-thaw-exit 0',
    }),
  },
  example: 'quiesce { pre-freeze "C:\\Windows\\pre-freeze-script.bat"  location guest }',
});
