/** Backup jobs, the tools and schedulers that run them, and secondary backups. Restores are in `restores`. */
import { declared, fact, kind, t, valued } from '../define.ts';
import { vcbUse } from './vcb-use.ts';

export * from './restores.ts';

export const backup = kind({
  keyword: 'backup',
  title: { en: 'Backup job', ja: 'バックアップジョブ' },
  doc: {
    en: 'What is protected, how it is quiesced, with which tool and when. Pairs, snapshots and region follow from what is protected.',
    ja: '保護対象、静止点の確保方法、使用ツール、実行時刻を定める。ペア・スナップショット・領域は保護対象から決まる。',
  },
  parents: ['file'],
  facts: {
    protect: fact(
      t.list(t.ref('vm', 'datastore', 'disk', 'rdm', 'esxi', 'esx', 'ld', 'console', 'volume', 'server', 'proxy')),
      {
        label: { en: 'Protected', ja: '保護対象' },
        doc: {
          en: 'A datastore with all its VMs, VMs, disks of a VM (RDM), or the system of an ESXi host (its boot disk).',
          ja: 'データストア（全仮想マシン）、仮想マシン、仮想マシンのディスク (RDM)、ESXi のシステム（起動ディスク）。',
        },
        example: 'protect ds_web',
      },
    ),
    pairs: fact(t.list(t.ref('pair')), {
      label: { en: 'Pairs', ja: 'ペア' },
      doc: {
        en: 'Where an MV has several RVs: which pair this job replicates. Follows from what is protected otherwise.',
        ja: 'MV に複数の RV がある場合に使うペアを示す。通常は保護対象から決まる。',
      },
      example: 'pairs web',
    }),
    snapshots: fact(t.list(t.ref('snapshot')), {
      label: { en: 'Snapshots', ja: 'スナップショット' },
      doc: {
        en: 'Where it does not follow from what is protected: the snapshots (DSV) that this job takes.',
        ja: 'このジョブで作成するスナップショット (DSV)。通常は保護対象から決まる。',
      },
      example: 'snapshots fs',
    }),
    mode: fact(t.oneOf('nonstop', 'shortstop', 'stopped'), {
      label: { en: 'Quiescing', ja: '静止点の確保' },
      doc: {
        en: 'nonstop: by a VM snapshot (無停止). shortstop: the VMs are shut down for the separation and started again (短停止). stopped: someone stops them by hand.',
        ja: 'nonstop は仮想マシンのスナップショット（無停止）、shortstop はシャットダウンと再起動（短停止）、stopped は手作業での停止。',
      },
      example: 'mode nonstop',
    }),
    'vm-state': fact(t.oneOf('running', 'off', 'suspended', 'saved', 'paused', 'asleep'), {
      label: { en: 'State of the VMs', ja: '仮想マシンの状態' },
      doc: {
        en: 'The state of the protected VMs when this job starts, where it differs from what they say.',
        ja: 'ジョブ開始時の保護対象の状態。仮想マシン側の記述と異なる場合に書く。',
      },
      example: 'vm-state off',
      absent: 'closed',
    }),
    'esxi-state': fact(t.oneOf('shut-down', 'maintenance', 'running'), {
      label: { en: 'State of the ESXi host', ja: 'ESXi の状態' },
      doc: {
        en: 'The state of the host while its boot disk is separated. It must be shut down before.',
        ja: '起動ディスクをセパレートする時点の ESXi の状態。事前にシャットダウンしておく。',
      },
      example: 'esxi-state shut-down',
      absent: 'closed',
    }),
    'cluster-stop': fact(t.oneOf('before', 'none'), {
      label: { en: 'Cluster stop', ja: 'クラスタの停止' },
      doc: {
        en: 'Whether the cluster function of the guests is stopped before they are shut down.',
        ja: 'シャットダウン前にゲスト OS のクラスタ機能を停止するか。',
      },
      example: 'cluster-stop before',
      absent: 'closed',
    }),
    'app-quiesce': fact(t.oneOf('before', 'none'), {
      label: { en: 'Application quiescing', ja: 'アプリケーションの静止' },
      doc: {
        en: 'Whether the applications are brought to a quiescent point before the VM snapshot.',
        ja: '仮想マシンのスナップショット前にアプリケーションの静止点を確保するか。',
      },
      example: 'app-quiesce before',
      absent: 'closed',
    }),
    target: fact(t.oneOf('vm', 'filesystem', 'sqlserver', 'exchange', 'oracle', 'oracle-rac'), {
      label: { en: 'Backup target', ja: 'バックアップ対象の種別' },
      doc: {
        en: 'What is backed up from the tool’s view. Follows from the database whose data is on the protected disks.',
        ja: 'ツールから見たバックアップ対象。保護ディスクにデータを置くデータベースから決まる。',
      },
      example: 'target sqlserver',
      absent: 'closed',
    }),
    schedule: fact(t.schedule(), {
      label: { en: 'Schedule', ja: 'スケジュール' },
      doc: { en: 'When it runs; `none` for a job started by hand.', ja: '実行時刻。手動起動のジョブは `none`。' },
      example: 'schedule daily at 01:00',
    }),
    window: fact(t.window(), {
      label: { en: 'Window', ja: '実行時間帯' },
      doc: { en: 'When it may run.', ja: '実行してよい時間帯。' },
      example: 'window 22:00 .. 06:00 on mon..fri',
    }),
    after: fact(t.list(t.ref('backup')), {
      label: { en: 'After', ja: '先行ジョブ' },
      doc: { en: 'The jobs after whose success it starts.', ja: '正常終了後に続けて開始する先行ジョブ。' },
      example: 'after nightly_db',
    }),
    parallel: fact(t.int(), {
      label: { en: 'At once', ja: '並列数' },
      doc: { en: 'How many machines it handles at once.', ja: '同時に処理するマシンの数。' },
      example: 'parallel 2',
    }),
    data: fact(t.size(), {
      label: { en: 'Data', ja: 'データ量' },
      doc: { en: 'How much a run moves.', ja: '1 回に転送するデータ量。' },
      example: 'data 200 GB',
    }),
    keep: fact(t.duration(), {
      label: { en: 'Retention', ja: '保存期間' },
      example: 'keep 14 d',
    }),
    consistency: fact(t.oneOf('crash', 'filesystem', 'application'), {
      label: { en: 'Consistency needed', ja: '必要な整合性' },
      example: 'consistency filesystem',
    }),
    'live-access': fact(t.oneOf('snapshot', 'direct'), {
      label: { en: 'Access to live data', ja: '稼働中データの参照' },
      doc: {
        en: 'Whether files of a running VM are read from a snapshot or directly.',
        ja: '稼働中の仮想マシンのファイルをスナップショットから読むか直接読むか。',
      },
      example: 'live-access snapshot',
    }),

    // VCB and the traditional methods that it is compared with
    method: fact(
      t.oneOf(
        'vcb',
        'method-1',
        'method-2',
        'method-3',
        'method-4',
        'storage-imaging',
        'independent-server',
        'san-snapshot',
        'nas-storage',
      ),
      {
        label: { en: 'Method', ja: '方式' },
        doc: {
          en: 'Consolidated Backup, one of the four traditional methods, or a way of the storage. Follows from the tool where that is VCB.',
          ja: 'Consolidated Backup、従来の方式 1〜4、またはストレージ側の方式。ツールが VCB ならそこから決まる。',
        },
        example: 'method vcb',
        absent: 'closed',
      },
    ),
    level: fact(t.oneOf('file', 'image'), {
      label: { en: 'Level', ja: 'バックアップ レベル' },
      doc: {
        en: 'Files of the guest, or the whole VM as an image.',
        ja: 'ファイル単位か、仮想マシン全体のイメージか。',
      },
      example: 'level file',
    }),
    kind: fact(t.oneOf('full', 'differential', 'incremental'), {
      label: { en: 'Kind', ja: '種類' },
      doc: { en: 'Full, differential or incremental.', ja: 'フル、差分、増分。' },
      example: 'kind full',
    }),
    client: fact(t.list(t.ref('vm', 'esx', 'esxi', 'proxy', 'server', 'guest-cluster', 'hyperv', 'node')), {
      label: { en: 'Client', ja: 'クライアント' },
      doc: { en: 'Where the backup client or agent runs.', ja: 'バックアップ クライアント（エージェント）の稼働先。' },
      example: 'client vm37',
      absent: 'open',
    }),
    server: fact(t.ref('vm', 'esx', 'esxi', 'server', 'proxy', 'hyperv', 'node'), {
      label: { en: 'Backup server', ja: 'バックアップサーバ' },
      doc: { en: 'Where the backup software’s server runs.', ja: 'バックアップソフトのサーバの稼働先。' },
      example: 'server bk01',
      absent: 'open',
    }),
    path: fact(t.oneOf('network', 'storage'), {
      label: { en: 'Data path', ja: 'データの経路' },
      example: 'path storage',
    }),
    media: fact(t.list(t.text()), {
      label: { en: 'Media', ja: '媒体' },
      doc: { en: 'Where the data ends up; `none` without any.', ja: '最終的な保存媒体。なければ `none`。' },
      example: 'media "LTO library"',
    }),
    alias: fact(t.fqdn(), {
      label: { en: 'Alias', ja: '別名' },
      doc: {
        en: 'The DNS alias under which the backup software knows the group of VMs.',
        ja: 'バックアップソフトに登録する仮想マシン グループの DNS 別名。',
      },
      example: 'alias vcb-accounting.company.example',
    }),
    'client-name': fact(t.text(), {
      label: { en: 'Client name', ja: 'クライアント名' },
      doc: {
        en: 'The client in the backup software; the alias unless said.',
        ja: 'バックアップソフトでのクライアント名。記述がなければ別名と同じ。',
      },
      example: 'client-name "vcb-accounting"',
      absent: 'closed',
    }),
    'job-name': fact(t.text(), {
      label: { en: 'Job name', ja: 'ジョブ名' },
      doc: {
        en: 'The job in the backup software; the alias unless said.',
        ja: 'バックアップソフトでのジョブ名。記述がなければ別名と同じ。',
      },
      example: 'job-name "vcb-accounting"',
      absent: 'closed',
    }),
    'agent-in-every-vm': fact(t.yesno(), {
      label: { en: 'Agent in every VM', ja: '全仮想マシンへのエージェント' },
      doc: { en: 'Whether the design wants an agent in each VM.', ja: '全仮想マシンにエージェントを導入する設計か。' },
      example: 'agent-in-every-vm no',
    }),
    paths: fact(t.list(t.path()), {
      label: { en: 'Paths', ja: '対象パス' },
      doc: {
        en: 'What a file-level job saves, where not everything.',
        ja: 'ファイル レベルの対象パス。全体でない場合に書く。',
      },
      example: String.raw`paths "D:\Data"`,
      absent: 'closed',
    }),
    select: fact(t.list(t.text()), {
      label: { en: 'Selection', ja: '選択条件' },
      doc: {
        en: 'The search by which a tool picks the VMs, where the job does not name them.',
        ja: 'ツールが仮想マシンを選ぶ検索条件。個別に挙げない場合に書く。',
      },
      example: 'select "powerstate:on"',
      absent: 'closed',
    }),
  },
  example: 'backup nightly_web { protect ds_web  mode nonstop  using RepNavi on mgmt01  schedule daily at 01:00 }',
});

export const scheduler = kind({
  keyword: 'scheduler',
  title: { en: 'Scheduler', ja: 'ジョブ管理' },
  doc: {
    en: 'What starts the job: job management software, a task scheduler, the backup software itself, `manual` or `none`. Its version follows from the machine that runs it.',
    ja: 'ジョブを起動するもの。ジョブ管理ソフト、タスクスケジューラ、バックアップソフト自身、`manual` または `none`。バージョンは導入先から決まる。',
  },
  parents: ['backup'],
  single: true,
  name: valued(
    fact(t.optional(t.product()), {
      label: { en: 'Product', ja: '製品' },
      doc: {
        en: 'JobCenter, JobCenter-Lite, JMSS, JMSS-EE, task-scheduler, cron, backup-software, manual, none.',
        ja: 'JobCenter、JobCenter-Lite、JMSS、JMSS-EE、task-scheduler、cron、backup-software、manual、none。',
      },
      example: 'scheduler JobCenter',
    }),
  ),
  args: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: { en: 'Where no machine of the topology runs it.', ja: 'トポロジに導入先を書かない場合に示す。' },
      example: 'scheduler JobCenter R16.1',
    }),
  },
  phrases: {
    on: fact(t.ref('server', 'vm', 'proxy', 'hyperv', 'node', 'esx', 'esxi'), {
      label: { en: 'On', ja: '稼働先' },
      doc: {
        en: 'The machine whose scheduler it is; the machine of the tool unless said.',
        ja: 'スケジューラの稼働するマシン。記述がなければツールと同じマシン。',
      },
      example: 'scheduler task-scheduler on mgmt01',
    }),
  },
  facts: {
    'export-file': fact(t.path(), {
      label: { en: 'Exported definition', ja: 'エクスポートした定義' },
      doc: {
        en: 'A definition that the job management software exported, as text, with placeholders such as `${quiesce:job.name}` in it: generating fills them and leaves every other byte alone. A path below the folder of the topology.',
        ja: 'ジョブ管理ソフトからテキスト形式でエクスポートした定義ファイル。`${quiesce:job.name}` のような埋め込み箇所に値を入れ、ほかは 1 バイトも変えない。トポロジのフォルダーより下の相対パスで示す。',
      },
      example: 'export-file "exports/nightly_web.jdf"',
      absent: 'closed',
    }),
  },
  example: 'scheduler JobCenter R16.1 on mgmt01',
});

export const using = kind({
  keyword: 'using',
  title: { en: 'Tool', ja: '使用ツール' },
  doc: {
    en: 'The tool that does the work and the machine on which it runs. `manual`: by hand, from the windows of iStorageManager and vSphere Client.',
    ja: '使用するツールと実行マシン。`manual` は iStorageManager と vSphere Client の画面からの手動操作。',
  },
  parents: ['backup', 'restore', 'scenario'],
  single: true,
  name: valued(
    fact(t.product(), {
      label: { en: 'Tool', ja: 'ツール' },
      doc: {
        en: 'RepNavi, ControlCommand, VCB, RHA, a backup product, or manual.',
        ja: 'RepNavi、ControlCommand、VCB、RHA、バックアップ製品、または manual。',
      },
      example: 'using RepNavi on mgmt01',
    }),
  ),
  args: {
    version: fact(t.version(), {
      label: { en: 'Version', ja: 'バージョン' },
      doc: { en: 'Where the machine does not say it.', ja: 'マシン側に書かない場合に示す。' },
      example: 'using ControlCommand 12.4 on mgmt01',
      absent: 'closed',
    }),
  },
  phrases: {
    on: fact(t.ref('server', 'vm', 'proxy', 'esx', 'esxi', 'hyperv', 'node', 'guest-cluster'), {
      label: { en: 'On', ja: '実行マシン' },
      doc: {
        en: 'The management server for VMFS and SAN boot, the VM itself for RDM, the proxy for VCB, the control service for RHA.',
        ja: 'VMFS・SAN ブートは管理サーバ、RDM は仮想マシン自身、VCB はプロキシ、RHA はコントロール サービス。',
      },
      example: 'using RepNavi on mgmt01',
      absent: 'open',
    }),
  },
  facts: {
    ...vcbUse(),
    options: fact(t.list(t.text()), {
      label: { en: 'Options', ja: 'オプション' },
      doc: { en: 'Further options given to the tool.', ja: 'ツールに渡すその他のオプション。' },
      example: 'options "-Q 0"',
      absent: 'closed',
    }),
    destination: fact(t.text(), {
      label: { en: 'Destination', ja: '保存先' },
      doc: { en: 'Where the tool puts the data.', ja: 'ツールがデータを書き出す場所。' },
      example: 'destination "/home/VMs/vm37"',
      absent: 'closed',
    }),
    directory: fact(t.path(), {
      label: { en: 'Directory', ja: 'ディレクトリ' },
      doc: {
        en: 'The mount directory of the job below the root; follows from the VM unless said.',
        ja: 'ルート以下のマウント先。記述がなければ仮想マシン名から決まる。',
      },
      example: String.raw`directory "C:\mnt\vm37-fullvm"`,
      absent: 'closed',
    }),
    'moves-to': fact(t.text(), {
      label: { en: 'Moves to', ja: '移動先' },
      doc: { en: 'Where the exported files are moved afterwards.', ja: 'エクスポート後にファイルを移す先。' },
      example: 'moves-to "LTO library"',
      absent: 'closed',
    }),
  },
  example: 'using RepNavi on mgmt01',
});

export const secondary = kind({
  keyword: 'secondary',
  title: { en: 'Secondary backup', ja: '2次バックアップ' },
  doc: {
    en: 'Saves the copy disk (RV or LV) to tape or another medium from a backup server.',
    ja: '複製ディスク（RV または LV）をバックアップサーバからテープなどへ保存する。',
  },
  parents: ['backup'],
  single: false,
  name: declared({ optional: true }),
  phrases: {
    on: fact(t.ref('server', 'vm', 'proxy', 'hyperv', 'node', 'esx', 'esxi', 'guest-cluster'), {
      label: { en: 'Backup server', ja: 'バックアップサーバ' },
      doc: {
        en: 'A physical server to which the copy disk is assigned.',
        ja: '複製ディスクを割り付けた物理サーバ。',
      },
      example: 'secondary on bk01',
      absent: 'open',
    }),
  },
  facts: {
    software: fact(t.product(), {
      label: { en: 'Backup software', ja: 'バックアップソフト' },
      doc: {
        en: 'Where the server runs several: which one. Its version follows from the server.',
        ja: 'サーバに複数導入している場合に使う製品。バージョンは導入先から決まる。',
      },
      example: 'software NetBackup',
      absent: 'closed',
    }),
    format: fact(t.oneOf('raw-gpt', 'file'), {
      label: { en: 'Format', ja: '形式' },
      doc: {
        en: 'As a GPT RAW device (VMFS, SAN boot) or mounted and file by file (RDM).',
        ja: 'GPT 形式の RAW デバイス（VMFS・SAN ブート）か、マウントしてファイル単位（RDM）か。',
      },
      example: 'format raw-gpt',
    }),
    chain: fact(t.oneOf('script', 'repnavi', 'manual'), {
      label: { en: 'Started by', ja: '連携方法' },
      doc: {
        en: 'By a script that runs disk and tape backup after one another, by RepNavi Suite, or by hand. Not stated with a `schedule` or `delay` of its own.',
        ja: 'ディスクとテープを続けて実行するスクリプト、RepNavi Suite の連携、手動のいずれか。独自の `schedule`・`delay` を持つ場合は書かない。',
      },
      example: 'chain script',
    }),
    source: fact(t.ref('ld'), {
      label: { en: 'Source', ja: '取得元' },
      doc: { en: 'The RV or LV; follows from the job.', ja: '取得元の RV または LV。ジョブから決まる。' },
      example: 'source rv_web',
    }),
    after: fact(t.oneOf('separate', 'link', 'replicate', 'snapshot'), {
      label: { en: 'After', ja: '開始の契機' },
      doc: {
        en: 'The step after which it may start: separate for an RV, link for an LV.',
        ja: '開始してよい手順。RV はセパレート後、LV はリンク後。',
      },
      example: 'after separate',
      absent: 'closed',
    }),
    schedule: fact(t.schedule(), {
      label: { en: 'Schedule', ja: 'スケジュール' },
      doc: { en: 'A schedule of its own, instead of a chain.', ja: '連携させず独自に実行する場合の時刻。' },
      example: 'schedule daily at 05:00',
      absent: 'closed',
    }),
    delay: fact(t.duration(), {
      label: { en: 'Delay', ja: '待ち時間' },
      doc: { en: 'How long after the disk backup it starts.', ja: 'ディスクバックアップ後に開始するまでの時間。' },
      example: 'delay 30 min',
      absent: 'closed',
    }),
    keep: fact(t.duration(), {
      label: { en: 'Retention', ja: '保存期間' },
      example: 'keep 14 d',
    }),
    media: fact(t.list(t.text()), {
      label: { en: 'Media', ja: '媒体' },
      example: 'media "LTO library"',
    }),
  },
  example: 'secondary on bk01 { format raw-gpt  after separate  chain script  keep 14 d }',
});
