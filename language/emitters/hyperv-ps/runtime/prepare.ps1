# ── Preparation of a host ─────────────────────────────────────────────────────

function Show-Usage {
  Write-Line 'Usage: {0} -Side Master|Replica [-WhatIf] [-NetAdapterName NAME] [-EnableIntegrationServices] [-ExportFolder PATH -ImportFolder PATH] [-AnyComputer]' 'hyperv-prepare.ps1'
  Write-Line ''
  Write-Line 'Prepares the hosts of the scenario {0} before it is created: {1}.' $script:job ($script:vmNames -join ', ')
  Write-Line ''
  Write-Line '  -Side                        which of the two hosts this computer is'
  Write-Line '  -WhatIf                      look at everything, change nothing'
  Write-Line '  -NetAdapterName              network adapter for an external virtual switch that is missing'
  Write-Line '  -EnableIntegrationServices   enable those that are disabled for the machines'
  Write-Line '  -ExportFolder, -ImportFolder where machines are exported to and imported into whose checkpoints lie beside their disks'
  Write-Line '  -LimitSeconds                longest wait for a machine (default 1800)'
  Write-Line '  -AnyComputer                 do not compare the name of this computer with the design'
  Write-Line ''
  Show-Codes
}

# Test-Switches INDEXES: each virtual switch of the side is there, of its kind; missing ones are made.
function Test-Switches($names, $kinds) {
  for ($at = 0; $at -lt @($names).Count; $at++) {
    $name = @($names)[$at]
    $kind = @($kinds)[$at]
    $found = @()
    try {
      foreach ($one in @(Get-VMSwitch -ErrorAction Stop)) {
        if ($one.Name -ceq $name) { $found += $one }
      }
    } catch {
      Stop-Run $script:exitFailed 'The virtual switches cannot be read: {0}' $_.Exception.Message
    }
    if ($found.Count -gt 1) { Stop-Run $script:exitState 'There are {0} virtual switches named {1}.' $found.Count $name }
    if ($found.Count -eq 1) {
      if ($kind -ne '' -and [string]$found[0].SwitchType -ne $kind) {
        Stop-Run $script:exitState 'The virtual switch {0} is {1}, the design says {2}.' $name $found[0].SwitchType $kind
      }
      Write-Log 'INFO' 'Virtual switch {0}: there ({1}).' $name $found[0].SwitchType
      continue
    }
    if ($kind -eq '') { Stop-Run $script:exitState 'The virtual switch {0} is missing, and the design does not say of which kind it is.' $name }
    if ($kind -eq 'External' -and $script:NetAdapterName -eq '') {
      Stop-Run $script:exitState 'The virtual switch {0} is missing. Give -NetAdapterName: the network adapter that it is bound to.' $name
    }
    if (-not (Test-Agreed $name 'New-VMSwitch')) { continue }
    try {
      if ($kind -eq 'External') {
        $null = New-VMSwitch -Name $name -NetAdapterName $script:NetAdapterName -AllowManagementOS $true -ErrorAction Stop
      } else {
        $null = New-VMSwitch -Name $name -SwitchType $kind -ErrorAction Stop
      }
    } catch {
      Stop-Run $script:exitFailed 'The virtual switch {0} could not be made: {1}' $name $_.Exception.Message
    }
    Write-Log 'INFO' 'Virtual switch {0}: made ({1}).' $name $kind
  }
}

# Test-IntegrationServices VM
function Test-IntegrationServices($vm) {
  try {
    $services = @(Get-VMIntegrationService -VM $vm -ErrorAction Stop)
  } catch {
    Stop-Run $script:exitFailed 'The integration services of {0} cannot be read: {1}' $vm.Name $_.Exception.Message
  }
  foreach ($service in $services) {
    if ($service.Enabled) { continue }
    if (-not $script:EnableIntegrationServices) {
      Write-Log 'WARN' '{0}: the integration service {1} is disabled. -EnableIntegrationServices enables it.' $vm.Name $service.Name
      continue
    }
    if (-not (Test-Agreed ($vm.Name + ': ' + $service.Name) 'Enable-VMIntegrationService')) { continue }
    try {
      Enable-VMIntegrationService -VMIntegrationService $service -ErrorAction Stop
    } catch {
      Stop-Run $script:exitFailed '{0}: the integration service {1} could not be enabled: {2}' $vm.Name $service.Name $_.Exception.Message
    }
    Write-Log 'INFO' '{0}: integration service {1} enabled.' $vm.Name $service.Name
  }
}

# ── Checkpoints ───────────────────────────────────────────────────────────────

# Get-BasePath PATH: the virtual disk at the end of a chain of differencing disks, as checkpoints make them.
function Get-BasePath($path) {
  $base = $path
  while ($true) {
    $parent = (Get-VHD -Path $base -ErrorAction Stop).ParentPath
    if ([string]::IsNullOrEmpty($parent)) { return $base }
    $base = $parent
  }
}

# Get-DiskFolders VM WHICH: the folders of its virtual disks: of the disks themselves (Base), or also of what is attached now (All).
function Get-DiskFolders($vm, $which) {
  $folders = @()
  try {
    foreach ($drive in @(Get-VMHardDiskDrive -VM $vm -ErrorAction Stop)) {
      # A disk of the host that is passed through has no file.
      if ([string]::IsNullOrEmpty($drive.Path) -or -not (Test-Path -LiteralPath $drive.Path -PathType Leaf)) { continue }
      $paths = @(Get-BasePath $drive.Path)
      if ($which -eq 'All') { $paths += $drive.Path }
      foreach ($path in $paths) {
        $folder = [System.IO.Path]::GetDirectoryName($path)
        if ($folders -notcontains $folder) { $folders += $folder }
      }
    }
  } catch {
    Stop-Run $script:exitFailed 'The disks of {0} cannot be read: {1}' $vm.Name $_.Exception.Message
  }
  return $folders
}

# Test-Beside VM LOCATION: whether checkpoints of the machine would lie at the level of its virtual disks.
function Test-Beside($vm, $location) {
  $checkpoints = $location.TrimEnd('\')
  $folder = $checkpoints
  # Hyper-V makes the folder Snapshots below the location that is set.
  if ([System.IO.Path]::GetFileName($checkpoints) -ne 'Snapshots') { $folder = $checkpoints + '\Snapshots' }
  foreach ($disks in @(Get-DiskFolders $vm 'Base')) {
    if ($disks -eq $checkpoints -or $disks -eq $folder) { return $true }
    if ($disks -eq [System.IO.Path]::GetDirectoryName($folder)) { return $true }
  }
  return $false
}

# Get-Checkpoints VM: how many there are.
function Get-Checkpoints($vm) {
  try {
    return @(Get-VMSnapshot -VM $vm -ErrorAction Stop).Count
  } catch {
    Stop-Run $script:exitFailed 'The checkpoints of {0} cannot be read: {1}' $vm.Name $_.Exception.Message
  }
}

# Get-Differencing VM: files of checkpoints that lie with its disks.
function Get-Differencing($vm) {
  $files = @()
  foreach ($folder in @(Get-DiskFolders $vm 'All')) {
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) { continue }
    foreach ($filter in @('*.avhdx', '*.avhd')) {
      foreach ($file in @(Get-ChildItem -LiteralPath $folder -Filter $filter -File -ErrorAction Stop)) { $files += $file.FullName }
    }
  }
  return $files
}

# Stop-Machine VM: shuts the guest down and waits. True where it is off, and false under -WhatIf.
function Stop-Machine($vm) {
  if ((Get-State $vm) -eq 'Off') { return $true }
  if ((Get-State $vm) -ne 'Running') { Stop-Run $script:exitState '{0} is {1}: start it or shut it down, then start the script again.' $vm.Name (Get-State $vm) }
  if (-not (Test-Agreed $vm.Name 'Stop-VM')) { return $false }
  Write-Log 'INFO' '{0}: shutting down the guest.' $vm.Name
  try {
    Stop-VM -VM $vm -Confirm:$false -ErrorAction Stop
  } catch {
    Stop-Run $script:exitFailed '{0} could not be shut down: {1}' $vm.Name $_.Exception.Message
  }
  $end = (Get-Seconds) + $script:LimitSeconds
  while ((Get-State $vm) -ne 'Off') {
    if ((Get-Seconds) -ge $end) { Stop-Run $script:exitLimit '{0} is not off after {1} s. It is not turned off by force.' $vm.Name $script:LimitSeconds }
    Start-Sleep -Seconds 2
  }
  return $true
}

# Start-Machine VM: starts it and waits until the guest answers.
function Start-Machine($vm) {
  if ((Get-State $vm) -ne 'Running') {
    if (-not (Test-Agreed $vm.Name 'Start-VM')) { return }
    try {
      Start-VM -VM $vm -Confirm:$false -ErrorAction Stop
    } catch {
      Stop-Run $script:exitFailed '{0} could not be started: {1}' $vm.Name $_.Exception.Message
    }
  }
  $end = (Get-Seconds) + $script:LimitSeconds
  while ($true) {
    $heartbeat = ''
    try {
      $now = Get-VM -Id $vm.Id -ErrorAction Stop
      $heartbeat = [string]$now.Heartbeat
    } catch {
      Stop-Run $script:exitFailed 'The state of {0} cannot be read: {1}' $vm.Name $_.Exception.Message
    }
    if ($heartbeat.StartsWith('Ok', [System.StringComparison]::Ordinal)) { break }
    if ((Get-Seconds) -ge $end) { Stop-Run $script:exitLimit '{0} has been started, but its guest does not answer after {1} s. Look at it before the scenario is created.' $vm.Name $script:LimitSeconds }
    Start-Sleep -Seconds 2
  }
  Write-Log 'INFO' '{0} runs, and its guest answers.' $vm.Name
}

# Set-CheckpointFolder VM FOLDER: where checkpoints go from now on. The machine has to be off for it.
function Set-CheckpointFolder($vm, $folder) {
  if ($vm.SnapshotFileLocation.TrimEnd('\') -eq $folder.TrimEnd('\') -and (Test-Path -LiteralPath $folder -PathType Container)) {
    Write-Log 'INFO' '{0}: the checkpoint folder is {1} already.' $vm.Name $folder
    return
  }
  if (Test-Beside $vm $folder) { Stop-Run $script:exitState '{0}: the checkpoint folder {1} of the design lies beside a virtual disk of the machine.' $vm.Name $folder }
  $ran = (Get-State $vm) -eq 'Running'
  if (-not (Stop-Machine $vm)) { return }
  if (Test-Agreed ($vm.Name + ': ' + $folder) 'Set-VM -SnapshotFileLocation') {
    $failed = ''
    try {
      $null = [System.IO.Directory]::CreateDirectory($folder)
      Set-VM -VM $vm -SnapshotFileLocation $folder -ErrorAction Stop
    } catch {
      $failed = $_.Exception.Message
    }
    if ($failed -eq '') { Write-Log 'INFO' '{0}: the checkpoint folder is {1}.' $vm.Name $folder }
    if ($ran) { Start-Machine $vm }
    if ($failed -ne '') { Stop-Run $script:exitFailed '{0}: the checkpoint folder could not be set: {1}' $vm.Name $failed }
    return
  }
  if ($ran) { Start-Machine $vm }
}

# Clear-Differencing VM: case 2. Files of deleted checkpoints go when the machine is shut down.
function Clear-Differencing($vm) {
  if ((Get-Checkpoints $vm) -gt 0) { Stop-Run $script:exitState '{0} has checkpoints, the design says that all are deleted. Correct the design: another case applies.' $vm.Name }
  if (@(Get-Differencing $vm).Count -eq 0) {
    Write-Log 'INFO' '{0}: no files of deleted checkpoints are left.' $vm.Name
    return
  }
  $ran = (Get-State $vm) -eq 'Running'
  if (-not (Stop-Machine $vm)) { return }
  $end = (Get-Seconds) + $script:LimitSeconds
  $left = @(Get-Differencing $vm)
  while ($left.Count -gt 0 -and (Get-Seconds) -lt $end) {
    Start-Sleep -Seconds 2
    $left = @(Get-Differencing $vm)
  }
  if ($ran) { Start-Machine $vm }
  if ($left.Count -gt 0) { Stop-Run $script:exitLimit '{0}: files of deleted checkpoints are still there: {1}' $vm.Name ($left -join ', ') }
  Write-Log 'INFO' '{0}: no files of deleted checkpoints are left.' $vm.Name
}

# Move-Machine VM: case 3. Exported, the folders of machine, disks and checkpoints are apart; the copy that is imported is used from
# then on. The machine itself stays as it is, off and renamed, until somebody has seen that the new one is sound.
function Move-Machine($vm) {
  $name = $vm.Name
  if (-not (Test-Beside $vm $vm.SnapshotFileLocation)) {
    Write-Log 'INFO' '{0}: checkpoints and virtual disks are apart already.' $name
    return
  }
  if ((Get-Checkpoints $vm) -eq 0) { Stop-Run $script:exitState '{0} has no checkpoint, the design says that it has. Correct the design: another case applies.' $name }
  if ($script:ExportFolder -eq '' -or $script:ImportFolder -eq '') {
    Stop-Run $script:exitUsage '{0} has to be exported and imported. Give -ExportFolder and -ImportFolder, each with room for its disks and checkpoints.' $name
  }
  $exported = $script:ExportFolder.TrimEnd('\') + '\' + $name
  $imported = $script:ImportFolder.TrimEnd('\') + '\' + $name
  foreach ($folder in @($exported, $imported)) {
    if (Test-Path -LiteralPath $folder) { Stop-Run $script:exitState 'The folder {0} is there already. Move it away, or choose another.' $folder }
  }
  $ran = (Get-State $vm) -eq 'Running'
  if (-not (Stop-Machine $vm)) { return }
  if (-not (Test-Agreed ($name + ' -> ' + $exported) 'Export-VM, Rename-VM, Import-VM')) {
    if ($ran) { Start-Machine $vm }
    return
  }
  Write-Log 'INFO' '{0}: exporting to {1}.' $name $exported
  $failed = ''
  try {
    $null = [System.IO.Directory]::CreateDirectory($script:ExportFolder)
    Export-VM -VM $vm -Path $script:ExportFolder -ErrorAction Stop
  } catch {
    $failed = $_.Exception.Message
  }
  $configurations = @()
  if ($failed -eq '') {
    foreach ($folder in $script:exportFolders) {
      if (-not (Test-Path -LiteralPath ($exported + '\' + $folder) -PathType Container)) { $failed = Format-Text 'the folder {0} is missing' @($folder) }
    }
  }
  if ($failed -eq '') {
    foreach ($filter in @('*.vmcx', '*.xml')) {
      foreach ($file in @(Get-ChildItem -LiteralPath ($exported + '\Virtual Machines') -Filter $filter -File -ErrorAction SilentlyContinue)) { $configurations += $file.FullName }
    }
    if ($configurations.Count -ne 1) { $failed = Format-Text '{0} configuration files were exported instead of one' @($configurations.Count) }
  }
  if ($failed -ne '') {
    if ($ran) { Start-Machine $vm }
    Stop-Run $script:exitFailed '{0}: the export has failed: {1}. The machine is as it was.' $name $failed
  }
  $aside = $name + $script:asideEnding
  Write-Log 'INFO' '{0}: importing into {1}. The machine that was exported is kept, off, as {2}.' $name $imported $aside
  $new = $null
  try {
    Rename-VM -VM $vm -NewName $aside -ErrorAction Stop
    $new = Import-VM -Path $configurations[0] -Copy -GenerateNewId -VirtualMachinePath $imported -SnapshotFilePath ($imported + '\Snapshots') -VhdDestinationPath ($imported + '\Virtual Hard Disks') -ErrorAction Stop
  } catch {
    $failed = $_.Exception.Message
  }
  if ($failed -ne '') {
    try {
      Rename-VM -VM $vm -NewName $name -ErrorAction Stop
    } catch {
      Write-Log 'ERROR' '{0} could not be renamed back to {1}: {2}' $aside $name $_.Exception.Message
    }
    if ($ran) { Start-Machine $vm }
    Stop-Run $script:exitFailed '{0}: the import has failed: {1}. The machine is as it was; the export is in {2}.' $name $failed $exported
  }
  if (Test-Beside $new $new.SnapshotFileLocation) { Stop-Run $script:exitState '{0}: also after the import checkpoints lie beside the virtual disks. Look at its settings.' $name }
  Start-Machine $new
  Write-Log 'INFO' 'Next: see that {0} works, then delete {1} and the export in {2}. Never start both.' $name $aside $exported
}

# ── The two sides ─────────────────────────────────────────────────────────────

function Invoke-Master {
  Test-Here $script:masterNames
  Test-Switches $script:masterSwitches $script:masterSwitchKinds
  for ($index = 0; $index -lt $script:vmNames.Count; $index++) {
    $name = $script:vmNames[$index]
    $found = @(Find-Machines $name)
    if ($found.Count -ne 1) { Stop-Run $script:exitState '{0} is on this host {1} times; once is right.' $name $found.Count }
    $vm = $found[0]
    Test-IntegrationServices $vm
    $case = $script:vmCases[$index]
    if ($case -eq 3) { Move-Machine $vm }
    if ($case -eq 2) { Clear-Differencing $vm }
    if ($script:vmFolders[$index] -ne '' -and $case -lt 3) { Set-CheckpointFolder $vm $script:vmFolders[$index] }
    if ($case -ne 3 -and (Get-Checkpoints $vm) -gt 0 -and (Test-Beside $vm $vm.SnapshotFileLocation)) {
      Stop-Run $script:exitState '{0} has checkpoints beside its virtual disks: they cannot be protected, and switchover fails. Correct the design: case 3 applies.' $name
    }
  }
}

function Invoke-Replica {
  Test-Here $script:replicaNames
  Test-Switches $script:replicaSwitches $script:replicaSwitchKinds
  foreach ($name in $script:vmNames) {
    if (@(Find-Machines $name).Count -gt 0) {
      Stop-Run $script:exitState '{0} is on this host already. It must not be there before the scenario is created: the product registers it.' $name
    }
    Write-Log 'INFO' '{0} is not on this host, as it should be.' $name
  }
}

function Invoke-Job {
  Open-Log
  Write-Log 'INFO' 'Preparation for {0} ({1}) begins on {2}.' $script:job $script:Side $env:COMPUTERNAME
  Import-HyperV
  if ($script:Side -eq 'Master') { Invoke-Master } else { Invoke-Replica }
  if ($script:pending -gt 0) {
    Write-Log 'INFO' 'Looked at: {0} changes are to be made, {1} were made.' $script:pending $script:changed
  } else {
    Write-Log 'INFO' 'Prepared; {0} changes were made.' $script:changed
  }
}
