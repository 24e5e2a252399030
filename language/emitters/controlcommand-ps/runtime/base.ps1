# ── Messages, log, end ────────────────────────────────────────────────────────

$script:exitUnexpected = 1
$script:exitUsage = 2
$script:exitGuard = 10
$script:exitRunning = 11
$script:exitState = 12
$script:exitArray = 20
$script:exitVmware = 21
$script:exitLimit = 22
$script:exitCleanup = 30
$script:exitUndo = 31
$script:exitBreak = 130

$script:logFile = ''
$script:lock = $null
$script:begun = $false
$script:finished = $false
$script:undoing = $false
# Whether anything was changed at all, and whether what the script is for has come about.
$script:touched = $false
$script:good = $false
$script:leftovers = 0
$script:code = 0
$script:interactive = $false
$script:lineOpen = $false
# Whether Ctrl+C comes as a key press that the script looks for, and not as the end of the process.
$script:keys = $false
$script:settings = @{}
$script:programPath = @{}
$script:clock = [System.Diagnostics.Stopwatch]::StartNew()
$script:utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false

# Format-Text FORMAT VALUES: the format is a text of this script, never a name. A value cannot begin a line of its own.
function Format-Text($format, $values) {
  $text = $format
  if (@($values).Count -gt 0) { $text = $format -f @($values) }
  return ($text -replace '[\p{Cc}\u2028\u2029]', ' ')
}

# Write-Line FORMAT VALUE...: a line for whoever started the script.
function Write-Line($format) {
  Write-Host (Format-Text $format $args)
}

# Write-Log LEVEL FORMAT VALUE...: a line with a time stamp, on the screen and in the log.
function Write-Log($level, $format) {
  $text = Format-Text $format $args
  $time = [System.DateTime]::Now.ToString('yyyy-MM-ddTHH:mm:sszzz', [System.Globalization.CultureInfo]::InvariantCulture)
  $line = $time + ' [' + $level + '] ' + $text
  if ($script:lineOpen) {
    [System.Console]::Write("`r" + (' ' * 78) + "`r")
    $script:lineOpen = $false
  }
  Write-Host $line
  if ($script:logFile -ne '') {
    try {
      [System.IO.File]::AppendAllText($script:logFile, $line + "`r`n", $script:utf8)
    } catch {
      $script:logFile = ''
    }
  }
}

# Stop-Run CODE FORMAT VALUE...: gives up; what has to be undone is undone on the way out.
function Stop-Run($code, $format) {
  Write-Log 'ERROR' '{0}' (Format-Text $format $args)
  if ($script:code -eq 0) { $script:code = $code }
  throw 'quiesce: stop'
}

# Write-Wait FORMAT VALUE...: one line that is rewritten on a screen; elsewhere only now and then, so that a log stays readable.
$script:progressAt = 0
function Write-Wait($format) {
  $text = Format-Text $format $args
  if ($script:interactive) {
    if ($text.Length -gt 78) { $text = $text.Substring(0, 78) }
    [System.Console]::Write("`r" + $text.PadRight(78))
    $script:lineOpen = $true
  } elseif ((Get-Seconds) -ge $script:progressAt) {
    $script:progressAt = (Get-Seconds) + $script:progressEvery
    Write-Log 'INFO' '{0}' $text
  }
}

# Get-Seconds: seconds since the script began; no change of the clock touches them.
function Get-Seconds {
  return [int][System.Math]::Floor($script:clock.Elapsed.TotalSeconds)
}

# ── Settings of the site ──────────────────────────────────────────────────────

# Read-Pairs PATH: the `key = value` lines of a file. Nothing in the file is ever run.
function Read-Pairs($path) {
  $number = 0
  foreach ($raw in [System.IO.File]::ReadAllLines($path, $script:utf8)) {
    $number = $number + 1
    $line = $raw.Trim()
    if ($line -eq '' -or $line[0] -eq '#') { continue }
    $at = $line.IndexOf('=')
    if ($at -lt 1) { Stop-Run $script:exitUsage '{0}: line {1} is no setting.' $path $number }
    @{ Key = $line.Substring(0, $at).Trim(); Value = $line.Substring($at + 1).Trim() }
  }
}

# Read-Setting KEY DEFAULT: from the environment, else from the settings.
function Read-Setting($key, $default) {
  $value = [System.Environment]::GetEnvironmentVariable($key)
  if ([string]::IsNullOrEmpty($value) -and $script:settings.Contains($key)) { $value = $script:settings[$key] }
  if ([string]::IsNullOrEmpty($value)) { $value = $default }
  return $value
}

# Read-Number KEY DEFAULT: a setting that counts something.
function Read-Number($key, $default) {
  $value = [string](Read-Setting $key $default)
  if ($value -notmatch '^[0-9]{1,9}$') { Stop-Run $script:exitUsage '{0} has to be a whole number: {1}' $key $value }
  return [int]$value
}

# Test-OnlyOurs PATH MASK: whether the file belongs to the system, to administrators or to this account, and nobody else has a
# right of the mask.
function Test-OnlyOurs($path, $mask) {
  $type = [System.Security.Principal.SecurityIdentifier]
  $ours = @('S-1-5-18', 'S-1-5-32-544', 'S-1-3-0', [System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value)
  $acl = Get-Acl -LiteralPath $path
  if ($ours -notcontains $acl.GetOwner($type).Value) { return $false }
  foreach ($rule in $acl.GetAccessRules($true, $true, $type)) {
    if ([string]$rule.AccessControlType -ne 'Allow') { continue }
    if ($ours -contains $rule.IdentityReference.Value) { continue }
    if (([int]$rule.FileSystemRights -band $mask) -ne 0) { return $false }
  }
  return $true
}

# Rights of files: to write, append, delete, change rights or owner, and the generic rights that mean the same.
$script:writeMask = 0x500D0006

function Read-Settings {
  $file = Read-Setting 'QUIESCE_SETTINGS' ($script:siteFolder + '\settings')
  if (Test-Path -LiteralPath $file -PathType Leaf) {
    # They say which programs are run.
    if (-not (Test-OnlyOurs $file $script:writeMask)) {
      Stop-Run $script:exitUsage 'The settings {0} belong to another account or can be written by others. Leave write access to administrators and to the account of the task.' $file
    }
    foreach ($pair in @(Read-Pairs $file)) {
      if ($pair.Key -eq 'QUIESCE_VCENTER_PASSWORD') {
        Stop-Run $script:exitUsage '{0}: a password does not belong into this file. Run New-VICredentialStoreItem as the account of the task.' $file
      }
      if ($script:settingNames -cnotcontains $pair.Key) { Stop-Run $script:exitUsage '{0}: no such setting.' $pair.Key }
      $script:settings[$pair.Key] = $pair.Value
    }
  }
  $folders = Read-Setting 'QUIESCE_COMMAND_PATH' ''
  if ($folders -ne '') { $env:PATH = $folders + ';' + $env:PATH }
  $script:vcenter = Read-Setting 'QUIESCE_VCENTER' $script:vcenterAddress
  $script:datacenter = Read-Setting 'QUIESCE_DATACENTER' $script:datacenterName
  $script:commandLimit = Read-Number 'QUIESCE_COMMAND_LIMIT' 600
  $script:longLimit = Read-Number 'QUIESCE_LONG_LIMIT' 7200
  $script:pollSeconds = Read-Number 'QUIESCE_POLL_SECONDS' 10
  $script:progressEvery = Read-Number 'QUIESCE_PROGRESS_SECONDS' 60
  $script:retries = Read-Number 'QUIESCE_RETRIES' 60
  $script:retrySeconds = Read-Number 'QUIESCE_RETRY_SECONDS' 5
  $script:rvAccess = Read-Setting 'QUIESCE_RV_ACCESS' 'rw'
  if (@('rw', 'ro') -cnotcontains $script:rvAccess) { Stop-Run $script:exitUsage 'QUIESCE_RV_ACCESS is rw or ro, not {0}.' $script:rvAccess }
  Read-Limits
  $script:stateFolder = (Read-Setting 'QUIESCE_STATE' ($script:siteFolder + '\state')) + '\' + $script:jobKey
  $script:logFolder = Read-Setting 'QUIESCE_LOG' ($script:siteFolder + '\log')
}

function Show-Settings {
  Write-Line 'Settings come from the environment or from the file {0} (KEY = VALUE a line):' (Read-Setting 'QUIESCE_SETTINGS' ($script:siteFolder + '\settings'))
  Write-Line '  QUIESCE_VCENTER        address of vCenter'
  Write-Line '  QUIESCE_DATACENTER     the datacenter, where names are not unique in the inventory'
  Write-Line '  QUIESCE_VCENTER_USER   account of vCenter. Its password comes from the credential store of PowerCLI'
  Write-Line '                         (New-VICredentialStoreItem, run as the account of the task), or from the environment'
  Write-Line '                         variable QUIESCE_VCENTER_PASSWORD. The script holds neither.'
  Write-Line '  QUIESCE_COMMAND_PATH   folders of ControlCommand, where PATH has them not'
  Write-Line '  QUIESCE_PROFILE        the command profile (default {0})' ($script:siteFolder + '\command-profile')
  Write-Line '  QUIESCE_STATE          folder for lock and records (default {0})' ($script:siteFolder + '\state')
  Write-Line '  QUIESCE_LOG            folder of the log (default {0})' ($script:siteFolder + '\log')
  Write-Line '  QUIESCE_RV_ACCESS      access to the RV after the separation: rw (default) or ro'
  Write-Line '  QUIESCE_SECONDARY      program that starts the secondary backup, where it is chained (.exe or .ps1)'
  Write-Line '  QUIESCE_LIMIT_REPLICATE, _SEPARATE, _RESTORE, _SHUTDOWN, _SECONDARY, _UNDO   longest waits in seconds'
  Write-Line '  QUIESCE_COMMAND_LIMIT, _LONG_LIMIT, _POLL_SECONDS, _PROGRESS_SECONDS, _RETRIES, _RETRY_SECONDS'
  Write-Line ''
}

function Show-Codes {
  Write-Line 'Exit codes:'
  Write-Line '  0   done'
  Write-Line '  1   an error that the script did not expect, or PowerShell could not run it; undone as far as possible'
  Write-Line '  2   wrong option or setting, or a tool is missing; nothing was changed'
  Write-Line '  10  stopped at the guard of an unconfirmed command; nothing was changed'
  Write-Line '  11  another run is under way; nothing was changed'
  Write-Line '  12  the state of a pair or VM does not allow it'
  Write-Line '  20  the array has refused or failed; undone'
  Write-Line '  21  vCenter has refused or failed; undone'
  Write-Line '  22  a time limit was reached; undone'
  Write-Line '  31  failed, and not everything could be undone: see the log'
  Write-Line '  130 ended by Ctrl+C; undone'
}

# Find-Programs: where the programs of ControlCommand are. Only .exe files: arguments of others would be read by cmd.exe first.
function Find-Programs {
  if ($PSVersionTable.PSVersion -lt [version]'5.1') { Stop-Run $script:exitUsage 'Windows PowerShell 5.1 or later is needed.' }
  foreach ($name in @($script:programOf.Values)) {
    $found = @(Get-Command -Name ($name + '.exe') -CommandType Application -ErrorAction SilentlyContinue)
    if ($found.Count -eq 0) { Stop-Run $script:exitUsage '{0} is not found on PATH. Install it, or set QUIESCE_COMMAND_PATH.' ($name + '.exe') }
    $script:programPath[$name] = $found[0].Path
  }
}

# ── One run at a time ─────────────────────────────────────────────────────────

function Enter-Run {
  foreach ($folder in @($script:stateFolder, $script:logFolder)) {
    try {
      $null = [System.IO.Directory]::CreateDirectory($folder)
    } catch {
      $problem = $_.Exception.GetBaseException()
      Stop-Run $script:exitUsage 'The folder {0} cannot be made: {1}' $folder $problem.Message
    }
  }
  # Backup and restore of a job exclude each other. Windows lets the file go when the process ends, however it ends.
  $file = $script:stateFolder + '\lock'
  try {
    $script:lock = [System.IO.File]::Open($file, [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::ReadWrite, [System.IO.FileShare]::None)
  } catch {
    $problem = $_.Exception.GetBaseException()
    # ERROR_SHARING_VIOLATION
    if ($problem.HResult -eq -2147024864) {
      Stop-Run $script:exitRunning 'Another run of {0} is under way. Nothing was done. Wait for its end, then start again if it failed.' $script:job
    }
    Stop-Run $script:exitUsage 'The file {0} cannot be written: {1}' $file $problem.Message
  }
  $script:logFile = $script:logFolder + '\' + $script:jobKey + '.log'
  try {
    [System.IO.File]::AppendAllText($script:logFile, '', $script:utf8)
  } catch {
    $unwritable = $script:logFile
    $script:logFile = ''
    Stop-Run $script:exitUsage 'The log {0} cannot be written.' $unwritable
  }
  $script:begun = $true
  # Under the Task Scheduler there is no console; whoever ends the task there ends it at once, and the next run clears up.
  try {
    $script:interactive = -not [System.Console]::IsOutputRedirected
    [System.Console]::TreatControlCAsInput = $true
    $script:keys = $true
  } catch {
    $script:keys = $false
    $script:interactive = $false
  }
  Write-Log 'INFO' '{0} of {1} begins (process {2}).' $script:purpose $script:job $PID
  if ($script:DryRun) { Write-Log 'INFO' 'Dry run: states are read, nothing is changed.' }
}

# Test-Key: whether Ctrl+C was pressed since the last look.
function Test-Key {
  if (-not $script:keys -or $script:undoing) { return $false }
  while ([System.Console]::KeyAvailable) {
    $key = [System.Console]::ReadKey($true)
    if ([string]$key.Key -eq 'C' -and [string]$key.Modifiers -eq 'Control') { return $true }
  }
  return $false
}

# Test-Break: at moments when nothing is under way, stops where Ctrl+C was pressed.
function Test-Break {
  if (Test-Key) { Stop-Run $script:exitBreak 'Ctrl+C: stopping and undoing.' }
}

function Close-Run {
  if (-not $script:begun) { return }
  $script:undoing = $true
  if (-not $script:finished) {
    # Ended from outside, without a word of the script.
    if ($script:code -eq 0) { $script:code = $script:exitBreak }
    try {
      Undo-Run
    } catch {
      $script:leftovers = $script:leftovers + 1
      Write-Log 'ERROR' 'Undoing has broken off: {0}' $_.Exception.Message
    }
    if ($script:touched -and -not $script:DryRun) { Show-States }
  }
  if ($script:leftovers -gt 0) {
    Write-Log 'ERROR' 'Not everything could be put back; see the lines above.'
    $script:code = $script:exitUndo
    if ($script:good) { $script:code = $script:exitCleanup }
  }
  Disconnect-Site
  Show-Advice $script:code
  if ($script:code -eq 0) {
    Write-Log 'INFO' '{0} of {1} has ended well.' $script:purpose $script:job
  } else {
    Write-Log 'ERROR' '{0} of {1} has failed: exit code {2}. Log: {3}' $script:purpose $script:job $script:code $script:logFile
  }
  if ($null -ne $script:lock) { $script:lock.Dispose() }
  if ($script:keys) { [System.Console]::TreatControlCAsInput = $false }
}

# ── Running commands ──────────────────────────────────────────────────────────

$script:output = ''

# ConvertTo-Argument TEXT: one argument of a command line, as programs of Windows take it apart.
function ConvertTo-Argument($text) {
  if ($text -ne '' -and $text -notmatch '[\s"]') { return $text }
  $escaped = $text -replace '(\\*)"', '$1$1\"'
  $escaped = $escaped -replace '(\\+)\z', '$1$1'
  return '"' + $escaped + '"'
}

# Invoke-Program LIMIT PATH ARGUMENTS: runs it with a limit in seconds; what it prints is in $script:output afterwards. A command
# that was started is let end, so that its outcome is known; only where breakable is set Ctrl+C ends it. True where it ended with 0.
$script:breakable = $false
function Invoke-Program($limit, $path, $arguments) {
  $script:output = ''
  $words = @()
  foreach ($argument in @($arguments)) { $words += (ConvertTo-Argument $argument) }
  $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
  $start.FileName = $path
  $start.Arguments = $words -join ' '
  $start.UseShellExecute = $false
  $start.CreateNoWindow = $true
  $start.RedirectStandardInput = $true
  $start.RedirectStandardOutput = $true
  $start.RedirectStandardError = $true
  # Nobody but this script needs it.
  $start.EnvironmentVariables.Remove('QUIESCE_VCENTER_PASSWORD')
  try {
    $process = [System.Diagnostics.Process]::Start($start)
  } catch {
    $script:output = $_.Exception.GetBaseException().Message
    return $false
  }
  $process.StandardInput.Close()
  # Both are read at the same time: a full pipe would stop the program.
  $out = $process.StandardOutput.ReadToEndAsync()
  $problem = $process.StandardError.ReadToEndAsync()
  $end = (Get-Seconds) + $limit
  $broken = $false
  $ended = $process.WaitForExit(200)
  while (-not $ended -and -not $broken -and (Get-Seconds) -lt $end) {
    if ($script:breakable) { $broken = Test-Key }
    $ended = $process.WaitForExit(200)
  }
  if (-not $ended) {
    try { $process.Kill() } catch { $ended = $process.HasExited }
    $null = $process.WaitForExit(10000)
  }
  # What the program has started in turn may hold the pipes open.
  if ($out.Wait(10000)) { $script:output = $out.Result }
  if ($problem.Wait(10000)) { $script:output = $script:output + $problem.Result }
  $script:output = $script:output.TrimEnd()
  if ($broken) { Stop-Run $script:exitBreak 'Ctrl+C: stopping and undoing.' }
  if (-not $ended) {
    $script:output = $script:output + ' (' + (Format-Text 'ended after {0} s' @($limit)) + ')'
    return $false
  }
  return ($process.ExitCode -eq 0)
}

# Suspend-Run SECONDS
function Suspend-Run($seconds) {
  $end = $script:clock.Elapsed.TotalSeconds + $seconds
  Test-Break
  while ($script:clock.Elapsed.TotalSeconds -lt $end) {
    Start-Sleep -Milliseconds 200
    Test-Break
  }
}

# Test-Would TEXT: says what a dry run would do now; false outside a dry run.
function Test-Would($text) {
  if (-not $script:DryRun) { return $false }
  Write-Log 'INFO' 'Would run: {0}' $text
  return $true
}

# Wait-Poll: waits before the next look, a little longer each time.
$script:poll = 0
function Wait-Poll {
  Suspend-Run $script:poll
  if ($script:pollSeconds -gt 0) { $script:poll = [int][System.Math]::Floor($script:poll * 1.1) + 1 }
  $most = [System.Math]::Max(60, $script:pollSeconds)
  if ($script:poll -gt $most) { $script:poll = $most }
}

# ── Records ───────────────────────────────────────────────────────────────────

# A record keeps one text a line.
function ConvertTo-Record($text) {
  return $text.Replace('%', '%25').Replace("`r", '%0D').Replace("`n", '%0A')
}

function ConvertFrom-Record($text) {
  return $text.Replace('%0A', "`n").Replace('%0D', "`r").Replace('%25', '%')
}

# Get-Record NAME: its lines; none where there is no such record.
function Get-Record($name) {
  $file = $script:stateFolder + '\' + $name
  if (Test-Path -LiteralPath $file -PathType Leaf) { return [System.IO.File]::ReadAllLines($file, $script:utf8) }
}

# Set-Record NAME LINES: the file is whole at every moment.
function Set-Record($name, $lines) {
  $file = $script:stateFolder + '\' + $name
  try {
    [System.IO.File]::WriteAllLines($file + '.new', [string[]]@($lines), $script:utf8)
    Move-Item -LiteralPath ($file + '.new') -Destination $file -Force -ErrorAction Stop
  } catch {
    $problem = $_.Exception.GetBaseException()
    Stop-Run $script:exitUsage 'The file {0} cannot be written: {1}' $file $problem.Message
  }
}

function Remove-Record($name) {
  $file = $script:stateFolder + '\' + $name
  if (Test-Path -LiteralPath $file -PathType Leaf) {
    try {
      [System.IO.File]::Delete($file)
    } catch {
      $problem = $_.Exception.GetBaseException()
      Stop-Run $script:exitUsage 'The file {0} cannot be written: {1}' $file $problem.Message
    }
  }
}
