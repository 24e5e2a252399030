/** What the scripts say, in Japanese: the key is the text as it stands in the PowerShell parts. Blanks (`{0}`) are numbered. */
export const japanese: Readonly<Record<string, string>> = {
  'The command profile {0} belongs to another account or can be written by others. Leave write access to administrators and to the account of the task.':
    'コマンドプロファイル {0} の所有者が異なるか、他のユーザから書き込める状態です。書き込み権限を管理者とタスクの実行アカウントに限ってください。',
  '  {0} = {1} ... {{mv}} ... {{rv}} ...': '  {0} = {1} ... {{mv}} ... {{rv}} ...',
  'Usage: {0} [-DryRun] [-FullCopy] [-Help]': '使い方: {0} [-DryRun] [-FullCopy] [-Help]',
  '  -DryRun    read all states, say what would be run, change nothing':
    '  -DryRun    状態を読み、実行予定の操作を表示する。何も変更しない',
  '  -FullCopy  copy whole disks, not only the difference: for the first run after a pair was set':
    '  -FullCopy  差分ではなく全範囲をコピーする（ペア設定後の初回用）',
  '  -Help      this text': '  -Help      この説明',
  'QUIESCE_SECONDARY has to be the path of an .exe or .ps1 file: {0}':
    'QUIESCE_SECONDARY には .exe または .ps1 ファイルのパスを指定してください: {0}',
  '{0}': '{0}',
  '{0}: line {1} is no setting.': '{0}: {1} 行目は設定として読めません。',
  'The settings {0} belong to another account or can be written by others. Leave write access to administrators and to the account of the task.':
    '設定ファイル {0} の所有者が異なるか、他のユーザから書き込める状態です。書き込み権限を管理者とタスクの実行アカウントに限ってください。',
  '{0}: a password does not belong into this file. Run New-VICredentialStoreItem as the account of the task.':
    '{0}: パスワードはこのファイルに書けません。タスクの実行アカウントで New-VICredentialStoreItem を実行してください。',
  'Settings come from the environment or from the file {0} (KEY = VALUE a line):':
    '設定は環境変数またはファイル {0} から読みます（1 行に KEY = VALUE）:',
  '  QUIESCE_VCENTER        address of vCenter': '  QUIESCE_VCENTER        vCenter のアドレス',
  '  QUIESCE_DATACENTER     the datacenter, where names are not unique in the inventory':
    '  QUIESCE_DATACENTER     データセンター（インベントリ内で名前が重複する場合）',
  '  QUIESCE_VCENTER_USER   account of vCenter. Its password comes from the credential store of PowerCLI':
    '  QUIESCE_VCENTER_USER   vCenter のアカウント。パスワードは PowerCLI の資格情報ストア',
  '                         (New-VICredentialStoreItem, run as the account of the task), or from the environment':
    '                         （タスクの実行アカウントで New-VICredentialStoreItem を実行して登録）、または環境変数',
  '                         variable QUIESCE_VCENTER_PASSWORD. The script holds neither.':
    '                         QUIESCE_VCENTER_PASSWORD から読みます。スクリプトには含まれません。',
  '  QUIESCE_COMMAND_PATH   folders of ControlCommand, where PATH has them not':
    '  QUIESCE_COMMAND_PATH   ControlCommand のフォルダ（PATH にない場合）',
  '  QUIESCE_PROFILE        the command profile (default {0})':
    '  QUIESCE_PROFILE        コマンドプロファイル（既定 {0}）',
  '  QUIESCE_STATE          folder for lock and records (default {0})':
    '  QUIESCE_STATE          ロックと記録のフォルダ（既定 {0}）',
  '  QUIESCE_LOG            folder of the log (default {0})': '  QUIESCE_LOG            ログのフォルダ（既定 {0}）',
  '  QUIESCE_SECONDARY      program that starts the secondary backup, where it is chained (.exe or .ps1)':
    '  QUIESCE_SECONDARY      2次バックアップを開始するプログラム（連携する場合。.exe または .ps1）',
  '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS':
    '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS',
  '  1   an error that the script did not expect, or PowerShell could not run it; undone as far as possible':
    '  1   想定外のエラー、または PowerShell がスクリプトを実行できない。可能な範囲で取り消し済み',
  '  130 ended by Ctrl+C; undone': '  130 Ctrl+C により終了。取り消し済み',
  'Windows PowerShell 5.1 or later is needed.': 'Windows PowerShell 5.1 以降が必要です。',
  'The folder {0} cannot be made: {1}': 'フォルダ {0} を作成できません: {1}',
  'The file {0} cannot be written: {1}': 'ファイル {0} に書き込めません: {1}',
  'Ctrl+C: stopping and undoing.': 'Ctrl+C を受けました。中止し、取り消します。',
  'Undoing has broken off: {0}': '取り消しが中断しました: {0}',
  'Usage: {0} -Yes [-PowerOn] [-RvConfirmed] | -DryRun | -Help':
    '使い方: {0} -Yes [-PowerOn] [-RvConfirmed] | -DryRun | -Help',
  '  -Yes          do it': '  -Yes          実行する',
  '  -PowerOn      power on the VMs afterwards that ran before':
    '  -PowerOn      実行前に稼働していた仮想マシンを、完了後にパワーオンする',
  '  -RvConfirmed  you have made sure that the RVs hold what is to be restored (after a restore from tape, for instance)':
    '  -RvConfirmed  RV に戻すべきデータがあることを確認済み（テープからのリストア後など）',
  '  -DryRun       read all states, say what would be run, change nothing':
    '  -DryRun       状態を読み、実行予定の操作を表示する。何も変更しない',
  '  -Help         this text': '  -Help         この説明',
  'VM {0} cannot be read: {1}': '仮想マシン {0} の情報を取得できません: {1}',
  'VM {0}: vCenter does not say its files, folder, resource pool and host.':
    '仮想マシン {0}: vCenter から構成ファイル・フォルダ・リソースプール・ホストを取得できません。',
  'Whether the RVs hold a backup is not checked (-RvConfirmed).':
    'RV にバックアップがあるかどうかは確認しません（-RvConfirmed）。',
  'There is no record that the RVs hold a complete backup. Nothing was changed. If you know that they do, start with -RvConfirmed.':
    'RV に完全なバックアップがあるという記録がありません。何も変更していません。あることを確認済みの場合は -RvConfirmed を指定してください。',
  'The ESXi hosts cannot be looked up: {0}': 'ESXi ホストを検索できません: {0}',
  'First restore the secondary backup to the copy disks ({0}), then start with -RvConfirmed. Nothing was changed.':
    '先に 2次バックアップを複製ディスク（{0}）へリストアし、-RvConfirmed を指定して実行してください。何も変更していません。',
  'VMware PowerCLI cannot be loaded: {0}': 'VMware PowerCLI を読み込めません: {0}',
  'This version of VMware PowerCLI has no {0}. Install a later one.':
    'この版の VMware PowerCLI には {0} がありません。新しい版を導入してください。',
  'QUIESCE_VCENTER is not set: the address of vCenter. Put it into the settings or the environment.':
    'vCenter のアドレス QUIESCE_VCENTER が未設定です。設定ファイルまたは環境変数に設定してください。',
  'The credential store of PowerCLI cannot be read: {0}': 'PowerCLI の資格情報ストアを読めません: {0}',
  'The credential store of PowerCLI has {0} accounts for {1}; one is needed. Run New-VICredentialStoreItem as the account of the task, or set QUIESCE_VCENTER_USER. This script holds no account.':
    'PowerCLI の資格情報ストアにあるアカウントは {0} 件です（{1}）。1 件必要です。タスクの実行アカウントで New-VICredentialStoreItem を実行するか、QUIESCE_VCENTER_USER を設定してください（スクリプトに認証情報は含まれません）。',
  'QUIESCE_VCENTER_USER is not set. Put it into the settings or the environment; this script holds no account.':
    'QUIESCE_VCENTER_USER が未設定です。設定ファイルまたは環境変数に設定してください（スクリプトに認証情報は含まれません）。',
  'The datacenters cannot be read: {0}': 'データセンターの情報を取得できません: {0}',
  'The datacenter {0} is not in the inventory of vCenter, or more than once. Nothing was changed.':
    'データセンター {0} が vCenter のインベントリにないか、複数あります。何も変更していません。',
  'The session of vCenter could not be ended: {0}': 'vCenter のセッションを終了できませんでした: {0}',
  'The VMs cannot be looked up: {0}': '仮想マシンを検索できません: {0}',
  'VM {0} is more than once in the inventory. Set QUIESCE_DATACENTER, or give them different names.':
    '仮想マシン {0} がインベントリに複数あります。QUIESCE_DATACENTER を設定するか、名前を変えてください。',
  'not ended after {0} s': '{0} 秒以内に終了せず',
  'Step {0} of {1}: {2}': '手順 {0} / {1}: {2}',
  'Unknown option: {0}': '不明なオプション: {0}',
  'Nothing was done. Give -Yes to restore, or -DryRun to see what would be run.':
    '何も実行していません。リストアするには -Yes、実行予定の確認には -DryRun を指定してください。',
  'An error that the script did not expect, in line {0}: {1}': '想定外のエラー（{0} 行目）: {1}',
  'The command profile names an operation that there is not: {0}':
    'コマンドプロファイルに、存在しない操作名があります: {0}',
  'The command profile spells {0} with another command than {1}.':
    'コマンドプロファイルの {0} は、{1} 以外のコマンドになっています。',
  'The command profile {0} does not say: {1}': 'コマンドプロファイル {0} に次の項目がありません: {1}',
  'Spelt by the command profile: {0} = {1} (confirmed by {2} on {3}, {4})':
    'コマンドプロファイルの記述を使います: {0} = {1}（確認者 {2}、確認日 {3}、{4}）',
  'No public source shows how {0} is spelt on the command line of your ControlCommand.':
    '{0} のコマンド行の書式は、公開情報では確認できていません。',
  'Look it up in the manual of your version, try it on a pair without data, and write into {0}:':
    'ご利用バージョンのマニュアルで確認し、データのないペアで試したうえで、{0} に次を記述してください:',
  '  confirmed-by = NAME': '  confirmed-by = 確認者',
  '  confirmed-on = YYYY-MM-DD': '  confirmed-on = 確認日 (YYYY-MM-DD)',
  '  manual = TITLE, VERSION, PAGE': '  manual = マニュアル名、版、ページ',
  'Stopped at the guard of an unconfirmed command: {0}. Nothing was changed.':
    '未確認コマンド {0} のガードで停止しました。何も変更していません。',
  '{0}: busy, again in {1} s ({2} of {3}): {4}': '{0}: ビジーのため {1} 秒後に再試行します（{2} / {3}）: {4}',
  '{0}: the state of the pair cannot be read: {1}': '{0}: ペアの状態を取得できません: {1}',
  '{0}: the copy has broken off, the pair is {1}.': '{0}: コピーが中断し、ペアは {1} です。',
  '{0}: the pair stays {1} and does not become {2}.': '{0}: ペアは {1} のままで、{2} になりません。',
  '{0}: the pair is {1}, waiting for {2}.': '{0}: ペアは {1} です。{2} になるまで待ちます。',
  '{0}: {1}, {2} of at most {3} s, difference {4}': '{0}: {1}、経過 {2} 秒 / 上限 {3} 秒、差分 {4}',
  '{0}: still {1} after {2} s.': '{0}: {1} のまま {2} 秒が経過しました。',
  '{0}: the pair is {1}.': '{0}: ペアは {1} です。',
  '{0}: {1}': '{0}: {1}',
  '{0}: {1} was answered with an error, but the pair is {2}: going on. {3}':
    '{0}: {1} はエラー応答でしたが、ペアは {2} のため続行します。{3}',
  '{0}: {1} has failed, the pair is {2}: {3}': '{0}: {1} に失敗しました。ペアは {2} です: {3}',
  '{0}: the state of the pair could not be read: {1}': '{0}: ペアの状態を取得できませんでした: {1}',
  '{0} is left separated.': '{0}: セパレート状態です。',
  '{0} is left {1}: the RV is Not Ready and holds no backup. The next run of the backup goes on from here.':
    '{0}: {1} の状態です。RV は Not Ready でバックアップは保持していません。次回のバックアップはここから続行します。',
  '{0} is left {1}: it becomes separated by itself.': '{0}: {1} の状態です。自動的にセパレート状態になります。',
  '{0} is left {1}: the MV is being restored. Start the restore again; it goes on from here.':
    '{0}: {1} の状態です。MV のリストア中です。リストアを再度実行すると、ここから続行します。',
  '{0} is left {1}: look at it in iStorageManager.': '{0}: {1} の状態です。iStorageManager で確認してください。',
  'Backs up {0}: {1}.': '「{0}」のバックアップを行います: {1}',
  '  23  the secondary backup has failed; the disk backup is good':
    '  23  2次バックアップの失敗。ディスクバックアップは正常です',
  '  30  the backup is good, but snapshots are left or VMs are off: see the log':
    '  30  バックアップは正常ですが、スナップショットの残存または仮想マシンの停止があります。ログを確認してください',
  'VM {0} was left off by an earlier run: starting it.': '仮想マシン {0} は以前の実行で停止したままです。起動します。',
  'VM {0} does not start: {1}': '仮想マシン {0} が起動しません: {1}',
  'The snapshots of VM {0} cannot be read: {1}': '仮想マシン {0} のスナップショットを取得できません: {1}',
  'VM {0} has a snapshot of an earlier run: deleting it.':
    '仮想マシン {0} に以前の実行のスナップショットが残っています。削除します。',
  'VM {0}: the snapshot of an earlier run cannot be deleted: {1}':
    '仮想マシン {0}: 以前の実行のスナップショットを削除できません: {1}',
  'VM {0}: VMware Tools do not run after {1} s.': '仮想マシン {0}: VMware Tools が {1} 秒以内に稼働しません。',
  'VM {0} is not in the inventory of vCenter. Nothing was changed.':
    '仮想マシン {0} が vCenter のインベントリにありません。何も変更していません。',
  'VM {0} is powered on, but VMware Tools do not run in it: it cannot be quiesced. Nothing was changed.':
    '仮想マシン {0} はパワーオン状態ですが VMware Tools が稼働していないため、静止点を確保できません。何も変更していません。',
  'VM {0} is {1}.': '仮想マシン {0} は {1} です。',
  'VM {0} is {1}: it has to be on or off for the backup.':
    '仮想マシン {0} は {1} です。バックアップするにはパワーオンまたはパワーオフ状態である必要があります。',
  '{0}: the pair is {1}, a restore is under way or was not ended. Nothing was changed. End the restore, then start again.':
    '{0}: ペアは {1} です。リストアが実行中か、終了していません。何も変更していません。リストアを終えてから再度実行してください。',
  '{0}: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.':
    '{0}: RV は別の MV とペアになっています。何も変更していません。設計と iStorageManager を照合してください。',
  '{0}: the pair is {1}. Nothing was changed. Look at it in iStorageManager.':
    '{0}: ペアは {1} です。何も変更していません。iStorageManager で確認してください。',
  '{0}: replicated already ({1}).': '{0}: すでにレプリケートされています（{1}）。',
  '{0}: the pair is {1} and no longer synchronised.': '{0}: ペアは {1} で、同期状態ではなくなっています。',
  'VM {0} is powered off: no snapshot.': '仮想マシン {0} はパワーオフ状態のため、スナップショットを作成しません。',
  'VM {0}: creating a snapshot (file systems quiesced: {1}).':
    '仮想マシン {0}: スナップショットを作成します（ファイルシステムの静止: {1}）。',
  'VM {0}: the snapshot could not be created: {1}': '仮想マシン {0}: スナップショットを作成できませんでした: {1}',
  'VM {0}: vCenter says that the snapshot was created, but it is not there.':
    '仮想マシン {0}: スナップショットの作成は成功と応答されましたが、存在しません。',
  'VM {0} is powered off: nothing to shut down.': '仮想マシン {0} はパワーオフ状態のため、シャットダウンしません。',
  'VM {0}: shutting down the guest.': '仮想マシン {0}: ゲスト OS をシャットダウンします。',
  'VM {0}: the guest could not be shut down: {1}': '仮想マシン {0}: ゲスト OS をシャットダウンできませんでした: {1}',
  'VM {0}: waiting until it is off.': '仮想マシン {0}: 停止を待っています。',
  'VM {0} has not shut down within {1} s. It is not powered off by force.':
    '仮想マシン {0} が {1} 秒以内に停止しませんでした。強制的な電源断は行いません。',
  'VM {0} is off.': '仮想マシン {0} が停止しました。',
  'Would delete the snapshots again.': 'スナップショットを削除する予定です。',
  'VM {0}: the snapshot is deleted.': '仮想マシン {0}: スナップショットを削除しました。',
  'VM {0}: the snapshot {1} is left. Delete it in vSphere Client.':
    '仮想マシン {0}: スナップショット {1} が残っています。vSphere Client で削除してください。',
  'Would power on the VMs that were shut down.': 'シャットダウンした仮想マシンをパワーオンする予定です。',
  'VM {0} runs again.': '仮想マシン {0} を起動しました。',
  'VM {0} is left off. Start it in vSphere Client.':
    '仮想マシン {0} が停止したままです。vSphere Client で起動してください。',
  'Secondary backup of {0} on {1} begins.': '{0} の 2次バックアップを {1} で開始します。',
  'The secondary backup has failed: {0}': '2次バックアップに失敗しました: {0}',
  'QUIESCE_SECONDARY is not set: the program that starts the secondary backup. It gets the backup server and the names of the copy disks as arguments.':
    '2次バックアップを開始するプログラム QUIESCE_SECONDARY が未設定です。引数としてバックアップサーバ名と複製ディスク名が渡されます。',
  'VM {0}: deleting the snapshot again.': '仮想マシン {0}: スナップショットを削除して元に戻します。',
  'VM {0}: starting it again.': '仮想マシン {0}: 再度起動します。',
  'VM {0} is still on, but was told to shut down: watch it. The next run starts it if it is off then.':
    '仮想マシン {0} はシャットダウンを指示しましたが稼働中です。様子を確認してください。停止した場合は次回の実行で起動します。',
  'The RVs hold the backup: {0}. Next: nothing.': 'RV にバックアップを取得しました: {0}。次の作業はありません。',
  'Next: put the setting right and start again.': '次の作業: 設定を直して再度実行してください。',
  'Next: confirm the command in the command profile and start again.':
    '次の作業: コマンドプロファイルでコマンドを確認し、再度実行してください。',
  'Next: put the state right and start again.': '次の作業: 状態を正してから再度実行してください。',
  'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.':
    '次の作業: iStorageManager でストレージを確認し、再度実行してください。その時点の状態から続行します。',
  'Next: look at the VM in vSphere Client, then start again.':
    '次の作業: vSphere Client で仮想マシンを確認し、再度実行してください。',
  'Next: start the secondary backup by hand; the RVs are separated and hold the backup.':
    '次の作業: 2次バックアップを手動で実行してください。RV はセパレート済みでバックアップを保持しています。',
  'Next: the backup is good. Do by hand what the lines above say; the next run tries it too.':
    '次の作業: バックアップは正常です。上の行の内容を手動で実施してください。次回の実行でも試みます。',
  'Next: do by hand what the lines above say, then start again.':
    '次の作業: 上の行の内容を手動で実施し、再度実行してください。',
  'Next: start again.': '次の作業: 再度実行してください。',
  'The RVs hold the backup of this run: {0}.': 'RV には今回のバックアップがあります: {0}',
  'There is no backup of this run, and the one before is gone from the RVs.':
    '今回のバックアップは取得できておらず、前回のバックアップも RV にはありません。',
  '{0} has to be a whole number: {1}': '{0} は整数で指定してください: {1}',
  '{0}: no such setting.': '{0}: そのような設定はありません。',
  'QUIESCE_RV_ACCESS is rw or ro, not {0}.': 'QUIESCE_RV_ACCESS は rw または ro です: {0}',
  '  QUIESCE_RV_ACCESS      access to the RV after the separation: rw (default) or ro':
    '  QUIESCE_RV_ACCESS      セパレート後の RV のアクセス: rw（既定）または ro',
  '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _RESTORE, _SHUTDOWN, _SECONDARY, _UNDO   longest waits in seconds':
    '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _RESTORE, _SHUTDOWN, _SECONDARY, _UNDO   待ち時間の上限（秒）',
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
  '{0} is not found on PATH. Install it, or set QUIESCE_COMMAND_PATH.':
    '{0} が PATH に見つかりません。導入するか QUIESCE_COMMAND_PATH を設定してください。',
  'Another run of {0} is under way. Nothing was done. Wait for its end, then start again if it failed.':
    '{0} は別に実行中です。何もしていません。終了を待ち、失敗していれば再度実行してください。',
  'The log {0} cannot be written.': 'ログ {0} に書き込めません。',
  '{0} of {1} begins (process {2}).': '{0}「{1}」を開始します（プロセス {2}）。',
  'Dry run: states are read, nothing is changed.': 'ドライラン: 状態を読むだけで、何も変更しません。',
  'Not everything could be put back; see the lines above.':
    '元に戻せなかったものがあります。上の行を確認してください。',
  '{0} of {1} has ended well.': '{0}「{1}」は正常に終了しました。',
  '{0} of {1} has failed: exit code {2}. Log: {3}': '{0}「{1}」は失敗しました。終了コード {2}、ログ: {3}',
  'ended after {0} s': '{0} 秒で打ち切り',
  'Would run: {0}': '実行予定: {0}',
  'Restores {0}: {1}.': '「{0}」のリストアを行います: {1}',
  'All data written to the MVs since the backup is lost. VMs: {0}':
    'バックアップ以降に MV へ書き込まれたデータは失われます。対象の仮想マシン: {0}',
  'The RVs hold the backup of {0}.': 'RV には {0} のバックアップがあります。',
  'An earlier run has begun this restore: going on.': '以前の実行でリストアが開始されています。続行します。',
  'VM {0} was removed from the inventory by an earlier run.':
    '仮想マシン {0} は以前の実行でインベントリから削除されています。',
  '{0}: the pair is {1}: the RV holds no separated backup. Nothing was changed.':
    '{0}: ペアは {1} です。RV にセパレート済みのバックアップがありません。何も変更していません。',
  'The ESXi host {0} is not in the inventory of vCenter, or more than once. Nothing was changed.':
    'ESXi ホスト {0} が vCenter のインベントリにないか、複数あります。何も変更していません。',
  'VM {0}: powering off.': '仮想マシン {0}: パワーオフします。',
  'VM {0}: {1}': '仮想マシン {0}: {1}',
  'VM {0} could not be powered off, it is {1}.': '仮想マシン {0} をパワーオフできませんでした。状態は {1} です。',
  'VM {0}: removing from the inventory.': '仮想マシン {0}: インベントリから削除します。',
  'VM {0} could not be removed from the inventory: {1}': '仮想マシン {0} をインベントリから削除できませんでした: {1}',
  '{0}: the restore is under way already ({1}).': '{0}: すでにリストア中です（{1}）。',
  'Rescanning HBA and VMFS: {0}': 'HBA・VMFS を再スキャンします: {0}',
  'The rescan has failed on {0}: {1}': '{0} の再スキャンに失敗しました: {1}',
  'VM {0} could not be registered: {1}': '仮想マシン {0} を登録できませんでした: {1}',
  'VM {0}: registering.': '仮想マシン {0}: インベントリに登録します。',
  'VM {0}: would revert to the snapshot {1}.': '仮想マシン {0}: スナップショット {1} に戻す予定です。',
  'VM {0} has no snapshot {1}, though it was running when the backup was taken.':
    '仮想マシン {0} にスナップショット {1} がありません。バックアップ時には稼働していました。',
  'VM {0} has no snapshot: it was off when the backup was taken.':
    '仮想マシン {0} にスナップショットはありません。バックアップ時にパワーオフ状態でした。',
  'VM {0}: reverting to the snapshot of the backup.': '仮想マシン {0}: バックアップ時のスナップショットに戻します。',
  'VM {0} could not be reverted: {1}': '仮想マシン {0} をスナップショットに戻せませんでした: {1}',
  'The restore has begun: VMs are left off, and those removed from the inventory stay removed.':
    'リストアを開始済みのため、仮想マシンは停止したまま、インベントリから削除したものは削除したままにします。',
  'VM {0} is left out of the inventory: register {1}.':
    '仮想マシン {0} がインベントリから削除されたままです。次を登録してください: {1}',
  'Next: check the VMs and power them on. A Windows guest restored from a non-stop backup may show the Windows error recovery screen: choose to start Windows normally.':
    '次の作業: 仮想マシンを確認しパワーオンしてください。無停止バックアップから戻した Windows では「Windows エラー回復処理」の画面が表示される場合があります。[Windows を通常起動する] を選択してください。',
  'Next: the restore is complete. Do by hand what the lines above say.':
    '次の作業: リストアは完了しています。上の行の内容を手動で実施してください。',
  'Next: do not use the VMs. Start this restore again; it goes on from the state that it finds.':
    '次の作業: 仮想マシンを使用しないでください。このリストアを再度実行すると、その時点の状態から続行します。',
  'Next: put right what failed and start again. The MVs were not changed.':
    '次の作業: 失敗の原因を取り除き、再度実行してください。MV は変更されていません。',
  'vCenter {0} cannot be reached: {1}': 'vCenter {0} に接続できません: {1}',
  'The state of VM {0} cannot be read: {1}': '仮想マシン {0} の状態を取得できません: {1}',
  'VM {0}: the snapshot could not be deleted (try {1} of 3): {2}':
    '仮想マシン {0}: スナップショットを削除できませんでした（{1} / 3 回目）: {2}',
  'VM {0}: it could not be powered on (try {1} of 3): {2}':
    '仮想マシン {0}: パワーオンできませんでした（{1} / 3 回目）: {2}',
};
