/** What the scripts for snapshots, hosts and guests say, in Japanese: as `messages.ts`, which takes them in. */
export const japaneseOfKinds: Readonly<Record<string, string>> = {
  'No public source shows the command of FileSystemOption for %s.':
    '%s を行う FileSystemOption のコマンドは公開情報で確認できていません。',
  '  %s = COMMAND ... {mount} ...': '  %s = コマンド ... {mount} ...',
  '  %s = %s ... %s ...': '  %s = %s ... %s ...',
  'There is no pair whose copy could be full.': '全面コピーの対象となるペアがありません。',
  'The backup is on: %s. Next: nothing.': 'バックアップの格納先: %s。次の作業: なし。',
  'Next: the disk backup is good. Carry out the secondary backup by hand.':
    '次の作業: ディスクバックアップは正常です。2次バックアップを手動で実施してください。',
  'The backup of this run is on: %s.': '今回のバックアップの格納先: %s',
  '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _SNAPSHOT, _RESTORE, _SHUTDOWN, _HOST, _APPLICATION, _SECONDARY, _UNDO   longest waits in seconds':
    '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _SNAPSHOT, _RESTORE, _SHUTDOWN, _HOST, _APPLICATION, _SECONDARY, _UNDO   待ち時間の上限（秒）',
  'SV %s of %s: the snapshot is %s.': 'SV %s（%s）: スナップショットは %s です。',
  'SV %s of %s: the snapshot is %s, a restore is under way or has failed. Nothing was changed. Look at it in iStorageManager.':
    'SV %s（%s）: スナップショットは %s です。リストア中か、失敗しています。何も変更していません。iStorageManager で確認してください。',
  'The backup of %s goes to SV %s.': '%s のバックアップ先は SV %s です。',
  'SV %s, LV %s: %s': 'SV %s、LV %s: %s',
  'SV %s could not be protected: %s': 'SV %s に保護を設定できませんでした: %s',
  'LV %s could not be linked: %s': 'LV %s をリンクできませんでした: %s',
  'LV %s is left linked: unlink it in iStorageManager. %s':
    'LV %s がリンクされたままです。iStorageManager でリンクを解除してください。%s',
  'SV %s is left protected: release it in iStorageManager. %s':
    'SV %s の保護が設定されたままです。iStorageManager で解除してください。%s',
  'An earlier run was ended before this was done: %s, SV %s.':
    '以前の実行が中断され、次が実施されていません: %s、SV %s',
  'Not needed any more, says the array: %s': 'ストレージの応答により不要と判断しました: %s',
  'There is no backup of this run. What earlier runs have left on other SVs is still there.':
    '今回のバックアップはありません。他の SV にある以前のバックアップは残っています。',
  'SV %s: taking back link and protection.': 'SV %s: リンクと保護を元に戻します。',
  'LV %s: %s': 'LV %s: %s',
  'SV %s: %s': 'SV %s: %s',
  '  QUIESCE_APPLICATION    program that stops or quiesces what uses the disks and lets it go on. Arguments: quiesce, resume, stop or':
    '  QUIESCE_APPLICATION    ディスクを使用する業務を停止・静止し、再開するプログラム。引数は quiesce、resume、stop、start の',
  '                         start, then the job and the mount points. It has to be right twice in a row: a run is started again':
    '                         いずれかと、ジョブ名、マウント先。再実行されるため、同じ引数で続けて呼ばれても正しく動作すること',
  '  21  what uses the disks could not be stopped, quiesced, unmounted or let go on; undone':
    '  21  ディスクを使用する業務の停止・静止・アンマウント・再開の失敗。取り消し済み',
  'QUIESCE_APPLICATION is not set: the program that stops or quiesces what uses the disks.':
    'QUIESCE_APPLICATION が設定されていません。ディスクを使用する業務を停止・静止するプログラムを指定してください。',
  'QUIESCE_APPLICATION is no program that can be run: %s':
    'QUIESCE_APPLICATION は実行できるプログラムではありません: %s',
  'Nothing is mounted on %s. Nothing was changed.': '%s に何もマウントされていません。何も変更していません。',
  '  QUIESCE_HOST_POWER     program that asks for the power of a host and switches it on. Arguments: state or on, then the host;':
    '  QUIESCE_HOST_POWER     ホストの電源状態の確認と電源投入を行うプログラム。引数は state または on と、ホスト名。',
  '                         state prints on or off, as the management controller of the machine sees it':
    '                         state では、サーバの管理コントローラから見た状態を on または off で出力する',
  'QUIESCE_HOST_POWER is not set: the program that asks for the power of an ESXi host and switches it on.':
    'QUIESCE_HOST_POWER が設定されていません。ESXi ホストの電源状態の確認と電源投入を行うプログラムを指定してください。',
  'QUIESCE_HOST_POWER is no program that can be run: %s': 'QUIESCE_HOST_POWER は実行できるプログラムではありません: %s',
  'The power state of ESXi host %s cannot be read: %s': 'ESXi ホスト %s の電源状態を取得できません: %s',
  'ESXi host %s is %s.': 'ESXi ホスト %s は %s です。',
  'The VMs of ESXi host %s cannot be read: %s': 'ESXi ホスト %s の仮想マシンを取得できません: %s',
  'A VM runs on ESXi host %s: %s. Stop it or move it to another host. Nothing was changed.':
    'ESXi ホスト %s で仮想マシンが稼働中です: %s。停止するか別のホストへ移動してください。何も変更していません。',
  'ESXi host %s is off: nothing to shut down.': 'ESXi ホスト %s は停止しているため、シャットダウン不要です。',
  'ESXi host %s: shutting down.': 'ESXi ホスト %s: シャットダウンします。',
  'ESXi host %s could not be shut down: %s': 'ESXi ホスト %s をシャットダウンできませんでした: %s',
  'ESXi host %s: waiting until it is off.': 'ESXi ホスト %s: 停止を待っています。',
  'ESXi host %s has not shut down within %s s. It is not switched off by force.':
    'ESXi ホスト %s は %s 秒以内に停止しませんでした。強制的な電源断は行いません。',
  'ESXi host %s is off.': 'ESXi ホスト %s は停止しました。',
  'ESXi host %s could not be switched on (try %s of 3): %s':
    'ESXi ホスト %s の電源を投入できませんでした（%s/3 回目）: %s',
  'ESXi host %s: waiting until vCenter sees it.': 'ESXi ホスト %s: vCenter への接続を待っています。',
  'Would start the ESXi hosts that were shut down.': 'シャットダウンした ESXi ホストを起動する予定です。',
  'ESXi host %s runs again.': 'ESXi ホスト %s は再び稼働しています。',
  'ESXi host %s is left off, or vCenter does not see it. Start it by hand.':
    'ESXi ホスト %s が停止したままか、vCenter に接続していません。手動で起動してください。',
  'An earlier run has left it quiesced: would let it go on.': '以前の実行で静止したままです。解除する予定です。',
  'An earlier run has left it quiesced: letting it go on.': '以前の実行で静止したままです。解除します。',
  'It could not be let go on: %s': '静止を解除できませんでした: %s',
  'Quiescing the file systems: %s': 'ファイルシステムを静止します: %s',
  'Quiescing what uses the disks: %s': 'ディスクを使用する業務を静止します: %s',
  'It could not be quiesced: %s': '静止できませんでした: %s',
  'It could not be let go on (try %s of 3): %s': '静止を解除できませんでした（%s/3 回目）: %s',
  'Would let it go on.': '静止を解除する予定です。',
  'It is left quiesced: let it go on by hand.': '静止したままです。手動で解除してください。',
  'ESXi host %s was left off by an earlier run: would start it.':
    'ESXi ホスト %s は以前の実行で停止したままです。起動する予定です。',
  'ESXi host %s was left off by an earlier run: starting it.':
    'ESXi ホスト %s は以前の実行で停止したままです。起動します。',
  'ESXi host %s does not start: %s': 'ESXi ホスト %s が起動しません: %s',
  '  --power-on      start what uses the disks afterwards':
    '  --power-on      完了後、ディスクを使用する業務を開始する',
  'All data written to the original volumes since the backup is lost. Mount points: %s':
    'バックアップ以降に元のボリュームへ書き込まれたデータは失われます。マウント先: %s',
  'Stopping what uses the disks: %s': 'ディスクを使用する業務を停止します: %s',
  'It could not be stopped: %s': '停止できませんでした: %s',
  'Nothing is mounted on %s.': '%s には何もマウントされていません。',
  'Unmounting %s': '%s をアンマウントします',
  '%s could not be unmounted: %s': '%s をアンマウントできませんでした: %s',
  '%s is still mounted.': '%s がマウントされたままです。',
  '%s could not be mounted: %s': '%s をマウントできませんでした: %s',
  'Mounting %s': '%s をマウントします',
  'What uses the disks could not be started: %s': 'ディスクを使用する業務を開始できませんでした: %s',
  'The restore has begun: the volumes stay unmounted and what uses them stays stopped.':
    'リストアを開始済みのため、ボリュームはアンマウントしたまま、業務は停止したままにします。',
  '%s is left unmounted. Mount it by hand.': '%s がアンマウントされたままです。手動でマウントしてください。',
  'Next: check the restored volumes and start what uses them.':
    '次の作業: リストアしたボリュームを確認し、業務を開始してください。',
  '  --power-on      start the ESXi hosts afterwards': '  --power-on      完了後、ESXi ホストを起動する',
  'All data written to the original volumes since the backup is lost. ESXi hosts: %s':
    'バックアップ以降に元のボリュームへ書き込まれたデータは失われます。ESXi ホスト: %s',
  'The restore has begun: the ESXi hosts stay off.': 'リストアを開始済みのため、ESXi ホストは停止したままにします。',
  'Next: start the ESXi hosts and check them.': '次の作業: ESXi ホストを起動し、確認してください。',
  '  --rv-confirmed  you have made sure that the copies hold what is to be restored (after a restore from tape, for instance)':
    '  --rv-confirmed  複製ディスクに復旧対象のデータがあることを確認済み（テープからのリストア後など）',
  '  30  the restore is complete, but not everything could be started again: see the log':
    '  30  リストアは完了したが、再開できていないものがあります。ログを確認してください',
  '--sv needs the name of an SV.': '--sv には SV の名前を指定してください。',
  'Whether the copies hold a backup is not checked (--rv-confirmed).':
    '複製ディスクにバックアップがあるかどうかは確認しません（--rv-confirmed）。',
  'The copies hold the backup of %s.': '複製ディスクには %s のバックアップがあります。',
  'There is no record that the copies hold a complete backup. Nothing was changed. If you know that they do, start with --rv-confirmed.':
    '複製ディスクに完全なバックアップがあるという記録がありません。何も変更していません。あることを確認済みの場合は --rv-confirmed を指定してください。',
  'Next: do not use what is being restored. Start this restore again; it goes on from the state that it finds.':
    '次の作業: リストア中の対象を使用しないでください。このリストアを再度実行すると、その時点の状態から続行します。',
  'Next: put right what failed and start again. The original volumes were not changed.':
    '次の作業: 失敗の原因を取り除き、再度実行してください。元のボリュームは変更されていません。',
  '  --sv NAME       restore this SV, where a BV has several; default: the one of the last backup':
    '  --sv NAME       BV に複数の SV がある場合にリストアする SV（既定: 直近のバックアップの SV）',
  '%s has several SVs: name the one to restore with --sv. Nothing was changed.':
    '%s には複数の SV があります。リストアする SV を --sv で指定してください。何も変更していません。',
  'SV %s of %s holds no snapshot (%s). Nothing was changed.':
    'SV %s（%s）にスナップショットがありません（%s）。何も変更していません。',
  'SV %s: the restore is under way already.': 'SV %s: すでにリストア中です。',
  'SV %s: %s has failed, the snapshot is %s: %s': 'SV %s: %s に失敗しました。スナップショットは %s です: %s',
  'All data written to the original volumes since the backup is lost. VMs: %s':
    'バックアップ以降に元のボリュームへ書き込まれたデータは失われます。仮想マシン: %s',
  'SV %s: its state cannot be read: %s': 'SV %s: 状態を取得できません: %s',
  'SV %s: the snapshot stays %s and does not become %s.': 'SV %s: スナップショットが %s のまま %s になりません。',
  'SV %s: %s, %s of at most %s s': 'SV %s: %s、経過 %s 秒（上限 %s 秒）',
  'SV %s: still %s after %s s.': 'SV %s: %s のまま %s 秒が経過しました。',
  'SV %s: the snapshot is %s.': 'SV %s: スナップショットは %s です。',
  'SV %s: %s was answered with an error, but the snapshot is %s: going on. %s':
    'SV %s: %s はエラー応答でしたが、スナップショットは %s のため続行します。%s',
  'SV %s of %s is left %s.': 'SV %s（%s）の状態: %s',
  'SV %s of %s: the state could not be read: %s': 'SV %s（%s）の状態を取得できませんでした: %s',
};
