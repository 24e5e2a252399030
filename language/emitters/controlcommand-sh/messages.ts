import { japaneseOfKinds } from './messages-kinds.ts';

/** What the scripts say, in Japanese: the key is the text as it stands in the shell parts. Blanks (`%s`) keep their order. */
export const japanese: Readonly<Record<string, string>> = {
  // settings
  '%s: this line is no setting: %s': '%s: 設定として読めない行です: %s',
  '%s: no such setting.': '%s: そのような設定はありません。',
  '%s has to be a whole number: %s': '%s は整数で指定してください: %s',
  'The settings %s cannot be read.': '設定ファイル %s を読めません。',
  'The settings %s belong to another account or can be read by others. Run: chmod 600 %s':
    '設定ファイル %s の所有者が異なるか、他のユーザから読める状態です。次を実行してください: chmod 600 %s',
  'QUIESCE_RV_ACCESS is rw or ro, not %s.': 'QUIESCE_RV_ACCESS は rw または ro です: %s',
  'Settings come from the environment or from the file %s (KEY = VALUE a line; mode 600):':
    '設定は環境変数またはファイル %s から読みます（1 行に KEY = VALUE、モード 600）:',
  '  GOVC_URL, GOVC_USERNAME, GOVC_PASSWORD   vCenter and its account; the script holds none':
    '  GOVC_URL, GOVC_USERNAME, GOVC_PASSWORD   vCenter とその認証情報（スクリプトには含まれません）',
  '  GOVC_TLS_CA_CERTS, GOVC_TLS_KNOWN_HOSTS  how the certificate of vCenter is checked':
    '  GOVC_TLS_CA_CERTS, GOVC_TLS_KNOWN_HOSTS  vCenter の証明書の検証方法',
  '  QUIESCE_COMMAND_PATH   folders of govc and ControlCommand, where PATH has them not':
    '  QUIESCE_COMMAND_PATH   govc・ControlCommand のフォルダ（PATH にない場合）',
  '  QUIESCE_PROFILE        the command profile (default /etc/quiesce/command-profile)':
    '  QUIESCE_PROFILE        コマンドプロファイル（既定 /etc/quiesce/command-profile）',
  '  QUIESCE_STATE          folder for lock and records (default /var/lib/quiesce)':
    '  QUIESCE_STATE          ロックと記録のフォルダ（既定 /var/lib/quiesce）',
  '  QUIESCE_LOG            folder of the log (default /var/log/quiesce)':
    '  QUIESCE_LOG            ログのフォルダ（既定 /var/log/quiesce）',
  '  QUIESCE_RV_ACCESS      access to the RV after the separation: rw (default) or ro':
    '  QUIESCE_RV_ACCESS      セパレート後の RV のアクセス: rw（既定）または ro',
  '  QUIESCE_SECONDARY      program that starts the secondary backup, where it is chained':
    '  QUIESCE_SECONDARY      2次バックアップを開始するプログラム（連携する場合）',
  '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS, _SIGNAL_GRACE':
    '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS, _SIGNAL_GRACE',

  // exit codes
  'Exit codes:': '終了コード:',
  '  0   done': '  0   正常終了',
  '  2   wrong option or setting, or a tool is missing; nothing was changed':
    '  2   オプション・設定の誤り、またはツール不足。何も変更していません',
  '  10  stopped at the guard of an unconfirmed command; nothing was changed':
    '  10  未確認コマンドのガードで停止。何も変更していません',
  '  11  another run is under way; nothing was changed': '  11  別の実行が進行中。何も変更していません',
  '  12  the state of a pair or VM does not allow it': '  12  ペアまたは仮想マシンの状態により実行できません',
  '  20  the array has refused or failed; undone': '  20  ストレージ操作の失敗。取り消し済み',
  '  21  vCenter has refused or failed; undone': '  21  vCenter 操作の失敗。取り消し済み',
  '  22  a time limit was reached; undone': '  22  待ち時間の上限に到達。取り消し済み',
  '  31  failed, and not everything could be undone: see the log':
    '  31  失敗し、取り消しも完了していません。ログを確認してください',
  '  129, 130, 143  ended by a signal; undone': '  129, 130, 143  シグナルにより終了。取り消し済み',

  // begin and end
  '%s is not found on PATH. Install it, or set QUIESCE_COMMAND_PATH.':
    '%s が PATH に見つかりません。導入するか QUIESCE_COMMAND_PATH を設定してください。',
  'bash 4.4 or later is needed.': 'bash 4.4 以降が必要です。',
  'The folder %s cannot be made. Set QUIESCE_STATE.':
    'フォルダ %s を作成できません。QUIESCE_STATE を設定してください。',
  'The folder %s cannot be made. Set QUIESCE_LOG.': 'フォルダ %s を作成できません。QUIESCE_LOG を設定してください。',
  'The file %s cannot be written.': 'ファイル %s に書き込めません。',
  'Another run of %s is under way. Nothing was done. Wait for its end, then start again if it failed.':
    '%s は別に実行中です。何もしていません。終了を待ち、失敗していれば再度実行してください。',
  'The folder %s cannot be written.': 'フォルダ %s に書き込めません。',
  'The log %s cannot be written.': 'ログ %s に書き込めません。',
  '%s of %s begins (process %s).': '%s「%s」を開始します（プロセス %s）。',
  'Dry run: states are read, nothing is changed.': 'ドライラン: 状態を読むだけで、何も変更しません。',
  'Step %s of %s: %s': '手順 %s / %s: %s',
  'Signal %s: stopping and undoing.': 'シグナル %s を受けました。中止し、取り消します。',
  'Not everything could be put back; see the lines above.':
    '元に戻せなかったものがあります。上の行を確認してください。',
  '%s of %s has ended well.': '%s「%s」は正常に終了しました。',
  '%s of %s has failed: exit code %s. Log: %s': '%s「%s」は失敗しました。終了コード %s、ログ: %s',
  'ended after %s s': '%s 秒で打ち切り',
  'Would run: %s': '実行予定: %s',

  // command profile
  'The command profile names an operation that there is not: %s':
    'コマンドプロファイルに、存在しない操作名があります: %s',
  'The command profile spells %s with another command than %s.':
    'コマンドプロファイルの %s は、%s 以外のコマンドになっています。',
  'The command profile %s cannot be read.': 'コマンドプロファイル %s を読めません。',
  'The command profile %s belongs to another account or can be written by others. Run: chmod go-w %s':
    'コマンドプロファイル %s の所有者が異なるか、他のユーザから書き込める状態です。次を実行してください: chmod go-w %s',
  'The command profile %s does not say: %s': 'コマンドプロファイル %s に次の項目がありません: %s',
  'Spelt by the command profile: %s = %s (confirmed by %s on %s, %s)':
    'コマンドプロファイルの記述を使います: %s = %s（確認者 %s、確認日 %s、%s）',
  'No public source shows how %s is spelt on the command line of your ControlCommand.':
    '%s のコマンド行の書式は、公開情報では確認できていません。',
  'Look it up in the manual of your version, try it on a pair without data, and write into %s:':
    'ご利用バージョンのマニュアルで確認し、データのないペアで試したうえで、%s に次を記述してください:',
  '  confirmed-by = NAME': '  confirmed-by = 確認者',
  '  confirmed-on = YYYY-MM-DD': '  confirmed-on = 確認日 (YYYY-MM-DD)',
  '  manual = TITLE, VERSION, PAGE': '  manual = マニュアル名、版、ページ',
  'Stopped at the guard of an unconfirmed command: %s. Nothing was changed.':
    '未確認コマンド %s のガードで停止しました。何も変更していません。',

  // pairs
  '%s: busy, again in %s s (%s of %s): %s': '%s: ビジーのため %s 秒後に再試行します（%s / %s）: %s',
  '%s: the state of the pair cannot be read: %s': '%s: ペアの状態を取得できません: %s',
  '%s: the copy has broken off, the pair is %s.': '%s: コピーが中断し、ペアは %s です。',
  '%s: the pair stays %s and does not become %s.': '%s: ペアは %s のままで、%s になりません。',
  '%s: the pair is %s, waiting for %s.': '%s: ペアは %s です。%s になるまで待ちます。',
  '%s: %s, %s of at most %s s, difference %s': '%s: %s、経過 %s 秒 / 上限 %s 秒、差分 %s',
  '%s: still %s after %s s.': '%s: %s のまま %s 秒が経過しました。',
  '%s: the pair is %s.': '%s: ペアは %s です。',
  '%s: %s': '%s: %s',
  '%s: %s was answered with an error, but the pair is %s: going on. %s':
    '%s: %s はエラー応答でしたが、ペアは %s のため続行します。%s',
  '%s: %s has failed, the pair is %s: %s': '%s: %s に失敗しました。ペアは %s です: %s',
  '%s: the state of the pair could not be read: %s': '%s: ペアの状態を取得できませんでした: %s',
  '%s is left separated.': '%s: セパレート状態です。',
  '%s is left %s: the RV is Not Ready and holds no backup. The next run of the backup goes on from here.':
    '%s: %s の状態です。RV は Not Ready でバックアップは保持していません。次回のバックアップはここから続行します。',
  '%s is left %s: it becomes separated by itself.': '%s: %s の状態です。自動的にセパレート状態になります。',
  '%s is left %s: the MV is being restored. Start the restore again; it goes on from here.':
    '%s: %s の状態です。MV のリストア中です。リストアを再度実行すると、ここから続行します。',
  '%s is left %s: look at it in iStorageManager.': '%s: %s の状態です。iStorageManager で確認してください。',

  // vCenter
  'GOVC_URL is not set: the address of vCenter. Put it into the settings or the environment.':
    'vCenter のアドレス GOVC_URL が未設定です。設定ファイルまたは環境変数に設定してください。',
  'GOVC_USERNAME is not set. Put it into the settings or the environment; this script holds no account.':
    'GOVC_USERNAME が未設定です。設定ファイルまたは環境変数に設定してください（スクリプトに認証情報は含まれません）。',
  'vCenter %s cannot be reached: %s': 'vCenter %s に接続できません: %s',
  'VM %s cannot be looked up: %s': '仮想マシン %s を検索できません: %s',
  'VM %s is more than once in the inventory. Set GOVC_DATACENTER, or give them different names.':
    '仮想マシン %s がインベントリに複数あります。GOVC_DATACENTER を設定するか、名前を変えてください。',
  'The state of VM %s cannot be read: %s': '仮想マシン %s の状態を取得できません: %s',
  'VM %s: the snapshot could not be deleted (try %s of 3): %s':
    '仮想マシン %s: スナップショットを削除できませんでした（%s / 3 回目）: %s',
  'VM %s: it could not be powered on (try %s of 3): %s': '仮想マシン %s: パワーオンできませんでした（%s / 3 回目）: %s',

  // backup
  'Usage: %s [--dry-run] [--full-copy] [--help]': '使い方: %s [--dry-run] [--full-copy] [--help]',
  'Backs up %s: %s.': '「%s」のバックアップを行います: %s',
  '  --dry-run    read all states, say what would be run, change nothing':
    '  --dry-run    状態を読み、実行予定のコマンドを表示する。何も変更しない',
  '  --full-copy  copy whole disks, not only the difference: for the first run after a pair was set':
    '  --full-copy  差分ではなく全範囲をコピーする（ペア設定後の初回用）',
  '  --help       this text': '  --help       この説明',
  '  23  the secondary backup has failed; the disk backup is good':
    '  23  2次バックアップの失敗。ディスクバックアップは正常です',
  '  30  the backup is good, but snapshots are left or VMs are off: see the log':
    '  30  バックアップは正常ですが、スナップショットの残存または仮想マシンの停止があります。ログを確認してください',
  'Unknown option: %s': '不明なオプション: %s',
  'VM %s was left off by an earlier run: starting it.': '仮想マシン %s は以前の実行で停止したままです。起動します。',
  'VM %s does not start: %s': '仮想マシン %s が起動しません: %s',
  'The snapshots of VM %s cannot be read: %s': '仮想マシン %s のスナップショットを取得できません: %s',
  'VM %s has a snapshot of an earlier run: deleting it.':
    '仮想マシン %s に以前の実行のスナップショットが残っています。削除します。',
  'VM %s: the snapshot of an earlier run cannot be deleted: %s':
    '仮想マシン %s: 以前の実行のスナップショットを削除できません: %s',
  'VM %s: VMware Tools do not run after %s s.': '仮想マシン %s: VMware Tools が %s 秒以内に稼働しません。',
  'VM %s: whether VMware Tools run cannot be read: %s': '仮想マシン %s: VMware Tools の稼働状態を取得できません: %s',
  'VM %s is not in the inventory of vCenter. Nothing was changed.':
    '仮想マシン %s が vCenter のインベントリにありません。何も変更していません。',
  'VM %s is powered on, but VMware Tools do not run in it: it cannot be quiesced. Nothing was changed.':
    '仮想マシン %s はパワーオン状態ですが VMware Tools が稼働していないため、静止点を確保できません。何も変更していません。',
  'VM %s is %s.': '仮想マシン %s は %s です。',
  'VM %s is %s: it has to be on or off for the backup.':
    '仮想マシン %s は %s です。バックアップするにはパワーオンまたはパワーオフ状態である必要があります。',
  '%s: the pair is %s, a restore is under way or was not ended. Nothing was changed. End the restore, then start again.':
    '%s: ペアは %s です。リストアが実行中か、終了していません。何も変更していません。リストアを終えてから再度実行してください。',
  '%s: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.':
    '%s: RV は別の MV とペアになっています。何も変更していません。設計と iStorageManager を照合してください。',
  '%s: the pair is %s. Nothing was changed. Look at it in iStorageManager.':
    '%s: ペアは %s です。何も変更していません。iStorageManager で確認してください。',
  '%s: replicated already (%s).': '%s: すでにレプリケートされています（%s）。',
  '%s: the pair is %s and no longer synchronised.': '%s: ペアは %s で、同期状態ではなくなっています。',
  'VM %s is powered off: no snapshot.': '仮想マシン %s はパワーオフ状態のため、スナップショットを作成しません。',
  'VM %s: creating a snapshot (file systems quiesced: %s).':
    '仮想マシン %s: スナップショットを作成します（ファイルシステムの静止: %s）。',
  'VM %s: the snapshot could not be created: %s': '仮想マシン %s: スナップショットを作成できませんでした: %s',
  'VM %s: vCenter says that the snapshot was created, but it is not there.':
    '仮想マシン %s: スナップショットの作成は成功と応答されましたが、存在しません。',
  'VM %s is powered off: nothing to shut down.': '仮想マシン %s はパワーオフ状態のため、シャットダウンしません。',
  'VM %s: shutting down the guest.': '仮想マシン %s: ゲスト OS をシャットダウンします。',
  'VM %s: the guest could not be shut down: %s': '仮想マシン %s: ゲスト OS をシャットダウンできませんでした: %s',
  'VM %s: waiting until it is off.': '仮想マシン %s: 停止を待っています。',
  'VM %s has not shut down within %s s. It is not powered off by force.':
    '仮想マシン %s が %s 秒以内に停止しませんでした。強制的な電源断は行いません。',
  'VM %s is off.': '仮想マシン %s が停止しました。',
  'Would delete the snapshots again.': 'スナップショットを削除する予定です。',
  'VM %s: the snapshot is deleted.': '仮想マシン %s: スナップショットを削除しました。',
  'VM %s: the snapshot %s is left. Delete it in vSphere Client.':
    '仮想マシン %s: スナップショット %s が残っています。vSphere Client で削除してください。',
  'Would power on the VMs that were shut down.': 'シャットダウンした仮想マシンをパワーオンする予定です。',
  'VM %s runs again.': '仮想マシン %s を起動しました。',
  'VM %s is left off. Start it in vSphere Client.':
    '仮想マシン %s が停止したままです。vSphere Client で起動してください。',
  'Secondary backup of %s on %s begins.': '%s の 2次バックアップを %s で開始します。',
  'The secondary backup has failed: %s': '2次バックアップに失敗しました: %s',
  'QUIESCE_SECONDARY is not set: the program that starts the secondary backup. It gets the backup server and the names of the copy disks as arguments.':
    '2次バックアップを開始するプログラム QUIESCE_SECONDARY が未設定です。引数としてバックアップサーバ名と複製ディスク名が渡されます。',
  'QUIESCE_SECONDARY is no program that can be run: %s': 'QUIESCE_SECONDARY を実行できません: %s',
  'VM %s: deleting the snapshot again.': '仮想マシン %s: スナップショットを削除して元に戻します。',
  'VM %s: starting it again.': '仮想マシン %s: 再度起動します。',
  'VM %s is still on, but was told to shut down: watch it. The next run starts it if it is off then.':
    '仮想マシン %s はシャットダウンを指示しましたが稼働中です。様子を確認してください。停止した場合は次回の実行で起動します。',
  'Next: put the setting right and start again.': '次の作業: 設定を直して再度実行してください。',
  'Next: confirm the command in the command profile and start again.':
    '次の作業: コマンドプロファイルでコマンドを確認し、再度実行してください。',
  'Next: put the state right and start again.': '次の作業: 状態を正してから再度実行してください。',
  'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.':
    '次の作業: iStorageManager でストレージを確認し、再度実行してください。その時点の状態から続行します。',
  'Next: look at the VM in vSphere Client, then start again.':
    '次の作業: vSphere Client で仮想マシンを確認し、再度実行してください。',
  'Next: the backup is good. Do by hand what the lines above say; the next run tries it too.':
    '次の作業: バックアップは正常です。上の行の内容を手動で実施してください。次回の実行でも試みます。',
  'Next: do by hand what the lines above say, then start again.':
    '次の作業: 上の行の内容を手動で実施し、再度実行してください。',
  'Next: start again.': '次の作業: 再度実行してください。',
  'There is no backup of this run, and the one before is gone from the RVs.':
    '今回のバックアップは取得できておらず、前回のバックアップも RV にはありません。',

  // restore
  'Usage: %s --yes [--power-on] [--rv-confirmed] | --dry-run | --help':
    '使い方: %s --yes [--power-on] [--rv-confirmed] | --dry-run | --help',
  'Restores %s: %s.': '「%s」のリストアを行います: %s',
  '  --yes           do it': '  --yes           実行する',
  '  --power-on      power on the VMs afterwards that ran before':
    '  --power-on      実行前に稼働していた仮想マシンを、完了後にパワーオンする',
  '  --dry-run       read all states, say what would be run, change nothing':
    '  --dry-run       状態を読み、実行予定のコマンドを表示する。何も変更しない',
  '  --help          this text': '  --help          この説明',
  'Nothing was done. Give --yes to restore, or --dry-run to see what would be run.':
    '何も実行していません。リストアするには --yes、実行予定の確認には --dry-run を指定してください。',
  'VM %s: %s cannot be read: %s': '仮想マシン %s: %s を取得できません: %s',
  'VM %s: vCenter does not say its %s.': '仮想マシン %s: vCenter から %s を取得できません。',
  'VM %s: this path is not understood: %s': '仮想マシン %s: パスを解釈できません: %s',
  'The datastore of VM %s cannot be looked up: %s': '仮想マシン %s のデータストアを検索できません: %s',
  'The datastore of VM %s is not found, or more than once: %s':
    '仮想マシン %s のデータストアが見つからないか、複数あります: %s',
  'An earlier run has begun this restore: going on.': '以前の実行でリストアが開始されています。続行します。',
  'VM %s was removed from the inventory by an earlier run.':
    '仮想マシン %s は以前の実行でインベントリから削除されています。',
  '%s: the pair is %s: the RV holds no separated backup. Nothing was changed.':
    '%s: ペアは %s です。RV にセパレート済みのバックアップがありません。何も変更していません。',
  'The ESXi host %s cannot be looked up: %s': 'ESXi ホスト %s を検索できません: %s',
  'The ESXi host %s is not in the inventory of vCenter, or more than once. Nothing was changed.':
    'ESXi ホスト %s が vCenter のインベントリにないか、複数あります。何も変更していません。',
  'First restore the secondary backup to the copy disks (%s), then start with --rv-confirmed. Nothing was changed.':
    '先に 2次バックアップを複製ディスク（%s）へリストアし、--rv-confirmed を指定して実行してください。何も変更していません。',
  'VM %s: powering off.': '仮想マシン %s: パワーオフします。',
  'VM %s: %s': '仮想マシン %s: %s',
  'VM %s could not be powered off, it is %s.': '仮想マシン %s をパワーオフできませんでした。状態は %s です。',
  'VM %s: removing from the inventory.': '仮想マシン %s: インベントリから削除します。',
  'VM %s could not be removed from the inventory: %s': '仮想マシン %s をインベントリから削除できませんでした: %s',
  '%s: the restore is under way already (%s).': '%s: すでにリストア中です（%s）。',
  'Rescanning HBA and VMFS: %s': 'HBA・VMFS を再スキャンします: %s',
  'The rescan has failed on %s: %s': '%s の再スキャンに失敗しました: %s',
  'VM %s could not be registered: %s': '仮想マシン %s を登録できませんでした: %s',
  'VM %s: registering.': '仮想マシン %s: インベントリに登録します。',
  'VM %s: would revert to the snapshot %s.': '仮想マシン %s: スナップショット %s に戻す予定です。',
  'VM %s has no snapshot %s, though it was running when the backup was taken.':
    '仮想マシン %s にスナップショット %s がありません。バックアップ時には稼働していました。',
  'VM %s has no snapshot: it was off when the backup was taken.':
    '仮想マシン %s にスナップショットはありません。バックアップ時にパワーオフ状態でした。',
  'VM %s: reverting to the snapshot of the backup.': '仮想マシン %s: バックアップ時のスナップショットに戻します。',
  'VM %s could not be reverted: %s': '仮想マシン %s をスナップショットに戻せませんでした: %s',
  'The restore has begun: VMs are left off, and those removed from the inventory stay removed.':
    'リストアを開始済みのため、仮想マシンは停止したまま、インベントリから削除したものは削除したままにします。',
  'VM %s is left out of the inventory: register %s.':
    '仮想マシン %s がインベントリから削除されたままです。次を登録してください: %s',
  'Next: check the VMs and power them on. A Windows guest restored from a non-stop backup may show the Windows error recovery screen: choose to start Windows normally.':
    '次の作業: 仮想マシンを確認しパワーオンしてください。無停止バックアップから戻した Windows では「Windows エラー回復処理」の画面が表示される場合があります。[Windows を通常起動する] を選択してください。',
  'Next: the restore is complete. Do by hand what the lines above say.':
    '次の作業: リストアは完了しています。上の行の内容を手動で実施してください。',

  ...japaneseOfKinds,
};
