/** What the scripts say, in Japanese: the key is the text as it stands in the PowerShell parts. Blanks (`{0}`) are numbered. */
export const japanese: Readonly<Record<string, string>> = {
  '{0}': '{0}',
  'The log {0} cannot be written.': 'ログ {0} に書き込めません。',
  'Would do: {0} ({1})': '実行予定: {0}（{1}）',
  'The Hyper-V module for Windows PowerShell cannot be loaded: {0}':
    'Windows PowerShell の Hyper-V モジュールを読み込めません: {0}',
  'Start it as an administrator.': '管理者として実行してください。',
  'This computer is {0}; the script is for {1}. Give -AnyComputer where the names differ and the computer is right.':
    'このコンピュータは {0} ですが、スクリプトの対象は {1} です。名前が異なるだけで対象が正しい場合は -AnyComputer を指定してください。',
  'The machines of this host cannot be read: {0}': 'このホストの仮想マシンを取得できません: {0}',
  'The state of {0} cannot be read: {1}': '{0} の状態を取得できません: {1}',
  'Exit codes:': '終了コード:',
  '  0   done, or nothing to do; under -WhatIf: looked at': '  0   正常終了、または変更不要。-WhatIf では確認のみ',
  '  1   an error that the script did not expect, or PowerShell refused an option':
    '  1   想定外のエラー、または PowerShell がオプションを受け付けない',
  '  2   wrong option, or a tool or right is missing; nothing was changed':
    '  2   オプションの誤り、ツールまたは権限の不足。何も変更していません',
  '  10  stopped at the guard of an unconfirmed command; nothing was changed':
    '  10  未確認コマンドのガードで停止。何も変更していません',
  '  12  what is there does not fit the design; nothing of that was changed':
    '  12  現状が設計と異なる。その対象は変更していません',
  '  21  Hyper-V has refused or failed; see the lines above for what was put back':
    '  21  Hyper-V の操作に失敗。元に戻した内容は上の行を確認してください',
  '  22  a time limit was reached': '  22  待ち時間の上限に到達',
  'Usage: {0} -Side Master|Replica [-WhatIf] [-NetAdapterName NAME] [-EnableIntegrationServices] [-ExportFolder PATH -ImportFolder PATH] [-AnyComputer]':
    '使い方: {0} -Side Master|Replica [-WhatIf] [-NetAdapterName 名前] [-EnableIntegrationServices] [-ExportFolder パス -ImportFolder パス] [-AnyComputer]',
  'Prepares the hosts of the scenario {0} before it is created: {1}.':
    'シナリオ「{0}」の作成前に各ホストを準備します: {1}',
  '  -Side                        which of the two hosts this computer is':
    '  -Side                        このコンピュータがマスタかレプリカか',
  '  -WhatIf                      look at everything, change nothing':
    '  -WhatIf                      確認のみ行い、何も変更しない',
  '  -NetAdapterName              network adapter for an external virtual switch that is missing':
    '  -NetAdapterName              不足している外部仮想スイッチを作成するネットワーク アダプタ',
  '  -EnableIntegrationServices   enable those that are disabled for the machines':
    '  -EnableIntegrationServices   仮想マシンで無効な統合サービスを有効にする',
  '  -ExportFolder, -ImportFolder where machines are exported to and imported into whose checkpoints lie beside their disks':
    '  -ExportFolder, -ImportFolder チェックポイントが仮想ハードディスクと並ぶ仮想マシンのエクスポート先とインポート先',
  '  -LimitSeconds                longest wait for a machine (default 1800)':
    '  -LimitSeconds                仮想マシンを待つ上限（秒、既定 1800）',
  '  -AnyComputer                 do not compare the name of this computer with the design':
    '  -AnyComputer                 コンピュータ名を設計と照合しない',
  'There are {0} virtual switches named {1}.': '仮想スイッチが {0} 個あります: {1}',
  'The virtual switches cannot be read: {0}': '仮想スイッチを取得できません: {0}',
  'The virtual switch {0} is {1}, the design says {2}.': '仮想スイッチ {0} は {1} ですが、設計では {2} です。',
  'Virtual switch {0}: there ({1}).': '仮想スイッチ {0}: あり（{1}）。',
  'The virtual switch {0} is missing, and the design does not say of which kind it is.':
    '仮想スイッチ {0} がなく、設計にも種類が書かれていません。',
  'The virtual switch {0} is missing. Give -NetAdapterName: the network adapter that it is bound to.':
    '仮想スイッチ {0} がありません。-NetAdapterName に接続先のネットワーク アダプタを指定してください。',
  'The virtual switch {0} could not be made: {1}': '仮想スイッチ {0} を作成できませんでした: {1}',
  'Virtual switch {0}: made ({1}).': '仮想スイッチ {0}: 作成しました（{1}）。',
  'The integration services of {0} cannot be read: {1}': '{0} の統合サービスを取得できません: {1}',
  '{0}: the integration service {1} is disabled. -EnableIntegrationServices enables it.':
    '{0}: 統合サービス {1} が無効です。-EnableIntegrationServices で有効にできます。',
  '{0}: the integration service {1} could not be enabled: {2}': '{0}: 統合サービス {1} を有効にできませんでした: {2}',
  '{0}: integration service {1} enabled.': '{0}: 統合サービス {1} を有効にしました。',
  'The disks of {0} cannot be read: {1}': '{0} の仮想ハードディスクを取得できません: {1}',
  'The checkpoints of {0} cannot be read: {1}': '{0} のチェックポイントを取得できません: {1}',
  '{0} is {1}: start it or shut it down, then start the script again.':
    '{0} は {1} です。起動またはシャットダウンしてから再度実行してください。',
  '{0}: shutting down the guest.': '{0}: ゲスト OS をシャットダウンします。',
  '{0} could not be shut down: {1}': '{0} をシャットダウンできませんでした: {1}',
  '{0} is not off after {1} s. It is not turned off by force.':
    '{0} が {1} 秒以内に停止しませんでした。強制的な停止は行いません。',
  '{0} could not be started: {1}': '{0} を起動できませんでした: {1}',
  '{0} has been started, but its guest does not answer after {1} s. Look at it before the scenario is created.':
    '{0} を起動しましたが、ゲスト OS が {1} 秒以内に応答しません。シナリオ作成の前に確認してください。',
  '{0} runs, and its guest answers.': '{0} は稼働しており、ゲスト OS が応答しています。',
  '{0}: the checkpoint folder is {1} already.': '{0}: チェックポイント ファイルの場所はすでに {1} です。',
  '{0}: the checkpoint folder {1} of the design lies beside a virtual disk of the machine.':
    '{0}: 設計のチェックポイント ファイルの場所 {1} は、仮想ハードディスクと同じ階層にあります。',
  '{0}: the checkpoint folder is {1}.': '{0}: チェックポイント ファイルの場所を {1} に変更しました。',
  '{0}: the checkpoint folder could not be set: {1}': '{0}: チェックポイント ファイルの場所を変更できませんでした: {1}',
  '{0} has checkpoints, the design says that all are deleted. Correct the design: another case applies.':
    '{0} にチェックポイントがありますが、設計では全て削除済みです。設計を直してください（別のケースに該当します）。',
  '{0}: no files of deleted checkpoints are left.': '{0}: 削除済みチェックポイントのファイルは残っていません。',
  '{0}: files of deleted checkpoints are still there: {1}':
    '{0}: 削除済みチェックポイントのファイルが残っています: {1}',
  '{0}: checkpoints and virtual disks are apart already.':
    '{0}: チェックポイントと仮想ハードディスクはすでに分かれています。',
  '{0} has no checkpoint, the design says that it has. Correct the design: another case applies.':
    '{0} にチェックポイントがありませんが、設計では存在します。設計を直してください（別のケースに該当します）。',
  '{0} has to be exported and imported. Give -ExportFolder and -ImportFolder, each with room for its disks and checkpoints.':
    '{0} はエクスポートと再インポートが必要です。-ExportFolder と -ImportFolder を指定してください（それぞれ仮想ハードディスクとチェックポイントの容量が必要）。',
  'The folder {0} is there already. Move it away, or choose another.':
    'フォルダー {0} がすでにあります。移動するか、別の場所を指定してください。',
  '{0}: exporting to {1}.': '{0}: {1} へエクスポートします。',
  'the folder {0} is missing': 'フォルダー {0} がありません',
  '{0} configuration files were exported instead of one': '構成ファイルが 1 個ではなく {0} 個エクスポートされました',
  '{0}: the export has failed: {1}. The machine is as it was.':
    '{0}: エクスポートに失敗しました: {1}。仮想マシンは元のままです。',
  '{0}: importing into {1}. The machine that was exported is kept, off, as {2}.':
    '{0}: {1} へインポートします。エクスポート元は停止したまま {2} として残します。',
  '{0} could not be renamed back to {1}: {2}': '{0} の名前を {1} に戻せませんでした: {2}',
  '{0}: the import has failed: {1}. The machine is as it was; the export is in {2}.':
    '{0}: インポートに失敗しました: {1}。仮想マシンは元のままです。エクスポートは {2} にあります。',
  '{0}: also after the import checkpoints lie beside the virtual disks. Look at its settings.':
    '{0}: インポート後もチェックポイントが仮想ハードディスクと並んでいます。設定を確認してください。',
  'Next: see that {0} works, then delete {1} and the export in {2}. Never start both.':
    '次の作業: {0} が正常に動作することを確認し、{1} とエクスポート {2} を削除してください。両方を同時に起動しないこと。',
  '{0} is on this host {1} times; once is right.': '{0} はこのホストに {1} 台あります。1 台である必要があります。',
  '{0} has checkpoints beside its virtual disks: they cannot be protected, and switchover fails. Correct the design: case 3 applies.':
    '{0} は仮想ハードディスクと同じ階層にチェックポイントがあり、保護できずスイッチオーバーに失敗します。設計を直してください（ケース 3 に該当します）。',
  '{0} is on this host already. It must not be there before the scenario is created: the product registers it.':
    '{0} がすでにこのホストにあります。シナリオ作成前には存在しないこと（製品が登録します）。',
  '{0} is not on this host, as it should be.': '{0} はこのホストにありません（正常）。',
  'Preparation for {0} ({1}) begins on {2}.': '「{0}」の準備（{1}）を {2} で開始します。',
  'Looked at: {0} changes are to be made, {1} were made.': '確認しました。変更予定 {0} 件、変更済み {1} 件。',
  'Prepared; {0} changes were made.': '準備が完了しました。変更 {0} 件。',
  'Usage: {0} -Side Master|Replica -Prepare [-SnapIn NAME] | -Restart [-AnyComputer]   [-WhatIf]':
    '使い方: {0} -Side Master|Replica -Prepare [-SnapIn 名前] | -Restart [-AnyComputer]   [-WhatIf]',
  'Restarts a host of running scenarios so that replication resumes without resynchronisation. Master: {0}. Replica: {1}.':
    '実行中のシナリオのホストを、再同期なしでレプリケーションが再開するように再起動します。マスタ: {0}、レプリカ: {1}',
  '  -Prepare      on a computer with RHA PowerShell: prepares the host. On the master its guests are shut down.':
    '  -Prepare      RHA PowerShell のあるコンピュータで、ホストを準備する。マスタではゲスト OS がシャットダウンされる',
  '  -SnapIn       name of the snap-in of RHA PowerShell, where its commands are not there yet':
    '  -SnapIn       RHA PowerShell のスナップイン名（コマンドが未読み込みの場合）',
  '  -Restart      on the host, once the manager has said that it is ready: restarts it':
    '  -Restart      マネージャで準備完了を確認後、ホスト自身で再起動する',
  '  -AnyComputer  do not compare the name of this computer with the design':
    '  -AnyComputer  コンピュータ名を設計と照合しない',
  '  -WhatIf       look at everything, change nothing': '  -WhatIf       確認のみ行い、何も変更しない',
  'No public source names the snap-in of RHA PowerShell for your release. Look it up in its guide, try it, and give -SnapIn NAME,':
    'ご利用リリースの RHA PowerShell のスナップイン名は公開情報で確認できていません。ガイドで確認して試したうえで -SnapIn 名前 を指定するか、',
  'or start this script where the commands of RHA PowerShell are there already. By hand: [ツール]-[ホスト メンテナンスの起動(H)] in the manager.':
    'RHA PowerShell のコマンドが読み込まれた環境で実行してください。手動の場合: マネージャの [ツール]-[ホスト メンテナンスの起動(H)]',
  'Stopped at the guard of an unconfirmed command: the snap-in of {0}. Nothing was changed.':
    '未確認コマンドのガードで停止しました: {0} のスナップイン。何も変更していません。',
  'The snap-in {0} cannot be loaded: {1}': 'スナップイン {0} を読み込めません: {1}',
  'The snap-in {0} has no {1}.': 'スナップイン {0} に {1} がありません。',
  'Scenarios of the host in the design: {0}. One that does not run is not prepared.':
    '設計上このホストのシナリオ: {0}。実行中でないものは準備されません。',
  'The host {0} could not be prepared: {1}': 'ホスト {0} を準備できませんでした: {1}',
  'Next: wait in the manager for the event "{0}" of every scenario, then give -Restart on the host. If it is not restarted after all, stop the scenarios and run them again.':
    '次の作業: マネージャで全シナリオのイベント「{0}」を待ち、ホストで -Restart を実行してください。再起動を取りやめる場合は、シナリオを停止して再度実行してください。',
  '{0} is {1}: the host is not ready. Give -Prepare first, and wait for the event "{2}".':
    '{0} は {1} です。ホストの準備ができていません。先に -Prepare を実行し、イベント「{2}」を待ってください。',
  'Restarting. Next: see in the manager the event "{0}" of every scenario, and that the machines run.':
    '再起動します。次の作業: マネージャで全シナリオのイベント「{0}」と、仮想マシンの稼働を確認してください。',
  'The host could not be restarted: {0}': 'ホストを再起動できませんでした: {0}',
  'An error that the script did not expect, in line {0}: {1}': '想定外のエラー（{0} 行目）: {1}',
};
