/** How Consolidated Backup works: said once at `runs VCB` in a proxy, as its config.js does, and overridden by a job's `using VCB`. */
import { fact, t } from '../define.ts';

/** Each call makes new schemas, so that each kind carries its own. */
export const vcbUse = () => ({
  transport: fact(t.oneOf('san', 'nbd', 'nbdssl', 'cos'), {
    label: { en: 'Transport mode', ja: '転送モード' },
    doc: {
      en: 'How the data reaches the proxy: over the SAN, over the network plain or encrypted, or on the ESX host itself. `san` unless said.',
      ja: 'データの転送経路。SAN、ネットワーク（平文・暗号化）、ESX サービスコンソール。記述がなければ `san`。',
    },
    example: 'transport san',
    absent: 'closed',
  }),
  lookup: fact(t.oneOf('ipaddr', 'name', 'uuid', 'moref'), {
    label: { en: 'VM lookup', ja: '仮想マシンの指定方法' },
    doc: {
      en: 'By what a job names its VM: address or host name, display name, UUID or MoRef. `ipaddr` unless said.',
      ja: 'ジョブで仮想マシンを指定する方法。IP アドレス・ホスト名、表示名、UUID、MoRef。記述がなければ `ipaddr`。',
    },
    example: 'lookup ipaddr',
    absent: 'closed',
  }),
  'snapshot-policy': fact(t.oneOf('automatic', 'manual', 'createonly', 'deleteonly', 'none'), {
    label: { en: 'Snapshot policy', ja: 'スナップショット ポリシー' },
    doc: {
      en: 'Who makes and deletes the snapshot; `none` for a backup without a VM snapshot. `automatic` unless said.',
      ja: 'スナップショットの作成と削除を誰が行うか。仮想マシンスナップショットなしの場合は `none`。記述がなければ `automatic`。',
    },
    example: 'snapshot-policy automatic',
    absent: 'closed',
  }),
  'preexisting-mountpoint': fact(t.oneOf('fail', 'delete'), {
    label: { en: 'Mount point that exists', ja: '既存マウントポイントの扱い' },
    doc: {
      en: 'What happens when the mount point of the VM exists already. `fail` unless said.',
      ja: 'マウントポイントが残っていた場合の動作。記述がなければ `fail`。',
    },
    example: 'preexisting-mountpoint fail',
    absent: 'closed',
  }),
  'preexisting-snapshot': fact(t.oneOf('fail', 'delete'), {
    label: { en: 'Snapshot that exists', ja: '既存スナップショットの扱い' },
    doc: {
      en: 'What happens when the VM already has a snapshot made by VCB. `fail` unless said.',
      ja: 'VCB のスナップショットが残っていた場合の動作。記述がなければ `fail`。',
    },
    example: 'preexisting-snapshot fail',
    absent: 'closed',
  }),
  retries: fact(t.int(), {
    label: { en: 'Retries', ja: '再試行回数' },
    doc: {
      en: 'How often a failed snapshot is tried again. 0 unless said.',
      ja: 'スナップショット失敗時の再試行回数。記述がなければ 0。',
    },
    example: 'retries 3',
    absent: 'closed',
  }),
  backoff: fact(t.duration(), {
    label: { en: 'Pause between retries', ja: '再試行間隔' },
    doc: { en: '10 s unless said.', ja: '記述がなければ 10 秒。' },
    example: 'backoff 30 s',
    absent: 'closed',
  }),
  'own-snapshot-scripts': fact(t.yesno(), {
    label: { en: 'Own snapshot scripts', ja: '独自のスナップショット スクリプト' },
    doc: {
      en: 'Whether scripts of the site make and delete the snapshot.',
      ja: '独自のスクリプトでスナップショットを作成・削除するか。',
    },
    example: 'own-snapshot-scripts no',
  }),
  unmounts: fact(t.yesno(), {
    label: { en: 'Unmounts', ja: 'アンマウント' },
    doc: { en: 'Whether a run for verification unmounts again.', ja: '検証のための実行でもアンマウントするか。' },
    example: 'unmounts yes',
  }),
  'cleanup-on-failure': fact(t.yesno(), {
    label: { en: 'Cleans up after a failure', ja: '失敗後のクリーンアップ' },
    doc: {
      en: 'Whether mount point and snapshot are removed when a job failed.',
      ja: 'ジョブの失敗後、マウントポイントとスナップショットを片付けるか。',
    },
    example: 'cleanup-on-failure yes',
  }),
  'pre-command': fact(t.yesno(), {
    label: { en: 'Pre-backup command', ja: 'プリバックアップ コマンド' },
    doc: { en: 'Whether the job calls the pre-backup script.', ja: 'プリバックアップ スクリプトを呼び出すか。' },
    example: 'pre-command yes',
  }),
  'post-command': fact(t.yesno(), {
    label: { en: 'Post-backup command', ja: 'ポストバックアップ コマンド' },
    doc: { en: 'Whether the job calls the post-backup script.', ja: 'ポストバックアップ スクリプトを呼び出すか。' },
    example: 'post-command yes',
  }),
  'watch-sync': fact(t.yesno(), {
    label: { en: 'Watches quiescing', ja: '静止化失敗の監視' },
    doc: { en: 'Whether a failure of the SYNC driver is watched for.', ja: 'SYNC ドライバの失敗を監視するか。' },
    example: 'watch-sync yes',
  }),
  'volume-symlinks': fact(t.yesno(), {
    label: { en: 'Saves volume links', ja: 'シンボリックリンクの保存' },
    doc: {
      en: 'Whether the symbolic links of the volumes are saved with each backup.',
      ja: 'ボリュームのシンボリックリンク自体も毎回保存するか。',
    },
    example: 'volume-symlinks yes',
  }),
  'parent-exists': fact(t.yesno(), {
    label: { en: 'Parent folder exists', ja: '親フォルダの有無' },
    doc: {
      en: 'Whether the folder above the destination exists when the job starts.',
      ja: 'ジョブ開始時に保存先の親フォルダが存在するか。',
    },
    example: 'parent-exists yes',
  }),
  'ssh-key': fact(t.yesno(), {
    label: { en: 'SSH key', ja: 'SSH 鍵' },
    doc: { en: 'Whether a key lets the transfer run unattended.', ja: '無人転送のための SSH 鍵があるか。' },
    example: 'ssh-key yes',
  }),
  'moref-of-same-run': fact(t.yesno(), {
    label: { en: 'MoRef of the same run', ja: '同じ実行で得た MoRef' },
    doc: {
      en: 'Whether a MoRef is looked up in the run that uses it; it may change afterwards.',
      ja: 'MoRef をその実行の中で取得しているか。後で変わることがある。',
    },
    example: 'moref-of-same-run yes',
  }),
});
