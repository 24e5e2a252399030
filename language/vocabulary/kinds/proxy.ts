/** The VCB proxy: the Windows machine on which VCB, its integration module and the backup software run. */
import { fact, kind, t, unnamed, valued } from '../define.ts';

export const proxy = kind({
  keyword: 'proxy',
  title: { en: 'VCB proxy', ja: 'VCB プロキシ' },
  doc: {
    en: 'The physical or virtual Windows machine that runs Consolidated Backup, the integration module and the backup software. What its config.js says for all jobs is written at `runs VCB`.',
    ja: 'Consolidated Backup、統合モジュール、バックアップソフトウェアを実行する物理または仮想の Windows マシン。全ジョブ共通の config.js の内容は `runs VCB` に書く。',
  },
  parents: ['file'],
  phrases: {
    on: fact(t.ref('vm', 'esx', 'esxi'), {
      label: { en: 'Runs on', ja: '稼働先' },
      doc: {
        en: 'For a virtual proxy: its VM, or the host it runs on when the VM is not described.',
        ja: '仮想プロキシの場合、その仮想マシン、または仮想マシンを記述しないときは稼働ホスト。',
      },
      example: 'proxy vcb02 on vcb-vm',
    }),
  },
  facts: {
    kind: fact(t.oneOf('physical', 'virtual'), {
      label: { en: 'Kind', ja: '物理 / 仮想' },
      doc: {
        en: 'Fibre Channel in SAN mode needs a physical one.',
        ja: 'SAN モードのファイバチャネルでは物理マシンが必要。',
      },
      example: 'kind physical',
    }),
    os: fact(t.os(), {
      label: { en: 'Operating system', ja: 'OS' },
      doc: {
        en: 'With its service pack: the guide lists Windows Server 2003 SP1 and R2.',
        ja: 'サービスパックまで記す。ガイドが挙げるのは Windows Server 2003 SP1 と R2。',
      },
      example: 'os "Windows Server 2003 SP1"',
    }),
    edition: fact(t.text(), {
      label: { en: 'Edition', ja: 'エディション' },
      doc: {
        en: 'Enterprise and Datacenter do not assign drive letters by themselves, all others do.',
        ja: 'Enterprise と Datacenter 以外はドライブレターを自動で割り当てる。',
      },
      example: 'edition Standard',
    }),
    bits: fact(t.oneOf('32-bit', '64-bit'), {
      label: { en: 'Word size', ja: 'ビット数' },
      doc: {
        en: 'The backup software has to match it.',
        ja: 'バックアップソフトウェアのビット数と一致させる。',
      },
      example: 'bits 32-bit',
    }),
    dedicated: fact(t.yesno(), {
      label: { en: 'Dedicated', ja: '専用機' },
      doc: {
        en: 'Whether the machine does nothing else; required for Fibre Channel in SAN mode.',
        ja: 'ほかの用途に使わない専用機か。SAN モードのファイバチャネルでは必須。',
      },
      example: 'dedicated yes',
    }),
    hba: fact(t.oneOf('FC', 'iSCSI', 'none'), {
      label: { en: 'HBA', ja: 'HBA' },
      example: 'hba FC',
    }),
    nics: fact(t.int(), {
      label: { en: 'Network adapters', ja: 'NIC 数' },
      example: 'nics 2',
    }),
    address: fact(t.list(t.address()), {
      label: { en: 'Addresses', ja: 'IP アドレス' },
      doc: {
        en: 'The aliases of the VM groups must resolve to it.',
        ja: '仮想マシングループのエイリアスはこのアドレスを指すこと。',
      },
      example: 'address 10.3.0.5/24',
    }),
    fqdn: fact(t.fqdn(), {
      label: { en: 'FQDN', ja: 'FQDN' },
      example: 'fqdn vcb01.company.example',
    }),
    endpoint: fact(t.ref('virtualcenter', 'esx', 'esxi'), {
      label: { en: 'Connects to', ja: '接続先' },
      doc: {
        en: 'The VirtualCenter, or the single host where there is none; written to HOST of config.js.',
        ja: '接続先の VirtualCenter。ない場合は単一のホスト。config.js の HOST に出力する。',
      },
      example: 'endpoint vc25',
    }),
    port: fact(t.int(), {
      label: { en: 'Port', ja: '接続ポート' },
      doc: {
        en: 'PORT of config.js; 443 unless said otherwise.',
        ja: 'config.js の PORT。書かなければ 443。',
      },
      example: 'port 443',
      absent: 'closed',
    }),
    user: fact(t.text(), {
      label: { en: 'Login user', ja: 'ログインユーザー' },
      doc: {
        en: 'USERNAME of config.js; a user with the backup role. It has no default.',
        ja: 'config.js の USERNAME。バックアップロールを持つユーザー。デフォルトはない。',
      },
      example: 'user "svc-vcb"',
      absent: 'closed',
    }),
    password: fact(t.ref('secret'), {
      label: { en: 'Password', ja: 'パスワード' },
      doc: {
        en: 'The secret behind PASSWORD of config.js. It has no default.',
        ja: 'config.js の PASSWORD に対応する秘密情報。デフォルトはない。',
      },
      example: 'password vcb-password',
    }),
    config: fact(t.path(), {
      label: { en: 'config.js', ja: 'config.js の場所' },
      doc: {
        en: 'Where config.js lies, if not in the subfolder config of the VCB installation folder.',
        ja: 'VCB インストール先の config サブフォルダ以外に置く場合の config.js のパス。',
      },
      example: 'config "C:\\Program Files\\VMware\\VMware Consolidated Backup Framework\\config\\config.js"',
      absent: 'closed',
    }),
    automount: fact(t.oneOf('yes', 'no', 'default'), {
      label: { en: 'Automatic drive letters', ja: 'ドライブレター自動割り当て' },
      doc: {
        en: 'Whether Windows gives letters to newly seen volumes; `default` is what the edition does by itself. Letters on VMFS or RDM LUNs can destroy data.',
        ja: '新たに認識したボリュームへ Windows がレターを割り当てるか。`default` はエディションの既定動作。RDM の LUN に割り当てるとデータが破損しうる。',
      },
      example: 'automount no',
    }),
    scrubbed: fact(t.yesno(), {
      label: { en: 'Old letters scrubbed', ja: '割り当て済みレターの消去' },
      doc: {
        en: 'Whether the registry entries of volumes mounted before were cleared with `automount scrub`.',
        ja: '過去にマウントしたボリュームのレジストリ エントリを `automount scrub` で消去したか。',
      },
      example: 'scrubbed yes',
    }),
    'san-disconnected': fact(t.yesno(), {
      label: { en: 'SAN disconnected for it', ja: 'その際の SAN 切断' },
      doc: {
        en: 'Whether the proxy was off the SAN, or the LUNs masked, while the drive letters were switched off.',
        ja: 'ドライブレターの設定変更中、プロキシを SAN から切断するか LUN をマスクしていたか。',
      },
      example: 'san-disconnected yes',
    }),
    'verify-ssl': fact(t.yesno(), {
      label: { en: 'Verify certificates', ja: 'SSL 証明書の検証' },
      doc: {
        en: 'Whether the proxy verifies the certificate of its endpoint. Not written: it does not, as installed.',
        ja: '接続先の証明書を検証するか。書かなければ既定どおり検証しない。',
      },
      example: 'verify-ssl yes',
      absent: 'closed',
    }),
    'registry-verify-ssl': fact(t.int(), {
      label: { en: 'VerifySSLCertificates', ja: 'VerifySSLCertificates' },
      doc: {
        en: 'The registry value found on the proxy; 1 switches verification on.',
        ja: 'プロキシのレジストリにある値。1 で検証が有効になる。',
      },
      example: 'registry-verify-ssl 1',
    }),
    sized: fact(t.yesno(), {
      label: { en: 'Sized for the load', ja: '負荷に見合う性能' },
      doc: {
        en: 'Whether the machine was sized for carrying the whole backup load, as SAN mode demands.',
        ja: 'SAN モードでバックアップ負荷をすべて担える性能を見積もったか。',
      },
      example: 'sized yes',
    }),
    'resource-pool': fact(t.text(), {
      label: { en: 'Resource pool', ja: 'リソースプール' },
      doc: {
        en: 'Of a virtual proxy; it should differ from the pools of the production VMs.',
        ja: '仮想プロキシのリソースプール。本番の仮想マシンと分ける。',
      },
      example: 'resource-pool "Backup"',
    }),
  },
  example: 'proxy vcb01 { kind physical  os "Windows Server 2003 SP1"  hba FC  endpoint vc25 }',
});

export const root = kind({
  keyword: 'root',
  title: { en: 'Backup root', ja: 'バックアップルート' },
  doc: {
    en: 'BACKUPROOT of config.js: the local folder below which every job has its own folder. Not written: C:\\mnt.',
    ja: 'config.js の BACKUPROOT。各ジョブのフォルダを置くローカルフォルダ。書かなければ C:\\mnt。',
  },
  parents: ['proxy'],
  single: true,
  name: valued(
    fact(t.path(), {
      label: { en: 'Folder', ja: 'フォルダ' },
      example: 'root "C:\\mnt"',
    }),
  ),
  facts: {
    exists: fact(t.yesno(), {
      label: { en: 'Exists', ja: '作成済み' },
      doc: {
        en: 'The folder has to exist before the first backup runs.',
        ja: '最初のバックアップまでに作成しておく必要がある。',
      },
      example: 'exists yes',
    }),
    free: fact(t.size(), {
      label: { en: 'Free space', ja: '空き容量' },
      doc: {
        en: 'For image-level backup the volume must hold the exported disks of the largest VM.',
        ja: 'イメージレベルでは、最大の仮想マシンのエクスポートが収まる空きが必要。',
      },
      example: 'free 800 GB',
    }),
  },
  example: 'root "C:\\mnt" { free 800 GB }',
});

export const alias = kind({
  keyword: 'alias',
  title: { en: 'Group alias', ja: 'グループのエイリアス' },
  doc: {
    en: 'A DNS alias of the proxy that stands for one group of VMs in the backup software.',
    ja: 'バックアップソフトウェアで仮想マシンのグループを表す、プロキシの DNS エイリアス。',
  },
  parents: ['proxy'],
  single: false,
  name: valued(
    fact(t.fqdn(), {
      label: { en: 'Alias', ja: 'エイリアス' },
      doc: {
        en: 'One of its own for each group.',
        ja: 'グループごとに異なる名前にする。',
      },
      example: 'alias vcb-accounting.company.example',
    }),
  ),
  facts: {
    address: fact(t.address(), {
      label: { en: 'Resolves to', ja: '名前解決の結果' },
      doc: {
        en: 'The address that DNS gives for the alias; it has to be the one of the proxy.',
        ja: 'DNS が返すアドレス。プロキシの IP アドレスでなければならない。',
      },
      example: 'address 10.3.0.5',
    }),
  },
  example: 'alias vcb-accounting.company.example { address 10.3.0.5 }',
});

export const cleanup = kind({
  keyword: 'cleanup',
  title: { en: 'Clean-up', ja: 'クリーンアップ' },
  doc: {
    en: 'The vcbCleanup run of this proxy at the end of the backup cycle: removes left-over snapshots and mounts.',
    ja: 'バックアップサイクルの最後にこのプロキシで実行する vcbCleanup。残ったスナップショットとマウントを取り除く。',
  },
  parents: ['proxy'],
  name: unnamed(),
  facts: {
    schedule: fact(t.schedule(), {
      label: { en: 'Schedule', ja: 'スケジュール' },
      doc: {
        en: 'After the last job: a backup that is still running may fail.',
        ja: '最後のジョブの終了後にする。実行中のバックアップは失敗することがある。',
      },
      example: 'schedule daily at 06:00',
    }),
    unattended: fact(t.yesno(), {
      label: { en: 'Unattended', ja: '無人実行' },
      doc: {
        en: 'Whether it runs without an operator; it then needs the option -y. Not written: it does.',
        ja: '操作者なしで実行するか。その場合 -y オプションを付ける。書かなければ無人。',
      },
      example: 'unattended yes',
      absent: 'closed',
    }),
  },
  example: 'cleanup { schedule daily at 06:00 }',
});
