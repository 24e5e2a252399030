# ── Messages, log, end ────────────────────────────────────────────────────────

$script:exitUnexpected = 1
$script:exitUsage = 2
$script:exitGuard = 10
$script:exitState = 12
$script:exitFailed = 21
$script:exitLimit = 22

$script:code = 0
$script:changed = 0
$script:pending = 0
$script:logFile = ''
$script:cmdlet = $PSCmdlet
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
  Write-Host $line
  if ($script:logFile -ne '') {
    try {
      [System.IO.File]::AppendAllText($script:logFile, $line + "`r`n", $script:utf8)
    } catch {
      $script:logFile = ''
    }
  }
}

# Stop-Run CODE FORMAT VALUE...: gives up.
function Stop-Run($code, $format) {
  Write-Log 'ERROR' '{0}' (Format-Text $format $args)
  if ($script:code -eq 0) { $script:code = $code }
  throw 'quiesce: stop'
}

# Test-Agreed TARGET ACTION: asks where PowerShell is told to ask, and says what would be done under -WhatIf.
function Test-Agreed($target, $action) {
  if ($script:cmdlet.ShouldProcess($target, $action)) {
    $script:changed = $script:changed + 1
    return $true
  }
  $script:pending = $script:pending + 1
  Write-Log 'INFO' 'Would do: {0} ({1})' $action $target
  return $false
}

function Get-Seconds {
  return [int][System.Math]::Floor($script:clock.Elapsed.TotalSeconds)
}

function Open-Log {
  $folder = $env:ProgramData + '\Quiesce\log'
  $file = $folder + '\' + $script:jobKey + '.hyperv.log'
  try {
    $null = [System.IO.Directory]::CreateDirectory($folder)
    [System.IO.File]::AppendAllText($file, '', $script:utf8)
    $script:logFile = $file
  } catch {
    Write-Log 'WARN' 'The log {0} cannot be written.' $file
  }
}

# ── Hyper-V ───────────────────────────────────────────────────────────────────

function Import-HyperV {
  try {
    Import-Module -Name Hyper-V -ErrorAction Stop
  } catch {
    Stop-Run $script:exitUsage 'The Hyper-V module for Windows PowerShell cannot be loaded: {0}' $_.Exception.Message
  }
  $identity = New-Object -TypeName System.Security.Principal.WindowsPrincipal -ArgumentList ([System.Security.Principal.WindowsIdentity]::GetCurrent())
  if (-not $identity.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-Run $script:exitUsage 'Start it as an administrator.'
  }
}

# Test-Here NAMES: whether this computer is one of them.
function Test-Here($names) {
  if ($script:AnyComputer -or @($names) -contains $env:COMPUTERNAME) { return }
  Stop-Run $script:exitState 'This computer is {0}; the script is for {1}. Give -AnyComputer where the names differ and the computer is right.' $env:COMPUTERNAME (@($names) -join ', ')
}

# Find-Machines NAME: all machines of the name on this host. Names are compared here: the cmdlets would read wildcards in them.
function Find-Machines($name) {
  try {
    $all = @(Get-VM -ErrorAction Stop)
  } catch {
    Stop-Run $script:exitFailed 'The machines of this host cannot be read: {0}' $_.Exception.Message
  }
  foreach ($one in $all) {
    if ($one.Name -ceq $name) { $one }
  }
}

# Get-State VM: as Hyper-V has it now.
function Get-State($vm) {
  try {
    $now = Get-VM -Id $vm.Id -ErrorAction Stop
    return [string]$now.State
  } catch {
    Stop-Run $script:exitFailed 'The state of {0} cannot be read: {1}' $vm.Name $_.Exception.Message
  }
}

function Show-Codes {
  Write-Line 'Exit codes:'
  Write-Line '  0   done, or nothing to do; under -WhatIf: looked at'
  Write-Line '  1   an error that the script did not expect, or PowerShell refused an option'
  Write-Line '  2   wrong option, or a tool or right is missing; nothing was changed'
  Write-Line '  10  stopped at the guard of an unconfirmed command; nothing was changed'
  Write-Line '  12  what is there does not fit the design; nothing of that was changed'
  Write-Line '  21  Hyper-V has refused or failed; see the lines above for what was put back'
  Write-Line '  22  a time limit was reached'
}
