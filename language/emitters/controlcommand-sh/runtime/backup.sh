# ── Backup ────────────────────────────────────────────────────────────────────

# What this run has done to VMs and still has to take back, by their place in vm_names.
snapshotted=()
shut_down=()
full_copy=no
readonly exit_secondary=23

# limits: how long the script waits, in seconds, before it gives up.
limits() {
  number QUIESCE_LIMIT_REPLICATE "$default_limit_replicate"
  limit_replicate=$number
  number QUIESCE_LIMIT_SEPARATE "$default_limit_separate"
  limit_separate=$number
  number QUIESCE_LIMIT_SHUTDOWN "$default_limit_shutdown"
  limit_shutdown=$number
  number QUIESCE_LIMIT_UNDO 300
  limit_undo=$number
  number QUIESCE_LIMIT_SECONDARY 86400
  limit_secondary=$number
}

usage() {
  tell 'Usage: %s [--dry-run] [--full-copy] [--help]' "${0##*/}"
  tell ''
  tell 'Backs up %s: %s.' "$job" "$title"
  tell ''
  tell '  --dry-run    read all states, say what would be run, change nothing'
  tell '  --full-copy  copy whole disks, not only the difference: for the first run after a pair was set'
  tell '  --help       this text'
  tell ''
  usage_settings
  usage_codes
  tell '  23  the secondary backup has failed; the disk backup is good'
  tell '  30  the backup is good, but snapshots are left or VMs are off: see the log'
}

read_options() {
  while (($# > 0)); do
    case $1 in
      --dry-run) dry_run=yes ;;
      --full-copy) full_copy=yes ;;
      --help | -h)
        usage
        exit 0
        ;;
      *)
        tell 'Unknown option: %s' "$1" >&2
        usage >&2
        exit "$exit_usage"
        ;;
    esac
    shift
  done
}

# What earlier runs may have left: VMs that are off, and our snapshots.
clear_leftovers() {
  local index
  for index in "${!vm_names[@]}"; do
    if was_stopped "$index"; then
      if [[ ${vm_power[index]} == poweredOff ]]; then
        if would govc vm.power -on "${vm_refs[index]}"; then continue; fi
        say WARN 'VM %s was left off by an earlier run: starting it.' "${vm_names[index]}"
        start_vm "$index" || stop "$exit_vmware" 'VM %s does not start: %s' "${vm_names[index]}" "$output"
        read_power "$index"
        await_tools "$index"
      fi
      [[ $dry_run == yes ]] || note_started "$index"
    fi
    find_snapshot "$index" || stop "$exit_vmware" 'The snapshots of VM %s cannot be read: %s' "${vm_names[index]}" "$output"
    if [[ -n $snapshot ]]; then
      if would govc snapshot.remove -vm "${vm_refs[index]}" "$snapshot"; then continue; fi
      say WARN 'VM %s has a snapshot of an earlier run: deleting it.' "${vm_names[index]}"
      delete_snapshot "$index" || stop "$exit_vmware" 'VM %s: the snapshot of an earlier run cannot be deleted: %s' "${vm_names[index]}" "$output"
    fi
  done
}

# await_tools INDEX: a VM that has just been started can be quiesced only once its tools run.
await_tools() {
  local end
  clock
  end=$((now + limit_shutdown))
  poll_now=$poll_seconds
  until tools_run "$1"; do
    clock
    ((now < end)) || stop "$exit_limit" 'VM %s: VMware Tools do not run after %s s.' "${vm_names[$1]}" "$limit_shutdown"
    next_poll
  done
}

check_vms() {
  local index
  for index in "${!vm_names[@]}"; do
    resolve_vm "$index"
    [[ -n ${vm_refs[index]} ]] || stop "$exit_state" 'VM %s is not in the inventory of vCenter. Nothing was changed.' "${vm_names[index]}"
    read_power "$index"
  done
  clear_leftovers
  for index in "${!vm_names[@]}"; do
    need_vm "$index"
    if [[ ${vm_power[index]} == poweredOn ]] && ! tools_run "$index"; then
      stop "$exit_state" 'VM %s is powered on, but VMware Tools do not run in it: it cannot be quiesced. Nothing was changed.' "${vm_names[index]}"
    fi
    say INFO 'VM %s is %s.' "${vm_names[index]}" "${vm_power[index]}"
  done
}

# need_vm INDEX: on or off; anything else cannot be backed up.
need_vm() {
  [[ ${vm_power[$1]} == poweredOn || ${vm_power[$1]} == poweredOff ]] || stop "$exit_state" 'VM %s is %s: it has to be on or off for the backup.' "${vm_names[$1]}" "${vm_power[$1]}"
}

check_pairs() {
  local index
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    case $state in
      separated | rpl/exec | rpl/sync | sep/exec) say INFO '%s: the pair is %s.' "${pair_names[index]}" "$state" ;;
      rst/exec | rst/sync) stop "$exit_state" '%s: the pair is %s, a restore is under way or was not ended. Nothing was changed. End the restore, then start again.' "${pair_names[index]}" "$state" ;;
      foreign) stop "$exit_state" '%s: the RV belongs to another MV. Nothing was changed. Compare the design with iStorageManager.' "${pair_names[index]}" ;;
      *) stop "$exit_state" '%s: the pair is %s. Nothing was changed. Look at it in iStorageManager.' "${pair_names[index]}" "$state" ;;
    esac
  done
}

step_replicate() {
  local index operation=replicate
  [[ $full_copy == no ]] || operation=replicate-full
  touched=yes
  # From here on the RVs hold no backup until the separation is complete.
  [[ $dry_run == yes ]] || rm -f -- "$state_folder/backup"
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    if [[ $state == sep/exec ]]; then
      [[ $dry_run == yes ]] || await_pair "$index" separated sep/exec "$limit_separate"
    fi
    case $state in
      rpl/exec | rpl/sync) say INFO '%s: replicated already (%s).' "${pair_names[index]}" "$state" ;;
      *) copy "$operation" "$index" 'rpl/exec rpl/sync' ;;
    esac
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!pair_names[@]}"; do
    await_pair "$index" rpl/sync rpl/exec "$limit_replicate"
  done
}

# need_synchronised: quiescing a VM makes sense only while every pair is synchronised.
need_synchronised() {
  local index
  for index in "${!pair_names[@]}"; do
    need_pair_state "$index"
    [[ $state == rpl/sync ]] || stop "$exit_array" '%s: the pair is %s and no longer synchronised.' "${pair_names[index]}" "$state"
  done
}

step_create_snapshots() {
  local index
  [[ $dry_run == yes ]] || need_synchronised
  for index in "${!vm_names[@]}"; do
    read_power "$index"
    need_vm "$index"
    if [[ ${vm_power[index]} == poweredOff ]]; then
      say INFO 'VM %s is powered off: no snapshot.' "${vm_names[index]}"
      continue
    fi
    if would govc snapshot.create -vm "${vm_refs[index]}" -m=false "-q=${vm_quiesce[index]}" "$snapshot_name"; then continue; fi
    say INFO 'VM %s: creating a snapshot (file systems quiesced: %s).' "${vm_names[index]}" "${vm_quiesce[index]}"
    # Whatever the answer: from now on there may be a snapshot.
    snapshotted[index]=yes
    call "$long_limit" govc snapshot.create -vm "${vm_refs[index]}" -m=false "-q=${vm_quiesce[index]}" "$snapshot_name" || stop "$exit_vmware" 'VM %s: the snapshot could not be created: %s' "${vm_names[index]}" "$output"
    find_snapshot "$index" || stop "$exit_vmware" 'The snapshots of VM %s cannot be read: %s' "${vm_names[index]}" "$output"
    [[ -n $snapshot ]] || stop "$exit_vmware" 'VM %s: vCenter says that the snapshot was created, but it is not there.' "${vm_names[index]}"
  done
}

step_shut_down() {
  local index end
  [[ $dry_run == yes ]] || need_synchronised
  for index in "${!vm_names[@]}"; do
    read_power "$index"
    need_vm "$index"
    if [[ ${vm_power[index]} == poweredOff ]]; then
      say INFO 'VM %s is powered off: nothing to shut down.' "${vm_names[index]}"
      continue
    fi
    if would govc vm.power -s "${vm_refs[index]}"; then continue; fi
    say INFO 'VM %s: shutting down the guest.' "${vm_names[index]}"
    note_stopped "$index"
    shut_down[index]=yes
    call "$command_limit" govc vm.power -s "${vm_refs[index]}" || {
      local answer=$output
      read_power "$index"
      [[ ${vm_power[index]} == poweredOff ]] || stop "$exit_vmware" 'VM %s: the guest could not be shut down: %s' "${vm_names[index]}" "$answer"
    }
  done
  clock
  end=$((now + limit_shutdown))
  for index in "${!shut_down[@]}"; do
    poll_now=$poll_seconds
    while :; do
      read_power "$index"
      [[ ${vm_power[index]} != poweredOff ]] || break
      progress 'VM %s: waiting until it is off.' "${vm_names[index]}"
      clock
      ((now < end)) || stop "$exit_limit" 'VM %s has not shut down within %s s. It is not powered off by force.' "${vm_names[index]}" "$limit_shutdown"
      next_poll
    done
    say INFO 'VM %s is off.' "${vm_names[index]}"
  done
}

step_separate() {
  local index
  if [[ $dry_run == no ]]; then need_synchronised; fi
  for index in "${!pair_names[@]}"; do
    copy separate "$index" 'sep/exec separated'
  done
  [[ $dry_run == no ]] || return 0
  for index in "${!pair_names[@]}"; do
    await_pair "$index" separated sep/exec "$limit_separate"
  done
  good=yes
  write_record
}

# The record tells the restore that the RVs hold a backup, and which VMs have our snapshot in it.
write_record() {
  local index
  {
    printf 'taken = %s\n' "$(date '+%Y-%m-%dT%H:%M:%S%z')"
    for index in "${!snapshotted[@]}"; do
      encoded "${vm_names[index]}"
      printf 'snapshot = %s\n' "$encoded"
    done
  } >"$state_folder/backup" || say WARN 'The file %s cannot be written.' "$state_folder/backup"
}

step_delete_snapshots() {
  local index
  if [[ $dry_run == yes ]]; then
    say INFO 'Would delete the snapshots again.'
    return
  fi
  for index in "${!snapshotted[@]}"; do
    if delete_snapshot "$index"; then
      say INFO 'VM %s: the snapshot is deleted.' "${vm_names[index]}"
    else
      leftovers=$((leftovers + 1))
      say ERROR 'VM %s: the snapshot %s is left. Delete it in vSphere Client.' "${vm_names[index]}" "$snapshot_name"
    fi
    unset 'snapshotted[index]'
  done
}

step_power_on() {
  local index
  if [[ $dry_run == yes ]]; then
    say INFO 'Would power on the VMs that were shut down.'
    return
  fi
  for index in "${!shut_down[@]}"; do
    if start_vm "$index"; then
      note_started "$index"
      say INFO 'VM %s runs again.' "${vm_names[index]}"
    else
      leftovers=$((leftovers + 1))
      say ERROR 'VM %s is left off. Start it in vSphere Client.' "${vm_names[index]}"
    fi
    unset 'shut_down[index]'
  done
}

# step_secondary SERVER DISK…: chained by the program of the site that starts the backup software.
step_secondary() {
  local server=$1
  shift
  if would "$QUIESCE_SECONDARY" "$server" "$@"; then return; fi
  say INFO 'Secondary backup of %s on %s begins.' "$*" "$server"
  if ! call "$limit_secondary" "$QUIESCE_SECONDARY" "$server" "$@"; then
    say ERROR 'The secondary backup has failed: %s' "$output"
    secondary_failed=yes
  fi
}

# check_secondary: the program has to be there before the night, not after the separation.
secondary_failed=no
check_secondary() {
  [[ -n ${QUIESCE_SECONDARY-} ]] || stop "$exit_usage" 'QUIESCE_SECONDARY is not set: the program that starts the secondary backup. It gets the backup server and the names of the copy disks as arguments.'
  [[ -x $QUIESCE_SECONDARY ]] || stop "$exit_usage" 'QUIESCE_SECONDARY is no program that can be run: %s' "$QUIESCE_SECONDARY"
}

# Takes back what the run has done to VMs. A pair that is replicated stays so: separating it now would make a copy that looks like a backup and is none.
undo() {
  [[ $dry_run == no ]] || return 0
  local index
  for index in "${!snapshotted[@]}"; do
    say INFO 'VM %s: deleting the snapshot again.' "${vm_names[index]}"
    delete_snapshot "$index" && continue
    leftovers=$((leftovers + 1))
    say ERROR 'VM %s: the snapshot %s is left. Delete it in vSphere Client.' "${vm_names[index]}" "$snapshot_name"
  done
  for index in "${!shut_down[@]}"; do
    say INFO 'VM %s: starting it again.' "${vm_names[index]}"
    # A guest that was told to shut down may still be on its way.
    if ! await_off "$index"; then
      say WARN 'VM %s is still on, but was told to shut down: watch it. The next run starts it if it is off then.' "${vm_names[index]}"
      continue
    fi
    if start_vm "$index"; then
      note_started "$index"
      continue
    fi
    leftovers=$((leftovers + 1))
    say ERROR 'VM %s is left off. Start it in vSphere Client.' "${vm_names[index]}"
  done
}

# await_off INDEX: false where the guest is still on after limit_undo.
await_off() {
  local end
  clock
  end=$((now + limit_undo))
  poll_now=$poll_seconds
  while property "${vm_refs[$1]}" runtime.powerState && [[ $output == poweredOn ]]; do
    clock
    ((now < end)) || return 1
    next_poll
  done
}

# advise CODE: what to do next.
advise() {
  case $1 in
    0) [[ $dry_run == yes ]] || say INFO 'The RVs hold the backup: %s. Next: nothing.' "$(rv_list)" ;;
    "$exit_usage") say INFO 'Next: put the setting right and start again.' ;;
    "$exit_guard") say INFO 'Next: confirm the command in the command profile and start again.' ;;
    "$exit_state") say INFO 'Next: put the state right and start again.' ;;
    "$exit_array" | "$exit_limit") say INFO 'Next: look at the array in iStorageManager, then start again: the run goes on from the state that it finds.' ;;
    "$exit_vmware") say INFO 'Next: look at the VM in vSphere Client, then start again.' ;;
    "$exit_secondary") say INFO 'Next: start the secondary backup by hand; the RVs are separated and hold the backup.' ;;
    "$exit_cleanup") say INFO 'Next: the backup is good. Do by hand what the lines above say; the next run tries it too.' ;;
    "$exit_undo") say INFO 'Next: do by hand what the lines above say, then start again.' ;;
    *) say INFO 'Next: start again.' ;;
  esac
  if [[ $touched == yes && $dry_run == no && $1 != 0 ]]; then
    if [[ $good == yes ]]; then
      say INFO 'The RVs hold the backup of this run: %s.' "$(rv_list)"
    else
      say WARN 'There is no backup of this run, and the one before is gone from the RVs.'
    fi
  fi
}

rv_list() {
  local IFS=,
  printf '%s' "${pair_rvs[*]}"
}

# finish: all steps are done.
finish() {
  finished=yes
  [[ $secondary_failed == no ]] || exit "$exit_secondary"
  exit 0
}
