/** What vcb-job.sh says. `$name` stands for a variable of the script; texts stand between double quotation marks there. */
import type { Text } from '../../vocabulary/define.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

export const shMessages = {
  usage: t('Usage: vcb-job.sh run [MACHINE] | check', '使い方: vcb-job.sh run [仮想マシン] | check'),
  noFolder: t('The folder $folder cannot be made.', 'フォルダ $folder を作成できない。'),
  noTool: t(
    '$command is not found on PATH. Is this the service console of an ESX Server 3 host?',
    '$command が PATH にない。ESX Server 3 のサービス コンソールで実行しているか確認する。',
  ),
  noConf: t(
    '$conf cannot be read. Put the generated backuptools.conf there.',
    '$conf を読めない。生成した backuptools.conf を配置する。',
  ),
  openConf: t(
    'Others can read $conf, which leads to the password. Run: chmod 600 $conf',
    '$conf を他の利用者が読める。chmod 600 $conf を実行する。',
  ),
  noPassword: t(
    '$conf gives no PASSWORD: is the environment variable set that it reads?',
    '$conf から PASSWORD を得られない。参照する環境変数が設定されているか確認する。',
  ),
  noHost: t('$conf gives no VCHOST or no USERNAME.', '$conf に VCHOST または USERNAME がない。'),
  running: t(
    'Another run of this job is under way (process $owner). Nothing was done.',
    'このジョブは実行中 (プロセス $owner)。何も行っていない。',
  ),
  begins: t('Job $job begins.', 'ジョブ $job を開始する。'),
  endsWell: t('Job $job has ended well.', 'ジョブ $job が正常に終了した。'),
  endsBadly: t(
    'Job $job has failed with exit code $code. Log: $log',
    'ジョブ $job が終了コード $code で失敗した。ログ: $log',
  ),
  ready: t('Everything that can be checked beforehand is in order.', '事前に確認できる項目に問題はない。'),
  unknown: t('$wanted is no machine of job $job.', '$wanted はジョブ $job の仮想マシンではない。'),
  noLogin: t(
    'ssh to $login does not work without a password, or the folder $parent is not there. Set up an RSA key; make the folder.',
    '$login へパスワードなしで ssh 接続できないか、フォルダ $parent がない。RSA 鍵を設定し、フォルダを作成する。',
  ),
  noParent: t(
    'The folder $parent does not exist. Make it before the backup.',
    'フォルダ $parent がない。バックアップの前に作成する。',
  ),
  taken: t(
    '$destination holds data already. Move it to secondary storage and empty the folder, then start again.',
    '$destination に既にデータがある。セカンダリ ストレージへ移動して空にしてから再実行する。',
  ),
  leftover: t(
    'Removing what a run that was cut off has left in $destination.',
    '中断した前回の実行が $destination に残したデータを削除する。',
  ),
  notFound: t(
    '$machine: vcbVmName finds $found machines for it, not one.',
    '$machine: vcbVmName で見つかる仮想マシンが 1 台ではない ($found 台)。',
  ),
  snapshotThere: t(
    '$machine: it has the snapshot $snapshot. Another backup of it runs, or an earlier one was cut off.',
    '$machine: スナップショット $snapshot がある。他のバックアップが実行中か、前回の処理が途中で止まっている。',
  ),
  saving: t('$machine: saving to $destination ($tool).', '$machine: $destination に取得する ($tool)。'),
  saved: t('$machine: saved.', '$machine: 取得した。'),
  failed: t('$machine: $tool has failed with code $result.', '$machine: $tool がコード $result で失敗した。'),
  timeout: t(
    '$machine: $tool has not ended within $limit s and was stopped.',
    '$machine: $tool が $limit 秒以内に終わらなかったため停止した。',
  ),
  noCatalog: t(
    '$machine: $tool has ended, but there is no catalog in $destination.',
    '$machine: $tool は終了したが、$destination に catalog がない。',
  ),
  clearing: t('$machine: removing the incomplete data.', '$machine: 不完全なデータを削除する。'),
  notCleared: t(
    '$machine: the incomplete data in $destination could not be removed. Remove it by hand.',
    '$machine: $destination の不完全なデータを削除できない。手動で削除する。',
  ),
  snapshotRemoved: t(
    '$machine: removed its left-over snapshot $snapshot.',
    '$machine: 残っていたスナップショット $snapshot を削除した。',
  ),
  snapshotStays: t(
    '$machine: its snapshot $snapshot could not be removed. Remove it in VI Client.',
    '$machine: スナップショット $snapshot を削除できない。VI Client で削除する。',
  ),
  snapshotUnknown: t(
    '$machine: look for a snapshot called _VCB_BACKUP_ or _VCB-BACKUP_ in VI Client and remove it. The guide prints no command for it; once you have tried vcbSnapshot, say so in the design: confirmed vcb-snapshot-tool by NAME on DATE.',
    '$machine: VI Client で _VCB_BACKUP_ または _VCB-BACKUP_ というスナップショットが残っていれば削除する。ガイドにはそのためのコマンドの記載がない。vcbSnapshot を試して確認できたら、設計に confirmed vcb-snapshot-tool by 名前 on 日付 を書く。',
  ),
  signal: t('Stopped by a signal.', 'シグナルにより停止する。'),
} satisfies Record<string, Text>;

/** The head of the script: how it is used, what the site may set, what it returns. */
export const shUsage: Readonly<Record<'en' | 'ja', readonly string[]>> = {
  en: [
    'Runs in the service console of an ESX Server 3 host, as root.',
    '  vcb-job.sh run            each machine in turn',
    '  vcb-job.sh run MACHINE    one machine',
    '  vcb-job.sh check          checks only, changes nothing',
    'It can be run again after any failure. Host, user and password come from backuptools.conf, never from the command line.',
    '',
    'What the site may set: QUIESCE_STATE (/var/lib/quiesce), QUIESCE_LOG (/var/log/quiesce), QUIESCE_LIMIT (seconds for a',
    'machine, 43200), QUIESCE_POLL_SECONDS (5), QUIESCE_CONF (/etc/vmware/backuptools.conf), QUIESCE_COMMAND_PATH (folders',
    'before PATH).',
    '',
    'Exit codes: 0 good; 2 usage or set-up; 11 another run; 12 the destination or a machine is not free; 20 a machine was not',
    'saved, cleared up; 22 a machine took too long, cleared up; 31 not saved and not cleared up: see the log; 129, 130, 143 signal.',
  ],
  ja: [
    'ESX Server 3 のサービス コンソールで root が実行する。',
    '  vcb-job.sh run               仮想マシンを順に取得する',
    '  vcb-job.sh run 仮想マシン    1 台だけ取得する',
    '  vcb-job.sh check             確認だけを行い、何も変更しない',
    '失敗後も再実行できる。接続先・ユーザー・パスワードは backuptools.conf から読まれ、コマンドラインには現れない。',
    '',
    '環境変数: QUIESCE_STATE (/var/lib/quiesce)、QUIESCE_LOG (/var/log/quiesce)、QUIESCE_LIMIT (1 台あたりの制限時間、秒、43200)、',
    'QUIESCE_POLL_SECONDS (5)、QUIESCE_CONF (/etc/vmware/backuptools.conf)、QUIESCE_COMMAND_PATH (PATH の前に置くフォルダ)。',
    '',
    '終了コード: 0 正常、2 使い方または準備の誤り、11 実行中、12 保存先または仮想マシンが使用中、20 取得失敗（取り消し済み）、',
    '22 時間切れ（取り消し済み）、31 失敗し取り消しもできていない（ログを参照）、129・130・143 シグナル',
  ],
};
