/** Kinds of an iStorage array: its logical disks, and what copies them (DDR and RDR pairs, DSV snapshots) and shows them to hosts. */
import { declared, fact, kind, t } from '../define.ts';

export const array = kind({
  keyword: 'array',
  title: { en: 'Array', ja: 'ディスクアレイ' },
  doc: {
    en: 'An iStorage disk array with its pools, logical disks, pairs, snapshots and LD sets.',
    ja: 'iStorage ディスクアレイ。プール、論理ディスク、ペア、スナップショット、LD セットを持つ。',
  },
  parents: ['file'],
  facts: {
    model: fact(t.text(), {
      label: { en: 'Model', ja: '機種' },
      doc: {
        en: 'Whether the model can be connected is confirmed apart from every support table: `confirmed connectivity`.',
        ja: '機種との接続性はサポート表とは別に確認する（`confirmed connectivity`）。',
      },
      example: 'model "iStorage M320"',
    }),
    site: fact(t.text(), { label: { en: 'Site', ja: 'サイト' }, example: 'site "Tokyo DC1"' }),
    manager: fact(t.list(t.ref('server', 'vm')), {
      label: { en: 'iStorageManager', ja: '管理サーバ' },
      doc: {
        en: 'The servers whose iStorageManager manages this array. RepNavi Suite and ControlCommand with IOPATH=MANAGER reach it through them.',
        ja: 'このアレイを管理する iStorageManager のサーバ。RepNavi Suite と IOPATH=MANAGER の ControlCommand はここを経由して操作する。',
      },
      example: 'manager mgmt01',
    }),
    attach: fact(t.oneOf('switch', 'direct'), {
      label: { en: 'Attachment', ja: '接続形態' },
      doc: {
        en: 'Through an FC switch or directly to the hosts. An LD set may say otherwise for its own hosts.',
        ja: 'FC スイッチ経由か直結か。LD セットに個別の記述があればそちらを優先する。',
      },
      example: 'attach switch',
    }),
    platforms: fact(t.list(t.text()), {
      label: { en: 'Platforms offered', ja: '選択できるプラットフォーム' },
      doc: {
        en: 'The host platforms that this array offers to choose from. VMware(LX) is meant only where VMware(VW) is not among them.',
        ja: 'このアレイで選択できるホストのプラットフォーム。VMware(LX) は VMware(VW) が表示されない場合に限り選ぶ。',
      },
      example: 'platforms "VMware(VW)", "Linux(LX)"',
    }),
  },
  example: 'array tokyo { model "iStorage M320"  manager mgmt01 }',
});

export const pool = kind({
  keyword: 'pool',
  title: { en: 'Pool', ja: 'プール' },
  doc: {
    en: 'A pool of physical disks from which logical disks are cut.',
    ja: '論理ディスクを切り出す物理ディスクの集まり。',
  },
  parents: ['array'],
  facts: {
    capacity: fact(t.size(), {
      label: { en: 'Capacity', ja: '容量' },
      doc: { en: 'Usable capacity of the pool.', ja: 'プールの実効容量。' },
      example: 'capacity 40 TB',
    }),
  },
  example: 'pool p1 { capacity 40 TB }',
});

export const ld = kind({
  keyword: 'ld',
  title: { en: 'Logical disk', ja: '論理ディスク' },
  doc: {
    en: 'A logical disk (LD). Whether it is an MV, RV, BV, SV or LV follows from the pairs and snapshots that name it.',
    ja: '論理ディスク (LD)。MV・RV・BV・SV・LV のどれになるかは、これを指すペアとスナップショットから決まる。',
  },
  parents: ['array'],
  facts: {
    size: fact(t.size(), {
      label: { en: 'Size', ja: '容量' },
      doc: {
        en: 'The copies of a disk have the size of the original.',
        ja: '複製ディスクは元のディスクと同じ容量にする。',
      },
      example: 'size 2 TB',
    }),
    format: fact(t.oneOf('LX', 'WN', 'WG'), {
      label: { en: 'Usage format', ja: '利用形式' },
      doc: {
        en: 'LX for VMFS whatever the guests, and for RDM of Linux; WN and WG for RDM of Windows with an MBR and a GPT partition table.',
        ja: 'VMFS はゲスト OS によらず LX、Linux の RDM も LX。Windows の RDM は MBR なら WN、GPT なら WG。',
      },
      example: 'format LX',
    }),
    pool: fact(t.ref('pool'), {
      label: { en: 'Pool', ja: 'プール' },
      doc: { en: 'The pool from which the disk is cut.', ja: '切り出し元のプール。' },
      example: 'pool p1',
    }),
    ldn: fact(t.code(), {
      label: { en: 'LDN', ja: 'LDN' },
      doc: {
        en: 'The logical disk number, in hexadecimal with an `h`. A rebuilt disk takes the number of the failed one.',
        ja: '論理ディスク番号（16 進、末尾 `h`）。再構築した論理ディスクには障害 LD と同じ番号を設定する。',
      },
      example: 'ldn 0010h',
    }),
    lun: fact(t.int(), {
      label: { en: 'LUN', ja: 'LUN' },
      doc: {
        en: 'The number under which hosts see the disk. A rebuilt disk is assigned with the number of the failed one.',
        ja: 'ホストから見える番号。再構築した論理ディスクは障害 LD と同じ LUN で割り付ける。',
      },
      example: 'lun 1',
    }),
    device: fact(t.oneOf('attached', 'detached'), {
      label: { en: 'Device state on ESXi', ja: 'ESXi でのデバイス状態' },
      doc: {
        en: 'The usual state of the device on the ESXi hosts to which the disk is assigned. An RV or LV is detached except during a restore. An LD set may say otherwise for its hosts.',
        ja: '割り当て先の ESXi における通常時のデバイス状態。RV・LV はリストア時以外 detach とする。LD セットに個別の記述があればそちらを優先する。',
      },
      example: 'device detached',
    }),
  },
  example: 'ld mv_web { size 2 TB  format LX  pool p1  ldn 0010h  lun 1 }',
});

export const pair = kind({
  keyword: 'pair',
  title: { en: 'Pair', ja: 'ペア' },
  doc: {
    en: 'An MV and its replica RV. Within one array it is replicated by DDR, across two by RDR.',
    ja: 'MV とその複製 RV の組。同一アレイ内なら DDR、アレイ間なら RDR で複製する。',
  },
  parents: ['array'],
  name: declared({ optional: true }),
  phrases: {
    of: fact(t.arrow(t.ref('ld'), t.ref('ld')), {
      label: { en: 'MV and RV', ja: 'MV と RV' },
      doc: { en: 'The original on the left, the replica on the right.', ja: '左が複製元 (MV)、右が複製先 (RV)。' },
      example: 'of mv_web -> rv_web',
    }),
  },
  facts: {
    mode: fact(t.oneOf('sync', 'semi-sync', 'async'), {
      label: { en: 'Copy mode', ja: 'コピー方式' },
      doc: {
        en: 'How updates reach the RV while replicated: in the foreground (sync, semi-sync) or in the background (async). Semi-sync is for RDR alone.',
        ja: 'レプリケート中の更新の反映方式。フォアグラウンド（sync・semi-sync）かバックグラウンド（async）。semi-sync は RDR のみ。',
      },
      example: 'mode async',
    }),
  },
  example: 'pair web of mv_web -> rv_web',
});

export const snapshot = kind({
  keyword: 'snapshot',
  title: { en: 'Snapshot', ja: 'スナップショット' },
  doc: {
    en: 'A BV with its generations (SV) by DSV, and the LV through which a generation is read.',
    ja: 'DSV の BV と世代 (SV)、および世代を読み出すための LV。',
  },
  parents: ['array'],
  name: declared({ optional: true }),
  phrases: {
    of: fact(t.ref('ld'), {
      label: { en: 'BV', ja: 'BV' },
      doc: { en: 'The disk of which snapshots are taken.', ja: 'スナップショットの元になるディスク。' },
      example: 'of bv_fs',
    }),
  },
  facts: {
    svs: fact(t.list(t.ref('ld')), {
      label: { en: 'SVs', ja: 'SV' },
      doc: { en: 'One SV for each generation.', ja: '世代ごとに 1 つの SV。' },
      example: 'svs sv_fs[1..3]',
    }),
    lv: fact(t.ref('ld'), {
      label: { en: 'LV', ja: 'LV' },
      doc: {
        en: 'The link volume through which a backup server or ESXi reads an SV. Not linked, it is Not Ready.',
        ja: 'バックアップサーバや ESXi から SV を参照するためのリンクボリューム。リンクしていない間は Not Ready になる。',
      },
      example: 'lv lv_fs',
    }),
    guard: fact(t.yesno(), {
      label: { en: 'SV protection', ja: 'SV の保護' },
      doc: {
        en: 'Whether the protection attribute of the SV is set while its content is read.',
        ja: '内容を参照する間、SV の保護属性を設定するか。',
      },
      example: 'guard yes',
    }),
  },
  example: 'snapshot fs of bv_fs { svs sv_fs[1..3]  lv lv_fs  guard yes }',
});

export const ldset = kind({
  keyword: 'ldset',
  title: { en: 'LD set', ja: 'LD セット' },
  doc: {
    en: 'The logical disks that AccessControl assigns to some hosts. Disks of a physical RDM are assigned to the ESXi host, not to the VM.',
    ja: 'AccessControl でホストに割り付ける論理ディスクの組。RDM(物理互換) のディスクも仮想マシンではなく ESXi に割り付ける。',
  },
  parents: ['array'],
  phrases: {
    to: fact(t.list(t.ref('esxi', 'esx', 'server', 'proxy', 'hyperv', 'node', 'vm')), {
      label: { en: 'Hosts', ja: '割り付け先' },
      doc: { en: 'The hosts to which the disks are assigned.', ja: '論理ディスクの割り付け先ホスト。' },
      example: 'to esx-01, esx-02',
    }),
  },
  facts: {
    platform: fact(t.text(), {
      label: { en: 'Platform', ja: 'プラットフォーム' },
      doc: {
        en: 'The host platform as iStorageManager shows it. ESXi takes VMware(VW), or VMware(LX) where that is shown in its place.',
        ja: 'iStorageManager に表示されるホストのプラットフォーム。ESXi は VMware(VW)、代わりに VMware(LX) が表示される場合は VMware(LX)。',
      },
      example: 'platform "VMware(VW)"',
    }),
    mode: fact(t.oneOf('normal', 'secure'), {
      label: { en: 'Operation mode', ja: '動作モード' },
      doc: {
        en: 'In secure mode ControlCommand operates only the disks of its own server; in normal mode every disk that the ESXi host sees.',
        ja: 'セキュアモードでは ControlCommand の操作対象が当該サーバの論理ディスクに限られる。通常モードでは ESXi に見える全ディスクが対象になる。',
      },
      example: 'mode secure',
    }),
    lds: fact(t.list(t.ref('ld')), {
      label: { en: 'Logical disks', ja: '論理ディスク' },
      doc: { en: 'The disks that the hosts of this set see.', ja: 'この LD セットのホストに見せる論理ディスク。' },
      example: 'lds mv_web, mv_db',
    }),
    attach: fact(t.oneOf('switch', 'direct'), {
      label: { en: 'Attachment', ja: '接続形態' },
      doc: {
        en: 'How the hosts of this set are attached, where it differs from the rest of the array.',
        ja: 'このセットのホストの接続形態。アレイ全体と異なる場合に書く。',
      },
      example: 'attach direct',
      absent: 'closed',
    }),
    device: fact(t.oneOf('attached', 'detached'), {
      label: { en: 'Device state of copies', ja: '複製ディスクのデバイス状態' },
      doc: {
        en: 'The usual state of the RVs and LVs of this set on its ESXi hosts, where it differs from what the disks say.',
        ja: 'このセットの RV・LV の、ESXi における通常時のデバイス状態。論理ディスクの記述と異なる場合に書く。',
      },
      example: 'device detached',
      absent: 'closed',
    }),
  },
  example: 'ldset esx to esx-01, esx-02 { platform "VMware(VW)"  mode secure  lds mv_web, mv_db }',
});
