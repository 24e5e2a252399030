/** Restores: what comes back, from where, and how. */
import { declared, fact, kind, t } from '../define.ts';

export const restore = kind({
  keyword: 'restore',
  title: { en: 'Restore', ja: 'リストア' },
  doc: {
    en: 'A restore that is planned or rehearsed: what comes back, from where, and how.',
    ja: '計画・訓練するリストア。何を、どこから、どの方法で戻すかを定める。',
  },
  parents: ['file'],
  name: declared({ optional: true }),
  phrases: {
    of: fact(t.ref('backup'), {
      label: { en: 'Backup', ja: 'バックアップ' },
      doc: { en: 'The job whose data is restored.', ja: '戻すデータを取得したジョブ。' },
      example: 'restore web01_alone of nightly_web',
    }),
  },
  facts: {
    scope: fact(t.oneOf('volume', 'vm', 'disk', 'files', 'image', 'datastore', 'esxi'), {
      label: { en: 'Scope', ja: '範囲' },
      doc: {
        en: 'A whole volume or datastore, VMs, single disks, files, an image, or an ESXi system.',
        ja: 'ボリューム（データストア）全体、仮想マシン、ディスク、ファイル、イメージ、ESXi のシステム。',
      },
      example: 'scope vm',
      absent: 'closed',
    }),
    case: fact(t.oneOf('mv-failure', 'bv-failure', 'rv-file', 'lv-file', 'sv-to-bv'), {
      label: { en: 'Case', ja: '手順の種別' },
      doc: {
        en: 'The procedure of appendix D: failure of the MV or BV, recovery of a VM’s files through the RV or LV, or SV back to BV.',
        ja: '付録D の手順。MV / BV 障害、RV / LV 経由のファイル復旧、SV から BV へのリストア。',
      },
      example: 'case mv-failure',
      absent: 'closed',
    }),
    vms: fact(t.list(t.ref('vm')), { label: { en: 'VMs', ja: '仮想マシン' }, example: 'vms web01' }),
    disks: fact(t.list(t.ref('disk', 'rdm')), { label: { en: 'Disks', ja: 'ディスク' }, example: 'disks web01.log' }),
    pairs: fact(t.list(t.ref('pair')), {
      label: { en: 'Pairs', ja: 'ペア' },
      doc: {
        en: 'The pairs restored. A VM on several logical disks needs all of theirs. All of the job unless said.',
        ja: 'リストアするペア。複数の LUN に跨る仮想マシンでは全てのペアが要る。記述がなければジョブの全ペア。',
      },
      example: 'pairs web, web_log',
    }),
    snapshots: fact(t.list(t.ref('snapshot')), {
      label: { en: 'Snapshots', ja: 'スナップショット' },
      example: 'snapshots fs',
    }),
    source: fact(t.oneOf('rv', 'lv', 'sv', 'secondary', 'archive'), {
      label: { en: 'From', ja: '復旧元' },
      doc: {
        en: 'The copy disk, the secondary backup, or an archive.',
        ja: '複製ディスク、2次バックアップ、アーカイブ。',
      },
      example: 'source rv',
      absent: 'closed',
    }),
    host: fact(t.list(t.ref('esxi', 'esx')), {
      label: { en: 'Recovery host', ja: '復旧先ホスト' },
      doc: {
        en: 'The ESXi host to which the RV or LV is connected to bring back single VMs; one in business use will do.',
        ja: '仮想マシン単位リストアで RV・LV を接続する ESXi。業務利用中の ESXi でもよい。',
      },
      example: 'host esx-01',
    }),
    'to-ld': fact(t.ref('ld'), {
      label: { en: 'To logical disk', ja: '復旧先の論理ディスク' },
      doc: { en: 'The original unless said.', ja: '記述がなければ元の論理ディスク。' },
      example: 'to-ld mv_os2',
    }),
    'array-replaced': fact(t.yesno(), {
      label: { en: 'Array replaced', ja: 'アレイの交換' },
      doc: { en: 'After a failure the whole array was replaced.', ja: 'HW 障害で iStorage 全体を交換した。' },
      example: 'array-replaced yes',
      absent: 'closed',
    }),
    reinstall: fact(t.yesno(), {
      label: { en: 'Reinstall', ja: '再インストール' },
      doc: { en: 'ESXi is installed anew instead of restored.', ja: 'リストアせず ESXi を再インストールする。' },
      example: 'reinstall yes',
      absent: 'closed',
    }),
    signature: fact(t.oneOf('new', 'keep'), {
      label: { en: 'VMFS signature', ja: 'VMFS の署名' },
      doc: {
        en: 'How the RV or LV is registered as a datastore: with a new signature, or with the one it has.',
        ja: 'RV・LV をデータストアとして登録する際に新しい署名を割り当てるか、既存の署名を使うか。',
      },
      example: 'signature new',
      absent: 'closed',
    }),
    method: fact(
      t.oneOf(
        'converter',
        'vcbrestore',
        'vcbresall',
        'central',
        'per-group',
        'direct',
        'pair',
        'copy',
        'raw-then-pair',
        'boot',
      ),
      {
        label: { en: 'Method', ja: '方法' },
        doc: {
          en: 'iStorage: pair (DDR restore), raw-then-pair (RAW to the RV, then DDR), copy (files from the mounted copy), direct (RAW straight to the original), boot (from the copy). VCB: Converter, vcbRestore, vcbResAll, by central, per-group or own agents.',
          ja: 'iStorage: pair（DDR リストア）、raw-then-pair（RV へ RAW リストア後 DDR）、copy（複製からファイルコピー）、direct（元のディスクへ直接 RAW）、boot（複製から起動）。VCB: Converter、vcbRestore、vcbResAll、集中・グループ別・個別エージェント。',
        },
        example: 'method raw-then-pair',
        absent: 'closed',
      },
    ),
    schedule: fact(t.schedule(), {
      label: { en: 'Schedule', ja: '訓練の予定' },
      doc: { en: 'When the restore is rehearsed.', ja: 'リストア訓練を行う時期。' },
      example: 'schedule monthly on first-sun at 09:00',
    }),
    unattended: fact(t.yesno(), {
      label: { en: 'Unattended', ja: '無人実行' },
      doc: { en: 'Whether it runs without anyone answering questions.', ja: '問い合わせに答える人なしで実行するか。' },
      example: 'unattended yes',
    }),

    // VCB
    agents: fact(t.list(t.ref('vm', 'proxy', 'server', 'esx', 'esxi')), {
      label: { en: 'Agents on', ja: 'エージェントの稼働先' },
      example: 'agents vm37',
      absent: 'open',
    }),
    'copy-back': fact(t.oneOf('cifs', 'none'), {
      label: { en: 'Copied back by', ja: '戻し方' },
      doc: { en: 'How restored files reach the VM.', ja: 'リストアしたファイルを仮想マシンへ戻す方法。' },
      example: 'copy-back cifs',
    }),
    'from-esx': fact(t.version(), {
      label: { en: 'From ESX', ja: '取得元の ESX' },
      doc: {
        en: 'The ESX version of the archive, where it is an old one.',
        ja: 'アーカイブを取得した ESX のバージョン。',
      },
      example: 'from-esx 2.5',
    }),
    place: fact(t.oneOf('original', 'other'), { label: { en: 'Place', ja: '復旧先' }, example: 'place other' }),
    destination: fact(t.list(t.ref('datastore', 'esx', 'esxi', 'vm', 'proxy', 'server')), {
      label: { en: 'Destination', ja: '復旧先' },
      example: 'destination new_ds',
    }),
    folder: fact(t.text(), {
      label: { en: 'Inventory folder', ja: 'インベントリ フォルダ' },
      example: 'folder "Restored"',
    }),
    pool: fact(t.text(), { label: { en: 'Resource pool', ja: 'リソースプール' }, example: 'pool "Restore"' }),
    existing: fact(t.oneOf('abort', 'keep', 'overwrite', 'prompt'), {
      label: { en: 'If it exists', ja: '既存時の動作' },
      doc: { en: 'What happens when the VM still exists.', ja: '仮想マシンが残っている場合の動作。' },
      example: 'existing abort',
    }),
    'existing-must-survive': fact(t.yesno(), {
      label: { en: 'Existing one must survive', ja: '既存の仮想マシンの保全' },
      doc: { en: 'Whether the VM that exists must not be touched.', ja: '既存の仮想マシンに手を加えてはならないか。' },
      example: 'existing-must-survive yes',
    }),
  },
  example: 'restore web01_alone of nightly_web { scope vm  vms web01  source rv  host esx-01  signature new }',
});
