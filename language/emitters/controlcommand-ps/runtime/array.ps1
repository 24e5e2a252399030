# ── The array ─────────────────────────────────────────────────────────────────

# Read-Profile: a spelling of the site wins; an operation without any closes the way before anything is changed.
function Read-Profile {
  $file = Read-Setting 'QUIESCE_PROFILE' ($script:siteFolder + '\command-profile')
  $confirmed = @{}
  if (Test-Path -LiteralPath $file -PathType Leaf) {
    # Whoever can write it decides what is run.
    if (-not (Test-OnlyOurs $file $script:writeMask)) {
      Stop-Run $script:exitUsage 'The command profile {0} belongs to another account or can be written by others. Leave write access to administrators and to the account of the task.' $file
    }
    foreach ($pair in @(Read-Pairs $file)) {
      if (@('confirmed-by', 'confirmed-on', 'manual') -ccontains $pair.Key) {
        $confirmed[$pair.Key] = $pair.Value
        continue
      }
      # One profile serves all scripts of a site.
      if ($script:otherOperations -ccontains $pair.Key) { continue }
      if (-not $script:programOf.Contains($pair.Key)) { Stop-Run $script:exitUsage 'The command profile names an operation that there is not: {0}' $pair.Key }
      $program = $script:programOf[$pair.Key]
      if (@($pair.Value -split '\s+')[0] -cne $program) { Stop-Run $script:exitUsage 'The command profile spells {0} with another command than {1}.' $pair.Key $program }
      $confirmed[$pair.Key] = $pair.Value
    }
    foreach ($key in @('confirmed-by', 'confirmed-on', 'manual')) {
      if (-not $confirmed.Contains($key) -or $confirmed[$key] -eq '') { Stop-Run $script:exitUsage 'The command profile {0} does not say: {1}' $file $key }
    }
  }
  foreach ($operation in @($script:programOf.Keys)) {
    if ($confirmed.Contains($operation)) {
      $script:spelling[$operation] = $confirmed[$operation]
      Write-Log 'INFO' 'Spelt by the command profile: {0} = {1} (confirmed by {2} on {3}, {4})' $operation $confirmed[$operation] $confirmed['confirmed-by'] $confirmed['confirmed-on'] $confirmed['manual']
    } elseif (-not $script:spelling.Contains($operation)) {
      $program = $script:programOf[$operation]
      Write-Line 'No public source shows how {0} is spelt on the command line of your ControlCommand.' $program
      Write-Line 'Look it up in the manual of your version, try it on a pair without data, and write into {0}:' $file
      Write-Line '  confirmed-by = NAME'
      Write-Line '  confirmed-on = YYYY-MM-DD'
      Write-Line '  manual = TITLE, VERSION, PAGE'
      Write-Line '  {0} = {1} ... {{mv}} ... {{rv}} ...' $operation $program
      Stop-Run $script:exitGuard 'Stopped at the guard of an unconfirmed command: {0}. Nothing was changed.' $program
    }
  }
}

# Get-Words OPERATION INDEX: the command line, word by word. Names stay single words whatever they hold.
function Get-Words($operation, $index) {
  foreach ($word in ($script:spelling[$operation] -split '\s+')) {
    if ($word -ceq '{mv}') { $script:pairMvs[$index] }
    elseif ($word -ceq '{rv}') { $script:pairRvs[$index] }
    elseif ($word -ceq '{rv-access}') { $script:rvAccess }
    else { $word }
  }
}

# Test-Retryable: whether the answer is one after which NEC's own driver tries again.
function Test-Retryable {
  foreach ($id in $script:retryableIds) {
    if ($script:output.Contains($id)) { return $true }
  }
  return $false
}

# Invoke-Array OPERATION INDEX: runs it, again and again while the array says that it is busy. True where it succeeded.
function Invoke-Array($operation, $index) {
  $words = @(Get-Words $operation $index)
  $rest = @()
  for ($at = 1; $at -lt $words.Count; $at++) { $rest += $words[$at] }
  $tries = 0
  while ($true) {
    if (Invoke-Program $script:commandLimit $script:programPath[$words[0]] $rest) { return $true }
    if (-not (Test-Retryable) -or $tries -ge $script:retries) { return $false }
    $tries = $tries + 1
    Write-Log 'WARN' '{0}: busy, again in {1} s ({2} of {3}): {4}' $operation $script:retrySeconds $tries $script:retries $script:output
    Suspend-Run $script:retrySeconds
  }
}

# Read-Pair INDEX: what the array says of the pair, in $script:state and $script:difference. False where it does not answer.
$script:state = ''
$script:difference = ''
function Read-Pair($index) {
  $script:state = ''
  $script:difference = ''
  if (-not (Invoke-Array 'query-pair' $index)) { return $false }
  $volumes = @()
  foreach ($line in ($script:output -split '\r?\n')) {
    if ($line -cmatch '^\s*LD Name\s*:?\s*(.*?)\s*$') {
      $name = $Matches[1]
      $volumes += $name
      # Names may stand with their usage format before them.
      if ($name -cmatch '^..:(.+)$') { $volumes += $Matches[1] }
    } elseif ($line -cmatch '^\s*Sync(?:hronous)? State\s*:?\s*(.*?)\s*$') {
      $script:state = $Matches[1]
    } elseif ($line -cmatch '^\s*Separate Diff\s*:?\s*(.*?)\s*$') {
      $script:difference = $Matches[1]
    }
  }
  if ($script:state -eq '') { return $false }
  if ($volumes -cnotcontains $script:pairMvs[$index]) { $script:state = 'foreign' }
  return $true
}

# Read-NeededPair INDEX: as Read-Pair; stops when the array does not answer.
function Read-NeededPair($index) {
  if (-not (Read-Pair $index)) { Stop-Run $script:exitArray '{0}: the state of the pair cannot be read: {1}' $script:pairNames[$index] $script:output }
}

# Wait-Pair INDEX WANTED PASSING LIMIT: until the pair is in a state of WANTED; PASSING is what it shows on the way there.
function Wait-Pair($index, $wanted, $passing, $limit) {
  $script:poll = $script:pollSeconds
  $begun = Get-Seconds
  $before = ''
  $strange = 0
  $script:progressAt = $begun + $script:progressEvery
  while ($true) {
    Read-NeededPair $index
    if (@($wanted) -ccontains $script:state) { break }
    if (@($passing) -ccontains $script:state) {
      $strange = 0
    } else {
      if (@('fault', 'cancel') -ccontains $script:state) { Stop-Run $script:exitArray '{0}: the copy has broken off, the pair is {1}.' $script:pairNames[$index] $script:state }
      # A state from before the command may be shown for a moment, not for long.
      $strange = $strange + 1
      if ($strange -gt 5) { Stop-Run $script:exitArray '{0}: the pair stays {1} and does not become {2}.' $script:pairNames[$index] $script:state (@($wanted) -join ' / ') }
    }
    $waited = (Get-Seconds) - $begun
    if ($script:state -cne $before) {
      Write-Log 'INFO' '{0}: the pair is {1}, waiting for {2}.' $script:pairNames[$index] $script:state (@($wanted) -join ' / ')
      $before = $script:state
    } else {
      $difference = $script:difference
      if ($difference -eq '') { $difference = '-' }
      Write-Wait '{0}: {1}, {2} of at most {3} s, difference {4}' $script:pairNames[$index] $script:state $waited $limit $difference
    }
    if ($waited -ge $limit) { Stop-Run $script:exitLimit '{0}: still {1} after {2} s.' $script:pairNames[$index] $script:state $limit }
    Wait-Poll
  }
  Write-Log 'INFO' '{0}: the pair is {1}.' $script:pairNames[$index] $script:state
}

# Start-Copy OPERATION INDEX ACCEPTED: starts a copy operation. What the array then shows counts more than the answer, which may
# get lost.
function Start-Copy($operation, $index, $accepted) {
  Test-Break
  if (Test-Would (@(Get-Words $operation $index) -join ' ')) { return }
  Write-Log 'INFO' '{0}: {1}' $script:pairNames[$index] $operation
  if (Invoke-Array $operation $index) { return }
  $answer = $script:output
  Read-NeededPair $index
  if (@($accepted) -ccontains $script:state) {
    Write-Log 'WARN' '{0}: {1} was answered with an error, but the pair is {2}: going on. {3}' $script:pairNames[$index] $operation $script:state $answer
  } else {
    Stop-Run $script:exitArray '{0}: {1} has failed, the pair is {2}: {3}' $script:pairNames[$index] $operation $script:state $answer
  }
}

# Show-States: in which state the pairs are left.
function Show-States {
  for ($index = 0; $index -lt $script:pairNames.Count; $index++) {
    $name = $script:pairNames[$index]
    if (-not (Read-Pair $index)) {
      Write-Log 'ERROR' '{0}: the state of the pair could not be read: {1}' $name $script:output
    } elseif ($script:state -ceq 'separated') {
      Write-Log 'INFO' '{0} is left separated.' $name
    } elseif (@('rpl/exec', 'rpl/sync') -ccontains $script:state) {
      Write-Log 'INFO' '{0} is left {1}: the RV is Not Ready and holds no backup. The next run of the backup goes on from here.' $name $script:state
    } elseif ($script:state -ceq 'sep/exec') {
      Write-Log 'INFO' '{0} is left {1}: it becomes separated by itself.' $name $script:state
    } elseif (@('rst/exec', 'rst/sync') -ccontains $script:state) {
      Write-Log 'WARN' '{0} is left {1}: the MV is being restored. Start the restore again; it goes on from here.' $name $script:state
    } else {
      Write-Log 'ERROR' '{0} is left {1}: look at it in iStorageManager.' $name $script:state
    }
  }
}
