# ── Quiescing VMs ─────────────────────────────────────────────────────────────

# VMs that this run has shut down, by their place in vm_names.
shut_down=()

quiesce_limits() {
  number QUIESCE_LIMIT_SHUTDOWN "$default_limit_shutdown"
  limit_shutdown=$number
}

usage_more() {
  :
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
    if [[ ${vm_power[index]} == poweredOn ]]; then
      property "${vm_refs[index]}" guest.toolsRunningStatus || stop "$exit_vmware" 'VM %s: whether VMware Tools run cannot be read: %s' "${vm_names[index]}" "$output"
      [[ $output == guestToolsRunning ]] || stop "$exit_state" 'VM %s is powered on, but VMware Tools do not run in it: it cannot be quiesced. Nothing was changed.' "${vm_names[index]}"
    fi
    say INFO 'VM %s is %s.' "${vm_names[index]}" "${vm_power[index]}"
  done
}

# need_vm INDEX: on or off; anything else cannot be backed up.
need_vm() {
  [[ ${vm_power[$1]} == poweredOn || ${vm_power[$1]} == poweredOff ]] || stop "$exit_state" 'VM %s is %s: it has to be on or off for the backup.' "${vm_names[$1]}" "${vm_power[$1]}"
}

step_create_snapshots() {
  local index
  [[ $dry_run == yes ]] || ready_to_quiesce
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
  [[ $dry_run == yes ]] || ready_to_quiesce
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

# undo_quiesce: takes back what the run has done to VMs.
undo_quiesce() {
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

# ── VMs that a short stop has shut down ───────────────────────────────────────

# The record is written before a VM is shut down and cleared when it runs again: whatever happens, the next run starts it.

note_stopped() {
  encoded "${vm_names[$1]}"
  printf '%s\n' "$encoded" >>"$state_folder/stopped" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/stopped"
}

# was_stopped INDEX: whether an earlier run left it off.
was_stopped() {
  [[ -e $state_folder/stopped ]] || return 1
  encoded "${vm_names[$1]}"
  grep -Fxq -- "$encoded" "$state_folder/stopped"
}

note_started() {
  [[ -e $state_folder/stopped ]] || return 0
  encoded "${vm_names[$1]}"
  grep -Fxv -- "$encoded" "$state_folder/stopped" >"$work/stopped"
  cat -- "$work/stopped" >"$state_folder/stopped"
}
