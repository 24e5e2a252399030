/** What runbooks of iStorage jobs say beside their steps: the scripts, their settings, and how a site confirms a command. */
import { controlcommandPs } from '../controlcommand-ps/index.ts';
import { shellScripts } from '../controlcommand-sh/index.ts';
import { siteOperations } from '../controlcommand-sh/kinds.ts';
import { controlcommandOperations } from '../controlcommand-sh/volumes.ts';
import type { EmitContext } from '../emitter.ts';
import { operationForm } from '../../support/nec/commands.ts';

/** Sections about the scripts of the job; none where there are no scripts. */
export function istorageSections(context: EmitContext): string[] {
  const windows = controlcommandPs.applies(context);
  const shell = windows ? [] : shellScripts(context);
  const scripts = windows ? controlcommandPs.emit(context).map((file) => file.path) : shell.map(({ path }) => path);
  if (scripts.length === 0) return [];
  const bySite: readonly string[] = siteOperations;
  const operations = [
    ...new Set(windows ? scripts.flatMap(controlcommandOperations) : shell.flatMap((script) => script.operations)),
  ];
  const fileSystems = operations.filter((operation) => bySite.includes(operation));
  const guest = shell.some((script) => script.kind.scope === 'guest');
  const profile = windows ? '%ProgramData%\\Quiesce\\command-profile' : '/etc/quiesce/command-profile';
  const guarded = operations
    .filter((operation) => !bySite.includes(operation))
    .filter((operation) => operationForm(operation).form.status === 'unverified');
  const ja = context.language === 'ja';
  const names = scripts.map((path) => `\`${path}\``).join(ja ? '、' : ', ');
  const blocks = [
    ja ? '## スクリプト' : '## Scripts',
    ...(windows ? onWindows(names, ja) : onLinux(names, ja, guest)),
    ja ? '### コマンドの書式' : '### How commands are spelt',
    ja
      ? 'ストレージ操作のコマンド行は、NEC が OpenStack 用に作成したドライバの書式による。ご利用の ControlCommand のマニュアルと照合し、異なる場合はコマンドプロファイルで置き換える。'
      : 'The lines for the array are spelt as the driver that NEC wrote for OpenStack spells them. Compare them with the manual of your ControlCommand; a command profile replaces any that differs.',
  ];
  if (guarded.length > 0) {
    const programs = guarded.map((operation) => `\`${operationForm(operation).command.program}\``).join(', ');
    blocks.push(
      ja
        ? `次のコマンドの書式は公開情報で確認できていないため、スクリプトはガードで停止する（終了コード 10）: ${programs}。マニュアルで確認し、データのないペアで試したうえで、\`${profile}\`（\`QUIESCE_PROFILE\` で変更できる）に書くと実行できるようになる:`
        : `No public source shows how these commands are spelt; the scripts stop at a guard (exit code 10): ${programs}. Look them up in the manual, try them on a pair without data, and write into \`${profile}\` (\`QUIESCE_PROFILE\` says otherwise):`,
      [
        '```',
        ja ? 'confirmed-by = 確認者' : 'confirmed-by = NAME',
        'confirmed-on = YYYY-MM-DD',
        ja ? 'manual = マニュアル名、版、ページ' : 'manual = TITLE, VERSION, PAGE',
        ...guarded.map((operation) => `${operation} = ${operationForm(operation).command.program} … {mv} … {rv} …`),
        '```',
      ].join('\n'),
      ja
        ? '`{mv}`、`{rv}` は論理ディスク名に置き換えられる。ファイルは他のユーザから書き込めないモードにする。'
        : '`{mv}` and `{rv}` are replaced by the names of the logical disks. Nobody else may be able to write the file.',
    );
  }
  if (fileSystems.length > 0) {
    blocks.push(
      ja
        ? 'ファイルシステムの静止・解除を行う FileSystemOption のコマンドは公開情報で確認できていないため、スクリプトはガードで停止する（終了コード 10）。マニュアルで確認し、コマンドプロファイルに書く。`{mount}` はマウント先に置き換えられる:'
        : 'No public source shows the commands of FileSystemOption that quiesce and release file systems; the scripts stop at a guard (exit code 10). Look them up in the manual and write them into the command profile. `{mount}` is replaced by the mount point:',
      ['```', ...fileSystems.map((operation) => `${operation} = … {mount} …`), '```'].join('\n'),
    );
  }
  return blocks;
}

/** What a Linux management server needs, and how its scripts are run. */
function onLinux(names: string, ja: boolean, guest: boolean): string[] {
  return [
    ja
      ? guest
        ? `このジョブのスクリプト: ${names}。ディスクを使用する Linux ゲストに ControlCommand（IOPATH=DIRECT）と bash 4.4 以降を用意し、root で実行する。\`QUIESCE_APPLICATION\` に業務を停止・静止するプログラムを指定する。`
        : `このジョブのスクリプト: ${names}。Linux 管理サーバに ControlCommand（IOPATH=MANAGER）、\`govc\`、bash 4.4 以降を用意する。`
      : guest
        ? `Scripts of this job: ${names}. They run as root in the Linux guest that uses the disks, with ControlCommand (IOPATH=DIRECT) and bash 4.4 or later. \`QUIESCE_APPLICATION\` names the program that stops or quiesces what uses the disks.`
        : `Scripts of this job: ${names}. The Linux management server needs ControlCommand (IOPATH=MANAGER), \`govc\` and bash 4.4 or later.`,
    (ja
      ? [
          '1. `/etc/quiesce/settings` に `KEY = VALUE` 形式で `GOVC_URL`、`GOVC_USERNAME`、`GOVC_PASSWORD` を書き、モードを 600 とする。環境変数が優先される。スクリプト自体に認証情報はない。',
          '2. `--help` で設定と終了コードを、`--dry-run` で実行予定のコマンドを確認する。',
          '3. 初回はペア設定後に `--full-copy` を付けて実行する。',
          '4. ログは `/var/log/quiesce`、ロックと記録は `/var/lib/quiesce`（`QUIESCE_LOG`、`QUIESCE_STATE` で変更できる）。',
          '5. 失敗した場合は、ログ末尾の「次の作業」に従い、再度実行する。途中の状態から続行できる。',
        ]
      : [
          '1. Put `GOVC_URL`, `GOVC_USERNAME` and `GOVC_PASSWORD` into `/etc/quiesce/settings`, `KEY = VALUE` a line, mode 600. The environment wins. The scripts hold no account.',
          '2. `--help` lists settings and exit codes; `--dry-run` shows what would be run.',
          '3. The first run after a pair was set takes `--full-copy`.',
          '4. Logs are in `/var/log/quiesce`, lock and records in `/var/lib/quiesce` (`QUIESCE_LOG` and `QUIESCE_STATE` say otherwise).',
          '5. After a failure do what the end of the log says under “Next”, and start again: a run goes on from the state that it finds.',
        ]
    ).join('\n'),
  ];
}

/** What a Windows management server needs, and how its scripts are run. */
function onWindows(names: string, ja: boolean): string[] {
  return [
    ja
      ? `このジョブのスクリプト: ${names}。Windows 管理サーバに ControlCommand（IOPATH=MANAGER）、Windows PowerShell 5.1、VMware PowerCLI を用意する。\`.cmd\` が同じフォルダの \`.ps1\` を起動する。`
      : `Scripts of this job: ${names}. The Windows management server needs ControlCommand (IOPATH=MANAGER), Windows PowerShell 5.1 and VMware PowerCLI. A \`.cmd\` starts the \`.ps1\` beside it.`,
    (ja
      ? [
          '1. タスクの実行アカウントで `New-VICredentialStoreItem -Host vCenterのアドレス -User アカウント` を実行し、パスワードを入力して登録する。スクリプトにも設定ファイルにも認証情報はない。',
          '2. 必要な設定は `%ProgramData%\\Quiesce\\settings` に `KEY = VALUE` 形式で書く。環境変数が優先される。書き込み権限は管理者と実行アカウントに限る。',
          '3. `-Help` で設定と終了コードを、`-DryRun` で実行予定の操作を確認する。',
          '4. 初回はペア設定後に `-FullCopy` を付けて実行する。',
          '5. ログは `%ProgramData%\\Quiesce\\log`、ロックと記録は `%ProgramData%\\Quiesce\\state`（`QUIESCE_LOG`、`QUIESCE_STATE` で変更できる）。',
          '6. 失敗した場合は、ログ末尾の「次の作業」に従い、再度実行する。途中の状態から続行できる。タスクやプロセスを終了させた場合の後始末も次回の実行で行われる。',
        ]
      : [
          '1. As the account of the task, run `New-VICredentialStoreItem -Host ADDRESS-OF-VCENTER -User ACCOUNT` and type the password. Neither the scripts nor the settings hold it.',
          '2. Settings, where any are needed, stand in `%ProgramData%\\Quiesce\\settings`, `KEY = VALUE` a line. The environment wins. Only administrators and the account of the task may write there.',
          '3. `-Help` lists settings and exit codes; `-DryRun` shows what would be run.',
          '4. The first run after a pair was set takes `-FullCopy`.',
          '5. Logs are in `%ProgramData%\\Quiesce\\log`, lock and records in `%ProgramData%\\Quiesce\\state` (`QUIESCE_LOG` and `QUIESCE_STATE` say otherwise).',
          '6. After a failure do what the end of the log says under “Next”, and start again: a run goes on from the state that it finds. It also clears up after a run whose task or process was ended.',
        ]
    ).join('\n'),
  ];
}
