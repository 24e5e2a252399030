/**
 * vcb-job.cmd: the job on a VCB proxy, for cmd.exe of Windows Server 2003 and later. Names of the design are values of `set` lines
 * only; whatever shows them does so by delayed expansion, which reads nothing in them.
 */
import { configValues, foldersOf, type ProxyJob, type Target } from '../../model/derived/vcb-jobs.ts';
import { integration, levelArguments } from '../../support/vcb/integration.ts';
import { jobFolder } from '../../support/vcb/tools.ts';
import { fileName, headerLines, type EmitContext } from '../emitter.ts';
import { jobName } from '../generate.ts';
import { isAscii } from '../quoting/cp932.ts';
import { cmdComment, cmdSet } from '../quoting/cmd.ts';
import { configMark, configPath } from '../vcb-config/config-js.ts';
import { cmdMessages, cmdUsage } from './cmd-messages.ts';
import { confirmation, title } from './confirmation.ts';

export function cmdScript(context: EmitContext, job: ProxyJob): string {
  const said = confirmation(context.job, job);
  const messages = (text: string): string =>
    text.replace(
      /\{([a-zA-Z]+)\}/g,
      (_, key: string) => cmdMessages[key as keyof typeof cmdMessages][context.language],
    );
  const lines = [
    '@echo off',
    ...headerLines(context, title).map(cmdComment),
    'rem',
    ...cmdUsage[context.language].map(cmdComment),
    ...(said ? [cmdComment(`pre-command.wsf: ${said[context.language]}`)] : []),
    'setlocal EnableExtensions DisableDelayedExpansion',
    '',
    ...settings(context, job, said !== undefined),
    ...messages(runtime).split('\n'),
    ...job.targets.flatMap((target, index) => machine(job, target, index + 1)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** What the design says. */
function settings(context: EmitContext, job: ProxyJob, confirmed: boolean): string[] {
  const name = jobName(context.job);
  const shown = name.replace(/["\p{Cc}\u2028\u2029]/gu, "'");
  const left = configValues(job).find((option) => option.name === 'PREEXISTING_MOUNTPOINT')?.value;
  const texts = [shown, job.root, job.framework, ...job.targets.map((target) => target.name)];
  return [
    cmdSet('JOB', shown),
    cmdSet('JOB_KEY', fileName(name)),
    cmdSet('LEVEL', job.level),
    cmdSet('LEVEL_ARGUMENT', levelArguments[job.level]),
    cmdSet('KIND', job.backup.get('kind') ?? ''),
    cmdSet('FRAMEWORK', job.framework),
    cmdSet('CONFIG', configPath(job)),
    cmdSet('CONFIG_MARK', configMark(job)),
    cmdSet('ROOT', job.root),
    cmdSet('LEFT_MOUNT', String(left)),
    cmdSet('CONFIRMED', confirmed ? 'yes' : 'no'),
    cmdSet('NEEDS_932', texts.every(isAscii) ? 'no' : 'yes'),
    cmdSet('COUNT', String(job.targets.length)),
    '',
  ];
}

/** A machine of the job: its name, its folders, those of the other level. */
function machine(job: ProxyJob, target: Target, number: number): string[] {
  const image = jobFolder(job.root, target.name, 'image');
  const file = `${job.root}\\${target.name}`;
  return [
    '',
    `:machine_${String(number)}`,
    cmdSet('VM', target.name),
    cmdSet('FOLDER', job.level === 'image' ? image : file),
    cmdSet('OTHER', job.level === 'image' ? file : image),
    'exit /b 0',
    '',
    `:folders_${String(number)}`,
    ...foldersOf(job, target).flatMap((folder) => [cmdSet('ITEM', folder), 'call :%EACH%']),
    'exit /b 0',
  ];
}

/** A backslash before a placeholder would hide it in a raw template. */
const below = '\\';
const generic = (file: string): string => file.replace(/^generic\\/, '');

/** The body of the script; `{key}` stands for a message. */
const runtime = String.raw`
if not defined QUIESCE_STATE set "QUIESCE_STATE=%ALLUSERSPROFILE%\quiesce"
if not defined QUIESCE_LOG set "QUIESCE_LOG=%QUIESCE_STATE%\log"
set "LOG=%QUIESCE_LOG%\%JOB_KEY%.log"
set "LOCK=%QUIESCE_STATE%\%JOB_KEY%.lock"
set "FOLDERS=%QUIESCE_STATE%\%JOB_KEY%.folders"
set "MODE=%~1"
set "WANTED=%~2"
set "RC="
set "SEEN="

if not exist "%QUIESCE_STATE%\" md "%QUIESCE_STATE%" 2>nul
if not exist "%QUIESCE_LOG%\" md "%QUIESCE_LOG%" 2>nul
if not exist "%QUIESCE_LOG%\" goto no_log
for %%M in (run check clean pre post) do if /i "%MODE%"=="%%M" goto known_mode
set "MSG={usage}"
call :say
exit /b 2
:no_log
set "MSG={noLog}"
call :say
exit /b 2

:known_mode
rem Whoever holds the lock file open runs; Windows opens it for one at a time and closes it in whatever way a run ends.
call :main 2>"%LOCK%"
if defined RC for %%F in ("%LOCK%") do if not "%%~zF"=="0" type "%LOCK%" >>"%LOG%"
if defined RC goto ended
set "RC=11"
set "MSG={running}"
call :log ERROR
exit /b 11
:ended
set "MSG={endsWell}"
if "%RC%"=="0" call :log INFO
set "MSG={endsBadly}"
if not "%RC%"=="0" call :log ERROR
exit /b %RC%

:main
set "RC=0"
set "MSG={begins}"
call :log INFO
call :set_up
if not "%RC%"=="0" exit /b 0
if /i "%MODE%"=="clean" goto clean
for /L %%I in (1,1,%COUNT%) do call :each %%I
if not defined SEEN goto unknown
rem Backup software that is told of a failure does not call post: nothing may stay mounted then.
if /i "%MODE%"=="pre" if not "%RC%"=="0" for /L %%I in (1,1,%COUNT%) do call :take_back %%I
if /i "%MODE%"=="check" if "%RC%"=="0" goto ready
exit /b 0
:ready
set "MSG={ready}"
call :log INFO
exit /b 0
:unknown
set "RC=2"
set "MSG={unknown}"
call :log ERROR
exit /b 0

:each
set "NUMBER=%1"
call :machine_%1
if not defined WANTED goto each_now
if /i not "%WANTED%"=="%VM%" exit /b 0
:each_now
set "SEEN=yes"
goto do_%MODE%

:take_back
if not defined MOUNTED_%1 exit /b 0
set "NUMBER=%1"
call :machine_%1
call :clear_up
call :worst
exit /b 0

rem -- Before anything is changed --

:set_up
if "%NEEDS_932%"=="no" goto set_up_files
set "CODE_PAGE=%QUIESCE_CODE_PAGE%"
if not defined CODE_PAGE for /f "tokens=2 delims=:." %%C in ('chcp') do set "CODE_PAGE=%%C"
set "CODE_PAGE=%CODE_PAGE: =%"
if "%CODE_PAGE%"=="932" goto set_up_files
set "MSG={codePage}"
goto set_up_failed
:set_up_files
set "MISSING=%FRAMEWORK%${below}${integration.post.file}"
if not exist "%MISSING%" goto no_framework
set "MISSING=%FRAMEWORK%${below}${integration.pre.file}"
if not exist "%MISSING%" goto no_framework
if /i "%MODE%"=="clean" exit /b 0
if not exist "%CONFIG%" goto no_config
"%SystemRoot%\System32\find.exe" "%CONFIG_MARK%" "%CONFIG%" >nul
if errorlevel 1 goto no_config
if not exist "%ROOT%\" goto no_root
if /i "%MODE%"=="post" exit /b 0
if "%CONFIRMED%"=="yes" goto set_up_transfer
set "RC=10"
set "MSG={guard}"
call :log ERROR
exit /b 0
:set_up_transfer
if /i not "%MODE%"=="run" exit /b 0
if not defined QUIESCE_TRANSFER goto no_transfer
if exist "%QUIESCE_TRANSFER%" exit /b 0
:no_transfer
set "MSG={noTransfer}"
goto set_up_failed
:no_framework
set "MSG={noFramework}"
goto set_up_failed
:no_config
set "MSG={noConfig}"
goto set_up_failed
:no_root
set "MSG={noRoot}"
:set_up_failed
set "RC=2"
call :log ERROR
exit /b 0

rem -- What is done for each machine --

:do_check
set "MSG={notMounted}"
if not exist "%FOLDER%\" call :log INFO
if not exist "%FOLDER%\" exit /b 0
set "STEP=12"
set "MSG={left}"
call :log ERROR
goto worst

:do_run
call :pre
if not "%STEP%"=="0" goto worst
call :transfer
set "SAVED=%STEP%"
call :post
if "%SAVED%"=="0" goto worst
rem The backup has failed; 31 where it could not be cleared up either.
if "%STEP%"=="0" set "STEP=%SAVED%"
if "%STEP%"=="30" set "STEP=31"
goto worst

:do_pre
set "MOUNTED_%NUMBER%="
call :pre
if "%STEP%"=="0" set "MOUNTED_%NUMBER%=yes"
goto worst

:do_post
call :post
goto worst

:worst
if %STEP% gtr %RC% set "RC=%STEP%"
exit /b 0

:pre
set "STEP=12"
set "MSG={other}"
if exist "%OTHER%\" goto log_error
set "MSG={left}"
if "%LEFT_MOUNT%"=="fail" if exist "%FOLDER%\" goto log_error
set "MSG={pre}"
call :log INFO
pushd "%FRAMEWORK%\generic"
"%SystemRoot%\System32\cscript.exe" //nologo ${generic(integration.pre.file)} "%FRAMEWORK%" "%VM%" "%LEVEL_ARGUMENT%" >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
popd
set "STEP=20"
set "MSG={preFailed}"
if not "%CODE%"=="0" goto pre_failed
set "MISSING="
set "EACH=check_folder"
call :folders_%NUMBER%
set "MSG={noFolder}"
if defined MISSING goto pre_failed
set "STEP=0"
set "MSG={mounted}"
goto log_info
:pre_failed
call :log ERROR
call :clear_up
if "%STEP%"=="0" set "STEP=20"
exit /b 0

:check_folder
if not defined MISSING if not exist "%ITEM%\" set "MISSING=%ITEM%"
exit /b 0

:transfer
if exist "%FOLDERS%" del "%FOLDERS%"
set "EACH=list_folder"
call :folders_%NUMBER%
set "QUIESCE_JOB=%JOB%"
set "QUIESCE_MACHINE=%VM%"
set "QUIESCE_LEVEL=%LEVEL%"
set "QUIESCE_KIND=%KIND%"
set "QUIESCE_FOLDERS=%FOLDERS%"
set "MSG={transfer}"
call :log INFO
rem A shell of its own: whatever the command file does, this script goes on to unmount.
"%ComSpec%" /d /c call "%QUIESCE_TRANSFER%" >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
set "STEP=23"
set "MSG={transferFailed}"
if not "%CODE%"=="0" goto log_error
set "STEP=0"
set "MSG={transferred}"
goto log_info

:list_folder
setlocal EnableDelayedExpansion
>>"!FOLDERS!" echo !ITEM!
endlocal
exit /b 0

:post
set "MSG={post}"
call :log INFO
call :post_command
set "STEP=30"
set "MSG={postFailed}"
if not "%CODE%"=="0" goto log_error
set "MSG={stillThere}"
if exist "%FOLDER%\" goto log_error
set "STEP=0"
set "MSG={removed}"
goto log_info

rem After a failure: 0 where nothing of it is left, 31 where something is.
:clear_up
set "MSG={clearing}"
call :log INFO
call :post_command
set "STEP=31"
set "MSG={stillThere}"
if exist "%FOLDER%\" goto log_error
set "STEP=0"
set "MSG={postFailed}"
if not "%CODE%"=="0" call :log WARN
exit /b 0

:post_command
pushd "%FRAMEWORK%\generic"
"%SystemRoot%\System32\cscript.exe" //nologo ${generic(integration.post.file)} "%FRAMEWORK%" "%VM%" >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
popd
rem Takes away an empty folder only.
if exist "%FOLDER%\" rd "%FOLDER%" 2>nul
exit /b 0

rem -- End of the backup cycle --

:clean
set "SEEN=yes"
set "BUSY="
for /f "delims=" %%F in ('dir /b "%QUIESCE_STATE%\*.lock"') do call :probe "%QUIESCE_STATE%\%%F"
if defined BUSY goto busy
set "MISSING=%FRAMEWORK%${below}${integration.cleanup.file}"
if not exist "%MISSING%" goto no_framework
set "MSG={cleaning}"
call :log INFO
"%ComSpec%" /d /c call "%MISSING%" ${integration.cleanup.arguments.join(' ')} >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="0" exit /b 0
set "RC=30"
set "MSG={cleanFailed}"
goto log_error
:busy
set "RC=11"
set "MSG={busy}"
goto log_error

:probe
if /i "%~nx1"=="%JOB_KEY%.lock" exit /b 0
set "FREE="
call :free 2>"%~1"
if not defined FREE set "BUSY=%~n1"
exit /b 0
:free
set "FREE=yes"
exit /b 0

rem -- Log --

:log_info
call :log INFO
exit /b 0
:log_error
call :log ERROR
exit /b 0
:log
setlocal EnableDelayedExpansion
set "LINE=!DATE! !TIME! [%1] !MSG!"
echo !LINE!
>>"!LOG!" echo !LINE!
endlocal
exit /b 0
:say
setlocal EnableDelayedExpansion
echo !MSG!
endlocal
exit /b 0`;
