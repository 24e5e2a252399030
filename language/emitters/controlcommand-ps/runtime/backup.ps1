# ── Backup ────────────────────────────────────────────────────────────────────

# What this run has done to VMs and still has to take back, by their place in vmNames.
$script:snapshotted = @{}
$script:shutDown = @{}
$script:secondaryFailed = $false
$script:exitSecondary = 23

# Read-Limits: how long the script waits, in seconds, before it gives up.
function Read-Limits {
  $script:limitReplicate = Read-Number 'QUIESCE_LIMIT_REPLICATE' $script:defaultLimitReplicate
  $script:limitSeparate = Read-Number 'QUIESCE_LIMIT_SEPARATE' $script:defaultLimitSeparate
  $script:limitShutdown = Read-Number 'QUIESCE_LIMIT_SHUTDOWN' $script:defaultLimitShutdown
  $script:limitUndo = Read-Number 'QUIESCE_LIMIT_UNDO' 300
  $script:limitSecondary = Read-Number 'QUIESCE_LIMIT_SECONDARY' 86400
}

function Show-Usage {
  Write-Line 'Usage: {0} [-DryRun] [-FullCopy] [-Help]' 'backup.cmd'
  Write-Line ''
  Write-Line 'Backs up {0}: {1}.' $script:job $script:title
  Write-Line ''
  Write-Line '  -DryRun    read all states, say what would be run, change nothing'
  Write-Line '  -FullCopy  copy whole disks, not only the difference: for the first run after a pair was set'
  Write-Line '  -Help      this text'
  Write-Line ''
  Show-Settings
  Show-Codes
  Write-Line '  23  the secondary backup has failed; the disk backup is good'
  Write-Line '  30  the backup is good, but snapshots are left or VMs are off: see the log'
}

# Clear-Leftovers: what earlier runs may have left, VMs that are off and our snapshots.
function Clear-Leftovers {
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    $name = $script:vmNames[$index]
    if (Test-Stopped $index) {
      if ($script:vmPower[$index] -eq 'PoweredOff') {
        if (Test-Would ('Start-VM ' + $name)) { continue }
        Write-Log 'WARN' 'VM {0} was left off by an earlier run: starting it.' $name
        if (-not (Start-Machine $index)) { Stop-Run $script:exitVmware 'VM {0} does not start: {1}' $name $script:output }
        Read-Power $index
        Wait-Tools $index
      }
      if (-not $script:DryRun) { Remove-Stopped $index }
    }
    if (-not (Find-Snapshot $index)) { Stop-Run $script:exitVmware 'The snapshots of VM {0} cannot be read: {1}' $name $script:output }
    if ($null -ne $script:snapshot) {
      if (Test-Would ('Remove-Snapshot ' + $script:snapshotName + ' (' + $name + ')')) { continue }
      Write-Log 'WARN' 'VM {0} has a snapshot of an earlier run: deleting it.' $name
      if (-not (Remove-OurSnapshot $index)) { Stop-Run $script:exitVmware 'VM {0}: the snapshot of an earlier run cannot be deleted: {1}' $name $script:output }
    }
  }
}

# Wait-Tools INDEX: a VM that has just been started can be quiesced only once its tools run.
function Wait-Tools($index) {
  $end = (Get-Seconds) + $script:limitShutdown
  $script:poll = $script:pollSeconds
  while (-not (Test-Tools $index)) {
    if ((Get-Seconds) -ge $end) { Stop-Run $script:exitLimit 'VM {0}: VMware Tools do not run after {1} s.' $script:vmNames[$index] $script:limitShutdown }
    Wait-Poll
  }
}

function Test-Machines {
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Resolve-Machine $index
    if ($script:vmId[$index] -eq '') { Stop-Run $script:exitState 'VM {0} is not in the inventory of vCenter. Nothing was changed.' $script:vmNames[$index] }
    Read-Power $index
  }
  Clear-Leftovers
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Assert-Power $index
    if ($script:vmPower[$index] -eq 'PoweredOn' -and -not (Test-Tools $index)) {
      Stop-Run $script:exitState 'VM {0} is powered on, but VMware Tools do not run in it: it cannot be quiesced. Nothing was changed.' $script:vmNames[$index]
    }
    Write-Log 'INFO' 'VM {0} is {1}.' $script:vmNames[$index] $script:vmPower[$index]
  }
}

# Assert-Power INDEX: on or off; anything else cannot be backed up.
function Assert-Power($index) {
  if (@('PoweredOn', 'PoweredOff') -notcontains $script:vmPower[$index]) {
    Stop-Run $script:exitState 'VM {0} is {1}: it has to be on or off for the backup.' $script:vmNames[$index] $script:vmPower[$index]
  }
}

function Test-Pairs {
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    $name = $script:pairNames[$index]
    Read-NeededPair $index
    if (@('separated', 'rpl/exec', 'rpl/sync', 'sep/exec') -ccontains $script:state) {
      Write-Log 'INFO' '{0}: the pair is {1}.' $name $script:state
    } elseif (@('rst/exec', 'rst/sync') -ccontains $script:state) {
      Stop-Run $script:exitState '{0}: the pair is {1}, a restore is under way or was not ended. Nothing was changed. End the restore, then start again.' $name $script:state
    } elseif ($script:state -ceq 'foreign') {
      Stop-Run $script:exitState '{0}: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.' $name
    } else {
      Stop-Run $script:exitState '{0}: the pair is {1}. Nothing was changed. Look at it in iStorageManager.' $name $script:state
    }
  }
}

function Step-Replicate {
  $operation = 'replicate'
  if ($script:FullCopy) { $operation = 'replicate-full' }
  $script:touched = $true
  # From here on the RVs hold no backup until the separation is complete.
  if (-not $script:DryRun) { Remove-Record 'backup' }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Read-NeededPair $index
    if ($script:state -ceq 'sep/exec' -and -not $script:DryRun) { Wait-Pair $index @('separated') @('sep/exec') $script:limitSeparate }
    if (@('rpl/exec', 'rpl/sync') -ccontains $script:state) {
      Write-Log 'INFO' '{0}: replicated already ({1}).' $script:pairNames[$index] $script:state
    } else {
      Start-Copy $operation $index @('rpl/exec', 'rpl/sync')
    }
  }
  if ($script:DryRun) { return }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Wait-Pair $index @('rpl/sync') @('rpl/exec') $script:limitReplicate
  }
}

# Assert-Synchronised: quiescing a VM makes sense only while every pair is synchronised.
function Assert-Synchronised {
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Read-NeededPair $index
    if ($script:state -cne 'rpl/sync') { Stop-Run $script:exitArray '{0}: the pair is {1} and no longer synchronised.' $script:pairNames[$index] $script:state }
  }
}

function Step-CreateSnapshots {
  if (-not $script:DryRun) { Assert-Synchronised }
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Test-Break
    $name = $script:vmNames[$index]
    $quiesce = $script:vmQuiesce[$index]
    Read-Power $index
    Assert-Power $index
    if ($script:vmPower[$index] -eq 'PoweredOff') {
      Write-Log 'INFO' 'VM {0} is powered off: no snapshot.' $name
      continue
    }
    if (Test-Would ('New-Snapshot ' + $script:snapshotName + ' (' + $name + ')')) { continue }
    Write-Log 'INFO' 'VM {0}: creating a snapshot (file systems quiesced: {1}).' $name $quiesce
    # Whatever the answer: from now on there may be a snapshot.
    $script:snapshotted[$index] = $true
    $created = $false
    try {
      $task = New-Snapshot -Server $script:server -VM (Get-Machine $index) -Name $script:snapshotName -Memory:$false -Quiesce:$quiesce -Confirm:$false -RunAsync -ErrorAction Stop
      $created = Wait-Work $task $script:longLimit
    } catch {
      $script:output = $_.Exception.Message
    }
    if (-not $created) { Stop-Run $script:exitVmware 'VM {0}: the snapshot could not be created: {1}' $name $script:output }
    if (-not (Find-Snapshot $index)) { Stop-Run $script:exitVmware 'The snapshots of VM {0} cannot be read: {1}' $name $script:output }
    if ($null -eq $script:snapshot) { Stop-Run $script:exitVmware 'VM {0}: vCenter says that the snapshot was created, but it is not there.' $name }
  }
}

function Step-ShutDown {
  if (-not $script:DryRun) { Assert-Synchronised }
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Test-Break
    $name = $script:vmNames[$index]
    Read-Power $index
    Assert-Power $index
    if ($script:vmPower[$index] -eq 'PoweredOff') {
      Write-Log 'INFO' 'VM {0} is powered off: nothing to shut down.' $name
      continue
    }
    if (Test-Would ('Stop-VMGuest ' + $name)) { continue }
    Write-Log 'INFO' 'VM {0}: shutting down the guest.' $name
    Add-Stopped $index
    $script:shutDown[$index] = $true
    $answer = ''
    try {
      $null = Stop-VMGuest -Server $script:server -VM (Get-Machine $index) -Confirm:$false -ErrorAction Stop
    } catch {
      $answer = $_.Exception.Message
    }
    if ($answer -ne '') {
      Read-Power $index
      if ($script:vmPower[$index] -ne 'PoweredOff') { Stop-Run $script:exitVmware 'VM {0}: the guest could not be shut down: {1}' $name $answer }
    }
  }
  $end = (Get-Seconds) + $script:limitShutdown
  foreach ($index in @($script:shutDown.Keys | Sort-Object)) {
    $name = $script:vmNames[$index]
    $script:poll = $script:pollSeconds
    $script:progressAt = (Get-Seconds) + $script:progressEvery
    Read-Power $index
    while ($script:vmPower[$index] -ne 'PoweredOff') {
      Write-Wait 'VM {0}: waiting until it is off.' $name
      if ((Get-Seconds) -ge $end) { Stop-Run $script:exitLimit 'VM {0} has not shut down within {1} s. It is not powered off by force.' $name $script:limitShutdown }
      Wait-Poll
      Read-Power $index
    }
    Write-Log 'INFO' 'VM {0} is off.' $name
  }
}

function Step-Separate {
  if (-not $script:DryRun) { Assert-Synchronised }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Start-Copy 'separate' $index @('sep/exec', 'separated')
  }
  if ($script:DryRun) { return }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Wait-Pair $index @('separated') @('sep/exec') $script:limitSeparate
  }
  $script:good = $true
  Write-BackupRecord
}

# Write-BackupRecord: tells the restore that the RVs hold a backup, and which VMs have our snapshot in it.
function Write-BackupRecord {
  $lines = @('taken = ' + [System.DateTime]::Now.ToString('yyyy-MM-ddTHH:mm:sszzz', [System.Globalization.CultureInfo]::InvariantCulture))
  foreach ($index in @($script:snapshotted.Keys | Sort-Object)) {
    $lines += ('snapshot = ' + (ConvertTo-Record $script:vmNames[$index]))
  }
  Set-Record 'backup' $lines
}

function Step-DeleteSnapshots {
  if ($script:DryRun) {
    Write-Log 'INFO' 'Would delete the snapshots again.'
    return
  }
  foreach ($index in @($script:snapshotted.Keys | Sort-Object)) {
    if (Remove-OurSnapshot $index) {
      Write-Log 'INFO' 'VM {0}: the snapshot is deleted.' $script:vmNames[$index]
    } else {
      $script:leftovers = $script:leftovers + 1
      Write-Log 'ERROR' 'VM {0}: the snapshot {1} is left. Delete it in vSphere Client.' $script:vmNames[$index] $script:snapshotName
    }
    $script:snapshotted.Remove($index)
  }
}

function Step-PowerOn {
  if ($script:DryRun) {
    Write-Log 'INFO' 'Would power on the VMs that were shut down.'
    return
  }
  foreach ($index in @($script:shutDown.Keys | Sort-Object)) {
    if (Start-Machine $index) {
      Remove-Stopped $index
      Write-Log 'INFO' 'VM {0} runs again.' $script:vmNames[$index]
    } else {
      $script:leftovers = $script:leftovers + 1
      Write-Log 'ERROR' 'VM {0} is left off. Start it in vSphere Client.' $script:vmNames[$index]
    }
    $script:shutDown.Remove($index)
  }
}

# Step-Secondary SERVER DISKS: chained by the program of the site that starts the backup software.
function Step-Secondary($on, $disks) {
  $arguments = @($on) + @($disks)
  $program = $script:secondaryProgram
  if (Test-Would ($program + ' ' + ($arguments -join ' '))) { return }
  Write-Log 'INFO' 'Secondary backup of {0} on {1} begins.' (@($disks) -join ', ') $on
  if ($program.EndsWith('.ps1', [System.StringComparison]::OrdinalIgnoreCase)) {
    $arguments = @('-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'RemoteSigned', '-File', $program) + $arguments
    $program = $env:SystemRoot + '\System32\WindowsPowerShell\v1.0\powershell.exe'
  }
  $script:breakable = $true
  $done = Invoke-Program $script:limitSecondary $program $arguments
  $script:breakable = $false
  if (-not $done) {
    Write-Log 'ERROR' 'The secondary backup has failed: {0}' $script:output
    $script:secondaryFailed = $true
  }
}

# Test-Secondary: the program has to be there before the night, not after the separation.
function Test-Secondary {
  $script:secondaryProgram = Read-Setting 'QUIESCE_SECONDARY' ''
  if ($script:secondaryProgram -eq '') {
    Stop-Run $script:exitUsage 'QUIESCE_SECONDARY is not set: the program that starts the secondary backup. It gets the backup server and the names of the copy disks as arguments.'
  }
  # cmd.exe would read names as commands.
  if ($script:secondaryProgram -notmatch '\.(exe|ps1)$' -or -not (Test-Path -LiteralPath $script:secondaryProgram -PathType Leaf)) {
    Stop-Run $script:exitUsage 'QUIESCE_SECONDARY has to be the path of an .exe or .ps1 file: {0}' $script:secondaryProgram
  }
}

# Undo-Run: takes back what the run has done to VMs. A pair that is replicated stays so: separating it now would make a copy that
# looks like a backup and is none.
function Undo-Run {
  if ($script:DryRun) { return }
  foreach ($index in @($script:snapshotted.Keys | Sort-Object)) {
    Write-Log 'INFO' 'VM {0}: deleting the snapshot again.' $script:vmNames[$index]
    if (Remove-OurSnapshot $index) { continue }
    $script:leftovers = $script:leftovers + 1
    Write-Log 'ERROR' 'VM {0}: the snapshot {1} is left. Delete it in vSphere Client.' $script:vmNames[$index] $script:snapshotName
  }
  foreach ($index in @($script:shutDown.Keys | Sort-Object)) {
    Write-Log 'INFO' 'VM {0}: starting it again.' $script:vmNames[$index]
    # A guest that was told to shut down may still be on its way.
    if (-not (Wait-Off $index)) {
      Write-Log 'WARN' 'VM {0} is still on, but was told to shut down: watch it. The next run starts it if it is off then.' $script:vmNames[$index]
      continue
    }
    if (Start-Machine $index) {
      Remove-Stopped $index
      continue
    }
    $script:leftovers = $script:leftovers + 1
    Write-Log 'ERROR' 'VM {0} is left off. Start it in vSphere Client.' $script:vmNames[$index]
  }
}

# Wait-Off INDEX: false where the guest is still on after limitUndo.
function Wait-Off($index) {
  $end = (Get-Seconds) + $script:limitUndo
  $script:poll = $script:pollSeconds
  while (Test-Power $index 'PoweredOn') {
    if ((Get-Seconds) -ge $end) { return $false }
    Wait-Poll
  }
  return $true
}

# Show-Advice CODE: what to do next.
function Show-Advice($code) {
  $copies = $script:pairRvs -join ', '
  switch ($code) {
    0 { if (-not $script:DryRun) { Write-Log 'INFO' 'The RVs hold the backup: {0}. Next: nothing.' $copies } }
    2 { Write-Log 'INFO' 'Next: put the setting right and start again.' }
    10 { Write-Log 'INFO' 'Next: confirm the command in the command profile and start again.' }
    12 { Write-Log 'INFO' 'Next: put the state right and start again.' }
    20 { Write-Log 'INFO' 'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.' }
    22 { Write-Log 'INFO' 'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.' }
    21 { Write-Log 'INFO' 'Next: look at the VM in vSphere Client, then start again.' }
    23 { Write-Log 'INFO' 'Next: start the secondary backup by hand; the RVs are separated and hold the backup.' }
    30 { Write-Log 'INFO' 'Next: the backup is good. Do by hand what the lines above say; the next run tries it too.' }
    31 { Write-Log 'INFO' 'Next: do by hand what the lines above say, then start again.' }
    default { Write-Log 'INFO' 'Next: start again.' }
  }
  if ($script:touched -and -not $script:DryRun -and $code -ne 0) {
    if ($script:good) {
      Write-Log 'INFO' 'The RVs hold the backup of this run: {0}.' $copies
    } else {
      Write-Log 'WARN' 'There is no backup of this run, and the one before is gone from the RVs.'
    }
  }
}

# Complete-Run: all steps are done.
function Complete-Run {
  $script:finished = $true
  if ($script:secondaryFailed) { $script:code = $script:exitSecondary }
}
