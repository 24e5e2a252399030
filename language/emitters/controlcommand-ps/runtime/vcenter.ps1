# ── vCenter ───────────────────────────────────────────────────────────────────

# What is known of each VM while the script runs, by its place in vmNames.
$script:vmId = @{}
$script:vmPower = @{}
$script:server = $null
$script:location = $null
$script:inventory = @()
$script:snapshot = $null

# The cmdlets of PowerCLI that the script calls.
$script:cmdlets = @(
  'Connect-VIServer', 'Disconnect-VIServer', 'Get-VICredentialStoreItem', 'Get-Datacenter', 'Get-Datastore', 'Get-Folder',
  'Get-ResourcePool', 'Get-Snapshot', 'Get-Task', 'Get-VM', 'Get-VMHost', 'Get-VMHostStorage', 'New-Snapshot', 'New-VM',
  'Remove-Snapshot', 'Remove-VM', 'Set-VM', 'Start-VM', 'Stop-VM', 'Stop-VMGuest'
)

function Import-PowerCli {
  try {
    Import-Module -Name VMware.VimAutomation.Core -ErrorAction Stop
  } catch {
    Stop-Run $script:exitUsage 'VMware PowerCLI cannot be loaded: {0}' $_.Exception.Message
  }
  foreach ($cmdlet in $script:cmdlets) {
    if (-not (Get-Command -Name $cmdlet -Module VMware.VimAutomation.Core -ErrorAction SilentlyContinue)) {
      Stop-Run $script:exitUsage 'This version of VMware PowerCLI has no {0}. Install a later one.' $cmdlet
    }
  }
}

# Test-Name HAVE WANT: vCenter keeps some characters of names encoded.
function Test-Name($have, $want) {
  $encoded = $want.Replace('%', '%25').Replace('/', '%2f').Replace('\', '%5c')
  return ($have -ceq $want -or $have -ceq $encoded)
}

# Connect-Site: with the account of the environment, else of the credential store of this Windows account.
function Connect-Site {
  if ($script:vcenter -eq '') { Stop-Run $script:exitUsage 'QUIESCE_VCENTER is not set: the address of vCenter. Put it into the settings or the environment.' }
  $user = Read-Setting 'QUIESCE_VCENTER_USER' ''
  $secret = [System.Environment]::GetEnvironmentVariable('QUIESCE_VCENTER_PASSWORD')
  if ([string]::IsNullOrEmpty($secret)) {
    try {
      $items = @()
      foreach ($item in @(Get-VICredentialStoreItem -Host $script:vcenter -ErrorAction SilentlyContinue)) {
        if ($user -eq '' -or $item.User -eq $user) { $items += $item }
      }
    } catch {
      Stop-Run $script:exitUsage 'The credential store of PowerCLI cannot be read: {0}' $_.Exception.Message
    }
    if ($items.Count -ne 1) {
      Stop-Run $script:exitUsage 'The credential store of PowerCLI has {0} accounts for {1}; one is needed. Run New-VICredentialStoreItem as the account of the task, or set QUIESCE_VCENTER_USER. This script holds no account.' $items.Count $script:vcenter
    }
    $user = $items[0].User
    $secret = $items[0].Password
  } elseif ($user -eq '') {
    Stop-Run $script:exitUsage 'QUIESCE_VCENTER_USER is not set. Put it into the settings or the environment; this script holds no account.'
  }
  try {
    $script:server = Connect-VIServer -Server $script:vcenter -User $user -Password $secret -NotDefault -ErrorAction Stop
  } catch {
    Stop-Run $script:exitVmware 'vCenter {0} cannot be reached: {1}' $script:vcenter $_.Exception.Message
  }
  if ($script:datacenter -ne '') {
    $found = @()
    try {
      foreach ($one in @(Get-Datacenter -Server $script:server -ErrorAction Stop)) {
        if (Test-Name $one.Name $script:datacenter) { $found += $one }
      }
    } catch {
      Stop-Run $script:exitVmware 'The datacenters cannot be read: {0}' $_.Exception.Message
    }
    if ($found.Count -ne 1) { Stop-Run $script:exitState 'The datacenter {0} is not in the inventory of vCenter, or more than once. Nothing was changed.' $script:datacenter }
    $script:location = $found[0]
  }
  Read-Inventory
}

function Disconnect-Site {
  if ($null -eq $script:server) { return }
  try {
    Disconnect-VIServer -Server $script:server -Confirm:$false -ErrorAction Stop
  } catch {
    Write-Log 'WARN' 'The session of vCenter could not be ended: {0}' $_.Exception.Message
  }
  $script:server = $null
}

# Read-Inventory: all VMs. Names are compared here: the cmdlets would read wildcards in them.
function Read-Inventory {
  try {
    if ($null -ne $script:location) {
      $script:inventory = @(Get-VM -Server $script:server -Location $script:location -ErrorAction Stop)
    } else {
      $script:inventory = @(Get-VM -Server $script:server -ErrorAction Stop)
    }
  } catch {
    Stop-Run $script:exitVmware 'The VMs cannot be looked up: {0}' $_.Exception.Message
  }
}

# Resolve-Machine INDEX: its id in vmId, empty where the inventory has none of the name.
function Resolve-Machine($index) {
  $found = @()
  foreach ($vm in $script:inventory) {
    if (Test-Name $vm.Name $script:vmNames[$index]) { $found += $vm.Id }
  }
  if ($found.Count -gt 1) { Stop-Run $script:exitUsage 'VM {0} is more than once in the inventory. Set QUIESCE_DATACENTER, or give them different names.' $script:vmNames[$index] }
  $script:vmId[$index] = ''
  if ($found.Count -eq 1) { $script:vmId[$index] = $found[0] }
}

# Get-Machine INDEX: as vCenter has it now.
function Get-Machine($index) {
  return (Get-VM -Server $script:server -Id $script:vmId[$index] -ErrorAction Stop)
}

# Test-Power INDEX STATE: whether it can be read and is in the state; no error.
function Test-Power($index, $wanted) {
  try {
    $vm = Get-Machine $index
    return ([string]$vm.PowerState -eq $wanted)
  } catch {
    $script:output = $_.Exception.Message
    return $false
  }
}

# Read-Power INDEX: in vmPower: PoweredOn, PoweredOff or Suspended.
function Read-Power($index) {
  try {
    $vm = Get-Machine $index
    $script:vmPower[$index] = [string]$vm.PowerState
  } catch {
    Stop-Run $script:exitVmware 'The state of VM {0} cannot be read: {1}' $script:vmNames[$index] $_.Exception.Message
  }
}

# Test-Tools INDEX
function Test-Tools($index) {
  try {
    $vm = Get-Machine $index
    return ([string]$vm.ExtensionData.Guest.ToolsRunningStatus -eq 'guestToolsRunning')
  } catch {
    return $false
  }
}

# Wait-Work TASK LIMIT: until a task of vCenter has ended. True where it succeeded, else its error in $script:output.
function Wait-Work($task, $limit) {
  $end = (Get-Seconds) + $limit
  while ($true) {
    try {
      $now = Get-Task -Server $script:server -Id $task.Id -ErrorAction Stop
      $state = [string]$now.State
      if ($state -eq 'Error') { $script:output = [string]$now.ExtensionData.Info.Error.LocalizedMessage }
    } catch {
      $script:output = $_.Exception.Message
      return $false
    }
    if ($state -eq 'Success') { return $true }
    if ($state -eq 'Error') { return $false }
    if ((Get-Seconds) -ge $end) {
      $script:output = Format-Text 'not ended after {0} s' @($limit)
      return $false
    }
    Start-Sleep -Milliseconds 500
  }
}

# Find-Snapshot INDEX: our snapshot of the VM in $script:snapshot, or nothing. False where vCenter does not answer.
function Find-Snapshot($index) {
  $script:snapshot = $null
  try {
    $vm = Get-Machine $index
    foreach ($one in @(Get-Snapshot -Server $script:server -VM $vm -ErrorAction Stop)) {
      if ($one.Name -ceq $script:snapshotName) { $script:snapshot = $one }
    }
  } catch {
    $script:output = $_.Exception.Message
    return $false
  }
  return $true
}

# Remove-OurSnapshot INDEX: three tries; false where it is still there.
function Remove-OurSnapshot($index) {
  $tries = 0
  while ($true) {
    $known = Find-Snapshot $index
    if ($known -and $null -eq $script:snapshot) { return $true }
    if ($tries -ge 3) { return $false }
    $tries = $tries + 1
    if ($null -ne $script:snapshot) {
      $removed = $false
      try {
        $task = Remove-Snapshot -Snapshot $script:snapshot -Confirm:$false -RunAsync -ErrorAction Stop
        $removed = Wait-Work $task $script:longLimit
      } catch {
        $script:output = $_.Exception.Message
      }
      if (-not $removed) { Write-Log 'WARN' 'VM {0}: the snapshot could not be deleted (try {1} of 3): {2}' $script:vmNames[$index] $tries $script:output }
    }
    if ($tries -gt 1) { Suspend-Run $script:retrySeconds }
  }
}

# Start-Machine INDEX: three tries; false where it is still off.
function Start-Machine($index) {
  $tries = 0
  while ($true) {
    if (Test-Power $index 'PoweredOn') { return $true }
    if ($tries -ge 3) { return $false }
    $tries = $tries + 1
    $started = $false
    try {
      $task = Start-VM -Server $script:server -VM (Get-Machine $index) -Confirm:$false -RunAsync -ErrorAction Stop
      $started = Wait-Work $task $script:commandLimit
    } catch {
      $script:output = $_.Exception.Message
    }
    if (-not $started) { Write-Log 'WARN' 'VM {0}: it could not be powered on (try {1} of 3): {2}' $script:vmNames[$index] $tries $script:output }
    if ($tries -gt 1) { Suspend-Run $script:retrySeconds }
  }
}

# ── VMs that a short stop has shut down ───────────────────────────────────────

# The record is written before a VM is shut down and cleared when it runs again: whatever happens, the next run starts it.

function Add-Stopped($index) {
  $lines = @(Get-Record 'stopped')
  $lines += (ConvertTo-Record $script:vmNames[$index])
  Set-Record 'stopped' $lines
}

# Test-Stopped INDEX: whether an earlier run left it off.
function Test-Stopped($index) {
  return (@(Get-Record 'stopped') -ccontains (ConvertTo-Record $script:vmNames[$index]))
}

function Remove-Stopped($index) {
  $name = ConvertTo-Record $script:vmNames[$index]
  $lines = @(Get-Record 'stopped')
  if ($lines -cnotcontains $name) { return }
  $left = @()
  foreach ($line in $lines) {
    if ($line -cne $name) { $left += $line }
  }
  Set-Record 'stopped' $left
}
