/** Kinds of Arcserve RHA: scenarios and their groups, synchronisation, switchover, rewind and Assured Recovery. */
import { fact, kind, t, valued } from '../define.ts';

/** What may stand as master or replica. A guest is accepted, since scenarios inside guests name it; a rule says where it is wrong. */
const hosts = ['hyperv', 'node', 'server', 'vm'] as const;

export const scenarioGroup = kind({
  keyword: 'scenario-group',
  title: { en: 'Scenario group', ja: 'シナリオグループ' },
  doc: {
    en: 'A group of replication scenarios. Without one, scenarios land in the product’s default group.',
    ja: 'シナリオをまとめるグループ。割り当てがなければ製品のデフォルト グループに入る。',
  },
  parents: ['file'],
  facts: {
    operations: fact(t.yesno(), {
      label: { en: 'Group operations', ja: 'グループ一括操作' },
      doc: {
        en: 'The scenarios are run, stopped or switched over together. All of them must be high-availability scenarios.',
        ja: 'グループ内のシナリオを一括で開始・停止・切り替えする。すべて HA シナリオである必要がある。',
      },
      example: 'operations yes',
    }),
  },
  example: 'scenario-group "Hyper-V Group" { operations yes }',
});

export const scenario = kind({
  keyword: 'scenario',
  title: { en: 'Scenario', ja: 'シナリオ' },
  doc: {
    en: 'A replication scenario: what is replicated from a master to a replica, and how it is switched over. A Hyper-V scenario protects one virtual machine and bears its name.',
    ja: 'マスタからレプリカへの複製と切り替えの定義。Hyper-V シナリオは仮想マシン 1 台ごとに作られ、その名前を持つ。',
  },
  parents: ['file'],
  facts: {
    type: fact(
      t.oneOf(
        'hyperv',
        'file-server',
        'exchange',
        'sql',
        'iis',
        'oracle',
        'sharepoint',
        'vcenter',
        'full-system',
        'control-service',
        'other',
      ),
      {
        label: { en: 'Server type', ja: 'サーバタイプ' },
        doc: {
          en: 'The server type chosen in the scenario wizard. It cannot be changed later.',
          ja: 'シナリオ作成ウィザードで選ぶサーバタイプ。作成後は変更できない。',
        },
        example: 'type hyperv',
      },
    ),
    product: fact(t.oneOf('HA', 'replication'), {
      label: { en: 'Product type', ja: '製品タイプ' },
      doc: {
        en: 'High availability switches over to the replica; plain replication only copies the data. It cannot be changed later.',
        ja: 'ハイ アベイラビリティはレプリカへ切り替えられ、レプリケーションはデータの複製のみ。作成後は変更できない。',
      },
      example: 'product HA',
    }),
    group: fact(t.ref('scenario-group'), {
      label: { en: 'Scenario group', ja: 'シナリオグループ' },
      doc: { en: 'The group the scenario is assigned to.', ja: 'シナリオを割り当てるグループ。' },
      example: 'group "Hyper-V Group"',
    }),
    master: fact(t.ref(...hosts), {
      label: { en: 'Master', ja: 'マスタ' },
      doc: {
        en: 'Where the data comes from: for a Hyper-V scenario the host’s management OS, not the guest.',
        ja: '複製元。Hyper-V シナリオではゲストではなくホストの管理 OS を指す。',
      },
      example: 'master hv-a',
      absent: 'open',
    }),
    replica: fact(t.ref(...hosts), {
      label: { en: 'Replica', ja: 'レプリカ' },
      doc: {
        en: 'Where the data goes, and where the machine starts after a switchover.',
        ja: '複製先。スイッチオーバー後は仮想マシンがここで起動する。',
      },
      example: 'replica hv-b',
      absent: 'open',
    }),
    protect: fact(t.list(t.ref('vm')), {
      label: { en: 'Protected machine', ja: '保護対象の仮想マシン' },
      doc: {
        en: 'The virtual machine that the scenario replicates. The wizard preselects every machine of the master.',
        ja: 'シナリオが複製する仮想マシン。ウィザードではマスタの全仮想マシンが選択済みになっている。',
      },
      example: 'protect app01',
      absent: 'open',
    }),
    'export-file': fact(t.path(), {
      label: { en: 'Exported scenario', ja: 'エクスポートしたシナリオ' },
      doc: {
        en: 'An XML file of this scenario, or one like it, that the site’s own manager exported: generating writes the design’s values into it where `mapping-file` says, and leaves every other byte alone. A path below the folder of the topology.',
        ja: 'このシナリオまたは同様のシナリオをマネージャからエクスポートした XML ファイル。`mapping-file` の示す箇所に設計の値を書き込み、ほかは 1 バイトも変えない。トポロジのフォルダーより下の相対パスで示す。',
      },
      example: 'export-file "exports/app01.xml"',
      absent: 'closed',
    }),
    'mapping-file': fact(t.path(), {
      label: { en: 'Mapping', ja: 'マッピング' },
      doc: {
        en: 'Where the exported file holds each property, by XPath, and how it spells the values; `quiesce import map` proposes it from two exports. A path below the folder of the topology.',
        ja: 'エクスポートしたファイルのどこに各項目があるか（XPath）と、値の表記を示すファイル。`quiesce import map` が 2 つのエクスポートから作成する。トポロジのフォルダーより下の相対パスで示す。',
      },
      example: 'mapping-file "rha-mapping.json"',
      absent: 'closed',
    }),
    mode: fact(t.oneOf('online', 'scheduling', 'periodic', 'assessment'), {
      label: { en: 'Replication mode', ja: 'レプリケーション モード' },
      doc: {
        en: '`online` replicates continuously; `assessment` only measures. A Hyper-V scenario must not use `scheduling`.',
        ja: '`online` は継続的に複製し、`assessment` は計測だけを行う。Hyper-V シナリオで `scheduling` は使わない。',
      },
      example: 'mode online',
    }),
    switchover: fact(t.oneOf('auto', 'manual'), {
      label: { en: 'Switchover', ja: 'スイッチオーバーの開始' },
      doc: {
        en: 'Whether the product switches over by itself when the timeout has passed, or reports the need and waits.',
        ja: 'タイムアウト後に自動で切り替えるか、通知して手動操作を待つか。',
      },
      example: 'switchover manual',
    }),
    reverse: fact(t.oneOf('auto', 'manual'), {
      label: { en: 'Reverse replication', ja: 'リバース レプリケーションの開始' },
      doc: {
        en: 'How the replication from the replica back to the master starts after a switchover.',
        ja: 'スイッチオーバー後、レプリカからマスタへの逆方向の複製をどう開始するか。',
      },
      example: 'reverse manual',
    }),
    'split-brain': fact(t.oneOf('accepted'), {
      label: { en: 'Split-brain risk', ja: 'スプリット ブレインのリスク' },
      doc: {
        en: 'It is accepted that a failed line may leave the machine active on both sides.',
        ja: '回線障害だけで両側がアクティブになり得ることを承知している。',
      },
      example: 'split-brain accepted',
      absent: 'closed',
    }),
    timeout: fact(t.duration(), {
      label: { en: 'Timeout', ja: 'タイムアウト' },
      doc: {
        en: 'Time from the first missing ping answer until switchover; 300 s unless changed.',
        ja: 'ping 応答が途切れてからスイッチオーバーまでの時間。既定は 300 秒。',
      },
      example: 'timeout 300 s',
      absent: 'closed',
    }),
    heartbeat: fact(t.duration(), {
      label: { en: 'Heartbeat', ja: 'ハートビート間隔' },
      doc: {
        en: 'Interval of the health check, as the product’s manual has it; 30 s unless changed.',
        ja: '生存確認の間隔（製品マニュアルによる）。既定は 30 秒。',
      },
      example: 'heartbeat 30 s',
      absent: 'closed',
    }),
    notify: fact(t.list(t.oneOf('mail', 'windows-event-log')), {
      label: { en: 'Notification', ja: '通知' },
      doc: {
        en: 'How a failure of the master is reported; `none` for not at all.',
        ja: 'マスタ障害の通知方法。通知しない場合は `none`。',
      },
      example: 'notify mail, windows-event-log',
      unstated: 'none',
    }),
    fqdn: fact(t.fqdn(), {
      label: { en: 'Full name of the machine', ja: '仮想マシン完全修飾名' },
      doc: {
        en: 'The name that the switchover properties must show for the machine.',
        ja: 'スイッチオーバー プロパティの［ホスト］に表示されるべき仮想マシンの名前。',
      },
      example: 'fqdn app01.corp.example',
    }),
    map: fact(t.list(t.arrow(t.ref('switch'), t.ref('switch'))), {
      label: { en: 'Network mapping', ja: '仮想ネットワーク マッピング' },
      doc: {
        en: 'Which virtual network of the replica the machine gets for one of the master: master -> replica.',
        ja: 'マスタの仮想ネットワークをレプリカのどの仮想ネットワークに対応させるか（マスタ -> レプリカ）。',
      },
      example: 'map prod -> dr',
      absent: 'closed',
    }),
    run: fact(t.oneOf('now', 'later'), {
      label: { en: 'Run after creation', ja: '作成後の実行' },
      doc: {
        en: '`now` is the wizard’s “Run now”: it starts the scenarios of all selected machines at once.',
        ja: '`now` はウィザードの「今すぐ実行」。選択した全仮想マシンのシナリオが一斉に動く。',
      },
      example: 'run later',
      absent: 'closed',
    }),
    'engine-verification': fact(t.yesno(), {
      label: { en: 'Engine verification', ja: 'エンジンの検証' },
      doc: {
        en: 'The wizard checks the engines on both hosts. It needs RPC.',
        ja: 'ウィザードで両ホストのエンジンを検証する。RPC が必要。',
      },
      example: 'engine-verification yes',
    }),
    'vm-state': fact(t.oneOf('running', 'off', 'saved', 'paused'), {
      label: { en: 'State at start', ja: '開始時の状態' },
      doc: {
        en: 'State of the machine on the master when the scenario is run; only where it differs from the machine’s `state`.',
        ja: 'シナリオ実行時のマスタ上の仮想マシンの状態。仮想マシンの `state` と異なる場合のみ記述。',
      },
      example: 'vm-state running',
      absent: 'closed',
    }),
    'replica-storage': fact(t.path(), {
      label: { en: 'Storage path on the replica', ja: 'レプリカでの保存先' },
      doc: {
        en: 'The folder of the machine on the replica. It must be the same as on the master.',
        ja: 'レプリカ上の仮想マシンの保存先。マスタと同一にする。',
      },
      example: String.raw`replica-storage "D:\VMs\app01"`,
    }),
    'replica-vm': fact(t.oneOf('absent', 'off', 'running', 'saved', 'paused'), {
      label: { en: 'Machine on the replica', ja: 'レプリカ上の仮想マシン' },
      doc: {
        en: 'Whether the machine already exists on the replica before the scenario is first run. It need not.',
        ja: '初回実行前に、レプリカ側に仮想マシンが既にあるか。作成しておく必要はない。',
      },
      example: 'replica-vm absent',
    }),
    'avhdx-discovered': fact(t.yesno(), {
      label: { en: 'AVHDX discovered', ja: 'AVHDX の検出' },
      doc: {
        en: 'The automatic discovery of the scenario includes the AVHDX files of the existing checkpoints.',
        ja: 'シナリオの自動検出結果に、既存チェックポイントの AVHDX が含まれている。',
      },
      example: 'avhdx-discovered yes',
    }),
    window: fact(t.list(t.window()), {
      label: { en: 'Synchronisation window', ja: '同期可能な時間帯' },
      doc: {
        en: 'When synchronisation may run for this scenario; otherwise the off-peak times of the design hold.',
        ja: 'このシナリオの同期を行ってよい時間帯。記述がなければ設計全体の閑散時間帯による。',
      },
      example: 'window 22:00 .. 06:00',
    }),
    compress: fact(t.yesno(), {
      label: { en: 'Compression', ja: '転送時の圧縮' },
      doc: { en: 'Data is compressed during transfer.', ja: '転送時にデータを圧縮する。' },
      example: 'compress yes',
      absent: 'closed',
    }),
    encrypt: fact(t.yesno(), {
      label: { en: 'Encryption', ja: '転送時の暗号化' },
      doc: { en: 'Data is encrypted during transfer.', ja: '転送時にデータを暗号化する。' },
      example: 'encrypt yes',
      absent: 'closed',
    }),
    bandwidth: fact(t.rate(), {
      label: { en: 'Bandwidth limit', ja: '帯域幅制限' },
      doc: { en: 'Limit for the data that the replica receives.', ja: 'レプリカが受信するデータの帯域幅の上限。' },
      example: 'bandwidth 50 Mbps',
      absent: 'closed',
    }),
  },
  example: 'scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  switchover manual }',
});

export const sync = kind({
  keyword: 'sync',
  title: { en: 'Synchronisation', ja: '同期' },
  doc: {
    en: 'How the data of master and replica are made equal before replication starts.',
    ja: 'レプリケーション開始前に、マスタとレプリカのデータを一致させる方法。',
  },
  parents: ['scenario'],
  single: true,
  name: valued(
    fact(t.oneOf('block', 'file', 'offline'), {
      label: { en: 'Method', ja: '同期方法' },
      doc: {
        en: 'Block level sends only blocks that differ and is the default of Hyper-V scenarios; offline compares data brought by other means.',
        ja: 'ブロック レベルは差分ブロックだけを送り、Hyper-V シナリオの既定。オフラインは別手段で運んだデータに用いる。',
      },
      example: 'sync block',
    }),
  ),
  facts: {
    'ignore-same': fact(t.yesno(), {
      label: { en: 'Ignore same size and time stamp', ja: '同一サイズ/タイムスタンプのファイルを無視' },
      doc: {
        en: 'Files of equal size and time stamp are skipped; off by default in Hyper-V scenarios.',
        ja: 'サイズとタイムスタンプが同じファイルを飛ばす。Hyper-V シナリオでは既定でオフ。',
      },
      example: 'ignore-same no',
      absent: 'closed',
    }),
    start: fact(t.schedule(), {
      label: { en: 'Planned start', ja: '開始予定' },
      doc: {
        en: 'When the (re)synchronisation is planned to start: a time of day, or with weekday or date.',
        ja: '同期を開始する予定。時刻のみ、または曜日・日付付きで書く。',
      },
      example: 'start weekly on sat at 22:00',
    }),
  },
  example: 'sync block { ignore-same no  start weekly on sat at 22:00 }',
});

export const afterSwitchover = kind({
  keyword: 'after-switchover',
  title: { en: 'Adapter after switchover', ja: 'スイッチオーバー後のアダプタ' },
  doc: {
    en: 'What an adapter of the machine gets when the machine starts on the replica. The adapter may be left out where there is only one.',
    ja: 'レプリカで起動した仮想マシンのアダプタに設定する内容。アダプタが 1 つなら名前は省略できる。',
  },
  parents: ['scenario'],
  single: false,
  name: valued(
    fact(t.ref('adapter'), {
      label: { en: 'Adapter', ja: 'アダプタ' },
      example: 'after-switchover app01.nic0',
    }),
    { optional: true },
  ),
  facts: {
    address: fact(t.list(t.address()), {
      label: { en: 'Address', ja: 'IP アドレス' },
      doc: {
        en: 'Addresses used on the replica, with prefix length; each must be free there.',
        ja: 'レプリカで使う IP アドレス（プレフィックス長付き）。現地で空いている必要がある。',
      },
      example: 'address 10.2.0.50/24',
    }),
    gateway: fact(t.address(), {
      label: { en: 'Default gateway', ja: 'デフォルト ゲートウェイ' },
      example: 'gateway 10.2.0.1',
    }),
    dns: fact(t.list(t.address()), {
      label: { en: 'DNS servers', ja: 'DNS サーバ' },
      example: 'dns 10.2.0.2',
    }),
    wins: fact(t.list(t.address()), {
      label: { en: 'WINS servers', ja: 'WINS サーバ' },
      example: 'wins 10.2.0.3',
      absent: 'closed',
    }),
    'checked-free': fact(t.yesno(), {
      label: { en: 'Checked to be free', ja: '空き確認済み' },
      doc: {
        en: 'Somebody has checked on the network that no other machine uses the address.',
        ja: 'ほかのマシンがその IP アドレスを使っていないことをネットワーク上で確認した。',
      },
      example: 'checked-free yes',
    }),
  },
  example: 'after-switchover app01.nic0 { address 10.2.0.50/24  gateway 10.2.0.1  dns 10.2.0.2 }',
});

export const dnsRedirect = kind({
  keyword: 'dns-redirect',
  title: { en: 'DNS redirect', ja: 'DNS リダイレクト' },
  doc: {
    en: 'After a switchover the A record of the machine is rewritten to its new address.',
    ja: 'スイッチオーバー後に、仮想マシンの A レコードを新しい IP アドレスへ書き換える。',
  },
  parents: ['scenario'],
  single: true,
  name: valued(fact(t.yesno(), { label: { en: 'On', ja: 'オン' }, example: 'dns-redirect yes' }), { optional: true }),
  facts: {
    servers: fact(t.list(t.address()), {
      label: { en: 'DNS IPs', ja: 'DNS IP' },
      doc: {
        en: 'Every DNS server whose record is to be changed. The product fills in what the master’s management OS uses.',
        ja: 'レコードを書き換える DNS サーバすべて。製品はマスタの管理 OS に登録された DNS サーバを自動で入れる。',
      },
      example: 'servers 10.1.0.2, 10.2.0.2',
    }),
    'master-address': fact(t.list(t.address()), {
      label: { en: 'Address on the master', ja: 'DNS 内のマスタ サーバ上の仮想マシン IP' },
      doc: { en: 'The machine’s address in normal operation.', ja: '通常運用時の仮想マシンの IP アドレス。' },
      example: 'master-address 10.1.0.50',
    }),
    'replica-address': fact(t.list(t.address()), {
      label: { en: 'Address on the replica', ja: 'DNS 内のレプリカ サーバ上の仮想マシン IP' },
      doc: { en: 'The machine’s address after a switchover.', ja: '切り替え後の仮想マシンの IP アドレス。' },
      example: 'replica-address 10.2.0.50',
    }),
  },
  example: 'dns-redirect yes { servers 10.1.0.2, 10.2.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }',
});

export const rewind = kind({
  keyword: 'rewind',
  title: { en: 'Data rewind', ja: 'データのリワインド' },
  doc: {
    en: 'The replica keeps rewind points, so that the data can go back to an earlier moment when a guest is damaged.',
    ja: 'レプリカにリワインド ポイントを残し、ゲストの異常時に以前の時点へ巻き戻せるようにする。',
  },
  parents: ['scenario'],
  single: true,
  name: valued(fact(t.yesno(), { label: { en: 'On', ja: 'オン' }, example: 'rewind yes' }), { optional: true }),
  facts: {
    keep: fact(t.duration(), {
      label: { en: 'Retention', ja: '保存期間' },
      doc: { en: 'The product takes it in minutes.', ja: '製品では分単位で設定する。' },
      example: 'keep 24 h',
    }),
    max: fact(t.size(), {
      label: { en: 'Maximum disk space', ja: '最大ディスク容量' },
      doc: {
        en: 'The product takes it in MB. For a Hyper-V scenario it should be about the size of the virtual disks.',
        ja: '製品では MB 単位で設定する。Hyper-V シナリオでは仮想ハードディスクと同程度にする。',
      },
      example: 'max 500 GB',
    }),
    bookmark: fact(t.schedule(), {
      label: { en: 'Scheduled bookmarks', ja: 'スケジュール済みブックマーク' },
      doc: {
        en: 'When bookmarks are set, at which a machine can be expected to start; `none` without.',
        ja: 'リワインド先を選びやすくするブックマークの設定時期。設定しない場合は `none`。',
      },
      example: 'bookmark every 1 h',
    }),
    'bookmark-on': fact(t.oneOf('master', 'replica'), {
      label: { en: 'Bookmarks set at', ja: 'ブックマークの設定場所' },
      doc: {
        en: 'Whose properties switch the scheduled bookmarks on. It has to be the master.',
        ja: 'スケジュール済みブックマークをどちらのプロパティで有効にするか。マスタで行う。',
      },
      example: 'bookmark-on master',
      absent: 'closed',
    }),
  },
  example: 'rewind yes { keep 24 h  max 500 GB  bookmark every 1 h }',
});

export const assuredRecovery = kind({
  keyword: 'assured-recovery',
  title: { en: 'Assured Recovery', ja: 'アシュアード リカバリ' },
  doc: {
    en: 'The scenario is created with the integrity test as task on the replica, and can test whether the machine starts there.',
    ja: '整合性テストをレプリカ上のタスクとしてシナリオを作成し、レプリカで仮想マシンが起動するかを試せるようにする。',
  },
  parents: ['scenario'],
  single: true,
  name: valued(fact(t.yesno(), { label: { en: 'Task chosen', ja: 'タスクの選択' }, example: 'assured-recovery yes' }), {
    optional: true,
  }),
  facts: {
    test: fact(t.schedule(), {
      label: { en: 'Tests', ja: 'テスト' },
      doc: {
        en: 'When the start of the machine is tested; `none` for never.',
        ja: '起動テストを行う時期。行わない場合は `none`。',
      },
      example: 'test weekly on sun at 04:00',
    }),
    start: fact(t.oneOf('auto', 'manual'), {
      label: { en: 'Test method', ja: 'テスト方法' },
      doc: {
        en: 'Automatic tests run by schedule; manual ones are for a look with one’s own eyes and must be ended by hand.',
        ja: '自動テストはスケジュールで行い、手動テストは目視確認向きで、終了も手動で行う。',
      },
      example: 'start manual',
    }),
  },
  example: 'assured-recovery yes { test weekly on sun at 04:00  start auto }',
});
