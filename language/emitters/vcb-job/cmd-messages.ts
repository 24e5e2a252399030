/** What vcb-job.cmd says. `%NAME%` stands for a variable of the script; there are no quotation marks and no other percent signs. */
import type { Text } from '../../vocabulary/define.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

export const cmdMessages = {
  usage: t(
    'Usage: vcb-job.cmd run / check / clean / pre [MACHINE] / post [MACHINE]',
    '使い方: vcb-job.cmd run / check / clean / pre [仮想マシン] / post [仮想マシン]',
  ),
  noLog: t(
    'The folder %QUIESCE_LOG% cannot be made. Set QUIESCE_LOG.',
    'フォルダ %QUIESCE_LOG% を作成できない。QUIESCE_LOG を設定する。',
  ),
  running: t(
    'Another run of this job is under way, or %LOCK% cannot be written. Nothing was done.',
    'このジョブは既に実行中か、%LOCK% に書き込めない。何も行っていない。',
  ),
  begins: t('%MODE% of job %JOB% begins.', 'ジョブ %JOB% の %MODE% を開始する。'),
  endsWell: t('%MODE% of job %JOB% has ended well.', 'ジョブ %JOB% の %MODE% が正常に終了した。'),
  endsBadly: t(
    '%MODE% of job %JOB% has failed with exit code %RC%. Log: %LOG%',
    'ジョブ %JOB% の %MODE% が終了コード %RC% で失敗した。ログ: %LOG%',
  ),
  unknown: t('%WANTED% is no machine of job %JOB%.', '%WANTED% はジョブ %JOB% の仮想マシンではない。'),
  codePage: t(
    'Names in this script need code page 932, the console has %CODE_PAGE%. Run chcp 932 before.',
    'このスクリプト内の名前にはコードページ 932 が必要だが、コンソールは %CODE_PAGE%。先に chcp 932 を実行する。',
  ),
  noFramework: t(
    '%MISSING% is not there. Is Consolidated Backup installed in %FRAMEWORK%?',
    '%MISSING% がない。Consolidated Backup が %FRAMEWORK% に導入されているか確認する。',
  ),
  noConfig: t(
    '%CONFIG% is not the one of this job: the line %CONFIG_MARK% is missing. Run cscript //nologo install-config.js in the folder of this job.',
    '%CONFIG% がこのジョブのものではない（行 %CONFIG_MARK% がない）。このジョブのフォルダで cscript //nologo install-config.js を実行する。',
  ),
  noRoot: t(
    'The folder %ROOT% (BACKUPROOT) does not exist. Make it before the first backup.',
    'フォルダ %ROOT% (BACKUPROOT) がない。最初のバックアップの前に作成する。',
  ),
  guard: t(
    'The call of pre-command.wsf is not printed in the guide and has not been confirmed. Try it, or read README.html of the integration module, then say so in the design: confirmed vcb-pre-command by NAME on DATE. Generate again.',
    'pre-command.wsf の呼び出し方はガイドに記載がなく、未確認。試すか統合モジュールの README.html で確認し、設計に confirmed vcb-pre-command by 名前 on 日付 を書いて生成し直す。',
  ),
  noTransfer: t(
    'Set QUIESCE_TRANSFER to the command file of the site that saves the folders with the backup software. Or let the backup software call pre and post.',
    '環境変数 QUIESCE_TRANSFER に、バックアップソフトでフォルダを保存する自サイトのコマンドファイルを設定する。または、バックアップソフトから pre と post を呼び出す。',
  ),
  other: t(
    '%VM%: %OTHER% exists. The machine is being backed up at the other level; both at once cannot be.',
    '%VM%: %OTHER% がある。もう一方のレベルでバックアップ中のため、同時には実行できない。',
  ),
  left: t(
    '%VM%: %FOLDER% exists already. Another job has it mounted, or an earlier one was cut off. When no backup runs: vcb-job.cmd post %VM%',
    '%VM%: %FOLDER% が既にある。他のジョブがマウント中か、前回の処理が途中で止まっている。バックアップが動いていなければ vcb-job.cmd post %VM% を実行する。',
  ),
  pre: t(
    '%VM%: snapshot and mount or export (pre-command.wsf, %LEVEL_ARGUMENT%).',
    '%VM%: スナップショットとマウントまたはエクスポート (pre-command.wsf, %LEVEL_ARGUMENT%)。',
  ),
  preFailed: t(
    '%VM%: pre-command.wsf has failed with code %CODE%.',
    '%VM%: pre-command.wsf がコード %CODE% で失敗した。',
  ),
  noFolder: t(
    '%VM%: %MISSING% is not there after pre-command.wsf.',
    '%VM%: pre-command.wsf の実行後に %MISSING% がない。',
  ),
  mounted: t('%VM%: ready below %FOLDER%.', '%VM%: %FOLDER% に用意できた。'),
  notMounted: t('%VM%: not mounted, as it should be.', '%VM%: マウントされていない（正常）。'),
  transfer: t('%VM%: saving (%QUIESCE_TRANSFER%).', '%VM%: 保存を開始する (%QUIESCE_TRANSFER%)。'),
  transferFailed: t('%VM%: saving has failed with code %CODE%.', '%VM%: 保存がコード %CODE% で失敗した。'),
  transferred: t('%VM%: saved.', '%VM%: 保存した。'),
  post: t(
    '%VM%: unmount and remove the snapshot (post-command.wsf).',
    '%VM%: アンマウントとスナップショットの削除 (post-command.wsf)。',
  ),
  postFailed: t(
    '%VM%: post-command.wsf has failed with code %CODE%. Look for a snapshot called _VCB_BACKUP_ or _VCB-BACKUP_ in VI Client.',
    '%VM%: post-command.wsf がコード %CODE% で失敗した。VI Client で _VCB_BACKUP_ または _VCB-BACKUP_ というスナップショットが残っていないか確認する。',
  ),
  stillThere: t(
    '%VM%: %FOLDER% is still there. When no backup runs on this proxy: vcb-job.cmd clean',
    '%VM%: %FOLDER% が残っている。このプロキシでバックアップが動いていなければ vcb-job.cmd clean を実行する。',
  ),
  removed: t('%VM%: unmounted.', '%VM%: アンマウントした。'),
  clearing: t('%VM%: clearing up what has been begun.', '%VM%: 途中まで行った処理を取り消す。'),
  busy: t(
    'The job of %BUSY% is running: vcbCleanup would make it fail. Nothing was done.',
    '%BUSY% のジョブが実行中。vcbCleanup を実行すると失敗するため、何も行っていない。',
  ),
  cleaning: t(
    'vcbCleanup: removing left-over snapshots and mounts of this proxy.',
    'vcbCleanup: このプロキシに残ったスナップショットとマウントを取り除く。',
  ),
  cleanFailed: t('vcbCleanup has failed with code %CODE%.', 'vcbCleanup がコード %CODE% で失敗した。'),
  ready: t('Everything that can be checked beforehand is in order.', '事前に確認できる項目に問題はない。'),
} satisfies Record<string, Text>;

/** The head of the script: how it is used, what the site may set, what it returns. Lines of `rem`. */
export const cmdUsage: Readonly<Record<'en' | 'ja', readonly string[]>> = {
  en: [
    'Runs on the VCB proxy, as the user of the backup software.',
    '  vcb-job.cmd run             each machine in turn: pre, save, post. Saving is done by QUIESCE_TRANSFER.',
    '  vcb-job.cmd pre [MACHINE]   snapshot and mount or export; for the pre-backup command of the backup software',
    '  vcb-job.cmd post [MACHINE]  unmount and remove the snapshot; for the post-backup command, also after a failure',
    '  vcb-job.cmd check           checks only, changes nothing',
    '  vcb-job.cmd clean           vcbCleanup -y at the end of the backup cycle; never while a backup runs on this proxy',
    'It can be run again after any failure.',
    '',
    'What the site may set:',
    '  QUIESCE_TRANSFER   command file that saves the folders listed in the file QUIESCE_FOLDERS, one a line, and returns 0;',
    '                     QUIESCE_JOB, QUIESCE_MACHINE, QUIESCE_LEVEL and QUIESCE_KIND tell what is saved',
    '  QUIESCE_STATE      folder for locks (ALLUSERSPROFILE\\quiesce), QUIESCE_LOG folder for logs (QUIESCE_STATE\\log)',
    '  QUIESCE_CODE_PAGE  code page of the console where chcp cannot tell it',
    '',
    'Exit codes: 0 good; 2 usage or set-up; 10 a spelling is not confirmed; 11 another run; 12 mounted already;',
    '  20 snapshot or mount failed, cleared up; 23 saving failed, cleared up; 30 saved, but not unmounted;',
    '  31 failed and not cleared up: run post, or clean when no backup runs.',
  ],
  ja: [
    'VCB プロキシ上で、バックアップソフトの実行ユーザーとして実行する。',
    '  vcb-job.cmd run                 仮想マシンごとに pre、保存、post を行う。保存は QUIESCE_TRANSFER が行う。',
    '  vcb-job.cmd pre [仮想マシン]    スナップショットとマウントまたはエクスポート。バックアップソフトのプリコマンド用',
    '  vcb-job.cmd post [仮想マシン]   アンマウントとスナップショットの削除。ポストコマンド用、失敗後にも実行する',
    '  vcb-job.cmd check               確認だけを行い、何も変更しない',
    '  vcb-job.cmd clean               バックアップサイクルの最後の vcbCleanup -y。バックアップ実行中は使わない',
    '失敗後も再実行できる。',
    '',
    '環境変数:',
    '  QUIESCE_TRANSFER   ファイル QUIESCE_FOLDERS に 1 行ずつ書かれたフォルダを保存し、成功時に 0 を返すコマンドファイル。',
    '                     対象は QUIESCE_JOB、QUIESCE_MACHINE、QUIESCE_LEVEL、QUIESCE_KIND で渡す',
    '  QUIESCE_STATE      ロック用フォルダ (ALLUSERSPROFILE\\quiesce)、QUIESCE_LOG はログ用フォルダ (QUIESCE_STATE\\log)',
    '  QUIESCE_CODE_PAGE  chcp で分からない場合のコンソールのコードページ',
    '',
    '終了コード: 0 正常、2 使い方または準備の誤り、10 未確認の呼び出し方、11 実行中、12 マウント済み、',
    '  20 スナップショットまたはマウントの失敗（取り消し済み）、23 保存の失敗（取り消し済み）、30 保存済みだがアンマウント失敗、',
    '  31 失敗し取り消しもできていない（post、またはバックアップ停止中に clean を実行する）',
  ],
};
