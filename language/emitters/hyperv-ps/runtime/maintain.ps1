# ── Maintenance of a host ─────────────────────────────────────────────────────

function Show-Usage {
  Write-Line 'Usage: {0} -Side Master|Replica -Prepare [-SnapIn NAME] | -Restart [-AnyComputer]   [-WhatIf]' 'hyperv-maintain.ps1'
  Write-Line ''
  Write-Line 'Restarts a host of running scenarios so that replication resumes without resynchronisation. Master: {0}. Replica: {1}.' $script:masterEntry $script:replicaEntry
  Write-Line ''
  Write-Line '  -Prepare      on a computer with RHA PowerShell: prepares the host. On the master its guests are shut down.'
  Write-Line '  -SnapIn       name of the snap-in of RHA PowerShell, where its commands are not there yet'
  Write-Line '  -Restart      on the host, once the manager has said that it is ready: restarts it'
  Write-Line '  -AnyComputer  do not compare the name of this computer with the design'
  Write-Line '  -WhatIf       look at everything, change nothing'
  Write-Line ''
  Show-Codes
}

# Import-Rha: no public source names the snap-in, so that the site has to.
function Import-Rha {
  if (Get-Command -Name Prepare-Reboot -ErrorAction SilentlyContinue) { return }
  if ($script:SnapIn -eq '') {
    Write-Line 'No public source names the snap-in of RHA PowerShell for your release. Look it up in its guide, try it, and give -SnapIn NAME,'
    Write-Line 'or start this script where the commands of RHA PowerShell are there already. By hand: [ツール]-[ホスト メンテナンスの起動(H)] in the manager.'
    Stop-Run $script:exitGuard 'Stopped at the guard of an unconfirmed command: the snap-in of {0}. Nothing was changed.' 'Prepare-Reboot'
  }
  try {
    Add-PSSnapin -Name $script:SnapIn -ErrorAction Stop
  } catch {
    Stop-Run $script:exitUsage 'The snap-in {0} cannot be loaded: {1}' $script:SnapIn $_.Exception.Message
  }
  if (-not (Get-Command -Name Prepare-Reboot -ErrorAction SilentlyContinue)) { Stop-Run $script:exitUsage 'The snap-in {0} has no {1}.' $script:SnapIn 'Prepare-Reboot' }
}

function Invoke-Prepare($entry, $scenarios) {
  Import-Rha
  Write-Log 'INFO' 'Scenarios of the host in the design: {0}. One that does not run is not prepared.' (@($scenarios) -join ', ')
  if (-not (Test-Agreed $entry 'Prepare-Reboot')) { return }
  try {
    $answers = @(Prepare-Reboot -Name $entry -ErrorAction Stop)
  } catch {
    Stop-Run $script:exitFailed 'The host {0} could not be prepared: {1}' $entry $_.Exception.Message
  }
  foreach ($answer in $answers) { Write-Log 'INFO' '{0}' ([string]$answer) }
  Write-Log 'INFO' 'Next: wait in the manager for the event "{0}" of every scenario, then give -Restart on the host. If it is not restarted after all, stop the scenarios and run them again.' $script:readyEvent
}

function Invoke-Restart($names) {
  Test-Here $names
  Import-HyperV
  if ($script:Side -eq 'Master') {
    # The maintenance of a master shuts its protected guests down: one that runs shows that the host is not ready.
    foreach ($name in $script:maintainedNames) {
      foreach ($vm in @(Find-Machines $name)) {
        if ((Get-State $vm) -ne 'Off') { Stop-Run $script:exitState '{0} is {1}: the host is not ready. Give -Prepare first, and wait for the event "{2}".' $name (Get-State $vm) $script:readyEvent }
      }
    }
  }
  if (-not (Test-Agreed $env:COMPUTERNAME 'Restart-Computer')) { return }
  Write-Log 'INFO' 'Restarting. Next: see in the manager the event "{0}" of every scenario, and that the machines run.' $script:doneEvent
  try {
    Restart-Computer -Confirm:$false -ErrorAction Stop
  } catch {
    Stop-Run $script:exitFailed 'The host could not be restarted: {0}' $_.Exception.Message
  }
}

function Invoke-Job {
  Open-Log
  $entry = $script:masterEntry
  $names = $script:masterNames
  $scenarios = $script:masterScenarios
  if ($script:Side -eq 'Replica') {
    $entry = $script:replicaEntry
    $names = $script:replicaNames
    $scenarios = $script:replicaScenarios
  }
  if ($script:Prepare) { Invoke-Prepare $entry $scenarios } else { Invoke-Restart $names }
}
