# ── Restore ───────────────────────────────────────────────────────────────────

# Once the restore has begun, the MVs hold neither the old nor the new data until it is complete.
$script:restoring = $false

# Where each VM has its files and what it belongs to: written before any VM leaves the inventory, so that a later run can bring it
# back. By its place in vmNames.
$script:vmPath = @{}
$script:vmFolder = @{}
$script:vmPool = @{}
$script:vmHost = @{}
$script:vmBefore = @{}
$script:reverted = @{}
$script:hostRefs = @{}

# Read-Limits: how long the script waits, in seconds, before it gives up.
function Read-Limits {
  $script:limitRestore = Read-Number 'QUIESCE_LIMIT_RESTORE' $script:defaultLimitRestore
  $script:limitSeparate = Read-Number 'QUIESCE_LIMIT_SEPARATE' $script:defaultLimitSeparate
}

function Show-Usage {
  Write-Line 'Usage: {0} -Yes [-PowerOn] [-RvConfirmed] | -DryRun | -Help' 'restore.cmd'
  Write-Line ''
  Write-Line 'Restores {0}: {1}.' $script:job $script:title
  Write-Line 'All data written to the MVs since the backup is lost. VMs: {0}' ($script:vmNames -join ', ')
  Write-Line ''
  Write-Line '  -Yes          do it'
  Write-Line '  -PowerOn      power on the VMs afterwards that ran before'
  Write-Line '  -RvConfirmed  you have made sure that the RVs hold what is to be restored (after a restore from tape, for instance)'
  Write-Line '  -DryRun       read all states, say what would be run, change nothing'
  Write-Line '  -Help         this text'
  Write-Line ''
  Show-Settings
  Show-Codes
}

# ── The record of the VMs ─────────────────────────────────────────────────────

# Read-Machine INDEX: what has to be known to register it again.
function Read-Machine($index) {
  try {
    $vm = Get-Machine $index
    $script:vmPath[$index] = [string]$vm.ExtensionData.Config.Files.VmPathName
    $script:vmFolder[$index] = [string]$vm.FolderId
    $script:vmPool[$index] = [string]$vm.ResourcePoolId
    $script:vmHost[$index] = [string]$vm.VMHostId
  } catch {
    Stop-Run $script:exitVmware 'VM {0} cannot be read: {1}' $script:vmNames[$index] $_.Exception.Message
  }
  foreach ($fact in @($script:vmPath[$index], $script:vmFolder[$index], $script:vmPool[$index], $script:vmHost[$index])) {
    if ($fact -eq '') { Stop-Run $script:exitVmware 'VM {0}: vCenter does not say its files, folder, resource pool and host.' $script:vmNames[$index] }
  }
}

function Write-MachineRecord {
  $lines = @()
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    foreach ($field in @($script:vmNames[$index], $script:vmBefore[$index], $script:vmFolder[$index], $script:vmPool[$index], $script:vmHost[$index], $script:vmPath[$index])) {
      $lines += (ConvertTo-Record $field)
    }
  }
  Set-Record 'vms' $lines
}

# Read-MachineRecord: what an earlier run, which has not come to its end, has written down.
function Read-MachineRecord {
  $lines = @(Get-Record 'vms')
  for ($at = 0; $at + 5 -lt $lines.Count; $at += 6) {
    for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
      if ((ConvertFrom-Record $lines[$at]) -cne $script:vmNames[$index]) { continue }
      $script:vmBefore[$index] = ConvertFrom-Record $lines[$at + 1]
      $script:vmFolder[$index] = ConvertFrom-Record $lines[$at + 2]
      $script:vmPool[$index] = ConvertFrom-Record $lines[$at + 3]
      $script:vmHost[$index] = ConvertFrom-Record $lines[$at + 4]
      $script:vmPath[$index] = ConvertFrom-Record $lines[$at + 5]
    }
  }
}

# ── Checks ────────────────────────────────────────────────────────────────────

function Test-BackupRecord {
  $lines = @(Get-Record 'backup')
  if ($script:RvConfirmed) {
    Write-Log 'WARN' 'Whether the RVs hold a backup is not checked (-RvConfirmed).'
  } elseif ($lines.Count -gt 0) {
    Write-Log 'INFO' 'The RVs hold the backup of {0}.' ($lines[0] -replace '^taken = ', '')
  } else {
    Stop-Run $script:exitState 'There is no record that the RVs hold a complete backup. Nothing was changed. If you know that they do, start with -RvConfirmed.'
  }
}

# Test-HadSnapshot INDEX: by the record of the backup.
function Test-HadSnapshot($index) {
  return (@(Get-Record 'backup') -ccontains ('snapshot = ' + (ConvertTo-Record $script:vmNames[$index])))
}

function Test-Machines {
  # An earlier run has begun the restore and did not see its end.
  if (@(Get-Record 'restoring').Count -gt 0) {
    $script:restoring = $true
    Write-Log 'WARN' 'An earlier run has begun this restore: going on.'
  }
  Read-MachineRecord
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    $name = $script:vmNames[$index]
    Resolve-Machine $index
    if ($script:vmId[$index] -eq '') {
      if (-not $script:vmPath.Contains($index)) { Stop-Run $script:exitState 'VM {0} is not in the inventory of vCenter. Nothing was changed.' $name }
      Write-Log 'INFO' 'VM {0} was removed from the inventory by an earlier run.' $name
      $script:vmPower[$index] = 'unregistered'
      continue
    }
    Read-Power $index
    Write-Log 'INFO' 'VM {0} is {1}.' $name $script:vmPower[$index]
    # After a run that failed, how the VM was before that run counts.
    if (-not $script:vmBefore.Contains($index)) { $script:vmBefore[$index] = $script:vmPower[$index] }
    Read-Machine $index
  }
}

function Test-Pairs {
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    $name = $script:pairNames[$index]
    Read-NeededPair $index
    if (@('separated', 'rst/exec', 'rst/sync') -ccontains $script:state) {
      Write-Log 'INFO' '{0}: the pair is {1}.' $name $script:state
    } elseif ($script:state -ceq 'foreign') {
      Stop-Run $script:exitState '{0}: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.' $name
    } else {
      Stop-Run $script:exitState '{0}: the pair is {1}: the RV holds no separated backup. Nothing was changed.' $name $script:state
    }
  }
}

function Test-Hosts {
  try {
    $all = @(Get-VMHost -Server $script:server -ErrorAction Stop)
  } catch {
    Stop-Run $script:exitVmware 'The ESXi hosts cannot be looked up: {0}' $_.Exception.Message
  }
  for ($index = 0; $index -lt $script:hostNames.Count; $index++) {
    $found = @()
    foreach ($one in $all) {
      if ($one.Name -eq $script:hostNames[$index]) { $found += $one }
    }
    if ($found.Count -ne 1) { Stop-Run $script:exitState 'The ESXi host {0} is not in the inventory of vCenter, or more than once. Nothing was changed.' $script:hostNames[$index] }
    $script:hostRefs[$index] = $found[0].Id
  }
}

# Step-SecondaryRestore DISKS: done by hand before; whoever starts the script vouches for it.
function Step-SecondaryRestore($disks) {
  if (-not $script:RvConfirmed) { Stop-Run $script:exitState 'First restore the secondary backup to the copy disks ({0}), then start with -RvConfirmed. Nothing was changed.' (@($disks) -join ', ') }
}

# ── Steps ─────────────────────────────────────────────────────────────────────

function Step-PowerOff {
  if (-not $script:DryRun) {
    Write-MachineRecord
    $script:touched = $true
  }
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Test-Break
    $name = $script:vmNames[$index]
    if (@('PoweredOn', 'Suspended') -notcontains $script:vmPower[$index]) { continue }
    if (Test-Would ('Stop-VM ' + $name)) { continue }
    Write-Log 'INFO' 'VM {0}: powering off.' $name
    $done = $false
    try {
      $task = Stop-VM -Server $script:server -VM (Get-Machine $index) -Confirm:$false -RunAsync -ErrorAction Stop
      $done = Wait-Work $task $script:commandLimit
    } catch {
      $script:output = $_.Exception.Message
    }
    if (-not $done) { Write-Log 'WARN' 'VM {0}: {1}' $name $script:output }
    Read-Power $index
    if ($script:vmPower[$index] -ne 'PoweredOff') { Stop-Run $script:exitVmware 'VM {0} could not be powered off, it is {1}.' $name $script:vmPower[$index] }
  }
}

function Step-Unregister {
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    Test-Break
    $name = $script:vmNames[$index]
    if ($script:vmPower[$index] -eq 'unregistered') { continue }
    if (Test-Would ('Remove-VM ' + $name)) { continue }
    Write-Log 'INFO' 'VM {0}: removing from the inventory.' $name
    $answer = ''
    # Whatever the answer: from now on it may be out of the inventory.
    $script:vmPower[$index] = 'unregistered'
    try {
      # Without -DeletePermanently the files stay.
      $task = Remove-VM -Server $script:server -VM (Get-Machine $index) -Confirm:$false -RunAsync -ErrorAction Stop
      if (-not (Wait-Work $task $script:commandLimit)) { $answer = $script:output }
    } catch {
      $answer = $_.Exception.Message
    }
    if ($answer -ne '') { Write-Log 'WARN' 'VM {0}: {1}' $name $answer }
    Read-Inventory
    Resolve-Machine $index
    if ($script:vmId[$index] -ne '') { Stop-Run $script:exitVmware 'VM {0} could not be removed from the inventory: {1}' $name $answer }
  }
}

function Step-Restore {
  if (-not $script:DryRun) {
    Set-Record 'restoring' @('begun')
    $script:restoring = $true
  }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    Read-NeededPair $index
    if (@('rst/exec', 'rst/sync') -ccontains $script:state) {
      Write-Log 'INFO' '{0}: the restore is under way already ({1}).' $script:pairNames[$index] $script:state
    } else {
      Start-Copy 'restore' $index @('rst/exec', 'rst/sync')
    }
  }
  if ($script:DryRun) { return }
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    # Separated by itself after a restore that keeps the RV; synchronised after one that does not, and then it is separated here.
    Wait-Pair $index @('separated', 'rst/sync') @('rst/exec') $script:limitRestore
    if ($script:state -ceq 'rst/sync') {
      Start-Copy 'separate' $index @('sep/exec', 'separated')
      Wait-Pair $index @('separated') @('sep/exec') $script:limitSeparate
    }
  }
}

function Step-Rescan {
  $ids = @()
  foreach ($index in @($script:hostRefs.Keys | Sort-Object)) { $ids += $script:hostRefs[$index] }
  # Without hosts in the design: those on which the VMs were.
  if ($ids.Count -eq 0) {
    foreach ($index in @($script:vmHost.Keys | Sort-Object)) {
      if ($ids -cnotcontains $script:vmHost[$index]) { $ids += $script:vmHost[$index] }
    }
  }
  foreach ($id in $ids) {
    if (Test-Would ('Get-VMHostStorage -RescanAllHba -RescanVmfs ' + $id)) { continue }
    try {
      $one = Get-VMHost -Server $script:server -Id $id -ErrorAction Stop
      Write-Log 'INFO' 'Rescanning HBA and VMFS: {0}' $one.Name
      $null = Get-VMHostStorage -Server $script:server -VMHost $one -RescanAllHba -RescanVmfs -ErrorAction Stop
    } catch {
      Stop-Run $script:exitVmware 'The rescan has failed on {0}: {1}' $id $_.Exception.Message
    }
  }
}

function Step-Register {
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    if (-not (Register-Machine $index)) { Stop-Run $script:exitVmware 'VM {0} could not be registered: {1}' $script:vmNames[$index] $script:output }
  }
}

# Register-Machine INDEX: false where it is not in the inventory afterwards.
function Register-Machine($index) {
  $name = $script:vmNames[$index]
  if (Test-Would ('New-VM -VMFilePath ' + $script:vmPath[$index])) { return $true }
  Write-Log 'INFO' 'VM {0}: registering.' $name
  $answer = ''
  try {
    $on = Get-VMHost -Server $script:server -Id $script:vmHost[$index] -ErrorAction Stop
    $folder = Get-Folder -Server $script:server -Id $script:vmFolder[$index] -ErrorAction Stop
    $pool = Get-ResourcePool -Server $script:server -Id $script:vmPool[$index] -ErrorAction Stop
    $null = New-VM -Server $script:server -VMFilePath $script:vmPath[$index] -Name $name -VMHost $on -Location $folder -ResourcePool $pool -Confirm:$false -ErrorAction Stop
  } catch {
    $answer = $_.Exception.Message
  }
  Read-Inventory
  Resolve-Machine $index
  $script:output = $answer
  if ($script:vmId[$index] -eq '') { return $false }
  $script:vmPower[$index] = 'PoweredOff'
  return $true
}

function Step-Revert {
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    $name = $script:vmNames[$index]
    if ($script:DryRun) {
      Write-Log 'INFO' 'VM {0}: would revert to the snapshot {1}.' $name $script:snapshotName
      continue
    }
    if (-not (Find-Snapshot $index)) { Stop-Run $script:exitVmware 'The snapshots of VM {0} cannot be read: {1}' $name $script:output }
    if ($null -eq $script:snapshot) {
      if (Test-HadSnapshot $index) {
        Stop-Run $script:exitVmware 'VM {0} has no snapshot {1}, though it was running when the backup was taken.' $name $script:snapshotName
      }
      Write-Log 'INFO' 'VM {0} has no snapshot: it was off when the backup was taken.' $name
      continue
    }
    Write-Log 'INFO' 'VM {0}: reverting to the snapshot of the backup.' $name
    $done = $false
    try {
      $task = Set-VM -Server $script:server -VM (Get-Machine $index) -Snapshot $script:snapshot -Confirm:$false -RunAsync -ErrorAction Stop
      $done = Wait-Work $task $script:longLimit
    } catch {
      $script:output = $_.Exception.Message
    }
    if (-not $done) { Stop-Run $script:exitVmware 'VM {0} could not be reverted: {1}' $name $script:output }
    $script:reverted[$index] = $true
  }
}

function Step-DeleteSnapshots {
  foreach ($index in @($script:reverted.Keys | Sort-Object)) {
    if (Remove-OurSnapshot $index) {
      Write-Log 'INFO' 'VM {0}: the snapshot is deleted.' $script:vmNames[$index]
    } else {
      $script:leftovers = $script:leftovers + 1
      Write-Log 'ERROR' 'VM {0}: the snapshot {1} is left. Delete it in vSphere Client.' $script:vmNames[$index] $script:snapshotName
    }
  }
}

# Complete-Run: all steps are done.
function Complete-Run {
  $script:good = $true
  $script:finished = $true
  if ($script:DryRun) { return }
  if ($script:PowerOn) {
    for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
      if ($script:vmBefore[$index] -ne 'PoweredOn') { continue }
      if (Start-Machine $index) {
        Write-Log 'INFO' 'VM {0} runs again.' $script:vmNames[$index]
      } else {
        $script:leftovers = $script:leftovers + 1
        Write-Log 'ERROR' 'VM {0} is left off. Start it in vSphere Client.' $script:vmNames[$index]
      }
    }
  }
  Remove-Record 'vms'
  Remove-Record 'restoring'
}

# Undo-Run: before the restore has begun, everything is put back; afterwards the MVs must not be used until it is complete.
function Undo-Run {
  if ($script:DryRun -or -not $script:touched) { return }
  if ($script:restoring) {
    Write-Log 'WARN' 'The restore has begun: VMs are left off, and those removed from the inventory stay removed.'
    return
  }
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    $name = $script:vmNames[$index]
    if ($script:vmPower[$index] -eq 'unregistered') {
      $back = $false
      try {
        $back = Register-Machine $index
      } catch {
        Write-Log 'WARN' 'VM {0}: {1}' $name $_.Exception.Message
      }
      if (-not $back) {
        $script:leftovers = $script:leftovers + 1
        Write-Log 'ERROR' 'VM {0} is left out of the inventory: register {1}.' $name $script:vmPath[$index]
        continue
      }
    }
    if ($script:vmBefore[$index] -ne 'PoweredOn' -or $script:vmId[$index] -eq '') { continue }
    if (Start-Machine $index) { continue }
    $script:leftovers = $script:leftovers + 1
    Write-Log 'ERROR' 'VM {0} is left off. Start it in vSphere Client.' $name
  }
  if ($script:leftovers -eq 0) { Remove-Record 'vms' }
}

# Show-Advice CODE: what to do next.
function Show-Advice($code) {
  switch ($code) {
    0 {
      if (-not $script:DryRun -and -not $script:PowerOn) {
        Write-Log 'INFO' 'Next: check the VMs and power them on. A Windows guest restored from a non-stop backup may show the Windows error recovery screen: choose to start Windows normally.'
      }
    }
    2 { Write-Log 'INFO' 'Next: put the setting right and start again.' }
    10 { Write-Log 'INFO' 'Next: confirm the command in the command profile and start again.' }
    12 { Write-Log 'INFO' 'Next: put the state right and start again.' }
    30 { Write-Log 'INFO' 'Next: the restore is complete. Do by hand what the lines above say.' }
    default {
      if ($script:restoring) {
        Write-Log 'WARN' 'Next: do not use the VMs. Start this restore again; it goes on from the state that it finds.'
      } else {
        Write-Log 'INFO' 'Next: put right what failed and start again. The MVs were not changed.'
      }
    }
  }
}
